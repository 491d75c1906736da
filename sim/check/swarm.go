package check

import (
	"slices"
	"strings"

	"ombud/sim/world"
)

// A swarm is what takes part in a draft at all. Leaving most things out of most drafts finds more than mixing everything
// in each: whatever is left out cannot get in the way of the rest (Groce and others, 2012).
type swarm struct {
	hybrid     bool
	users      int                   // 2: one pair; 4: two
	faults     []form[world.Setting] // what may strike at any time; none if nothing may
	timings    bool                  // other windows for what takes time
	choices    bool                  // other answers to what no source states
	settings   bool                  // other users, clients and stores to begin with
	procedures bool
	groups     []group            // kinds of actions
	harms      []world.ActionKind // of those, what a network does to a message
	cuts       []world.ActionKind // of those, what cuts the writes of a dialog off
	mishaps    bool               // something sends Lync messages while they may be hit
	slow       bool               // Lync messages are under way for long
	bursts     bool               // whole conversations with the Delegates dialog
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
		known := func(g group) bool { return slices.Contains(g.kinds, world.ActionKind(f.kind)) }
		if !slices.ContainsFunc(list, known) && !slices.ContainsFunc(faultGroups, known) {
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

// faultGroups are the faults of the catalogue, each with what makes up for it. What stops Azure AD Connect is above.
var faultGroups = func() (out []group) {
	for _, f := range world.FaultCatalogue() {
		g := group{f.Name, slices.Concat(f.Now, f.Back)}
		if len(f.Now) > 0 && !slices.ContainsFunc(g.kinds, hybridKind) {
			out = append(out, g)
		}
	}
	return out
}()

// faultForms are the settings by which the catalogue lets a fault strike at any time.
var faultForms = func() (out []form[world.Setting]) {
	for _, f := range world.FaultCatalogue() {
		for _, k := range f.AtAnyTime {
			kind := formOfSetting(k)
			known := slices.ContainsFunc(out, func(g form[world.Setting]) bool { return g.kind == kind.kind })
			if !known && strings.Contains(kind.base.String(), "at any time") {
				out = append(out, kind)
			}
		}
	}
	return out
}()

// harms and cuttings are the faults that need something to strike: a message, a dialog with edits.
var (
	harms    = []world.ActionKind{world.LoseMessage, world.DelayMessage, world.DuplicateMessage, world.ReorderMessages}
	cuttings = []world.ActionKind{world.ConfirmThenCrash, world.ConfirmThenFail}
)

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
	s.timings, s.choices = d.oneIn(2), d.oneIn(2)
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
		s.groups = []group{groups[0]}
	}
	return d.troubles(s)
}

// troubles draws which faults take part: as something that is done, as something that may strike at any time, or not at
// all.
func (d dice) troubles(s swarm) swarm {
	if d.oneIn(2) {
		for _, g := range faultGroups {
			if d.oneIn(4) {
				s.groups = append(s.groups, g)
				s.harms = append(s.harms, among(g, harms)...)
				s.cuts = append(s.cuts, among(g, cuttings)...)
			}
		}
	}
	if d.oneIn(3) {
		for _, f := range faultForms {
			often := 4
			if hitsMessages(f) { // In many ways, and not often.
				often = 2
			}
			if d.oneIn(often) {
				s.faults = append(s.faults, f)
			}
		}
	}
	s.mishaps = len(s.harms) > 0 || slices.ContainsFunc(s.faults, hitsMessages)
	s.slow = s.mishaps && !d.oneIn(3)
	return s
}

// hitsMessages says whether a setting lets a fault hit Lync messages.
func hitsMessages(f form[world.Setting]) bool {
	return f.kind == int(world.SetMessageFault) || f.kind == int(world.SetReorderFault)
}

// among are the kinds of a group that are in a list.
func among(g group, list []world.ActionKind) []world.ActionKind {
	return slices.DeleteFunc(slices.Clone(g.kinds), func(k world.ActionKind) bool { return !slices.Contains(list, k) })
}
