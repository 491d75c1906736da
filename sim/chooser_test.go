package sim_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
)

// drawn is a chooser that lets a property test decide, so that a failing run shrinks: to short delays, to equal ties
// and to first alternatives.
type drawn struct{ t *rapid.T }

func (d drawn) Delay(w sim.Window) time.Duration {
	latest := w.Latest
	if latest == sim.Unbounded {
		if !rapid.Bool().Draw(d.t, "happens") {
			return sim.Unbounded
		}
		latest = w.Earliest + time.Hour
	}
	return rapid.Custom(func(t *rapid.T) time.Duration {
		return time.Duration(rapid.Int64Range(w.Earliest.Milliseconds(), latest.Milliseconds()).Draw(t, "ms")) * time.Millisecond
	}).Draw(d.t, "delay")
}

func (d drawn) Tie() uint32                    { return rapid.Uint32Max(3).Draw(d.t, "tie") }
func (d drawn) Choose(label string, n int) int { return rapid.IntRange(0, n-1).Draw(d.t, label) }

func TestOneHolderAtMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := sim.NewRun(lease{}, drawn{t})
		r.Watch(sim.Always("one holder at most", func(s *state) bool { return holders(s) <= 1 }))
		for range 50 {
			r.Next()
		}
		if f := r.Findings()[0]; f.Verdict != sim.Kept {
			t.Fatalf("%+v\n%v", f, r.Trace())
		}
	})
}

// The broken machine must be caught, or the property above means nothing.
func TestTwoHoldersAreFoundInTheSloppyServer(t *testing.T) {
	broken := 0
	for seed := range uint64(100) {
		r := sim.NewRun(lease{sloppy: true}, sim.Seeded(seed))
		r.Watch(sim.Always("one holder at most", func(s *state) bool { return holders(s) <= 1 }))
		until(r, time.Minute)
		f := r.Findings()[0]
		if f.Verdict != sim.Broken {
			continue
		}
		broken++
		again, err := sim.Replay[state, event](lease{sloppy: true}, cut(r.Trace().Recording(), f.Step))
		if err != nil || holders(again.State()) != 2 || again.Now() != f.At {
			t.Errorf("seed %d: replaying up to %+v: error %v, %d holders at %v", seed, f, err, holders(again.State()), again.Now())
		}
	}
	if broken < 50 {
		t.Errorf("two holders in %d of 100 runs, want most of them", broken)
	}
}

// cut keeps a recording up to and including its nth event.
func cut(rec sim.Recording[event], n int) sim.Recording[event] {
	for i, m := range rec {
		if m.Kind == sim.FiredMoment {
			if n--; n == 0 {
				return rec[:i+1]
			}
		}
	}
	return rec
}

// A wrapped generator decides as the bare one does, though the kernel takes a shorter way to the bare one.
type wrapped struct{ *sim.Generator }

func TestShortWayToTheGeneratorIsTheSameWay(t *testing.T) {
	bare := sim.NewRun(lease{}, sim.Seeded(seed))
	long := sim.NewRun(lease{}, wrapped{sim.Seeded(seed)})
	until(bare, time.Hour)
	until(long, time.Hour)
	wantSame(t, bare, long)
}

func TestPromptDoesNothingUnasked(t *testing.T) {
	r := sim.NewRun(lease{}, nil)
	until(r, time.Hour)
	if text := r.Trace().String(); strings.Contains(text, "crash") || !strings.Contains(text, "10ms       acquire from=1\n10ms       acquire from=2\n") {
		t.Errorf("got\n%.500s", text)
	}
}
