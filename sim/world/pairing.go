package world

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// Lync Server's list of delegates and how a change travels from one client to
// the other. The server orders changes of one pair (F-209): what is kept is
// the relation between them, never a version number.

// published writes the delegate to the server and starts replication, unless a
// removal that is still under way overtakes it (P-07).
func (m *Model) published(s *State, a *Agenda, mgr, d User) {
	entry := &s.Server[mgr][d]
	if entry.Is(lync.Listed) {
		return // Another client of the manager was faster.
	}
	if !entry.Publish(lync.ReAdd(m.Params.ReAdd)) {
		a.Note("an earlier removal is still replicating and overtakes the addition")
		return
	}
	a.After(m.Params.Replication, about(AdditionArrived, mgr, d))
}

// additionArrived is the moment the server can tell the delegate's client. A
// client that is not signed in with MAPI OK misses it, and the pair stays half
// (P-06, Case 1).
func (m *Model) additionArrived(s *State, a *Agenda, mgr, d User) {
	if !m.askDelegate(s, a, mgr, d) {
		a.Note("the delegate's client is not signed in with MAPI OK and misses the addition")
	}
}

// askDelegate lets the delegate's client check its rights and list the manager
// within P-45, if it can.
func (m *Model) askDelegate(s *State, a *Agenda, mgr, d User) bool {
	p := &s.People[d]
	if p.Lync != SignedIn || !p.MapiOK || p.Edition != lync.FullEdition {
		return false
	}
	if !a.Pending(about(Confirmed, mgr, d)) {
		a.After(m.Params.Confirmation, about(Confirmed, mgr, d))
	}
	return true
}

// confirmed completes the pair when the delegate still has Editor on the
// Calendar (F-303); otherwise it stays half.
func (m *Model) confirmed(s *State, mgr, d User) {
	if !s.Mailboxes[mgr].Grants[d].Folders[exchange.Calendar].Has(exchange.Editor) {
		return
	}
	s.Server[mgr][d].Confirm()
	m.rememberGroup(s, d)
}

// revoke takes the delegate off the server's list and lets the removal
// replicate (F-204). A newer removal overrides whatever is still under way.
func (m *Model) revoke(s *State, a *Agenda, mgr, d User) {
	s.Server[mgr][d].Revoke()
	for _, k := range [...]Kind{AdditionArrived, RemovalArrived, Confirmed} {
		a.Cancel(about(k, mgr, d))
	}
	a.After(m.Params.Replication, about(RemovalArrived, mgr, d))
}

// removalArrived clears the delegate's side.
func (m *Model) removalArrived(s *State, mgr, d User) {
	s.Server[mgr][d].RemovalArrived(lync.ReAdd(m.Params.ReAdd))
}
