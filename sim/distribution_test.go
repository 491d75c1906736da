package sim_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
)

func always(d sim.Distribution) func(event) sim.Distribution {
	return func(event) sim.Distribution { return d }
}

// draws returns n delays of one distribution, in milliseconds.
func draws(seed uint64, d sim.Distribution, w sim.Window, n int) []int64 {
	s := sim.NewShaped(seed, always(d))
	out := make([]int64, n)
	for i := range out {
		out[i] = s.DelayOf(event{}, w).Milliseconds()
	}
	return out
}

// TestDelaysLieInTheWindow: also in windows of one moment, of huge ones, and of those without an end.
func TestDelaysLieInTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span := rapid.SampledFrom([]int64{1, 2, 100, 1 << 40}).Draw(t, "span")
		from := rapid.Int64Range(0, 1<<40).Draw(t, "from")
		w := sim.Between(time.Duration(from)*time.Millisecond, time.Duration(from+rapid.Int64Range(0, span).Draw(t, "more"))*time.Millisecond)
		if rapid.IntRange(0, 9).Draw(t, "open") == 0 {
			w.Latest = sim.Unbounded
		}
		seed := rapid.Uint64().Draw(t, "seed")
		for _, law := range sim.Distributions() {
			d := sim.NewShaped(seed, always(law)).DelayOf(event{}, w)
			if !w.Contains(d) || d != sim.Unbounded && d%time.Millisecond != 0 {
				t.Fatalf("%v draws %v from %v", law, d, w)
			}
		}
	})
}

// TestLawsAreWhatTheySay counts draws from a window of 16 moments against the likelihood of each, in parts of all, by
// hand from the definitions. Seeds are fixed; five standard deviations are allowed.
func TestLawsAreWhatTheySay(t *testing.T) {
	const n, moments = 200_000, 16
	line := func(x int) float64 { return (2*(moments-float64(x)) - 1) / (moments * moments) }
	middle := func(x int) float64 { // Mean of two: the tent, in the moment's share of the window.
		if x >= moments/2 {
			x = moments - 1 - x
		}
		return (4*float64(x) + 2) / (moments * moments)
	}
	tail := func(x int) float64 { // Two moments an eighth: from 4/3 over 1 to 2/3, so 7/12 and 5/12 of it.
		return float64(int(128)>>(x/2)) / 255 * []float64{7. / 12, 5. / 12}[x%2]
	}
	for _, row := range []struct {
		law  sim.Distribution
		part func(int) float64
	}{
		{sim.Uniform, func(int) float64 { return 1. / moments }},
		{sim.Early, line},
		{sim.Late, func(x int) float64 { return line(moments - 1 - x) }},
		{sim.Triangular, middle},
		{sim.Exponential, tail},
		{sim.Earliest, func(x int) float64 { return map[int]float64{0: 1}[x] }},
		{sim.Latest, func(x int) float64 { return map[int]float64{moments - 1: 1}[x] }},
	} {
		t.Run(row.law.String(), func(t *testing.T) {
			var counts [moments]float64
			for _, ms := range draws(seed, row.law, sim.Between(5*time.Millisecond, 20*time.Millisecond), n) {
				counts[ms-5]++
			}
			for x, got := range counts {
				want := n * row.part(x)
				if (got-want)*(got-want) > 25*want {
					t.Errorf("moment %d: %v of %d draws, want about %.0f", x, got, n, want)
				}
			}
		})
	}
}

// TestDrawsArePinned: the same seed means the same delays on every machine, for ever.
func TestDrawsArePinned(t *testing.T) {
	want := map[sim.Distribution]string{
		sim.Uniform:     "[210173 83625 251889 294330]",
		sim.Early:       "[83625 251889 261833 18225]",
		sim.Triangular:  "[146899 273109 279546 24778]",
		sim.Late:        "[210173 294330 297259 31330]",
		sim.Exponential: "[10453 37157 116416 95301]",
		sim.Earliest:    "[0 0 0 0]",
		sim.Latest:      "[300000 300000 300000 300000]",
	}
	for _, law := range sim.Distributions() {
		if got := fmt.Sprint(draws(seed, law, sim.AtMost(5*time.Minute), 4)); got != want[law] {
			t.Errorf("%v: %s, want %s", law, got, want[law])
		}
	}
}

