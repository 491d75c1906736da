package plan

import (
	"ombud/sim/directory"
	"ombud/sim/language"
)

// A seat is what may be granted once: a permission on a mailbox, or rights in a folder of it.
type seat struct {
	mailbox, grantee, folder int32
	permission               directory.Permission
}

// settle turns grants into delegations, now that all names are known.
func (l *loader) settle(files []File) {
	denied := l.denials()
	taken := make(map[seat]int32, len(l.pending))
	l.org.Delegations = make([]Delegation, 0, len(l.pending))
	outcome := Used
	for i := range l.pending {
		g := &l.pending[i]
		if i == 0 || g.row != l.pending[i-1].row {
			outcome = g.base
		}
		skip := l.settled(g, denied, taken, files)
		l.org.Grants.add(skip)
		outcome = both(outcome, skip)
		if i+1 == len(l.pending) || l.pending[i+1].row != g.row {
			l.org.Rows.add(outcome)
		}
	}
	l.pending = nil
}

// denials are the seats that some row takes away.
func (l *loader) denials() map[seat]bool {
	denied := map[seat]bool{}
	for i := range l.pending {
		if g := &l.pending[i]; g.deny {
			if d, _, ok := l.meaning(g); ok {
				denied[seatOf(&d)] = true
			}
		}
	}
	return denied
}

// meaning is a grant with mailboxes for names; without, the name that means none, or several.
func (l *loader) meaning(g *grant) (d Delegation, wrong int32, ok bool) {
	d = g.Delegation
	if d.Mailbox = l.found(g.Mailbox); d.Mailbox < 0 {
		return d, g.Mailbox, false
	}
	if d.Grantee = l.found(g.Grantee); d.Grantee < 0 {
		return d, g.Grantee, false
	}
	return d, nobody, true
}

// unasked stands for a name that nobody has asked about.
const unasked int32 = -4

// found is find, asked once for each name.
func (l *loader) found(name int32) int32 {
	for int(name) >= len(l.meant) {
		l.meant = append(l.meant, unasked)
	}
	if l.meant[name] == unasked {
		l.meant[name] = l.org.find(name)
	}
	return l.meant[name]
}

// seatOf is the seat of a delegation. Being a delegate is more than rights in the folder, but in the same place.
func seatOf(d *Delegation) seat {
	p := d.Permission
	if p == directory.DelegateFolders {
		p = directory.FolderRights
	}
	return seat{d.Mailbox, d.Grantee, d.folder, p}
}

// settled makes a delegation of a grant, or says why not.
func (l *loader) settled(g *grant, denied map[seat]bool, taken map[seat]int32, files []File) Skip {
	d, wrong, ok := l.meaning(g)
	if !ok {
		return l.unknown(g, wrong, d.Mailbox < 0, files)
	}
	at := seatOf(&d)
	owner := &l.org.Mailboxes[d.Mailbox]
	switch {
	case d.Mailbox == d.Grantee:
		return Self
	case owner.Kind == Group:
		return NotAMailbox
	case g.deny:
		return Deny
	case denied[at]:
		return Denied
	}
	switch {
	case d.Permission != directory.SendAs:
		d.Sides = 0
	case d.Sides == 0:
		d.Sides = on(owner.Premises)
	}
	if i, ok := taken[at]; ok {
		return l.org.Delegations[i].merge(&d)
	}
	taken[at] = int32(len(l.org.Delegations))
	l.org.Delegations = append(l.org.Delegations, d)
	return Used
}

// merge adds what a second grant in the same seat says: another side of Send As, or that it is more than a right.
func (d *Delegation) merge(more *Delegation) Skip {
	before := *d
	d.Sides |= more.Sides
	d.Private = d.Private || more.Private
	if more.Permission == directory.DelegateFolders {
		d.Permission = directory.DelegateFolders
	}
	if *d == before {
		return Duplicate
	}
	return Used
}

// unknown is for a name that means no mailbox, or several.
func (l *loader) unknown(g *grant, name int32, owner bool, files []File) Skip {
	kind, what := NoSuchGrantee, language.Key("%s is nobody whom a row describes; add the row of Get-Mailbox or of Get-DistributionGroup, if there is one")
	switch {
	case l.found(name) == outside:
		return NotAMailbox
	case l.found(name) == shared:
		kind, what = Ambiguous, language.Key("%s is a name of several mailboxes; write the address or the Identity")
	case owner:
		kind, what = NoSuchMailbox, language.Key("%s is no mailbox that a row describes; add the row of Get-Mailbox")
	}
	return l.lost(&Fault{files[g.file].Name, int(g.line), int(g.column), kind, language.Textf(what, quote(l.org.names.text[name]))})
}
