package world

import (
	"fmt"
	"time"

	"ombud/sim/phrase"
)

// actionTemplates are the phrases of actions. The first phrase of a kind is
// the one that is printed. Arguments: the first user acts, the second is whom
// it is about; SetRole has a role and a folder.
var actionTemplates = []template{
	{int(RemoveFromGroup), "{user} removes {user} from the Delegates group"},
	{int(SelectInGroup), "{user} selects {user} in the Delegates group"},
	{int(ExitLync), "{user} exits Lync"},
	{int(SignIn), "{user} signs in to Lync"},
	{int(OpenOutlook), "{user} opens Outlook"},
	{int(CloseOutlook), "{user} closes Outlook"},
	{int(OpenDelegatesDialog), "{user} opens the Delegates dialog"},
	{int(SelectDelegate), "{user} selects {user} in the Delegates dialog"},
	{int(RemoveSelected), "{user} removes the selected delegate"},
	{int(AddFromAddressList), "{user} adds {user} from the address list"},
	{int(OpenAddressList), "{user} opens the address list"},
	{int(SelectInAddressList), "{user} selects {user} in the address list"},
	{int(AddSelection), "{user} adds the selection and confirms the address list"},
	{int(AcceptPermissions), "{user} accepts the default permissions"},
	{int(SetRole), "{user} sets {role} on the {folder} folder"},
	{int(TickPrivate), "{user} ticks private items"},
	{int(ConfirmDialog), "{user} confirms the Delegates dialog"},
	{int(CancelDialog), "{user} cancels the Delegates dialog"},
	{int(AddDelegate), "{user} adds {user} as a delegate"},
	{int(RemoveDelegate), "{user} removes {user} as a delegate"},
	{int(CreateMeeting), "{user} creates a Lync meeting for {user}"},
	{int(CheckMapi), "{user} checks the MAPI status"},
	{int(FindNotificationArea), "{user} finds the Lync icon in the notification area"},
	{int(OpenLyncMenu), "{user} opens the extended menu of the Lync icon"},
	{int(OpenConfiguration), "{user} opens the configuration information"},
	{int(FindMapiInformation), "{user} finds the MAPI information"},
	{int(SendAs), "{user} sends a message as {user}"},
	{int(SendOnBehalf), "{user} sends a message on behalf of {user}"},
	{int(MeetingRequest), "a meeting request is sent to {user}"},
	{int(MapiDown), "the MAPI service becomes unavailable to {user}"},
	{int(MapiUp), "the MAPI service becomes available to {user}"},
	{int(CrashClient), "the Lync client of {user} crashes"},
	{int(LoseConnection), "{user} loses the connection to Lync Server"},
	{int(RegainConnection), "{user} gets the connection to Lync Server back"},
	{int(PolicyOn), "the administrator turns the Exchange delegate sync policy of {user} on"},
	{int(PolicyOff), "the administrator turns the Exchange delegate sync policy of {user} off"},
	{int(GrantPermission), "the administrator grants {user} {permission} on the mailbox of {user} {premises}"},
	{int(RevokePermission), "the administrator revokes {permission} of {user} on the mailbox of {user} {premises}"},
	{int(GrantUnmapped), "the administrator grants {user} Full Access without auto-mapping on the mailbox of {user} {premises}"},
	{int(GiveFolder), "the administrator gives {user} {role} on the {folder} folder of {user}"},
	{int(LinkMailbox), "the administrator links the mailbox of {user} to {user}"},
	{int(MoveOnline), "the administrator moves the mailbox of {user} to Exchange Online"},
	{int(MoveOnPremises), "the administrator moves the mailbox of {user} back on-premises"},
	{int(MoveBothOnline), "the administrator moves the mailboxes of {user} and {user} to Exchange Online"},
	{int(MoveBothOnPremises), "the administrator moves the mailboxes of {user} and {user} back on-premises"},
	{int(WritebackOn), "the administrator turns Exchange hybrid writeback on"},
	{int(WritebackOff), "the administrator turns Exchange hybrid writeback off"},
	{int(SyncCycle), "Azure AD Connect runs a sync cycle"},
	{int(InitialCycle), "Azure AD Connect runs an initial sync cycle"},
	{int(StopConnect), "the administrator stops Azure AD Connect"},
	{int(StartConnect), "the administrator starts Azure AD Connect"},
	{int(EnterStaging), "the administrator puts Azure AD Connect into staging mode"},
	{int(LeaveStaging), "the administrator takes Azure AD Connect out of staging mode"},
	{int(OpenWizard), "the administrator opens the installation wizard of Azure AD Connect"},
	{int(CloseWizard), "the administrator closes the installation wizard of Azure AD Connect"},
	{int(LiftThreshold), "the administrator lifts the deletion threshold of Azure AD Connect"},
	{int(MakeACLable), "the administrator makes the remote mailbox of {user} ACLable"},
	{int(ACLableOn), "the administrator turns ACLable synced objects on"},
	{int(ACLableOff), "the administrator turns ACLable synced objects off"},
	{int(RefreshBook), "{user} refreshes the offline address book"},
	{int(OpenMailbox), "{user} opens the mailbox of {user}"},
	{int(UpdateMeeting), "{user} updates a meeting of {user}"},
	{int(MapiDownForAll), "the MAPI service becomes unavailable to everybody"},
	{int(MapiUpForAll), "the MAPI service becomes available to everybody"},
	{int(CrashAndRestart), "the Lync client of {user} crashes and starts again"},
	{int(LoseMessage), "a Lync message {from|to} {user} is lost"},
	{int(DelayMessage), "a Lync message {from|to} {user} is delayed"},
	{int(DuplicateMessage), "a Lync message {from|to} {user} is duplicated"},
	{int(ReorderMessages), "the newest Lync message about {user} arrives first"},
	{int(LoseOutbound), "Lync Server no longer hears {user}"},
	{int(LoseInbound), "Lync Server can no longer reach {user}"},
	{int(StallReplication), "the user replication of Lync Server stalls"},
	{int(ResumeReplication), "the user replication of Lync Server resumes"},
	{int(CrashOutlook), "the Outlook of {user} crashes"},
	{int(ConfirmThenCrash), "{user} confirms the Delegates dialog and Outlook crashes after {int} writes"},
	{int(ConfirmThenFail), "{user} confirms the Delegates dialog and Exchange fails after {int} writes"},
	{int(ClockForward), "the clock of {user} jumps forward by {duration}"},
	{int(ClockBack), "the clock of {user} jumps back by {duration}"},
	{int(ClockRight), "the clock of {user} is set right"},
}

