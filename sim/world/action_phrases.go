package world

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// actionTemplates are the phrases of actions. The first phrase of a kind is
// the one that is printed. Arguments: the first user acts, the second is whom
// it is about; SetRole has a role and a folder.
var actionTemplates = []template{
	{int(RemoveFromGroup), "{user} removes {user} from the Delegates group", "{user} tar bort {user} från gruppen Ombud"},
	{int(SelectInGroup), "{user} selects {user} in the Delegates group", "{user} markerar {user} i gruppen Ombud"},
	{int(ExitLync), "{user} exits Lync", "{user} avslutar Lync"},
	{int(SignIn), "{user} signs in to Lync", "{user} loggar in i Lync"},
	{int(OpenOutlook), "{user} opens Outlook", "{user} öppnar Outlook"},
	{int(CloseOutlook), "{user} closes Outlook", "{user} stänger Outlook"},
	{int(OpenDelegatesDialog), "{user} opens the Delegates dialog", "{user} öppnar dialogrutan Ombud"},
	{int(SelectDelegate), "{user} selects {user} in the Delegates dialog", "{user} markerar {user} i dialogrutan Ombud"},
	{int(RemoveSelected), "{user} removes the selected delegate", "{user} tar bort det markerade ombudet"},
	{int(AddFromAddressList), "{user} adds {user} from the address list", "{user} lägger till {user} från adresslistan"},
	{int(OpenAddressList), "{user} opens the address list", "{user} öppnar adresslistan"},
	{int(SelectInAddressList), "{user} selects {user} in the address list", "{user} markerar {user} i adresslistan"},
	{int(AddSelection), "{user} adds the selection and confirms the address list", "{user} lägger till markeringen och bekräftar adresslistan"},
	{int(AcceptPermissions), "{user} accepts the default permissions", "{user} godkänner standardbehörigheterna"},
	{int(SetRole), "{user} sets {role} on the {folder} folder", "{user} ställer in rollen {role} på mappen {folder}"},
	{int(TickPrivate), "{user} ticks private items", "{user} kryssar för privata objekt"},
	{int(ConfirmDialog), "{user} confirms the Delegates dialog", "{user} bekräftar dialogrutan Ombud"},
	{int(CancelDialog), "{user} cancels the Delegates dialog", "{user} avbryter dialogrutan Ombud"},
	{int(AddDelegate), "{user} adds {user} as a delegate", "{user} lägger till {user} som ombud"},
	{int(RemoveDelegate), "{user} removes {user} as a delegate", "{user} tar bort {user} som ombud"},
	{int(CreateMeeting), "{user} creates a Lync meeting for {user}", "{user} skapar ett Lync-möte för {user}"},
	{int(CheckMapi), "{user} checks the MAPI status", "{user} kontrollerar MAPI-status"},
	{int(FindNotificationArea), "{user} finds the Lync icon in the notification area", "{user} hittar Lync-ikonen i meddelandefältet"},
	{int(OpenLyncMenu), "{user} opens the extended menu of the Lync icon", "{user} öppnar den utökade menyn för Lync-ikonen"},
	{int(OpenConfiguration), "{user} opens the configuration information", "{user} öppnar Konfigurationsinformation"},
	{int(FindMapiInformation), "{user} finds the MAPI information", "{user} hittar MAPI-informationen"},
	{int(SendAs), "{user} sends a message as {user}", "{user} skickar ett meddelande som {user}"},
	{int(SendOnBehalf), "{user} sends a message on behalf of {user}", "{user} skickar ett meddelande för {user}"},
	{int(MeetingRequest), "a meeting request is sent to {user}", "en mötesförfrågan skickas till {user}"},
	{int(MapiDown), "the MAPI service becomes unavailable to {user}", "MAPI-tjänsten blir otillgänglig för {user}"},
	{int(MapiUp), "the MAPI service becomes available to {user}", "MAPI-tjänsten blir tillgänglig för {user}"},
	{int(CrashClient), "the Lync client of {user} crashes", "Lync-klienten hos {user} kraschar"},
	{int(LoseConnection), "{user} loses the connection to Lync Server", "{user} förlorar anslutningen till Lync Server"},
	{int(RegainConnection), "{user} gets the connection to Lync Server back", "{user} får tillbaka anslutningen till Lync Server"},
	{int(PolicyOn), "the administrator turns the Exchange delegate sync policy of {user} on", "administratören slår på Exchange-principen för ombudssynkronisering för {user}"},
	{int(PolicyOff), "the administrator turns the Exchange delegate sync policy of {user} off", "administratören slår av Exchange-principen för ombudssynkronisering för {user}"},
	{int(GrantPermission), "the administrator grants {user} {permission} on the mailbox of {user} {premises}", "administratören ger {user} {permission} på postlådan för {user} {premises}"},
	{int(RevokePermission), "the administrator revokes {permission} of {user} on the mailbox of {user} {premises}", "administratören tar ifrån {2:user} {1:permission} på postlådan för {3:user} {4:premises}"},
	{int(GrantUnmapped), "the administrator grants {user} Full Access without auto-mapping on the mailbox of {user} {premises}", "administratören ger {user} Fullständig åtkomst utan automatisk mappning på postlådan för {user} {premises}"},
	{int(GiveFolder), "the administrator gives {user} {role} on the {folder} folder of {user}", "administratören ger {user} rollen {role} på mappen {folder} hos {user}"},
	{int(LinkMailbox), "the administrator links the mailbox of {user} to {user}", "administratören länkar postlådan för {user} till {user}"},
	{int(MoveOnline), "the administrator moves the mailbox of {user} to Exchange Online", "administratören flyttar postlådan för {user} till Exchange Online"},
	{int(MoveOnPremises), "the administrator moves the mailbox of {user} back on-premises", "administratören flyttar tillbaka postlådan för {user} till den lokala miljön"},
	{int(MoveBothOnline), "the administrator moves the mailboxes of {user} and {user} to Exchange Online", "administratören flyttar postlådorna för {user} och {user} till Exchange Online"},
	{int(MoveBothOnPremises), "the administrator moves the mailboxes of {user} and {user} back on-premises", "administratören flyttar tillbaka postlådorna för {user} och {user} till den lokala miljön"},
	{int(WritebackOn), "the administrator turns Exchange hybrid writeback on", "administratören slår på tillbakaskrivningen för Exchange-hybrid"},
	{int(WritebackOff), "the administrator turns Exchange hybrid writeback off", "administratören slår av tillbakaskrivningen för Exchange-hybrid"},
	{int(SyncCycle), "Azure AD Connect runs a sync cycle", "Azure AD Connect kör en synkroniseringscykel"},
	{int(InitialCycle), "Azure AD Connect runs an initial sync cycle", "Azure AD Connect kör en första synkroniseringscykel"},
	{int(StopConnect), "the administrator stops Azure AD Connect", "administratören stoppar Azure AD Connect"},
	{int(StartConnect), "the administrator starts Azure AD Connect", "administratören startar Azure AD Connect"},
	{int(EnterStaging), "the administrator puts Azure AD Connect into staging mode", "administratören sätter Azure AD Connect i mellanlagringsläge"},
	{int(LeaveStaging), "the administrator takes Azure AD Connect out of staging mode", "administratören tar Azure AD Connect ur mellanlagringsläge"},
	{int(OpenWizard), "the administrator opens the installation wizard of Azure AD Connect", "administratören öppnar installationsguiden för Azure AD Connect"},
	{int(CloseWizard), "the administrator closes the installation wizard of Azure AD Connect", "administratören stänger installationsguiden för Azure AD Connect"},
	{int(LiftThreshold), "the administrator lifts the deletion threshold of Azure AD Connect", "administratören lyfter borttagningsspärren i Azure AD Connect"},
	{int(MakeACLable), "the administrator makes the remote mailbox of {user} ACLable", "administratören gör fjärrpostlådan för {user} ACL-bar"},
	{int(ACLableOn), "the administrator turns ACLable synced objects on", "administratören slår på ACL-bara synkroniserade objekt"},
	{int(ACLableOff), "the administrator turns ACLable synced objects off", "administratören slår av ACL-bara synkroniserade objekt"},
	{int(RefreshBook), "{user} refreshes the offline address book", "{user} uppdaterar offlineadressboken"},
	{int(OpenMailbox), "{user} opens the mailbox of {user}", "{user} öppnar postlådan för {user}"},
	{int(UpdateMeeting), "{user} updates a meeting of {user}", "{user} uppdaterar ett möte för {user}"},
	{int(MapiDownForAll), "the MAPI service becomes unavailable to everybody", "MAPI-tjänsten blir otillgänglig för alla"},
	{int(MapiUpForAll), "the MAPI service becomes available to everybody", "MAPI-tjänsten blir tillgänglig för alla"},
	{int(CrashAndRestart), "the Lync client of {user} crashes and starts again", "Lync-klienten hos {user} kraschar och startar igen"},
	{int(LoseMessage), "a Lync message {from|to} {user} is lost", "ett Lync-meddelande {från|till} {user} försvinner"},
	{int(DelayMessage), "a Lync message {from|to} {user} is delayed", "ett Lync-meddelande {från|till} {user} försenas"},
	{int(DuplicateMessage), "a Lync message {from|to} {user} is duplicated", "ett Lync-meddelande {från|till} {user} dubbleras"},
	{int(ReorderMessages), "the newest Lync message about {user} arrives first", "det nyaste Lync-meddelandet om {user} kommer fram först"},
	{int(LoseOutbound), "Lync Server no longer hears {user}", "Lync Server hör inte längre {user}"},
	{int(LoseInbound), "Lync Server can no longer reach {user}", "Lync Server når inte längre {user}"},
	{int(StallReplication), "the user replication of Lync Server stalls", "användarreplikeringen i Lync Server stannar"},
	{int(ResumeReplication), "the user replication of Lync Server resumes", "användarreplikeringen i Lync Server fortsätter"},
	{int(CrashOutlook), "the Outlook of {user} crashes", "Outlook hos {user} kraschar"},
	{int(ConfirmThenCrash), "{user} confirms the Delegates dialog and Outlook crashes after {int} writes", "{user} bekräftar dialogrutan Ombud och Outlook kraschar efter {int} skrivningar"},
	{int(ConfirmThenFail), "{user} confirms the Delegates dialog and Exchange fails after {int} writes", "{user} bekräftar dialogrutan Ombud och Exchange fallerar efter {int} skrivningar"},
	{int(ClockForward), "the clock of {user} jumps forward by {duration}", "klockan hos {user} hoppar framåt med {duration}"},
	{int(ClockBack), "the clock of {user} jumps back by {duration}", "klockan hos {user} hoppar bakåt med {duration}"},
	{int(ClockRight), "the clock of {user} is set right", "klockan hos {user} ställs rätt"},
}

