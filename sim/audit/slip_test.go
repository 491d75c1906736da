package audit_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/audit"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

var shippedTexts = []string{"case-1", "case-1-corrected", "case-2", "mapi-diagnostic", "make-remote-mailbox-aclable", "restore-send-on-behalf"}

// neutral is a Decider that decides nothing: everything works, every step is come to. It serves to see the questions.
func neutral(cases []trial.Case) []trial.Decision {
	out := make([]trial.Decision, len(cases))
	for i, c := range cases {
		seen := make(trial.Seen, len(c.Document.Steps))
		for k := range seen {
			seen[k].Reached = true
			seen[k].Sentences = make([]trial.SentenceSeen, len(c.Document.Steps[k].Sentences))
		}
		out[i] = trial.Decision{Outcome: trial.Always, Ends: trial.EndsSurely, Seen: seen}
	}
	return out
}

// TestSlipsAreEditsThatCompile looks at every slip of every shipped text: the numbers of the steps stay, all targets
// exist, and the text itself is as it was.
func TestSlipsAreEditsThatCompile(t *testing.T) {
	for _, name := range shippedTexts {
		d := proceduretest.Shipped(t, name)
		in, err := audit.Inspect(subject(t, d), neutral)
		if err != nil {
			t.Fatal(err)
		}
		w, err := audit.Weigh(in, neutral)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(proceduretest.Shipped(t, name), d); diff != "" {
			t.Errorf("%s was changed:\n%s", name, diff)
		}
		kinds := map[audit.SlipKind]bool{}
		for _, s := range w.Slips {
			kinds[s.Slip.Kind] = true
			compiles(t, name, s.Slip, d)
		}
		if len(kinds) < 8 {
			t.Errorf("%s: only %d kinds of slips", name, len(kinds))
		}
	}
}

func compiles(t *testing.T, name string, s audit.Slip, original *procedure.Document) {
	t.Helper()
	if _, err := procedure.Compile(s.Document, procedure.Options{}); err != nil {
		t.Errorf("%s, step %d %v: %v", name, s.Step, s, err)
	}
	if len(s.Document.Steps) != len(original.Steps) {
		t.Fatalf("%s, step %d %v: %d steps", name, s.Step, s, len(s.Document.Steps))
	}
	for i, step := range s.Document.Steps {
		if step.Number != i+1 {
			t.Errorf("%s, step %d %v: step %d has the number %d", name, s.Step, s, i+1, step.Number)
		}
		for _, x := range step.Sentences {
			if x.Target < 0 || x.Target > len(original.Steps) {
				t.Errorf("%s, step %d %v: a jump to step %d", name, s.Step, s, x.Target)
			}
			if x.Kind == procedure.Wait && x.Window.Validate() != nil {
				t.Errorf("%s, step %d %v: %v", name, s.Step, s, x.Window.Validate())
			}
		}
	}
	if changed := !cmp.Equal(original, s.Document); changed == (s.Kind == audit.Disturb) {
		t.Errorf("%s, step %d %v: the text is changed: %t", name, s.Step, s, changed)
	}
}

