package world

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// SettingKind is what a Given establishes.
type SettingKind uint8

// The kinds of settings, in the order of the vocabulary.
const (
	SetPair SettingKind = iota + 1
	SetCorrect
	SetHalf
	SetRemovedInOutlook
	SetNone
	SetBasic
	SetMac
	SetTelephony
	SetPolicy
	SetSignedOut
	SetOutlookClosed
	SetMapiDown
	SetOthers
	SetOtherManagers
	SetGroupDelegate
	SetTiming
	SetAssumption
	SetMailbox
	SetHome
	SetPermission
	SetFolderRole
	SetOutageFault
	SetCrashFault
	SetFaultLimit
	SetMismatch
	SetSendOnBehalfLocked
	SetEdition
	SetSystem
	SetHybrid
	SetWriteback
	SetACLable
	SetNotACLable
	SetConnectStopped
	SetConnectStaging
	SetWizardOpen
	SetDeletions
	SetBuild
	SetOutOfScope
	SetVersion
	SetACLableObjects
	SetCloudBorn
	SetDefaultRight
	SetLimitedDetails
	SetHidden
	SetRoom
	SetEquipment
	SetAdditional
	SetGroupAccess
	SetPermissionAt
	SetOldAddress
	SetUnconnected
	SetCommonOutageFault
	SetRestartFault
	SetOutlookFault
	SetPartitionFault
	SetStallFault
	SetMessageFault
	SetReorderFault
	SetClockFault
)

// A Setting is one typed Given. Which fields count depends on Kind.
type Setting struct {
	Kind        SettingKind
	User, Other User
	N, M        int        // enumeration value, count, or index of a name
	Window      sim.Window // SetTiming; how long a fault lasts; SetClockFault: how far
	Text        string     // SetAssumption: the value; SetBuild
}

