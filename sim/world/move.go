package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// Moving mailboxes between the premises. A move is one instant. What is kept
// in the mailbox goes along (F-918); what is kept in a directory does not.

// move moves the mailboxes of a set of users in one batch.
func (m *Model) move(s *State, a *Agenda, batch People, to lync.Premises) {
	for u := range User(Users) {
		if s.People[u].Mailbox == to {
			batch.Set(u, false)
		}
	}
	if batch == 0 {
		remark(a, "nothing to do: the mailbox is there already")
		return
	}
	m.takeAlong(s, a, batch)
	for u := range User(Users) {
		if batch.Has(u) {
			m.relocate(s, a, u, to)
			m.loseForestList(s, a, u, batch)
		}
	}
	m.unsettle(s, a, batch)
	m.stir(s, a)
}

// takeAlong copies Send As to the other side for pairs that move in one batch
// (F-917, P-52).
func (m *Model) takeAlong(s *State, a *Agenda, batch People) {
	if m.Params.rule(ruleSendAsLost, m.Params.SendAsLost == 1) {
		return
	}
	h := &s.Hybrid.SendAs
	for owner := range User(Users) {
		for d := range User(Users) {
			if batch.Has(owner) && batch.Has(d) && s.Mailboxes[owner].Has(int(d), exchange.SendAs) {
				there := side(s, owner).Other()
				h.Away.Set(owner, d, true)
				h.InForce[there].Set(owner, d, true)
				cancelInForce(a, owner, d, directory.SendAs, there)
			}
		}
	}
}

// relocate lets a mailbox live on the other side. What the directory there
// knows of it becomes what counts; what the old side knew stays there.
func (m *Model) relocate(s *State, a *Agenda, u User, to lync.Premises) {
	if m.Params.does(ruleDirectoryStays) {
		swapSides(s, u)
	}
	s.People[u].Mailbox = to
	lists := &s.Hybrid.Lists
	for d := range User(Users) {
		a.Cancel(Event{Kind: BackSynced, User: u, Other: d, Action: truth(true)})
		a.Cancel(Event{Kind: BackSynced, User: u, Other: d, Action: truth(false)})
	}
	lists.Cloud &^= row(u)
	lists.StagedIn &^= row(u)
	if to == lync.Online {
		lists.Cloud |= written(s, directory.SendOnBehalf, directory.Online) & row(u)
	}
	lists.Consumed = lists.Consumed&^row(u) | lists.Cloud&row(u)
	m.convert(s, a, u, to)
}

// loseForestList takes the delegates who stay on-premises off the forest's list
// of a mailbox that leaves it (F-913, P-58), as far as Exchange Online has them.
// The list there is whole; back sync tells of it, and writeback, if it is on,
// brings it to the forest again.
func (m *Model) loseForestList(s *State, a *Agenda, owner User, batch People) {
	if m.Params.rule(ruleForestListStays, m.Params.ForestListStays == 1) || side(s, owner) == directory.OnPremises {
		return
	}
	h := &s.Hybrid
	lost := h.OnBehalf.Away & written(s, directory.SendOnBehalf, directory.Online) & row(owner)
	lost.each(func(_, d User) {
		if m.Params.rule(ruleForestListOfLeavers, batch.Has(d) || side(s, d) == directory.Online) {
			return
		}
		for _, list := range [...]*Pairs{&h.OnBehalf.Away, &h.OnBehalf.InForce[directory.OnPremises], &h.Lists.Exported, &h.Lists.Cloud, &h.Lists.Consumed} {
			list.Set(owner, d, false)
		}
		cancelInForce(a, owner, d, directory.SendOnBehalf, directory.OnPremises)
		m.backSync(a, owner, d, true)
	})
}

// swapSides exchanges what is written here and there for one mailbox.
func swapSides(s *State, u User) {
	for _, p := range [...]directory.Permission{directory.SendAs, directory.SendOnBehalf} {
		away := &s.Hybrid.spread(p).Away
		for d := range User(Users) {
			home := s.Mailboxes[u].Has(int(d), flagOf(p))
			s.Mailboxes[u].Set(int(d), flagOf(p), away.Has(u, d))
			away.Set(u, d, home)
		}
	}
}

