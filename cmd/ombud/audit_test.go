package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
	"ombud/sim/world"
)

// hasty is a procedure that is decided in no time and has something of everything wrong with it.
const hasty = `# A hasty repair

Performed by: the manager

1. If the Delegates group of the manager does not show the delegate, go to step 3.
2. Select the delegate in the Delegates group. Remove the delegate from the Delegates group.
3. Remove the delegate as a delegate.
4. Add the delegate as a delegate.
`

// TestAuditProcessesAgree writes everything an audit writes in two processes with different numbers of workers.
func TestAuditProcessesAgree(t *testing.T) {
	first, second := workshop(t), workshop(t)
	for _, line := range []string{
		"procedures --brief --workers N --json --html a.html --sarif a.sarif --save runs",
		"hasty.md --from half --workers N --long --html b.html --interference",
		"hasty.md --from half --from neither --workers N --json --sarif b.sarif",
	} {
		put(t, first, map[string]string{"hasty.md": hasty})
		put(t, second, map[string]string{"hasty.md": hasty})
		words := strings.Fields("audit " + line)
		a := newProcess(first, []string{"GOMAXPROCS=1", "TZ=UTC"}, strings.Fields(strings.ReplaceAll(strings.Join(words, " "), " N", " 1"))...)
		b := newProcess(second, []string{"GOMAXPROCS=2", "TZ=Asia/Tokyo"}, strings.Fields(strings.ReplaceAll(strings.Join(words, " "), " N", " 5"))...)
		codes := [2]int{a.run(t), b.run(t)}
		if codes != [2]int{exitRefuted, exitRefuted} || a.out.Len() == 0 {
			t.Errorf("ombud audit %s: exit codes %v\n%s", line, codes, a.err.String())
		}
		if d := cmp.Diff(a.out.String(), b.out.String()); d != "" {
			t.Errorf("ombud audit %s: outputs of two processes differ:\n%s", line, d)
		}
	}
	files := filesIn(t, first)
	for _, made := range []string{"a.html", "a.sarif", "b.html", "b.sarif"} {
		if files[made] == "" {
			t.Errorf("no file %s was written", made)
		}
	}
	if d := cmp.Diff(files, filesIn(t, second)); d != "" {
		t.Errorf("files of two processes differ:\n%s", d)
	}
}

// TestAuditSARIF holds a log against what the schema of SARIF 2.1.0 demands of the parts that are used.
func TestAuditSARIF(t *testing.T) {
	dir := workshop(t)
	p := newProcess(dir, nil, "audit", "procedures", "--brief", "--sarif", "found.sarif")
	if code := p.run(t); code != exitRefuted {
		t.Fatalf("exit code %d\n%s", code, p.err.String())
	}
	files := filesIn(t, dir)
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct{ ID string }
				}
			}
			ColumnKind string
			Artifacts  []struct{ Location struct{ URI string } }
			Results    []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []sarifLocation
				CodeFlows []sarifFlow
			}
		}
	}
	if err := json.Unmarshal([]byte(files["found.sarif"]), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "sarif-schema-2.1.0.json") || len(log.Runs) != 1 {
		t.Fatalf("version %q, schema %q, %d runs", log.Version, log.Schema, len(log.Runs))
	}
	run, flows := log.Runs[0], 0
	if run.Tool.Driver.Name != "ombud" || run.ColumnKind != "unicodeCodePoints" || len(run.Results) < 10 {
		t.Errorf("%d results of %q in %q", len(run.Results), run.Tool.Driver.Name, run.ColumnKind)
	}
	ids := map[string]bool{}
	for _, r := range run.Tool.Driver.Rules {
		if ids[r.ID] {
			t.Errorf("the rule %q is there twice", r.ID)
		}
		ids[r.ID] = true
	}
	inside := func(l sarifLocation) {
		at := l.Physical
		if at == nil || at.Artifact.Index == nil || run.Artifacts[*at.Artifact.Index].Location.URI != at.Artifact.URI {
			t.Fatalf("a location without its artifact: %+v", at)
		}
		lines := strings.Split(files[at.Artifact.URI], "\n")
		if n := at.Region.Line; n < 1 || n > len(lines) || at.Region.Column > len([]rune(lines[n-1])) {
			t.Errorf("%s has no place %d:%d", at.Artifact.URI, n, at.Region.Column)
		}
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %q", r.RuleIndex, r.RuleID)
		}
		if (r.Level != "error" && r.Level != "warning" && r.Level != "note") || r.Message.Text == "" || len(r.Locations) != 1 {
			t.Errorf("%s: level %q, text %q, %d locations", r.RuleID, r.Level, r.Message.Text, len(r.Locations))
		}
		inside(r.Locations[0])
		for _, f := range r.CodeFlows {
			flows++
			for i, m := range f.Threads[0].Locations {
				inside(m.Location)
				if m.Order != i+1 || m.Location.Message.Text == "" {
					t.Errorf("%s: moment %d has order %d and text %q", r.RuleID, i, m.Order, m.Location.Message.Text)
				}
			}
		}
	}
	if flows == 0 {
		t.Error("no result has a run")
	}
}