var settingTemplates = []template{
	{int(SetPair), "a manager and a delegate"},
	{int(SetCorrect), "the delegation is set up correctly"},
	{int(SetHalf), "the delegation is half set up"},
	{int(SetRemovedInOutlook), "the delegate was removed in Outlook"},
	{int(SetNone), "there is no delegation"},
	{int(SetBasic), "{user} uses Lync Basic"},
	{int(SetMac), "{user} uses a Mac"},
	{int(SetTelephony), "{user} has the telephony setting {telephony}"},
	{int(SetPolicy), "the Exchange delegate sync policy of {user} is {off|on}"},
	{int(SetSignedOut), "{user} is signed out of Lync"},
	{int(SetOutlookClosed), "the Outlook of {user} is closed"},
	{int(SetMapiDown), "the MAPI service is unavailable to {user}"},
	{int(SetOthers), "{user} already has {int} other delegates"},
	{int(SetOtherManagers), "{user} is already a delegate of {int} other managers"},
	{int(SetGroupDelegate), "a security group is a delegate of {user}"},
	{int(SetTiming), "{timing} takes {window}"},
	{int(SetTiming), "{timing} is {window}"},
	{int(SetAssumption), "{assumption} is {text}"},
	{int(SetMailbox), "the mailbox of {user} is {premises}"},
	{int(SetHome), "the Lync home of {user} is {premises}"},
	{int(SetPermission), "{user} has {permission} on the mailbox of {user}"},
	{int(SetFolderRole), "{user} has {role} on the {folder} folder of {user}"},
	{int(SetOutageFault), "an outage of the MAPI service for {user} may begin at any time and lasts {window}"},
	{int(SetCrashFault), "the Lync client of {user} may crash at any time"},
	{int(SetFaultLimit), "at most {int} faults happen"},
	{int(SetMismatch), "the SIP address and the mail address of {user} differ"},
	{int(SetSendOnBehalfLocked), "the Send on Behalf list of {user} cannot be written"},
	{int(SetHybrid), "a hybrid deployment"},
	{int(SetWriteback), "Exchange hybrid writeback is {off|on}"},
	{int(SetACLable), "the remote mailbox of {user} is ACLable"},
	{int(SetNotACLable), "the remote mailbox of {user} is not ACLable"},
	{int(SetConnectStopped), "Azure AD Connect is stopped"},
	{int(SetConnectStaging), "Azure AD Connect is in staging mode"},
	{int(SetWizardOpen), "the installation wizard of Azure AD Connect is open"},
	{int(SetDeletions), "{int} deletions are staged in Azure AD Connect"},
	{int(SetBuild), "Azure AD Connect has build {text}"},
	{int(SetOutOfScope), "{user} is outside the scope of Azure AD Connect"},
	{int(SetVersion), "the forest runs Exchange {version}"},
	{int(SetACLableObjects), "ACLable synced objects are {off|on}"},
	{int(SetCloudBorn), "the mailbox of {user} was created in Exchange Online"},
	{int(SetDefaultRight), "the Default right on the Calendar of {user} is {default right}"},
	{int(SetLimitedDetails), "{user} has limited details on the Calendar of {user}"},
	{int(SetHidden), "the mailbox of {user} is hidden from address lists"},
	{int(SetRoom), "the mailbox of {user} is a room"},
	{int(SetEquipment), "the mailbox of {user} is an equipment mailbox"},
	{int(SetAdditional), "the mailbox of {user} is an additional account of {user}"},
	{int(SetGroupAccess), "a security group of {user} has Full Access on the mailbox of {user}"},
	{int(SetPermissionAt), "{user} has {permission} on the mailbox of {user} {premises}"},
	{int(SetOldAddress), "the mailbox of {user} holds an old address of {user}"},
	{int(SetUnconnected), "{user} cannot connect to the Calendar of {user}"},
	{int(SetCommonOutageFault), "an outage of the MAPI service for everybody may begin at any time and lasts {window}"},
	{int(SetRestartFault), "the Lync client of {user} may crash and start again at any time"},
	{int(SetOutlookFault), "the Outlook of {user} may crash at any time"},
	{int(SetPartitionFault), "a partition {in both directions|towards Lync Server|from Lync Server} may cut {user} off at any time and lasts {window}"},
	{int(SetStallFault), "a stall of the user replication may begin at any time and lasts {window}"},
	{int(SetMessageFault), "a Lync message {from|to} {user} may be {lost|delayed|duplicated} at any time"},
	{int(SetReorderFault), "the newest Lync message about {user} may arrive first at any time"},
	{int(SetClockFault), "the clock of {user} may jump {forward|back} by {duration} at any time"},
}

var settingGrammar = newGrammar(settingTemplates)

// Settings is the grammar of Givens, for catalogues and suggestions.
func Settings() *phrase.Grammar { return settingGrammar }

// ParseSetting reads a Given such as "the delegation is half set up".
func ParseSetting(text string) (Setting, *phrase.Error) {
	m, err := settingGrammar.Parse(text)
	if err != nil {
		return Setting{}, err
	}
	return settingOf(SettingKind(m.ID), m.Args), nil
}

