package world

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/outlook"
)

// State is one world at one instant: the four stores that can disagree
// (F-301) and what every client and every reader of a procedure is doing. It
// is a flat comparable value: copying is assignment, equality is ==. It holds
// no time; whatever is going to happen is a pending event.
type State struct {
	People    [Users]Person            // settings and clients, by user
	Mailboxes [Users]exchange.Mailbox  // mailbox and directory object, by owner
	Server    [Users][Users]lync.Entry // Lync Server's list, by manager and delegate
	Dialogs   [Users]outlook.Dialog    // the Delegates dialog, by owner
	Operators [Operators]Operator      // readers that carry out a procedure
	Faults    uint8                    // faults that may still happen; NoFaultLimit for each named fault once
	Stalled   bool                     // the user replication of Lync Server stands still
	Meeting   lync.Outcome             // what the add-in answered last
	Organizer User                     // whom it answered
	Message   exchange.Sent            // what became of the last message
	Principal User                     // in whose name that message was sent
	Hybrid    Hybrid                   // the two directories and Azure AD Connect; zero without a hybrid deployment
}

// NoFaultLimit in State.Faults means that no "at most n faults" was given:
// every fault a scenario names may then happen once.
const NoFaultLimit = 255

// Connection is the state of a Lync client.
type Connection uint8

// The states of a Lync client, as its user sees them.
const (
	SignedOut    Connection = iota // the client is not running
	SigningIn                      // started, waiting for Lync Server
	SignedIn                       // in touch with Lync Server
	Disconnected                   // running, but Lync Server is out of reach
	Reconnecting                   // Lync Server is back in reach, waiting for it
	Unheard                        // signed in, but nothing the client sends reaches Lync Server
	Deaf                           // signed in, but nothing Lync Server sends reaches the client
)

// Online says whether the client takes itself for signed in: it is, or does not
// know yet that one direction is cut.
func (c Connection) Online() bool { return c == SignedIn || c == Unheard || c == Deaf }

// Hears says whether what Lync Server sends reaches the client.
func (c Connection) Hears() bool { return c == SignedIn || c == Unheard }

// Heard says whether what the client sends reaches Lync Server.
func (c Connection) Heard() bool { return c == SignedIn || c == Deaf }

// A Person is one user: what the administrator set and how the clients stand.
type Person struct {
	Telephony     lync.Telephony // DT-01
	Edition       lync.Edition   // full client or Lync Basic, F-119
	System        lync.System    // Windows or Mac, F-118
	Mailbox       lync.Premises  // where the mailbox lives, F-117
	Home          lync.Premises  // where the Lync account is homed, F-117
	Policy        bool           // EnableExchangeDelegateSync as set, F-701
	PolicyInForce bool           // the same as read at the last sign-in, F-507
	Lync          Connection
	MapiOK        bool // the MAPI status is OK, DT-04
	MapiService   bool // Exchange's MAPI service can be reached from this client
	Trouble       Trouble
	Skew          int8  // how far the computer's clock is fast, in half minutes
	Outlook       bool  // Outlook is open
	OtherManagers uint8 // managers outside the simulation this user is a delegate of, F-112
	Selected      uint8 // user+1 selected in the Delegates group, 0 for nobody
	Revoked       uint8 // bit per delegate: removed in Lync only; kept where P-03b asks for it
	PeopleGroup   bool  // a People I Manage Calls For group was shown since sign-in; kept where P-02 asks for it
	Screen        Screen
}

// Screen is how far a user has walked from the notification area to the MAPI
// status (F-402). It matters to the reader of a procedure only.
type Screen uint8

// The screens on the way to the MAPI status, F-402.
const (
	Desktop Screen = iota
	NotificationArea
	LyncMenu
	ConfigurationInformation
	MapiInformation
)

// Running says whether the Lync client is started, in whatever state.
func (p *Person) Running() bool { return p.Lync != SignedOut }

// Operators is how many procedures can be followed at the same time.
const Operators = 2

// Progress is how a reader stands in a procedure.
type Progress uint8

// The ways a procedure stands. Ended and Supported are endings; Endless is
// none.
const (
	NotFollowing Progress = iota
	Following
	Ended     // the procedure came to its end
	Supported // a step sends the reader to support, F-406
	Endless   // the steps repeat without progress
)

// An Operator is a reader who carries out a procedure. Package procedure
// decides what the fields mean while the reader is Following; the other values
// of Progress are read by claims.
type Operator struct {
	Progress Progress
	User     User  // who performs the steps that name nobody
	Program  uint8 // which procedure, an index of the model that follows it
	Step     uint8 // number of the step being read, from 1
	Sentence uint8 // sentence of that step, from 0
	Repeat   uint8 // step whose repeat is being carried out, 0 for none
}

// Done says whether the procedure came to an end of whatever kind.
func (o *Operator) Done() bool { return o.Progress == Ended || o.Progress == Supported }

// Healthy is the state of "a manager and a delegate" before anything else is
// said: PC-to-PC only, full client on Windows, everything on-premises, sync
// policy on and in force, signed in, Outlook open, MAPI OK, no delegation, and
// nobody with more than free/busy time on anybody's Calendar (P-15).
func Healthy() State {
	var s State
	for u := range s.People {
		s.People[u] = Person{
			Policy: true, PolicyInForce: true,
			Lync: SignedIn, MapiOK: true, MapiService: true, Outlook: true,
		}
	}
	s.Faults = NoFaultLimit
	return s
}
