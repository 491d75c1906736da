package audit

import (
	"ombud/sim/trial"
	"ombud/sim/world"
)

// possessions are what a pair may have and lose. An entry in a Lync group is one only where the delegate is a delegate in
// Outlook too: without rights it is a left-over (F-206).
var possessions = []struct {
	claim world.Claim
	entry bool // in a Lync group
}{
	{claim: world.Claim{Kind: world.InOutlook, User: world.Delegate, Other: world.Manager}},
	{claim: world.Claim{Kind: world.MaySendOnBehalf, User: world.Delegate, Other: world.Manager}},
	{claim: world.Claim{Kind: world.MaySendAs, User: world.Delegate, Other: world.Manager}},
	{claim: world.Claim{Kind: world.MayOpenMailbox, User: world.Delegate, Other: world.Manager}},
	{claim: world.Claim{Kind: world.GroupShows, User: world.Manager, Other: world.Delegate}, entry: true},
	{claim: world.Claim{Kind: world.PeopleShows, User: world.Delegate, Other: world.Manager}, entry: true},
}

// clients are the Lync clients of the pair.
var clients = []world.Claim{
	{Kind: world.LyncIsRunning, User: world.Manager},
	{Kind: world.LyncIsRunning, User: world.Delegate},
}

// A scene is what is true when a procedure begins.
type scene struct {
	params world.Params
	state  world.State
}

// sceneOf lets what has just been done happen; its consequences are still to come.
func sceneOf(c trial.Case) (scene, error) {
	b, err := c.Build()
	if err != nil {
		return scene{}, err
	}
	sc := scene{b.Model.World.Params, b.State}
	var a world.Agenda
	for _, e := range b.Before {
		a.Begin(nil, nil)
		b.Model.World.Step(&sc.state, e.Event, &a)
	}
	return sc, nil
}

func (s *scene) holds(c world.Claim) bool { return c.Holds(&s.params, &s.state) }

// assets are the possessions that the pair has.
func (s *scene) assets() []world.Claim {
	listed := s.holds(possessions[0].claim)
	var out []world.Claim
	for _, p := range possessions {
		if (listed || !p.entry) && s.holds(p.claim) {
			out = append(out, p.claim)
		}
	}
	return out
}

// running are the clients that run.
func (s *scene) running() []world.Claim {
	var out []world.Claim
	for _, c := range clients {
		if s.holds(c) {
			out = append(out, c)
		}
	}
	return out
}

// trace says whether there is anything of a delegation, be it a left-over.
func (s *scene) trace() bool {
	for _, p := range possessions {
		if s.holds(p.claim) {
			return true
		}
	}
	return false
}
