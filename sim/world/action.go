package world

import (
	"ombud/sim/exchange"
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
	actionKinds // how many there are, plus one
)

// ActionKinds is the number of action kinds; kinds run from 1 to ActionKinds.
const ActionKinds = int(actionKinds) - 1

// An Action is one thing somebody does. Folder and Role count for SetRole only.
type Action struct {
	Kind   ActionKind
	User   User
	Other  User
	Folder exchange.Folder
	Role   exchange.Role
}

// Event is the action as something that happens in a run.
func (a Action) Event() Event {
	return Event{Kind: Acted, Action: a.Kind, User: a.User, Other: a.Other, A: uint8(a.Folder), B: uint8(a.Role)}
}

// AsAction is the action an Acted event carries.
func (e Event) AsAction() Action {
	return Action{Kind: e.Action, User: e.User, Other: e.Other, Folder: exchange.Folder(e.A), Role: exchange.Role(e.B)}
}

// Replace puts another user in the place of one, wherever the phrase of the
// action names that one.
func (a Action) Replace(one, other User) Action {
	if a.User == one {
		a.User = other
	}
	if a.Kind.slots() > 1 && a.Other == one {
		a.Other = other
	}
	return a
}

// ByUser says whether a person carries the action out, so that it takes the
// operator step (P-40). What the administrator or the environment does happens
// at once.
func (a Action) ByUser() bool { return a.Kind < MeetingRequest }
