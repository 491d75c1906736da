package steps

import (
	"slices"
	"strings"

	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// flippedActions pairs the kinds of actions that are each other's opposite.
var flippedActions = opposites([][2]world.ActionKind{
	{world.ConfirmDialog, world.CancelDialog},
	{world.AddDelegate, world.RemoveDelegate},
	{world.MapiDown, world.MapiUp},
	{world.ExitLync, world.SignIn},
	{world.OpenOutlook, world.CloseOutlook},
	{world.PolicyOn, world.PolicyOff},
	{world.LoseConnection, world.RegainConnection},
	{world.GrantPermission, world.RevokePermission},
	{world.MoveOnline, world.MoveOnPremises},
	{world.MoveBothOnline, world.MoveBothOnPremises},
	{world.WritebackOn, world.WritebackOff},
	{world.StopConnect, world.StartConnect},
	{world.EnterStaging, world.LeaveStaging},
	{world.OpenWizard, world.CloseWizard},
	{world.ACLableOn, world.ACLableOff},
	{world.MapiDownForAll, world.MapiUpForAll},
	{world.LoseOutbound, world.LoseInbound},
	{world.StallReplication, world.ResumeReplication},
	{world.ClockForward, world.ClockBack},
})

// flippedSettings pairs the kinds of settings that are. What has been removed,
// or never was, becomes what is set up correctly.
var flippedSettings = map[world.SettingKind]world.SettingKind{
	world.SetCorrect:          world.SetHalf,
	world.SetHalf:             world.SetCorrect,
	world.SetNone:             world.SetCorrect,
	world.SetRemovedInOutlook: world.SetCorrect,
	world.SetACLable:          world.SetNotACLable,
	world.SetNotACLable:       world.SetACLable,
}

// twoValued are the kinds of settings whose value N is one of two, 0 and 1: on
// and off, on-premises and in Exchange Online, Lync and Lync Basic, Windows and
// Mac.
var twoValued = map[world.SettingKind]bool{
	world.SetPolicy: true, world.SetMailbox: true, world.SetHome: true, world.SetEdition: true, world.SetSystem: true,
	world.SetWriteback: true, world.SetACLableObjects: true,
}

// flippedRoles pairs the roles on a folder; the two weaker ones become Editor.
var flippedRoles = map[exchange.Role]exchange.Role{
	exchange.RoleEditor:   exchange.RoleReviewer,
	exchange.RoleReviewer: exchange.RoleEditor,
	exchange.RoleAuthor:   exchange.RoleEditor,
	exchange.RoleNone:     exchange.RoleEditor,
}

// flippedReadings pairs the readings of a procedure that differ most.
var flippedReadings = map[procedure.Reading]procedure.Reading{
	procedure.Literal:      procedure.Charitably,
	procedure.AsSubroutine: procedure.Literal,
	procedure.Charitably:   procedure.Literal,
}

func opposites(pairs [][2]world.ActionKind) map[world.ActionKind]world.ActionKind {
	out := map[world.ActionKind]world.ActionKind{}
	for _, p := range pairs {
		out[p[0]], out[p[1]] = p[1], p[0]
	}
	return out
}

// flipAction turns an action into its opposite; false if it has none.
func flipAction(a world.Action) (world.Action, bool) {
	if a.Kind == world.SetRole || a.Kind == world.GiveFolder {
		a.Role = flippedRoles[a.Role]
		return a, true
	}
	kind, ok := flippedActions[a.Kind]
	a.Kind = kind
	return a, ok
}

// flipOptions turns a reading that the phrase names into another one, and a part
// of a procedure into the whole; false if the phrase says neither.
func flipOptions(k ownKind, o procedure.Options) (procedure.Options, bool) {
	switch k {
	case followReading:
		return procedure.Options{Reading: flippedReadings[o.Reading]}, true
	case followWithout, followSome:
		return procedure.Options{Reading: o.Reading}, true
	}
	return o, false
}

// flipSetting turns a setting into its opposite; false if it has none.
func flipSetting(s world.Setting) (world.Setting, bool) {
	kind, delegation := flippedSettings[s.Kind]
	switch {
	case delegation:
		s.Kind = kind
	case twoValued[s.Kind]:
		s.N = 1 - s.N
	case s.Kind == world.SetFolderRole:
		s.N = int(flippedRoles[exchange.Role(s.N)])
	case s.Kind == world.SetAssumption:
		s.Text = flippedAssumption(s)
	case s.Kind == world.SetTelephony:
		s.N = int(flippedTelephony(lync.Telephony(s.N)))
	default:
		return s, false
	}
	return s, true
}

// flippedAssumption is the next value of a choice, after the last the first.
func flippedAssumption(s world.Setting) string {
	choices := slices.DeleteFunc(world.Parameters(), func(p world.Parameter) bool { return p.Values == nil })
	values := choices[s.N].Values
	now := slices.IndexFunc(values, func(v string) bool { return strings.EqualFold(v, s.Text) })
	return values[(now+1)%len(values)]
}

// flippedTelephony is a supported setting for one that is not, and the other
// way round (DT-03).
func flippedTelephony(t lync.Telephony) lync.Telephony {
	if t == lync.PCToPC {
		return lync.EnterpriseVoice
	}
	return lync.PCToPC
}
