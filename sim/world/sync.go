package world

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// The Exchange delegate sync of a manager's Lync client: edge-triggered (a
// sign-in or a change, D-13) and, by default, adding only (F-207, P-03).

// syncs says whether the manager's client takes part in the sync at all: DT-03
// rows 1 to 4.
func (m *Model) syncs(s *State, mgr User) bool {
	p, who := &m.Params, &s.People[mgr]
	return p.rule(ruleSyncSignedIn, who.Lync.Online()) && p.rule(ruleSyncPolicy, who.PolicyInForce) &&
		p.rule(ruleSyncMapi, who.MapiOK) && p.rule(ruleSyncFullClient, who.Edition == lync.FullEdition) &&
		p.rule(ruleSyncWindows, who.System == lync.Windows)
}

// readDelegates is the read of the whole list, at sign-in or when MAPI becomes
// OK. Delegates the server lists already are left alone.
func (m *Model) readDelegates(s *State, a *Agenda, mgr User) {
	if !m.syncs(s, mgr) {
		return
	}
	for d := range User(Users) {
		if m.Params.rule(ruleReAddNever, m.Params.ReAddRevoked == ReAddNever) && s.People[mgr].Revoked&(1<<d) != 0 {
			continue
		}
		m.consider(s, a, mgr, d)
	}
}

// changed is told when Outlook has written the manager's list. The client sees
// it later (P-42), and only while MAPI is OK; otherwise the next read does.
func (m *Model) changed(s *State, a *Agenda, mgr, d User) {
	s.People[mgr].Revoked &^= 1 << d
	m.poll(s, a, mgr, d)
}

// poll lets the client look at one entry of the list within P-42.
func (m *Model) poll(s *State, a *Agenda, mgr, d User) {
	if !m.syncs(s, mgr) || a.Pending(about(Noticed, mgr, d)) {
		return
	}
	a.After(m.Params.ChangeNotice, about(Noticed, mgr, d))
}

// noticed is the moment a change of one entry is seen.
func (m *Model) noticed(s *State, a *Agenda, mgr, d User) {
	if !m.syncs(s, mgr) {
		return
	}
	m.consider(s, a, mgr, d)
}

// consider compares Exchange's entry with the server's: a delegate who is
// missing at the server is checked (F-303), one too many is revoked where the
// sync mirrors (P-03). That two are not on one side shows without asking the
// mailbox (DT-03 row 9), so no check of rights begins.
func (m *Model) consider(s *State, a *Agenda, mgr, d User) {
	p := &m.Params
	inOutlook := p.rule(ruleSyncReadsList, s.Mailboxes[mgr].Grants[d].Flags.Has(exchange.Listed))
	listed := p.rule(ruleSyncAsksServer, s.Server[mgr][d].Is(lync.Listed))
	switch {
	case inOutlook && !listed && p.rule(ruleSyncSeesSplit, split(p, s, mgr, d)):
		a.Note(unmet[lync.PreSameSide])
	case inOutlook && !listed:
		if !a.Pending(about(RightsChecked, mgr, d)) && !underWay(a, about(Published, mgr, d)) {
			a.After(m.Params.RightsCheck, about(RightsChecked, mgr, d))
		}
	case !inOutlook && listed && p.rule(ruleSyncMirrors, p.Direction == 1):
		m.revoke(s, a, mgr, d)
	}
}

// rightsChecked decides DT-03 rows 1 to 9 with what Exchange says now, and
// begins to publish when all hold.
func (m *Model) rightsChecked(s *State, a *Agenda, mgr, d User) {
	switch first := m.conditions(s, mgr, d).First(); {
	case first == lync.Met && !m.Params.rule(rulePublicationHeard, s.People[mgr].Lync.Heard()):
		remark(a, "lost: Lync Server does not hear this client")
	case first == lync.Met:
		a.After(m.Params.Publish, about(Published, mgr, d))
	default:
		a.Note(unmet[first])
	}
}

// conditions are the preconditions of a pairing as the manager's client can
// judge them. Rows 10 and 11 are decided later, by the server and by the
// delegate's client, so they count as met here.
func (m *Model) conditions(s *State, mgr, d User) lync.Conditions {
	p, boss, del, box := &m.Params, &s.People[mgr], &s.People[d], &s.Mailboxes[mgr]
	grant := &box.Grants[d]
	return lync.Conditions{
		NotEnterpriseVoice: p.rule(rulePairVoice, !enterpriseVoice(p, s, mgr, d)),
		PolicyInForce:      p.rule(rulePairPolicy, boss.PolicyInForce),
		FullClients:        p.rule(rulePairFullClients, boss.Edition == lync.FullEdition && del.Edition == lync.FullEdition),
		WindowsWithMapi:    p.rule(rulePairWindows, boss.System == lync.Windows) && p.rule(rulePairMapi, boss.MapiOK),
		ListedWithEditor: p.rule(rulePairListed, grant.Flags.Has(exchange.Listed)) &&
			p.rule(rulePairEditor, grant.Folders[exchange.Calendar].Has(exchange.Editor)),
		SendOnBehalf: p.rule(rulePairOnBehalf, grant.Flags.Has(exchange.SendOnBehalf)) ||
			p.rule(rulePairOnBehalfFree, p.SendOnBehalfFree == 1),
		NoSecurityGroup:   p.rule(rulePairGroup, !box.GroupDelegate),
		Delegates:         atMost(p.rule(rulePairDelegates, box.Delegates() <= lync.Limit)),
		Managers:          atMost(p.rule(rulePairManagers, managersOf(s, d) <= lync.Limit)),
		SamePremises:      p.rule(rulePairSameSide, !split(p, s, mgr, d)),
		DelegatePresent:   true,
		RemovalReplicated: true,
	}
}

// atMost is a count that keeps to the limit of F-112, or one that does not.
func atMost(kept bool) int {
	if kept {
		return lync.Limit
	}
	return lync.Limit + 1
}

// managersOf counts the managers a user is a delegate of, this one and those
// outside the simulation included (F-112).
func managersOf(s *State, d User) int {
	n := int(s.People[d].OtherManagers)
	for mgr := range s.Mailboxes {
		if s.Mailboxes[mgr].Grants[d].Flags.Has(exchange.Listed) {
			n++
		}
	}
	return n
}

// split says whether Lync homes or mailboxes are on different sides (F-117).
func split(p *Params, s *State, mgr, d User) bool {
	return p.rule(ruleSplitHomes, s.People[mgr].Home != s.People[d].Home) ||
		p.rule(ruleSplitMailboxes, splitMailboxes(s, mgr, d))
}

// splitMailboxes says whether two mailboxes live on different sides.
func splitMailboxes(s *State, a, b User) bool {
	return s.People[a].Mailbox != s.People[b].Mailbox
}

// enterpriseVoice says whether the pair is outside the article (F-104), by the
// account that counts (P-01).
func enterpriseVoice(p *Params, s *State, mgr, d User) bool {
	boss := !p.rule(ruleTelephonyCovered, s.People[mgr].Telephony.Covered())
	del := !s.People[d].Telephony.Covered()
	switch {
	case p.rule(ruleTelephonyOfDelegate, p.Telephony == TelephonyOfDelegate):
		return del
	case p.rule(ruleTelephonyOfBoth, p.Telephony == TelephonyOfBoth):
		return boss || del
	}
	return boss
}
