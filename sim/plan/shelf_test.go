package plan

import (
	"testing"

	"pgregory.net/rapid"
)

// TestShelfFindsTheFirstRoom compares with going through all batches.
func TestShelfFindsTheFirstRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOfN(rapid.Int32Range(1, 10), 1, 40).Draw(t, "sizes")
		s := newShelf(len(sizes), 10)
		room := make([]int32, len(sizes))
		for i := range room {
			room[i] = 10
		}
		for _, size := range sizes {
			want := int32(0)
			for room[want] < size {
				want++
			}
			got := s.first(size)
			if got != want {
				t.Fatalf("%d goes to %d; the first with room is %d", size, got, want)
			}
			s.take(got, size)
			room[got] -= size
		}
	})
}

// TestRefiningNeverParts holds for every graph: refining never raises the cut and keeps to the limit.
func TestRefiningNeverParts(t *testing.T) {
	better := false
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int32Range(1, 20).Draw(t, "nodes")
		var ties []tie
		for range rapid.IntRange(0, 60).Draw(t, "ties") {
			ties = append(ties, tieOf(rapid.Int32Range(0, n-1).Draw(t, "u"), rapid.Int32Range(0, n-1).Draw(t, "v"), 1))
		}
		size, batch := make([]int32, n), make([]int32, n)
		limit := rapid.Int32Range(1, n).Draw(t, "limit")
		for i := range size {
			size[i], batch[i] = 1, int32(i)/limit
		}
		g := newGraph(size, ties)
		before := g.cut(batch)
		lowered := g.refined(batch, int((n+limit-1)/limit), limit)
		count := make([]int32, n)
		for _, b := range batch {
			if count[b]++; count[b] > limit {
				t.Fatalf("batch %d has more than %d", b, limit)
			}
		}
		if after := g.cut(batch); lowered < 0 || before-after != lowered {
			t.Fatalf("the cut goes from %d to %d; it is said to fall by %d", before, after, lowered)
		} else if after < before {
			better = true
		}
	})
	if !better {
		t.Error("refining has never gained anything")
	}
}
