package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/phrase"
)

// ClaimKind is what a claim says about a state.
type ClaimKind uint8

// The kinds of claims, in the order of the vocabulary.
const (
	Correct ClaimKind = iota + 1
	NotCorrect
	PairIs // A: lync.Pair
	GroupShows
	GroupHides
	NoGroup
	PeopleShows
	PeopleHides
	NoPeople
	MeetingIs // A: lync.Outcome
	DoesNotApply
	MapiIsOK
	MapiIsNotOK
	HasRole // A: role, B: folder
	InOutlook
	NotInOutlook
	MaySendAs
	MayNotSendAs
	MaySendOnBehalf
	MayNotSendOnBehalf
	MayOpenMailbox
	MayNotOpenMailbox
	MayOpenFolder // B: folder
	MayNotOpenFolder
	SeesPrivate
	SeesNoPrivate
	ReceivesCopies
	MessageIs // A: exchange.Sent
	ProcedureHasEnded
	ProcedureIsEndless
	ProcedureStopped // A: step
	SentToSupport
	DialogLists // by Actor's dialog
	DialogDoesNotList
	LyncIsRunning
	LyncIsNotRunning
	OutlookIsOpen
	OutlookIsClosed
	DialogIsOpen
	DialogIsClosed
	ThePairIs  // A: lync.Pair, User manager, Other delegate
	GetsReport // A: directory.Report
	GetsNoReport
	AdministratorGets // A: directory.Failure
	UserGets          // A: directory.Failure
	HasPermission     // A: directory.Permission, B: lync.Premises
	HasNoPermission
	Mapped
	NotMapped
	Sees      // A: directory.View, B: directory.App
	MayCreate // B: directory.App
	MayNotCreate
	MayAccept
	MayNotAccept
	AcceptButton // A: directory.Accept, B: directory.Device
	IsACLable
	IsNotACLable
	ListedTwice
	CycleRuns
	NoCycleRuns
	ThresholdHasStopped
	InitialNeeded
	DelegationSupported // A: 0 supported, 1 unsupported
	claimKinds
)

// A Claim is a sentence that is true or false of a state. Actor is the reader
// of the procedure that makes the claim; only the claims about "the Delegates
// dialog" look at it.
type Claim struct {
	Kind        ClaimKind
	Actor       User
	User, Other User
	A, B        uint8
}

