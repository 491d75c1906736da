package sim_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"ombud/sim"
)

const seed = 7

func leaseRun(seed uint64) *sim.Run[state, event] {
	r := sim.NewRun(lease{}, sim.Seeded(seed))
	until(r, time.Hour)
	return r
}

func TestSameSeedSameRun(t *testing.T) {
	wantSame(t, leaseRun(seed), leaseRun(seed))
}

func TestOtherSeedOtherRun(t *testing.T) {
	seen := map[uint64]uint64{}
	for seed := range uint64(200) {
		h := leaseRun(seed).Trace().Hash()
		if other, ok := seen[h]; ok {
			t.Errorf("seeds %d and %d share the hash %x", other, seed, h)
		}
		seen[h] = seed
	}
}

// pinned is the hash of an hour of the lease server from seed 7. If it changes, every recorded seed means another run.
const pinned uint64 = 0xf9c52a209f324c50

func TestHashIsPinned(t *testing.T) {
	if got := leaseRun(seed).Trace().Hash(); got != pinned {
		t.Errorf("got %#x, want %#x: the generator, the order of events or the hash has changed", got, pinned)
	}
}

func TestFreshProcessSameHash(t *testing.T) {
	const ask = "SIM_PRINT_HASH"
	if os.Getenv(ask) != "" {
		fmt.Printf("hash=%x\n", leaseRun(seed).Trace().Hash())
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestFreshProcessSameHash$", "-test.v")
	child.Env = append(os.Environ(), ask+"=1")
	out, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("the second process failed: %v\n%s", err, out)
	}
	if want := fmt.Sprintf("hash=%x\n", leaseRun(seed).Trace().Hash()); !strings.Contains(string(out), want) {
		t.Errorf("a fresh process printed\n%swant %s", out, want)
	}
}
