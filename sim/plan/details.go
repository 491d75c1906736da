package plan

import (
	"encoding/csv"
	"io"
	"strings"

	"ombud/sim/directory"
	"ombud/sim/language"
)

// permissionWord is a permission as administrators call it.
func permissionWord(p directory.Permission) string {
	switch p {
	case directory.FolderRights:
		return "Folder"
	case directory.DelegateFolders:
		return "Delegate"
	}
	return p.String()
}

// howLong is how long a break lasts at worst, in words.
func (r *Report) howLong(b *Break) string {
	switch {
	case b.Outcome == ForAWhile:
		return r.say("at most %s", brief(b.Worst))
	case b.Until != Stays && b.Outcome != UntilActed:
		return r.say("until batch %s", r.Plan.Names[b.Until])
	case b.Outcome == UntilActed && b.Worst > 0:
		return r.say("until somebody acts, then at most %s", brief(b.Worst))
	case b.Outcome == UntilActed:
		return r.say("until somebody acts")
	case b.Outcome == Limited:
		return r.say("while on different sides")
	}
	return ""
}

// say is a message of the catalogue in the language of the report.
func (r *Report) say(format string, args ...any) string {
	return language.Textf(format, args...).In(r.Language)
}

// WriteDetails writes one row for everything that is not simply kept, as comma-separated values for a spreadsheet. The
// error is that of the writer.
func (r *Report) WriteDetails(w io.Writer) error {
	c := csv.NewWriter(w)
	c.Write([]string{"Batch", "Mailbox", "Grantee", "Permission", "Folder", "Outcome", "HowLong", "Facts", "Why", "WhatToDo", "Command"})
	o := r.Organisation
	for i := range r.Breaks {
		b := &r.Breaks[i]
		d := &o.Delegations[b.Delegation]
		c.Write([]string{
			inert(r.Plan.Names[b.Batch]), inert(o.Mailboxes[d.Mailbox].Name), inert(o.Mailboxes[d.Grantee].Name), permissionWord(d.Permission),
			inert(o.Folder(d)), b.Outcome.String(), inert(r.howLong(b)), b.Facts(), explained(b.Reason.Why(), r.Language), explained(b.Reason.Act(), r.Language), r.Command(b),
		})
	}
	c.Flush()
	return c.Error()
}

// explained is what is told about a reason; "" for none.
func explained(text language.Text, l language.Language) string {
	if text.IsZero() {
		return ""
	}
	return text.In(l)
}

// inert is a cell that no spreadsheet takes for a formula.
func inert(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

// WriteBatches writes the batches as a list that LoadBatches reads back: a column Batch and the EmailAddress that
// New-MigrationBatch asks for. The error is that of the writer.
func (r *Report) WriteBatches(w io.Writer) error {
	c := csv.NewWriter(w)
	c.Write([]string{"Batch", "EmailAddress"})
	members := make([][]int32, len(r.Batches))
	for m, b := range r.Plan.Of {
		if b != Stays {
			members[b] = append(members[b], int32(m))
		}
	}
	for b, list := range members {
		for _, m := range list {
			c.Write([]string{r.Plan.Names[b], r.Organisation.Mailboxes[m].Name})
		}
	}
	c.Flush()
	return c.Error()
}
