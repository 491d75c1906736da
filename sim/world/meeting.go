package world

import (
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
// side (F-906, F-908); as nothing travels between the sides, it does not where
// the mailboxes are split.
func (m *Model) send(s *State, a *Agenda, d, owner User, onBehalf bool) {
	if !s.People[d].Outlook {
		a.Note("refused: Outlook is closed")
		return
	}
	s.Message, s.Principal = exchange.SendRefused, owner
	if !splitMailboxes(s, owner, d) {
		s.Message = s.Mailboxes[owner].Send(int(d), onBehalf)
	}
	a.Note(s.Message.String())
}

// meetingRequest delivers a meeting request to an owner; the hidden rule sends
// copies to the delegates that want them (F-612). A request leaves nothing
// behind that a later one could depend on.
func (m *Model) meetingRequest(s *State, a *Agenda, owner User) {
	for d := range Users {
		if s.Mailboxes[owner].ReceivesCopies(d) {
			a.Note("delivered, with copies to the delegates who want them")
			return
		}
	}
	a.Note("delivered; nobody gets a copy")
}