var claimTemplates = []template{
	{int(Correct), "the delegation is correct", "delegeringen är korrekt"},
	{int(NotCorrect), "the delegation is not correct", "delegeringen är felaktig"},
	{int(PairIs), "the pair is {none|half|paired|stale}", "paret är {obildat|halvt|fullständigt|inaktuellt}"},
	{int(ThePairIs), "the pair of {user} with {user} is {none|half|paired|stale}", "paret {user} med {user} är {obildat|halvt|fullständigt|inaktuellt}"},
	{int(GroupShows), "the Delegates group of {user} shows {user}", "gruppen Ombud hos {user} visar {user}"},
	{int(GroupHides), "the Delegates group of {user} does not show {user}", "gruppen Ombud hos {user} saknar {user}"},
	{int(NoGroup), "{user} has no Delegates group", "{user} saknar gruppen Ombud"},
	{int(PeopleShows), "the People I Manage Calls For group of {user} shows {user}", "gruppen Personer som jag hanterar samtal för hos {user} visar {user}"},
	{int(PeopleHides), "the People I Manage Calls For group of {user} does not show {user}", "gruppen Personer som jag hanterar samtal för hos {user} saknar {user}"},
	{int(NoPeople), "{user} has no People I Manage Calls For group", "{user} saknar gruppen Personer som jag hanterar samtal för"},
	{int(MeetingIs) + 100*int(lync.Success), "the meeting is created", "mötet skapas"},
	{int(MeetingIs) + 100*int(lync.PermissionError), "{user} gets the permission error", "{user} får behörighetsfelet"},
	{int(MeetingIs) + 100*int(lync.NoResponse), "the add-in does not respond", "tillägget lämnar inget svar"},
	{int(MeetingIs) + 100*int(lync.AddinUnavailable), "the add-in is unavailable", "tillägget är otillgängligt"},
	{int(DoesNotApply), "the article does not apply", "artikeln saknar tillämpning"},
	{int(MapiIsOK), "the MAPI status of {user} is OK", "MAPI-status för {user} är OK"},
	{int(MapiIsNotOK), "the MAPI status of {user} is not OK", "MAPI-status för {user} avviker från OK"},
	{int(HasRole), "{user} has {role} on the {folder} folder of {user}", "{user} har rollen {role} på mappen {folder} hos {user}"},
	{int(InOutlook), "{user} is a delegate of {user} in Outlook", "{user} är ombud för {user} i Outlook"},
	{int(NotInOutlook), "{user} is not a delegate of {user} in Outlook", "{user} saknas som ombud för {user} i Outlook"},
	{int(MaySendAs), "{user} can send as {user}", "{user} kan skicka som {user}"},
	{int(MayNotSendAs), "{user} cannot send as {user}", "{user} saknar möjlighet att skicka som {user}"},
	{int(MaySendOnBehalf), "{user} can send on behalf of {user}", "{user} kan skicka för {user}"},
	{int(MayNotSendOnBehalf), "{user} cannot send on behalf of {user}", "{user} saknar möjlighet att skicka för {user}"},
	{int(MayOpenMailbox), "{user} can open the mailbox of {user}", "{user} kan öppna postlådan för {user}"},
	{int(MayNotOpenMailbox), "{user} cannot open the mailbox of {user}", "{user} saknar möjlighet att öppna postlådan för {user}"},
	{int(MayOpenFolder), "{user} can open the {folder} folder of {user}", "{user} kan öppna mappen {folder} hos {user}"},
	{int(MayNotOpenFolder), "{user} cannot open the {folder} folder of {user}", "{user} saknar möjlighet att öppna mappen {folder} hos {user}"},
	{int(SeesPrivate), "{user} can see private items of {user}", "{user} kan se privata objekt hos {user}"},
	{int(SeesNoPrivate), "{user} cannot see private items of {user}", "{user} saknar möjlighet att se privata objekt hos {user}"},
	{int(ReceivesCopies), "{user} receives copies of meeting requests to {user}", "{user} får kopior av mötesförfrågningar till {user}"},
	{int(MessageIs) + 100*int(exchange.SentAs), "the message is sent as {user}", "meddelandet skickas som {user}"},
	{int(MessageIs) + 100*int(exchange.SentOnBehalf), "the message is sent on behalf of {user}", "meddelandet skickas för {user}"},
	{int(MessageIs) + 100*int(exchange.SendRefused), "the message is refused", "meddelandet nekas"},
	{int(ProcedureHasEnded), "the procedure has ended", "proceduren är avslutad"},
	{int(ProcedureIsEndless), "the procedure never ends", "proceduren tar aldrig slut"},
	{int(ProcedureStopped), "the procedure stopped at step {int}", "proceduren stannade vid steg {int}"},
	{int(SentToSupport), "the reader is sent to support", "läsaren hänvisas till supporten"},
	{int(DialogLists), "the Delegates dialog lists {user}", "dialogrutan Ombud visar {user}"},
	{int(DialogDoesNotList), "the Delegates dialog does not list {user}", "dialogrutan Ombud saknar {user}"},
	{int(LyncIsRunning), "Lync of {user} is running", "Lync är igång hos {user}"},
	{int(LyncIsNotRunning), "Lync of {user} is not running", "Lync är avstängt hos {user}"},
	{int(OutlookIsOpen), "the Outlook of {user} is open", "Outlook är öppet hos {user}"},
	{int(OutlookIsClosed), "the Outlook of {user} is closed", "Outlook är stängt hos {user}"},
	{int(DialogIsOpen), "the Delegates dialog of {user} is open", "dialogrutan Ombud är öppen hos {user}"},
	{int(DialogIsClosed), "the Delegates dialog of {user} is closed", "dialogrutan Ombud är stängd hos {user}"},
	{int(GetsReport), "the sender gets the non-delivery report {text}", "avsändaren får rapporten om utebliven leverans {text}"},
	{int(GetsNoReport), "the sender gets no non-delivery report", "avsändaren slipper rapporter om utebliven leverans"},
	{int(AdministratorGets), "the administrator gets the error {text}", "administratören får felet {text}"},
	{int(UserGets), "{user} gets the error {text}", "{user} får felet {text}"},
	{int(HasPermission), "{user} has {permission} on the mailbox of {user} {premises}", "{user} har {permission} på postlådan för {user} {premises}"},
	{int(HasNoPermission), "{user} does not have {permission} on the mailbox of {user} {premises}", "{user} saknar {permission} på postlådan för {user} {premises}"},
	{int(Mapped), "the mailbox of {user} is mapped for {user}", "postlådan för {user} är mappad för {user}"},
	{int(NotMapped), "the mailbox of {user} is not mapped for {user}", "postlådan för {user} saknar mappning för {user}"},
	{int(Sees), "{user} sees {view} of the Calendar of {user} in {app}", "{user} ser {view} i mappen Kalender hos {user} i {app}"},
	{int(MayCreate), "{user} can create items in the Calendar of {user} in {app}", "{user} kan skapa objekt i mappen Kalender hos {user} i {app}"},
	{int(MayNotCreate), "{user} cannot create items in the Calendar of {user} in {app}", "{user} saknar möjlighet att skapa objekt i mappen Kalender hos {user} i {app}"},
	{int(MayAccept), "{user} can accept meeting requests for {user} in {app}", "{user} kan acceptera mötesförfrågningar för {user} i {app}"},
	{int(MayNotAccept), "{user} cannot accept meeting requests for {user} in {app}", "{user} saknar möjlighet att acceptera mötesförfrågningar för {user} i {app}"},
	{int(AcceptButton), "the Accept button for the Calendar of {user} {works|is broken|is missing} for {user} in {device}", "knappen Acceptera för mappen Kalender hos {user} {fungerar|är trasig|saknas} för {user} i {device}"},
	{int(IsACLable), "the remote mailbox of {user} is ACLable", "fjärrpostlådan för {user} är ACL-bar"},
	{int(IsNotACLable), "the remote mailbox of {user} is not ACLable", "fjärrpostlådan för {user} saknar ACL-stöd"},
	{int(ListedTwice), "{user} is listed twice as a delegate of {user}", "{user} finns två gånger som ombud för {user}"},
	{int(CycleRuns), "a sync cycle is running", "en synkroniseringscykel pågår"},
	{int(NoCycleRuns), "no sync cycle is running", "ingen synkroniseringscykel pågår"},
	{int(ThresholdHasStopped), "the deletion threshold has stopped the export", "borttagningsspärren har stoppat exporten"},
	{int(InitialNeeded), "Azure AD Connect needs an initial cycle", "Azure AD Connect behöver en första cykel"},
	{int(DelegationSupported), "Lync meeting delegation of {user} to {user} is {supported|unsupported}", "delegering av Lync-möten från {user} till {user} {stöds|saknar stöd}"},
}