// TestRetrace tells which sentence of the text each event of a run carries out.
func TestRetrace(t *testing.T) {
	c := trial.Case{Document: shippedText(t, "case-1"), Reading: procedure.AsSubroutine, Params: world.Defaults()}.From(trial.Beginnings()[0])
	d := c.Decide(trial.Options{})
	var steps []int
	for _, e := range retrace(c, d.Bad) {
		if step, _ := e.step(); step > 0 && (len(steps) == 0 || steps[len(steps)-1] != step) {
			steps = append(steps, step)
		}
	}
	if d := cmp.Diff([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6, 7, 8, 14, 15, 16}, steps); d != "" {
		t.Errorf("the steps are not those of PROCEDURES 5:\n%s", d)
	}
}

// TestFlow breaks lines where they are full and nowhere else.
func TestFlow(t *testing.T) {
	text := strings.Repeat("word ", 40)
	for _, lines := range []string{flow("  head  ", text), paragraph("  head  ", text)} {
		list := strings.Split(strings.TrimSuffix(lines, "\n"), "\n")
		for i, line := range list {
			if n := len(line); n > auditColumns || i < len(list)-1 && n+len(" word") <= auditColumns {
				t.Errorf("line %d has %d columns: %q", i, n, line)
			}
		}
		if got := strings.Join(strings.Fields(lines), " "); got != "head "+strings.TrimSpace(text) {
			t.Errorf("the words are %q", got)
		}
	}
	if long := strings.Repeat("x", 150); flow("", "a "+long) != "a\n"+long+"\n" {
		t.Errorf("a long word is broken: %q", flow("", "a "+long))
	}
}

// TestFirstSentence ends at a full stop that ends a sentence.
func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]string{
		"One. Two.":                       "One.",
		`"Exit Lync. Wait." is one. Two.`: `"Exit Lync. Wait." is one.`,
		"It takes 4.2 s":                  "It takes 4.2 s",
		"":                                "",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("the first sentence of %q is %q", text, got)
		}
	}
}

// TestWaitSentences says for each form that the sufficient durations of a wait can have what its author has to know.
func TestWaitSentences(t *testing.T) {
	const day = 24 * time.Hour
	span := func(from, to time.Duration) wait.Interval { return wait.Interval{From: from, To: to} }
	base := wait.Result{Reached: true, Matters: true, Horizon: day}
	base.Published.Earliest, base.Published.Latest = 5*time.Minute, 6*time.Minute
	rows := []struct {
		what   string
		change func(*wait.Result)
		want   string
	}{
		{"longer is fine", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(4*time.Minute, day)}
			r.Margin = wait.Margin{Holds: true, Below: time.Minute, OpenAbove: true}
		}, "waits 5 min to 6 min; begun from half, needed are at least 4 min; margin 1 min."},
		{"shorter is fine", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(0, 7*time.Minute)}
			r.Margin = wait.Margin{Holds: true, Above: time.Minute, OpenBelow: true}
		}, "waits 5 min to 6 min; begun from half, it may last at most 7 min; what is written could be 1 min longer, no more."},
		{"neither is", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(0, time.Second), span(4*time.Minute, 7*time.Minute)}
			r.Margin = wait.Margin{Holds: true, Below: time.Minute, Above: time.Minute}
		}, "waits 5 min to 6 min; begun from half, enough are 0 s to 1 s, and 4 min to 7 min; margin 1 min below and 1 min above."},
		{"it is too short", func(r *wait.Result) {
			r.Sufficient = []wait.Interval{span(8*time.Minute, day)}
		}, "waits 5 min to 6 min; begun from half, needed are at least 8 min; what is written is not enough."},
		{"none is enough", func(r *wait.Result) { r.Matters = false }, "waits 5 min to 6 min: no wait is long enough, whatever is written here."},
		{"nothing was decided", func(r *wait.Result) { r.Undecided = []wait.Interval{span(0, day)} }, "waits 5 min to 6 min: not decided."},
		{"not everything was decided", func(r *wait.Result) {
			r.Sufficient, r.Undecided = []wait.Interval{span(8*time.Minute, day)}, []wait.Interval{span(0, time.Minute)}
		}, "waits 5 min to 6 min; begun from half, needed are at least 8 min; what is written is not enough; not decided: 0 s to 1 min."},
		{"nobody comes to it", func(r *wait.Result) { r.Reached = false }, "waits 5 min to 6 min: nobody comes to it."},
		{"any will do", func(r *wait.Result) {
			r.Matters, r.Sufficient = false, []wait.Interval{span(0, day)}
		}, "waits 5 min to 6 min: it makes no difference, any wait from 0 s to 1 d will do."},
	}
	for _, row := range rows {
		r := base
		row.change(&r)
		if got := (&auditWait{Result: r, From: "half"}).sentence(); got != row.want {
			t.Errorf("%s: %s", row.what, got)
		}
	}
	f := wait.Formula{Offset: time.Millisecond, Terms: []wait.Term{
		{Times: -2, Parameter: "operator step", Value: 2 * time.Second}, {Times: 1, Parameter: "user replication", Latest: true, Value: 5 * time.Minute},
		{Times: -1, Parameter: "publication"},
	}}
	if got := formulaText(f, 0); got != "user replication (5 min at most) + 1 ms − 2 × operator step (2 s at least)" {
		t.Error(got)
	}
}
