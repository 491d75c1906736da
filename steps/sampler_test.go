package steps

import (
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/sample"
)

var shipped = Options{Procedures: "../procedures"}

// shippedStories are the stories of all shipped features that have a claim with
// within.
func shippedStories(t *testing.T) []*Story {
	t.Helper()
	p := shipped.planner()
	var stories []*Story
	for _, f := range p.plan([]string{"../features"}) {
		for _, plan := range f.scenarios {
			if s, err := p.story(plan); err == nil {
				stories = append(stories, s)
			}
		}
	}
	return stories
}

// shippedSketches follow every shipped procedure from every beginning.
func shippedSketches(t *testing.T) []*Story {
	t.Helper()
	var stories []*Story
	for _, name := range openLibrary(shipped.Procedures).names {
		for _, from := range Beginnings() {
			for _, reading := range []string{"", "as a subroutine", "charitably"} {
				k := Sketch{From: []string{from.Word}, Procedure: name, Reading: reading, Claim: "the delegation is correct", Within: 10 * time.Minute}
				s, err := ReadSketch(k, shipped)
				if err != nil {
					t.Fatal(err)
				}
				stories = append(stories, s)
			}
		}
	}
	return stories
}

// TestSamplesAgreeWithExactSearch draws runs of every shipped story, by every
// distribution, and compares them with what is true of all runs: none is faster
// than the best or slower than the worst, a proved claim comes true in every run
// and an impossible one in none. The fastest come near the best in all stories but
// a few, the slowest near the worst in most; where they do not, one person has to
// be late and another early for it.
func TestSamplesAgreeWithExactSearch(t *testing.T) {
	const each = 40
	timed, soon, near, refuted := 0, 0, 0, 0
	for _, s := range append(shippedStories(t), shippedSketches(t)...) {
		config := s.config
		config.Budget, config.Measure = 50_000, true
		exact := ensemble.Exact(config)
		if f := s.carry(exact); f != nil {
			if !f.Inconclusive() {
				t.Errorf("%s %s: %v", s.Place, s.Name, f)
			}
			continue
		}
		v := exact.Judge(s.question)
		var tally sample.Tally
		for _, d := range sim.Distributions() {
			draws := s.Sampler(Laws{All: d})
			for seed := range uint64(each) {
				tally.Add(draws.Run(seed))
			}
		}
		inTime := tally.Endings[sample.InTime]
		if v.Kind == ensemble.Proved && inTime != tally.Runs() || v.NoRun && inTime > 0 {
			t.Errorf("%s %s: %v, but %d of %d sampled runs are in time", s.Place, s.Name, v, inTime, tally.Runs())
		}
		if v.NoRun {
			refuted++
		}
		if !v.Timed {
			continue
		}
		timed++
		tenth := (v.Slowest - v.Fastest) / 10
		if tally.Fastest < v.Fastest || tally.Slowest > v.Slowest {
			t.Errorf("%s %s: %v, but sampled runs take %v to %v", s.Place, s.Name, v, tally.Fastest, tally.Slowest)
		}
		if tally.Fastest <= v.Fastest+tenth {
			soon++
		}
		if tally.Slowest >= v.Slowest-tenth {
			near++
		}
	}
	if timed < 60 || refuted < 10 || soon < timed-3 || near < timed*4/5 {
		t.Errorf("%d stories have exact times, in %d of them samples come near the best, in %d near the worst; %d are impossible", timed, soon, near, refuted)
	}
}

// TestASeedIsARun: a seed leads to the same run in every sampler, whatever that
// has done before, and another seed to another.
func TestASeedIsARun(t *testing.T) {
	s := caseOne(t)
	first, second := s.Sampler(Laws{}), s.Sampler(Laws{})
	second.Run(99)
	seen := map[uint64]bool{}
	for seed := range uint64(20) {
		a, b := first.Run(seed), second.Run(seed)
		hash := first.solo.Run().Trace().Hash()
		if a != b || hash != second.solo.Run().Trace().Hash() || seen[hash] {
			t.Errorf("seed %d: %v and %v", seed, a, b)
		}
		seen[hash] = true
	}
}