// TestEarlyIsNoLaterThanLate holds the first draws of one seed against each other.
func TestEarlyIsNoLaterThanLate(t *testing.T) {
	order := []sim.Distribution{sim.Earliest, sim.Early, sim.Triangular, sim.Late, sim.Latest}
	for seed := range uint64(1000) {
		var before int64
		for _, law := range order {
			now := draws(seed, law, sim.AtMost(time.Hour), 1)[0]
			if now < before {
				t.Fatalf("seed %d: %v gives %d after %d", seed, law, now, before)
			}
			before = now
		}
	}
}

// TestAllUniformIsSeeded: the shaped generator adds laws and takes nothing away.
func TestAllUniformIsSeeded(t *testing.T) {
	for seed := range uint64(20) {
		shaped := sim.NewRun(lease{}, sim.NewShaped(seed, always(sim.Uniform)))
		until(shaped, time.Hour)
		wantSame(t, leaseRun(seed), shaped)
	}
}

// TestALawOfItsOwn gives one kind of event another law than the rest.
func TestALawOfItsOwn(t *testing.T) {
	r := sim.NewRun(lease{}, sim.NewShaped(seed, func(e event) sim.Distribution {
		if e.kind == granted || e.kind == denied {
			return sim.Latest
		}
		return sim.Earliest
	}))
	seen := map[kind]int{}
	for range 200 {
		for _, p := range r.AppendPending(nil) {
			if p.Latest == sim.Unbounded || p.Earliest == p.Latest {
				continue
			}
			seen[p.Event.kind]++
			if want := p.Event.kind == granted || p.Event.kind == denied; want != (p.At == p.Latest) {
				t.Fatalf("%v is to happen at %v, between %v and %v", p.Event, p.At, p.Earliest, p.Latest)
			}
		}
		r.Next()
	}
	if seen[granted] == 0 || seen[acquire] == 0 {
		t.Errorf("met only %v", seen)
	}
}

// TestShapedClones: a copy of a run draws what the run draws, and takes nothing from it.
func TestShapedClones(t *testing.T) {
	r := sim.NewRun(lease{}, sim.NewShaped(seed, always(sim.Exponential)))
	until(r, 10*time.Minute)
	twin := r.Clone()
	until(twin, time.Hour)
	until(r, time.Hour)
	wantSame(t, r, twin)
}

func TestShapedDoesNotAllocate(t *testing.T) {
	s := sim.NewShaped(seed, always(sim.Exponential))
	r := sim.NewRun(lease{}, s)
	until(r, 2*time.Hour)
	r.Trace().Grow(20000)
	if allocs := testing.AllocsPerRun(50, func() {
		s.Reseed(seed)
		r.Restart(state{}, s)
		until(r, 10*time.Minute)
	}); allocs != 0 {
		t.Errorf("%v allocations per run, want none", allocs)
	}
}

func TestParseDistribution(t *testing.T) {
	for _, d := range sim.Distributions() {
		if got, err := sim.ParseDistribution(d.String()); got != d || err != nil || d.Doc() == "" {
			t.Errorf("%v reads back as %v, %v", d, got, err)
		}
	}
	for text, want := range map[string]sim.Distribution{"best": sim.Earliest, "worst": sim.Latest} {
		if got, err := sim.ParseDistribution(text); got != want || err != nil {
			t.Errorf("%s is %v, %v", text, got, err)
		}
	}
	const want = `unknown distribution "normal"; distributions are uniform, early, triangular, late, exponential, earliest, latest`
	if _, err := sim.ParseDistribution("normal"); err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if _, err := sim.ParseDistribution(""); err == nil {
		t.Error("nothing is no distribution")
	}
}
