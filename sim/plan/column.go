package plan

import "strings"

// A column is a column of the files that are read. Its names are those of the properties that the cmdlets return, so
// that what Export-Csv writes can be read as it is.
type column uint8

const (
	mailboxColumn column = iota
	identityColumn
	smtpColumn
	principalColumn
	distinguishedColumn
	legacyColumn
	aliasColumn
	samColumn
	nameColumn
	displayColumn
	addressesColumn
	typeColumn
	premisesColumn
	hiddenColumn
	displayTypeColumn
	behalfColumn
	userColumn
	trusteeColumn
	rightsColumn
	extendedColumn
	inheritedColumn
	denyColumn
	controlColumn
	folderColumn
	flagsColumn
	batchColumn
	columns // how many there are
)

// columnNames are the names of each column; messages use the one of the file, or else the first.
var columnNames = [columns][]string{
	mailboxColumn:       {"Mailbox"},
	identityColumn:      {"Identity"},
	smtpColumn:          {"PrimarySmtpAddress", "EmailAddress", "WindowsEmailAddress"},
	principalColumn:     {"UserPrincipalName"},
	distinguishedColumn: {"DistinguishedName"},
	legacyColumn:        {"LegacyExchangeDN"},
	aliasColumn:         {"Alias"},
	samColumn:           {"SamAccountName"},
	nameColumn:          {"Name"},
	displayColumn:       {"DisplayName"},
	addressesColumn:     {"EmailAddresses"},
	typeColumn:          {"RecipientTypeDetails"},
	premisesColumn:      {"Premises"},
	hiddenColumn:        {"HiddenFromAddressListsEnabled"},
	displayTypeColumn:   {"msExchRecipientDisplayType"},
	behalfColumn:        {"GrantSendOnBehalfTo"},
	userColumn:          {"User"},
	trusteeColumn:       {"Trustee"},
	rightsColumn:        {"AccessRights"},
	extendedColumn:      {"ExtendedRights"},
	inheritedColumn:     {"IsInherited", "Inherited"},
	denyColumn:          {"Deny"},
	controlColumn:       {"AccessControlType"},
	folderColumn:        {"FolderName", "Folder"},
	flagsColumn:         {"SharingPermissionFlags"},
	batchColumn:         {"Batch", "MigrationBatch"},
}

// String is the name of the column that messages use if the file lacks it.
func (c column) String() string { return columnNames[c][0] }

// strong are the columns that name one mailbox and no other, in the order in which they are looked at.
var strong = []column{mailboxColumn, identityColumn, smtpColumn, principalColumn, distinguishedColumn, legacyColumn}

// weak are the columns that name a mailbox as long as no other has the same name.
var weak = []column{aliasColumn, samColumn, nameColumn, displayColumn}

// columnCalled is the column of that name. Case, spaces, hyphens and underscores do not matter.
func columnCalled(name string) (column, bool) {
	name = bare(name)
	for c, names := range columnNames {
		for _, n := range names {
			if bare(n) == name {
				return column(c), true
			}
		}
	}
	return 0, false
}

// bare is a word in lower case without spaces, hyphens and underscores.
func bare(word string) string {
	if known, ok := bareWords[word]; ok {
		return known
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '_', '\t', '\u00a0':
			return -1
		}
		return r
	}, strings.ToLower(word))
}

// bareWords are the bare forms of what stands in most rows.
var bareWords = map[string]string{
	"": "", "True": "true", "False": "false", "FullAccess": "fullaccess", "ExtendedRight": "extendedright", "Send-As": "sendas", "SendAs": "sendas",
	"Allow": "allow", "Editor": "editor", "Reviewer": "reviewer", "Delegate": "delegate", "UserMailbox": "usermailbox", "None": "none",
}
