package clock_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	upstream "github.com/benbjohnson/clock"
	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/clock"
)

// The toy of these tests: lamps that go on and off, each for up to a minute, a given number of times.

const lamps = 5

type lamp uint8

func (l lamp) Code() uint64   { return uint64(l) }
func (l lamp) String() string { return fmt.Sprintf("lamp %d", uint8(l)) }

type room struct {
	lit  [lamps]bool
	left int
}

type house struct{}

func (house) Start(_ *room, a *sim.Agenda[lamp]) {
	for l := range lamp(lamps) {
		a.After(sim.AtMost(time.Minute), l)
	}
}

func (house) Step(s *room, l lamp, a *sim.Agenda[lamp]) {
	s.lit[l] = !s.lit[l]
	if s.left--; s.left > 0 {
		a.After(sim.AtMost(time.Minute), l)
	}
}

func newRun(events int) *sim.Run[room, lamp] {
	return sim.NewRunFrom(house{}, room{left: events - lamps + 1}, sim.Seeded(1))
}

func play(r *sim.Run[room, lamp]) {
	for _, ok := r.Next(); ok; _, ok = r.Next() {
	}
}

func TestMockAndFieldTellTheSameStory(t *testing.T) {
	plain, mocked := newRun(200), newRun(200)
	m := upstream.NewMock()
	mocked.KeepTimeIn(clock.NewSource(m, 0))
	play(plain)
	play(mocked)
	if diff := cmp.Diff(plain.Trace().String(), mocked.Trace().String()); diff != "" {
		t.Errorf("(-field +mock):\n%s", diff)
	}
	if plain.Trace().Hash() != mocked.Trace().Hash() || *plain.State() != *mocked.State() || plain.Steps() != 200 {
		t.Errorf("hash %x and %x after %d steps", plain.Trace().Hash(), mocked.Trace().Hash(), plain.Steps())
	}
	if got := m.Now().Sub(upstream.NewMock().Now()); got != plain.Now() {
		t.Errorf("the Mock shows %v at the end, want %v", got, plain.Now())
	}
}

// The Mock as a loop: it fires timers, set for the times of the kernel, in the order of the kernel. The bubble makes
// its pause of a millisecond wait for the callbacks, whatever the machine is doing.
func TestMockFiresInTheOrderOfTheKernel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRun(200)
		m := upstream.NewMock()
		var want, got []string
		fired := make(chan string, 200)
		last := time.Duration(-1)
		for e, ok := r.Next(); ok; e, ok = r.Next() {
			if r.Now() == last {
				continue // The Mock has no order within an instant.
			}
			last = r.Now()
			name := fmt.Sprintf("%v %v", last, e)
			want = append(want, name)
			m.AfterFunc(last, func() { fired <- name })
		}
		m.Add(r.Now())
		synctest.Wait()
		for close(fired); len(fired) > 0; {
			got = append(got, <-fired)
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) < 150 {
			t.Errorf("%d events (-kernel +mock):\n%s", len(want), diff)
		}
	})
}

func TestSourceStartsAnywhereAndNeverRunsBack(t *testing.T) {
	r := newRun(100)
	for range 50 {
		r.Next()
	}
	m := upstream.NewMock()
	m.Add(time.Hour)
	r.KeepTimeIn(clock.NewSource(m, r.Now()))
	before := r.Now()
	r.Next()
	if got := m.Now().Sub(upstream.NewMock().Now()); got != time.Hour+r.Now()-before {
		t.Errorf("the Mock shows %v", got)
	}
	s := clock.NewSource(m, r.Now())
	wantPanic(t, "time does not run back", func() { s.AdvanceTo(r.Now() - 1) })
	wantPanic(t, "KeepTimeIn: the run stands at", func() { r.KeepTimeIn(clock.NewSource(m, 0)) })
	m.Add(time.Hour)
	wantPanic(t, "time does not run back", func() { r.Next() })
}

// A guest's timer on the Mock goes off while the run passes it, not before and not after.
func TestGuestTimerGoesOffOnTheWay(t *testing.T) {
	r := newRun(20)
	m := upstream.NewMock()
	r.KeepTimeIn(clock.NewSource(m, 0))
	timer := m.Timer(30 * time.Second)
	for at, ok := r.NextAt(); ok; at, ok = r.NextAt() {
		r.Next()
		select {
		case rang := <-timer.C:
			if got := rang.Sub(upstream.NewMock().Now()); got != 30*time.Second || at < got {
				t.Errorf("the timer rang at %v, the run stood at %v", got, at)
			}
			return
		default:
			if at > 30*time.Second {
				t.Fatalf("the run is at %v and the timer has not rung", at)
			}
		}
	}
}

