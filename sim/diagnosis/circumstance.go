package diagnosis

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// tooMany is a count beyond the limit of F-112, whoever is counted besides.
const tooMany = lync.Limit + 1

// A circumstance is one way the things can stand that no deed of the search touches. The zero value is the ordinary one.
type circumstance struct {
	ManagerVoice, DelegateVoice       bool // Enterprise Voice instead of a covered setting, F-103
	SplitHomes, SplitMailboxes        bool // F-117
	GroupDelegate                     bool // F-113
	TooManyDelegates, TooManyManagers bool // F-112
	Locked                            bool // the Send on Behalf list cannot be written, F-610
	OtherRights                       bool // the delegate has Full Access, F-901; by itself nothing wrong
}

// fields are the switches of a circumstance, in the order of its declaration.
func (e *circumstance) fields() []*bool {
	return []*bool{
		&e.ManagerVoice, &e.DelegateVoice, &e.SplitHomes, &e.SplitMailboxes, &e.GroupDelegate,
		&e.TooManyDelegates, &e.TooManyManagers, &e.Locked, &e.OtherRights,
	}
}

// circumstances are all there are. Telephony of the delegate is one only where it counts (P-01).
func circumstances(p *world.Params) []circumstance {
	var out []circumstance
	n := len((&circumstance{}).fields())
	for set := range 1 << n {
		var e circumstance
		for i, f := range e.fields() {
			*f = set>>i&1 == 1
		}
		if !e.DelegateVoice || p.Telephony != 0 {
			out = append(out, e)
		}
	}
	return out
}

// wrong is what is wrong in a circumstance. Whose Enterprise Voice counts is P-01.
func (e *circumstance) wrong(p *world.Params) Conditions {
	s := world.Healthy()
	e.into(&s)
	var c Conditions
	c.add(Voice, world.Claim{Kind: world.DoesNotApply}.Holds(p, &s))
	c.add(SplitHomes, e.SplitHomes)
	c.add(SplitMailboxes, e.SplitMailboxes)
	c.add(GroupDelegate, e.GroupDelegate)
	c.add(TooManyDelegates, e.TooManyDelegates)
	c.add(TooManyManagers, e.TooManyManagers)
	c.add(SendOnBehalfLocked, e.Locked)
	return c
}

func (c *Conditions) add(bit Conditions, on bool) {
	if on {
		*c |= bit
	}
}

// into brings a state into the circumstance, as the settings of the same names do.
func (e *circumstance) into(s *world.State) {
	boss, del, box := &s.People[world.Manager], &s.People[world.Delegate], &s.Mailboxes[world.Manager]
	if e.ManagerVoice {
		boss.Telephony = lync.EnterpriseVoice
	}
	if e.DelegateVoice {
		del.Telephony = lync.EnterpriseVoice
	}
	if e.SplitHomes {
		del.Home = lync.Online
	}
	if e.SplitMailboxes {
		del.Mailbox = lync.Online
	}
	if e.TooManyDelegates {
		box.Others = tooMany
	}
	if e.TooManyManagers {
		del.OtherManagers = tooMany
	}
	box.GroupDelegate = e.GroupDelegate
	box.SendOnBehalfLocked = e.Locked
	box.Set(int(world.Delegate), exchange.FullAccess, e.OtherRights)
}
