package diagnosis

import (
	"cmp"

	"ombud/sim/exchange"
	"ombud/sim/explore"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// DefaultBudget is how many state classes the search for the universe may store. Under the default assumptions it needs
// about 40,000.
const DefaultBudget = 2_000_000

// Options say how the universe is searched. The zero value is usable; what is found does not depend on Workers.
type Options struct {
	Budget  int         // state classes; 0: DefaultBudget
	Workers int         // goroutines; 0: 1
	Stop    func() bool // asked now and then whether to give up; may be nil
}

// A relation is what Exchange and Lync hold about the pair.
type relation struct {
	Listed, Editor, SendOnBehalf bool      // in Outlook; on the Calendar; in the directory
	Entry                        lync.Fact // at Lync Server
}

// A client is how one user's Lync client stands. Policy is zero for the delegate, for nobody asks for it.
type client struct {
	Lync                           world.Connection
	MapiOK, Service                bool
	Policy, PolicyInForce, Outlook bool
}

// A core is one state as the search sees it: what remains of it once everything that no symptom and no later deed depends
// on is left out.
type core struct {
	rel     relation
	of      [2]client // by user
	way     Conditions
	stalled bool // the user replication of Lync Server stands still
}

// coreOf projects a state with its pending events.
func coreOf(s *world.State, way Conditions) core {
	grant := &s.Mailboxes[world.Manager].Grants[world.Delegate]
	c := core{way: way, stalled: s.Stalled, rel: relation{
		Listed:       grant.Flags.Has(exchange.Listed),
		Editor:       grant.Folders[exchange.Calendar].Role() == exchange.RoleEditor,
		SendOnBehalf: grant.Flags.Has(exchange.SendOnBehalf),
		Entry:        s.Server[world.Manager][world.Delegate].Facts,
	}}
	for u := range c.of {
		p := &s.People[u]
		c.of[u] = client{Lync: p.Lync, MapiOK: p.MapiOK, Service: p.MapiService, Outlook: p.Outlook}
	}
	boss := &s.People[world.Manager]
	c.of[world.Manager].Policy, c.of[world.Manager].PolicyInForce = boss.Policy, boss.PolicyInForce
	return c
}

// underWay says what has to happen still: the pending events that are no deeds.
func underWay(pending []explore.Pending[world.Event]) Conditions {
	var way Conditions
	for _, p := range pending {
		way |= announces(p.Event)
	}
	return way
}

// announces is the condition that a pending event stands for.
func announces(e world.Event) Conditions {
	switch e.Kind {
	case world.SignInDone, world.MapiConnected:
		return ManagerConnecting << e.User
	case world.Noticed, world.RightsChecked, world.Published:
		return SyncUnderWay
	case world.AdditionArrived, world.Confirmed:
		return AdditionUnderWay
	case world.RemovalArrived:
		return RemovalUnderWay
	}
	return 0
}

// A found is a core with a state that shows it.
type found struct {
	core
	state  world.State
	shows  shows      // what shows of the pair alone
	wrong  Conditions // what is wrong between the two, or under way
	pair   int        // number of the relation
	stands [2]int     // numbers of what the sides of each user depend on
}

// search finds every core that can be reached, in the order of the search.
func search(p world.Params, o Options) ([]found, explore.Count, error) {
	x := explore.New[world.State, world.Event](&open{world.Model{Params: anyTime(p)}}, explore.Options{
		Budget: cmp.Or(o.Budget, DefaultBudget), Workers: o.Workers, Stop: o.Stop,
	})
	from, err := x.Start(world.NewSetupWith(p).State)
	if err != nil {
		return nil, explore.Count{}, err
	}
	all, count, err := x.Reachable(from)
	if err != nil {
		return nil, count, language.Errorf("what can be reached is not known: %s", err)
	}
	return project(all), count, nil
}

// project leaves one state for each core.
func project(all *explore.Classes[world.State, world.Event]) []found {
	var out []found
	seen := map[core]bool{}
	for i := range all.Len() {
		class := all.At(i)
		c := coreOf(&class.State, underWay(class.Pending))
		if !seen[c] {
			seen[c] = true
			out = append(out, found{core: c, state: class.State})
		}
	}
	return out
}
