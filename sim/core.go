package sim

import (
	"fmt"
	"time"
)

// core is the part of a Run that an Agenda reaches: everything but the model's state.
type core[E Event[E]] struct {
	now     millis
	queue   queue[E]
	trace   Trace[E]
	gen     Generator
	chooser Chooser         // nil: gen decides, without a call through an interface
	aware   EventChooser[E] // the chooser, if it wants to know the event
	answers *answers        // nil: forks are chosen; otherwise they are answered from here
}

// decideBy makes c the source of all decisions from now on. A Generator is copied, so that the hot loop can draw
// from a plain field.
func (c *core[E]) decideBy(chooser Chooser) {
	switch chooser := chooser.(type) {
	case nil:
		c.chooser = Prompt{}
	case *Generator:
		c.gen, c.chooser = *chooser, nil
	default:
		c.chooser = chooser
	}
	c.aware, _ = c.chooser.(EventChooser[E])
}

// schedule makes e pending, due at a moment the chooser picks from w.
func (c *core[E]) schedule(w Window, e E) {
	lo, hi := toMillis(w.Earliest), toMillis(w.Latest)
	if lo < 0 || hi < lo || lo == never || lo.duration() != w.Earliest || hi.duration() != w.Latest {
		badWindow(w, e)
	}
	delay, tie := c.draw(e, w, lo, hi)
	if !c.queue.push(e.Code(), e, c.now.plus(lo), c.now.plus(hi), orderOf(c.now.plus(delay), tie)) {
		pendingTwice(w, e)
	}
}

func pendingTwice[E any](w Window, e E) {
	panic(fmt.Sprintf("sim: After(%v, %v): this event is pending already, and an event value is pending at most once; "+
		"cancel it first, ask Pending, or number the copies", w, e))
}

func badWindow[E any](w Window, e E) {
	panic(fmt.Sprintf("sim: After(…, %v): %v", e, w.Validate()))
}

// draw asks for a delay of e between lo and hi, which are the ends of w, and for a tie key.
func (c *core[E]) draw(e E, w Window, lo, hi millis) (delay millis, tie uint32) {
	if c.chooser == nil {
		return c.gen.delay(lo, hi), c.gen.Tie()
	}
	return c.ask(e, w), c.chooser.Tie()
}

// ask lets the chooser answer. It stays out of the way of the generator.
//
//go:noinline
func (c *core[E]) ask(e E, w Window) millis {
	var d time.Duration
	if c.aware != nil {
		d = c.aware.DelayOf(e, w)
	} else {
		d = c.chooser.Delay(w)
	}
	if !w.Contains(d) || d != Unbounded && d%time.Millisecond != 0 {
		panic(fmt.Sprintf("sim: %T.Delay answered %v for the window %q; a delay is a whole number of milliseconds inside "+
			"the window", c.chooser, d, w))
	}
	return toMillis(d)
}

// cancel takes the event with this code out of the queue and reports whether it was there.
func (c *core[E]) cancel(code uint64) bool {
	i, ok := c.queue.find(code)
	if ok {
		c.queue.remove(i)
	}
	return ok
}

// choose answers a fork and records it.
func (c *core[E]) choose(label string, n int) int {
	var answer int
	switch {
	case c.answers != nil:
		answer = c.answers.next(label, n)
	case c.chooser == nil:
		answer = c.gen.Choose(label, n)
	default:
		if answer = c.chooser.Choose(label, n); answer < 0 || answer >= n {
			panic(fmt.Sprintf("sim: %T.Choose answered %d to %q; it must be in [0, %d)", c.chooser, answer, label, n))
		}
	}
	c.trace.choice(c.now, label, n, answer)
	return answer
}

// copyTo makes dst an independent copy and reuses its memory.
func (c *core[E]) copyTo(dst *core[E]) {
	dst.now, dst.gen, dst.chooser, dst.answers = c.now, c.gen, c.chooser, nil
	if twin, ok := c.chooser.(interface{ Clone() Chooser }); ok {
		dst.chooser = twin.Clone()
	}
	dst.aware, _ = dst.chooser.(EventChooser[E])
	c.queue.copyTo(&dst.queue)
	c.trace.copyTo(&dst.trace)
}
