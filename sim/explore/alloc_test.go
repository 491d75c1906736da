package explore_test

import (
	"testing"
	"time"

	"ombud/sim/explore"
)

// TestFiringsDoNotAllocate counts the allocations of a whole search: what is stored grows in blocks, and nothing else
// is allocated, so they are few against the firings.
func TestFiringsDoNotAllocate(t *testing.T) {
	firings := 0
	allocations := testing.AllocsPerRun(3, func() {
		x, from := start(t, fischer{5, 2 * time.Second, 3 * time.Second}, explore.Options{})
		_, n, _ := x.Check(from)
		firings = n.Firings
	})
	if allocations > 300 || firings < 5000 {
		t.Errorf("%.0f allocations for %d firings, want 300 at most for 5,000 or more", allocations, firings)
	}
}
