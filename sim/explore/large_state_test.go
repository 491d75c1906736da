package explore

import (
	"strings"
	"testing"

	"ombud/sim"

	"pgregory.net/rapid"
)

// cargo is a state that is stored in pieces and has padding between its fields.
type cargo struct {
	flag bool
	_    uint32
	far  int64
	bulk [301]uint8
	deep [3]struct {
		a uint8
		b uint32
	}
	state mstate
}

// laden carries the state of a random model at several places of a large one, and leaves rubbish in the padding.
type laden struct{ model *scribble }

func (m laden) Start(s *cargo, a *sim.Agenda[mevent]) {
	m.model.Start(&s.state, a)
	s.load()
}

func (m laden) Step(s *cargo, e mevent, a *sim.Agenda[mevent]) {
	m.model.Step(&s.state, e, a)
	s.load()
	for i, b := range bytesOf(s)[1:8] {
		bytesOf(s)[1+i] = b + uint8(e) + 1 // padding, and a field without a name
	}
}

func (s *cargo) load() {
	s.flag, s.far = s.state == 1, -int64(s.state)
	s.bulk[299], s.deep[2].b = uint8(s.state)+7, uint32(s.state)<<20
}

// TestLargeStatesAreTheSame compares the search of a model with that of the same model in a large state.
func TestLargeStatesAreTheSame(t *testing.T) {
	set(t, "rapid.checks", "300")
	set(t, "rapid.seed", "4714")
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		m := readModel(&d)
		small := New[mstate, mevent](m, Options{})
		from, _ := small.Start(0)
		want, n, _ := small.Reachable(from)
		large := New[cargo, mevent](laden{m}, Options{})
		begin, _ := large.Start(cargo{})
		got, k, _ := large.Reachable(begin)
		if k.Classes != n.Classes || k.Firings != n.Firings {
			t.Fatalf("%d classes and %d firings, the small one has %d and %d", k.Classes, k.Firings, n.Classes, n.Firings)
		}
		for i := range want.Len() {
			if s := got.At(i).State; s.state != want.At(i).State || s.bulk[299] != uint8(s.state)+7 || s.far != -int64(s.state) {
				t.Fatalf("class %d is in %v, the small one in %v", i, s, want.At(i).State)
			}
		}
	})
}

type (
	named   struct{ _, Name string }
	nothing struct{}
)

func (nothing) Start(*named, *sim.Agenda[mevent])        {}
func (nothing) Step(*named, mevent, *sim.Agenda[mevent]) {}

func TestStatesThatAreNotFlatAreRefused(t *testing.T) {
	defer func() {
		if p, _ := recover().(string); !strings.Contains(p, "explore.named.Name is of kind string") {
			t.Errorf("panic %q, want the field and its kind", p)
		}
	}()
	New[named, mevent](nothing{}, Options{})
}
