package interference

import (
	"slices"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// Two procedures are independent if neither ever touches anything the other looks at. Then they may be interleaved in
// any way and at any distance: each goes on as it does alone. That need not be searched order by order. Let A and B be
// the situations to which each comes alone, a situation being a state and the events that are pending. If for every a in
// A, every b in B and every event pending in a, the event does in the two put together what it does in a, and the other
// way round, then by induction every run of both is a run of each. The two are put together bit by bit: what B ever
// changes comes from b, the rest from a, and no bit may be changed by both.

// A situation is a state with what is pending in it, and whether the party has its goal.
type situation struct {
	state   world.State
	pending []world.Event
	codes   []uint64
	goal    bool
}

// solo is everything one party comes to alone.
type solo struct {
	party      *Party
	situations []situation
	writes     []uint64 // by leaf of the state: the bits that it ever changes
	touched    []int    // leaves of which it changes any
	pending    map[uint64]bool
}

// maxPairs is how many pairs of situations are compared before the attempt is given up.
const maxPairs = 4_000_000

// independent says whether the two parties are, and how many pairs of situations that took.
func (s *stage) independent(a, b *Party) (pairs int, yes bool) {
	if len(s.before) > 0 {
		return 0, false // What has just been done is still to have consequences for both.
	}
	x, ok := s.solo(a)
	y, more := s.solo(b)
	if !ok || !more || len(x.situations)*len(y.situations) > maxPairs || !apart(x, y) {
		return 0, false
	}
	t := newTogether(s)
	for i := range x.situations {
		for k := range y.situations {
			if pairs++; !t.same(x, &x.situations[i], y, &y.situations[k]) || !t.same(y, &y.situations[k], x, &x.situations[i]) {
				return pairs, false
			}
		}
	}
	return pairs, true
}

// solo searches everything that one party comes to alone, from before it begins until nothing happens any more.
func (s *stage) solo(p *Party) (*solo, bool) {
	space := explore.New[world.State, world.Event](s.model, explore.Options{Budget: max(s.options.Budget-s.classes, 1), Stop: s.options.Stop})
	start, err := space.Start(s.state)
	if err != nil {
		return nil, false
	}
	out := space.Do(start, nil, explore.Injection[world.Event]{Window: sim.Immediately(), Event: procedure.Begin(p.slot, p.slot, p.User)})
	s.classes += out.Count.Classes
	if out.Err != nil {
		return nil, false
	}
	all, count, err := space.Reachable(out.There)
	s.classes += count.Classes
	if err != nil {
		return nil, false
	}
	x := &solo{party: p, pending: map[uint64]bool{}}
	x.add(s, start, procedure.Begin(p.slot, p.slot, p.User))
	x.add(s, all)
	x.bits(s)
	return x, true
}

// add takes over the situations of classes, each once. Events to come from outside are pending in all of them.
func (x *solo) add(s *stage, all *explore.Classes[world.State, world.Event], also ...world.Event) {
	seen := map[world.State][]int{}
	for i := range all.Len() {
		c := all.At(i)
		n := situation{state: c.State, pending: slices.Clone(also), goal: x.party.reaches(&s.model.World.Params, &c.State)}
		for _, e := range c.Pending {
			n.pending = append(n.pending, e.Event)
		}
		for _, e := range n.pending {
			n.codes = append(n.codes, e.Code())
			x.pending[e.Code()] = true
		}
		known := func(k int) bool { return slices.Equal(x.situations[k].codes, n.codes) }
		if !slices.ContainsFunc(seen[n.state], known) {
			seen[n.state] = append(seen[n.state], len(x.situations))
			x.situations = append(x.situations, n)
		}
	}
}

// bits finds out which bits of the state the party ever changes.
func (x *solo) bits(s *stage) {
	first := leavesOf(&s.state)
	var now world.State
	leaves := leavesOf(&now)
	x.writes = make([]uint64, len(leaves))
	for i := range x.situations {
		now = x.situations[i].state
		for k := range leaves {
			x.writes[k] |= leaves[k].get() ^ first[k].get()
		}
	}
	for k, bits := range x.writes {
		if bits != 0 {
			x.touched = append(x.touched, k)
		}
	}
}

// apart says whether two parties change no bit in common and wait for no event in common.
func apart(x, y *solo) bool {
	for _, k := range x.touched {
		if x.writes[k]&y.writes[k] != 0 {
			return false
		}
	}
	for i := range x.situations {
		for _, code := range x.situations[i].codes {
			if y.pending[code] {
				return false
			}
		}
	}
	return true
}

// together puts two situations together.
type together struct {
	stage         *stage
	both, alone   world.State
	now, other    world.State
	in, from      []leaf // of now and other
	agenda, lone  sim.Agenda[world.Event]
	codes, behind []uint64
	invariants    []sim.Property[world.State]
}

func newTogether(s *stage) *together {
	t := &together{stage: s, invariants: world.Invariants()}
	t.in, t.from = leavesOf(&t.now), leavesOf(&t.other)
	return t
}

// overlay is a state with what a party ever changes taken from another.
func (t *together) overlay(base *world.State, y *solo, from *world.State) world.State {
	t.now, t.other = *base, *from
	for _, k := range y.touched {
		t.in[k].set(t.in[k].get()&^y.writes[k] | t.from[k].get()&y.writes[k])
	}
	return t.now
}

// same says whether every event pending in a does with b beside it what it does alone, and whether the goal stands.
func (t *together) same(x *solo, a *situation, y *solo, b *situation) bool {
	t.both = t.overlay(&a.state, y, &b.state)
	if x.party.reaches(&t.stage.model.World.Params, &t.both) != a.goal || !t.sane() {
		return false
	}
	for i, e := range a.pending {
		t.codes = append(append(t.codes[:0], a.codes[:i]...), a.codes[i+1:]...)
		t.alone = a.state
		t.lone.Begin(t.codes, nil)
		t.stage.model.Step(&t.alone, e, &t.lone)

		t.behind = append(append(t.behind[:0], t.codes...), b.codes...)
		state := t.both
		t.agenda.Begin(t.behind, nil)
		t.stage.model.Step(&state, e, &t.agenda)
		if state != t.overlay(&t.alone, y, &b.state) || !alike(&t.lone, &t.agenda) {
			return false
		}
	}
	return true
}

func (t *together) sane() bool {
	for _, p := range t.invariants {
		if !p.Holds(&t.both) {
			return false
		}
	}
	return true
}

// alike says whether two steps asked for the same. Remarks change nothing; a step with a fork is not compared.
func alike(a, b *sim.Agenda[world.Event]) bool {
	if len(a.Forks()) > 0 || len(b.Forks()) > 0 {
		return false
	}
	note := func(o sim.Op[world.Event]) bool { return o.Kind == sim.OpNote }
	return slices.Equal(slices.DeleteFunc(slices.Clone(a.Ops()), note), slices.DeleteFunc(slices.Clone(b.Ops()), note))
}