// TestWhatASlipDoesToTheText names the sentences of the steps around a slip.
func TestWhatASlipDoesToTheText(t *testing.T) {
	const text = "# Test\n\nPerformed by: the manager\n\n" +
		"1. If the Outlook of the manager is closed, go to step 5. Remove the delegate from the Delegates group.\n" +
		"2. Wait 5 minutes.\n3. Exit Lync. Open Outlook.\n4. Sign in to Lync.\n5. Repeat steps 3 to 4, then go to step 6.\n6. Exit Lync.\n"
	d := document(t, "test.md", []byte(text))
	in, err := audit.Inspect(subject(t, d), neutral)
	if err != nil {
		t.Fatal(err)
	}
	w, err := audit.Weigh(in, neutral)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		kind audit.SlipKind
		step int
		to   int
		at   int // the step that is looked at
		want []string
	}{
		{"who leaves a step out does nothing there", audit.Omit, 3, 0, 3, nil},
		{"who repeats a step does all of it twice", audit.Repeat, 3, 0, 3, []string{"Exit Lync", "Open Outlook", "Exit Lync", "Open Outlook"}},
		{"a condition is not repeated", audit.Repeat, 1, 0, 1, []string{"If the Outlook of the manager is closed, go to step 5",
			"Remove the delegate from the Delegates group", "Remove the delegate from the Delegates group"}},
		{"who swaps does the next step first", audit.Swap, 1, 2, 1, []string{"Wait 5 minutes"}},
		{"and the step after it", audit.Swap, 1, 2, 2, []string{"If the Outlook of the manager is closed, go to step 5",
			"Remove the delegate from the Delegates group"}},
		{"where only one of them is repeated, the next is done first and then passed by", audit.Swap, 2, 3, 2,
			[]string{"Exit Lync", "Open Outlook", "Wait 5 minutes", "Go to step 4"}},
		{"and stays for the repeat", audit.Swap, 2, 3, 3, []string{"Exit Lync", "Open Outlook"}},
		{"who jumps ahead leaves the steps between out", audit.JumpAhead, 2, 4, 3, nil},
		{"the wrong object", audit.WrongObject, 1, 0, 1, []string{"If the Outlook of the manager is closed, go to step 5",
			"Remove the second delegate from the Delegates group"}},
		{"too early: without the wait before", audit.TooEarly, 3, 0, 2, []string{"Wait 0 seconds"}},
		{"too late", audit.TooLate, 3, 0, 3, []string{"Wait 1 hour", "Exit Lync", "Open Outlook"}},
		{"too short", audit.TooShort, 2, 0, 2, []string{"Wait at most 299999 milliseconds"}},
		{"too long", audit.TooLong, 2, 0, 2, []string{"Wait between 5 and 1445 minutes"}},
		{"stop in a step and resume", audit.Resume, 3, 0, 3, []string{"Exit Lync", "Wait at most 1 day", "Open Outlook"}},
		{"stop for good", audit.Stop, 1, 0, 1, []string{"If the Outlook of the manager is closed, the procedure ends",
			"Remove the delegate from the Delegates group", "If the delegation is correct, the procedure ends",
			"If the delegation is not correct, the procedure ends"}},
		{"stop for good when all is repeated", audit.Stop, 5, 0, 6, []string{"If the delegation is correct, the procedure ends",
			"If the delegation is not correct, the procedure ends"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			i := slices.IndexFunc(w.Slips, func(o audit.SlipOutcome) bool {
				return o.Slip.Kind == tc.kind && o.Slip.Step == tc.step && o.Slip.To == tc.to
			})
			if i < 0 {
				t.Fatal("there is no such slip")
			}
			var got []string
			for _, s := range w.Slips[i].Slip.Document.Steps[tc.at-1].Sentences {
				s.Text = ""
				got = append(got, s.Phrase(d.PerformedBy))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Errorf("step %d (-want +got):\n%s", tc.at, diff)
			}
		})
	}
}

// TestSlipsThatMakeNoSense are not tried: what only steers cannot be done twice, begun late or exchanged, and only a wait
// can be too short.
func TestSlipsThatMakeNoSense(t *testing.T) {
	in, err := audit.Inspect(subject(t, proceduretest.Shipped(t, "case-1-corrected")), neutral)
	if err != nil {
		t.Fatal(err)
	}
	w, err := audit.Weigh(in, neutral)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range w.Slips {
		bad := false
		switch s.Slip.Kind {
		case audit.Repeat, audit.TooLate, audit.Resume:
			bad = s.Slip.Step == 12
		case audit.Swap:
			bad = s.Slip.Step == 7 || s.Slip.Step == 11 || s.Slip.Step == 12 || s.Slip.Step == 16
		case audit.TooShort, audit.TooLong:
			bad = s.Slip.Step != 3
		case audit.TooEarly:
			bad = s.Slip.Step != 4
		case audit.JumpAhead:
			bad = s.Slip.To < s.Slip.Step+2
		}
		if bad {
			t.Errorf("step %d: %v", s.Slip.Step, s.Slip)
		}
	}
}

// TestOmissionsAgreeWithTheReader decides every omission again, by an ensemble of its own and a reader who leaves the
// step out, and holds redundant and load-bearing against it.
func TestOmissionsAgreeWithTheReader(t *testing.T) {
	for _, name := range []string{"case-1", "case-1-corrected", "case-2", "restore-send-on-behalf"} {
		in, w := weighed(t, name)
		for _, s := range w.Steps {
			var harmed []int
			for _, start := range w.Starts {
				reached := in.Attempt(w.Reading, start).Decision.Seen.Reached(s.Step)
				if reached && !worksWithout(t, in.Attempt(w.Reading, start).Case, s.Step) {
					harmed = append(harmed, start)
				}
			}
			if got := startsOf(s, audit.LoadBearing); !slices.Equal(got, harmed) {
				t.Errorf("%s: step %d is load-bearing from %v, by hand from %v", name, s.Step, got, harmed)
			}
			if redundant := startsOf(s, audit.Redundant) != nil; redundant != (len(harmed) == 0 && s.Main != audit.Untried) {
				t.Errorf("%s: step %d is redundant: %t, by hand it does harm from %v", name, s.Step, redundant, harmed)
			}
		}
	}
}

func startsOf(s audit.StepWeight, role audit.Role) []int {
	for _, r := range s.Roles {
		if r.Role == role {
			return r.Starts
		}
	}
	return nil
}

