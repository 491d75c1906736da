package plan

import (
	"strings"

	"ombud/sim/directory"
)

// describe reads what a row says about a mailbox itself.
func (l *loader) describe(t *table) Skip {
	m, skip := l.mailbox(t)
	switch skip {
	case Used:
	case NotAMailbox:
		l.christen(t, outside)
		return skip
	default:
		return skip
	}
	i, fault := l.known(t)
	if fault != nil {
		return l.lost(fault)
	}
	if i == nobody {
		i = int32(len(l.org.Mailboxes))
		l.org.Mailboxes = append(l.org.Mailboxes, m)
		l.christen(t, i)
		return Used
	}
	return l.again(t, i, m)
}

// mailbox is the mailbox of a row, if it describes one that is planned for.
func (l *loader) mailbox(t *table) (Mailbox, Skip) {
	m := Mailbox{batch: nobody, Name: strings.Clone(called(t))}
	r, ok := recipientCalled(t.get(typeColumn))
	switch {
	case !ok:
		return m, l.lost(t.fault(typeColumn, Malformed, "%s is no type of recipient that is known; as Get-Mailbox writes it, for example UserMailbox", quote(t.get(typeColumn))))
	case r.none:
		return m, NotAMailbox
	case m.Name == "":
		return m, l.lost(t.fault(typeColumn, Malformed, "nothing names the mailbox; fill Identity or PrimarySmtpAddress"))
	}
	m.Kind = r.kind
	for _, read := range []func(*table, recipient, *Mailbox) *Fault{readPremises, readHidden, readDisplayType} {
		if fault := read(t, r, &m); fault != nil {
			return m, l.lost(fault)
		}
	}
	if batch := t.get(batchColumn); batch != "" {
		m.batch = l.org.names.id(batch)
	}
	return m, Used
}

// called is what people call the mailbox of a row.
func called(t *table) string {
	if address := t.get(smtpColumn); address != "" {
		return address
	}
	if _, name := t.first(strong); name != "" {
		return name
	}
	_, name := t.first(weak)
	return name
}

func readPremises(t *table, r recipient, m *Mailbox) *Fault {
	side, given, fault := premisesOf(t)
	switch {
	case fault != nil:
		return fault
	case r.remote && given && side == directory.OnPremises:
		return t.fault(premisesColumn, Malformed, "a %s is in Exchange Online; leave the field empty, or correct one of the two", r.word)
	case r.remote:
		side = directory.Online
	}
	m.Premises = side
	return nil
}

// premisesOf is the side that a row names.
func premisesOf(t *table) (side directory.Premises, given bool, fault *Fault) {
	switch text := t.get(premisesColumn); bare(text) {
	case "":
		return directory.OnPremises, false, nil
	case "onpremises", "onprem", "forest", "local":
		return directory.OnPremises, true, nil
	case "exchangeonline", "inexchangeonline", "online", "cloud", "exo":
		return directory.Online, true, nil
	default:
		return 0, false, t.fault(premisesColumn, Malformed, `%s is no side; write "on-premises" or "Exchange Online"`, quote(text))
	}
}

func readHidden(t *table, _ recipient, m *Mailbox) *Fault {
	hidden, fault := truth(t, hiddenColumn)
	m.Hidden = hidden
	return fault
}

func readDisplayType(t *table, _ recipient, m *Mailbox) *Fault {
	text := t.get(displayTypeColumn)
	if text == "" {
		return nil
	}
	d, ok := directory.ParseDisplayType(text)
	if !ok {
		return t.fault(displayTypeColumn, Malformed, "%s is no display type; as Get-ADUser writes it, for example %d", quote(text), int32(directory.ACLableSyncedMailboxUser))
	}
	m.ACLable = No
	if d.ACLable() {
		m.ACLable = Yes
	}
	return nil
}

// truth reads a column that holds True or False; empty is false.
func truth(t *table, c column) (bool, *Fault) {
	switch text := t.get(c); bare(text) {
	case "", "false", "falskt", "0":
		return false, nil
	case "true", "sant", "1":
		return true, nil
	default:
		return false, t.fault(c, Malformed, "%s is neither True nor False", quote(text))
	}
}

// known is the mailbox that already has one of the names of a row, or nobody.
func (l *loader) known(t *table) (int32, *Fault) {
	known := nobody
	for _, c := range strong {
		name := t.get(c)
		if name == "" {
			continue
		}
		m := look(l.org.strong, l.org.names.find(name))
		if m < 0 {
			continue
		}
		if known != nobody && m != known {
			return nobody, t.fault(c, Contradiction, "%s is a name of another mailbox than the names before it; one mailbox has one row", quote(name))
		}
		known = m
	}
	return known, nil
}

// christen gives a mailbox all the names of a row.
func (l *loader) christen(t *table, m int32) {
	for _, c := range strong {
		if name := t.get(c); name != "" {
			l.org.take(name, m)
		}
	}
	for _, address := range several(t.get(addressesColumn), true) {
		if kind, rest, ok := strings.Cut(address, ":"); ok && !strings.EqualFold(kind, "sip") {
			l.org.lend(rest, m)
		}
	}
	for _, c := range weak {
		if name := t.get(c); name != "" {
			l.org.lend(name, m)
		}
	}
	if account := t.get(samColumn); account != "" {
		l.org.share(&l.org.login, account, m)
	}
}

// again is for a mailbox that has been described before: a second row may add names and answers, and change nothing.
func (l *loader) again(t *table, i int32, m Mailbox) Skip {
	was := &l.org.Mailboxes[i]
	switch {
	case was.Kind != m.Kind, was.Premises != m.Premises:
		return l.lost(t.fault(typeColumn, Contradiction, "%s was a %s mailbox %s in an earlier row and is a %s mailbox %s here; keep one of the rows",
			quote(was.Name), was.Kind, was.Premises, m.Kind, m.Premises))
	case was.batch != nobody && m.batch != nobody && was.batch != m.batch:
		return l.lost(t.fault(batchColumn, Contradiction, "%s was in batch %s in an earlier row; keep one of the two", quote(was.Name), quote(l.org.names.text[was.batch])))
	}
	was.Hidden = was.Hidden || m.Hidden
	was.ACLable = max(was.ACLable, m.ACLable)
	was.batch = max(was.batch, m.batch)
	l.christen(t, i)
	return Duplicate
}
