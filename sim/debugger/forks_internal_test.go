package debugger

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// crossroads is a world with one event, which comes to two forks; the second is
// there only on one way out of the first.
type crossroads struct{}

var crossing = world.Event{Kind: world.SignInDone}

func (crossroads) Start(_ *world.State, a *world.Agenda) { a.After(sim.Exactly(time.Second), crossing) }

func (crossroads) Step(s *world.State, _ world.Event, a *world.Agenda) {
	if a.Choose("which way?", 3) == 1 {
		s.Faults = uint8(a.Choose("how far?", 2))
	}
}

func TestForksListsEveryWay(t *testing.T) {
	run := sim.NewRunFrom[world.State, world.Event](crossroads{}, world.Healthy(), nil)
	before, state := run.Trace().Hash(), *run.State()
	way := func(answer int) scenario.Choice { return scenario.Choice{Label: "which way?", Answer: answer, Of: 3} }
	far := func(answer int) scenario.Choice { return scenario.Choice{Label: "how far?", Answer: answer, Of: 2} }
	want := [][]scenario.Choice{{way(0)}, {way(1), far(0)}, {way(1), far(1)}, {way(2)}}
	if diff := cmp.Diff(want, forks(run, Step{At: time.Second, Event: crossing})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if run.Trace().Hash() != before || *run.State() != state || !run.Pending(crossing) {
		t.Error("looking for ways has changed the run")
	}
	if got := forks(run, Step{At: time.Minute, Event: crossing}); got != nil {
		t.Errorf("an event that is too late has the ways %v", got)
	}
}

// desert has a fork with more ways than anybody wants to read.
type desert struct{ crossroads }

func (desert) Step(_ *world.State, _ world.Event, a *world.Agenda) {
	a.Choose("which dune?", 1_000_000)
}

func TestForksAreListedUpToANumber(t *testing.T) {
	run := sim.NewRunFrom[world.State, world.Event](desert{}, world.Healthy(), nil)
	if got := forks(run, Step{At: time.Second, Event: crossing}); len(got) != most {
		t.Errorf("%d ways are listed; want %d", len(got), most)
	}
}

func TestCompareListsEveryLineOnce(t *testing.T) {
	line := func(s Store, label, value string) Line { return Line{s, label, value} }
	before := []Line{line(Mailbox, "a", "1"), line(Mailbox, "b", "2"), line(Server, "a", "3"), line(Beside, "z", "9")}
	after := []Line{line(Mailbox, "a", "1"), line(Mailbox, "c", "4"), line(Server, "a", "5")}
	want := []Change{
		{Store: Mailbox, Label: "a", Before: "1", After: "1", Was: true, Is: true},
		{Store: Mailbox, Label: "c", After: "4", Is: true},
		{Store: Mailbox, Label: "b", Before: "2", Was: true},
		{Store: Server, Label: "a", Before: "3", After: "5", Was: true, Is: true},
		{Store: Beside, Label: "z", Before: "9", Was: true},
	}
	got := compare(before, after)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for i, changed := range []bool{false, true, true, true, true} {
		if got[i].Changed() != changed {
			t.Errorf("%v has changed: %v", got[i], !changed)
		}
	}
}

func TestNeutral(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"words", "the delegate's Kalender, åäö", "the delegate's Kalender, åäö"},
		{"an escape sequence", "\x1b[2Jgone", "\uFFFD[2Jgone"},
		{"a sequence in one character", "\u009b2J", "\uFFFD2J"},
		{"another line", "a\r\nb", "a\uFFFD\uFFFDb"},
		{"a tab", "a\tb", "a b"},
		{"the direction of writing", "a\u202eb", "a\uFFFDb"},
		{"what nobody sees", "a\u200bb", "a\uFFFDb"},
		{"no text", "a\xffb", "a\uFFFDb"},
		{"a line of its own", "a\u2028b", "a\uFFFDb"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := Neutral(row.text); got != row.want {
				t.Errorf("got %q; want %q", got, row.want)
			}
		})
	}
}
