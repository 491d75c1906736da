package explore

import (
	"fmt"
	"testing"

	"ombud/sim"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// rooms are the sizes of rote that must not matter: nothing is known by heart, little is, everything is.
var rooms = map[string]room{"none": {}, "little": {scenes: 5, places: 9, ways: 7}, "ample": ample}

// transcript is everything that the searches of a space say, as text: verdicts, counts, classes and the paths to them.
func transcript[S comparable, E sim.Event[E]](t interface{ Fatal(...any) }, m sim.Model[S, E], r room, workers int, claim func(*S) bool) string {
	x := New(m, Options{Workers: workers, Budget: 30_000})
	for _, m := range x.machines {
		m.rote.room = r
	}
	var s S
	start, err := x.Start(s)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	tell := func(what string, set *Classes[S, E], more ...any) {
		text += fmt.Sprintln(what, set.Len(), fmt.Sprint(more...))
		for i := range min(20, set.Len()) {
			text += fmt.Sprintf("%+v %v\n", set.At(i), set.trail[i])
		}
	}
	all, n, err := x.Reachable(start)
	tell("reachable", all, n.Classes, n.Firings, n.Bytes, err)
	for _, length := range []int{0, 2, 5} {
		for _, when := range []When{Within, Throughout, Never} {
			j := x.Judge(all, Question[S]{when, ms(length), claim})
			tell("judged", j.Then, j.Every, j.Some, j.Count, j.Err)
			for _, p := range []*Path[S, E]{j.For, j.Against} {
				if p != nil {
					text += fmt.Sprintf("%+v\n", p.Witness())
				}
			}
		}
	}
	out := x.Do(start, claim)
	tell("done", out.There, out.Resting.Len(), out.Endless.Len(), out.Count, out.Err)
	after, n, err := x.After(out.There, func(_ E, before, after *S) bool { return claim(before) != claim(after) })
	tell("after", after, n, err)
	e := x.Elapsed(start, claim)
	text += fmt.Sprintln("elapsed", e.Best, e.Worst, e.Reached, e.Never, e.Count, e.Err)
	found, n, err := x.Check(start, Property[S]{Name: "claim", Holds: claim}, Property[S]{Name: "some", Sometimes: true, Holds: claim})
	return text + fmt.Sprintln("checked", found[0].Verdict, found[1].Verdict, n, err)
}

// TestWhatIsKnownByHeartIsTheSame compares searches of random models, in a small state and in a large one.
func TestWhatIsKnownByHeartIsTheSame(t *testing.T) {
	set(t, "rapid.checks", "20")
	set(t, "rapid.seed", "4715")
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		m := readModel(&d)
		small := func(r room) string {
			return transcript[mstate, mevent](t, m, r, 1, func(s *mstate) bool { return *s == 2 })
		}
		large := func(r room) string {
			return transcript[cargo, mevent](t, laden{m}, r, 1, func(s *cargo) bool { return s.state == 2 })
		}
		plain, bulky := small(rooms["none"]), large(rooms["none"])
		for _, name := range []string{"little", "ample"} {
			if d := cmp.Diff(plain, small(rooms[name])); d != "" {
				t.Fatalf("small state, %s room: %s", name, d)
			}
			if d := cmp.Diff(bulky, large(rooms[name])); d != "" {
				t.Fatalf("large state, %s room: %s", name, d)
			}
		}
	})
}

// jugglers throw a ball each, again and again. A throw may go wrong, and a late ball has no latest time.
type jugglers struct{}

type hands struct {
	bulk   [80]uint8 // which is stored in pieces
	up     uint8
	misses uint8
}

func (jugglers) Start(_ *hands, a *sim.Agenda[mevent]) {
	for ball := range mevent(4) {
		jugglers{}.throw(ball, a)
	}
	a.After(sim.Window{Earliest: ms(7), Latest: sim.Unbounded}, 9)
}

func (jugglers) throw(ball mevent, a *sim.Agenda[mevent]) {
	a.After(sim.Between(ms(3+int(ball)), ms(3+int(ball)+int(ball)%3)), ball)
}

func (jugglers) Step(s *hands, e mevent, a *sim.Agenda[mevent]) {
	if e == 9 {
		s.misses = 0
		a.After(sim.Window{Earliest: ms(7), Latest: sim.Unbounded}, 9)
		return
	}
	s.up ^= 1 << e
	s.bulk[70] = s.up
	jugglers{}.throw(e, a)
	if e == 3 && s.misses == 0 {
		s.misses = uint8(a.Choose("caught?", 2))
	}
}

// TestWorkersKnowByHeart compares searches whose waves are shared out.
func TestWorkersKnowByHeart(t *testing.T) {
	claim := func(s *hands) bool { return s.up == 15 && s.misses == 1 }
	want := transcript[hands, mevent](t, jugglers{}, rooms["none"], 1, claim)
	for _, name := range []string{"none", "little", "ample"} {
		for _, workers := range []int{1, 2, 3} {
			if d := cmp.Diff(want, transcript[hands, mevent](t, jugglers{}, rooms[name], workers, claim)); d != "" {
				t.Errorf("%s room, %d workers: %s", name, workers, d)
			}
		}
	}
}
