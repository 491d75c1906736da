package debugger

import (
	"errors"
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Step is one event of a course with what belongs to it.
type Step struct {
	At      time.Duration // since the run began
	Event   world.Event
	Choices []scenario.Choice // answers to its forks, in order
	Notes   []string          // remarks of the model, in order
}

// A course is a scenario carried out: a run one can stand at any place of.
type course struct {
	told   *scenario.Scenario
	params world.Params
	start  Step // what belongs to the start; no event
	steps  []Step
	end    time.Duration // when the run ends
	keep   archive
}

// snapshots is how many copies of its run a course keeps. Every copy has the
// whole trace up to it, so more of them would cost a long run its memory.
const snapshots = 16

// An archive holds copies of a run: copies[i] stands after event i*every.
type archive struct {
	copies  []*scenario.Run
	every   int
	current *scenario.Run // where somebody looked last
}

// follow carries a scenario out. The course is nil only if the scenario cannot
// begin; otherwise it goes as far as the world allows, and the error, of type
// scenario.Problems, says what differs from the file.
func follow(s *scenario.Scenario) (*course, error) {
	result, err := s.Replay()
	if result == nil {
		return nil, err
	}
	c := &course{told: s, params: result.Params, end: result.Run.Now()}
	for _, r := range result.Run.Trace().All() {
		c.take(r)
	}
	if wrong := c.settle(); wrong != nil {
		return nil, errors.Join(err, wrong)
	}
	return c, err
}

// take adds a record of the trace to the steps.
func (c *course) take(r sim.Record[world.Event]) {
	last := &c.start
	if n := len(c.steps); n > 0 {
		last = &c.steps[n-1]
	}
	switch r.Kind {
	case sim.Fired:
		c.steps = append(c.steps, Step{At: r.At, Event: r.Event})
	case sim.Chosen:
		last.Choices = append(last.Choices, scenario.Choice{Label: r.Text, Answer: r.Answer, Of: r.N})
	case sim.Noted:
		last.Notes = append(last.Notes, r.Text)
	}
}

// settle carries the steps out once and fills the archive.
func (c *course) settle() error {
	setup, err := c.told.Setup()
	if err != nil {
		return err
	}
	var start sim.Recording[world.Event]
	if len(c.start.Choices) > 0 {
		start = append(start, sim.Moment[world.Event]{Kind: sim.StartedMoment, Choices: answers(c.start.Choices)})
	}
	run, err := sim.ReplayFrom[world.State, world.Event](&world.Model{Params: setup.Params}, setup.State, start)
	if err != nil {
		return err
	}
	c.keep = archive{every: len(c.steps)/snapshots + 1, current: run}
	c.keep.copies = append(c.keep.copies, run.Clone())
	for k := range c.steps {
		if err := carryOut(run, &c.steps[k]); err != nil {
			return err
		}
		if run.Steps()%c.keep.every == 0 {
			c.keep.copies = append(c.keep.copies, run.Clone())
		}
	}
	return nil
}

// carryOut lets a step happen. What comes from outside is put into the run at
// its very moment, as scenario.Replay does.
func carryOut(run *scenario.Run, s *Step) error {
	if s.Event.Driven() {
		if err := run.Elapse(s.At); err != nil {
			return err
		}
		if !run.Pending(s.Event) {
			run.After(sim.Immediately(), s.Event)
		}
	}
	return run.Fire(s.Event, s.At, answers(s.Choices))
}

// answers are choices as the kernel takes them.
func answers(choices []scenario.Choice) []int {
	var out []int
	for _, c := range choices {
		out = append(out, c.Answer)
	}
	return out
}

// run is the run at a place of the course. It is the course's own until the next
// call: read it, or clone it.
func (c *course) run(p Place) *scenario.Run {
	r := c.nearest(p)
	for r.Steps() < p.Step {
		c.must(carryOut(r, &c.steps[r.Steps()]))
	}
	c.must(r.Elapse(p.Now))
	c.keep.current = r
	return r
}

// nearest is the run to go on with: where somebody looked last, if the place is
// not behind it, or else the last copy before the place.
func (c *course) nearest(p Place) *scenario.Run {
	i := min(p.Step/c.keep.every, len(c.keep.copies)-1)
	now := c.keep.current
	if now.Steps() > p.Step || now.Now() > p.Now || now.Steps() < c.keep.copies[i].Steps() {
		return c.keep.copies[i].Clone()
	}
	return now
}

// must stops on an error that cannot be: the step has been carried out before.
func (c *course) must(err error) {
	if err != nil {
		panic(fmt.Sprintf("debugger: a course cannot be carried out twice: %v", err))
	}
}

// state is the state at a place.
func (c *course) state(p Place) world.State { return *c.run(p).State() }

// after is the place right after so many events.
func (c *course) after(k int) Place {
	if k == 0 {
		return Place{}
	}
	return Place{k, c.steps[k-1].At}
}

// last is the place at the end of the course.
func (c *course) last() Place { return Place{len(c.steps), c.end} }

// step is what happened last at a place; after no event, what belongs to the
// start.
func (c *course) step(k int) *Step {
	if k == 0 {
		return &c.start
	}
	return &c.steps[k-1]
}
