package check

import (
	"testing"
)

// reported is the report of some seeds of a broken system, in shifts that are merged in the given order.
func reported(t *testing.T, c *Checker, shifts ...[2]uint64) *Report {
	t.Helper()
	sum := NewReport(c)
	for _, s := range shifts {
		one := NewReport(c)
		for seed := s[0]; seed < s[1]; seed++ {
			one.Run(c, seed)
		}
		sum.Merge(one)
	}
	return sum
}

// However the runs are shared out, the report is the same: counts, verdicts, and which failures are told.
func TestReportsMerge(t *testing.T) {
	p, _ := Find("rights are those of a role")
	q, _ := Find("the corrected procedure repairs")
	system := sabotages[p.Name].in(Real(nil)) // Without procedures nothing can be repaired.
	c := New(system, p, q)
	whole := reported(t, c, [2]uint64{0, 300})
	parts := reported(t, c, [2]uint64{200, 300}, [2]uint64{0, 120}, [2]uint64{120, 200})
	if whole.Runs != 300 || parts.Runs != 300 {
		t.Errorf("%d and %d runs", whole.Runs, parts.Runs)
	}
	for i := range whole.Tallies {
		if whole.Tallies[i] != parts.Tallies[i] {
			t.Errorf("%q: %+v in one, %+v in three", whole.Properties[i].Name, whole.Tallies[i], parts.Tallies[i])
		}
	}
	if got := whole.Verdict(0).String() + ", " + whole.Verdict(1).String(); got != "broken, open" {
		t.Errorf("the verdicts are %s", got)
	}
	if whole.Count(Broken) != 1 || whole.Count(Open) != 1 || whole.Count(Kept) != 0 {
		t.Errorf("%d broken, %d open, %d kept", whole.Count(Broken), whole.Count(Open), whole.Count(Kept))
	}
	one, three := whole.Findings(c, func(int, int) {}), parts.Findings(c, func(int, int) {})
	if len(one) != 1 || len(three) != 1 {
		t.Fatalf("%d and %d findings of one cause", len(one), len(three))
	}
	if a, b := one[0].Scenario.Text(), three[0].Scenario.Text(); one[0].Seed != three[0].Seed || string(a) != string(b) {
		t.Errorf("two stories of one failure:\n%s\n%s", a, b)
	}
}
