package world

import "ombud/sim/directory"

// The send-on-behalf lists between the two directories: publicDelegates of
// every mailbox owner.
//
//	forest ─ import ─ staged ─ export ─ Azure AD ─ forward sync ─ Exchange Online
//	Exchange Online ─ back sync ─ Azure AD ─ import ─ staged ─ export ─ forest

// Lists is where changes of the send-on-behalf lists are on their way.
type Lists struct {
	Exported  Pairs // publicDelegates in Azure AD, as last exported from the forest (F-909)
	Cloud     Pairs // cloudPublicDelegates in Azure AD, as back sync left it (F-910)
	Consumed  Pairs // what the forest has taken over of Cloud, or what no rule will ever carry
	StagedOut Pairs // changes that the running cycle carries to the cloud
	StagedIn  Pairs // changes that the running cycle carries to the forest
}

// Mapping is where msExchDelegateListLink has arrived (F-1201, F-1205).
type Mapping struct {
	Forest, Staged, Exported, Online Pairs
}

// listEdited is what follows from an entry that was written on one side.
func (m *Model) listEdited(s *State, a *Agenda, owner, d User, at directory.Premises, on bool) {
	if m.Params.rule(ruleConflictLast, m.Params.Conflict == conflictLastWriter) {
		s.Hybrid.CloudNewer.Set(owner, at == directory.Online)
	}
	if m.Params.rule(ruleBackSync, at == directory.Online) && side(s, owner) == directory.Online {
		m.backSync(a, owner, d, on)
	}
	m.stir(s, a)
}

// backSync lets Azure AD learn of a list edited in Exchange Online (F-514).
func (m *Model) backSync(a *Agenda, owner, d User, on bool) {
	arrive(a, m.Params.BackSync, Event{Kind: BackSynced, User: owner, Other: d, Action: truth(on)})
}

// backSynced is the arrival of that. Where no rule writes it back, the next
// cycle would look at it and leave it, so it counts as looked at (F-910). So does
// what has come from the forest itself: an echo is no edit.
func (m *Model) backSynced(s *State, a *Agenda, e Event) {
	lists := &s.Hybrid.Lists
	lists.Cloud.Set(e.User, e.Other, e.on())
	if written(s, directory.SendOnBehalf, directory.Online).Has(e.User, e.Other) == e.on() {
		a.Cancel(e.opposite())
	}
	echo := m.Params.rule(ruleEcho, lists.Exported.Has(e.User, e.Other) == e.on())
	if (echo || !m.writesBack(s)) && !lists.StagedIn.Has(e.User, e.Other) {
		lists.Consumed.Set(e.User, e.Other, e.on())
	}
	m.stir(s, a)
}

// forwarded is the arrival in Exchange Online of what was exported from the
// forest (F-512): an entry of a list, or a mapping.
func (m *Model) forwarded(s *State, a *Agenda, e Event) {
	owner, d, p := e.User, e.Other, directory.Permission(e.A)
	exported := s.Hybrid.Mapping.Exported
	if p == directory.SendOnBehalf {
		exported = s.Hybrid.Lists.Exported
	}
	if exported.Has(owner, d) == e.on() {
		a.Cancel(e.opposite())
	}
	if !m.Params.does(ruleForwardSync) {
		return
	}
	if p == directory.FullAccess {
		s.Hybrid.Mapping.Online.Set(owner, d, e.on())
		return
	}
	if !writeAt(s, owner, d, p, directory.Online, e.on()) {
		return
	}
	cancelInForce(a, owner, d, p, directory.Online)
	s.Hybrid.OnBehalf.InForce[directory.Online].Set(owner, d, e.on())
	if side(s, owner) == directory.Online {
		m.backSync(a, owner, d, e.on())
	}
}