var actionGrammars = newGrammars(actionTemplates)

// Actions is the grammar of everything that can be done, for catalogues and
// suggestions. ParseAction is the way to read one.
func Actions() *phrase.Grammar { return ActionsIn(language.English) }

// ActionsIn is the grammar of actions in a language: the same numbers in the same
// order, with the same arguments.
func ActionsIn(l language.Language) *phrase.Grammar { return actionGrammars[l] }

// ParseAction reads an action such as "the manager exits Lync". The error
// carries the position inside text and the nearest phrases.
func ParseAction(text string) (Action, *phrase.Error) { return ParseActionIn(language.English, text) }

// ParseActionIn is ParseAction in a language.
func ParseActionIn(l language.Language, text string) (Action, *phrase.Error) {
	m, err := actionGrammars[l].Parse(text)
	if err != nil {
		return Action{}, err
	}
	if problem := outOfRange(ActionKind(m.ID), m.Args); !problem.IsZero() {
		return Action{}, &phrase.Error{Found: text, Message: problem}
	}
	return actionOf(m), nil
}

// outOfRange says what is wrong with the number of an action; no message for
// nothing.
func outOfRange(k ActionKind, args []phrase.Arg) language.Text {
	switch {
	case k.cuts() && args[1].N > 255:
		return language.Textf("writes are counted up to 255, and a dialog makes %d at most", everyWrite)
	case k == ClockForward || k == ClockBack:
		return jumpProblem(args[1].Lo)
	}
	return language.Text{}
}

