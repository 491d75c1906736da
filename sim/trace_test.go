package sim_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// story is a model with one of everything that a trace tells.
func story() acts {
	return acts{
		start: func(a *sim.Agenda[event]) {
			a.Choose("which way?", 3)
			a.Note("once upon a time")
			a.After(sim.Exactly(time.Second), one)
		},
		step: func(e event, a *sim.Agenda[event]) {
			if e == one {
				a.Choose("left?", 2)
				a.Note("it went on")
				a.Note("and on")
			}
		},
	}
}

func toldStory() *sim.Run[[8]event, event] {
	r := sim.NewRun(story(), &rota{})
	r.AdvanceTo(500 * time.Millisecond)
	r.After(sim.Between(time.Second, 2*time.Second), two)
	r.After(sim.Anytime(), three)
	r.Cancel(three)
	r.Cancel(three)
	for range 2 {
		r.Next()
	}
	return r
}

func TestTraceTellsTheStory(t *testing.T) {
	want := `0s           which way? 1 of 0..2
0s           once upon a time
500ms      from outside: acquire from=2, between 1 second and 2 seconds
500ms      from outside: acquire from=3, at any time or never
500ms      from outside: cancel acquire from=3
1s         acquire from=1
1s           left? 0 of 0..1
1s           it went on
1s           and on
1.5s       acquire from=2
`
	r := toldStory()
	if diff := cmp.Diff(want, r.Trace().String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var kinds []sim.RecordKind
	for _, record := range r.Trace().All() {
		kinds = append(kinds, record.Kind)
		if record.Kind == sim.Fired {
			break
		}
	}
	if diff := cmp.Diff([]sim.RecordKind{sim.Chosen, sim.Noted, sim.Injected, sim.Injected, sim.Withdrawn, sim.Fired}, kinds); diff != "" {
		t.Errorf("kinds up to the first event (-want +got):\n%s", diff)
	}
	if last := r.Trace().Record(r.Trace().Len() - 1); last.Event != two || last.At != r.Now() {
		t.Errorf("last record: %v", last)
	}
}

// full is a writer that fails.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestTraceReportsAFailingWriter(t *testing.T) {
	if _, err := toldStory().Trace().WriteTo(full{}); err == nil {
		t.Error("the error of the writer was lost")
	}
}

func TestMutedTraceHasTheSameHash(t *testing.T) {
	loud := leaseRun(seed)
	r := sim.NewRun(lease{}, sim.Seeded(seed))
	n := r.Trace().Len()
	r.Trace().Mute(true)
	until(r, time.Hour)
	r.After(sim.Anytime(), event{crash, 99})
	r.Cancel(event{crash, 99})
	if r.Trace().Hash() != loud.Trace().Hash() {
		t.Error("a trace that is not recorded has another hash")
	}
	if r.Trace().Len() != n {
		t.Errorf("%d records were added to a muted trace", r.Trace().Len()-n)
	}
}

// The hash must see every difference in what happened, and none in what was only planned.
func TestHashCoversWhatHappened(t *testing.T) {
	base := func() *sim.Run[[8]event, event] {
		return sim.NewRun(acts{start: func(a *sim.Agenda[event]) { a.After(sim.Exactly(time.Second), one) }}, nil)
	}
	with := func(n int, label, note string, at time.Duration, e event, c sim.Chooser) uint64 {
		r := sim.NewRun(acts{start: func(a *sim.Agenda[event]) {
			a.Choose(label, n)
			a.Note(note)
			a.After(sim.Exactly(at), e)
		}}, c)
		r.Next()
		return r.Trace().Hash()
	}
	plain := with(2, "a", "b", time.Second, one, nil)
	for name, other := range map[string]uint64{
		"number of alternatives": with(3, "a", "b", time.Second, one, nil),
		"label":                  with(2, "c", "b", time.Second, one, nil),
		"answer":                 with(2, "a", "b", time.Second, one, &rota{}),
		"remark":                 with(2, "a", "c", time.Second, one, nil),
		"time":                   with(2, "a", "b", time.Minute, one, nil),
		"event":                  with(2, "a", "b", time.Second, two, nil),
		"remark taken for label": with(2, "b", "a", time.Second, one, nil),
	} {
		if other == plain {
			t.Errorf("the hash does not see another %s", name)
		}
	}
	a, b := base(), base()
	b.After(sim.Anytime(), two)
	b.After(sim.Anytime(), three)
	b.Cancel(three)
	a.Next()
	b.Next()
	if a.Trace().Hash() != b.Trace().Hash() {
		t.Error("the hash sees what was scheduled from outside and did not happen")
	}
}
