package plan

import (
	"slices"
	"strings"

	"ombud/sim/directory"
)

// behalf reads GrantSendOnBehalfTo, which names everybody who may send on behalf of the mailbox of the row.
func (l *loader) behalf(t *table) Skip {
	field := t.get(behalfColumn)
	owner, fault := l.owner(t)
	switch {
	case fault != nil:
		return l.refused(fault)
	case unwritten(field):
		return l.refused(t.fault(behalfColumn, Malformed, "%s is the name of a type and not what it held; join the values with semicolons before Export-Csv", quote(field)))
	}
	outcome := SaysNothing
	for _, name := range several(field, false) {
		outcome = both(outcome, l.grant(t, behalfColumn, grant{Delegation: Delegation{Mailbox: owner, Permission: directory.SendOnBehalf, folder: nobody}}, name))
	}
	return outcome
}

// refused is for a grant that cannot be read at all.
func (l *loader) refused(f *Fault) Skip {
	l.org.Grants.add(f.Kind)
	return l.lost(f)
}

// permission reads the right that a row of Get-MailboxPermission and its like gives somebody.
func (l *loader) permission(t *table) Skip {
	c, name := t.first([]column{userColumn, trusteeColumn})
	owner, fault := l.owner(t)
	switch {
	case fault != nil:
		return l.refused(fault)
	case name == "":
		return l.refused(t.fault(rightsColumn, Malformed, "a right, and nobody who has it; fill User or Trustee"))
	case t.get(userColumn) != "" && t.get(trusteeColumn) != "" && fold(t.get(userColumn)) != fold(t.get(trusteeColumn)):
		return l.refused(t.fault(trusteeColumn, Malformed, "names somebody else than User; a row is about one grantee"))
	case unwritten(t.get(rightsColumn)), unwritten(t.get(extendedColumn)):
		return l.refused(t.fault(rightsColumn, Malformed, "holds the name of a type and not what it held; join the values with commas before Export-Csv"))
	}
	if t.get(folderColumn) != "" || strings.Contains(t.get(mailboxColumn), `:\`) {
		return l.folder(t, c, name, owner)
	}
	return l.rights(t, c, name, owner)
}

// owner is the number of the name of the mailbox that a row is about.
func (l *loader) owner(t *table) (int32, *Fault) {
	_, name := t.first(strong)
	if name == "" {
		var c column
		if c, name = t.first(weak); name == "" {
			return nobody, t.fault(c, Malformed, "nothing names the mailbox; fill Mailbox or Identity")
		}
	}
	name, _, _ = strings.Cut(name, `:\`)
	return l.org.names.id(name), nil
}

// folder reads a right in a folder.
func (l *loader) folder(t *table, c column, name string, owner int32) Skip {
	folder := t.get(folderColumn)
	if folder == "" {
		_, folder, _ = strings.Cut(t.get(mailboxColumn), `:\`)
	}
	words := several(t.get(rightsColumn), true)
	strange := slices.IndexFunc(words, func(w string) bool { return bare(w) != "none" && !folderWords[bare(w)] })
	switch {
	case len(words) == 0:
		return l.refused(t.fault(rightsColumn, Malformed, "empty; a right in a folder is expected, such as Editor"))
	case strange >= 0:
		return l.refused(t.fault(rightsColumn, Malformed, "%s is no right in a folder; as Get-MailboxFolderPermission writes it, such as Editor", quote(words[strange])))
	case everybody(name):
		return l.idle(Everybody)
	case len(words) == 1 && bare(words[0]) == "none" && special(fold(name)) == Used:
		return l.idle(NoRight)
	}
	g := grant{Delegation: Delegation{Mailbox: owner, Permission: directory.FolderRights, folder: l.org.names.id(folder)}}
	for _, flag := range several(t.get(flagsColumn), true) {
		switch bare(flag) {
		case "delegate":
			g.Permission = directory.DelegateFolders
		case "canviewprivateitems":
			g.Private = true
		case "none":
		default:
			return l.refused(t.fault(flagsColumn, Malformed, "%s is no flag; they are None, Delegate and CanViewPrivateItems", quote(flag)))
		}
	}
	return l.grant(t, c, g, name)
}

// idle is for a grant that gives nothing.
func (l *loader) idle(s Skip) Skip {
	l.org.Grants.add(s)
	return s
}

// rights reads the rights on a mailbox, or on its object in the directory.
func (l *loader) rights(t *table, c column, name string, owner int32) Skip {
	found, skip, fault := mailboxRight(t)
	if fault != nil {
		return l.refused(fault)
	}
	if len(found) == 0 {
		return l.idle(skip)
	}
	sides, fault := grantedOn(t, c)
	if fault != nil {
		return l.refused(fault)
	}
	outcome := SaysNothing
	for _, p := range found {
		outcome = both(outcome, l.grant(t, c, grant{Delegation: Delegation{Mailbox: owner, Permission: p, Sides: sides, folder: nobody}}, name))
	}
	return outcome
}

// mailboxRight are the permissions among the rights of a row; without one, why it gives none. Of extended rights there
// are hundreds, so an unknown one is no fault.
func mailboxRight(t *table) (found []directory.Permission, skip Skip, fault *Fault) {
	words := several(t.get(rightsColumn), true)
	if len(words) == 0 && t.get(extendedColumn) == "" {
		return nil, 0, t.fault(rightsColumn, Malformed, "empty; a right is expected, such as FullAccess")
	}
	skip = OtherRight
	for _, word := range words {
		r, ok := mailboxRights[bare(word)]
		switch {
		case !ok && folderWords[bare(word)]:
			return nil, 0, t.fault(rightsColumn, Malformed, "%s is a right in a folder, and the row names none; fill FolderName", quote(word))
		case !ok:
			return nil, 0, t.fault(rightsColumn, Malformed, "%s is no right that is known; as the cmdlets write it, such as FullAccess", quote(word))
		case r.skip != Used:
			skip = r.skip
		case !slices.Contains(found, r.grants):
			found = append(found, r.grants)
		}
	}
	for _, word := range several(t.get(extendedColumn), true) {
		if bare(word) == "sendas" && !slices.Contains(found, directory.SendAs) {
			found = append(found, directory.SendAs)
		}
	}
	return found, skip, nil
}

// grantedOn is the side on which a row says that Send As exists, as bits; none means that of the mailbox. Trustee is
// what Get-RecipientPermission of Exchange Online writes, ExtendedRights what Get-ADPermission of the forest writes.
func grantedOn(t *table, c column) (uint8, *Fault) {
	side, given, fault := premisesOf(t)
	switch {
	case fault != nil:
		return 0, fault
	case given:
		return on(side), nil
	case c == trusteeColumn:
		return on(directory.Online), nil
	case t.get(extendedColumn) != "":
		return on(directory.OnPremises), nil
	}
	return 0, nil
}

// grant keeps a grant until the names are known, unless it is plain that it is of no use.
func (l *loader) grant(t *table, c column, g grant, name string) Skip {
	inherited, fault := truth(t, inheritedColumn)
	if fault != nil {
		return l.refused(fault)
	}
	deny, fault := denies(t)
	if fault != nil {
		return l.refused(fault)
	}
	id := l.org.names.id(name)
	skip := l.org.names.kind[id]
	if skip == Used && inherited && c != behalfColumn {
		skip = Inherited
	}
	if skip != Used {
		return l.idle(skip)
	}
	line, at := t.position(t.at[c])
	g.Grantee, g.deny, g.file, g.line, g.column = id, deny && c != behalfColumn, l.source, int32(line), int32(at)
	l.pending = append(l.pending, g)
	return SaysNothing
}

// denies reports whether a row takes a right away.
func denies(t *table) (bool, *Fault) {
	deny, fault := truth(t, denyColumn)
	switch control := t.get(controlColumn); bare(control) {
	case "", "allow":
	case "deny":
		deny = true
	default:
		return false, t.fault(controlColumn, Malformed, "%s is neither Allow nor Deny", quote(control))
	}
	return deny, fault
}