// jumpProblem says what is wrong with a jump of a clock.
func jumpProblem(d time.Duration) language.Text {
	if d > 255*HalfMinute || d%HalfMinute != 0 {
		return language.Textf("a clock jumps by whole half minutes, up to 2 hours 7 minutes 30 seconds")
	}
	return language.Text{}
}

// actionField is a field of an action that a slot of its phrase fills.
type actionField func(*Action) *uint8

var (
	byUser    actionField = func(a *Action) *uint8 { return (*uint8)(&a.User) }
	aboutUser actionField = func(a *Action) *uint8 { return (*uint8)(&a.Other) }
	theRole   actionField = func(a *Action) *uint8 { return (*uint8)(&a.Role) }
	theFolder actionField = func(a *Action) *uint8 { return (*uint8)(&a.Folder) }
	theRight  actionField = func(a *Action) *uint8 { return (*uint8)(&a.Permission) }
	theSide   actionField = func(a *Action) *uint8 { return (*uint8)(&a.Premises) }
	theWay    actionField = func(a *Action) *uint8 { return (*uint8)(&a.Way) }
	theCount  actionField = func(a *Action) *uint8 { return &a.Count }
)

// fields are the fields that the slots of the kind's phrase fill, in order.
func (k ActionKind) fields() []actionField {
	switch k {
	case RemoveFromGroup, SelectInGroup, SelectDelegate, AddFromAddressList, SelectInAddressList,
		AddDelegate, RemoveDelegate, CreateMeeting, SendAs, SendOnBehalf,
		LinkMailbox, MoveBothOnline, MoveBothOnPremises, OpenMailbox, UpdateMeeting:
		return []actionField{byUser, aboutUser}
	case SetRole:
		return []actionField{byUser, theRole, theFolder}
	case GiveFolder:
		return []actionField{byUser, theRole, theFolder, aboutUser}
	case GrantPermission:
		return []actionField{byUser, theRight, aboutUser, theSide}
	case RevokePermission:
		return []actionField{theRight, byUser, aboutUser, theSide}
	case GrantUnmapped:
		return []actionField{byUser, aboutUser, theSide}
	case WritebackOn, WritebackOff, SyncCycle, InitialCycle, StopConnect, StartConnect, EnterStaging, LeaveStaging,
		OpenWizard, CloseWizard, LiftThreshold, ACLableOn, ACLableOff,
		MapiDownForAll, MapiUpForAll, StallReplication, ResumeReplication:
		return nil
	case LoseMessage, DelayMessage, DuplicateMessage:
		return []actionField{theWay, byUser}
	case ConfirmThenCrash, ConfirmThenFail, ClockForward, ClockBack:
		return []actionField{byUser, theCount}
	}
	return []actionField{byUser}
}

