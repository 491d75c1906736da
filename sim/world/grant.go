package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
)

// What the administrator grants and revokes with cmdlets, on either side
// (DT-09). Without a hybrid deployment there is only the forest.

// administer grants a permission or revokes it. at is where that is done,
// wherever the mailbox is.
func (m *Model) administer(s *State, a *Agenda, act Action, on, mapped bool) {
	d, owner, p, at := act.User, act.Other, act.Permission, directory.Premises(act.Premises)
	silence(s, AdministratorSaw)
	answer := directory.Revoke(p, directory.Administrator, side(s, owner), at)
	if on {
		answer = directory.Grant(p, directory.Administrator, side(s, owner), at, reachable(&m.Params, s, owner, d))
	}
	if m.Params.grantsAnyway(answer) {
		answer = directory.Granted
	}
	switch {
	case answer != directory.Granted:
		refuse(s, a, AdministratorSaw, answer)
	case !m.Params.Hybrid:
		s.Mailboxes[owner].Set(int(d), flagOf(p), on)
	case p == directory.FullAccess:
		m.giveFullAccess(s, a, owner, d, on, mapped)
	default:
		m.change(s, a, owner, d, p, at, on)
	}
}

// grantsAnyway says whether the rule that turns an administrator down is left
// out.
func (p *Params) grantsAnyway(answer directory.Answer) bool {
	switch answer {
	case directory.OutOfWriteScope:
		return !p.does(ruleWriteScope)
	case directory.NotACLable:
		return !p.does(ruleGrantACLable)
	case directory.NoMailboxHere:
		return !p.does(ruleMailboxHere)
	}
	return false
}

// refuse says why a permission was not written: with the words of Exchange,
// where they are known.
func refuse(s *State, a *Agenda, whom uint8, answer directory.Answer) {
	if f := answer.Failure(); f != directory.NoFailure {
		show(s, a, whom, f)
		return
	}
	a.Note(answerNotes[answer])
}

// answerNotes are the other refusals as remarks.
var answerNotes = language.Keys([]string{
	directory.OwnerOnly:         "refused: only the owner can give this, in Outlook",
	directory.AdministratorOnly: "refused: only an administrator can give this",
	directory.NoMailboxHere:     "refused: it is kept in the mailbox, and the mailbox is on the other side",
}...)

// giveFullAccess writes Full Access into the mailbox. For somebody of the same
// side it links the mailbox as well, so that Outlook shows it (F-1201, DT-14).
func (m *Model) giveFullAccess(s *State, a *Agenda, owner, d User, on, mapped bool) {
	if s.Mailboxes[owner].Has(int(d), exchange.FullAccess) != on {
		s.Mailboxes[owner].Set(int(d), exchange.FullAccess, on)
		m.comesIntoForce(a, owner, d, directory.FullAccess, side(s, owner), on)
	}
	if !on || m.Params.rule(ruleGrantMaps, mapped) && m.Params.rule(ruleGrantMapsSameSide, !splitMailboxes(s, owner, d)) {
		s.Hybrid.Mapping.linked(side(s, owner)).Set(owner, d, on)
		m.stir(s, a)
	}
}

// linked are the links as written on one side.
func (l *Mapping) linked(at directory.Premises) *Pairs {
	if at == directory.Online {
		return &l.Online
	}
	return &l.Forest
}

// link sets the link by hand in the forest (F-1205).
func (m *Model) link(s *State, a *Agenda, owner, d User) {
	s.Hybrid.Mapping.Forest.Set(owner, d, m.Params.does(ruleLinkByHand))
	m.stir(s, a)
}

// giveFolder sets a role on one folder from outside (F-914).
func (m *Model) giveFolder(s *State, a *Agenda, act Action) {
	d, owner := act.User, act.Other
	silence(s, AdministratorSaw)
	switch {
	case m.Params.rule(ruleResourceFolder, m.Params.MailboxType[owner].Resource() && splitMailboxes(s, owner, d)):
		show(s, a, AdministratorSaw, directory.FolderNotShown)
	case !reachable(&m.Params, s, owner, d):
		show(s, a, AdministratorSaw, directory.NotLocalText)
	default:
		s.Mailboxes[owner].SetRole(int(d), act.Folder, act.Role)
	}
}

// makeACLable sets the flag of a remote mailbox by hand: at once in the forest
// (F-1105, F-1110), later in the cloud (F-515, P-34). A resource must not have
// it (F-1107).
func (m *Model) makeACLable(s *State, a *Agenda, u User) {
	if m.Params.rule(ruleResourceNotACLable, m.Params.MailboxType[u].Resource()) {
		remark(a, "refused: a resource cannot stand in a list of rights")
		return
	}
	s.Hybrid.ACLable.Set(u, true)
	m.recognise(s, a, u)
}

// recognise lets Exchange Online notice that a user is ACL capable.
func (m *Model) recognise(s *State, a *Agenda, u User) {
	e := of(ACLableSeen, u)
	if !s.Hybrid.ACLableOnline.Has(u) && !a.Pending(e) && m.Params.does(ruleCloudRecognises) {
		a.After(m.Params.Recognition, e)
	}
}

// switchACLable turns ACL capable objects of the organisation on or off: for
// users on-premises that is all the cloud needs (F-1109); mailboxes that have
// been moved keep what they have (F-1104).
func (m *Model) switchACLable(s *State, a *Agenda, on bool) {
	c := &s.Hybrid.Connect
	if m.Params.rule(ruleSwitchVersion, on && !m.Params.Version.HasSwitch()) {
		remark(a, "refused: this version of Exchange has no such switch")
		return
	}
	c.put(ACLableObjects, on)
	for u := range User(Users) {
		switch {
		case side(s, u) == directory.Online:
		case m.Params.rule(ruleSwitchForForest, on && !m.Params.MailboxType[u].Resource()):
			m.recognise(s, a, u)
		default:
			a.Cancel(of(ACLableSeen, u))
		}
	}
}
