package check

import (
	"slices"

	"ombud/sim/world"
)

// A swarm is what takes part in a draft at all. Leaving most things out of most drafts finds more than mixing everything
// in each: whatever is left out cannot get in the way of the rest (Groce and others, 2012).
type swarm struct {
	hybrid     bool
	users      int  // 2: one pair; 4: two
	faults     bool // crashes and outages that may strike at any time
	timings    bool // other windows for what takes time
	choices    bool // other answers to what no source states
	settings   bool // other users, clients and stores to begin with
	procedures bool
	groups     []group // kinds of actions
	bursts     bool    // whole conversations with the Delegates dialog
}

// A group is kinds of actions that go together.
type group struct {
	name  string
	kinds []world.ActionKind
}

// groups are the actions by what they are about. What is in no other group is in the last one.
var groups = func() []group {
	list := []group{
		{"delegates", []world.ActionKind{world.AddDelegate, world.RemoveDelegate}},
		{"contact groups", []world.ActionKind{world.RemoveFromGroup, world.SelectInGroup}},
		{"clients", []world.ActionKind{world.ExitLync, world.SignIn}},
		{"Outlook", []world.ActionKind{world.OpenOutlook, world.CloseOutlook}},
		{"MAPI", []world.ActionKind{world.MapiDown, world.MapiUp}},
		{"connection", []world.ActionKind{world.LoseConnection, world.RegainConnection, world.CrashClient}},
		{"policy", []world.ActionKind{world.PolicyOn, world.PolicyOff}},
		{"meetings", []world.ActionKind{world.CreateMeeting, world.MeetingRequest, world.UpdateMeeting}},
		{"messages", []world.ActionKind{world.SendAs, world.SendOnBehalf, world.OpenMailbox}},
		{"diagnosis", []world.ActionKind{world.CheckMapi, world.FindNotificationArea, world.OpenLyncMenu, world.OpenConfiguration, world.FindMapiInformation}},
		{"dialog", dialogKinds},
		{"grants", []world.ActionKind{world.GrantPermission, world.RevokePermission, world.GiveFolder}},
		{"mapping", []world.ActionKind{world.GrantUnmapped, world.LinkMailbox}},
		{"moves", []world.ActionKind{world.MoveOnline, world.MoveOnPremises, world.MoveBothOnline, world.MoveBothOnPremises, world.RefreshBook}},
		{"cycles", []world.ActionKind{world.SyncCycle, world.InitialCycle, world.WritebackOn, world.WritebackOff}},
		{"scheduler", []world.ActionKind{world.StopConnect, world.StartConnect, world.EnterStaging, world.LeaveStaging, world.OpenWizard, world.CloseWizard, world.LiftThreshold}},
		{"ACL capability", []world.ActionKind{world.MakeACLable, world.ACLableOn, world.ACLableOff}},
	}
	rest := group{name: "others"}
	for _, f := range actionForms {
		known := slices.ContainsFunc(list, func(g group) bool { return slices.Contains(g.kinds, world.ActionKind(f.kind)) })
		if !known {
			rest.kinds = append(rest.kinds, world.ActionKind(f.kind))
		}
	}
	if len(rest.kinds) > 0 {
		list = append(list, rest)
	}
	return list
}()

var dialogKinds = []world.ActionKind{
	world.OpenDelegatesDialog, world.SelectDelegate, world.RemoveSelected, world.AddFromAddressList, world.OpenAddressList,
	world.SelectInAddressList, world.AddSelection, world.AcceptPermissions, world.SetRole, world.TickPrivate,
	world.ConfirmDialog, world.CancelDialog,
}

// without is the group without what only a hybrid deployment knows.
func (g group) without(hybrid func(world.ActionKind) bool) group {
	g.kinds = slices.DeleteFunc(slices.Clone(g.kinds), hybrid)
	return g
}

// hybridKind says whether every action of the kind needs a hybrid deployment.
func hybridKind(k world.ActionKind) bool { return world.Action{Kind: k}.Hybrid() }

// swarm draws what takes part.
func (d dice) swarm() swarm {
	s := swarm{users: 2}
	s.hybrid = d.oneIn(3)
	if d.oneIn(3) {
		s.users = 4
	}
	s.faults, s.timings, s.choices = d.oneIn(4), d.oneIn(2), d.oneIn(2)
	s.settings, s.procedures, s.bursts = d.oneIn(2), d.oneIn(4), d.oneIn(2)
	for _, g := range groups {
		if !s.hybrid {
			g = g.without(hybridKind)
		}
		often := 3
		if s.hybrid && slices.ContainsFunc(g.kinds, hybridKind) {
			often = 2
		}
		if g.name == "delegates" || g.name == "grants" {
			often = 2
		}
		if len(g.kinds) > 0 && d.oneIn(often) {
			s.groups = append(s.groups, g)
		}
	}
	if len(s.groups) == 0 {
		s.groups = groups[:1]
	}
	return s
}
