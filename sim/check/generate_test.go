package check

import (
	"testing"

	"ombud/sim"
	"ombud/sim/world"
)

// drawn are the drafts of 4000 seeds, drawn once for all tests.
var drawn []*Draft

func someDrafts(t *testing.T) []*Draft {
	t.Helper()
	c := New(Real(library(t)))
	for seed := uint64(len(drawn)); seed < 4000; seed++ {
		drawn = append(drawn, c.Draft(seed))
	}
	return drawn
}

// Among the drafts of 4000 seeds is everything that the vocabulary knows: every kind of action and setting, every
// parameter with every value of a choice, every procedure with every slip, faults, waits, and both kinds of deployment.
func TestDraftsLeaveNothingOut(t *testing.T) {
	s := Real(library(t))
	var actions, settings, slips, procedures [256]int
	choices, timings := map[string]int{}, map[string]int{}
	waits, hybrids, exact, earliest := 0, 0, 0, 0
	for _, d := range someDrafts(t) {
		if d.Hybrid() {
			hybrids++
		}
		if len(d.Timing.Table) == 0 {
			earliest++
		}
		for _, x := range d.Settings {
			settings[x.Kind]++
			switch x.Kind {
			case world.SetAssumption:
				choices[choiceParameters[x.N].ID+x.Text]++
			case world.SetTiming:
				timings[timingParameters[x.N].ID]++
				if x.Window == sim.Exactly(x.Window.Latest) {
					exact++
				}
			}
		}
		for _, m := range d.Moves {
			actions[m.Event.Action]++
			slips[m.Follow.Slip.Kind]++
			procedures[m.Follow.Procedure]++
			if m.Event.Kind == world.TimePassed {
				waits++
			}
		}
	}
	for _, f := range actionForms {
		if actions[f.kind] == 0 {
			t.Errorf("never done: %s", f.base)
		}
	}
	for _, f := range settingForms {
		if settings[f.kind] == 0 {
			t.Errorf("never given: %s", f.base)
		}
	}
	for _, p := range choiceParameters {
		for _, v := range p.Values {
			if choices[p.ID+v] == 0 {
				t.Errorf("%s is never %q", p.Name, v)
			}
		}
	}
	for _, p := range timingParameters {
		if timings[p.ID] == 0 {
			t.Errorf("%s is never set", p.Name)
		}
	}
	for k := range slipKinds {
		if slips[k] == 0 {
			t.Errorf("nobody %s", k)
		}
	}
	for i, doc := range s.Documents {
		if procedures[i+1] == 0 {
			t.Errorf("nobody follows %s", doc.Name)
		}
	}
	if waits == 0 || hybrids == 0 || hybrids == 4000 || exact == 0 || earliest == 0 {
		t.Errorf("%d waits, %d hybrid deployments, %d exact windows, %d drafts without timing", waits, hybrids, exact, earliest)
	}
}

// A draft that is drawn can be carried out: its settings do not contradict each other, with and without what the
// generator already knows about them.
func TestDraftsAreConsistent(t *testing.T) {
	c := New(Real(library(t)))
	for seed := range uint64(500) {
		d := c.Draft(seed)
		fresh := d.clone()
		known, ok := d.begin()
		again, consistent := fresh.begin()
		switch {
		case !ok || !consistent:
			t.Fatalf("seed %d: the settings contradict each other: %v", seed, d.Settings)
		case known.State != again.State || known.Params != again.Params:
			t.Fatalf("seed %d: the beginning depends on how it is made: %v", seed, d.Settings)
		}
	}
}
