package diagnosis

import (
	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/world"
)

// A deed is something that can happen at any time in the open world. Those that no action of the vocabulary stands for
// are told apart by the event's A.
const switchSendOnBehalf uint8 = 1 // the administrator gives or takes Send on Behalf in the forest (F-908)

// deeds are everything that people, administrator and surroundings may do at any time.
func deeds() []world.Event {
	m, d := world.Manager, world.Delegate
	calendar := func(r exchange.Role) world.Action {
		return world.Action{Kind: world.GiveFolder, User: d, Other: m, Folder: exchange.Calendar, Role: r}
	}
	actions := []world.Action{
		{Kind: world.AddDelegate, User: m, Other: d},
		{Kind: world.RemoveDelegate, User: m, Other: d},
		{Kind: world.RemoveFromGroup, User: m, Other: d},
		{Kind: world.PolicyOn, User: m},
		{Kind: world.PolicyOff, User: m},
		calendar(exchange.RoleReviewer),
		calendar(exchange.RoleEditor),
		{Kind: world.LoseMessage, User: m, Way: world.FromClient},
		{Kind: world.LoseMessage, User: d, Way: world.FromClient},
		{Kind: world.LoseMessage, User: d, Way: world.ToClient},
		{Kind: world.StallReplication},
		{Kind: world.ResumeReplication},
	}
	for _, u := range [...]world.User{m, d} {
		for _, k := range [...]world.ActionKind{world.SignIn, world.ExitLync, world.MapiDown, world.MapiUp} {
			actions = append(actions, world.Action{Kind: k, User: u})
		}
	}
	out := []world.Event{{Kind: world.TimePassed, A: switchSendOnBehalf}}
	for _, a := range actions {
		out = append(out, a.Event())
	}
	return out
}

// open is the world in which every deed may happen at any time, again and again.
type open struct{ world world.Model }

// Start makes every deed possible.
func (o *open) Start(s *world.State, a *world.Agenda) {
	o.world.Start(s, a)
	for _, e := range deeds() {
		a.After(sim.Anytime(), e)
	}
}

// Step lets one event happen; a deed becomes possible again.
func (o *open) Step(s *world.State, e world.Event, a *world.Agenda) {
	if isDeed(e) {
		a.After(sim.Anytime(), e)
	}
	if e.Kind != world.TimePassed {
		o.world.Step(s, e, a)
		return
	}
	switchRight(s)
}

// switchRight gives Send on Behalf, or takes it away (F-908).
func switchRight(s *world.State) {
	box, d := &s.Mailboxes[world.Manager], int(world.Delegate)
	box.Set(d, exchange.SendOnBehalf, !box.Has(d, exchange.SendOnBehalf))
}

func isDeed(e world.Event) bool { return e.Kind == world.Acted || e.Kind == world.TimePassed }

// anyTime lets every delay of the Lync world take any time.
func anyTime(p world.Params) world.Params {
	for _, w := range [...]*sim.Window{
		&p.SignIn, &p.MapiConnect, &p.ChangeNotice, &p.RightsCheck, &p.Publish, &p.Replication, &p.Confirmation,
	} {
		*w = sim.Anytime()
	}
	return p
}
