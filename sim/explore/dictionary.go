package explore

import (
	"fmt"

	"ombud/sim"
)

// dictionary numbers the events of a model in the order in which they appear, so that a stored class holds two bytes
// for each. While a wave is shared out it is closed: workers read it, and a class whose successors bring a new event is
// left to be followed up alone. New events are rare, so that costs nothing, needs no lock, and gives the same numbers
// for any number of workers.
type dictionary[E sim.Event[E]] struct {
	closed bool
	slots  []uint16 // open addressing by code; number plus one, 0 is free
	codes  []uint64 // by number
	events []E      // by number
}

// maxEvents is how many different events a model can have: the numbers that leave one bit free in two bytes.
const maxEvents = 1 << 15

// slot returns where the event with this code is or belongs.
func (d *dictionary[E]) slot(code uint64) *uint16 {
	at := code * 0x9e3779b97f4a7c15 >> 40
	for {
		s := &d.slots[at&uint64(len(d.slots)-1)]
		if *s == 0 || d.codes[*s-1] == code {
			return s
		}
		at++
	}
}

// lookup returns the number of e, or false if it is new and the dictionary is closed or full.
func (d *dictionary[E]) lookup(e E, code uint64) (uint16, bool) {
	if len(d.slots) == 0 {
		d.slots = make([]uint16, 64)
	}
	s := d.slot(code)
	if *s != 0 {
		if d.events[*s-1] != e {
			panic(fmt.Sprintf("explore: the events %v and %v have the same Code %#x; Code must be injective", d.events[*s-1], e, code))
		}
		return *s - 1, true
	}
	if d.closed || d.full() {
		return 0, false
	}
	d.codes, d.events = append(d.codes, code), append(d.events, e)
	*s = uint16(len(d.codes))
	if 2*len(d.codes) > len(d.slots) {
		d.widen()
	}
	return uint16(len(d.codes) - 1), true
}

func (d *dictionary[E]) full() bool { return len(d.codes) == maxEvents }

func (d *dictionary[E]) widen() {
	d.slots = make([]uint16, 2*len(d.slots))
	for i, code := range d.codes {
		*d.slot(code) = uint16(i) + 1
	}
}
