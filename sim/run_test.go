package sim_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// acts is a model put together from functions, for tests of one thing at a time.
type acts struct {
	start func(*sim.Agenda[event])
	step  func(event, *sim.Agenda[event])
}

func (m acts) Start(_ *[8]event, a *sim.Agenda[event]) {
	if m.start != nil {
		m.start(a)
	}
}

// Step remembers the last events, the latest first.
func (m acts) Step(s *[8]event, e event, a *sim.Agenda[event]) {
	copy(s[1:], s[:7])
	s[0] = e
	if m.step != nil {
		m.step(e, a)
	}
}

var (
	one   = event{acquire, 1}
	two   = event{acquire, 2}
	three = event{acquire, 3}
)

func TestEventsFireInOrderOfTime(t *testing.T) {
	r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
		a.After(sim.Exactly(3*time.Second), three)
		a.After(sim.Exactly(1*time.Second), one)
		a.After(sim.Anytime(), event{crash, 1}) // Prompt lets it stay away
		a.After(sim.Exactly(2*time.Second), two)
	}}, nil)
	for i, want := range []event{one, two, three} {
		at, ok := r.NextAt()
		got, fired := r.Next()
		if !ok || !fired || got != want || at != r.Now() || at != time.Duration(i+1)*time.Second || r.Steps() != i+1 {
			t.Errorf("step %d: got %v at %v, want %v", i+1, got, at, want)
		}
	}
	if e, ok := r.Next(); ok {
		t.Errorf("%v happened, and it was to stay away", e)
	}
	if at, ok := r.NextAt(); ok {
		t.Errorf("something is due at %v", at)
	}
	if got := r.AppendPending(nil); len(got) != 1 || got[0].At != sim.Unbounded || got[0].Latest != sim.Unbounded {
		t.Errorf("pending: got %v, want the crash, never", got)
	}
}

func TestOneInstantIsOrderedBySeedAndEveryOrderOccurs(t *testing.T) {
	orders := map[string]int{}
	for seed := range uint64(300) {
		r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
			for _, e := range []event{three, one, two} {
				a.After(sim.Exactly(time.Second), e)
			}
		}}, sim.Seeded(seed))
		order := ""
		for e, ok := r.Next(); ok; e, ok = r.Next() {
			order += fmt.Sprint(e.from)
		}
		orders[order]++
	}
	if len(orders) != 6 {
		t.Errorf("orders seen: %v, want all 6", orders)
	}
}

func TestOneInstantIsOrderedByCodeWithoutChoice(t *testing.T) {
	r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
		for c := uint8(200); c > 0; c-- {
			a.After(sim.Immediately(), event{acquire, c})
		}
	}}, sim.Prompt{})
	for c := uint8(1); c <= 200; c++ {
		if e, _ := r.Next(); e.from != c {
			t.Fatalf("got %v, want from=%d", e, c)
		}
	}
}

func TestPendingEventIsScheduledOnceOnly(t *testing.T) {
	want := `After(exactly 1 second, acquire from=1): this event is pending already`
	wantPanic(t, want, func() {
		sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
			a.After(sim.Anytime(), one)
			a.After(sim.Exactly(time.Second), one)
		}}, nil)
	})
	wantPanic(t, want, func() {
		r := sim.NewRun(acts{}, nil)
		r.After(sim.Anytime(), one)
		r.After(sim.Exactly(time.Second), one)
	})
}

func TestAgendaCountsWhatTheStepDidSoFar(t *testing.T) {
	checks := 0
	check := func(what string, got, want bool) {
		checks++
		if got != want {
			t.Errorf("%s: pending is %v, want %v", what, got, want)
		}
	}
	step := func(e event, a *sim.Agenda[event]) {
		if e != one {
			return
		}
		check("the event that happens", a.Pending(one), false)
		check("an event left from before", a.Pending(two), true)
		a.Cancel(two)
		check("after its cancel", a.Pending(two), false)
		a.Cancel(two)
		a.After(sim.Immediately(), two)
		check("scheduled anew", a.Pending(two), true)
		a.After(sim.Immediately(), one)
		check("itself once more", a.Pending(one), true)
		a.Cancel(one)
		check("a change of mind", a.Pending(one), false)
		check("an event never heard of", a.Pending(three), false)
	}
	r := sim.NewRun(acts{step: step, start: func(a *sim.Agenda[event]) {
		a.After(sim.Immediately(), one)
		a.After(sim.Exactly(time.Hour), two)
	}}, nil)
	r.Next()
	if e, _ := r.Next(); e != two || r.Now() != 0 {
		t.Errorf("got %v at %v, want the event scheduled anew at 0s", e, r.Now())
	}

	var a sim.Agenda[event]
	a.Begin([]uint64{two.Code()}, nil)
	step(one, &a)
	want := []sim.Op[event]{
		{Kind: sim.OpCancel, Event: two},
		{Kind: sim.OpAfter, Event: two, Window: sim.Immediately()},
	}
	if diff := cmp.Diff(want, a.Ops(), cmp.Comparer(func(x, y event) bool { return x == y })); diff != "" {
		t.Errorf("requests of the same step (-want +got):\n%s", diff)
	}
	if checks != 14 {
		t.Errorf("%d checks were made, want 14", checks)
	}
}