// TestSampledRunsReplay writes runs down and carries them out again.
func TestSampledRunsReplay(t *testing.T) {
	for _, s := range append(shippedStories(t), shippedSketches(t)...) {
		draws := s.Sampler(Laws{All: sim.Late})
		r, sc := draws.Scenario(3)
		result, err := sc.Replay()
		if err != nil {
			t.Fatalf("%s %s: %v", s.Place, s.Name, err)
		}
		if held := s.claim.Holds(&result.Params, result.Run.State()); held != (r.Ending == sample.InTime) {
			t.Errorf("%s %s: %s, and at the end the claim holds: %v", s.Place, s.Name, r.Ending, held)
		}
	}
}

// TestLawsShapeTheirDelays gives parameters laws of their own and looks at what
// is pending on the way.
func TestLawsShapeTheirDelays(t *testing.T) {
	s := caseOne(t)
	var laws Laws
	for _, set := range []struct {
		name string
		law  sim.Distribution
	}{{"P-29", sim.Latest}, {"operator step", sim.Earliest}, {"rights check", sim.Latest}} {
		if err := laws.Set(set.name, set.law); err != nil {
			t.Fatal(err)
		}
	}
	if laws.Set("user replication", sim.Early) == nil || laws.Set("sync direction", sim.Early) == nil {
		t.Error("a second law, and a law for a choice, are refused")
	}
	draws := s.Sampler(laws)
	draws.draws.Reseed(1)
	draws.solo.Begin(draws.draws)
	run := draws.solo.Run()
	seen := map[string]int{}
	if f := s.carry(draws.solo); f != nil {
		t.Fatal(f)
	}
	for range 20 {
		for _, p := range run.AppendPending(nil) {
			name := waits[sortOf(p.Event)].name
			seen[name]++
			if latest := p.At == p.Latest; latest != (name == "user replication" || name == "rights check") && p.Earliest != p.Latest {
				t.Errorf("%v is due at %v, between %v and %v", p.Event, p.At, p.Earliest, p.Latest)
			}
		}
		run.Next()
	}
	if seen["user replication"] == 0 || seen["rights check"] == 0 || seen["delegate confirmation"] == 0 {
		t.Errorf("met only %v", seen)
	}
}

// TestLawsOfPeople: with an operator step of two seconds at the least, readers
// who are always quick are done sooner than those who are always slow.
func TestLawsOfPeople(t *testing.T) {
	took := map[sim.Distribution]time.Duration{}
	for _, d := range []sim.Distribution{sim.Earliest, sim.Latest} {
		var laws Laws
		if err := laws.Set("operator step", d); err != nil {
			t.Fatal(err)
		}
		draws := caseOne(t).Sampler(laws)
		draws.draws.Reseed(1)
		draws.solo.Begin(draws.draws)
		draws.story.carry(draws.solo)
		took[d] = draws.solo.Run().Now()
	}
	if took[sim.Earliest] >= took[sim.Latest]/2 {
		t.Errorf("quick: %v, slow: %v", took[sim.Earliest], took[sim.Latest])
	}
}

func TestEndings(t *testing.T) {
	for _, row := range []struct {
		name    string
		failure *breakdown
		want    sample.Ending
	}{
		{"nothing went wrong, so the time ran out", nil, sample.Late},
		{"a dead end", &breakdown{Kind: ensemble.Deadlock}, sample.Stuck},
		{"going round for ever", &breakdown{Kind: ensemble.Endless}, sample.Stuck},
		{"a broken invariant", &breakdown{Kind: ensemble.InvariantBroken}, sample.Broken},
		{"events used up", &breakdown{Kind: ensemble.Budget}, sample.Cut},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := ending(row.failure); got != row.want {
				t.Errorf("got %v, want %v", got, row.want)
			}
		})
	}
}

func TestSamplingDoesNotAllocate(t *testing.T) {
	draws := caseOne(t).Sampler(Laws{All: sim.Exponential})
	for seed := range uint64(200) {
		draws.Run(seed)
	}
	if allocs := testing.AllocsPerRun(50, func() { draws.Run(7) }); allocs > 2 {
		t.Errorf("%v allocations a run", allocs)
	}
}

func BenchmarkSample(b *testing.B) {
	for _, row := range []struct {
		name string
		law  sim.Distribution
	}{{"uniform", sim.Uniform}, {"exponential", sim.Exponential}} {
		b.Run(row.name, func(b *testing.B) {
			draws := caseOne(b).Sampler(Laws{All: row.law})
			b.ReportAllocs()
			for i := range b.N {
				draws.Run(uint64(i))
			}
		})
	}
}
