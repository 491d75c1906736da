package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/outlook"
)

// Outlook's Delegates dialog in the world: its edits become writes when it is
// confirmed (F-603), and the manager's Lync client may then notice a change.

// pick selects a user in the address list; P-14 decides about a listed one.
func (m *Model) pick(d *outlook.Dialog, v int) outlook.Result {
	if !m.Params.does(rulePickSelects) {
		return outlook.Nothing
	}
	if m.Params.existing() == exchange.ExistingDuplicated {
		return d.PickListed(v)
	}
	return d.Pick(v)
}

// addNamed opens the address list, selects a user in it and adds the selection.
// When one of the three is refused, everything stays as it was.
func (m *Model) addNamed(d *outlook.Dialog, v int) outlook.Result {
	before := *d
	r := d.OpenPicker()
	if !r.Refused() {
		r = m.pick(d, v)
	}
	if !r.Refused() {
		r = d.AddPicked()
	}
	if r.Refused() {
		*d = before
	}
	return r
}

// confirmDialog writes the edits and closes the dialog (F-603, DT-05).
func (m *Model) confirmDialog(s *State, a *Agenda, owner User) {
	edits, r := s.Dialogs[owner].Confirm()
	say(a, r)
	if !r.Refused() && m.Params.does(ruleConfirmWrites) {
		m.write(s, a, owner, edits)
	}
}

// cancelDialog closes the dialog without effect, unless P-11 says otherwise.
func (m *Model) cancelDialog(s *State, a *Agenda, owner User) {
	d := &s.Dialogs[owner]
	if m.Params.rule(ruleCancelDrops, m.Params.CancelKeeps == 0) {
		say(a, d.Cancel())
		return
	}
	edits, r := d.CancelKeeping()
	say(a, r)
	if !r.Refused() {
		m.write(s, a, owner, edits)
	}
}

// write saves the edits of a dialog, user by user. Users are independent: the
// order shows nowhere, unless the writes are cut off.
func (m *Model) write(s *State, a *Agenda, owner User, edits [outlook.Users]outlook.Edit) {
	m.writeInPart(s, a, owner, edits, everyWrite)
}

// writeInPart saves the edits up to so many writes, in order of users. It
// answers whether any were left.
func (m *Model) writeInPart(s *State, a *Agenda, owner User, edits [outlook.Users]outlook.Edit, left int) (cut bool) {
	silence(s, uint8(owner)+1)
	if !m.Params.does(ruleCutWrites) {
		left = everyWrite
	}
	for d, e := range edits {
		if e.Op == outlook.Keep {
			continue
		}
		if e.Op == outlook.Add && !m.Params.rule(ruleAddReachable, reachable(&m.Params, s, owner, User(d))) {
			show(s, a, uint8(owner)+1, directory.NotLocalText) // F-920, P-19
			continue
		}
		before := s.Mailboxes[owner].Grants[d].Flags
		out := m.save(&s.Mailboxes[owner], int(owner), d, e, left)
		written := left > 0
		if !out.Refused() {
			cut = cut || left < writesOf(e.Op)
			left = max(0, left-writesOf(e.Op))
		}
		m.spreadDelegate(s, a, owner, User(d), before)
		if text := out.Literal(); text != "" {
			a.Note(text)
		}
		if written && !out.Refused() && m.Params.does(ruleChangeSeen) &&
			(e.Op != outlook.Change || m.Params.rule(ruleRightsChangeSeen, m.Params.PermissionChange == 0)) {
			m.changed(s, a, owner, User(d))
		}
	}
	return cut
}

// spreadDelegate lets what the dialog wrote into the directory travel (DT-11),
// and keeps the delegate's address as the address book has it.
func (m *Model) spreadDelegate(s *State, a *Agenda, owner, d User, before exchange.Flag) {
	if !m.Params.Hybrid {
		return
	}
	now, at := s.Mailboxes[owner].Grants[d].Flags, side(s, owner)
	if on := now.Has(exchange.SendOnBehalf); on != before.Has(exchange.SendOnBehalf) {
		m.comesIntoForce(a, owner, d, directory.SendOnBehalf, at, on)
		if m.Params.does(ruleDialogListTravels) {
			m.listEdited(s, a, owner, d, at, on)
		}
	}
	switch {
	case !before.Has(exchange.Listed) && now.Has(exchange.Listed):
		m.Params.addressRecorded(s, owner, d)
	case before.Has(exchange.Listed) && !now.Has(exchange.Listed):
		m.Params.addressesForgotten(s, owner)
	}
}

// save writes one edit into the mailbox, up to so many writes.
func (m *Model) save(box *exchange.Mailbox, owner, d int, e outlook.Edit, writes int) exchange.Outcome {
	before, locked := box.Grants[d], box.SendOnBehalfLocked
	box.SendOnBehalfLocked = m.Params.rule(ruleOnBehalfLocked, locked)
	out := m.saveAll(box, owner, d, e, writes)
	box.SendOnBehalfLocked = locked
	m.Params.leaveOut(&box.Grants[d], before, e)
	return out
}

// saveAll is save by the rules of the mailbox.
func (m *Model) saveAll(box *exchange.Mailbox, owner, d int, e outlook.Edit, writes int) exchange.Outcome {
	opts := m.Params.exchangeOptions()
	switch e.Op {
	case outlook.Remove:
		return box.RemoveInPart(writes, d, opts)
	case outlook.Add:
		return box.AddInPart(writes, owner, d, m.Params.permissionsOf(e), opts)
	}
	return box.ChangeInPart(writes, d, m.Params.permissionsOf(e.Over(editOf(box.Permissions(d)))))
}

// permissionsOf and editOf translate between the dialog's words and the
// mailbox's; roles and levels are numbered alike (F-614).
func (p *Params) permissionsOf(e outlook.Edit) exchange.Permissions {
	out := exchange.Permissions{Private: p.rule(rulePrivateTicked, e.Private), Copies: p.rule(ruleCopiesTicked, e.Copies)}
	for f, l := range e.Levels {
		out.Roles[f] = exchange.Role(l)
	}
	return out
}

func editOf(p exchange.Permissions) outlook.Edit {
	e := outlook.Edit{Private: p.Private, Copies: p.Copies}
	for f, r := range p.Roles {
		e.Levels[f] = outlook.Level(r)
	}
	return e
}

// wholeDialog adds or removes a delegate with the default answers, from opening
// the dialog to its OK, in one action. A dialog that is open is used as it is;
// when the change is refused, everything stays as it was.
func (m *Model) wholeDialog(s *State, a *Agenda, act Action) {
	d, v := &s.Dialogs[act.User], int(act.Other)
	before := *d
	r := d.OpenWith(s.Mailboxes[act.User].Listing())
	if !r.Refused() {
		r = m.edit(d, act.Kind, v)
	}
	if r.Refused() {
		say(a, r)
		*d = before
		return
	}
	m.confirmDialog(s, a, act.User)
}

// edit adds or removes one delegate in an open dialog.
func (m *Model) edit(d *outlook.Dialog, k ActionKind, v int) outlook.Result {
	if k == AddDelegate {
		return m.addNamed(d, v)
	}
	if r := d.Select(v); r.Refused() {
		return r
	}
	return d.RemoveSelected()
}
