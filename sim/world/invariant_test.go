package world

import (
	"testing"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// broken is the world with one rule spoilt: after every event spoil may do what
// a careless rule would have done.
type broken struct {
	Model
	spoil func(s *State, e Event)
}

func (b *broken) Step(s *State, e Event, a *Agenda) {
	b.Model.Step(s, e, a)
	b.spoil(s, e)
}

// Every invariant has a broken model that trips it, and exactly those.
func TestInvariantsCanBreak(t *testing.T) {
	models := map[string]func(s *State, e Event){
		"a confirmed pair is listed, being removed or outdated": func(s *State, e Event) {
			if e.Kind == RemovalArrived { // forgets the delegate's side
				s.Server[e.User][e.Other].Facts |= lync.Confirmed
			}
		},
		"outdated is what is confirmed and neither listed nor being removed": func(s *State, e Event) {
			if e.Kind == Confirmed { // forgets that the removal was missed before the delegate came back
				s.Server[e.User][e.Other].Facts |= lync.Outdated
			}
		},
		"an addition is held back only while replication stands still": func(s *State, e Event) {
			if e.Kind == Published { // holds back what it should let go
				s.Server[e.User][e.Other].Hold()
			}
		},
		"a removal overtakes only while it replicates": func(s *State, e Event) {
			if e.Kind == Published { // takes every publication for overtaken
				s.Server[e.User][e.Other].Facts |= lync.Overtaken
			}
		},
		"nobody is paired with themselves": func(s *State, e Event) {
			if e.Kind == Confirmed { // mixes up the two sides
				s.Server[e.Other][e.Other].Facts |= lync.Listed | lync.Confirmed
			}
		},
		"MAPI is OK only where it can be": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == MapiDown { // forgets to tell the client
				s.People[e.User].MapiOK = true
			}
		},
		"the sync policy is in force only while Lync runs": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == ExitLync { // lets the policy outlive the client
				s.People[e.User].PolicyInForce = true
			}
		},
		"the Delegates dialog is open only in an open Outlook": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == CloseOutlook { // leaves the dialog behind
				s.Dialogs[e.User].Open = true
			}
		},
		"a closed Delegates dialog holds no edits": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == CancelDialog { // keeps the selection
				s.Dialogs[e.User].Selected = uint8(Delegate) + 1
			}
		},
		"rights on a folder are those of a role": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == AddDelegate { // grants a bit too few
				s.Mailboxes[e.User].Grants[e.Other].Folders[exchange.Calendar] &^= 0x20
			}
		},
		"only a delegate in Outlook gets copies or sees private items, unless writes were cut off": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == RemoveDelegate { // forgets the rule
				s.Mailboxes[e.User].Grants[e.Other].Flags |= exchange.Copies
			}
		},
		"readers stand where a procedure can stand": func(s *State, e Event) {
			if e.Kind == TimePassed { // a reader nobody began
				s.Operators[0].Progress = Following
			}
		},
		"a sync cycle is in one of its phases, while the scheduler may run": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == StopConnect { // forgets to break the cycle off
				s.Hybrid.Connect.enter(directory.SyncCloud)
			}
		},
		"nothing is staged outside a sync cycle": func(s *State, e Event) {
			if e.Kind == PhaseDone && e.phase() == directory.ExportForest { // forgets to clear up
				s.Hybrid.Lists.StagedIn |= pair(Manager, Delegate)
			}
		},
		"Azure AD holds a list from the cloud only of a mailbox that is there": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == MoveOnPremises { // leaves the list behind
				s.Hybrid.Lists.Cloud |= pair(e.User, Delegate)
			}
		},
		"nobody is given anything in their own mailbox": func(s *State, e Event) {
			if e.Kind == InForce { // mixes up owner and delegate
				s.Hybrid.spread(directory.Permission(e.A)).InForce[e.B].Set(e.User, e.User, true)
			}
		},
		"somebody saw the message, or there is none": func(s *State, e Event) {
			if e.Kind == Acted && e.Action == GrantPermission { // forgets whom it told
				s.Hybrid.Whom = 0
			}
		},
	}
	for _, p := range Invariants() {
		spoil, ok := models[p.Name]
		if !ok {
			t.Errorf("invariant %q has no broken model", p.Name)
		}
		t.Run(p.Name, func(t *testing.T) {
			if broke := breaks(t, p, spoil); !broke {
				t.Error("the broken model does not trip it")
			}
			if broke := breaks(t, p, func(*State, Event) {}); broke {
				t.Error("the sound model trips it")
			}
		})
	}
}

// breaks runs a day in the life of a pair, once without and once with a hybrid
// deployment, and says whether the invariant broke.
func breaks(t *testing.T, p sim.Property[State], spoil func(*State, Event)) bool {
	t.Helper()
	plain, hybrid := NewSetup(), NewSetup()
	hybrid.Deploy()
	days := map[*Setup][]string{
		plain: {add, "settle", ungroup, "settle", exit, signIn, "settle", remove, "settle",
			"the manager opens the Delegates dialog", "the manager cancels the Delegates dialog",
			"the manager opens the Delegates dialog", "the manager closes Outlook",
			"the MAPI service becomes unavailable to the manager", exit},
		hybrid: {add, "settle", "the administrator moves the mailbox of the manager to Exchange Online",
			"the administrator turns Exchange hybrid writeback on", remove, "settle",
			"the administrator grants the delegate Full Access on the mailbox of the manager on-premises",
			"the administrator grants the second delegate Send on Behalf on the mailbox of the second manager in Exchange Online",
			"the administrator moves the mailbox of the manager back on-premises", "the administrator stops Azure AD Connect"},
	}
	broke := false
	for setup, day := range days {
		run := sim.NewRunFrom(&broken{Model{Params: setup.Params}, spoil}, setup.State, nil)
		run.Watch(p)
		for _, line := range day {
			perform(t, run, line)
		}
		fire(t, run, Event{Kind: TimePassed})
		broke = broke || run.Findings()[0].Verdict == sim.Broken
	}
	return broke
}
