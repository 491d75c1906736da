package explore_test

import (
	"fmt"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// start begins the exploration of a model on its zero state.
func start[S comparable, E sim.Event[E]](t testing.TB, m sim.Model[S, E], o explore.Options) (*explore.Space[S, E], *explore.Classes[S, E]) {
	t.Helper()
	x := explore.New(m, o)
	var zero S
	from, err := x.Start(zero)
	if err != nil {
		t.Fatal(err)
	}
	return x, from
}

// TestTwoPhaseCommitCounts pins the numbers of distinct states of Gray and Lamport's specification TwoPhase, for 3, 5
// and 7 resource managers, which all published checkers agree on. For 7 they generate 2,744,706 states, the first one
// and those that change nothing included: one more than there are firings. A plain search over a map of states, which
// shares nothing with the explorer, finds the same.
func TestTwoPhaseCommitCounts(t *testing.T) {
	for _, row := range []struct{ managers, states, transitions int }{
		{3, 288, 0},
		{5, 8_832, 0},
		{7, 296_448, 2_744_705},
	} {
		t.Run(fmt.Sprintf("%d resource managers", row.managers), func(t *testing.T) {
			m := commit{row.managers}
			x, from := start(t, m, explore.Options{})
			found, n, err := x.Check(from,
				explore.Property[commitState]{Name: "consistent", Holds: func(s *commitState) bool { return s.committed == 0 || s.aborted == 0 }},
				explore.Property[commitState]{Name: "all commit", Sometimes: true, Holds: func(s *commitState) bool { return s.committed == m.all() }})
			if err != nil || found[0].Verdict != explore.Proved || found[1].Verdict != explore.Proved {
				t.Fatalf("verdicts %v and %v, error %v, want both proved", found[0].Verdict, found[1].Verdict, err)
			}
			if n.Classes != row.states || row.transitions > 0 && n.Firings != row.transitions {
				t.Errorf("%d classes and %d firings, want %d and %d", n.Classes, n.Firings, row.states, row.transitions)
			}
			if row.managers < 7 {
				if states, transitions := m.search(); n.Classes != states || n.Firings != transitions {
					t.Errorf("%d classes and %d firings, a plain search finds %d and %d", n.Classes, n.Firings, states, transitions)
				}
			}
		})
	}
}

// TestFischer pins that the wait must be longer than the write, for 2 to 5 processes. The numbers of classes are our
// own; a change of them is news.
func TestFischer(t *testing.T) {
	const second = time.Second
	for _, row := range []struct {
		processes int
		wait      time.Duration
		want      explore.Verdict
		classes   int
	}{
		{2, 2 * second, explore.Refuted, 34},
		{3, 2 * second, explore.Refuted, 155},
		{4, 2 * second, explore.Refuted, 466},
		{5, 2 * second, explore.Refuted, 1162},
		{2, 2*second + time.Millisecond, explore.Proved, 22},
		{3, 2*second + time.Millisecond, explore.Proved, 101},
		{4, 2*second + time.Millisecond, explore.Proved, 468},
		{5, 2*second + time.Millisecond, explore.Proved, 2227},
	} {
		t.Run(fmt.Sprintf("%d processes that wait %v", row.processes, row.wait), func(t *testing.T) {
			m := fischer{row.processes, 2 * second, row.wait}
			x, from := start(t, m, explore.Options{})
			found, n, err := x.Check(from, explore.Property[fischerState]{Name: "exclusive", Holds: exclusive})
			if err != nil || found[0].Verdict != row.want {
				t.Fatalf("verdict %v, error %v, want %v", found[0].Verdict, err, row.want)
			}
			if n.Classes != row.classes {
				t.Errorf("%d classes and %d firings, want %d classes", n.Classes, n.Firings, row.classes)
			}
			if row.want == explore.Refuted {
				checkBroken(t, m, found[0].Path)
			}
		})
	}
}

// checkBroken replays a counterexample up to two processes inside.
func checkBroken(t *testing.T, m fischer, p *explore.Path[fischerState, fischerEvent]) {
	t.Helper()
	w := p.Witness()
	r, err := w.Replay(m)
	if err != nil {
		t.Fatal(err)
	}
	if exclusive(r.State()) {
		t.Errorf("the counterexample ends in %v, where no two are inside:\n%v", *r.State(), w.Record)
	}
}
