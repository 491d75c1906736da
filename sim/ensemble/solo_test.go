package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

var _ Ensemble[house, event] = (*Solo[house, event])(nil)

// TestSoloIsEveryMemberInTurn: one member that begins again with the seed of each goes where the members of an ensemble
// go, whatever it has done before.
func TestSoloIsEveryMemberInTurn(t *testing.T) {
	c := configure(30, within(sim.AtMost(30*second), Flip), Injection[event]{sim.AtMost(30 * second), event{Call, 30}})
	q := ask(Every, Within, 20*second, lit)
	all := sample(c)
	solo := Alone(c)
	passed := 0
	all.Do(settled, at(second, Walk))
	for i, run := range all.runs {
		solo.Begin(sim.Seeded(memberSeed(c.Seed, i)))
		if f := solo.Do(settled, at(second, Walk)); f != nil {
			t.Fatal(f)
		}
		one := &sampled[house, event]{runs: []*sim.Run[house, event]{run}}
		if diff := cmp.Diff(fingerprint(one), fingerprint(&solo.sampled)); diff != "" {
			t.Fatalf("member %d: %s", i, diff)
		}
		passed += solo.Judge(q).Passed
		if solo.Run() != solo.runs[0] || solo.Members() != 1 {
			t.Fatal("a solo is one run")
		}
	}
	if want := all.Judge(q).Passed; passed != want || want == 0 || want == len(all.runs) {
		t.Errorf("%d passed, want %d, and neither none nor all", passed, want)
	}
}

// TestSoloBeginsWithAllItsMemory: what the runs before have taken is free again, also after one that took too much.
func TestSoloBeginsWithAllItsMemory(t *testing.T) {
	c := configure(1, busy...)
	c.Memory = 16 << 10
	solo := Alone(c)
	whole := func(d time.Duration) Verdict[house, event] {
		return solo.Judge(ask(Every, For, d, Claim[house]{"whole", func(s *house) bool { return !s.Broken }}))
	}
	for i := range 200 {
		solo.Begin(sim.Seeded(uint64(i)))
		long := i == 100
		if long {
			whole(10 * time.Hour)
		}
		if v := whole(20 * second); (v.Kind == Inconclusive) != long {
			t.Fatalf("beginning %d: %v", i, v)
		}
	}
}
