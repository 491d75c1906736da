package explore_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"ombud/sim/explore"
)

var consistent = explore.Property[commitState]{Name: "consistent", Holds: func(s *commitState) bool { return s.committed == 0 || s.aborted == 0 }}

// TestMemoryCutsTheSearch at the same class every time, and near its limit.
func TestMemoryCutsTheSearch(t *testing.T) {
	const limit = 256 << 10
	said := map[string]bool{}
	for _, workers := range []int{1, 1, 2, 3} {
		x, from := start(t, commit{5}, explore.Options{Memory: limit, Workers: workers})
		_, n, err := x.Check(from, consistent)
		var cut *explore.MemoryError
		if !errors.As(err, &cut) || cut.Limit != limit || cut.Explored == 0 || n.Bytes < limit/2 || n.Bytes > 2*limit {
			t.Fatalf("%+v, error %v; want a search cut near %d bytes", n, err, limit)
		}
		said[fmt.Sprint(n, err)] = true
	}
	if len(said) != 1 {
		t.Errorf("four searches are cut in %d ways: %v", len(said), said)
	}
}

// TestMemoryCoversWhatTheSearchHandsOver cuts a search that is small enough itself, as the set it leads to is not.
func TestMemoryCoversWhatTheSearchHandsOver(t *testing.T) {
	m := commit{4}
	x, from := start(t, m, explore.Options{})
	_, n, err := x.Reachable(from)
	if err != nil {
		t.Fatal(err)
	}
	x, from = start(t, m, explore.Options{Memory: n.Bytes + n.Bytes/4})
	var cut *explore.MemoryError
	if set, again, err := x.Reachable(from); !errors.As(err, &cut) || again.Classes != n.Classes || set.Len() >= n.Classes {
		t.Errorf("%d of %d classes are handed over, error %v; want a search that is cut after its end", set.Len(), n.Classes, err)
	}
}

// TestStopEndsTheSearch says that nothing is known, and nothing else.
func TestStopEndsTheSearch(t *testing.T) {
	asked := 0
	stop := func() bool { asked++; return asked > 3 }
	x, from := start(t, commit{5}, explore.Options{Stop: stop, Workers: 2})
	found, n, err := x.Check(from, consistent)
	if !errors.Is(err, explore.ErrStopped) || found[0].Verdict != explore.Inconclusive || n.Classes == 0 {
		t.Errorf("%+v, %+v, error %v; want a search that was stopped", found, n, err)
	}
	j := x.Judge(from, explore.Question[commitState]{When: explore.Within, Length: time.Second, Claim: func(*commitState) bool { return false }})
	if j.Every != explore.Inconclusive || j.Some != explore.Inconclusive || !errors.Is(j.Err, explore.ErrStopped) {
		t.Errorf("after the stop a question is answered %v and %v, error %v", j.Every, j.Some, j.Err)
	}
}
