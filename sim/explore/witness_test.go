package explore

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"ombud/sim"

	"pgregory.net/rapid"
)

// pendingOf returns the codes of the pending events of a run.
func pendingOf(r *sim.Run[mstate, mevent]) []uint64 {
	var list []uint64
	for _, p := range r.AppendPending(nil) {
		list = append(list, p.Event.Code())
	}
	return list
}

// follow replays a path and compares where it ends with a class.
func follow(m *scribble, p *Path[mstate, mevent], want Class[mstate, mevent]) error {
	w := p.Witness()
	r, err := w.Replay(m)
	if err != nil {
		return fmt.Errorf("replay: %w\n%+v", err, w)
	}
	var codes []uint64
	for _, q := range want.Pending {
		codes = append(codes, q.Event.Code())
	}
	if *r.State() != want.State || !slices.Equal(pendingOf(r), codes) {
		return fmt.Errorf("the run ends in %v with %v pending, the class is %v\n%+v", *r.State(), pendingOf(r), want, w)
	}
	for _, q := range r.AppendPending(nil) {
		i := slices.Index(codes, q.Event.Code())
		if lo, hi := max(0, q.Earliest-r.Now()), q.Latest; hi != sim.Unbounded && hi-r.Now() < want.Pending[i].Earliest || lo > want.Pending[i].Latest {
			return fmt.Errorf("%v is still to come between %v and %v, the class is %v\n%+v", q.Event, lo, hi-r.Now(), want, w)
		}
	}
	return nil
}

// everyClass follows the path to every class of a set.
func everyClass(m *scribble, c *Classes[mstate, mevent]) error {
	for i := range c.Len() {
		if err := follow(m, c.Path(i), c.At(i)); err != nil {
			return fmt.Errorf("class %d of %d: %w", i, c.Len(), err)
		}
	}
	return nil
}

// TestEveryPathReplays carries out the path to every class that any kind of search ends in, through Run.Fire.
func TestEveryPathReplays(t *testing.T) {
	set(t, "rapid.checks", "400")
	set(t, "rapid.seed", "4711")
	set(t, "rapid.shrinktime", "3s")
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		c := newTrial(&d)
		x := New[mstate, mevent](c.model, Options{})
		start, _ := x.Start(0)
		out := x.Do(start, nil, Injection[mevent]{c.windows[0], mevents})
		sets := []*Classes[mstate, mevent]{start, out.There, out.Resting, out.Endless}
		within := x.Judge(out.There, Question[mstate]{Within, ms(c.length), c.claim})
		sets = append(sets, within.Then)
		again := x.Do(within.Then, nil, Injection[mevent]{c.windows[1], mevents + 1})
		never := x.Judge(again.There, Question[mstate]{Never, ms(c.length), c.claim})
		all, _, _ := x.Reachable(never.Then)
		for k, s := range append(sets, again.There, never.Then, all) {
			if err := everyClass(c.model, s); err != nil {
				t.Fatalf("set %d: %v", k, err)
			}
		}
	})
}

// end carries out a path and returns the run and the time since its last search began.
func end(t *rapid.T, m *scribble, p *Path[mstate, mevent]) (*sim.Run[mstate, mevent], int) {
	w := p.Witness()
	r, err := w.Replay(m)
	if err != nil {
		t.Fatalf("%v\n%+v", err, w)
	}
	return r, int((w.End - w.Since) / time.Millisecond)
}

