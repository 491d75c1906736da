package explore_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"

	"github.com/google/go-cmp/cmp"
)

// summary is everything a search says, as text.
func summary(t *testing.T, o explore.Options) string {
	t.Helper()
	m := fischer{5, 2 * time.Second, 2 * time.Second}
	x, from := start(t, m, o)
	text := ""
	found, n, err := x.Check(from, explore.Property[fischerState]{Name: "exclusive", Holds: exclusive},
		explore.Property[fischerState]{Name: "all in", Sometimes: true, Holds: func(s *fischerState) bool { return s.at == [most]uint8{inside, inside, inside, inside, inside} }})
	text += fmt.Sprintln(found[0].Verdict, found[1].Verdict, n, err)
	for _, f := range found {
		if f.Path != nil {
			text += fmt.Sprintf("%+v\n", f.Path.Witness())
		}
	}
	someIn := func(s *fischerState) bool { return s.at[0] == inside }
	out := x.Do(from, someIn)
	text += fmt.Sprintln(out.There.Len(), out.Resting.Len(), out.Endless.Len(), out.Count, out.Err)
	for i := range min(50, out.There.Len()) {
		text += fmt.Sprintf("%+v %+v\n", out.There.At(i), out.There.Path(i).Witness())
	}
	j := x.Judge(from, explore.Question[fischerState]{When: explore.Within, Length: 9 * time.Second, Claim: someIn})
	text += fmt.Sprintln(j.Every, j.Some, j.Then.Len(), j.Count, j.Err)
	e := x.Elapsed(from, someIn)
	text += fmt.Sprintln(e.Reached, e.Never, e.Best, e.Worst, e.Exact, e.Count, e.Err)
	return text
}

// TestWorkersDoNotMatter compares verdicts, counts, classes, paths and their timings, of whole and of cut searches.
func TestWorkersDoNotMatter(t *testing.T) {
	for _, o := range []explore.Options{{}, {Budget: 5_000}, {Budget: 20_000}, {Memory: 50 << 10}, {Memory: 300 << 10}} {
		one := summary(t, o)
		for _, workers := range []int{2, 4} {
			p := o
			p.Workers = workers
			if d := cmp.Diff(one, summary(t, p)); d != "" {
				t.Errorf("1 worker (-) against %d (+), budget %d, memory %d:\n%s", workers, o.Budget, o.Memory, d)
			}
		}
	}
}

// TestBudgetCutsTheSearch says inconclusive where nothing was found, and keeps what was.
func TestBudgetCutsTheSearch(t *testing.T) {
	m := commit{5}
	x, from := start(t, m, explore.Options{Budget: 1000})
	found, n, err := x.Check(from,
		explore.Property[commitState]{Name: "consistent", Holds: func(s *commitState) bool { return s.committed == 0 || s.aborted == 0 }},
		explore.Property[commitState]{Name: "first prepares", Sometimes: true, Holds: func(s *commitState) bool { return s.prepared == 1 }},
		explore.Property[commitState]{Name: "all commit", Sometimes: true, Holds: func(s *commitState) bool { return s.committed == m.all() }})
	var cut *explore.BudgetError
	if !errors.As(err, &cut) || cut.Budget != 1000 || n.Classes != 1000 {
		t.Fatalf("%d classes, error %v, want a search cut at 1000", n.Classes, err)
	}
	for i, want := range []explore.Verdict{explore.Inconclusive, explore.Proved, explore.Inconclusive} {
		if found[i].Verdict != want {
			t.Errorf("%s is %v, want %v", found[i].Name, found[i].Verdict, want)
		}
	}
	j := x.Judge(from, explore.Question[commitState]{When: explore.Within, Claim: func(*commitState) bool { return false }})
	if j.Every == explore.Proved || j.Err == nil {
		t.Errorf("a search without budget says %v, error %v", j.Every, j.Err)
	}
}

// heap piles up parcels: a van brings one every second, and each waits for ever.
type heap struct{}

type parcel uint16

func (p parcel) Code() uint64 { return uint64(p) }

func (p parcel) String() string {
	if p == 0 {
		return "van"
	}
	return fmt.Sprintf("parcel %d fetched", uint16(p))
}

func (heap) Start(_ *uint16, a *sim.Agenda[parcel]) { a.After(sim.Exactly(time.Second), 0) }

func (heap) Step(s *uint16, e parcel, a *sim.Agenda[parcel]) {
	if e == 0 {
		*s++
		a.After(sim.Window{Earliest: time.Hour, Latest: sim.Unbounded}, parcel(*s))
		a.After(sim.Exactly(time.Second), 0)
	}
}

func TestGrowthIsReportedByName(t *testing.T) {
	for _, workers := range []int{1, 2} {
		x, from := start(t, heap{}, explore.Options{Workers: workers})
		_, _, err := x.Check(from)
		want := `the model grows without end: 64 events like "parcel 1 fetched" are pending, and 64 pending events are allowed in all; ` +
			"make the model drop or merge them, or raise the limit if so many are meant"
		if err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// slow schedules one event far away.
type slow struct{ window sim.Window }

func (m slow) Start(_ *uint8, a *sim.Agenda[parcel])        { a.After(m.window, 1) }
func (slow) Step(s *uint8, _ parcel, _ *sim.Agenda[parcel]) { *s++ }

func TestTimesBeyondTheRangeAreRefused(t *testing.T) {
	for _, row := range []struct {
		name   string
		window sim.Window
		ok     bool
	}{
		{"the longest delay", sim.Exactly(explore.Longest), true},
		{"one more", sim.Exactly(explore.Longest + time.Millisecond), false},
		{"a far beginning without end", sim.Window{Earliest: 1000 * time.Hour, Latest: sim.Unbounded}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := explore.New(slow{row.window}, explore.Options{}).Start(0)
			var far *explore.RangeError
			if errors.As(err, &far) == row.ok {
				t.Errorf("error %v, want one: %v", err, !row.ok)
			}
		})
	}
}

// endless counts in whole weeks and never gets there.
type weeks struct{}

func (weeks) Start(_ *uint8, a *sim.Agenda[parcel]) { a.After(sim.Exactly(7*24*time.Hour), 1) }

func (weeks) Step(s *uint8, e parcel, a *sim.Agenda[parcel]) {
	if *s++; *s < 5 {
		a.After(sim.Exactly(7*24*time.Hour), 1)
	}
}

func TestElapsedTimeBeyondTheRangeIsReported(t *testing.T) {
	x, from := start(t, weeks{}, explore.Options{})
	e := x.Elapsed(from, func(s *uint8) bool { return *s == 3 })
	if e.Worst != 21*24*time.Hour || !e.Exact {
		t.Errorf("three weeks take %v, error %v", e.Worst, e.Err)
	}
	e = x.Elapsed(from, func(s *uint8) bool { return *s == 4 })
	var far *explore.RangeError
	if !errors.As(e.Err, &far) || e.Exact {
		t.Errorf("four weeks take %v, error %v, want it beyond the range", e.Worst, e.Err)
	}
}