// users is how many users the phrase of the kind names. Readers ask at every
// step, so it is looked up.
func (k ActionKind) users() uint8 { return usersNamed[k] }

var usersNamed = func() (named [actionKinds]uint8) {
	for k := RemoveFromGroup; k < actionKinds; k++ {
		probe := Action{}
		for _, field := range k.fields() {
			if p := field(&probe); p == byUser(&probe) || p == aboutUser(&probe) {
				named[k]++
			}
		}
	}
	return named
}()

func actionOf(m phrase.Match) Action {
	a := Action{Kind: ActionKind(m.ID)}
	for i, field := range a.Kind.fields() {
		*field(&a) = small(m.Args[i])
	}
	return a
}

// small is the value of a slot in one byte: a duration counts in half minutes.
func small(arg phrase.Arg) uint8 {
	if arg.Lo > 0 {
		return uint8(arg.Lo / HalfMinute)
	}
	return uint8(arg.N)
}

// large is such a byte as the value of a slot, whatever its type is.
func large(n uint8) phrase.Arg {
	d := time.Duration(n) * HalfMinute
	return phrase.Arg{N: int(n), Lo: d, Hi: d}
}

// String is the phrase of the vocabulary; ParseAction reads it back.
func (a Action) String() string { return a.In(language.English) }

// In is the phrase in a language; ParseActionIn reads it back.
func (a Action) In(l language.Language) string {
	var args []phrase.Arg
	for _, field := range a.Kind.fields() {
		args = append(args, large(*field(&a)))
	}
	return actionGrammars[l].Print(int(a.Kind), args...)
}

