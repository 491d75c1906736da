package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ombud/sim/scenario"
)

// first is the first failure that a sabotage makes.
func first(t *testing.T, name string) (*Checker, Failure) {
	t.Helper()
	p, ok := Find(name)
	if !ok {
		t.Fatalf("no property %q", name)
	}
	c := New(sabotages[name].in(Real(library(t))), p)
	for seed := range uint64(1000) {
		if failed := c.Judge(c.Draft(seed), true, nil); len(failed) > 0 {
			return c, failed[0]
		}
	}
	t.Fatal("nothing fails")
	return nil, Failure{}
}

// A failure ends as the fewest givens and moves that break the property, at the roundest times.
func TestFailuresEndSmall(t *testing.T) {
	for _, row := range []struct{ property, want string }{
		{"Outlook writes nothing into Lync", `given the delegation is set up correctly

0:00:00  the manager removes the delegate as a delegate
`},
		{"the sync only adds", `given the delegation is set up correctly

0:00:00  the Lync client of the manager crashes and starts again
0:00:02  Lync Server signs the manager in
`},
		{"only those named are concerned", `
0:00:00  the MAPI service becomes unavailable to the delegate
`},
		{"no more faults strike than may", `given an outage of the MAPI service for the manager may begin at any time and lasts 1 day
given at most 1 faults happen

 0:00:00  an outage of the MAPI service for the manager begins
24:00:00  the outage of the MAPI service for the manager ends
24:00:00  an outage of the MAPI service for the manager begins
`},
		{"what a fault spares is still there", `
0:00:00  the Outlook of the manager crashes
0:01:00  the wait is over
0:01:00  the manager opens Outlook
`},
		{"what strikes nothing can be left out", `
0:00:00  a Lync message from the delegate is lost
           -> nothing to do: no such Lync message is under way
`},
		{"rights are those of a role", `
0:00:00  the manager adds the delegate as a delegate
`},
	} {
		t.Run(row.property, func(t *testing.T) {
			c, f := first(t, row.property)
			found := c.Tell(f)
			story, happened, _ := strings.Cut(string(found.Scenario.Text()), "\n\n")
			happened, _, _ = strings.Cut(happened, "----")
			if strings.TrimSpace(happened) != strings.TrimSpace(row.want) {
				t.Errorf("got\n%s\nwant\n%s", happened, row.want)
			}
			for _, part := range []string{found.Property.Name, Digest(), found.Mark} {
				if !strings.Contains(story, part) {
					t.Errorf("the story does not say %q:\n%s", part, story)
				}
			}
		})
	}
}

// Shrinking the same failure twice gives the same file, and a failure with the same cause keeps the file of the first.
func TestFailuresAreFiledByCause(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "found")
	c, f := first(t, "the sync only adds")
	one, two := c.Tell(f), c.Tell(f)
	if a, b := one.Scenario.Text(), two.Scenario.Text(); string(a) != string(b) {
		t.Fatalf("two files of one failure:\n%s\n%s", a, b)
	}
	path, err := one.Save(dir)
	if err != nil {
		t.Fatal(err)
	}
	for seed, more := f.Seed+1, 3; more > 0; seed++ {
		for _, other := range c.Run(seed, nil) {
			more--
			found := c.Tell(other)
			again, err := found.Save(dir)
			if err != nil {
				t.Fatal(err)
			}
			if again != path {
				t.Errorf("the same cause has two files:\n%s\n%s", one.Scenario.Text(), found.Scenario.Text())
			}
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%d files, %v", len(left), err)
	}
}

// A found scenario is a scenario: it is read back, and replays as far as the model goes along.
func TestFoundScenariosAreScenarios(t *testing.T) {
	c, f := first(t, "groups show whom the server lists") // Only a claim is wrong there, so the run is one of the world.
	found := c.Tell(f)
	read, err := scenario.Parse("found.txt", found.Scenario.Text())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := read.Replay(); err != nil {
		t.Errorf("%v\n%s", err, found.Scenario.Text())
	}
}
