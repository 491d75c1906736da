package world

import (
	"fmt"

	"ombud/sim/lync"
	"ombud/sim/outlook"
)

// act carries out one action at this instant. An action whose screen is not
// open, or that the system refuses, changes nothing; the trace says why.
func (m *Model) act(s *State, act Action, a *Agenda) {
	u, v := act.User, act.Other
	switch act.Kind {
	case RemoveFromGroup:
		m.removeFromGroup(s, a, u, v)
	case SelectInGroup:
		m.selectInGroup(s, a, u, v)
	case ExitLync:
		m.exit(s, a, u)
	case SignIn:
		m.signIn(s, a, u)
	case OpenOutlook, CloseOutlook:
		m.moveOutlook(s, a, u, act.Kind == OpenOutlook)
	case CreateMeeting:
		m.createMeeting(s, a, u, v)
	case CheckMapi:
		m.checkMapi(s, a, u)
	case FindNotificationArea, OpenLyncMenu, OpenConfiguration, FindMapiInformation:
		m.walk(s, a, u, Screen(act.Kind-FindNotificationArea)+NotificationArea)
	case SendAs, SendOnBehalf:
		m.send(s, a, u, v, act.Kind == SendOnBehalf)
	case MeetingRequest:
		m.deliverRequest(s, a, u)
	default:
		m.actOutside(s, act, a)
	}
}

// actOutside carries out what the administrator and the environment do, and
// hands the rest to the Delegates dialog.
func (m *Model) actOutside(s *State, act Action, a *Agenda) {
	u := act.User
	switch act.Kind {
	case MapiDown:
		m.mapiDown(s, a, u)
	case MapiUp:
		m.mapiUp(s, a, u)
	case CrashClient:
		m.crash(s, a, u)
	case LoseConnection:
		m.loseConnection(s, a, u)
	case RegainConnection:
		m.regainConnection(s, a, u)
	case PolicyOn, PolicyOff:
		s.People[u].Policy = act.Kind == PolicyOn // In force from the next sign-in, F-507.
	default:
		m.actFault(s, act, a)
	}
}

// actFault carries out a fault that strikes at this instant, or its end, and
// hands the rest on.
func (m *Model) actFault(s *State, act Action, a *Agenda) {
	u := act.User
	switch act.Kind {
	case MapiDownForAll, MapiUpForAll:
		m.mapiForAll(s, a, act.Kind == MapiUpForAll)
	case CrashAndRestart:
		m.restart(s, a, u)
	case LoseMessage, DelayMessage, DuplicateMessage:
		m.hitMessage(s, a, u, Harm(act.Kind-LoseMessage), act.Way)
	case ReorderMessages:
		m.reorder(s, a, u)
	case LoseOutbound:
		m.loseDirection(s, a, u, Unheard)
	case LoseInbound:
		m.loseDirection(s, a, u, Deaf)
	case StallReplication, ResumeReplication:
		m.moveReplication(s, a, act.Kind == StallReplication)
	case CrashOutlook:
		m.crashOutlook(s, a, u)
	case ClockForward:
		m.moveClock(s, a, u, int(act.Count))
	case ClockBack:
		m.moveClock(s, a, u, -int(act.Count))
	case ClockRight:
		m.setClockRight(s, a, u)
	default:
		m.administerHybrid(s, act, a)
	}
}

// administerHybrid carries out what is done between the two directories, and
// hands the rest to the Delegates dialog.
func (m *Model) administerHybrid(s *State, act Action, a *Agenda) {
	u, v := act.User, act.Other
	if act.Hybrid() && !m.Params.Hybrid {
		remark(a, "refused: this is no hybrid deployment")
		return
	}
	switch act.Kind {
	case GrantPermission, RevokePermission, GrantUnmapped, GiveFolder, LinkMailbox:
		m.administerMailbox(s, act, a)
	case MoveOnline, MoveOnPremises:
		m.move(s, a, 1<<u, premisesOf[act.Kind])
	case MoveBothOnline, MoveBothOnPremises:
		m.move(s, a, 1<<u|1<<v, premisesOf[act.Kind])
	case MakeACLable:
		m.makeACLable(s, a, u)
	case ACLableOn, ACLableOff:
		m.switchACLable(s, a, act.Kind == ACLableOn)
	case RefreshBook:
		m.refreshBook(s, a, u)
	case OpenMailbox:
		m.openMailbox(s, a, u, v)
	case UpdateMeeting:
		m.updateMeeting(s, a, u, v)
	default:
		m.actOnConnect(s, act, a)
	}
}

// administerMailbox carries out what the administrator does to what one user has
// in the mailbox of another.
func (m *Model) administerMailbox(s *State, act Action, a *Agenda) {
	switch {
	case act.User == act.Other:
		remark(a, "refused: the mailbox is the user's own")
	case act.Kind == GiveFolder:
		m.giveFolder(s, a, act)
	case act.Kind == LinkMailbox:
		m.link(s, a, act.User, act.Other)
	default:
		m.administer(s, a, act, act.Kind != RevokePermission, act.Kind != GrantUnmapped)
	}
}