// worksWithout decides a case whose reader leaves a step out.
func worksWithout(t *testing.T, c trial.Case, step int) bool {
	t.Helper()
	b, err := c.Build()
	if err != nil {
		t.Fatal(err)
	}
	p, err := procedure.Compile(c.Document, procedure.Options{Reading: c.Reading, Without: step})
	if err != nil {
		t.Fatal(err)
	}
	b.Model.Programs[0] = p
	ens := ensemble.Exact(ensemble.Config[world.State, world.Event]{Model: b.Model, Initial: b.State, Stuck: procedure.Stuck, Driven: world.Event.Driven})
	if len(b.Before) > 0 {
		if f := ens.Do(nil, b.Before...); f != nil {
			t.Fatal(f)
		}
	}
	if f := ens.Do(b.Finished, b.Begin...); f != nil {
		return false
	}
	return ens.Judge(ensemble.Question[world.State]{
		Quantifier: ensemble.Every, Temporal: ensemble.Within, Duration: b.Within,
		Claim: ensemble.Claim[world.State]{Text: "the goal", Holds: b.Reaches},
	}).Kind == ensemble.Proved
}

// TestExamplesReplay plays every run again and finds that it misses the goal of its case.
func TestExamplesReplay(t *testing.T) {
	for _, name := range []string{"case-1-corrected", "case-2"} {
		in, w := weighed(t, name)
		played := 0
		for _, f := range in.Findings {
			played += replay(t, fmt.Sprint(f.Kind), f.Example)
		}
		for _, s := range w.Slips {
			played += replay(t, fmt.Sprint("step ", s.Slip.Step, " ", s.Slip), s.Example)
			if (s.Example != nil) != (s.Verdict >= audit.Risky) {
				t.Errorf("%s: step %d %v is %v; a run shows it: %t", name, s.Slip.Step, s.Slip, s.Verdict, s.Example != nil)
			}
			if s.Slip.Kind == audit.Disturb && s.Example != nil && s.At == 0 {
				t.Errorf("%s: nobody knows where the reader is when %v", name, s.Slip.Action)
			}
		}
		if played < 50 {
			t.Errorf("%s: only %d runs", name, played)
		}
	}
}

func replay(t *testing.T, what string, e *audit.Example) int {
	t.Helper()
	if e == nil {
		return 0
	}
	b, err := e.Case.Build()
	if err != nil {
		t.Fatal(err)
	}
	run, err := sim.ReplayFrom(b.Model, b.State, e.Run.Trace().Recording())
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	round := run.State().Operators[0].Progress == world.Endless // Who goes round for ever has reached nothing.
	if run.Trace().Hash() != e.Run.Trace().Hash() || b.Reaches(run.State()) && !round {
		t.Errorf("%s: the run ends otherwise, or reaches %v", what, b.Goal)
	}
	return 1
}

// TestTheOrderOfDecisionsChangesNothing decides the cases of each batch from the last to the first.
func TestTheOrderOfDecisionsChangesNothing(t *testing.T) {
	backwards := func(cases []trial.Case) []trial.Decision {
		out := make([]trial.Decision, len(cases))
		for i := len(cases) - 1; i >= 0; i-- {
			out[i] = serial(cases[i : i+1])[0]
		}
		return out
	}
	s := subject(t, load(t, "testdata", "findings", "works-sometimes-not.md"))
	in, w := weigh(t, s)
	other, err := audit.Inspect(s, backwards)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := audit.Weigh(other, backwards)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tell(in, w)+findings(in), tell(other, weights)+findings(other)); diff != "" {
		t.Error(diff)
	}
}

func findings(in *audit.Inspection) string {
	out := ""
	for _, f := range in.Findings {
		out += fmt.Sprintln(f.Line, f.Column, f.Kind, f.Severity, f.Text, f.Evidence, f.Defects, f.Readings, f.Starts)
	}
	return out
}

// BenchmarkAudit is one Lync procedure in full.
func BenchmarkAudit(b *testing.B) {
	for _, name := range []string{"case-1", "case-1-corrected", "case-2"} {
		b.Run(name, func(b *testing.B) {
			d := proceduretest.Shipped(b, name)
			var spent audit.Spent
			for b.Loop() {
				in := inspect(b, subject(b, d))
				w, err := audit.Weigh(in, serial)
				if err != nil {
					b.Fatal(err)
				}
				spent = audit.Spent{Cases: in.Spent.Cases + w.Spent.Cases, Classes: in.Spent.Classes + w.Spent.Classes}
			}
			b.ReportMetric(float64(spent.Cases), "cases")
			b.ReportMetric(float64(spent.Classes), "classes")
		})
	}
}
