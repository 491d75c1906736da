package main

import (
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// someCases ask about two texts in every reading and from every beginning, the first of them twice.
func someCases(t testing.TB) (out []trial.Case) {
	for _, name := range []string{"case-1", "case-2", "case-1"} {
		for r := procedure.Literal; r <= procedure.Charitably; r++ {
			for _, b := range trial.Beginnings() {
				out = append(out, trial.Case{Document: proceduretest.Shipped(t, name), Reading: r, Params: world.Defaults(), Times: true}.From(b))
			}
		}
	}
	return out
}

// told is what can be compared of a decision.
func told(d *trial.Decision) trial.Decision {
	out := *d
	if d.Bad != nil {
		out.Difference += d.Bad.Trace().String()
	}
	out.Bad, out.Good = nil, nil
	return out
}

// TestAuditCrewDecidesAsOneWould compares the decisions of crews of several sizes, asked by several goroutines at a time,
// with those of one process that decides one case after the other.
func TestAuditCrewDecidesAsOneWould(t *testing.T) {
	cases := someCases(t)
	want := trial.Serial(trial.Options{})(cases)
	for _, workers := range []int{1, 2, 7} {
		var decided, asked int
		crew := newAuditCrew(workers, trial.Options{}, func(done, all int) { decided, asked = done, all })
		got := make([][]trial.Decision, 3)
		var wait sync.WaitGroup
		for i := range got {
			wait.Go(func() { got[i] = crew.decide(cases) })
		}
		wait.Wait()
		for _, list := range got {
			for i := range list {
				if d := cmp.Diff(told(&want[i]), told(&list[i])); d != "" {
					t.Fatalf("%d workers, case %d:\n%s", workers, i, d)
				}
			}
		}
		if different := len(cases) * 2 / 3; decided != different || asked != different {
			t.Errorf("%d workers decided %d of %d cases; %d are different", workers, decided, asked, different)
		}
	}
}

// TestAuditCrewGivesCopies lets one reader of a decision change it: the next one sees nothing of it.
func TestAuditCrewGivesCopies(t *testing.T) {
	cases := someCases(t)[:1]
	crew := newAuditCrew(1, trial.Options{}, func(int, int) {})
	first := crew.decide(cases)[0]
	want := told(&first)
	want.Seen = append(trial.Seen{}, want.Seen...)
	first = crew.decide(cases)[0]
	first.Seen[0].Reached = !first.Seen[0].Reached
	first.Seen[1].Sentences[0].Done = !first.Seen[1].Sentences[0].Done
	first.Bad.Next()
	again := crew.decide(cases)[0]
	if d := cmp.Diff(want, told(&again)); d != "" {
		t.Error(d)
	}
}

// TestAuditCrewPassesPanicsOn lets a case fail that nobody can decide.
func TestAuditCrewPassesPanicsOn(t *testing.T) {
	broken := *proceduretest.Shipped(t, "case-2")
	broken.Steps = append([]procedure.Step{}, broken.Steps...)
	broken.Steps[0] = procedure.Step{Number: 1, Sentences: []procedure.Sentence{{Kind: procedure.Act}}}
	c := trial.Case{Document: &broken, Params: world.Defaults()}.From(trial.Beginnings()[0])
	crew := newAuditCrew(2, trial.Options{}, func(int, int) {})
	defer func() {
		if recover() == nil {
			t.Error("the panic of a decision is lost")
		}
	}()
	crew.decide([]trial.Case{c, c})
}

// TestAuditCrewStops gives up at once when it is told to, and says so.
func TestAuditCrewStops(t *testing.T) {
	crew := newAuditCrew(2, trial.Options{Stop: func() bool { return true }}, func(int, int) {})
	for i, d := range crew.decide(someCases(t)) {
		if d.Outcome != trial.Inconclusive || d.Err == nil {
			t.Errorf("case %d is %v, %v", i, d.Outcome, d.Err)
		}
	}
}

// TestFingerprint tells cases apart by what they ask, and by nothing else.
func TestFingerprint(t *testing.T) {
	text := func() *procedure.Document { return proceduretest.Shipped(t, "case-1") }
	half, again := trial.Beginnings()[0], trial.Beginnings()[5]
	base := func() trial.Case { return trial.Case{Document: text(), Params: world.Defaults()}.From(half) }
	rows := []struct {
		what   string
		change func(*trial.Case)
		same   bool
	}{
		{"nothing is changed", func(*trial.Case) {}, true},
		{"the text has another name and place", func(c *trial.Case) { c.Document.Name, c.Document.Steps[0].Line = "other", 99 }, true},
		{"a sentence is written otherwise", func(c *trial.Case) { c.Document.Steps[0].Sentences[0].Text = "Otherwise" }, true},
		{"a note is added", func(c *trial.Case) { c.Document.Steps[0].Notes = []string{"a note"} }, true},
		{"a wait is a millisecond longer", func(c *trial.Case) { c.Document.Steps[2].Sentences[0].Window.Latest += time.Millisecond }, false},
		{"a sentence moves into the next step", func(c *trial.Case) {
			s := c.Document.Steps
			s[1].Sentences = append([]procedure.Sentence{s[0].Sentences[1]}, s[1].Sentences...)
			s[0].Sentences = s[0].Sentences[:1]
		}, false},
		{"somebody else performs it", func(c *trial.Case) { c.Document.PerformedBy = world.Delegate }, false},
		{"it is read otherwise", func(c *trial.Case) { c.Reading = procedure.Charitably }, false},
		{"an assumption differs", func(c *trial.Case) { c.Params.ReAdd = 2 }, false},
		{"it begins otherwise", func(c *trial.Case) { c.Given = c.Given[:0] }, false},
		{"something was done before", func(c *trial.Case) { c.Before = again.Before }, false},
		{"something happens meanwhile", func(c *trial.Case) { c.Beside = []trial.Beside{{Event: again.Before[0].Event()}} }, false},
		{"the goal is another", func(c *trial.Case) { c.Goal = world.Claim{Kind: world.ProcedureHasEnded} }, false},
		{"there is more time", func(c *trial.Case) { c.Within = time.Hour }, false},
		{"times are asked for", func(c *trial.Case) { c.Times = true }, false},
		{"a reason is asked for", func(c *trial.Case) { c.Explain = true }, false},
	}
	words := lexicon{}
	c := base()
	want := words.fingerprint(&c)
	for _, row := range rows {
		c := base()
		row.change(&c)
		if same := words.fingerprint(&c) == want; same != row.same {
			t.Errorf("%s: the fingerprint is the same: %v", row.what, same)
		}
	}
}
