package plan

import (
	"ombud/sim/directory"
	"ombud/sim/language"
)

// Kind is what a row of Get-Mailbox and its like describes, as far as it matters for delegations.
type Kind uint8

// The kinds.
const (
	Person    Kind = iota // the mailbox of a user
	Shared                // a shared mailbox, which Lync does not support as a delegator (F-114)
	Room                  // a resource; out of reach from the other forest (F-1405), never ACLable (F-1107)
	Equipment             // likewise
	Group                 // not a mailbox: people who are granted something together
)

var kindNames = []string{
	Person: language.Key("user"), Shared: language.Key("shared"), Room: language.Key("room"), Equipment: language.Key("equipment"), Group: language.Key("group"),
}

// In is one word for the kind in a language.
func (k Kind) In(l language.Language) string { return language.Textf(k.String()).In(l) }

// String is one word for the kind.
func (k Kind) String() string { return nameOf("Kind", kindNames, k) }

// mailboxType is the kind in the words of the rules.
func (k Kind) mailboxType() directory.MailboxType {
	switch k {
	case Room:
		return directory.Room
	case Equipment:
		return directory.Equipment
	}
	return directory.UserMailbox
}

// A recipient is a value of RecipientTypeDetails.
type recipient struct {
	word   string
	kind   Kind
	remote bool // the mailbox is in Exchange Online, seen from the forest
	none   bool // it is no mailbox that is planned for
}

// recipients are the values of RecipientTypeDetails that are known, as the cmdlets write them.
var recipients = []recipient{
	{word: "UserMailbox"}, {word: "LinkedMailbox"}, {word: "LegacyMailbox"},
	{word: "SharedMailbox", kind: Shared}, {word: "TeamMailbox", kind: Shared},
	{word: "RoomMailbox", kind: Room}, {word: "LinkedRoomMailbox", kind: Room}, {word: "EquipmentMailbox", kind: Equipment},
	{word: "RemoteUserMailbox", remote: true}, {word: "RemoteSharedMailbox", kind: Shared, remote: true},
	{word: "RemoteRoomMailbox", kind: Room, remote: true}, {word: "RemoteEquipmentMailbox", kind: Equipment, remote: true},
	{word: "MailUniversalSecurityGroup", kind: Group}, {word: "MailUniversalDistributionGroup", kind: Group},
	{word: "MailNonUniversalGroup", kind: Group}, {word: "DynamicDistributionGroup", kind: Group}, {word: "GroupMailbox", kind: Group},
	{word: "UniversalSecurityGroup", kind: Group}, {word: "UniversalDistributionGroup", kind: Group}, {word: "RoomList", kind: Group},
	{word: "MailUser", none: true}, {word: "GuestMailUser", none: true}, {word: "MailContact", none: true}, {word: "User", none: true},
	{word: "DisabledUser", none: true}, {word: "DiscoveryMailbox", none: true}, {word: "ArbitrationMailbox", none: true},
	{word: "MonitoringMailbox", none: true}, {word: "AuditLogMailbox", none: true}, {word: "SystemMailbox", none: true},
	{word: "SchedulingMailbox", none: true}, {word: "PublicFolderMailbox", none: true},
}

var recipientIndex = map[string]int{}

func init() {
	for i, r := range recipients {
		recipientIndex[bare(r.word)] = i
	}
}

// recipientCalled is the recipient type of that name.
func recipientCalled(word string) (recipient, bool) {
	i, ok := recipientIndex[bare(word)]
	if !ok {
		return recipient{}, false
	}
	return recipients[i], true
}