var claimGrammars = newGrammars(claimTemplates)

// Claims is the grammar of claims, for catalogues and suggestions.
func Claims() *phrase.Grammar { return ClaimsIn(language.English) }

// ClaimsIn is the grammar of claims in a language: the same numbers in the same order,
// with the same arguments.
func ClaimsIn(l language.Language) *phrase.Grammar { return claimGrammars[l] }

// ParseClaim reads a claim such as "the delegation is correct".
func ParseClaim(text string) (Claim, *phrase.Error) { return ParseClaimIn(language.English, text) }

// ParseClaimIn is ParseClaim in a language.
func ParseClaimIn(l language.Language, text string) (Claim, *phrase.Error) {
	m, err := claimGrammars[l].Parse(text)
	if err != nil {
		return Claim{}, err
	}
	c := Claim{Kind: ClaimKind(m.ID % 100), A: uint8(m.ID / 100)}
	if err := c.readText(text, m.Args); err != nil {
		return Claim{}, err
	}
	for i, field := range c.fields() {
		if i < len(m.Args) {
			*field(&c) = uint8(min(m.Args[i].N, 255))
		}
	}
	return c, nil
}

// String is the claim as the vocabulary writes it; ParseClaim reads it back.
func (c Claim) String() string { return c.In(language.English) }

