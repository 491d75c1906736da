package check

import (
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// Timing decides what the model leaves open. The zero Timing lets everything happen as early as it may and nothing that
// may stay away.
type Timing struct {
	Table []Moment // what events and forks pick from
	Pins  []Pin    // exceptions, for single events
}

// A Moment is a place inside a window and a key among the events of one instant.
type Moment struct {
	Place uint8 // 0 the earliest moment of a window, 255 the latest; of a window without end, 0 is never
	Tie   uint8 // lower keys happen first
}

// A Pin decides about one scheduling of one event.
type Pin struct {
	Event world.Event
	Nth   int           // how often the event had been scheduled before
	Delay time.Duration // moved into the window, if it lies outside; sim.Unbounded for never
	Tie   uint8

	plain bool // it is what happens without any timing
}

func (t *Timing) clone() Timing {
	return Timing{Table: append([]Moment(nil), t.Table...), Pins: append([]Pin(nil), t.Pins...)}
}

// openSpan is how far after its earliest moment an event may be put whose window has no end.
const openSpan = time.Hour

// within is the delay of a place inside a window, at a round moment if the window is long.
func (m Moment) within(w sim.Window) time.Duration {
	span := w.Latest - w.Earliest
	if w.Latest == sim.Unbounded {
		if m.Place == 0 {
			return sim.Unbounded
		}
		span = openSpan
	}
	if m.Place == 255 {
		return w.Earliest + span
	}
	part := span / 255 * time.Duration(m.Place)
	if w.Latest == sim.Unbounded { // Sooner rather than later, while there is something to strike.
		part = part / 255 * time.Duration(m.Place)
	}
	return w.Earliest + part.Truncate(grain(span))
}

// grain is how finely moments inside a window of this length are told apart.
func grain(span time.Duration) time.Duration {
	switch {
	case span >= 2*time.Hour:
		return time.Minute
	case span >= time.Minute:
		return time.Second
	case span >= time.Second:
		return 100 * time.Millisecond
	}
	return time.Millisecond
}

// A chooser answers the questions of one run by a Timing.
type chooser struct {
	timing *Timing
	as     func(world.Event) world.Event // what an event counts as; nil for itself
	asked  []askings
	forks  int
	tie    uint32
	calm   bool   // what may stay away does
	log    *[]Pin // where every answer is written down; nil for nowhere
}

// askings counts how often one event has been scheduled.
type askings struct {
	code uint64
	n    int
}

var _ sim.EventChooser[world.Event] = (*chooser)(nil)

// DelayOf answers by what the event is and how often it has been scheduled.
func (c *chooser) DelayOf(e world.Event, w sim.Window) time.Duration {
	nth := c.count(e.Code())
	if c.as != nil {
		e = c.as(e)
	}
	m := c.pick(mix(e.Code() + uint64(nth)<<52))
	d := m.within(w)
	for i := range c.timing.Pins {
		if p := &c.timing.Pins[i]; p.Nth == nth && p.Event == e {
			d, m.Tie = inside(p.Delay, w), p.Tie
		}
	}
	if c.calm && w.Latest == sim.Unbounded {
		d = sim.Unbounded
	}
	c.tie = uint32(m.Tie)<<12 | uint32(mix(e.Code())&0xfff) // Told apart by what they are, whoever they are about.
	if c.log != nil {
		*c.log = append(*c.log, Pin{e, nth, d, m.Tie, m.Tie == 0 && d == Moment{}.within(w)})
	}
	return d
}

// inside is the delay of the window that is nearest to d.
func inside(d time.Duration, w sim.Window) time.Duration {
	if d == sim.Unbounded && w.Latest != sim.Unbounded {
		return w.Latest
	}
	return min(max(d, w.Earliest), w.Latest)
}

// count says how often the event was scheduled before, and counts on. Ends of waits are not counted: how many waits there
// are must not matter.
func (c *chooser) count(code uint64) int {
	if code == waitOver {
		return 0
	}
	for i := range c.asked {
		if c.asked[i].code == code {
			c.asked[i].n++
			return c.asked[i].n
		}
	}
	c.asked = append(c.asked, askings{code: code})
	return 0
}

var waitOver = world.Event{Kind: world.TimePassed}.Code()

func (c *chooser) pick(hash uint64) Moment {
	if len(c.timing.Table) == 0 {
		return Moment{}
	}
	return c.timing.Table[hash%uint64(len(c.timing.Table))]
}

// mix spreads a word over all its bits (the finalizer of SplitMix64, Steele, Lea and Flood).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Delay is never asked by a run, which knows its events.
func (c *chooser) Delay(w sim.Window) time.Duration { return Moment{}.within(w) }

// Tie is the key of the event that was asked about last.
func (c *chooser) Tie() uint32 { return c.tie }

// Choose answers a fork by its label and how many forks there were before.
func (c *chooser) Choose(label string, n int) int {
	h := uint64(len(label))
	for _, b := range []byte(label) {
		h = mix(h ^ uint64(b))
	}
	c.forks++
	return int(c.pick(mix(h+uint64(c.forks))).Place) % n
}

// calmed is a chooser with the same future, but without faults.
func (c *chooser) calmed() *chooser {
	twin := c.Clone().(*chooser)
	twin.calm = true
	return twin
}

// Clone returns a chooser with the same future.
func (c *chooser) Clone() sim.Chooser {
	twin := *c
	twin.asked = append([]askings(nil), c.asked...)
	twin.log = nil
	return &twin
}
