package world

import (
	"ombud/sim/directory"
)

// Messages that come back, and mailboxes that do not open: DT-16 and what
// Outlook says.

// deliverRequest delivers a meeting request to an owner; the hidden rule sends
// copies to the delegates that want them (F-612). An outdated address in the
// mailbox turns the request back to its sender (F-1403).
func (m *Model) deliverRequest(s *State, a *Agenda, owner User) {
	report := directory.RequestReport(m.Params.rule(ruleRequestAddress, s.Hybrid.OldAddress&row(owner) == 0))
	s.Hybrid.Report = report
	if report != directory.NoReport {
		a.Note(report.Literal())
		return
	}
	for d := range Users {
		if s.Mailboxes[owner].ReceivesCopies(d) {
			remark(a, "delivered, with copies to the delegates who want them")
			return
		}
	}
	remark(a, "delivered; nobody gets a copy")
}

// updateMeeting lets a user update a meeting of an owner that was made after
// the last move. Its organiser has to be known in the forest by the address
// that the cloud gave it (F-1404).
func (m *Model) updateMeeting(s *State, a *Agenda, u, owner User) {
	if !s.People[u].Outlook {
		remark(a, "refused: Outlook is closed")
		return
	}
	report := directory.UpdateReport(side(s, owner), side(s, u), m.Params.rule(ruleUpdateAddress, s.Hybrid.X500.Has(owner)))
	s.Hybrid.Report = report
	if report != directory.NoReport {
		a.Note(report.Literal())
		return
	}
	remark(a, "the update is delivered")
}

// openMailbox lets a user open the mailbox of another one in Outlook.
func (m *Model) openMailbox(s *State, a *Agenda, u, owner User) {
	silence(s, uint8(u)+1)
	p := &m.Params
	switch {
	case !s.People[u].Outlook:
		remark(a, "refused: Outlook is closed")
	case unresolved(p, s, owner, u):
		show(s, a, uint8(u)+1, p.notFound(a, opening(p, s, owner, u)))
	case !hasFullAccess(p, s, owner, u):
		remark(a, "refused: no Full Access")
	case !reachable(p, s, owner, u):
		remark(a, "refused: not ACL capable on the side of the mailbox")
	case !addable(p, s, owner, u):
		remark(a, "refused: the remote mailbox is not ACL capable")
	default:
		remark(a, "the mailbox opens")
	}
}

// notFound is what Outlook says of a mailbox it does not find. For a hidden one
// it has two texts, and nobody says when it shows which (F-1407).
func (p *Params) notFound(a *Agenda, o directory.Opening) directory.Failure {
	if p.rule(ruleHiddenTexts, o.MayShow(directory.NotRecognized)) && fork(a, "which text does Outlook show?", 2) == 1 {
		return directory.NotRecognized
	}
	return o.Failure()
}
