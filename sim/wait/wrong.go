package wait

import (
	"slices"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/language"
)

// A course is what is asked of a model: what happens from outside, and what has to come of it.
type course[S comparable, E sim.Event[E]] struct {
	initial  S
	before   []explore.Injection[E] // happens first; nil: nothing
	begin    []explore.Injection[E]
	finished func(*S) bool
	stuck    func(*S) (E, bool) // ends a loop that would go on for ever
	patient  func(*S, E) bool   // an event one may wait for for ever: who rests before it does not go wrong; nil: none
	question explore.Question[S]
}

// wrong is a way to go wrong: an order of events, and if it first goes round for ever, the loop.
type wrong[S comparable, E sim.Event[E]] struct {
	path   *explore.Path[S, E]
	loop   *explore.Path[S, E] // nil, or a path with a Loop
	branch int                 // steps that path and loop share
}

// errNoRun means that time cannot go on in the model.
var errNoRun = language.Errorf("no run of this case comes to an end, and none goes on for ever: time stands still in the model")

// search looks for a way to go wrong. It is nil if there is none.
func (c *course[S, E]) search(x *explore.Space[S, E]) (*wrong[S, E], error) {
	from, err := x.Start(c.initial)
	if err != nil {
		return nil, err
	}
	if len(c.before) > 0 {
		o := x.Do(from, nil, c.before...)
		if w, err := c.halted(&o); w != nil || err != nil {
			return w, err
		}
		from = o.There
	}
	o := x.Do(from, c.finished, c.begin...)
	if w, err := c.halted(&o); w != nil || err != nil {
		return w, err
	}
	if o.Endless.Len() == 0 && o.There.Len() == 0 {
		return nil, errNoRun
	}
	if path, err := c.misses(x, o.There); path != nil || err != nil {
		return &wrong[S, E]{path: path}, err
	}
	return c.round(x, o.Endless)
}

// halted is a run that comes to rest before its time.
func (c *course[S, E]) halted(o *explore.Outcome[S, E]) (*wrong[S, E], error) {
	for i := range o.Resting.Len() {
		if !c.awaits(o.Resting.At(i)) {
			return &wrong[S, E]{path: o.Resting.Path(i)}, nil
		}
	}
	return nil, o.Err
}

// awaits reports whether a class rests only because the event that one may wait for for ever is still to come.
func (c *course[S, E]) awaits(class explore.Class[S, E]) bool {
	return c.patient != nil && slices.ContainsFunc(class.Pending, func(p explore.Pending[E]) bool {
		return c.patient(&class.State, p.Event)
	})
}

// misses is a run that does not reach the goal in time.
func (c *course[S, E]) misses(x *explore.Space[S, E], from *explore.Classes[S, E]) (*explore.Path[S, E], error) {
	if from.Len() == 0 {
		return nil, nil
	}
	j := x.Judge(from, c.question)
	if j.Against != nil {
		return j.Against, nil
	}
	return nil, j.Err
}

// round is a run that goes round for ever, is told so, and misses the goal. All loops are looked at together, and one
// by one only if one of them goes wrong.
func (c *course[S, E]) round(x *explore.Space[S, E], endless *explore.Classes[S, E]) (*wrong[S, E], error) {
	if endless.Len() == 0 {
		return nil, nil
	}
	if path, err := c.told(x, endless); path == nil || err != nil {
		return nil, err
	}
	for i := range endless.Len() {
		one := endless.Only(i)
		path, err := c.told(x, one)
		if err != nil {
			return nil, err
		}
		if path == nil {
			continue
		}
		o := x.Do(one, c.finished)
		if o.Err != nil {
			return nil, o.Err
		}
		return &wrong[S, E]{path: path, loop: o.Loop, branch: endless.Path(i).Steps()}, nil
	}
	panic("wait: a run that goes round for ever goes wrong, but it begins in no class; the search is wrong")
}

// told lets the event that marks a run as endless happen, and judges what comes of it.
func (c *course[S, E]) told(x *explore.Space[S, E], endless *explore.Classes[S, E]) (*explore.Path[S, E], error) {
	s := endless.At(0).State
	e, ok := c.stuck(&s)
	if !ok {
		return endless.Path(0), nil
	}
	o := x.Do(endless, c.finished, explore.Injection[E]{Window: sim.Immediately(), Event: e})
	if w, err := c.halted(&o); w != nil || err != nil {
		return w.at(), err
	}
	if o.Endless.Len() > 0 {
		return o.Endless.Path(0), nil
	}
	return c.misses(x, o.There)
}

func (w *wrong[S, E]) at() *explore.Path[S, E] {
	if w == nil {
		return nil
	}
	return w.path
}
