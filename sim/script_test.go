package sim_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

func TestStepOnAnAgendaOfItsOwn(t *testing.T) {
	held := state{holder: 1, has: [clients + 1]bool{1: true}}
	for _, row := range []struct {
		name    string
		before  state
		event   event
		pending []event
		answers []int
		after   state
		ops     []sim.Op[event]
		forks   []sim.Fork
	}{
		{
			"a held lease is denied", held, event{acquire, 2}, nil, nil, held,
			[]sim.Op[event]{{Kind: sim.OpAfter, Window: link, Event: event{denied, 2}}}, nil,
		},
		{
			"a denial under way is not sent twice", held, event{acquire, 2}, []event{{denied, 2}}, nil, held, nil, nil,
		},
		{
			"a free lease is granted", state{}, event{acquire, 2}, nil, nil, state{holder: 2},
			[]sim.Op[event]{
				{Kind: sim.OpAfter, Window: link, Event: event{granted, 2}},
				{Kind: sim.OpAfter, Window: term, Event: event{expired, 2}},
			}, nil,
		},
		{
			"a holder that asks again gets a new term", held, event{acquire, 1}, []event{{expired, 1}}, nil, held,
			[]sim.Op[event]{
				{Kind: sim.OpAfter, Window: link, Event: event{granted, 1}},
				{Kind: sim.OpCancel, Event: event{expired, 1}},
				{Kind: sim.OpAfter, Window: term, Event: event{expired, 1}},
			}, nil,
		},
		{
			"a term that ends is remarked", held, event{expired, 1}, nil, nil, state{},
			[]sim.Op[event]{
				{Kind: sim.OpNote, Text: "a lease ran out"},
				{Kind: sim.OpAfter, Window: retry, Event: event{again, 1}},
			}, nil,
		},
		{
			"a fork without an answer takes the first way", held, event{again, 2}, nil, nil, held,
			[]sim.Op[event]{{Kind: sim.OpAfter, Window: link, Event: event{acquire, 2}}},
			[]sim.Fork{{Label: "request lost?", N: 2}},
		},
		{
			"a fork takes the answer from the list", held, event{again, 2}, nil, []int{1}, held,
			[]sim.Op[event]{{Kind: sim.OpAfter, Window: retry, Event: event{again, 2}}},
			[]sim.Fork{{Label: "request lost?", N: 2, Answer: 1}},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			var codes []uint64
			for _, e := range row.pending {
				codes = append(codes, e.Code())
			}
			var a sim.Agenda[event]
			a.Begin(codes, row.answers)
			s := row.before
			lease{}.Step(&s, row.event, &a)
			if s != row.after {
				t.Errorf("state: got %v, want %v", s, row.after)
			}
			same := cmp.Comparer(func(x, y event) bool { return x == y })
			if diff := cmp.Diff(row.ops, a.Ops(), same); diff != "" {
				t.Errorf("requests (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(row.forks, a.Forks()); diff != "" {
				t.Errorf("forks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestScriptedAgendaReportsMistakes(t *testing.T) {
	var a sim.Agenda[event]
	a.Begin([]uint64{one.Code()}, []int{2})
	wantPanic(t, "After(immediately, acquire from=1): this event is pending already", func() { a.After(sim.Immediately(), one) })
	wantPanic(t, `answer fork 0 with 2, but "which?" has the alternatives 0 to 1`, func() { a.Choose("which?", 2) })
	wantPanic(t, "at least 1 alternative", func() { a.Choose("which?", 0) })
	var stolen *sim.Agenda[event]
	sim.NewRun(acts{start: func(a *sim.Agenda[event]) { stolen = a }}, nil)
	wantPanic(t, "Begin on the agenda of a Run", func() { stolen.Begin(nil, nil) })
}

// Every combination of answers is tried once, though the first answer decides how many forks follow.
func TestNextAnswersTriesEveryCombination(t *testing.T) {
	var a sim.Agenda[event]
	var got [][]int
	for answers, more := []int(nil), true; more; answers, more = sim.NextAnswers(answers, a.Forks()) {
		a.Begin(nil, answers)
		if a.Choose("more forks?", 2) == 1 {
			a.Choose("which?", 3)
			a.Choose("the only way", 1)
			a.Choose("and now?", 2)
		}
		var path []int
		for _, f := range a.Forks() {
			path = append(path, f.Answer)
		}
		got = append(got, path)
	}
	want := [][]int{{0}, {1, 0, 0, 0}, {1, 0, 0, 1}, {1, 1, 0, 0}, {1, 1, 0, 1}, {1, 2, 0, 0}, {1, 2, 0, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestScriptedStepDoesNotAllocate(t *testing.T) {
	var a sim.Agenda[event]
	var m sim.Model[state, event] = lease{}
	codes := []uint64{event{expired, 1}.Code(), event{release, 2}.Code()}
	answers := make([]int, 0, 4)
	s := state{holder: 1}
	allocs := testing.AllocsPerRun(100, func() {
		answers = answers[:0]
		for more := true; more; answers, more = sim.NextAnswers(answers, a.Forks()) {
			a.Begin(codes, answers)
			m.Step(&s, event{acquire, 1}, &a)
			m.Step(&s, event{again, 2}, &a)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations, want none", allocs)
	}
}

func TestScriptedAgendaAsksWhatARunAsks(t *testing.T) {
	r := sim.NewRun(lease{}, sim.Seeded(seed))
	for range 500 {
		if at, ok := r.NextAt(); !ok || at > time.Hour {
			break
		}
		before := *r.State()
		pending := r.AppendPending(nil)
		was := r.Trace().Len()
		e, _ := r.Next()

		var codes []uint64
		for _, p := range pending {
			if p.Event != e {
				codes = append(codes, p.Event.Code())
			}
		}
		var answers []int
		for _, record := range r.Trace().All() {
			if was--; was < 0 && record.Kind == sim.Chosen {
				answers = append(answers, record.Answer)
			}
		}
		var a sim.Agenda[event]
		a.Begin(codes, answers)
		lease{}.Step(&before, e, &a)
		if before != *r.State() {
			t.Fatalf("after %v: the run is in %v, the scripted step in %v", e, *r.State(), before)
		}
		if got, want := netPending(codes, a.Ops()), len(r.AppendPending(nil)); got != want {
			t.Fatalf("after %v: %d events pending by the script, %d in the run", e, got, want)
		}
	}
	if r.Steps() < 100 {
		t.Errorf("only %d steps were compared", r.Steps())
	}
}

func netPending(codes []uint64, ops []sim.Op[event]) int {
	n := len(codes)
	for _, op := range ops {
		switch op.Kind {
		case sim.OpAfter:
			n++
		case sim.OpCancel:
			n--
		}
	}
	return n
}