// happeningTemplates are the sentences of events that no action phrase covers.
var happeningTemplates = []template{
	{int(SignInDone), "Lync Server signs {user} in", "Lync Server loggar in {user}"},
	{int(MapiConnected), "the Lync client of {user} connects to the MAPI service", "Lync-klienten hos {user} ansluter till MAPI-tjänsten"},
	{int(Noticed), "the Lync client of {user} notices the delegate list entry of {user}", "Lync-klienten hos {user} upptäcker {user} i ombudslistan"},
	{int(RightsChecked), "the Lync client of {user} checks the Calendar rights of {user}", "Lync-klienten hos {user} kontrollerar kalenderrättigheterna för {user}"},
	{int(Published), "the Lync client of {user} publishes {user} to Lync Server", "Lync-klienten hos {user} publicerar {user} till Lync Server"},
	{int(AdditionArrived), "the addition by {user} is replicated to {user}", "tillägget från {user} replikeras till {user}"},
	{int(RemovalArrived), "the removal by {user} is replicated to {user}", "borttagningen från {user} replikeras till {user}"},
	{int(Confirmed), "the delegation by {user} is confirmed by the Lync client of {user}", "delegeringen från {user} bekräftas av Lync-klienten hos {user}"},
	{int(OutageBegan), "an outage of the MAPI service for {user} begins", "ett avbrott i MAPI-tjänsten för {user} börjar"},
	{int(OutageEnded), "the outage of the MAPI service for {user} ends", "avbrottet i MAPI-tjänsten för {user} upphör"},
	{int(CrashStruck), "a fault crashes the Lync client of {user}", "ett fel kraschar Lync-klienten hos {user}"},
	{int(Waited), "{user} has waited", "{user} har väntat"},
	{int(TimePassed), "the wait is over", "väntan är över"},
	{int(ProcedureBegan), "{user} begins procedure {int} as reader {int}", "{user} börjar procedur {int} som läsare {int}"},
	{int(ProcedureEnded), "the procedure of reader {int} ends at step {int}", "proceduren för läsare {int} slutar vid steg {int}"},
	{int(SupportCalled), "reader {int} is sent to support by step {int}", "läsare {int} hänvisas till supporten i steg {int}"},
	{int(ProcedureRepeated), "the procedure of reader {int} repeats without progress", "proceduren för läsare {int} upprepas utan att komma framåt"},
	{int(ProcedureLeft), "reader {int} gives the procedure up", "läsare {int} ger upp proceduren"},
	{int(CycleBegan), "a sync cycle of Azure AD Connect begins", "en synkroniseringscykel i Azure AD Connect börjar"},
	{int(PhaseDone), "Azure AD Connect finishes the {phase}", "Azure AD Connect blir klar med {phase}"},
	{int(InForce), "{permission} on the mailbox of {user} {stops|begins} to count for {user} {premises}", "{permission} på postlådan för {user} {slutar|börjar} gälla för {user} {premises}"},
	{int(Forwarded), "forward sync {takes away|brings} {permission} on the mailbox of {user} for {user}", "framåtsynkroniseringen {tar bort|för över} {permission} på postlådan för {user} för {user}"},
	{int(BackSynced), "back sync {takes away|brings} Send on Behalf on the mailbox of {user} for {user}", "tillbakasynkroniseringen {tar bort|för över} Skicka för på postlådan för {user} för {user}"},
	{int(ACLableSeen), "Exchange Online recognises {user} as ACLable", "Exchange Online ser {user} som ACL-bar"},
	{int(BookRefreshed), "the offline address book of {user} is refreshed by itself", "offlineadressboken hos {user} uppdateras av sig själv"},
	{int(GapPassed), "Azure AD Connect has not run for 7 days", "Azure AD Connect har stått stilla i 7 dagar"},
	{int(AddressKnown), "back sync brings the address of {user}", "tillbakasynkroniseringen för över adressen till {user}"},
	{int(RestartStruck), "a fault crashes the Lync client of {user}, which starts again", "ett fel kraschar Lync-klienten hos {user} som startar igen"},
	{int(CommonOutageBegan), "an outage of the MAPI service for everybody begins", "ett avbrott i MAPI-tjänsten för alla börjar"},
	{int(CommonOutageEnded), "the outage of the MAPI service for everybody ends", "avbrottet i MAPI-tjänsten för alla upphör"},
	{int(OutlookStruck), "a fault crashes the Outlook of {user}", "ett fel kraschar Outlook hos {user}"},
	{int(PartitionBegan), "a partition {in both directions|towards Lync Server|from Lync Server} cuts {user} off", "ett nätverksavbrott {i båda riktningarna|mot Lync Server|från Lync Server} skär av {user}"},
	{int(PartitionEnded), "the partition {in both directions|towards Lync Server|from Lync Server} of {user} ends", "nätverksavbrottet {i båda riktningarna|mot Lync Server|från Lync Server} för {user} upphör"},
	{int(StallBegan), "a stall of the user replication begins", "ett stopp i användarreplikeringen börjar"},
	{int(StallEnded), "the stall of the user replication ends", "stoppet i användarreplikeringen upphör"},
	{int(MessageStruck), "a fault {loses|delays|duplicates|reorders} a Lync message {from|to} {user}", "ett fel {förlorar|försenar|dubblerar|kastar om} ett Lync-meddelande {från|till} {user}"},
	{int(ClockStruck), "a fault moves the clock of {user} {forward|back} by {duration}", "ett fel flyttar klockan hos {user} {framåt|bakåt} med {duration}"},
	{int(SentAgain), "the delayed {removal|publication|addition|confirmation} of {user} and {user} starts anew", "{2:user} och {3:user}: {1:borttagningen|publiceringen|tillägget|bekräftelsen} som försenades börjar om"},
	{int(CopyArrived), "the {removal|publication|addition|confirmation} of {user} and {user} arrives once more", "{2:user} och {3:user}: {1:borttagningen|publiceringen|tillägget|bekräftelsen} kommer fram en gång till"},
}

