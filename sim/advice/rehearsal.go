package advice

import (
	"strings"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A rehearsal is one run of a text in one of a few extreme timings. It costs a small part of a decision. A run that misses the goal settles that the text does not always work, and nothing mends that run
// but an edit of what its reader comes to.
type rehearsal struct {
	run   *trial.Run
	built trial.Built
	seen  trial.Seen

	mark    world.State // of an earlier moment, to notice that the run goes round for ever
	pending []sim.PendingEvent[world.Event]
	marked  []sim.PendingEvent[world.Event]
}

// outcomes of a rehearsal.
type outcome uint8

const (
	open  outcome = iota // this run does not settle anything
	fails                // the run misses the goal, or goes round for ever
)

// longestRun is how many events a run may take before it counts as open.
const longestRun = 4000

// A timing says how early people and the rest of the world are.
type timing struct{ people, world sim.Distribution }

// timings are the extreme ones, those first that more texts fail in: everything at its earliest, hasty people in a slow
// world, everything at its latest, slow people in a fast world.
var timings = []timing{
	{sim.Earliest, sim.Earliest}, {sim.Earliest, sim.Latest}, {sim.Latest, sim.Latest}, {sim.Latest, sim.Earliest},
}

func (t timing) of(e world.Event) sim.Distribution {
	if e.Driven() {
		return t.people
	}
	return t.world
}

// play carries out a case. What the reader does is in seen afterwards.
func (r *rehearsal) play(c trial.Case, t timing) outcome {
	b, err := c.Build()
	if err != nil {
		return open
	}
	r.built, r.seen = b, trial.NewSeen(c.Document)
	b.Model.Watch = r.write
	r.run = sim.NewRunFrom[world.State, world.Event](b.Model, b.State, sim.NewShaped(0, t.of))
	for _, in := range [][]trial.Injection{b.Before, b.Begin} {
		for _, j := range in {
			r.run.After(j.Window, j.Event)
		}
		for _, j := range in {
			for r.run.Pending(j.Event) {
				r.run.Next()
			}
		}
	}
	return r.outcome()
}

// outcome goes on until the text ends, and then until the goal is reached or the time for it is over.
func (r *rehearsal) outcome() outcome {
	r.mark, r.marked = *r.run.State(), r.marked[:0]
	for power, n := 1, 1; !r.built.Finished(r.run.State()); n++ {
		if _, more := r.run.Next(); !more || n > longestRun {
			return open
		}
		r.pending = r.remaining(r.pending[:0])
		if r.again() {
			return fails
		}
		if n == power {
			power *= 2
			r.mark, r.marked = *r.run.State(), append(r.marked[:0], r.pending...)
		}
	}
	if r.run.State().Operators[0].Progress == world.Endless {
		return fails
	}
	end := r.run.Now() + r.built.Within
	for n := 0; !r.built.Reaches(r.run.State()); n++ {
		if at, more := r.run.NextAt(); !more || at > end {
			return fails
		}
		if r.run.Next(); n > longestRun {
			return open
		}
	}
	return open
}

// again says whether everything is as it was at the mark: nothing is left to chance, so it comes again for ever.
func (r *rehearsal) again() bool {
	if len(r.pending) != len(r.marked) || *r.run.State() != r.mark {
		return false
	}
	for i := range r.pending {
		if r.pending[i] != r.marked[i] {
			return false
		}
	}
	return true
}

// remaining is what is pending, with the times that are left.
func (r *rehearsal) remaining(list []sim.PendingEvent[world.Event]) []sim.PendingEvent[world.Event] {
	list = r.run.AppendPending(list)
	for i := range list {
		e := &list[i]
		e.Earliest, e.Latest, e.At = 0, 0, e.At-r.run.Now()
	}
	return list
}

// write takes down what the reader does.
func (r *rehearsal) write(m procedure.Moment) {
	step := &r.seen[m.Step-1]
	if m.Kind == procedure.Arrived {
		step.Reached = true
		return
	}
	s := &step.Sentences[m.Sentence]
	if m.Kind == procedure.Decided {
		s.True, s.False = s.True || m.Holds, s.False || !m.Holds
		return
	}
	s.Done = true
	switch remark := r.remark(); {
	case strings.HasPrefix(remark, "refused: "):
		s.Refused = refused
	default:
		s.Effective = true
	}
}

// refused stands for whatever the world said.
var refused = []string{"refused"}

// remark is what the world said about the event that is happening.
func (r *rehearsal) remark() string {
	t := r.run.Trace()
	if last := t.Record(t.Len() - 1); last.Kind == sim.Noted {
		return last.Text
	}
	return ""
}