// convert is what becomes of the object that stands for the mailbox on the
// side it left: whether it is ACL capable (DT-13, P-27), and that its new
// legacyExchangeDN is not known there yet (F-1015).
func (m *Model) convert(s *State, a *Agenda, u User, to lync.Premises) {
	h := &s.Hybrid
	on, t := h.Connect.Is(ACLableObjects), m.Params.MailboxType[u]
	if to == lync.OnPremises {
		a.Cancel(of(AddressKnown, u))
		h.X500.Set(u, true)
		h.ACLableOnline.Set(u, false)
		if m.Params.rule(ruleMoveBackRecognised, on && !t.Resource()) {
			m.recognise(s, a, u)
		}
		return
	}
	a.Cancel(of(ACLableSeen, u))
	h.X500.Set(u, !m.Params.does(ruleMoveNewAddress))
	h.StagedX500.Set(u, false)
	a.After(m.Params.BackSync, of(AddressKnown, u))
	aclable := m.Params.rule(ruleMoveACLable, directory.ACLableAfterMove(m.Params.Version, on, t))
	if aclable && m.Params.rule(ruleConversionFails, m.Params.Conversion == 1) {
		aclable = fork(a, "is the moved mailbox converted?", 2) == 0
	}
	h.ACLable.Set(u, aclable)
}

// unsettle is what a move does to the delegates of mailboxes and to the
// delegates among them: next to nothing for pairs that move together (F-917),
// and a lot for the others (F-1401, F-1403).
func (m *Model) unsettle(s *State, a *Agenda, batch People) {
	for owner := range User(Users) {
		for d := range User(Users) {
			if !batch.Has(owner) && !batch.Has(d) {
				continue
			}
			together := batch.Has(owner) && batch.Has(d)
			if !together && m.Params.rule(ruleMoveLosesMapping, m.Params.MappingLost == 1) {
				loseMapping(s, a, owner, d)
			}
			if s.Mailboxes[owner].Has(int(d), exchange.Listed) {
				m.unsettlePair(s, a, owner, d, together, batch.Has(d))
			}
		}
	}
}

// unsettlePair is that for one delegate of one mailbox.
func (m *Model) unsettlePair(s *State, a *Agenda, owner, d User, together, delegateMoved bool) {
	if !together {
		s.Mailboxes[owner].Set(int(d), exchange.Duplicate, m.Params.does(ruleMoveListsTwice))
		if m.Params.rule(ruleMoveLosesPrivate, m.Params.PrivateKept == 0) {
			s.Mailboxes[owner].Set(int(d), exchange.ShowPrivate, false)
		}
	}
	if together && m.Params.rule(ruleJointMoveResolves, m.Params.JointStale == 0) {
		return
	}
	s.Hybrid.OldAddress.Set(owner, d, m.Params.does(ruleMoveOldAddress))
	if m.Params.rule(ruleMoveOldBook, delegateMoved) {
		s.Hybrid.OldBook.Set(owner, d, true)
		if e := of(BookRefreshed, owner); !a.Pending(e) {
			a.After(m.Params.BookRefresh, e)
		}
	}
}

// loseMapping takes the link away where a move of one of the two does not keep
// it (P-28). In one batch it goes along (F-917).
func loseMapping(s *State, a *Agenda, owner, d User) {
	l := &s.Hybrid.Mapping
	for _, link := range [...]*Pairs{&l.Forest, &l.Staged, &l.Exported, &l.Online} {
		link.Set(owner, d, false)
	}
	e := Event{Kind: Forwarded, User: owner, Other: d, A: uint8(directory.FullAccess)}
	a.Cancel(e)
	a.Cancel(e.opposite())
}

// refreshBook brings the offline address book of a user up to date by hand
// (F-516).
func (m *Model) refreshBook(s *State, a *Agenda, u User) {
	a.Cancel(of(BookRefreshed, u))
	if m.Params.does(ruleBookRefreshed) {
		s.Hybrid.OldBook &^= row(u)
	}
}

// addressRecorded is what adding a delegate writes besides: the address as the
// owner's address book has it (F-1403).
func (p *Params) addressRecorded(s *State, owner, d User) {
	if p.rule(ruleAddFromBook, s.Hybrid.OldBook.Has(owner, d)) {
		s.Hybrid.OldAddress.Set(owner, d, true)
	}
}

// addressesForgotten is what removing a delegate does to outdated addresses:
// they go with the last delegate and not before (F-1403).
func (p *Params) addressesForgotten(s *State, owner User) {
	if p.rule(ruleAddressesGo, s.Mailboxes[owner].Delegates() == 0) {
		s.Hybrid.OldAddress &^= row(owner)
	}
}
