package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// ActionKind is what somebody does. Every front end (a Gherkin step, a step of
// a procedure, a line of a scenario, a property test) builds the same Action.
type ActionKind uint8

// The actions. User is who acts (for the environment: who is affected), Other
// whom it is about.
const (
	RemoveFromGroup ActionKind = iota + 1
	SelectInGroup
	ExitLync
	SignIn
	OpenOutlook
	CloseOutlook
	OpenDelegatesDialog
	SelectDelegate
	RemoveSelected
	AddFromAddressList
	OpenAddressList
	SelectInAddressList
	AddSelection
	AcceptPermissions
	SetRole // Folder, Role
	TickPrivate
	ConfirmDialog
	CancelDialog
	AddDelegate
	RemoveDelegate
	CreateMeeting
	CheckMapi
	FindNotificationArea
	OpenLyncMenu
	OpenConfiguration
	FindMapiInformation
	SendAs
	SendOnBehalf
	MeetingRequest // somebody sends User a meeting request
	MapiDown
	MapiUp
	CrashClient
	LoseConnection
	RegainConnection
	PolicyOn
	PolicyOff
	GrantPermission  // Permission, Premises
	RevokePermission // Permission, Premises
	GrantUnmapped    // Premises
	GiveFolder       // Folder, Role
	LinkMailbox      // User's mailbox, Other is to see it
	MoveOnline
	MoveOnPremises
	MoveBothOnline
	MoveBothOnPremises
	WritebackOn
	WritebackOff
	SyncCycle
	InitialCycle
	StopConnect
	StartConnect
	EnterStaging
	LeaveStaging
	OpenWizard
	CloseWizard
	LiftThreshold
	MakeACLable
	ACLableOn
	ACLableOff
	RefreshBook
	OpenMailbox
	UpdateMeeting
	MapiDownForAll
	MapiUpForAll
	CrashAndRestart
	LoseMessage      // Way
	DelayMessage     // Way
	DuplicateMessage // Way
	ReorderMessages
	LoseOutbound
	LoseInbound
	StallReplication
	ResumeReplication
	CrashOutlook
	ConfirmThenCrash // Count: writes
	ConfirmThenFail  // Count: writes
	ClockForward     // Count: half minutes
	ClockBack        // Count: half minutes
	ClockRight
	actionKinds // how many there are, plus one
)

// ActionKinds is the number of action kinds; kinds run from 1 to ActionKinds.
const ActionKinds = int(actionKinds) - 1

// An Action is one thing somebody does, or a fault. Folder and Role count for
// SetRole and GiveFolder, Permission and Premises for grants, Way and Count for
// faults that say so; the others leave them zero.
type Action struct {
	Kind       ActionKind
	User       User
	Other      User
	Folder     exchange.Folder
	Role       exchange.Role
	Permission directory.Permission
	Premises   lync.Premises // where a grant is made, wherever the mailbox is
	Way        Way           // of a message that a fault hits
	Count      uint8         // writes that are made before a fault; half minutes by which a clock jumps
}

// Event is the action as something that happens in a run.
func (a Action) Event() Event {
	e := Event{Kind: Acted, Action: a.Kind, User: a.User, Other: a.Other, A: uint8(a.Folder), B: uint8(a.Role)}
	switch {
	case a.Kind.grants():
		e.A, e.B = uint8(a.Permission), uint8(a.Premises)
	case a.Kind > UpdateMeeting:
		e.A, e.B = uint8(a.Way), a.Count
	}
	return e
}

// AsAction is the action an Acted event carries.
func (e Event) AsAction() Action {
	a := Action{Kind: e.Action, User: e.User, Other: e.Other}
	switch {
	case a.Kind.grants():
		a.Permission, a.Premises = directory.Permission(e.A), lync.Premises(e.B)
	case a.Kind > UpdateMeeting:
		a.Way, a.Count = Way(e.A), e.B
	default:
		a.Folder, a.Role = exchange.Folder(e.A), exchange.Role(e.B)
	}
	return a
}

// grants says whether the action names a permission and where it is granted.
func (k ActionKind) grants() bool {
	return k == GrantPermission || k == RevokePermission || k == GrantUnmapped
}

// Hybrid says whether the action makes sense in a hybrid deployment only, or
// says on which side something is done.
func (a Action) Hybrid() bool {
	return a.Kind >= GrantPermission && a.Kind != GiveFolder && a.Kind != OpenMailbox && a.Kind <= UpdateMeeting
}

// Replace puts another user in the place of one, wherever the phrase of the
// action names that one.
func (a Action) Replace(one, other User) Action {
	if a.Kind.users() > 0 && a.User == one {
		a.User = other
	}
	if a.Kind.users() > 1 && a.Other == one {
		a.Other = other
	}
	return a
}

// ByUser says whether a person carries the action out, so that it takes the
// operator step (P-40). What the administrator or the environment does happens
// at once.
func (a Action) ByUser() bool {
	return a.Kind < MeetingRequest || a.Kind >= RefreshBook && a.Kind <= UpdateMeeting || a.Kind.cuts()
}

// cuts says whether somebody confirms the Delegates dialog and the writes are
// cut off.
func (k ActionKind) cuts() bool { return k == ConfirmThenCrash || k == ConfirmThenFail }
