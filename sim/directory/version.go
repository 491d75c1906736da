package directory

import "ombud/sim/internal/enum"

// Version is the Exchange of the forest, as far as it matters for ACLable objects (DT-13).
type Version uint8

// The versions, oldest first. Each stands for those up to the next one (F-1104).
const (
	Exchange2010     Version = iota
	Exchange2013CU9          // Exchange 2013 before the organisation switch
	Exchange2013CU10         // the first with the organisation switch
	Exchange2016
)

var versionNames = []string{Exchange2010: "2010", Exchange2013CU9: "2013 CU9", Exchange2013CU10: "2013 CU10", Exchange2016: "2016"}

// HasSwitch says whether the version knows the organisation switch for ACLable synced objects (F-1104).
func (v Version) HasSwitch() bool { return v == Exchange2013CU10 || v == Exchange2016 }

// String is the version without the product's name, such as "2013 CU10".
func (v Version) String() string { return enum.Name("Version", versionNames, v) }

// ParseVersion reads what Version.String prints.
func ParseVersion(s string) (Version, bool) { return enum.Value[Version](versionNames, s) }

// MailboxType is what a mailbox is for (F-1107).
type MailboxType uint8

// The three types.
const (
	UserMailbox MailboxType = iota // of a person
	Room                           // a resource that is a room
	Equipment                      // a resource of another sort
)

var mailboxTypeNames = []string{UserMailbox: "a user mailbox", Room: "a room", Equipment: "an equipment mailbox"}

// Resource says whether the mailbox is of a room or of equipment (F-1107).
func (t MailboxType) Resource() bool { return t == Room || t == Equipment }

// String names the type with its article, such as "a room".
func (t MailboxType) String() string { return enum.Name("MailboxType", mailboxTypeNames, t) }
