package steps

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
)

// A project of feature files that a test changes between two runs.
type project struct {
	t   *testing.T
	err bytes.Buffer
}

func newProject(t *testing.T) *project {
	t.Chdir(t.TempDir())
	return &project{t: t}
}

func (p *project) write(file string, lines ...string) {
	if err := os.WriteFile(file, []byte(strings.Join(append([]string{"Feature: F"}, lines...), "\n")+"\n"), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

func (p *project) run(o Options) Summary {
	p.t.Helper()
	p.err.Reset()
	o.Err = &p.err
	s, err := Run(o)
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

// exits is a scenario that passes if it claims that Lync does "not run".
func exits(name, who, claim string) []string {
	return []string{"  Scenario: " + name, "    Given a manager and a delegate", "    When " + who + " exits Lync", "    Then Lync of " + who + " is " + claim}
}

// rows are an outline whose rows have one name.
func rows(list ...string) []string {
	out := []string{"  Scenario Outline: row", "    Given a manager and a delegate", "    When <who> exits Lync", "    Then Lync of the manager is <is>", "    Examples:", "      | who | is |"}
	for _, row := range list {
		out = append(out, "      "+row)
	}
	return out
}

const (
	managerOff  = "| the manager | not running |"
	managerOn   = "| the manager | running |"
	delegateOff = "| the delegate | running |"
)

func TestCompareFindsScenariosAgain(t *testing.T) {
	manager, delegate := exits("A", "the manager", "not running"), exits("B", "the delegate", "not running")
	for _, c := range []struct {
		name   string
		change func(p *project)
		o      Options
		want   string
	}{
		{"nothing", func(*project) {}, Options{}, ""},
		{"lines and a comment above", func(p *project) {
			p.write("a.feature", append([]string{"", "# new"}, append(manager, delegate...)...)...)
		}, Options{}, ""},
		{"another order", func(p *project) { p.write("a.feature", append(delegate, manager...)...) }, Options{}, ""},
		{"a new name", func(p *project) {
			p.write("a.feature", append(exits("Z", "the manager", "not running"), delegate...)...)
		}, Options{},
			`moved Z was "A" in a.feature`},
		{"other steps under the old name", func(p *project) {
			p.write("a.feature", append(exits("A", "the second manager", "not running"), delegate...)...)
		}, Options{}, "new A Lync of the second manager is not running: proved\ngone A Lync of the manager is not running: was proved"},
		{"a new name and another verdict", func(p *project) {
			p.write("a.feature", append(exits("Z", "the manager", "running"), delegate...)...)
		}, Options{},
			"new Z refuted\ngone A was passed"},
		{"another file", func(p *project) { p.write("a.feature", manager...); p.write("c.feature", delegate...) }, Options{},
			`moved B was "B" in a.feature`},
		{"a file that is gone", func(*project) { os.Remove("b.feature") }, Options{}, "gone row was passed\ngone row was passed"},
		{"a row in front", func(p *project) { p.write("b.feature", rows(managerOn, managerOff, delegateOff)...) }, Options{}, "new row refuted"},
		{"rows in another order", func(p *project) { p.write("b.feature", rows(delegateOff, managerOff)...) }, Options{}, ""},
		{"a row that is gone", func(p *project) { p.write("b.feature", rows(delegateOff)...) }, Options{}, "gone row was passed"},
		{"a row that is another", func(p *project) { p.write("b.feature", rows(managerOn, delegateOff)...) }, Options{}, "worse row refuted, was passed"},
		{"one file of two", func(*project) {}, Options{Paths: []string{"a.feature"}}, "not run row was passed\nnot run row was passed"},
		{"one line of many", func(*project) {}, Options{Paths: []string{"a.feature:3", "b.feature"}}, "not run B was passed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newProject(t)
			p.write("a.feature", append(manager, delegate...)...)
			p.write("b.feature", rows(managerOff, delegateOff)...)
			s := p.run(Options{Paths: []string{"."}, Formats: []Format{{"json", "old.json"}}})
			if s.Passed != 4 {
				t.Fatalf("%d of 4 passed", s.Passed)
			}
			before, err := ReadRecord("old.json")
			if err != nil {
				t.Fatal(err)
			}
			c.change(p)
			if c.o.Paths == nil {
				c.o.Paths = []string{"."}
			}
			c.o.Found = "-"
			s = p.run(c.o)
			now := s.Record()
			var got []string
			for _, ch := range Compare(before, &now) {
				got = append(got, fmt.Sprintf("%s %s %s", ch.Kind, ch.Name, ch.Text))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatWasNotRunIsCounted(t *testing.T) {
	var b bytes.Buffer
	v := verdictOn("A", "passed")
	one := v.change(NotRun, language.Textf("was %s", language.Textf("passed")))
	if err := WriteChanges(&b, language.English, "old.json", []Change{one, one}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("\nCompared with old.json: no verdict and no bound is different, 2 not run\n", b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestARecordOfOldIsComparedByName(t *testing.T) {
	old, now := verdictOn("A", "passed"), verdictOn("A", "passed")
	other := verdictOn("B", "passed")
	now.Story, other.Story = "1", "2"
	got := partners([]RecordedVerdict{old, verdictOn("C", "passed")}, []RecordedVerdict{other, now})
	if diff := cmp.Diff([]int{-1, 0}, got); diff != "" {
		t.Error(diff)
	}
}

// Rerun finds what did not pass under its new name, and tells what it cannot find.
func TestRerunFindsScenariosAgain(t *testing.T) {
	bad := exits("bad", "the manager", "running")
	for _, c := range []struct {
		name   string
		change func(p *project)
		o      Options
		runs   string // what is run again
		left   string // what is still to be run again after that
		said   string
	}{
		{name: "a new name", change: func(p *project) { p.write("a.feature", exits("worse", "the manager", "running")...) }, runs: "worse row", left: "row worse"},
		{name: "mended", change: func(p *project) { p.write("a.feature", exits("bad", "the manager", "not running")...) }, runs: "bad row", left: "row"},
		{name: "a row in front", change: func(p *project) { p.write("b.feature", rows(managerOff, delegateOff, managerOn)...) }, runs: "bad row", left: "bad row"},
		{name: "another file", change: func(p *project) {
			p.write("a.feature", exits("good", "the delegate", "not running")...)
			p.write("c.feature", bad...)
		}, runs: "row bad", left: "bad row"},
		{name: "gone", change: func(p *project) { p.write("a.feature", exits("good", "the delegate", "not running")...) }, runs: "row", left: "row",
			said: "a.feature: \"bad\" did not pass in the last run and is not there any more\n"},
		{name: "a file that is gone", change: func(p *project) { os.Remove("a.feature") }, runs: "row", left: "row",
			said: "a.feature: \"bad\" did not pass in the last run and is not there any more\n"},
		{name: "one file of two", change: func(p *project) { p.write("a.feature", exits("bad", "the manager", "not running")...) },
			o: Options{Paths: []string{"a.feature"}}, runs: "bad", left: "row"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newProject(t)
			p.write("a.feature", bad...)
			p.write("b.feature", rows(managerOff, managerOn)...)
			if s := p.run(Options{Paths: []string{"."}, Found: "found"}); s.Refuted != 2 {
				t.Fatalf("%d refuted, want 2", s.Refuted)
			}
			c.change(p)
			c.o.Rerun, c.o.Found = true, "found"
			if c.o.Paths == nil {
				c.o.Paths = []string{"."}
			}
			s := p.run(c.o)
			var names []string
			s.each(func(_ *Feature, sc *Scenario) { names = append(names, sc.Name) })
			if got := strings.Join(names, " "); got != c.runs {
				t.Errorf("%q run again, want %q", got, c.runs)
			}
			if diff := cmp.Diff(c.said, p.err.String()); diff != "" {
				t.Error(diff)
			}
			r, err := ReadRecord(filepath.Join("found", lastRun))
			if err != nil {
				t.Fatal(err)
			}
			var left []string
			for _, v := range r.Scenarios {
				left = append(left, v.Name)
			}
			slices.Sort(left)
			if got := strings.Join(left, " "); got != c.left {
				t.Errorf("%q are left, want %q", got, c.left)
			}
		})
	}
}
