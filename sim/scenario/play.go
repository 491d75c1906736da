package scenario

import (
	"errors"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// Run is a run of the world.
type Run = sim.Run[world.State, world.Event]

// A player carries a run out, one happening at a time.
type player struct {
	run  *Run
	seen int // records of the trace that were looked at
}

// play starts a run of the model and answers the forks of its start.
func play(m sim.Model[world.State, world.Event], s world.State, answers []int) (*player, *sim.FireError) {
	var start sim.Recording[world.Event]
	if len(answers) > 0 {
		start = append(start, sim.Moment[world.Event]{Kind: sim.StartedMoment, Choices: answers})
	}
	run, err := sim.ReplayFrom(m, s, start)
	return &player{run: run}, fireError(err)
}

// fire lets one happening happen. Driven events are put into the run at their
// very moment, the others must be pending. After an error nothing has changed
// but that a driven event may be pending.
func (p *player) fire(h *Happening) *sim.FireError {
	if h.Event.Driven() {
		if err := p.run.Elapse(h.At); err != nil {
			return fireError(err)
		}
		if !p.run.Pending(h.Event) {
			p.run.After(sim.Immediately(), h.Event)
		}
	}
	return fireError(p.run.Fire(h.Event, h.At, h.Details.answers()))
}

// took is what the trace says since the last call, besides the events.
func (p *player) took() Details {
	var d Details
	trace := p.run.Trace()
	for ; p.seen < trace.Len(); p.seen++ {
		d.add(trace.Record(p.seen))
	}
	return d
}

// add takes in a record that belongs to a happening.
func (d *Details) add(r sim.Record[world.Event]) {
	switch r.Kind {
	case sim.Chosen:
		d.Choices = append(d.Choices, Choice{Label: r.Text, Answer: r.Answer, Of: r.N})
	case sim.Noted:
		d.Notes = append(d.Notes, Note{Text: clean(r.Text)})
	}
}

// answers are the answers to the forks, in order.
func (d *Details) answers() []int {
	var out []int
	for _, c := range d.Choices {
		out = append(out, c.Answer)
	}
	return out
}

// mostUrgent is the pending event that may wait least, if its window has an
// end; of several the one with the lowest code.
func (p *player) mostUrgent() (first sim.PendingEvent[world.Event], ok bool) {
	for _, e := range p.run.AppendPending(nil) {
		if e.Latest != sim.Unbounded && (!ok || e.Latest < first.Latest) {
			first, ok = e, true
		}
	}
	return first, ok
}

// overdue is an event whose latest moment lies before t.
func (p *player) overdue(t time.Duration) (sim.PendingEvent[world.Event], bool) {
	first, ok := p.mostUrgent()
	return first, ok && first.Latest < t
}

// pending is the window of an event, if it is pending.
func (p *player) pending(e world.Event) (sim.PendingEvent[world.Event], bool) {
	for _, q := range p.run.AppendPending(nil) {
		if q.Event == e {
			return q, true
		}
	}
	return sim.PendingEvent[world.Event]{}, false
}

// fireError is the rule of replay behind an error of the kernel.
func fireError(err error) *sim.FireError {
	if err == nil {
		return nil
	}
	var f *sim.FireError
	if !errors.As(err, &f) {
		panic("scenario: the kernel refuses a step without a rule: " + err.Error())
	}
	return f
}
