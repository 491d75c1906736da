package explore_test

import (
	"fmt"
	"math/bits"

	"ombud/sim"
)

// commit is two-phase commit as specified by Gray and Lamport, "Consensus on Transaction Commit" (2006), module
// TwoPhase: what may happen may happen at any time or never, and messages are never taken out of the network. An
// event is pending if and only if the specification's action is enabled, also where it changes nothing.
type commit struct{ managers int }

type commitState struct {
	working, prepared, committed, aborted uint8 // sets of resource managers
	votes                                 uint8 // "prepared" messages sent
	heard                                 uint8 // and received by the transaction manager
	decision                              uint8
}

// The decisions of the transaction manager. Each is a message to all as well.
const (
	open = iota
	committing
	aborting
)

type commitEvent uint8 // kind * 8 + resource manager

const (
	hear commitEvent = 8 * iota
	decideCommit
	decideAbort
	prepare
	giveUp
	obeyCommit
	obeyAbort
)

func (e commitEvent) Code() uint64   { return uint64(e) }
func (e commitEvent) String() string { return fmt.Sprintf("event %d of manager %d", e/8, e%8) }

func (m commit) all() uint8 { return 1<<m.managers - 1 }

// enabled returns the set of actions that can happen.
func (m commit) enabled(s *commitState) uint64 {
	on := uint64(s.working)<<prepare | uint64(s.working)<<giveUp
	switch s.decision {
	case open:
		on |= uint64(s.votes)<<hear | 1<<decideAbort
		if s.heard == m.all() {
			on |= 1 << decideCommit
		}
	case committing:
		on |= uint64(m.all()) << obeyCommit
	case aborting:
		on |= uint64(m.all()) << obeyAbort
	}
	return on
}

func (m commit) Start(s *commitState, a *sim.Agenda[commitEvent]) {
	s.working = m.all()
	m.follow(0, m.enabled(s), a)
}

func (m commit) follow(before, after uint64, a *sim.Agenda[commitEvent]) {
	for gone := before &^ after; gone != 0; gone &= gone - 1 {
		a.Cancel(commitEvent(bits.TrailingZeros64(gone)))
	}
	for added := after &^ before; added != 0; added &= added - 1 {
		a.After(sim.Anytime(), commitEvent(bits.TrailingZeros64(added)))
	}
}

func (m commit) Step(s *commitState, e commitEvent, a *sim.Agenda[commitEvent]) {
	before := m.enabled(s) &^ (1 << e)
	m.happen(s, e)
	m.follow(before, m.enabled(s), a)
}

func (m commit) happen(s *commitState, e commitEvent) {
	one := uint8(1) << (e % 8)
	switch e &^ 7 {
	case hear:
		s.heard |= one
	case decideCommit:
		s.decision = committing
	case decideAbort:
		s.decision = aborting
	case prepare:
		s.working &^= one
		s.prepared |= one
		s.votes |= one
	case giveUp:
		s.working &^= one
		s.aborted |= one
	case obeyCommit:
		s.working, s.prepared, s.aborted, s.committed = s.working&^one, s.prepared&^one, s.aborted&^one, s.committed|one
	case obeyAbort:
		s.working, s.prepared, s.aborted, s.committed = s.working&^one, s.prepared&^one, s.aborted|one, s.committed&^one
	}
}

// search counts the states by a plain breadth-first search over a Go map, which knows nothing of pending events. It is
// the baseline of the benchmarks.
func (m commit) search() (states, transitions int) {
	first := commitState{working: m.all()}
	seen := map[commitState]bool{first: true}
	for todo := []commitState{first}; len(todo) > 0; todo = todo[1:] {
		for on := m.enabled(&todo[0]); on != 0; on &= on - 1 {
			s := todo[0]
			m.happen(&s, commitEvent(bits.TrailingZeros64(on)))
			transitions++
			if !seen[s] {
				seen[s] = true
				todo = append(todo, s)
			}
		}
	}
	return len(seen), transitions
}
