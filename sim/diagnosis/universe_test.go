package diagnosis

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// ordinary is the universe under the default assumptions, built once.
var ordinary = sync.OnceValue(func() *Universe { return built(world.Defaults()) })

func built(p world.Params) *Universe {
	u, err := Build(p, Options{Workers: 2})
	if err != nil {
		panic(err)
	}
	return u
}

// shipped are the procedures of the project.
func shipped(t *testing.T) []*procedure.Document {
	t.Helper()
	files, err := filepath.Glob("../../procedures/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no procedures", err)
	}
	var out []*procedure.Document
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d, err := procedure.Parse(f, data)
		if err != nil {
			t.Fatal(err)
		}
		if d.Language == language.English { // The others say the same.
			out = append(out, d)
		}
	}
	return out
}

func TestSizeOfTheUniverse(t *testing.T) {
	u := ordinary()
	settled, passing := u.States()
	got := []uint64{uint64(u.Count.Classes), uint64(len(u.cores)), settled, passing}
	if diff := cmp.Diff([]uint64{38_400, 26_784, 4_936_826_880, 1_426_718_720}, got); diff != "" {
		t.Errorf("classes, cores, settled states, passing states (-want +got)\n%s", diff)
	}
}

func TestBudgetAndInterrupt(t *testing.T) {
	for name, o := range map[string]Options{
		"too small a budget": {Budget: 100},
		"an interrupt":       {Stop: func() bool { return true }},
	} {
		if u, err := Build(world.Defaults(), o); err == nil || u != nil {
			t.Errorf("%s: the universe is said to be complete", name)
		}
	}
}

// TestUniverseIsReached finds for every settled core a run inside the windows of the default assumptions: from the healthy
// state, one history at a time, each when all is at rest. So the search, which lets every delay take any time, contains
// nothing that cannot be.
func TestUniverseIsReached(t *testing.T) {
	p := world.Defaults()
	left := map[core]bool{}
	for _, c := range ordinary().cores {
		if !c.way.Passes() {
			left[c.core] = true
		}
	}
	start := world.Healthy()
	delete(left, coreOf(&start, 0))
	for wave := []world.State{start}; len(wave) > 0; {
		var next []world.State
		for _, e := range histories() {
			for _, s := range rested(t, p, wave, e) {
				if c := coreOf(&s, 0); left[c] {
					delete(left, c)
					next = append(next, s)
				}
			}
		}
		wave = next
	}
	for c := range left {
		t.Errorf("no run leads to %+v", c)
	}
}

// histories are the deeds one by one, and one after which a message is lost or held up.
func histories() (out [][]world.Event) {
	for _, e := range deeds() {
		out = append(out, []world.Event{e})
	}
	remove := world.Action{Kind: world.RemoveFromGroup, User: world.Manager, Other: world.Delegate}.Event()
	lose := world.Action{Kind: world.LoseMessage, User: world.Delegate, Way: world.ToClient}.Event()
	return append(out, []world.Event{remove, lose})
}

// rested are the states at rest after deeds, one right after the other, in any of the states of a wave, over every timing.
func rested(t *testing.T, p world.Params, wave []world.State, deeds []world.Event) []world.State {
	t.Helper()
	x := explore.New[world.State, world.Event](&once{world.Model{Params: p}}, explore.Options{})
	from := startAll(t, x, wave)
	for _, e := range deeds {
		out := x.Do(from, nil, explore.Injection[world.Event]{Window: sim.Immediately(), Event: e})
		if out.Err != nil {
			t.Fatal(out.Err)
		}
		from = out.There
	}
	all, _, err := x.Reachable(from)
	if err != nil {
		t.Fatal(err)
	}
	var states []world.State
	for i := range all.Len() {
		if class := all.At(i); len(class.Pending) == 0 {
			states = append(states, class.State)
		}
	}
	return states
}

// startAll is the classes of all states together, put together half by half.
func startAll(t *testing.T, x *explore.Space[world.State, world.Event], of []world.State) *explore.Classes[world.State, world.Event] {
	t.Helper()
	if n := len(of); n > 1 {
		return startAll(t, x, of[:n/2]).Union(startAll(t, x, of[n/2:]))
	}
	one, err := x.Start(of[0])
	if err != nil {
		t.Fatal(err)
	}
	return one
}

// once is the world with the deeds that no action stands for; none happens by itself.
type once struct{ world world.Model }

func (o *once) Start(s *world.State, a *world.Agenda) { o.world.Start(s, a) }

func (o *once) Step(s *world.State, e world.Event, a *world.Agenda) {
	if e.Kind == world.TimePassed {
		switchRight(s)
		return
	}
	o.world.Step(s, e, a)
}

// drawState draws any state of the universe.
func drawState(t *rapid.T, u *Universe) State {
	c := &u.cores[rapid.IntRange(0, len(u.cores)-1).Draw(t, "core")]
	var s State
	s.core = c
	for user := range s.of {
		all := u.standpoints(c, user)
		s.of[user] = all[rapid.IntRange(0, len(all)-1).Draw(t, "side")].side
	}
	s.in = u.around[rapid.IntRange(0, len(u.around)-1).Draw(t, "circumstance")].circumstance
	return s
}

// TestPartsMakeTheWhole compares what the parts of a state show, and what is wrong in them, with the state as a whole.
func TestPartsMakeTheWhole(t *testing.T) {
	u := ordinary()
	rapid.Check(t, func(t *rapid.T) {
		s := drawState(t, u)
		w := s.World()
		for _, invariant := range world.Invariants() {
			if !invariant.Holds(&w) {
				t.Fatalf("%q does not hold", invariant.Name)
			}
		}
		whole := u.shows(&s)
		d := u.Diagnose(answersOf(t, &whole), 0)
		if !d.contains(u, &s) || !d.Possible() {
			t.Fatalf("the universe misses its own state %+v", s)
		}
		in := addinInput{
			pair: s.core.pair, other: s.in.OtherRights, voice: s.wrong(&u.Params).Has(Voice), split: s.in.split(),
			basic: s.of[0].Basic || s.of[1].Basic, ready: s.of[1].ready(), mapi: s.of[1].MapiOK,
		}
		if got := is(u.addin(in)); got != whole[AddIn] {
			t.Fatalf("the add-in answers %v by its inputs and %v in the state", got, whole[AddIn])
		}
	})
}

// answersOf draws one answer of every mask.
func answersOf(t *rapid.T, v *shows) Symptoms {
	var s Symptoms
	for q := range Questions {
		var can []Answer
		for a := range Answer(len(sheets[q].values)) {
			if v[q].agrees(a + 1) {
				can = append(can, a+1)
			}
		}
		s[q] = rapid.SampledFrom(can).Draw(t, q.Name())
	}
	return s
}

// TestSameEveryTime builds the universe again, with another number of workers.
func TestSameEveryTime(t *testing.T) {
	u, err := Build(world.Defaults(), Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	s := Symptoms{DelegatesGroup: Yes, OutlookList: No}
	a, b := ordinary().Diagnose(s, 1), u.Diagnose(s, 1)
	if len(a.Causes) != len(b.Causes) || a.Settled != b.Settled || a.Passing != b.Passing {
		t.Fatal("two builds give two diagnoses")
	}
	for i := range a.Causes {
		if a.Causes[i].Conditions != b.Causes[i].Conditions || len(a.Causes[i].States) != len(b.Causes[i].States) {
			t.Fatalf("cause %d is %v and %v", i, a.Causes[i].Conditions, b.Causes[i].Conditions)
		}
	}
}
