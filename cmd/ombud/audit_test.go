package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/sarif"
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
				Locations []sarif.Location
				CodeFlows []sarif.CodeFlow
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
	inside := func(l sarif.Location) {
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
