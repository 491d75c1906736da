package audit_test

import (
	"strings"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
)

// TestEveryKindOfFinding reads a small text that has a finding and one near it that has not. Undecided has a test of its own.
func TestEveryKindOfFinding(t *testing.T) {
	for k := range audit.FindingKind(audit.FindingKinds) {
		if k == audit.Undecided {
			continue
		}
		t.Run(k.String(), func(t *testing.T) {
			has := inspect(t, subject(t, load(t, "testdata", "findings", k.String()+".md")))
			if len(of(has, k)) == 0 {
				t.Errorf("%v is not found in:\n%s", k, has.Subject.Document.Markdown())
			}
			for _, f := range of(has, k) {
				wellFormed(t, has, f)
			}
			not := inspect(t, subject(t, load(t, "testdata", "findings", k.String()+"-not.md")))
			for _, f := range of(not, k) {
				t.Errorf("%v is found where it is not: %s", k, f.Text)
			}
		})
	}
}

// wellFormed looks at what every finding has to have.
func wellFormed(t *testing.T, in *audit.Inspection, f audit.Finding) {
	t.Helper()
	steps := in.Subject.Document.Steps
	switch {
	case f.Step == 0 && (f.Line != 0 || f.Column != 0 || f.Sentence != -1):
		t.Errorf("a finding about the whole text stands at %d:%d", f.Line, f.Column)
	case f.Step > 0 && f.Sentence >= 0 && (f.Line != steps[f.Step-1].Sentences[f.Sentence].Line || f.Column == 0):
		t.Errorf("the finding of step %d stands at %d:%d", f.Step, f.Line, f.Column)
	case f.Step > 0 && f.Sentence < 0 && f.Line != steps[f.Step-1].Line:
		t.Errorf("the finding of step %d stands in line %d", f.Step, f.Line)
	}
	if !strings.HasSuffix(f.Text.String(), ".") || !strings.HasSuffix(f.Evidence.String(), ".") {
		t.Errorf("these are no sentences: %q %q", f.Text, f.Evidence)
	}
	if len(f.Readings) == 0 || len(f.Starts) == 0 {
		t.Errorf("%q was seen nowhere", f.Text)
	}
}

func TestACutSearchIsTold(t *testing.T) {
	s := subject(t, load(t, "testdata", "findings", "works-sometimes-not.md"))
	in, err := audit.Inspect(s, trial.Serial(trial.Options{Budget: 5}))
	if err != nil {
		t.Fatal(err)
	}
	if len(of(in, audit.Undecided)) != 1 || in.Spent.Inconclusive == 0 {
		t.Errorf("a search of five classes is said to be complete: %+v", in.Spent)
	}
	for _, k := range []audit.FindingKind{audit.UnreachableStep, audit.NeverWorks, audit.DeadGoto, audit.NoEffect} {
		if found := of(in, k); len(found) > 0 {
			t.Errorf("a cut search cannot tell %v: %s", k, found[0].Text)
		}
	}
	if found := of(inspect(t, s), audit.Undecided); len(found) > 0 {
		t.Errorf("a complete search is called cut: %s", found[0].Text)
	}
}

func TestBadSubjectsAreRefused(t *testing.T) {
	s := subject(t, proceduretest.Shipped(t, "case-2"))
	for name, change := range map[string]func(*audit.Subject){
		"no beginning":        func(s *audit.Subject) { s.Starts = nil },
		"a contradiction":     func(s *audit.Subject) { s.Starts[0].Settings = append(s.Starts[0].Settings, s.Starts[4].Settings...) },
		"a text without step": func(s *audit.Subject) { s.Document.Steps = nil },
	} {
		bad := s
		bad.Starts = append([]audit.Start(nil), s.Starts...)
		d := *s.Document
		bad.Document = &d
		change(&bad)
		if _, err := audit.Inspect(bad, serial); err == nil || len(err.Error()) < 20 {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}
