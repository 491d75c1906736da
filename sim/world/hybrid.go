package world

import (
	"ombud/sim/directory"
	"ombud/sim/lync"
)

// Hybrid is what a hybrid deployment adds to the world (F-102): where each
// permission has arrived on its way between the two directories, and how Azure
// AD Connect stands. Without a hybrid deployment all of it is zero and nothing
// of it is ever pending.
//
// Exchange writes a permission on the mailbox's own side into the mailbox's
// Grant; what is kept here is what the rest of the two directories knows.
type Hybrid struct {
	OnBehalf   Spread  // Send on Behalf on either side (F-908)
	SendAs     Spread  // Send As on either side (F-906)
	FullAccess Pairs   // in force, in the mailbox (F-901)
	Lists      Lists   // publicDelegates on its way (F-909, F-910)
	Mapping    Mapping // msExchDelegateListLink on its way (F-1201)
	OldAddress Pairs   // the mailbox keeps an outdated legacyExchangeDN of the delegate (F-1403)
	OldBook    Pairs   // the owner's offline address book still holds the delegate's outdated entry (F-516)

	ACLable       People // remote mailboxes the forest takes for ACL capable (F-1101)
	ACLableOnline People // users Exchange Online takes for ACL capable (F-515)
	X500          People // the cloud's legacyExchangeDN has been written back as an x500 address (F-1015)
	StagedX500    People // imported, to be written back by the cycle that runs
	CloudNewer    People // the owner's list was edited later in the cloud than in the forest (P-23)

	Connect Connect           // Azure AD Connect itself
	Failure directory.Failure // the message somebody saw last
	Whom    uint8             // who saw it: user+1, or AdministratorSaw
	Report  directory.Report  // the non-delivery report the last sender got
}

// Spread is where a permission to send stands on the two sides. On the
// mailbox's own side it is written into the mailbox's Grant.
type Spread struct {
	Away    Pairs    // as written on the side where the mailbox is not
	InForce [2]Pairs // what a sender of that side is judged by
}

// AdministratorSaw is the value of Hybrid.Whom for the administrator.
const AdministratorSaw = Users + 1

// Pairs is a set of pairs of a mailbox owner and another user, bit
// 4*owner+user.
type Pairs uint16

func pair(owner, user User) Pairs { return 1 << (uint(owner)*Users + uint(user)) }

// row is every pair of one owner.
func row(owner User) Pairs { return (1<<Users - 1) << (uint(owner) * Users) }

// Has says whether the pair is in the set.
func (p Pairs) Has(owner, user User) bool { return p&pair(owner, user) != 0 }

// Set puts the pair into the set or takes it out.
func (p *Pairs) Set(owner, user User, in bool) {
	*p &^= pair(owner, user)
	if in {
		*p |= pair(owner, user)
	}
}

// each visits the pairs of the set, lowest bit first.
func (p Pairs) each(visit func(owner, user User)) {
	for i := range uint(Users * Users) {
		if p&(1<<i) != 0 {
			visit(User(i/Users), User(i%Users))
		}
	}
}

// People is a set of users, one bit each.
type People uint8

// everybody is the set of all users.
const everybody People = 1<<Users - 1

// Has says whether the user is in the set.
func (p People) Has(u User) bool { return p&(1<<u) != 0 }

// Set puts the user into the set or takes the user out.
func (p *People) Set(u User, in bool) {
	*p &^= 1 << u
	if in {
		*p |= 1 << u
	}
}

// rows is every pair whose owner is in the set.
func (p People) rows() Pairs {
	var out Pairs
	for u := range User(Users) {
		if p.Has(u) {
			out |= row(u)
		}
	}
	return out
}

// side is where a user's mailbox lives, as package directory says it.
func side(s *State, u User) directory.Premises { return directory.Premises(s.People[u].Mailbox) }

// cloudUsers are the users whose mailboxes live in Exchange Online.
func cloudUsers(s *State) People {
	var out People
	for u := range s.People {
		out.Set(User(u), s.People[u].Mailbox == lync.Online)
	}
	return out
}

// silence takes away the message that somebody saw last: something new is tried.
func silence(s *State, whom uint8) {
	if s.Hybrid.Whom == whom {
		s.Hybrid.Failure, s.Hybrid.Whom = directory.NoFailure, 0
	}
}

// show lets somebody see a message. The trace has it word for word.
func show(s *State, a *Agenda, whom uint8, f directory.Failure) {
	s.Hybrid.Failure, s.Hybrid.Whom = f, whom
	a.Note(f.Literal())
}