// settingOf fills the fields a kind uses from the slots of its phrase.
func settingOf(k SettingKind, args []phrase.Arg) Setting {
	s := Setting{Kind: k}
	switch k {
	case SetTiming:
		s.N, s.Window = args[0].N, sim.Between(args[1].Lo, args[1].Hi)
	case SetAssumption:
		s.N, s.Text = args[0].N, args[1].Text
	case SetFaultLimit:
		s.N = args[0].N
	case SetPermission:
		s.User, s.N, s.Other = User(args[0].N), args[1].N, User(args[2].N)
	case SetFolderRole:
		s.User, s.N, s.M, s.Other = User(args[0].N), args[1].N, args[2].N, User(args[3].N)
	case SetOutageFault:
		s.User, s.Window = User(args[0].N), sim.Between(args[1].Lo, args[1].Hi)
	case SetCommonOutageFault, SetStallFault:
		s.Window = sim.Between(args[0].Lo, args[0].Hi)
	case SetPartitionFault:
		s.N, s.User, s.Window = args[0].N, User(args[1].N), sim.Between(args[2].Lo, args[2].Hi)
	case SetMessageFault:
		s.M, s.User, s.N = args[0].N, User(args[1].N), args[2].N
	case SetClockFault:
		s.User, s.N, s.Window = User(args[0].N), args[1].N, sim.Between(args[2].Lo, args[2].Hi)
	case SetTelephony, SetPolicy, SetOthers, SetOtherManagers, SetMailbox, SetHome, SetDefaultRight:
		s.User, s.N = User(args[0].N), args[1].N
	case SetWriteback, SetDeletions, SetVersion, SetACLableObjects:
		s.N = args[0].N
	case SetBuild:
		s.Text = args[0].Text
	case SetLimitedDetails, SetGroupAccess, SetUnconnected:
		s.User, s.Other = User(args[0].N), User(args[1].N)
	case SetAdditional, SetOldAddress:
		s.Other, s.User = User(args[0].N), User(args[1].N)
	case SetPermissionAt:
		s.User, s.N, s.Other, s.M = User(args[0].N), args[1].N, User(args[2].N), args[3].N
	default:
		if len(args) > 0 {
			s.User = User(args[0].N)
		}
	}
	return s
}

// String is the phrase of the vocabulary; ParseSetting reads it back. The two
// kinds that only a table can say print as a table cell would.
func (s Setting) String() string {
	switch s.Kind {
	case SetEdition:
		return fmt.Sprintf("%s uses %s", s.User, lync.Edition(s.N))
	case SetSystem:
		return fmt.Sprintf("%s uses %s", s.User, lync.System(s.N))
	}
	return settingGrammar.Print(int(s.Kind), s.args()...)
}

func (s Setting) args() []phrase.Arg {
	user, n, other := phrase.Arg{N: int(s.User)}, phrase.Arg{N: s.N}, phrase.Arg{N: int(s.Other)}
	window := phrase.Arg{Lo: s.Window.Earliest, Hi: s.Window.Latest}
	switch s.Kind {
	case SetPair, SetCorrect, SetHalf, SetRemovedInOutlook, SetNone, SetHybrid, SetConnectStopped, SetConnectStaging, SetWizardOpen:
		return nil
	case SetTiming:
		return []phrase.Arg{n, window}
	case SetAssumption:
		return []phrase.Arg{n, {Text: s.Text}}
	case SetFaultLimit, SetWriteback, SetDeletions, SetVersion, SetACLableObjects:
		return []phrase.Arg{n}
	case SetBuild:
		return []phrase.Arg{{Text: s.Text}}
	case SetLimitedDetails, SetGroupAccess, SetUnconnected:
		return []phrase.Arg{user, other}
	case SetAdditional, SetOldAddress:
		return []phrase.Arg{other, user}
	case SetPermissionAt:
		return []phrase.Arg{user, n, other, {N: s.M}}
	case SetPermission:
		return []phrase.Arg{user, n, other}
	case SetFolderRole:
		return []phrase.Arg{user, n, {N: s.M}, other}
	case SetOutageFault:
		return []phrase.Arg{user, window}
	case SetCommonOutageFault, SetStallFault:
		return []phrase.Arg{window}
	case SetPartitionFault:
		return []phrase.Arg{n, user, window}
	case SetMessageFault:
		return []phrase.Arg{{N: s.M}, user, n}
	case SetClockFault:
		return []phrase.Arg{user, n, window}
	case SetTelephony, SetPolicy, SetOthers, SetOtherManagers, SetMailbox, SetHome, SetDefaultRight:
		return []phrase.Arg{user, n}
	}
	return []phrase.Arg{user}
}

// permissionFlags are the flags behind the {permission} words, in their order.
var permissionFlags = [...]exchange.Flag{exchange.FullAccess, exchange.SendAs, exchange.SendOnBehalf}
