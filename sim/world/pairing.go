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
	if m.Params.rule(rulePublishedOnce, entry.Is(lync.Listed)) {
		return // Another client of the manager was faster.
	}
	if !entry.Publish(m.Params.reAdd()) {
		remark(a, "an earlier removal is still replicating and overtakes the addition")
		return
	}
	m.renew(a, mgr, d)
	m.replicate(s, a, about(AdditionArrived, mgr, d))
}

// reAdd is what becomes of a publication while a removal is on its way (P-07).
func (p *Params) reAdd() lync.ReAdd {
	if !p.does(ruleRemovalOvertakes) {
		return lync.ReAddOK
	}
	return lync.ReAdd(p.ReAdd)
}

// replicate lets a change of the server's list travel to the delegate's side
// (P-29). While replication stands still it waits at the server.
func (m *Model) replicate(s *State, a *Agenda, notice Event) {
	switch {
	case m.Params.rule(ruleReplicationRuns, !s.Stalled):
		a.After(m.Params.Replication, notice)
	case notice.Kind == AdditionArrived:
		s.Server[notice.User][notice.Other].Hold()
	}
}

// additionArrived is the moment the server can tell the delegate's client. A
// client that is not signed in with MAPI OK misses it, and the pair stays half
// (P-06, Case 1).
func (m *Model) additionArrived(s *State, a *Agenda, mgr, d User) {
	if !m.askDelegate(s, a, mgr, d) {
		remark(a, "the delegate's client is not signed in with MAPI OK and misses the addition")
	}
}

// askDelegate lets the delegate's client check its rights and list the manager
// within P-45, if it can.
func (m *Model) askDelegate(s *State, a *Agenda, mgr, d User) bool {
	p, who := &m.Params, &s.People[d]
	if !p.rule(ruleAdditionHeard, who.Lync.Hears()) || !p.rule(ruleAdditionMapi, who.MapiOK) ||
		!p.rule(ruleAdditionFullClient, who.Edition == lync.FullEdition) {
		return false
	}
	switch {
	case !p.rule(ruleConfirmationHeard, who.Lync.Heard()):
		remark(a, "the confirmation is lost: Lync Server does not hear the delegate's client")
	case !underWay(a, about(Confirmed, mgr, d)):
		a.After(m.Params.Confirmation, about(Confirmed, mgr, d))
	}
	return true
}

// confirmed completes the pair when the delegate still has Editor on the
// Calendar (F-303); otherwise it stays half.
func (m *Model) confirmed(s *State, mgr, d User) {
	if !mayConfirm(&m.Params, s, mgr, d) {
		return
	}
	entry := &s.Server[mgr][d]
	if !entry.Confirm() && m.Params.rule(ruleOldNoticeBelieved, m.Params.Outdated == 1) {
		entry.BelieveAddition() // Only a notice that arrived twice can ask for it.
	}
	m.rememberGroup(s, d)
}

// mayConfirm says whether the delegate has the right that a confirmation needs
// (F-303).
func mayConfirm(p *Params, s *State, mgr, d User) bool {
	return p.rule(ruleConfirmationEditor, s.Mailboxes[mgr].Grants[d].Folders[exchange.Calendar].Has(exchange.Editor))
}

// revoke takes the delegate off the server's list and lets the removal
// replicate (F-204). A newer removal overrides whatever is still under way.
func (m *Model) revoke(s *State, a *Agenda, mgr, d User) {
	if !m.Params.does(ruleRevocation) {
		return
	}
	s.Server[mgr][d].Revoke()
	for _, k := range [...]Kind{AdditionArrived, RemovalArrived, Confirmed} {
		callOff(a, about(k, mgr, d))
	}
	m.renew(a, mgr, d)
	if m.Params.does(ruleRemovalTravels) {
		m.replicate(s, a, about(RemovalArrived, mgr, d))
	}
}

// removalArrived clears the delegate's side, unless the delegate's client
// cannot be told.
func (m *Model) removalArrived(s *State, a *Agenda, mgr, d User) {
	if m.missesRemoval(s, a, d) {
		s.Server[mgr][d].MissRemoval()
		return
	}
	s.Server[mgr][d].RemovalArrived(m.Params.reAdd())
}

// missesRemoval says whether the notice of a removal does not reach the
// delegate's client.
func (m *Model) missesRemoval(s *State, a *Agenda, d User) bool {
	if !m.Params.rule(ruleRemovalMissed, s.People[d].Lync == Deaf) {
		return false
	}
	remark(a, "the delegate's client hears nothing and misses the removal")
	return true
}
