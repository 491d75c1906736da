package world

import (
	"os"
	"slices"
	"strings"
	"testing"

	"ombud/sim/lync"
)

// What the catalogue knows, taken together.
func catalogued() (actions map[ActionKind]bool, settings map[SettingKind]bool, events map[Kind]bool) {
	actions, settings, events = map[ActionKind]bool{}, map[SettingKind]bool{}, map[Kind]bool{}
	for _, f := range FaultCatalogue() {
		for _, k := range append(slices.Clone(f.Now), f.Back...) {
			actions[k] = true
		}
		for _, k := range f.AtAnyTime {
			settings[k] = true
		}
		for _, k := range f.Events {
			events[k] = true
		}
	}
	return actions, settings, events
}

// An action of the environment is a fault or the end of one, but for these.
var harmless = []ActionKind{MeetingRequest, SyncCycle, InitialCycle}

func TestEveryActionOfTheEnvironmentIsCatalogued(t *testing.T) {
	actions, _, _ := catalogued()
	for _, e := range Actions().Templates() {
		k := ActionKind(e.ID)
		byAdministrator := strings.HasPrefix(e.Text, "the administrator ")
		fault := !(Action{Kind: k}).ByUser() && !byAdministrator && !slices.Contains(harmless, k) || k.cuts()
		if fault && !actions[k] {
			t.Errorf("%q is in no entry of the catalogue of faults", e.Text)
		}
	}
}

func TestEveryFaultThatMayStrikeIsCatalogued(t *testing.T) {
	_, settings, _ := catalogued()
	for _, e := range Settings().Templates() {
		if strings.Contains(e.Text, "at any time") && !settings[SettingKind(e.ID)] {
			t.Errorf("%q is in no entry of the catalogue of faults", e.Text)
		}
	}
}

// Every fault that a Given can allow is armed as an event of the catalogue, and
// its action does the same.
func TestEveryArmedFaultIsCatalogued(t *testing.T) {
	_, _, events := catalogued()
	p := Defaults()
	p.Common = ^Faults(0)
	for u := range p.Faulty {
		p.Faulty[u] = ^Faults(0)
		p.Jump[u] = [2]uint8{1, 1}
	}
	armed := 0
	m := Model{Params: p}
	start := Healthy()
	var a Agenda
	a.Begin(nil, nil)
	m.Start(&start, &a)
	for _, op := range slices.Clone(a.Ops()) {
		armed++
		if !events[op.Event.Kind] {
			t.Errorf("%q is in no entry of the catalogue of faults", op.Event)
		}
		act, ok := op.Event.AsFault()
		if !ok {
			t.Errorf("no action does what %q does", op.Event)
			continue
		}
		if struck, done := after(m, op.Event), after(m, act.Event()); struck != done {
			t.Errorf("%q makes\n%+v\nand %q\n%+v", op.Event, struck, act, done)
		}
	}
	if want := 2 + Users*(4+3+6+1+2); armed != want {
		t.Errorf("%d faults are armed, want %d", armed, want)
	}
}

// after is the healthy world after one event at a moment when messages of every
// sort are under way, without the marks by which a fault is told from an action.
func after(m Model, e Event) State {
	s := Healthy()
	var pending []uint64
	eachPair(func(mgr, d User) {
		s.Server[mgr][d].Publish(lync.ReAddHalf)
		for l := range legs {
			pending = append(pending, l.of(mgr, d).Code())
		}
	})
	var a Agenda
	a.Begin(pending, nil)
	m.Step(&s, e, &a)
	for u := range s.People {
		p := &s.People[u]
		p.MapiService = p.MapiService && !p.Trouble.Out()
		p.Trouble = 0
	}
	return s
}

func TestTheCatalogueOfFaultsIsComplete(t *testing.T) {
	index, err := os.ReadFile("../../FACTS.md")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, f := range FaultCatalogue() {
		if names[f.Name] {
			t.Errorf("two entries for %q", f.Name)
		}
		names[f.Name] = true
		if f.Name == "" || f.Models == "" || f.Kept == "" || f.Lost == "" || len(f.Sources) == 0 {
			t.Errorf("%q lacks a part", f.Name)
		}
		if len(f.Now)+len(f.AtAnyTime)+len(f.Parameters) == 0 {
			t.Errorf("nothing lets %q strike", f.Name)
		}
		for _, id := range append(slices.Clone(f.Sources), f.Parameters...) {
			if !strings.Contains(string(index), "**"+id+"**") {
				t.Errorf("%q rests on %s, which FACTS.md does not define", f.Name, id)
			}
		}
		for _, id := range f.Parameters {
			if _, ok := FindParameter(id); !ok {
				t.Errorf("%q names the parameter %s, which does not exist", f.Name, id)
			}
		}
	}
}

// The templates of an entry are those of its kinds, each at least once.
func TestPhrasesOfFaults(t *testing.T) {
	for _, f := range FaultCatalogue() {
		now, back, may := f.Phrases()
		if len(now) < len(f.Now) || len(back) < len(f.Back) || len(may) < len(f.AtAnyTime) {
			t.Errorf("%q has %d, %d and %d phrases for %d, %d and %d kinds", f.Name, len(now), len(back), len(may), len(f.Now), len(f.Back), len(f.AtAnyTime))
		}
	}
}
