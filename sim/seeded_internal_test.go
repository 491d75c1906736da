package sim

import (
	"slices"
	"testing"
	"time"
)

// The vectors are those published with the algorithms: SplitMix64 from seed 0, xoshiro256** from the state 1, 2, 3, 4.
func TestGeneratorMatchesPublishedVectors(t *testing.T) {
	want := [4]uint64{0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f, 0xf88bb8a8724c81ec}
	if got := Seeded(0).s; got != want {
		t.Errorf("SplitMix64: got %x, want %x", got, want)
	}
	g := Generator{s: [4]uint64{1, 2, 3, 4}}
	words := []uint64{11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
		16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576}
	var got []uint64
	for range words {
		got = append(got, g.Uint64())
	}
	if !slices.Equal(got, words) {
		t.Errorf("xoshiro256**: got %d, want %d", got, words)
	}
}

func TestGeneratorReachesEveryDelayAboutEqually(t *testing.T) {
	g := Seeded(1)
	w := Between(10*time.Millisecond, 19*time.Millisecond)
	var counts [10]int
	for range 10000 {
		d := g.Delay(w)
		if !w.Contains(d) {
			t.Fatalf("%v lies outside %v", d, w)
		}
		counts[d/time.Millisecond-10]++
	}
	for i, n := range counts {
		if n < 850 || n > 1150 { // five standard deviations
			t.Errorf("delay %d ms: drawn %d times out of 10000, want about 1000", 10+i, n)
		}
	}
}

func TestGeneratorLetsAQuarterOfOpenEventsStayAway(t *testing.T) {
	for _, row := range []struct {
		name string
		g    *Generator
		span time.Duration
	}{
		{"with the default span", Seeded(2), DefaultOpenSpan},
		{"with a span of its own", Seeded(2, OpenSpan(time.Second)), time.Second},
		{"with no span at all", Seeded(2, OpenSpan(0)), 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			away, late := 0, time.Duration(0)
			for range 4000 {
				switch d := row.g.Delay(Between(time.Minute, Unbounded)); {
				case d == Unbounded:
					away++
				case d < time.Minute || d > time.Minute+row.span:
					t.Fatalf("%v lies outside the span", d)
				default:
					late = max(late, d-time.Minute)
				}
			}
			if away < 860 || away > 1140 {
				t.Errorf("%d of 4000 stayed away, want about 1000", away)
			}
			if late < row.span*9/10 {
				t.Errorf("the latest came after %v, and the span is %v", late, row.span)
			}
		})
	}
}

func TestGeneratorChoosesEveryAlternative(t *testing.T) {
	g := Seeded(3)
	var seen [5]int
	for range 1000 {
		seen[g.Choose("which?", len(seen))]++
	}
	for i, n := range seen {
		if n < 130 || n > 270 {
			t.Errorf("alternative %d: chosen %d times out of 1000, want about 200", i, n)
		}
	}
}

func TestGeneratorSeedsDiffer(t *testing.T) {
	a, b := Seeded(1), Seeded(2)
	if a.Uint64() == b.Uint64() {
		t.Error("two seeds begin with the same word")
	}
	a.Reseed(2)
	b.Reseed(2)
	if a.Uint64() != b.Uint64() {
		t.Error("one seed begins with two words")
	}
	twin := a.Clone().(*Generator)
	if a.Uint64() != twin.Uint64() {
		t.Error("a clone has another future")
	}
}

// The multiply method alone would give multiples of three twice as often as other numbers below 3·2⁶².
func TestGeneratorRejectsWhatWouldBeUneven(t *testing.T) {
	g := Seeded(4)
	var rest [3]int
	for range 9000 {
		rest[g.below(3<<62)%3]++
	}
	for i, n := range rest {
		if n < 2750 || n > 3250 {
			t.Errorf("remainder %d: %d times out of 9000, want about 3000", i, n)
		}
	}
}
