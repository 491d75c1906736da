package explore_test

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/explore"
)

// A shop is a model for an atlas: a customer waits, or leaves, and a fork says
// how the purchase goes.
type shop struct{}

type stall struct{ Bought, Left bool }

type deed uint8

const (
	buys deed = iota + 1
	leaves
)

// Code tells deeds apart.
func (d deed) Code() uint64 { return uint64(d) }

func (shop) Start(_ *stall, a *sim.Agenda[deed]) {
	a.After(sim.Between(time.Second, 3*time.Second), buys)
	a.After(sim.Between(2*time.Second, 5*time.Second), leaves)
}

func (shop) Step(s *stall, d deed, a *sim.Agenda[deed]) {
	switch d {
	case buys:
		s.Bought = a.Choose("does it fit", 2) == 1
		if !s.Bought {
			a.After(sim.Exactly(time.Second), buys)
		}
	case leaves:
		s.Left = true
		a.Cancel(buys)
	}
}

func TestAtlasHoldsWhatCanBeReached(t *testing.T) {
	x := explore.New(shop{}, explore.Options{})
	from, err := x.Start(stall{})
	if err != nil {
		t.Fatal(err)
	}
	a := x.Atlas(from, func(*stall) bool { return false })
	reachable, _, err := x.Reachable(from)
	if err != nil || a.Err != nil {
		t.Fatal(err, a.Err)
	}
	if a.Classes.Len() != reachable.Len() || a.Classes.Union(reachable).Len() != reachable.Len() {
		t.Errorf("the atlas has %d classes; %d can be reached", a.Classes.Len(), reachable.Len())
	}
	if len(a.Ways) != a.Classes.Len() {
		t.Errorf("%d of %d classes were followed up", len(a.Ways), a.Classes.Len())
	}
	first := a.Ways[0]
	if len(first) != 3 {
		t.Fatalf("%d ways lead out of the beginning; want 3: buying either way, and leaving", len(first))
	}
	for i, w := range first[:2] {
		if w.Event != buys || len(w.Forks) != 1 || w.Forks[0] != (sim.Fork{Label: "does it fit", N: 2, Answer: i}) {
			t.Errorf("way %d is %v with the forks %v", i, w.Event, w.Forks)
		}
		if got := a.Classes.At(w.To).State.Bought; got != (i == 1) {
			t.Errorf("way %d leads to bought: %v", i, got)
		}
	}
}

func TestAtlasThatIsCutKeepsWhatItHas(t *testing.T) {
	x := explore.New(shop{}, explore.Options{Budget: 3})
	from, _ := x.Start(stall{})
	a := x.Atlas(from, func(*stall) bool { return false })
	var cut *explore.BudgetError
	if !errors.As(a.Err, &cut) {
		t.Fatalf("the error is %v; want that of a budget", a.Err)
	}
	if a.Classes.Len() != 3 || len(a.Ways) != 3 {
		t.Fatalf("%d classes with the ways of %d; want 3 and 3", a.Classes.Len(), len(a.Ways))
	}
	beyond := 0
	for _, ways := range a.Ways {
		for _, w := range ways {
			if w.To < 0 {
				beyond++
			}
		}
	}
	if beyond == 0 {
		t.Error("no way leads beyond the atlas, though it was cut")
	}
}

func TestAtlasEndsWhereItIsOver(t *testing.T) {
	x := explore.New(shop{}, explore.Options{})
	from, _ := x.Start(stall{})
	a := x.Atlas(from, func(s *stall) bool { return s.Bought })
	for n, ways := range a.Ways {
		if a.Classes.At(n).State.Bought && len(ways) > 0 {
			t.Errorf("class %d is over, and %d ways lead on", n, len(ways))
		}
	}
}

// Every walk through an atlas is a run that the kernel allows.
func TestEveryWalkReplays(t *testing.T) {
	x := explore.New(shop{}, explore.Options{})
	from, _ := x.Start(stall{})
	a := x.Atlas(from, func(*stall) bool { return false })
	rapid.Check(t, func(t *rapid.T) {
		at := 0
		for len(a.Ways[at]) > 0 && rapid.Bool().Draw(t, "on") {
			way := rapid.SampledFrom(a.Ways[at]).Draw(t, "way")
			at = way.To
		}
		w := a.Classes.Path(at).Witness()
		run, err := w.Replay(shop{})
		if err != nil {
			t.Fatalf("class %d: %v", at, err)
		}
		if *run.State() != a.Classes.At(at).State {
			t.Fatalf("class %d holds %v and its run comes to %v", at, a.Classes.At(at).State, *run.State())
		}
	})
}
