package plan

import (
	"strings"

	"ombud/sim/directory"
)

// A right is a word of AccessRights or ExtendedRights.
type right struct {
	grants directory.Permission
	skip   Skip // OtherRight or NoRight if it grants nothing that is planned for
}

// mailboxRights are the words for rights on a mailbox and on its object: those of Get-MailboxPermission,
// Get-RecipientPermission and Get-ADPermission.
var mailboxRights = map[string]right{
	"fullaccess": {grants: directory.FullAccess},
	"sendas":     {grants: directory.SendAs},
	"none":       {skip: NoRight},
}

// otherRights are words that say nothing about a delegation.
var otherRights = []string{
	"ReadPermission", "ChangePermission", "ChangeOwner", "DeleteItem", "ExternalAccount", "SendOnBehalf",
	"ExtendedRight", "GenericAll", "GenericRead", "GenericWrite", "GenericExecute", "ReadProperty", "WriteProperty", "ListChildren", "CreateChild",
	"DeleteChild", "Delete", "DeleteTree", "ReadControl", "WriteDacl", "WriteOwner", "Self", "ListObject", "AccessSystemSecurity", "Synchronize",
}

// folderRights are the words of Get-MailboxFolderPermission: roles, and the single rights they are made of.
var folderRights = []string{
	"Owner", "PublishingEditor", "Editor", "PublishingAuthor", "Author", "NonEditingAuthor", "Reviewer", "Contributor",
	"AvailabilityOnly", "LimitedDetails", "ReadItems", "CreateItems", "EditOwnedItems", "DeleteOwnedItems", "EditAllItems",
	"DeleteAllItems", "CreateSubfolders", "FolderOwner", "FolderContact", "FolderVisible",
}

var folderWords = map[string]bool{}

func init() {
	for _, word := range otherRights {
		mailboxRights[bare(word)] = right{skip: OtherRight}
	}
	for _, word := range folderRights {
		folderWords[bare(word)] = true
	}
}

// several takes a field with several values apart: the braces in which PowerShell shows a list, and the separators it
// writes. Names in the form of a path hold commas, so for them only semicolons, bars and line ends count.
func several(field string, commas bool) []string {
	inner, braced := strings.CutPrefix(field, "{")
	inner = strings.TrimSuffix(inner, "}")
	if !braced {
		inner = field
	}
	if braced && !commas {
		inner = strings.ReplaceAll(inner, ", ", ";")
	}
	parts := strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(";|\n\r", r) || commas && r == ',' })
	kept := parts[:0]
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// unwritten reports whether a field holds the name of a type instead of its values, as Export-Csv writes lists that
// nobody joined.
func unwritten(field string) bool {
	return strings.HasPrefix(field, "System.") || strings.HasPrefix(field, "Microsoft.Exchange.")
}
