package ensemble

import (
	"time"

	"ombud/sim"
)

// course is the order and the times in which events happen in a run, each for the first time.
type course[E comparable] struct {
	happenings []happening[E]
	place      map[E]int
	waits      map[E]bool // what is still to come at the end
	start      []sim.Fork // the forks of the beginning
	end        time.Duration
}

// happening is the first time that an event happens.
type happening[E any] struct {
	event E
	at    time.Duration
	forks []sim.Fork
}

// courseOf reads the course off the trace of a run.
func courseOf[S comparable, E sim.Event[E]](run *sim.Run[S, E]) *course[E] {
	c := &course[E]{place: map[E]int{}, waits: map[E]bool{}, end: run.Now()}
	for _, p := range run.AppendPending(nil) {
		c.waits[p.Event] = p.Latest != sim.Unbounded
	}
	forks := &c.start
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			var repeated []sim.Fork
			if forks = &repeated; c.index(r.Event) < 0 {
				c.place[r.Event] = len(c.happenings)
				c.happenings = append(c.happenings, happening[E]{event: r.Event, at: r.At})
				forks = &c.happenings[len(c.happenings)-1].forks
			}
		case sim.Chosen:
			*forks = append(*forks, sim.Fork{Label: r.Text, N: r.N, Answer: r.Answer})
		}
	}
	return c
}

// index returns where an event comes in the order, or -1.
func (c *course[E]) index(e E) int {
	if i, ok := c.place[e]; ok {
		return i
	}
	return -1
}

// distance is how far one course is from another: first come differences in order, then those in time.
type distance struct {
	order int
	time  time.Duration
}

func (d distance) less(e distance) bool {
	return d.order < e.order || d.order == e.order && d.time < e.time
}

// to measures how far d is from c: the pairs of events in another order, the events that one has alone, the forks that
// go another way, and the sum over all events of how much sooner or later they happen.
func (c *course[E]) to(d *course[E]) distance {
	sum := distance{order: c.alone(d) + d.alone(c)}
	if _, differ := forked(c.start, d.start); differ {
		sum.order++
	}
	for j, h := range c.happenings {
		k := d.index(h.event)
		if k < 0 {
			continue
		}
		for i := range j {
			if d.index(c.happenings[i].event) > k {
				sum.order++
			}
		}
		if _, differ := forked(h.forks, d.happenings[k].forks); differ {
			sum.order++
		}
		sum.time += (h.at - d.happenings[k].at).Abs()
	}
	return sum
}

// alone counts the events of c that d has not, although it lasted long enough.
func (c *course[E]) alone(d *course[E]) int {
	n := 0
	for _, h := range c.happenings {
		if c.lacks(d, h) {
			n++
		}
	}
	return n
}

func (c *course[E]) lacks(d *course[E], h happening[E]) bool {
	return h.at <= d.end && d.index(h.event) < 0
}

// forked returns the index of the first fork that goes another way.
func forked(a, b []sim.Fork) (int, bool) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i, true
		}
	}
	return 0, false
}
