package debugger

import (
	"errors"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// An Alternative is something that may happen next at a place: an event, the
// times at which nothing else need have happened before it, and a way through
// its forks.
type Alternative struct {
	Event   world.Event
	From    time.Duration // since the run began, no sooner than the place
	Until   time.Duration // the same; sim.Unbounded if nothing presses
	Choices []scenario.Choice
	Told    bool          // the run goes on with this very event and these choices
	At      time.Duration // if Told: when
}

// most is how many ways through the forks of one event are listed.
const most = 64

// Alternatives lists everything that may happen next at the place, whatever the
// run has there: what may happen first is first. The people do what the file
// says and when it says so; of what they do, only the next thing can be next.
func (s *Session) Alternatives() []Alternative {
	pending := s.Pending()
	limit := urgent(pending)
	var out []Alternative
	if i := s.nextDriven(); i >= 0 && s.steps[i].At <= limit {
		at := s.steps[i].At
		out, limit = s.ways(out, s.steps[i].Event, at, at), at
	}
	for _, p := range pending {
		if until := min(p.Until, limit); p.From <= until {
			out = s.ways(out, p.Event, p.From, until)
		}
	}
	slices.SortStableFunc(out, func(a, b Alternative) int { return inOrder(a.From, a.Until, b.From, b.Until) })
	return out
}

// nextDriven is the index of the next step that comes from outside, or -1.
func (s *Session) nextDriven() int {
	for i := s.at.Step; i < len(s.steps); i++ {
		if s.steps[i].Event.Driven() {
			return i
		}
	}
	return -1
}

// ways adds an event once for every way through its forks.
func (s *Session) ways(out []Alternative, e world.Event, from, until time.Duration) []Alternative {
	for _, choices := range forks(s.run(s.at), Step{At: from, Event: e}) {
		a := Alternative{Event: e, From: from, Until: until, Choices: choices}
		if k := s.at.Step; k < len(s.steps) && s.steps[k].Event == e && slices.Equal(answers(s.steps[k].Choices), answers(choices)) {
			a.Told, a.At = true, s.steps[k].At
		}
		out = append(out, a)
	}
	return out
}

// forks lists the ways through the forks of a step, the first alternatives
// first; nil is the only way of a step without any.
func forks(run *scenario.Run, s Step) (out [][]scenario.Choice) {
	open := [][]scenario.Choice{nil}
	for len(open) > 0 && len(out) < most {
		s.Choices, open = open[0], open[1:]
		var broken *sim.FireError
		switch err := carryOut(run.Clone(), &s); {
		case err == nil:
			out = append(out, s.Choices)
		case errors.As(err, &broken) && broken.Rule == sim.AnswerMissing:
			open = append(branches(s.Choices, broken.Fork), open...)
		}
	}
	return out
}

// branches is a list of choices with each answer to one more fork, up to the
// number that is listed.
func branches(choices []scenario.Choice, f sim.Fork) [][]scenario.Choice {
	out := make([][]scenario.Choice, min(f.N, most))
	for i := range out {
		out[i] = append(slices.Clone(choices), scenario.Choice{Label: f.Label, Answer: i, Of: f.N})
	}
	return out
}