var (
	happeningGrammars = newGrammars(happeningTemplates)
	happeningGrammar  = happeningGrammars[language.English]
	actionGrammar     = actionGrammars[language.English]
)

// eventSlots says which fields of an event its sentence names, in order.
func eventSlots(k Kind) []func(*Event) *uint8 {
	user := func(e *Event) *uint8 { return (*uint8)(&e.User) }
	other := func(e *Event) *uint8 { return (*uint8)(&e.Other) }
	a := func(e *Event) *uint8 { return &e.A }
	b := func(e *Event) *uint8 { return &e.B }
	on := func(e *Event) *uint8 { return (*uint8)(&e.Action) }
	switch k {
	case InForce:
		return []func(*Event) *uint8{a, user, on, other, b}
	case Forwarded:
		return []func(*Event) *uint8{on, a, user, other}
	case BackSynced:
		return []func(*Event) *uint8{on, user, other}
	case PhaseDone:
		return []func(*Event) *uint8{a}
	case Noticed, RightsChecked, Published, AdditionArrived, RemovalArrived, Confirmed:
		return []func(*Event) *uint8{user, other}
	case ProcedureBegan:
		return []func(*Event) *uint8{user, b, a}
	case ProcedureEnded, SupportCalled:
		return []func(*Event) *uint8{a, b}
	case ProcedureRepeated, ProcedureLeft:
		return []func(*Event) *uint8{a}
	case TimePassed, CycleBegan, GapPassed, CommonOutageBegan, CommonOutageEnded, StallBegan, StallEnded:
		return nil
	case PartitionBegan, PartitionEnded:
		return []func(*Event) *uint8{a, user}
	case MessageStruck:
		return []func(*Event) *uint8{a, b, user}
	case ClockStruck:
		return []func(*Event) *uint8{user, a, b}
	case SentAgain, CopyArrived:
		return []func(*Event) *uint8{a, user, other}
	}
	return []func(*Event) *uint8{user}
}

func printHappening(l language.Language, e Event) string {
	var args []phrase.Arg
	for _, field := range eventSlots(e.Kind) {
		args = append(args, large(*field(&e)))
	}
	return happeningGrammars[l].Print(int(e.Kind), args...)
}

// ParseEvent reads the sentence of an event: an action or a happening of the
// protocol. The error carries the position and the nearest phrases.
func ParseEvent(text string) (Event, *phrase.Error) {
	if m, ok := happeningGrammar.Try(text); ok {
		return happening(text, m)
	}
	if _, ok := actionGrammar.Try(text); ok {
		act, err := ParseAction(text)
		return act.Event(), err
	}
	_, acted := actionGrammar.Parse(text)
	_, happened := happeningGrammar.Parse(text)
	if acted.Unknown && !happened.Unknown {
		return Event{}, happened
	}
	return Event{}, acted
}

func happening(text string, m phrase.Match) (Event, *phrase.Error) {
	e := Event{Kind: Kind(m.ID)}
	if e.Kind == ClockStruck {
		if problem := jumpProblem(m.Args[2].Lo); !problem.IsZero() {
			return Event{}, &phrase.Error{Found: text, Message: problem}
		}
	}
	for i, field := range eventSlots(e.Kind) {
		if m.Args[i].N > 255 {
			return Event{}, &phrase.Error{Found: text, Message: language.Textf("readers, procedures and steps are numbered up to 255")}
		}
		*field(&e) = small(m.Args[i])
	}
	return e, nil
}