func TestReaderShowsTheTimeOfTheRun(t *testing.T) {
	r := newRun(20)
	var guest upstream.Clock = clock.NewReader(r)
	if !guest.Now().Equal(upstream.NewMock().Now()) {
		t.Errorf("at the beginning it shows %v", guest.Now())
	}
	play(r)
	if got := guest.Since(clock.Epoch); got != r.Now() || got == 0 {
		t.Errorf("Since: got %v, want %v", got, r.Now())
	}
	if got := guest.Until(clock.Epoch.Add(r.Now() + time.Hour)); got != time.Hour {
		t.Errorf("Until: got %v, want 1h", got)
	}
}

func TestReaderRefusesToWait(t *testing.T) {
	guest := clock.NewReader(newRun(20))
	for name, wait := range map[string]func(){
		"After":        func() { guest.After(0) },
		"AfterFunc":    func() { guest.AfterFunc(0, nil) },
		"Sleep":        func() { guest.Sleep(0) },
		"Tick":         func() { guest.Tick(0) },
		"Ticker":       func() { guest.Ticker(0) },
		"Timer":        func() { guest.Timer(0) },
		"WithDeadline": func() { guest.WithDeadline(context.Background(), time.Time{}) },
		"WithTimeout":  func() { guest.WithTimeout(context.Background(), 0) },
	} {
		wantPanic(t, name+": virtual time does not wait; let the model schedule an event", wait)
	}
}

// With a Mock for a wall, every event is shown when its time has come there, to the tick.
func TestPaceFollowsTheWall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tick = 10 * time.Millisecond
		r, wall := newRun(40), upstream.NewMock()
		start, done := wall.Now(), make(chan error)
		shown := 0
		go func() {
			done <- clock.Pace(t.Context(), r, wall, 60, func(lamp) {
				shown++
				if late := wall.Since(start) - r.Now()/60; late < 0 || late > tick {
					t.Errorf("event at %v was shown at wall time %v", r.Now(), wall.Since(start))
				}
			})
		}()
		for {
			synctest.Wait()
			select {
			case err := <-done:
				if err != nil || shown != 40 {
					t.Errorf("error %v after %d events, want 40", err, shown)
				}
				if diff := cmp.Diff(finished(40), r.Trace().String()); diff != "" {
					t.Errorf("pacing changed the story:\n%s", diff)
				}
				return
			default:
				wall.Add(tick)
			}
		}
	})
}

func finished(events int) string {
	r := newRun(events)
	play(r)
	return r.Trace().String()
}

// The bubble's own time is what the real clock shows there.
func TestPaceTakesTheTimeItShould(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, wall := newRun(40), upstream.New()
		start := wall.Now()
		if err := clock.Pace(t.Context(), r, wall, 0.5, nil); err != nil {
			t.Fatal(err)
		}
		if got := wall.Since(start); got != 2*r.Now() || got == 0 {
			t.Errorf("at half the speed %v took %v", r.Now(), got)
		}
	})
}

func TestPaceStopsWhenAsked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, wall := newRun(40), upstream.New()
		ctx, stop := context.WithTimeout(t.Context(), 90*time.Second)
		defer stop()
		if err := clock.Pace(ctx, r, wall, 1, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		if at, ok := r.NextAt(); r.Now() > 90*time.Second || !ok || at < 90*time.Second {
			t.Errorf("stopped at %v before %v", r.Now(), at)
		}
		before := r.Now()
		if err := clock.Pace(ctx, r, wall, math.MaxFloat64, nil); err == nil || r.Now() != before {
			t.Errorf("a stopped context let the run go on to %v", r.Now())
		}
	})
}

func TestPacerBoundsItsTimes(t *testing.T) {
	wall := upstream.NewMock()
	for _, speed := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if err := clock.Pace(t.Context(), newRun(20), wall, speed, nil); err == nil || !strings.Contains(err.Error(), "above 0") {
			t.Errorf("speed %v: got %v", speed, err)
		}
	}
	p, err := clock.NewPacer(wall, 1e-9, 0)
	if err != nil || p.Due(100*24*time.Hour).Before(wall.Now().Add(200*365*24*time.Hour)) {
		t.Errorf("error %v, a wait beyond all times ends at %v", err, p.Due(100*24*time.Hour))
	}
	if err := p.Wait(t.Context(), 0); err != nil {
		t.Errorf("the present: %v", err)
	}
}

func wantPanic(t *testing.T, want string, do func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if message, _ := recover().(string); !strings.Contains(message, want) {
			t.Errorf("panic: got %q, want something with %q", message, want)
		}
	}()
	do()
}

// BenchmarkTimeSource is the price of an event when time is kept in a field, and in a Mock.
func BenchmarkTimeSource(b *testing.B) {
	for _, row := range []struct {
		name   string
		source func() sim.TimeSource
	}{
		{"field", func() sim.TimeSource { return nil }},
		{"mock", func() sim.TimeSource { return clock.NewSource(upstream.NewMock(), 0) }},
	} {
		b.Run(row.name, func(b *testing.B) {
			events := 0
			for b.Loop() {
				r := newRun(200)
				r.KeepTimeIn(row.source())
				play(r)
				events += r.Steps()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(events), "ns/event")
			b.ReportMetric(0, "ns/op")
		})
	}
}
