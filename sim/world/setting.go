package world

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/language"
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
	{int(SetPair), "a manager and a delegate", "en mötesansvarig och ett ombud"},
	{int(SetCorrect), "the delegation is set up correctly", "delegeringen är korrekt uppsatt"},
	{int(SetHalf), "the delegation is half set up", "delegeringen är halvt uppsatt"},
	{int(SetRemovedInOutlook), "the delegate was removed in Outlook", "ombudet har tagits bort i Outlook"},
	{int(SetNone), "there is no delegation", "det finns ingen delegering"},
	{int(SetBasic), "{user} uses Lync Basic", "{user} använder Lync Basic"},
	{int(SetMac), "{user} uses a Mac", "{user} använder en Mac"},
	{int(SetTelephony), "{user} has the telephony setting {telephony}", "{user} har telefoniinställningen {telephony}"},
	{int(SetPolicy), "the Exchange delegate sync policy of {user} is {off|on}", "Exchange-principen för ombudssynkronisering är {2:av|på} för {1:user}"},
	{int(SetSignedOut), "{user} is signed out of Lync", "{user} har loggat ut från Lync"},
	{int(SetOutlookClosed), "the Outlook of {user} is closed", "Outlook är stängt hos {user}"},
	{int(SetMapiDown), "the MAPI service is unavailable to {user}", "MAPI-tjänsten är otillgänglig för {user}"},
	{int(SetOthers), "{user} already has {int} other delegates", "{user} har redan {int} andra ombud"},
	{int(SetOtherManagers), "{user} is already a delegate of {int} other managers", "{user} är redan ombud för {int} andra mötesansvariga"},
	{int(SetGroupDelegate), "a security group is a delegate of {user}", "en säkerhetsgrupp är ombud för {user}"},
	{int(SetTiming), "{timing} takes {window}", "{timing} tar {window}"},
	{int(SetTiming), "{timing} is {window}", "{timing} är {window}"},
	{int(SetAssumption), "{assumption} is {text}", "{assumption} är {text}"},
	{int(SetMailbox), "the mailbox of {user} is {premises}", "postlådan för {user} finns {premises}"},
	{int(SetHome), "the Lync home of {user} is {premises}", "Lync-kontot för {user} finns {premises}"},
	{int(SetPermission), "{user} has {permission} on the mailbox of {user}", "{user} har {permission} på postlådan för {user}"},
	{int(SetFolderRole), "{user} has {role} on the {folder} folder of {user}", "{user} har rollen {role} på mappen {folder} hos {user}"},
	{int(SetOutageFault), "an outage of the MAPI service for {user} may begin at any time and lasts {window}", "ett avbrott i MAPI-tjänsten för {user} kan börja när som helst och varar {window}"},
	{int(SetCrashFault), "the Lync client of {user} may crash at any time", "Lync-klienten hos {user} kan krascha när som helst"},
	{int(SetFaultLimit), "at most {int} faults happen", "högst {int} fel inträffar"},
	{int(SetMismatch), "the SIP address and the mail address of {user} differ", "SIP-adressen och e-postadressen för {user} skiljer sig åt"},
	{int(SetSendOnBehalfLocked), "the Send on Behalf list of {user} cannot be written", "listan Skicka för hos {user} är skrivskyddad"},
	{int(SetHybrid), "a hybrid deployment", "en hybriddistribution"},
	{int(SetWriteback), "Exchange hybrid writeback is {off|on}", "tillbakaskrivningen för Exchange-hybrid är {av|på}"},
	{int(SetACLable), "the remote mailbox of {user} is ACLable", "fjärrpostlådan för {user} är ACL-bar"},
	{int(SetNotACLable), "the remote mailbox of {user} is not ACLable", "fjärrpostlådan för {user} saknar ACL-stöd"},
	{int(SetConnectStopped), "Azure AD Connect is stopped", "Azure AD Connect är stoppat"},
	{int(SetConnectStaging), "Azure AD Connect is in staging mode", "Azure AD Connect är i mellanlagringsläge"},
	{int(SetWizardOpen), "the installation wizard of Azure AD Connect is open", "installationsguiden för Azure AD Connect är öppen"},
	{int(SetDeletions), "{int} deletions are staged in Azure AD Connect", "{int} borttagningar väntar i Azure AD Connect"},
	{int(SetBuild), "Azure AD Connect has build {text}", "Azure AD Connect har version {text}"},
	{int(SetOutOfScope), "{user} is outside the scope of Azure AD Connect", "{user} ligger utanför omfånget för Azure AD Connect"},
	{int(SetVersion), "the forest runs Exchange {version}", "skogen kör Exchange {version}"},
	{int(SetACLableObjects), "ACLable synced objects are {off|on}", "ACL-bara synkroniserade objekt är {av|på}"},
	{int(SetCloudBorn), "the mailbox of {user} was created in Exchange Online", "postlådan för {user} skapades i Exchange Online"},
	{int(SetDefaultRight), "the Default right on the Calendar of {user} is {default right}", "standardrätten på mappen Kalender hos {user} är {default right}"},
	{int(SetLimitedDetails), "{user} has limited details on the Calendar of {user}", "{user} har begränsad insyn i mappen Kalender hos {user}"},
	{int(SetHidden), "the mailbox of {user} is hidden from address lists", "postlådan för {user} är dold i adresslistor"},
	{int(SetRoom), "the mailbox of {user} is a room", "postlådan för {user} är ett rum"},
	{int(SetEquipment), "the mailbox of {user} is an equipment mailbox", "postlådan för {user} är en utrustningspostlåda"},
	{int(SetAdditional), "the mailbox of {user} is an additional account of {user}", "postlådan för {user} är ett extra konto för {user}"},
	{int(SetGroupAccess), "a security group of {user} has Full Access on the mailbox of {user}", "en säkerhetsgrupp med {user} har Fullständig åtkomst på postlådan för {user}"},
	{int(SetPermissionAt), "{user} has {permission} on the mailbox of {user} {premises}", "{user} har {permission} på postlådan för {user} {premises}"},
	{int(SetOldAddress), "the mailbox of {user} holds an old address of {user}", "postlådan för {user} har kvar en gammal adress till {user}"},
	{int(SetUnconnected), "{user} cannot connect to the Calendar of {user}", "{user} kan inte ansluta till mappen Kalender hos {user}"},
	{int(SetCommonOutageFault), "an outage of the MAPI service for everybody may begin at any time and lasts {window}", "ett avbrott i MAPI-tjänsten för alla kan börja när som helst och varar {window}"},
	{int(SetRestartFault), "the Lync client of {user} may crash and start again at any time", "Lync-klienten hos {user} kan krascha och starta igen när som helst"},
	{int(SetOutlookFault), "the Outlook of {user} may crash at any time", "Outlook hos {user} kan krascha när som helst"},
	{int(SetPartitionFault), "a partition {in both directions|towards Lync Server|from Lync Server} may cut {user} off at any time and lasts {window}", "ett nätverksavbrott {i båda riktningarna|mot Lync Server|från Lync Server} kan skära av {user} när som helst och varar {window}"},
	{int(SetStallFault), "a stall of the user replication may begin at any time and lasts {window}", "ett stopp i användarreplikeringen kan börja när som helst och varar {window}"},
	{int(SetMessageFault), "a Lync message {from|to} {user} may be {lost|delayed|duplicated} at any time", "ett Lync-meddelande {från|till} {user} kan {försvinna|försenas|dubbleras} när som helst"},
	{int(SetReorderFault), "the newest Lync message about {user} may arrive first at any time", "det nyaste Lync-meddelandet om {user} kan komma fram först när som helst"},
	{int(SetClockFault), "the clock of {user} may jump {forward|back} by {duration} at any time", "klockan hos {user} kan hoppa {framåt|bakåt} med {duration} när som helst"},
}

