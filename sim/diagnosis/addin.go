package diagnosis

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// The add-in's answer is a function of the state (DT-06, DT-07). The world is asked for it once for every way its inputs
// can stand; a test asks it again for whole states.

// An addinInput is what the answer depends on.
type addinInput struct {
	pair                int  // number of the relation
	other, voice, split bool // of the circumstance
	basic, ready, mapi  bool // Lync Basic on either side; the delegate's client signed in with Outlook open; its MAPI
}

// inputsOfPair is how many inputs there are for one relation.
const inputsOfPair = 1 << 6

// index is the number of the input.
func (in *addinInput) index() int {
	n := in.pair
	for _, b := range [...]bool{in.other, in.voice, in.split, in.basic, in.ready, in.mapi} {
		n *= 2
		if b {
			n++
		}
	}
	return n
}

// addin asks the world what the delegate sees in a state: it lets the delegate schedule a meeting.
func addin(p *world.Params, s world.State) lync.Outcome {
	m, a := world.Model{Params: *p}, world.Agenda{}
	a.Begin(nil, nil)
	m.Step(&s, world.Action{Kind: world.CreateMeeting, User: world.Delegate, Other: world.Manager}.Event(), &a)
	return s.Meeting
}

// example is a state with these inputs.
func (u *Universe) example(in *addinInput) world.State {
	s := world.Healthy()
	e := circumstance{ManagerVoice: in.voice, DelegateVoice: in.voice, SplitHomes: in.split, OtherRights: in.other}
	e.into(&s)
	u.rels[in.pair].into(&s)
	del := &s.People[world.Delegate]
	del.Outlook, del.MapiOK, del.MapiService = in.ready, in.mapi, in.mapi
	if in.basic {
		del.Edition = lync.BasicEdition
	}
	return s
}

// into writes what the pair is into the stores.
func (r *relation) into(s *world.State) {
	box, d := &s.Mailboxes[world.Manager], int(world.Delegate)
	box.Set(d, exchange.Listed, r.Listed)
	box.Set(d, exchange.SendOnBehalf, r.SendOnBehalf)
	box.SetRole(d, exchange.Calendar, map[bool]exchange.Role{true: exchange.RoleEditor}[r.Editor])
	s.Server[world.Manager][d] = lync.Entry{Facts: r.Entry}
}

// addin is the answer as a symptom.
func (u *Universe) addin(in addinInput) Answer {
	a := &u.answers[in.index()]
	if *a == Unknown {
		*a = outcomes[addin(&u.Params, u.example(&in))]
	}
	return *a
}

// outcomes are the add-in's answers as answers of AddIn.
var outcomes = map[lync.Outcome]Answer{
	lync.Success: 1, lync.PermissionError: 2, lync.NoResponse: 3, lync.AddinUnavailable: 4, lync.OutOfScope: 5,
}

// Outcome is an answer of AddIn in the words of the world.
func Outcome(a Answer) lync.Outcome {
	for o := lync.Success; o <= lync.OutOfScope; o++ {
		if outcomes[o] == a {
			return o
		}
	}
	return lync.NoOutcome
}
