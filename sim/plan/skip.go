package plan

import "ombud/sim/language"

// Skip is why a row, or a grant in a row, is of no use.
type Skip uint8

// The reasons. Used is none; the harmless ones come first; from Malformed on, something may have been lost.
const (
	Used          Skip = iota
	Empty              // nothing but delimiters
	SaysNothing        // a name, and nothing about it
	NotAMailbox        // a contact, a mail user, or a mailbox of the system
	Self               // the owner's own permission, NT AUTHORITY\SELF among them
	System             // a built-in account
	Everybody          // the entries Default and Anonymous of a folder
	Outsider           // somebody outside the organisation, to whom a folder is published
	Orphaned           // a security identifier whose account is gone
	Inherited          // comes from above the mailbox
	Deny               // takes away instead of giving
	Denied             // is taken away by another row
	NoRight            // the right is None
	OtherRight         // a right that is no delegation, such as ReadPermission
	Duplicate          // has been said by an earlier row
	AlreadyOnline      // in a list of batches: there is nothing to move
	Malformed          // cannot be read
	Contradiction      // says something else than an earlier row
	NoSuchMailbox      // a mailbox that no row describes
	NoSuchGrantee      // a grantee that no row describes
	Ambiguous          // a name that several mailboxes have
	skips              // how many there are
)

var skipNames = []string{
	Used: language.Key("used"), Empty: language.Key("empty"), SaysNothing: language.Key("saying nothing"), NotAMailbox: language.Key("not a mailbox"), Self: language.Key("self"), System: language.Key("system account"),
	Everybody: language.Key("default or anonymous"), Outsider: language.Key("published"), Orphaned: language.Key("orphaned"), Inherited: language.Key("inherited"), Deny: language.Key("deny"),
	Denied: language.Key("denied"), NoRight: language.Key("no right"), OtherRight: language.Key("other right"), Duplicate: language.Key("duplicate"),
	AlreadyOnline: language.Key("already in Exchange Online"), Malformed: language.Key("malformed"), Contradiction: language.Key("contradictory"),
	NoSuchMailbox: language.Key("unknown mailbox"), NoSuchGrantee: language.Key("unknown grantee"), Ambiguous: language.Key("ambiguous name"),
}

// In names the reason in a few words of a language.
func (s Skip) In(l language.Language) string { return language.Textf(s.String()).In(l) }

// String names the reason in a few words.
func (s Skip) String() string { return nameOf("Skip", skipNames, s) }

// Loses reports whether a verdict may be wrong because of what was skipped.
func (s Skip) Loses() bool { return s >= Malformed }