func TestAdvanceToStopsAtEvents(t *testing.T) {
	r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) { a.After(sim.Exactly(time.Minute), one) }}, nil)
	r.AdvanceTo(time.Second)
	r.AdvanceTo(time.Minute) // due now is not due before
	if r.Now() != time.Minute || !r.Pending(one) {
		t.Errorf("now is %v, pending %v", r.Now(), r.Pending(one))
	}
	wantPanic(t, "acquire from=1 is due before, at 1m0s", func() { r.AdvanceTo(time.Minute + time.Second) })
	wantPanic(t, "the run stands at 1m0s", func() { r.AdvanceTo(time.Second) })
	wantPanic(t, "whole number of milliseconds", func() { r.AdvanceTo(time.Minute + 1) })
	r.Next()
	r.AdvanceTo(14 * 24 * time.Hour)
	r.After(sim.Exactly(time.Second), two)
	if at, _ := r.NextAt(); at != 14*24*time.Hour+time.Second {
		t.Errorf("two weeks and a second later: got %v", at)
	}
}

func TestPendingIsListedInOrderOfCode(t *testing.T) {
	r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
		a.After(sim.Between(time.Second, time.Minute), three)
		a.After(sim.Between(time.Second, sim.Unbounded), one)
	}}, nil)
	r.AdvanceTo(time.Second)
	r.After(sim.AtMost(time.Hour), two)
	got := r.AppendPending([]sim.PendingEvent[event]{{Event: event{crash, 9}}})
	want := []sim.PendingEvent[event]{
		{Event: event{crash, 9}},
		{one, time.Second, sim.Unbounded, sim.Unbounded},
		{two, time.Second, time.Hour + time.Second, time.Second},
		{three, time.Second, time.Minute, time.Second},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// wild is a chooser that breaks its contract.
type wild struct {
	delay  time.Duration
	answer int
}

func (w wild) Delay(sim.Window) time.Duration { return w.delay }
func (wild) Tie() uint32                      { return math.MaxUint32 }
func (w wild) Choose(string, int) int         { return w.answer }

func TestChooserOutsideItsContractIsNamed(t *testing.T) {
	m := acts{start: func(a *sim.Agenda[event]) {
		a.Choose("which?", 3)
		a.After(sim.Between(time.Second, 2*time.Second), one)
	}}
	wantPanic(t, "wild.Delay answered 3s", func() { sim.NewRun(m, wild{delay: 3 * time.Second}) })
	wantPanic(t, "wild.Delay answered 1.0000005s", func() { sim.NewRun(m, wild{delay: time.Second + 500}) })
	wantPanic(t, "wild.Delay answered 2562047h", func() { sim.NewRun(m, wild{delay: sim.Unbounded}) })
	wantPanic(t, `wild.Choose answered 3 to "which?"`, func() { sim.NewRun(m, wild{answer: 3}) })
	wantPanic(t, `wild.Choose answered -1 to "which?"`, func() { sim.NewRun(m, wild{answer: -1}) })
	wantPanic(t, "at least 1 alternative", func() {
		sim.NewRun(acts{start: func(a *sim.Agenda[event]) { a.Choose("none?", 0) }}, nil)
	})
	wantPanic(t, "fewer than 2³¹", func() {
		sim.NewRun(acts{start: func(a *sim.Agenda[event]) { a.Choose("too many?", 1<<31) }}, nil)
	})
	if at, _ := sim.NewRun(m, wild{delay: time.Second, answer: 2}).NextAt(); at != time.Second {
		t.Errorf("a chooser within its contract: next event at %v, want 1s", at)
	}
}

func TestStartSeesTheGivenState(t *testing.T) {
	s := state{holder: 2}
	r := sim.NewRunFrom(lease{}, s, sim.Prompt{})
	until(r, time.Second)
	if !strings.Contains(r.Trace().String(), "denied from=1") {
		t.Errorf("client 2 holds the lease, so client 1 must be denied; the trace is\n%v", r.Trace())
	}
}

func TestRestartEqualsNewRun(t *testing.T) {
	old := sim.NewRun(lease{}, sim.Seeded(1))
	until(old, time.Hour)
	old.Restart(state{}, sim.Seeded(2))
	fresh := sim.NewRun(lease{}, sim.Seeded(2))
	for _, r := range []*sim.Run[state, event]{old, fresh} {
		until(r, time.Hour)
	}
	wantSame(t, old, fresh)
}

// wantSame compares all that can be seen of two runs.
func wantSame(t *testing.T, a, b *sim.Run[state, event]) {
	t.Helper()
	if diff := cmp.Diff(a.Trace().String(), b.Trace().String()); diff != "" {
		t.Fatalf("traces differ:\n%s", diff)
	}
	if a.Trace().Hash() != b.Trace().Hash() || *a.State() != *b.State() || a.Now() != b.Now() || a.Steps() != b.Steps() {
		t.Errorf("hash %x and %x, state %v and %v, now %v and %v, steps %d and %d", a.Trace().Hash(), b.Trace().Hash(),
			*a.State(), *b.State(), a.Now(), b.Now(), a.Steps(), b.Steps())
	}
	if !slices.Equal(a.AppendPending(nil), b.AppendPending(nil)) {
		t.Errorf("pending events differ: %v and %v", a.AppendPending(nil), b.AppendPending(nil))
	}
}