var actionGrammar = newGrammar(actionTemplates)

// Actions is the grammar of everything that can be done, for catalogues and
// suggestions. ParseAction is the way to read one.
func Actions() *phrase.Grammar { return actionGrammar }

// ParseAction reads an action such as "the manager exits Lync". The error
// carries the position inside text and the nearest phrases.
func ParseAction(text string) (Action, *phrase.Error) {
	m, err := actionGrammar.Parse(text)
	if err != nil {
		return Action{}, err
	}
	if problem := outOfRange(ActionKind(m.ID), m.Args); problem != "" {
		return Action{}, &phrase.Error{Found: text, Message: problem}
	}
	return actionOf(m), nil
}

// outOfRange says what is wrong with the number of an action; empty for
// nothing.
func outOfRange(k ActionKind, args []phrase.Arg) string {
	switch {
	case k.cuts() && args[1].N > 255:
		return fmt.Sprintf("writes are counted up to 255, and a dialog makes %d at most", everyWrite)
	case k == ClockForward || k == ClockBack:
		return jumpProblem(args[1].Lo)
	}
	return ""
}

// jumpProblem says what is wrong with a jump of a clock.
func jumpProblem(d time.Duration) string {
	if d > 255*HalfMinute || d%HalfMinute != 0 {
		return "a clock jumps by whole half minutes, up to 2 hours 7 minutes 30 seconds"
	}
	return ""
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
func (a Action) String() string {
	var args []phrase.Arg
	for _, field := range a.Kind.fields() {
		args = append(args, large(*field(&a)))
	}
	return actionGrammar.Print(int(a.Kind), args...)
}

// happeningTemplates are the sentences of events that no action phrase covers.
var happeningTemplates = []template{
	{int(SignInDone), "Lync Server signs {user} in"},
	{int(MapiConnected), "the Lync client of {user} connects to the MAPI service"},
	{int(Noticed), "the Lync client of {user} notices the delegate list entry of {user}"},
	{int(RightsChecked), "the Lync client of {user} checks the Calendar rights of {user}"},
	{int(Published), "the Lync client of {user} publishes {user} to Lync Server"},
	{int(AdditionArrived), "the addition by {user} is replicated to {user}"},
	{int(RemovalArrived), "the removal by {user} is replicated to {user}"},
	{int(Confirmed), "the delegation by {user} is confirmed by the Lync client of {user}"},
	{int(OutageBegan), "an outage of the MAPI service for {user} begins"},
	{int(OutageEnded), "the outage of the MAPI service for {user} ends"},
	{int(CrashStruck), "a fault crashes the Lync client of {user}"},
	{int(Waited), "{user} has waited"},
	{int(TimePassed), "the wait is over"},
	{int(ProcedureBegan), "{user} begins procedure {int} as reader {int}"},
	{int(ProcedureEnded), "the procedure of reader {int} ends at step {int}"},
	{int(SupportCalled), "reader {int} is sent to support by step {int}"},
	{int(ProcedureRepeated), "the procedure of reader {int} repeats without progress"},
	{int(ProcedureLeft), "reader {int} gives the procedure up"},
	{int(CycleBegan), "a sync cycle of Azure AD Connect begins"},
	{int(PhaseDone), "Azure AD Connect finishes the {phase}"},
	{int(InForce), "{permission} on the mailbox of {user} {stops|begins} to count for {user} {premises}"},
	{int(Forwarded), "forward sync {takes away|brings} {permission} on the mailbox of {user} for {user}"},
	{int(BackSynced), "back sync {takes away|brings} Send on Behalf on the mailbox of {user} for {user}"},
	{int(ACLableSeen), "Exchange Online recognises {user} as ACLable"},
	{int(BookRefreshed), "the offline address book of {user} is refreshed by itself"},
	{int(GapPassed), "Azure AD Connect has not run for 7 days"},
	{int(AddressKnown), "back sync brings the address of {user}"},
	{int(RestartStruck), "a fault crashes the Lync client of {user}, which starts again"},
	{int(CommonOutageBegan), "an outage of the MAPI service for everybody begins"},
	{int(CommonOutageEnded), "the outage of the MAPI service for everybody ends"},
	{int(OutlookStruck), "a fault crashes the Outlook of {user}"},
	{int(PartitionBegan), "a partition {in both directions|towards Lync Server|from Lync Server} cuts {user} off"},
	{int(PartitionEnded), "the partition {in both directions|towards Lync Server|from Lync Server} of {user} ends"},
	{int(StallBegan), "a stall of the user replication begins"},
	{int(StallEnded), "the stall of the user replication ends"},
	{int(MessageStruck), "a fault {loses|delays|duplicates|reorders} a Lync message {from|to} {user}"},
	{int(ClockStruck), "a fault moves the clock of {user} {forward|back} by {duration}"},
	{int(SentAgain), "the delayed {removal|publication|addition|confirmation} of {user} and {user} starts anew"},
	{int(CopyArrived), "the {removal|publication|addition|confirmation} of {user} and {user} arrives once more"},
}

var happeningGrammar = newGrammar(happeningTemplates)

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

func printHappening(e Event) string {
	var args []phrase.Arg
	for _, field := range eventSlots(e.Kind) {
		args = append(args, large(*field(&e)))
	}
	return happeningGrammar.Print(int(e.Kind), args...)
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
		if problem := jumpProblem(m.Args[2].Lo); problem != "" {
			return Event{}, &phrase.Error{Found: text, Message: problem}
		}
	}
	for i, field := range eventSlots(e.Kind) {
		if m.Args[i].N > 255 {
			return Event{}, &phrase.Error{Found: text, Message: "readers, procedures and steps are numbered up to 255"}
		}
		*field(&e) = small(m.Args[i])
	}
	return e, nil
}