var settingGrammars = newGrammars(settingTemplates)

// Settings is the grammar of Givens, for catalogues and suggestions.
func Settings() *phrase.Grammar { return SettingsIn(language.English) }

// SettingsIn is the grammar of Givens in a language: the same numbers in the same order,
// with the same arguments.
func SettingsIn(l language.Language) *phrase.Grammar { return settingGrammars[l] }

// ParseSetting reads a Given such as "the delegation is half set up".
func ParseSetting(text string) (Setting, *phrase.Error) {
	return ParseSettingIn(language.English, text)
}

// ParseSettingIn is ParseSetting in a language.
func ParseSettingIn(l language.Language, text string) (Setting, *phrase.Error) {
	m, err := settingGrammars[l].Parse(text)
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
		s.N, s.Text = args[0].N, choiceNumbered(args[0].N).english(args[1].Text)
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
func (s Setting) String() string { return s.In(language.English) }

// In is the phrase in a language; ParseSettingIn reads it back.
func (s Setting) In(l language.Language) string {
	switch s.Kind {
	case SetEdition:
		return fmt.Sprintf("%s uses %s", s.User, lync.Edition(s.N))
	case SetSystem:
		return fmt.Sprintf("%s uses %s", s.User, lync.System(s.N))
	}
	if s.Kind == SetAssumption && l != language.English {
		s.Text = choiceNumbered(s.N).ValueIn(l, s.Text)
	}
	return settingGrammars[l].Print(int(s.Kind), s.args()...)
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