// In is the claim in a language; ParseClaimIn reads it back.
func (c Claim) In(l language.Language) string {
	id := int(c.Kind)
	if c.Kind == MeetingIs || c.Kind == MessageIs {
		id += 100 * int(c.A)
	}
	var args []phrase.Arg
	for _, field := range c.fields() {
		args = append(args, phrase.Arg{N: int(*field(&c))})
	}
	if quoted := c.text(); quoted != "" {
		args = append(args, phrase.Arg{Text: quoted})
	}
	return claimGrammars[l].Print(id, args...)
}

// fields says which fields the slots of the claim's phrase fill, in order.
func (c Claim) fields() []func(*Claim) *uint8 {
	user := func(c *Claim) *uint8 { return (*uint8)(&c.User) }
	other := func(c *Claim) *uint8 { return (*uint8)(&c.Other) }
	a := func(c *Claim) *uint8 { return &c.A }
	b := func(c *Claim) *uint8 { return &c.B }
	switch c.Kind {
	case PairIs, ProcedureStopped:
		return []func(*Claim) *uint8{a}
	case ThePairIs:
		return []func(*Claim) *uint8{user, other, a}
	case HasRole:
		return []func(*Claim) *uint8{user, a, b, other}
	case MayOpenFolder, MayNotOpenFolder:
		return []func(*Claim) *uint8{user, b, other}
	case GroupShows, GroupHides, PeopleShows, PeopleHides, InOutlook, NotInOutlook, MaySendAs, MayNotSendAs,
		MaySendOnBehalf, MayNotSendOnBehalf, MayOpenMailbox, MayNotOpenMailbox, SeesPrivate, SeesNoPrivate, ReceivesCopies,
		ListedTwice:
		return []func(*Claim) *uint8{user, other}
	case HasPermission, HasNoPermission:
		return []func(*Claim) *uint8{user, a, other, b}
	case Mapped, NotMapped:
		return []func(*Claim) *uint8{other, user}
	case Sees:
		return []func(*Claim) *uint8{user, a, other, b}
	case MayCreate, MayNotCreate, MayAccept, MayNotAccept:
		return []func(*Claim) *uint8{user, other, b}
	case AcceptButton:
		return []func(*Claim) *uint8{other, a, user, b}
	case DelegationSupported:
		return []func(*Claim) *uint8{other, user, a}
	case NoGroup, NoPeople, MapiIsOK, MapiIsNotOK, DialogLists, DialogDoesNotList,
		LyncIsRunning, LyncIsNotRunning, OutlookIsOpen, OutlookIsClosed, DialogIsOpen, DialogIsClosed,
		UserGets, IsACLable, IsNotACLable:
		return []func(*Claim) *uint8{user}
	case MeetingIs:
		return []func(*Claim) *uint8{user}[:oneIf(lync.Outcome(c.A) == lync.PermissionError)]
	case MessageIs:
		return []func(*Claim) *uint8{user}[:oneIf(exchange.Sent(c.A) != exchange.SendRefused)]
	}
	return nil
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Holds decides the claim in a state, under the assumptions of the model.
func (c Claim) Holds(p *Params, s *State) bool {
	switch c.Kind {
	case Correct, NotCorrect:
		return IsCorrect(p, s, Manager, Delegate) == (c.Kind == Correct)
	case PairIs:
		return PairOf(s, Manager, Delegate) == lync.Pair(c.A)
	case ThePairIs:
		return PairOf(s, c.User, c.Other) == lync.Pair(c.A)
	case GroupShows, GroupHides:
		return InDelegates(p, s, c.User, c.Other) == (c.Kind == GroupShows)
	case NoGroup:
		return !hasDelegatesGroup(p, s, c.User)
	case PeopleShows, PeopleHides:
		return InPeople(p, s, c.User, c.Other) == (c.Kind == PeopleShows)
	case NoPeople:
		return !hasPeopleGroup(p, s, c.User)
	case MapiIsOK, MapiIsNotOK:
		return s.People[c.User].MapiOK == (c.Kind == MapiIsOK)
	case LyncIsRunning, LyncIsNotRunning:
		return s.People[c.User].Running() == (c.Kind == LyncIsRunning)
	case OutlookIsOpen, OutlookIsClosed:
		return s.People[c.User].Outlook == (c.Kind == OutlookIsOpen)
	case DialogIsOpen, DialogIsClosed:
		return s.Dialogs[c.User].Open == (c.Kind == DialogIsOpen)
	case DialogLists, DialogDoesNotList:
		d := &s.Dialogs[c.Actor]
		return (d.Open && d.Lists(int(c.User))) == (c.Kind == DialogLists)
	case MeetingIs:
		return s.Meeting == lync.Outcome(c.A) && (s.Meeting != lync.PermissionError || s.Organizer == c.User)
	case DoesNotApply:
		return s.Meeting == lync.OutOfScope || enterpriseVoice(p, s, Manager, Delegate)
	}
	switch {
	case c.aboutProcedure():
		return c.holdsForProcedure(s)
	case c.Kind >= GetsReport && c.Kind < claimKinds:
		return c.holdsInHybrid(p, s)
	}
	return c.holdsInExchange(p, s)
}

func (c Claim) aboutProcedure() bool {
	return c.Kind >= ProcedureHasEnded && c.Kind <= SentToSupport
}

// holdsForProcedure decides claims about how the readers stand. With two
// readers each must satisfy the claim; with none there is nothing to end.
func (c Claim) holdsForProcedure(s *State) bool {
	found := false
	for i := range s.Operators {
		o := &s.Operators[i]
		if o.Progress == NotFollowing {
			continue
		}
		found = true
		if !c.holdsForReader(o) {
			return false
		}
	}
	return found
}

func (c Claim) holdsForReader(o *Operator) bool {
	switch c.Kind {
	case ProcedureHasEnded:
		return o.Done()
	case ProcedureIsEndless:
		return o.Progress == Endless
	case ProcedureStopped:
		return o.Done() && o.Step == c.A
	}
	return o.Progress == Supported
}

// holdsInExchange decides claims about the mailbox of Other and what User may
// do there.
func (c Claim) holdsInExchange(p *Params, s *State) bool {
	m, d := &s.Mailboxes[c.Other], int(c.User)
	switch c.Kind {
	case HasRole:
		return m.Grants[d].Folders[c.B].Role() == exchange.Role(c.A)
	case InOutlook, NotInOutlook:
		return m.Grants[d].Flags.Has(exchange.Listed) == (c.Kind == InOutlook)
	case MaySendAs, MayNotSendAs:
		return maySend(p, s, c.Other, c.User, directory.SendAs) == (c.Kind == MaySendAs)
	case MaySendOnBehalf, MayNotSendOnBehalf:
		return maySend(p, s, c.Other, c.User, directory.SendOnBehalf) == (c.Kind == MaySendOnBehalf)
	case MayOpenMailbox, MayNotOpenMailbox:
		return mayOpenMailbox(p, s, c.Other, c.User) == (c.Kind == MayOpenMailbox)
	case MayOpenFolder, MayNotOpenFolder:
		return mayOpenFolder(p, s, c.Other, c.User, exchange.Folder(c.B)) == (c.Kind == MayOpenFolder)
	case SeesPrivate, SeesNoPrivate:
		return seesPrivate(p, s, c.Other, c.User) == (c.Kind == SeesPrivate)
	case ReceivesCopies:
		return receivesCopies(p, s, c.Other, c.User)
	case MessageIs:
		return s.Message == exchange.Sent(c.A) && (s.Message == exchange.SendRefused || s.Principal == c.User)
	}
	panic("world: claim without a rule; add it to Claim.Holds")
}
