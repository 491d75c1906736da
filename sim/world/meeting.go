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
		EnterpriseVoice:  enterpriseVoice(p, s, mgr, d),
		DelegateSignedIn: del.Lync == SignedIn && del.Outlook,
		BasicClient:      boss.Edition == lync.BasicEdition || del.Edition == lync.BasicEdition,
		Split:            split(s, mgr, d),
		Exchange:         exchangeSides[s.Mailboxes[mgr].Side(int(d))],
		DelegateMapiOK:   del.MapiOK,
		Pair:             PairOf(s, mgr, d),
	}, p.addinOptions())
}

// exchangeSides translates the mailbox's word for what a delegate has into the
// add-in's.
var exchangeSides = [...]lync.ExchangeSide{
	exchange.SideNone: lync.ExchangeNone, exchange.SideOther: lync.ExchangeOther,
	exchange.SidePartial: lync.ExchangePartial, exchange.SideFull: lync.ExchangeFull,
}

// send lets a user send a message as, or on behalf of, a mailbox owner. Send
// As wins where both are held (F-907). The right has to exist on the sender's
// side (F-906, F-908).
func (m *Model) send(s *State, a *Agenda, d, owner User, onBehalf bool) {
	if !s.People[d].Outlook {
		a.Note("refused: Outlook is closed")
		return
	}
	s.Message, s.Principal = exchange.SendRefused, owner
	switch p := &m.Params; {
	case maySend(p, s, owner, d, directory.SendAs):
		s.Message = exchange.SentAs
	case onBehalf && maySend(p, s, owner, d, directory.SendOnBehalf):
		s.Message = exchange.SentOnBehalf
	}
	a.Note(s.Message.String())
}