// TestPathsOfVerdictsShowThem checks the runs that come with verdicts: a counterexample breaks the claim, a witness
// keeps it, and the fastest and the slowest run take as long as is said.
func TestPathsOfVerdictsShowThem(t *testing.T) {
	set(t, "rapid.checks", "1500")
	set(t, "rapid.seed", "4712")
	set(t, "rapid.shrinktime", "3s")
	seen := make(map[string]int)
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		c := newTrial(&d)
		x := New[mstate, mevent](c.model, Options{})
		start, _ := x.Start(0)
		w := x.Judge(start, Question[mstate]{Within, ms(c.length), c.claim})
		if w.Against != nil {
			seen["too late"]++
			if r, passed := end(t, c.model, w.Against); passed != c.length || c.claim(r.State()) {
				t.Fatalf("too late: after %d of %d in %v", passed, c.length, *r.State())
			}
		}
		if w.For != nil {
			seen["in time"]++
			if r, passed := end(t, c.model, w.For); passed > c.length || !c.claim(r.State()) {
				t.Fatalf("in time: after %d of %d in %v", passed, c.length, *r.State())
			}
		}
		n := x.Judge(start, Question[mstate]{Never, ms(c.length), c.claim})
		if n.Against != nil {
			seen["happened"]++
			if r, passed := end(t, c.model, n.Against); passed > c.length || !c.claim(r.State()) {
				t.Fatalf("happened: after %d of %d in %v", passed, c.length, *r.State())
			}
		}
		if n.For != nil {
			seen["avoided"]++
			if r, passed := end(t, c.model, n.For); passed != c.length || c.claim(r.State()) {
				t.Fatalf("avoided: after %d of %d in %v", passed, c.length, *r.State())
			}
		}
		e := x.Elapsed(start, c.claim)
		if e.Exact {
			seen["fastest"]++
			if r, passed := end(t, c.model, e.Fastest); ms(passed) != e.Best || !c.claim(r.State()) {
				t.Fatalf("fastest: %d, want %v, in %v", passed, e.Best, *r.State())
			}
			if r, passed := end(t, c.model, e.Slowest); e.Worst != sim.Unbounded {
				seen["slowest"]++
				if ms(passed) != e.Worst || !c.claim(r.State()) {
					t.Fatalf("slowest: %d, want %v, in %v", passed, e.Worst, *r.State())
				}
			} else {
				seen["no slowest"]++
			}
		}
		if e.Avoid != nil {
			if r, _ := end(t, c.model, e.Avoid); c.claim(r.State()) {
				t.Fatalf("avoided: in %v", *r.State())
			}
			if seen["rests"]++; e.Avoid.Loop > 0 {
				seen["goes round"]++
				goesRound(t, c.model, e.Avoid)
			}
		}
	})
	for _, kind := range []string{"too late", "in time", "happened", "avoided", "fastest", "slowest", "no slowest", "rests", "goes round"} {
		if seen[kind] < 20 {
			t.Errorf("%d runs of the kind %q, want 20 or more to make the test worth something", seen[kind], kind)
		}
	}
	t.Log(slices.Sorted(maps.Keys(seen)), seen)
}

// goesRound checks that a loop ends in the state and with the pending events with which it began.
func goesRound(t *rapid.T, m *scribble, p *Path[mstate, mevent]) {
	head := &Path[mstate, mevent]{space: p.space, steps: p.steps[:p.Loop]}
	before, _ := end(t, m, head)
	after, _ := end(t, m, p)
	if *before.State() != *after.State() || !slices.Equal(pendingOf(before), pendingOf(after)) || len(p.steps) == p.Loop {
		t.Fatalf("round from %v %v to %v %v", *before.State(), pendingOf(before), *after.State(), pendingOf(after))
	}
}

// TestSampledRunsArePaths follows seeded runs through the graph: after every event, the state and the pending events
// are those of a class that the class before leads to.
func TestSampledRunsArePaths(t *testing.T) {
	set(t, "rapid.checks", "500")
	set(t, "rapid.seed", "4713")
	set(t, "rapid.shrinktime", "3s")
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		m := readModel(&d)
		x := New[mstate, mevent](m, Options{})
		start, _ := x.Start(0)
		q := x.enter(start, plan[mstate, mevent]{
			phase: phase[mevent]{length: -1},
			graph: new(graph),
		})
		q.run()
		for seed := range uint64(4) {
			r := sim.NewRun[mstate, mevent](m, sim.Seeded(seed))
			now := q.alike(r, nil)
			for range 30 {
				e, ok := r.Next()
				if !ok {
					break
				}
				if now = q.alike(r, q.after(now, e)); len(now) == 0 {
					t.Fatalf("seed %d: no class for %v\n%v", seed, *r.State(), r.Trace())
				}
			}
		}
	})
}

// after returns the classes to which e leads from some others.
func (q *search[S, E]) after(from []uint32, e E) []uint32 {
	list := []uint32{}
	for _, n := range from {
		for _, edge := range q.graph.of(n) {
			if q.space.machines[0].event(edge.event) == e {
				list = append(list, edge.to)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// alike returns those of the classes, or of all if there are none given, that have the state and the pending events
// of a run.
func (q *search[S, E]) alike(r *sim.Run[S, E], among []uint32) []uint32 {
	if among == nil {
		for n := range uint32(q.store.len()) {
			among = append(among, n)
		}
	}
	var codes []uint64
	for _, p := range r.AppendPending(nil) {
		codes = append(codes, p.Event.Code())
	}
	m, list := q.space.machines[0], []uint32{}
	m.steady(q.frame)
	for _, n := range among {
		if m.load(q.store, n); m.from.state == *r.State() && slices.Equal(m.codes, codes) {
			list = append(list, n)
		}
	}
	return list
}

func TestRoundTimesArePreferred(t *testing.T) {
	for _, row := range []struct{ lo, hi, want int64 }{
		{0, 10, 0},
		{1, 59_999, 10_000},
		{1, 60_000, 60_000},
		{61_000, 69_000, 61_000},
		{61_001, 119_000, 70_000},
		{61_001, 61_999, 61_001},
		{61_001, 62_500, 62_000},
	} {
		if got := roundest(row.lo, row.hi); got != row.want {
			t.Errorf("between %d and %d: %d, want %d", row.lo, row.hi, got, row.want)
		}
	}
}
