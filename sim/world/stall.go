package world

import "ombud/sim/lync"

// Stalls of the user replication of Lync Server. The server goes on taking
// publications and revocations; what has to travel to the delegate's side waits
// and takes its full time (P-29) once replication goes on.

// moveReplication stops replication or lets it go on. It answers whether that
// changed anything.
func (m *Model) moveReplication(s *State, a *Agenda, stop bool) (moved bool) {
	switch moved = s.Stalled != stop; {
	case !moved && stop:
		remark(a, "nothing to do: the user replication stands still already")
	case !moved:
		remark(a, "nothing to do: the user replication runs already")
	default:
		s.Stalled = stop
		eachPair(func(mgr, d User) { m.holdBack(s, a, mgr, d, stop) })
	}
	return moved
}

// holdBack keeps what is on its way for one pair, or lets it go. A removal
// needs no mark: it is on its way, and nothing of it is pending.
func (m *Model) holdBack(s *State, a *Agenda, mgr, d User, stop bool) {
	entry, addition, removal := &s.Server[mgr][d], about(AdditionArrived, mgr, d), about(RemovalArrived, mgr, d)
	if stop {
		if a.Pending(addition) {
			entry.Hold()
		}
		a.Cancel(addition)
		a.Cancel(removal)
		return
	}
	if entry.Release() && m.Params.does(ruleStallReleases) {
		a.After(m.Params.Replication, addition)
	}
	if entry.Is(lync.Removing) && !underWay(a, removal) && m.Params.does(ruleStallReleasesRemoval) {
		a.After(m.Params.Replication, removal)
	}
}

// stallMoved lets a stall begin that a Given allows, or end.
func (m *Model) stallMoved(s *State, a *Agenda, begins bool) {
	moved := m.moveReplication(s, a, begins)
	switch {
	case begins && moved:
		m.spend(s, a)
		a.After(m.Params.Stall, Event{Kind: StallEnded})
	case !begins:
		m.again(s, a, Event{Kind: StallBegan})
	}
}

// eachPair visits every pair of two different users, by manager and delegate.
func eachPair(visit func(mgr, d User)) {
	for mgr := range User(Users) {
		for d := range User(Users) {
			if mgr != d {
				visit(mgr, d)
			}
		}
	}
}
