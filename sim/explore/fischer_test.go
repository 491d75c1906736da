package explore_test

import (
	"fmt"
	"time"

	"ombud/sim"
)

// fischer is Fischer's mutual exclusion (Lamport, "A Fast Mutual Exclusion Algorithm", 1987, credits it to Fischer).
// A process that finds the lock free writes its name into it, which takes up to write, waits for wait or longer, looks
// whether the lock still holds its name, and if so enters. It is safe if and only if the wait is longer than the
// write: with closed windows, equal is not enough, since another write may fall on the very instant after the look.
type fischer struct {
	processes   int
	write, wait time.Duration
}

const most = 8

type fischerState struct {
	lock uint8 // 0 is free; processes are 1 to 8
	at   [most]uint8
}

// Where a process is.
const (
	idle = iota
	writing
	waiting
	inside
)

type fischerEvent struct{ kind, process uint8 }

// What a process does.
const (
	try = iota
	write
	look
	leave
)

func (e fischerEvent) Code() uint64 { return uint64(e.process)<<4 | uint64(e.kind) }

func (e fischerEvent) String() string {
	return fmt.Sprintf("%s by process %d", [...]string{"try", "write", "look", "leave"}[e.kind], e.process)
}

func (m fischer) Start(s *fischerState, a *sim.Agenda[fischerEvent]) { m.free(s, a) }

// free opens the lock.
func (m fischer) free(s *fischerState, a *sim.Agenda[fischerEvent]) {
	s.lock = 0
	for p := range uint8(m.processes) {
		if s.at[p] == idle && !a.Pending(fischerEvent{try, p + 1}) {
			a.After(sim.Anytime(), fischerEvent{try, p + 1})
		}
	}
}

func (m fischer) Step(s *fischerState, e fischerEvent, a *sim.Agenda[fischerEvent]) {
	at := &s.at[e.process-1]
	switch e.kind {
	case try:
		*at = writing
		a.After(sim.AtMost(m.write), fischerEvent{write, e.process})
	case write:
		*at = waiting
		s.lock = e.process
		for p := range uint8(m.processes) {
			a.Cancel(fischerEvent{try, p + 1})
		}
		a.After(sim.Window{Earliest: m.wait, Latest: sim.Unbounded}, fischerEvent{look, e.process})
	case look:
		*at = idle
		if s.lock == e.process {
			*at = inside
			a.After(sim.Anytime(), fischerEvent{leave, e.process})
		} else if s.lock == 0 {
			a.After(sim.Anytime(), fischerEvent{try, e.process})
		}
	case leave:
		*at = idle
		m.free(s, a)
	}
}

// exclusive says that no two processes are inside.
func exclusive(s *fischerState) bool {
	n := 0
	for _, at := range s.at {
		if at == inside {
			n++
		}
	}
	return n < 2
}
