package explore

import (
	"fmt"
	"sync"

	"ombud/sim"
)

// dictionary numbers the events of a model as they appear, so that a stored class holds two bytes for each. Workers
// share it; which number an event gets depends on who comes first, so numbers are never shown and never ordered by.
type dictionary[E sim.Event[E]] struct {
	mu     sync.Mutex
	number map[uint64]uint16 // by code
	codes  []uint64          // by number
	events []E               // by number
}

// maxEvents is how many different events a model can have: the numbers that leave one bit free in two bytes.
const maxEvents = 1 << 15

// glossary is one worker's view of the dictionary. It needs no lock for what it has seen before.
type glossary[E sim.Event[E]] struct {
	shared *dictionary[E]
	slots  []uint16 // open addressing by code; number plus one, 0 is free
	count  int
	codes  []uint64
	events []E
}

func (g *glossary[E]) slot(code uint64) *uint16 {
	at := code * 0x9e3779b97f4a7c15 >> 40
	for {
		s := &g.slots[at&uint64(len(g.slots)-1)]
		if *s == 0 || g.codes[*s-1] == code {
			return s
		}
		at++
	}
}

// lookup returns the number of e, or false if there are too many events.
func (g *glossary[E]) lookup(e E, code uint64) (uint16, bool) {
	if 2*(g.count+1) > len(g.slots) {
		g.widen()
	}
	s := g.slot(code)
	if *s == 0 {
		number, ok := g.learn(e, code)
		if !ok {
			return 0, false
		}
		*s = number + 1
		g.count++
	}
	return *s - 1, true
}

func (g *glossary[E]) widen() {
	old := g.slots
	g.slots = make([]uint16, max(64, 2*len(old)))
	for _, s := range old {
		if s != 0 {
			*g.slot(g.codes[s-1]) = s
		}
	}
}

// learn asks the shared dictionary for the number of e.
func (g *glossary[E]) learn(e E, code uint64) (uint16, bool) {
	d := g.shared
	d.mu.Lock()
	defer d.mu.Unlock()
	number, ok := d.number[code]
	switch {
	case !ok && len(d.events) == maxEvents:
		return 0, false
	case !ok:
		number = uint16(len(d.events))
		if d.number == nil {
			d.number = make(map[uint64]uint16)
		}
		d.number[code], d.codes, d.events = number, append(d.codes, code), append(d.events, e)
	case d.events[number] != e:
		panic(fmt.Sprintf("explore: the events %v and %v have the same Code %#x; Code must be injective", d.events[number], e, code))
	}
	g.codes, g.events = d.codes, d.events
	return number, true
}

// catchUp makes sure that the event with this number is in view.
func (g *glossary[E]) catchUp(number uint16) {
	if int(number) >= len(g.codes) {
		g.shared.mu.Lock()
		g.codes, g.events = g.shared.codes, g.shared.events
		g.shared.mu.Unlock()
	}
}