// premisesOf says where a move goes.
var premisesOf = [...]lync.Premises{
	MoveOnline: lync.Online, MoveOnPremises: lync.OnPremises, MoveBothOnline: lync.Online, MoveBothOnPremises: lync.OnPremises,
}

// actOnConnect carries out what the administrator does to Azure AD Connect.
func (m *Model) actOnConnect(s *State, act Action, a *Agenda) {
	switch act.Kind {
	case SyncCycle, InitialCycle:
		m.runCycle(s, a, act.Kind == InitialCycle)
	case StopConnect, StartConnect:
		m.switchConnect(s, a, Stopped, act.Kind == StopConnect)
	case EnterStaging, LeaveStaging:
		m.switchConnect(s, a, Staging, act.Kind == EnterStaging)
	case OpenWizard, CloseWizard:
		m.switchConnect(s, a, WizardOpen, act.Kind == OpenWizard)
	case WritebackOn, WritebackOff:
		m.switchConnect(s, a, Writeback, act.Kind == WritebackOn)
	case LiftThreshold:
		m.switchConnect(s, a, ThresholdLifted, true)
	default:
		m.actInDialog(s, act, a)
	}
}

// actInDialog carries out an action in Outlook's Delegates dialog of its user.
func (m *Model) actInDialog(s *State, act Action, a *Agenda) {
	if !m.Params.rule(ruleDialogOutlook, s.People[act.User].Outlook) {
		remark(a, "refused: Outlook is closed")
		return
	}
	d, v := &s.Dialogs[act.User], int(act.Other)
	switch act.Kind {
	case OpenDelegatesDialog:
		say(a, d.OpenWith(s.Mailboxes[act.User].Listing()))
	case SelectDelegate:
		say(a, d.Select(v))
	case RemoveSelected:
		say(a, d.RemoveSelected())
	case OpenAddressList:
		say(a, d.OpenPicker())
	case SelectInAddressList:
		say(a, m.pick(d, v))
	case AddSelection:
		say(a, d.AddPicked())
	case AddFromAddressList:
		say(a, m.addNamed(d, v))
	case AcceptPermissions:
		say(a, d.AcceptPermissions())
	case SetRole:
		say(a, d.SetLevel(int(act.Folder), outlook.Level(act.Role)))
	case TickPrivate:
		say(a, d.TickPrivate())
	case ConfirmDialog:
		m.confirmDialog(s, a, act.User)
	case ConfirmThenCrash, ConfirmThenFail:
		m.confirmInPart(s, a, act)
	case CancelDialog:
		m.cancelDialog(s, a, act.User)
	case AddDelegate, RemoveDelegate:
		m.wholeDialog(s, a, act)
	default:
		panic(fmt.Sprintf("world: no rule for action kind %d; add it to Model.act", act.Kind))
	}
}

// crash ends a client against its user's will.
func (m *Model) crash(s *State, a *Agenda, u User) {
	if !s.People[u].Running() {
		remark(a, "nothing to do: Lync is not running")
		return
	}
	m.stopClient(s, a, u)
}

// moveOutlook opens or closes Outlook. Closing it discards an open dialog.
func (m *Model) moveOutlook(s *State, a *Agenda, u User, open bool) {
	p := &s.People[u]
	if p.Outlook == open {
		alreadySo(a, open)
		return
	}
	p.Outlook = open
	if !open && m.Params.does(ruleOutlookDropsEdits) {
		s.Dialogs[u].CloseWithOutlook()
	}
	m.armOutlookCrash(s, a, u)
	m.outlookMoved(s, a, u)
}

// crashOutlook ends Outlook against its user's will: what the dialog had not
// written is lost, and Exchange does not notice.
func (m *Model) crashOutlook(s *State, a *Agenda, u User) {
	m.moveOutlook(s, a, u, false)
}

// walk takes a user one screen further on the way to the MAPI status (F-402).
// Every screen opens from the one before it.
func (m *Model) walk(s *State, a *Agenda, u User, to Screen) {
	p := &s.People[u]
	switch {
	case to == NotificationArea:
		p.Screen = to
	case !p.Running():
		remark(a, "refused: there is no Lync icon, Lync is not running")
	case p.Screen+1 < to:
		remark(a, "refused: the screen before this one is not open")
	default:
		p.Screen = to
	}
}

// checkMapi reads the MAPI status off the configuration information (F-402 to
// F-404); the text read stands in the trace.
func (m *Model) checkMapi(s *State, a *Agenda, u User) {
	if text := MapiText(s, u); text != "" {
		a.Note(text)
		return
	}
	remark(a, "refused: this client shows no MAPI status")
}

// say writes the result of a dialog action into the trace, unless the screen
// simply changed.
func say(a *Agenda, r outlook.Result) {
	switch {
	case r.Refused():
		a.Note(refusals[r])
	case r != outlook.Done:
		a.Note(r.String())
	}
}

// alreadySo remarks why opening or closing Outlook does nothing.
func alreadySo(a *Agenda, open bool) {
	if open {
		remark(a, "nothing to do: Outlook is open already")
		return
	}
	remark(a, "nothing to do: Outlook is closed already")
}
