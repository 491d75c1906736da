package world

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// The contact groups Delegates and People I Manage Calls For (F-201): what a
// client shows is what the server lists, as far as the client can render it.

// InDelegates says whether the manager's Lync client shows the delegate in the
// Delegates group.
func InDelegates(s *State, mgr, d User) bool {
	return s.People[mgr].rendersGroups() && s.Server[mgr][d].Is(lync.Listed)
}

// InPeople says whether the delegate's Lync client shows the manager in People
// I Manage Calls For.
func InPeople(s *State, d, mgr User) bool {
	return s.People[d].rendersGroups() && s.Server[mgr][d].Is(lync.Confirmed)
}

// hasDelegatesGroup says whether the group exists: it comes with its first
// member and goes with its last (F-202, F-203).
func hasDelegatesGroup(s *State, mgr User) bool {
	for d := range User(Users) {
		if InDelegates(s, mgr, d) {
			return true
		}
	}
	return false
}

// hasPeopleGroup is the same on the delegate's side, where an empty group may
// stay (P-02).
func hasPeopleGroup(p *Params, s *State, d User) bool {
	for mgr := range User(Users) {
		if InPeople(s, d, mgr) {
			return true
		}
	}
	return p.EmptyGroupStays == 1 && s.People[d].PeopleGroup && s.People[d].rendersGroups()
}

// PairOf is the state of a pair: none, half, paired or stale (F-305, F-308).
func PairOf(s *State, mgr, d User) lync.Pair {
	return s.Server[mgr][d].Pair(s.Mailboxes[mgr].Grants[d].Flags.Has(exchange.Listed))
}

// IsCorrect is the conjunction of F-307: both groups show the other, Editor on
// the Calendar, Send on Behalf, listed in Outlook, and the add-in succeeds.
func IsCorrect(p *Params, s *State, mgr, d User) bool {
	grant := &s.Mailboxes[mgr].Grants[d]
	return InDelegates(s, mgr, d) && InPeople(s, d, mgr) &&
		grant.Folders[exchange.Calendar].Role() == exchange.RoleEditor &&
		grant.Flags.Has(exchange.SendOnBehalf|exchange.Listed) &&
		addinAnswer(p, s, d, mgr) == lync.Success
}

// selectInGroup marks a contact of the Delegates group.
func (m *Model) selectInGroup(s *State, a *Agenda, mgr, d User) {
	if !InDelegates(s, mgr, d) {
		a.Note("refused: the Delegates group does not show this contact")
		return
	}
	s.People[mgr].Selected = uint8(d) + 1
}

// removeFromGroup is "Remove from group": it revokes at the server and leaves
// Exchange alone (F-204, F-205).
func (m *Model) removeFromGroup(s *State, a *Agenda, mgr, d User) {
	if !InDelegates(s, mgr, d) {
		a.Note("refused: the Delegates group does not show this contact")
		return
	}
	s.People[mgr].Selected = 0
	s.People[mgr].Revoked |= 1 << d
	m.revoke(s, a, mgr, d)
	if m.Params.ReAddRevoked == ReAddAtPoll {
		m.poll(s, a, mgr, d)
	}
}
