package world

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// The contact groups Delegates and People I Manage Calls For (F-201): what a
// client shows is what the server lists, as far as the client can render it. A
// client that one direction is cut off from goes on showing it.

// rendersGroups says whether a client shows delegation groups at all: signed
// in, not Lync Basic (F-119), and, where that is assumed, with MAPI OK (F-401,
// P-46).
func (p *Params) rendersGroups(who *Person) bool {
	return p.rule(ruleGroupsSignedIn, who.Lync.Online()) && p.rule(ruleGroupsFullClient, who.Edition == lync.FullEdition) &&
		(!p.rule(ruleGroupsNeedMapi, p.GroupsNeedMapi == 1) || who.MapiOK)
}

// rememberGroup keeps in mind that a delegate's client has shown the group,
// where an empty group stays (P-02).
func (m *Model) rememberGroup(s *State, d User) {
	if !m.Params.rule(ruleEmptyGroupStays, m.Params.EmptyGroupStays == 1) {
		return
	}
	for mgr := range User(Users) {
		if s.Server[mgr][d].Is(lync.Confirmed) {
			s.People[d].PeopleGroup = true
		}
	}
}

// InDelegates says whether the manager's Lync client shows the delegate in the
// Delegates group.
func InDelegates(p *Params, s *State, mgr, d User) bool {
	return p.rendersGroups(&s.People[mgr]) && p.rule(ruleDelegatesGroup, s.Server[mgr][d].Is(lync.Listed))
}

// InPeople says whether the delegate's Lync client shows the manager in People
// I Manage Calls For.
func InPeople(p *Params, s *State, d, mgr User) bool {
	return p.rendersGroups(&s.People[d]) && p.rule(rulePeopleGroup, s.Server[mgr][d].Is(lync.Confirmed))
}

// hasDelegatesGroup says whether the group exists: it comes with its first
// member and goes with its last (F-202, F-203).
func hasDelegatesGroup(p *Params, s *State, mgr User) bool {
	for d := range User(Users) {
		if p.rule(ruleDelegatesWithMember, InDelegates(p, s, mgr, d)) {
			return true
		}
	}
	return false
}

// hasPeopleGroup is the same on the delegate's side, where an empty group may
// stay (P-02).
func hasPeopleGroup(p *Params, s *State, d User) bool {
	for mgr := range User(Users) {
		if p.rule(rulePeopleWithMember, InPeople(p, s, d, mgr)) {
			return true
		}
	}
	return s.People[d].PeopleGroup && p.rendersGroups(&s.People[d])
}

// PairOf is the state of a pair: none, half, paired or stale (F-305, F-308).
func PairOf(s *State, mgr, d User) lync.Pair {
	return s.Server[mgr][d].Pair(s.Mailboxes[mgr].Grants[d].Flags.Has(exchange.Listed))
}

// IsCorrect is the conjunction of F-307: both groups show the other, Editor on
// the Calendar, Send on Behalf, listed in Outlook, and the add-in succeeds.
func IsCorrect(p *Params, s *State, mgr, d User) bool {
	grant := &s.Mailboxes[mgr].Grants[d]
	return p.rule(ruleCorrectDelegates, InDelegates(p, s, mgr, d)) && p.rule(ruleCorrectPeople, InPeople(p, s, d, mgr)) &&
		p.rule(ruleCorrectEditor, grant.Folders[exchange.Calendar].Role() == exchange.RoleEditor) &&
		p.rule(ruleCorrectOnBehalf, grant.Flags.Has(exchange.SendOnBehalf)) &&
		p.rule(ruleCorrectListed, grant.Flags.Has(exchange.Listed)) &&
		p.rule(ruleCorrectMeeting, addinAnswer(p, s, d, mgr) == lync.Success)
}

// selectInGroup marks a contact of the Delegates group.
func (m *Model) selectInGroup(s *State, a *Agenda, mgr, d User) {
	if !InDelegates(&m.Params, s, mgr, d) {
		remark(a, "refused: the Delegates group does not show this contact")
		return
	}
	s.People[mgr].Selected = uint8(d) + 1
}

// removeFromGroup is "Remove from group": it revokes at the server and leaves
// Exchange alone (F-204, F-205).
func (m *Model) removeFromGroup(s *State, a *Agenda, mgr, d User) {
	p := &m.Params
	if !p.rule(ruleRemovalOfShown, InDelegates(p, s, mgr, d)) {
		remark(a, "refused: the Delegates group does not show this contact")
		return
	}
	s.People[mgr].Selected = 0
	if !p.rule(ruleRemovalHeard, s.People[mgr].Lync.Heard()) {
		remark(a, "lost: Lync Server does not hear this client")
		return
	}
	if p.rule(ruleReAddNever, p.ReAddRevoked == ReAddNever) {
		s.People[mgr].Revoked |= 1 << d
	}
	m.revoke(s, a, mgr, d)
	if p.rule(ruleReAddAtPoll, p.ReAddRevoked == ReAddAtPoll) {
		m.poll(s, a, mgr, d)
	}
}
