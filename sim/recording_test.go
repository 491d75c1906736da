package sim_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
)

func TestReplayIsTheSameRun(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := lease{sloppy: rapid.Bool().Draw(t, "sloppy")}
		r := sim.NewRun(m, sim.Seeded(rapid.Uint64().Draw(t, "seed")))
		for i := range rapid.IntRange(0, 5).Draw(t, "interventions") {
			until(r, time.Duration(rapid.IntRange(i, 10*i).Draw(t, "minute"))*time.Minute)
			e := event{rapid.SampledFrom([]kind{again, crash, acquire}).Draw(t, "kind"), uint8(rapid.IntRange(1, clients).Draw(t, "client"))}
			switch {
			case e.kind == crash && r.State().down[e.from]: // it would be mended twice
			case !r.Pending(e):
				r.After(sim.AtMost(time.Minute), e)
			case rapid.Bool().Draw(t, "cancel"):
				r.Cancel(e)
			default:
				r.Cancel(e)
				r.After(sim.Immediately(), e)
			}
		}
		until(r, time.Hour)
		again, err := sim.Replay[state, event](m, r.Trace().Recording())
		if err != nil {
			t.Fatal(err)
		}
		if a, b := r.Trace().String(), again.Trace().String(); a != b {
			t.Fatalf("traces differ:\n%s", cmp.Diff(a, b))
		}
		if r.Trace().Hash() != again.Trace().Hash() || *r.State() != *again.State() {
			t.Fatalf("hash %x and %x, state %v and %v", r.Trace().Hash(), again.Trace().Hash(), *r.State(), *again.State())
		}
	})
}

func TestReplayOfARunThatForksAtTheStart(t *testing.T) {
	told := toldStory()
	again, err := sim.Replay[[8]event, event](story(), told.Trace().Recording())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(told.Trace().String(), again.Trace().String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if told.Trace().Hash() != again.Trace().Hash() {
		t.Error("the replay has another hash")
	}
}

func TestReplayFromAGivenState(t *testing.T) {
	start := state{holder: 2, has: [clients + 1]bool{2: true}}
	r := sim.NewRunFrom(lease{}, start, sim.Seeded(seed))
	until(r, time.Hour)
	again, err := sim.ReplayFrom(lease{}, start, r.Trace().Recording())
	if err != nil || again.Trace().Hash() != r.Trace().Hash() {
		t.Errorf("error %v", err)
	}
	if wrong, err := sim.Replay[state, event](lease{}, r.Trace().Recording()); err == nil && *wrong.State() == *r.State() && wrong.Trace().Hash() == r.Trace().Hash() {
		t.Error("the recording fits another beginning as well, so the test tells nothing")
	}
}

func TestBadRecordingIsRefused(t *testing.T) {
	good := toldStory().Trace().Recording()
	for _, row := range []struct {
		name string
		edit func(sim.Recording[event]) sim.Recording[event]
		want string
	}{
		{"the start has no answer", func(rec sim.Recording[event]) sim.Recording[event] {
			return rec[1:]
		}, `start of the recording: at 0s: no answer to "which way?"; add one of 0 to 2`},
		{"the start has a wrong answer", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[0].Choices = []int{3}
			return rec
		}, `start of the recording: at 0s: 3 is no answer to "which way?"`},
		{"the start comes late", func(rec sim.Recording[event]) sim.Recording[event] {
			return append(rec, rec[0])
		}, "moment 7 of 7: kind 1 belongs at the beginning of a recording only"},
		{"an event is missing", func(rec sim.Recording[event]) sim.Recording[event] {
			return slices.Delete(rec, 1, 2)
		}, "moment 5 of 5: at 1.5s: acquire from=2: not pending"},
		{"an event is late", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[4].At = 1001 * time.Millisecond
			return rec
		}, "moment 5 of 6: at 1.001s: acquire from=1: too late; allowed is 1s only"},
		{"an injection comes after an event is due", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[1].At = time.Minute
			return rec
		}, "moment 2 of 6: at 1m0s: too late, since acquire from=1 must happen first, by 1s"},
		{"a withdrawal comes after an event is due", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[3].At = time.Minute
			return rec
		}, "moment 4 of 6: at 1m0s: too late"},
		{"an injection twice", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[2] = rec[1]
			return rec
		}, "moment 3 of 6: injecting acquire from=2: it is pending already"},
		{"an injection without a window", func(rec sim.Recording[event]) sim.Recording[event] {
			rec[1].Window = sim.Between(2*time.Second, time.Second)
			return rec
		}, "moment 2 of 6: injecting acquire from=2: window 2s to 1s: ends before it starts"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := sim.Replay[[8]event, event](story(), row.edit(slices.Clone(good)))
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("got  %v\nwant %v", err, row.want)
			}
		})
	}
	_, err := sim.Replay[[8]event, event](story(), good[1:])
	if broken := new(sim.FireError); !errors.As(err, &broken) {
		t.Errorf("%T does not wrap a *FireError", err)
	}
}

// A replay that stops stands before the moment it could not do, and can be carried on from there.
func TestPlayCarriesOn(t *testing.T) {
	rec := toldStory().Trace().Recording()
	rec[4].At = 2 * time.Second
	r, err := sim.Replay[[8]event, event](story(), rec)
	if err == nil || r.Now() != 500*time.Millisecond {
		t.Fatalf("error %v, now %v", err, r.Now())
	}
	rec[4].At = time.Second
	if err := r.Play(rec[4:]); err != nil || r.Trace().Hash() != toldStory().Trace().Hash() {
		t.Errorf("carried on: error %v", err)
	}
}
