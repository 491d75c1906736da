package world

import "ombud/sim/language"

// Kind says what sort of thing an Event is.
type Kind uint8

// The kinds of events. Acted carries an action of a user, the administrator or
// the environment; the rest is the protocol, or bookkeeping of readers. The
// comment names the fields in use.
const (
	Acted             Kind = iota + 1 // all of Action
	SignInDone                        // User: Lync Server accepts the sign-in
	MapiConnected                     // User: UCMAPI reaches Exchange, F-401
	Noticed                           // User (manager), Other (delegate): a change of the delegate list is seen
	RightsChecked                     // User, Other: the rights on the Calendar are verified, F-303
	Published                         // User, Other: the delegate is written to Lync Server, F-304
	AdditionArrived                   // User, Other: the addition has replicated, P-29
	RemovalArrived                    // User, Other: the removal has replicated, F-501
	Confirmed                         // User, Other: the delegate's client lists the manager, F-208
	OutageBegan                       // User: a fault takes MAPI away
	OutageEnded                       // User: that outage is over
	CrashStruck                       // User: a fault kills the Lync client
	Waited                            // User: a reader's wait is over
	TimePassed                        // a wait of the scenario is over
	ProcedureBegan                    // User; A slot, B program
	ProcedureEnded                    // A slot, B last step
	SupportCalled                     // A slot, B step
	ProcedureRepeated                 // A slot: the procedure was found never to end
	ProcedureLeft                     // A slot: the reader gives the procedure up
	CycleBegan                        // Azure AD Connect begins a cycle, F-509
	PhaseDone                         // A: the phase that ends, from 0; F-1002
	InForce                           // User (owner), Other, A: directory.Permission, B: directory.Premises, Action: yes or no
	Forwarded                         // User (owner), Other, A: directory.Permission, Action: yes or no; F-512
	BackSynced                        // User (owner), Other, Action: yes or no; F-514
	ACLableSeen                       // User: Exchange Online takes the user for ACL capable, F-515
	BookRefreshed                     // User: the offline address book is up to date, F-516
	GapPassed                         // Azure AD Connect has stood still for too long, F-510
	AddressKnown                      // User: Azure AD knows the mailbox's address in the cloud, F-514
	RestartStruck                     // User: a fault kills the Lync client, which starts again
	CommonOutageBegan                 // a fault takes MAPI away from everybody
	CommonOutageEnded                 // that outage is over
	OutlookStruck                     // User: a fault kills Outlook
	PartitionBegan                    // User, A: Direction; a fault cuts the client off
	PartitionEnded                    // User, A: Direction; that partition is over
	StallBegan                        // a fault stops the user replication of Lync Server
	StallEnded                        // that stall is over
	MessageStruck                     // User, A: Harm, B: Way; a fault hits a message under way
	ClockStruck                       // User, A: Turn, B: half minutes; a fault moves a clock
	SentAgain                         // User, Other, A: Leg; a delayed message starts anew, P-59
	CopyArrived                       // User, Other, A: Leg; a message arrives a second time, P-60
	eventKinds
)

// An Event is something that happens: a flat comparable value of six bytes.
// For Acted the fields are those of Action; for the protocol User is the
// manager or the subject and Other the delegate.
type Event struct {
	Kind   Kind
	Action ActionKind
	User   User
	Other  User
	A, B   uint8
}

// Code packs the event into one word. Two events are equal if and only if
// their codes are; the kernel orders, hashes and finds events by it.
func (e Event) Code() uint64 {
	return uint64(e.Kind)<<40 | uint64(e.Action)<<32 | uint64(e.User)<<24 |
		uint64(e.Other)<<16 | uint64(e.A)<<8 | uint64(e.B)
}

// about is a protocol event between a manager and a delegate.
func about(k Kind, manager, delegate User) Event {
	return Event{Kind: k, User: manager, Other: delegate}
}

// of is a protocol event of one user's client.
func of(k Kind, u User) Event { return Event{Kind: k, User: u} }

// Driven says whether the event is put into a run from outside (an action, a
// wait, the progress of a reader) rather than scheduled by the protocol. A
// recorded run replays by injecting exactly these at their recorded times.
func (e Event) Driven() bool {
	return e.Kind == Acted || e.Kind >= Waited && e.Kind <= ProcedureLeft
}

// Hybrid says whether the event can happen in a hybrid deployment only.
func (e Event) Hybrid() bool {
	if e.Kind == Acted {
		return e.AsAction().Hybrid()
	}
	return e.Kind >= CycleBegan && e.Kind <= AddressKnown
}

// String is the sentence a scenario file uses for the event; ParseEvent reads
// it back.
func (e Event) String() string { return e.In(language.English) }

// In is the sentence in a language.
func (e Event) In(l language.Language) string {
	if e.Kind == Acted {
		return e.AsAction().In(l)
	}
	return printHappening(l, e)
}
