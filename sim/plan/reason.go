package plan

import "ombud/sim/language"

// Reason is why a delegation is not simply kept.
type Reason uint8

// The reasons, with the facts behind them.
const (
	NoReason         Reason = iota // it is kept
	SendAsLeft                     // the grantee has moved to a side where Send As does not exist (F-906)
	SendAsNotCarried               // a joint move has lost it (P-52)
	BehalfBack                     // Send on Behalf is on its way to the forest (F-910)
	BehalfNowhere                  // it stays in Exchange Online (F-913)
	NotACLable                     // the grantee's object on the mailbox's side is not ACLable (F-1103)
	NoSwitch                       // nor is there a switch for it (DT-13 row 1)
	NotSupported                   // nor can it become so (DT-13 row 6)
	NeverACLable                   // nor must it become so, being a resource (F-1107)
	ResourceAcross                 // the mailbox is a resource of the other side (F-1405)
	HiddenAcross                   // the mailbox is hidden from address lists (F-1407)
	FullAccessAcross               // Full Access across the premises has its limits (F-901)
	FolderAcross                   // so have rights in folders (F-914)
	DelegateMoved                  // a delegate and the manager were moved separately (F-1403)
	DelegateMovedToo               // they were moved together, and addresses went stale (P-53)
	GrantedToGroup                 // nobody knows the members (F-918)
	Reasons                        // how many there are
)

var reasonNames = []string{
	NoReason: "none", SendAsLeft: "send-as-left-behind", SendAsNotCarried: "send-as-not-carried-over",
	BehalfBack: "send-on-behalf-to-the-forest", BehalfNowhere: "send-on-behalf-without-writeback", NotACLable: "not-aclable",
	NoSwitch: "not-aclable-without-a-switch", NotSupported: "not-aclable-unsupported", NeverACLable: "not-aclable-resource",
	ResourceAcross: "resource-across-premises", HiddenAcross: "hidden-across-premises", FullAccessAcross: "full-access-across-premises",
	FolderAcross: "folder-across-premises", DelegateMoved: "delegate-moved-separately", DelegateMovedToo: "delegate-moved-together",
	GrantedToGroup: "granted-to-a-group",
}

// String is a short name of the reason for programs, such as "send-as-left-behind".
func (r Reason) String() string { return nameOf("Reason", reasonNames, r) }

// An explanation is what people are told about a reason.
type explanation struct {
	facts string // ids with spaces between
	why   string // one line: a key of the catalogue
	act   string // what to do: another one
}

var explanations = [Reasons]explanation{
	SendAsLeft:       {"F-906 F-918", language.Key("Send As is missing on the side of its holder"), language.Key("grant it on both sides: Add-RecipientPermission, Add-ADPermission")},
	SendAsNotCarried: {"F-917 P-52", language.Key("Send As got lost on a joint move"), language.Key("grant it again before the batch: Add-RecipientPermission")},
	BehalfBack:       {"F-910 F-514 F-509 P-58", language.Key("Send on Behalf waits for the sync to the forest"), language.Key("after the batch: Start-ADSyncSyncCycle -PolicyType Delta")},
	BehalfNowhere:    {"F-913 F-910 P-58", language.Key("no writeback: Send on Behalf stays in the cloud"), language.Key("turn writeback on, or Set-MailUser -GrantSendOnBehalfTo (F-912)")},
	NotACLable:       {"F-1103 F-903 DT-13", language.Key("grantee not ACLable on the mailbox's side"), language.Key("turn ACLable synced objects on first (F-1104); moved ones by hand (F-1105)")},
	NoSwitch:         {"F-1103 F-903 DT-13", language.Key("grantee not ACLable, and this Exchange has no switch"), language.Key("set each moved user mailbox by hand (F-1105), or move them together")},
	NotSupported:     {"F-1103 F-903 DT-13", language.Key("grantee not ACLable, which this Exchange does not support"), language.Key("move them together")},
	NeverACLable:     {"F-1107 F-1103 F-903", language.Key("the grantee is a resource, which must not be ACLable"), language.Key("move it together, or grant to a user mailbox instead")},
	ResourceAcross:   {"F-1405", language.Key("a room or equipment of the other side cannot be opened"), language.Key("move it with those who manage it")},
	HiddenAcross:     {"F-1407 F-914", language.Key("a hidden mailbox of the other side cannot be opened"), language.Key("show it in address lists meanwhile, or move them together")},
	FullAccessAcross: {"F-901 F-904 F-1311", language.Key("Full Access across: Outlook for Windows only"), language.Key("tell the users, or move them together")},
	FolderAcross:     {"F-914 F-1309", language.Key("folders across: Outlook for Windows only"), language.Key("tell the users, or move them together")},
	DelegateMoved:    {"F-1403 F-917", language.Key("the delegate's address is old: requests bounce"), language.Key("move them together, or remove all delegates in Outlook and add them again")},
	DelegateMovedToo: {"F-1403 P-53", language.Key("the delegate's address went stale: requests bounce"), language.Key("remove all delegates in Outlook and add them again")},
	GrantedToGroup:   {"F-918 F-1202", language.Key("granted to a group; its members are not told"), language.Key("look where the members are: each is a delegation of its own")},
}

// Facts are the ids of the facts behind the reason, the first one foremost.
func (r Reason) Facts() string { return explanations[r].facts }

// Why is the reason in a line.
func (r Reason) Why() language.Text { return language.Textf(explanations[r].why) }

// Act is what to do about it, in a line.
func (r Reason) Act() language.Text { return language.Textf(explanations[r].act) }
