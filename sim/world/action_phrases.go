package world

import (
	"ombud/sim/exchange"
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
	return actionOf(m), nil
}

func actionOf(m phrase.Match) Action {
	a := Action{Kind: ActionKind(m.ID), User: User(m.Args[0].N)}
	switch {
	case a.Kind == SetRole:
		a.Role, a.Folder = exchange.Role(m.Args[1].N), exchange.Folder(m.Args[2].N)
	case len(m.Args) > 1:
		a.Other = User(m.Args[1].N)
	}
	return a
}

// String is the phrase of the vocabulary; ParseAction reads it back.
func (a Action) String() string {
	return actionGrammar.Print(int(a.Kind), a.args()...)
}

// args are the arguments of the action's phrase; Print ignores what the phrase
// has no slot for.
func (a Action) args() []phrase.Arg {
	if a.Kind == SetRole {
		return []phrase.Arg{{N: int(a.User)}, {N: int(a.Role)}, {N: int(a.Folder)}}
	}
	return []phrase.Arg{{N: int(a.User)}, {N: int(a.Other)}}[:a.Kind.slots()]
}

// slots is the number of users the phrase of the kind names.
func (k ActionKind) slots() int {
	switch k {
	case RemoveFromGroup, SelectInGroup, SelectDelegate, AddFromAddressList, SelectInAddressList,
		AddDelegate, RemoveDelegate, CreateMeeting, SendAs, SendOnBehalf:
		return 2
	}
	return 1
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
}

var happeningGrammar = newGrammar(happeningTemplates)

// eventSlots says which fields of an event its sentence names, in order.
func eventSlots(k Kind) []func(*Event) *uint8 {
	user := func(e *Event) *uint8 { return (*uint8)(&e.User) }
	other := func(e *Event) *uint8 { return (*uint8)(&e.Other) }
	a := func(e *Event) *uint8 { return &e.A }
	b := func(e *Event) *uint8 { return &e.B }
	switch k {
	case Noticed, RightsChecked, Published, AdditionArrived, RemovalArrived, Confirmed:
		return []func(*Event) *uint8{user, other}
	case ProcedureBegan:
		return []func(*Event) *uint8{user, b, a}
	case ProcedureEnded, SupportCalled:
		return []func(*Event) *uint8{a, b}
	case ProcedureRepeated, ProcedureLeft:
		return []func(*Event) *uint8{a}
	case TimePassed:
		return nil
	}
	return []func(*Event) *uint8{user}
}

func printHappening(e Event) string {
	var args []phrase.Arg
	for _, field := range eventSlots(e.Kind) {
		args = append(args, phrase.Arg{N: int(*field(&e))})
	}
	return happeningGrammar.Print(int(e.Kind), args...)
}

// ParseEvent reads the sentence of an event: an action or a happening of the
// protocol. The error carries the position and the nearest phrases.
func ParseEvent(text string) (Event, *phrase.Error) {
	if m, ok := happeningGrammar.Try(text); ok {
		return happening(text, m)
	}
	if m, ok := actionGrammar.Try(text); ok {
		return actionOf(m).Event(), nil
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
	for i, field := range eventSlots(e.Kind) {
		if m.Args[i].N > 255 {
			return Event{}, &phrase.Error{Found: text, Message: "readers, procedures and steps are numbered up to 255"}
		}
		*field(&e) = uint8(m.Args[i].N)
	}
	return e, nil
}
