package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// The Lync Meeting add-in and messages: what a delegate sees.

// createMeeting lets a delegate try to schedule a Lync meeting for a manager.
func (m *Model) createMeeting(s *State, a *Agenda, d, mgr User) {
	s.Meeting, s.Organizer = addinAnswer(&m.Params, s, d, mgr), d
	a.Note(s.Meeting.String())
}

// addinAnswer is DT-06 by the order of DT-07. Without Outlook there is no
// add-in to ask, which looks like a client that is not running (P-18).
func addinAnswer(p *Params, s *State, d, mgr User) lync.Outcome {
	boss, del := &s.People[mgr], &s.People[d]
	return lync.Addin(lync.AddinInputs{
		EnterpriseVoice:  p.rule(ruleAddinVoice, enterpriseVoice(p, s, mgr, d)),
		DelegateSignedIn: p.rule(ruleAddinSignedIn, del.Lync == SignedIn) && p.rule(ruleAddinOutlook, del.Outlook),
		BasicClient:      p.rule(ruleAddinBasic, boss.Edition == lync.BasicEdition || del.Edition == lync.BasicEdition),
		Split:            p.rule(ruleAddinSplit, split(p, s, mgr, d)),
		Exchange:         p.exchangeSide(s.Mailboxes[mgr].Side(int(d))),
		DelegateMapiOK:   p.rule(ruleAddinMapi, del.MapiOK),
		Pair:             p.addinPair(PairOf(s, mgr, d)),
	}, p.addinOptions())
}

// exchangeSide translates the mailbox's word for what a delegate has into the
// add-in's (DT-06).
func (p *Params) exchangeSide(side exchange.Side) lync.ExchangeSide {
	switch {
	case p.rule(ruleAddinNothing, side == exchange.SideNone):
		return lync.ExchangeNone
	case p.rule(ruleAddinOther, side == exchange.SideOther):
		return lync.ExchangeOther
	case p.rule(ruleAddinPartial, side == exchange.SidePartial):
		return lync.ExchangePartial
	}
	return lync.ExchangeFull
}

// addinPair is the Lync half as the add-in sees it (DT-07 row 6).
func (p *Params) addinPair(pair lync.Pair) lync.Pair {
	switch {
	case p.rule(ruleAddinPaired, pair == lync.PairPaired):
		return lync.PairPaired
	case pair == lync.PairPaired:
		return lync.PairNone
	}
	return pair
}

// send lets a user send a message as, or on behalf of, a mailbox owner. Send
// As wins where both are held (F-907). The right has to exist on the sender's
// side (F-906, F-908).
func (m *Model) send(s *State, a *Agenda, d, owner User, onBehalf bool) {
	p := &m.Params
	if !p.rule(ruleSendOutlook, s.People[d].Outlook) {
		remark(a, "refused: Outlook is closed")
		return
	}
	s.Message, s.Principal = exchange.SendRefused, owner
	switch {
	case onBehalf && !p.does(ruleSendAsFirst) && maySend(p, s, owner, d, directory.SendOnBehalf):
		s.Message = exchange.SentOnBehalf
	case maySend(p, s, owner, d, directory.SendAs):
		s.Message = exchange.SentAs
	case onBehalf && maySend(p, s, owner, d, directory.SendOnBehalf):
		s.Message = exchange.SentOnBehalf
	}
	a.Note(s.Message.String())
}
