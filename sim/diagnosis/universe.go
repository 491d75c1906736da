package diagnosis

import (
	"cmp"
	"slices"
	"time"

	"ombud/sim/explore"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// A Universe is every hidden state that can be reached under a set of assumptions. It is used by one goroutine.
type Universe struct {
	Params world.Params
	Count  explore.Count // size of the search
	Settle time.Duration // what is under way is over by then, if nobody does anything

	cores   []found        // the settled ones first
	points  [][]standpoint // the sides that one user can have, by the stands of the cores; the least wrong first
	around  []surrounding  // the circumstances, the least wrong first
	answers []Answer       // of the add-in, by addinInput.index; Unknown where nobody asked yet
	rels    []relation     // by found.pair
}

// A standpoint is one side with what shows on it and what is wrong there.
type standpoint struct {
	side
	shows shows
	wrong Conditions
}

// A surrounding is one circumstance with the same.
type surrounding struct {
	circumstance
	shows shows
	wrong Conditions
}

// A stand is what the sides of a user depend on.
type stand struct {
	user  int
	c     client
	entry lync.Fact
	way   Conditions
}

// Build searches the universe. The error says that the search was cut.
func Build(p world.Params, o Options) (*Universe, error) {
	u := &Universe{Params: p, Settle: settling(&p)}
	var err error
	if u.cores, u.Count, err = search(p, o); err != nil {
		return nil, err
	}
	slices.SortStableFunc(u.cores, func(a, b found) int { return cmp.Compare(a.way.Len(), b.way.Len()) })
	stands, rels := map[stand]int{}, map[relation]int{}
	for i := range u.cores {
		u.number(&u.cores[i], stands, rels)
	}
	u.answers = make([]Answer, len(u.rels)*inputsOfPair)
	for _, e := range circumstances(&p) {
		s := surrounding{circumstance: e, wrong: e.wrong(&p)}
		s.shows.circumstanceShows(&e)
		u.around = append(u.around, s)
	}
	slices.SortStableFunc(u.around, func(a, b surrounding) int { return cmp.Compare(a.wrong.Len(), b.wrong.Len()) })
	return u, nil
}

// number gives a core the numbers of what it has in common with others.
func (u *Universe) number(c *found, stands map[stand]int, rels map[relation]int) {
	for user := range c.stands {
		key := stand{user, c.of[user], c.rel.Entry, c.way &^ RemovalUnderWay}
		n, ok := stands[key]
		if !ok {
			n = len(u.points)
			stands[key] = n
			u.points = append(u.points, u.look(c, user))
		}
		c.stands[user] = n
	}
	n, ok := rels[c.rel]
	if !ok {
		n = len(u.rels)
		rels[c.rel] = n
		u.rels = append(u.rels, c.rel)
	}
	c.pair = n
	c.wrong = c.wrongBetween()
	c.shows.pairShows(&c.core)
}

// settling is the longest that consequences go on: no chain of them is longer than all kinds of delays after each other.
func settling(p *world.Params) time.Duration {
	return p.SignIn.Latest + p.MapiConnect.Latest + p.ChangeNotice.Latest + p.RightsCheck.Latest + p.Publish.Latest +
		p.Replication.Latest + p.Confirmation.Latest
}

// standpoints are the sides of a user at a core, the least wrong first.
func (u *Universe) standpoints(c *found, user int) []standpoint { return u.points[c.stands[user]] }

// look finds out what shows on every side that a user can have at a core.
func (u *Universe) look(c *found, user int) []standpoint {
	var out []standpoint
	for _, s := range sides(&u.Params, user, c.of[user], c.rel, c.way) {
		at := standpoint{side: s, wrong: s.wrong(user)}
		state := world.Healthy()
		c.rel.into(&state)
		s.into(&state.People[user])
		state.People[user].Policy, state.People[user].PolicyInForce = s.Policy, s.PolicyInForce
		at.shows.userShows(&u.Params, &state, world.User(user))
		out = append(out, at)
	}
	slices.SortStableFunc(out, func(a, b standpoint) int { return cmp.Compare(a.wrong.Len(), b.wrong.Len()) })
	return out
}

// States is how many states the universe has, settled ones and passing ones.
func (u *Universe) States() (settled, passing uint64) {
	for i := range u.cores {
		c := &u.cores[i]
		n := uint64(len(u.standpoints(c, 0)) * len(u.standpoints(c, 1)) * len(u.around))
		if c.way.Passes() {
			passing += n
		} else {
			settled += n
		}
	}
	return settled, passing
}

// A State is one hidden state.
type State struct {
	core *found
	of   [2]side
	in   circumstance
}

// World is the state as the world knows it.
func (s *State) World() world.State {
	w := s.core.state
	for u := range s.of {
		s.of[u].into(&w.People[u])
	}
	s.in.into(&w)
	return w
}

// Correct says whether the delegation is correct in the state (F-307), whatever is wrong besides.
func (s *State) Correct(p *world.Params) bool {
	w := s.World()
	return world.IsCorrect(p, &w, world.Manager, world.Delegate)
}
