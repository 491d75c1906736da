package check

import (
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/outlook"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A sabotage is a system with one rule broken: something careless is done after every event, or a claim is decided
// wrongly.
type sabotage struct {
	spoil func(x *spoiling)
	claim func(c world.Claim, s *world.State, is bool) bool
}

// A spoiling is one event as a careless rule sees it.
type spoiling struct {
	world.Event
	before, s *world.State
	a         *world.Agenda
}

// acts says whether the event is an action of one of these kinds.
func (x *spoiling) acts(kinds ...world.ActionKind) bool {
	for _, k := range kinds {
		if x.Kind == world.Acted && x.Action == k {
			return true
		}
	}
	return false
}

// grant is what the second user of the event has on the mailbox of the first.
func (x *spoiling) grant() *exchange.Grant { return &x.s.Mailboxes[x.User].Grants[x.Other] }

// entry is how Lync Server relates the two users of the event.
func (x *spoiling) entry() *lync.Entry { return &x.s.Server[x.User][x.Other] }

func (x *spoiling) person() *world.Person { return &x.s.People[x.User] }

// spoilt is a model with a careless rule.
type spoilt struct {
	Model
	rule func(*spoiling)
}

func (m spoilt) Step(s *world.State, e world.Event, a *world.Agenda) {
	before := *s
	m.Model.Step(s, e, a)
	m.rule(&spoiling{e, &before, s, a})
}

// in is the real system with the sabotage.
func (b sabotage) in(real *System) *System {
	s := *real
	if b.spoil != nil {
		s.Model = func(p world.Params, programs []*procedure.Program) Model {
			return spoilt{real.Model(p, programs), b.spoil}
		}
	}
	if b.claim != nil {
		s.Holds = func(c world.Claim, p *world.Params, st *world.State) bool {
			return b.claim(c, st, real.Holds(c, p, st))
		}
	}
	return &s
}

// otherwise decides one kind of claim in another way.
func otherwise(k world.ClaimKind, decide func(c world.Claim, s *world.State) bool) sabotage {
	return sabotage{claim: func(c world.Claim, s *world.State, is bool) bool {
		if c.Kind == k {
			return decide(c, s)
		}
		return is
	}}
}

// after breaks what happens after some actions.
func after(rule func(x *spoiling), kinds ...world.ActionKind) sabotage {
	return sabotage{spoil: func(x *spoiling) {
		if x.acts(kinds...) {
			rule(x)
		}
	}}
}

// upon breaks what happens after a kind of protocol event.
func upon(k world.Kind, rule func(x *spoiling)) sabotage {
	return sabotage{spoil: func(x *spoiling) {
		if x.Kind == k {
			rule(x)
		}
	}}
}

func dropEditAny(x *spoiling) { x.grant().Folders[exchange.Calendar] &^= exchange.EditAny }

// sabotages break each property, and say how.
var sabotages = map[string]sabotage{
	"groups show whom the server lists": otherwise(world.GroupShows, func(c world.Claim, s *world.State) bool { // shows whom Outlook lists
		return s.Mailboxes[c.User].Has(int(c.Other), exchange.Listed)
	}),
	"a group is its members": otherwise(world.NoGroup, func(world.Claim, *world.State) bool { return true }), // never notices the group
	"correct means all of it": otherwise(world.Correct, func(_ world.Claim, s *world.State) bool { // asks Lync alone
		return s.Server[world.Manager][world.Delegate].Is(lync.Listed | lync.Confirmed)
	}),
	"a pair without Outlook is stale": otherwise(world.ThePairIs, func(c world.Claim, s *world.State) bool { // asks Lync alone
		return lync.Pair(c.A) == s.Server[c.User][c.Other].Pair(true)
	}),
	"claims and their opposites": otherwise(world.NotCorrect, func(_ world.Claim, s *world.State) bool { // forgets the other group
		return !s.Server[world.Manager][world.Delegate].Is(lync.Listed)
	}),
	"rights are those of a role": after(dropEditAny, world.AddDelegate),
	"removal adds nothing":       after(func(x *spoiling) { x.grant().Flags |= exchange.Copies }, world.RemoveDelegate),
	"cancelling loses nothing": after(func(x *spoiling) { // writes the first half of an addition
		for d, p := range x.before.Dialogs[x.User].Edits {
			if p.Op == outlook.Add {
				x.s.Mailboxes[x.User].Set(d, exchange.SendOnBehalf, true)
			}
		}
	}, world.CancelDialog),
	"a dialog writes its owner's mailbox": after(func(x *spoiling) { // mixes up owner and delegate
		x.s.Mailboxes[x.Other].Set(int(x.User), exchange.Listed, true)
	}, world.AddDelegate),
	"refused is without effect": after(func(x *spoiling) { // leaves the menu open
		if !x.before.People[x.User].Running() {
			x.person().Screen = world.NotificationArea
		}
	}, world.ExitLync, world.OpenLyncMenu),
	"only administrators give Full Access": after(func(x *spoiling) { x.grant().Flags |= exchange.FullAccess }, world.AddDelegate),
	"messages follow permissions":          after(func(x *spoiling) { x.s.Message = exchange.SentAs }, world.SendAs),
	"a move takes the mailbox along": after(func(x *spoiling) { // moves an empty mailbox
		x.s.Mailboxes[x.User].Grants = (exchange.Mailbox{}).Grants
	}, world.MoveOnline, world.MoveBothOnline),
	"Lync writes nothing into Exchange": after(func(x *spoiling) { x.grant().Flags &^= exchange.Listed }, world.RemoveFromGroup),
	"Outlook writes nothing into Lync":  after(func(x *spoiling) { *x.entry() = lync.Entry{} }, world.RemoveDelegate),
	"the sync only adds": upon(world.SignInDone, func(x *spoiling) { // begins with an empty list
		for v := range world.User(world.Users) {
			x.a.Cancel(world.Event{Kind: world.AdditionArrived, User: x.User, Other: v})
			x.s.Server[x.User][v] = lync.Entry{}
		}
	}),
	"publication needs the rights":  upon(world.Noticed, func(x *spoiling) { x.entry().Publish(lync.ReAddHalf) }),
	"confirmation needs the rights": upon(world.AdditionArrived, func(x *spoiling) { x.entry().Confirm() }),
	"signing in publishes":          upon(world.SignInDone, func(x *spoiling) { x.person().PolicyInForce = false }),
	"half stays half": upon(world.SignInDone, func(x *spoiling) { // completes what it finds
		x.s.Server[partner(x.User)][x.User].Confirm()
	}),
	"the add-in asks the stores and the clients": after(func(x *spoiling) { // asks the policy as well
		if !x.s.People[x.Other].Policy {
			x.s.Meeting = lync.NoResponse
		}
	}, world.CreateMeeting),
	"a client that is gone knows nothing": after(func(x *spoiling) { x.person().PolicyInForce = true }, world.ExitLync, world.CrashClient),
	"MAPI comes back":                     upon(world.MapiConnected, func(x *spoiling) { x.person().MapiOK = false }),
	"only those named are concerned": after(func(x *spoiling) { // takes the service away from both
		x.s.People[partner(x.User)].MapiService = false
	}, world.MapiDown),
	"a new policy waits for the sign-in": after(func(x *spoiling) { x.person().PolicyInForce = x.person().Policy && x.person().Running() }, world.PolicyOff, world.PolicyOn),
	"a second cycle changes nothing":     after(func(x *spoiling) { x.s.Hybrid.CloudNewer ^= 1 }, world.SyncCycle),
	"phases follow each other":           upon(world.CycleBegan, func(x *spoiling) { x.s.Hybrid.Connect.Cycle |= 3 }),
	"standing still carries nothing": after(func(x *spoiling) { // forgets the mode
		x.s.Hybrid.Lists.Exported ^= 2
	}, world.SyncCycle, world.InitialCycle),
	"travel grows with the options": upon(world.PhaseDone, func(x *spoiling) { // writes back what it should not
		if x.s.Hybrid.Connect.Is(world.Writeback) {
			x.s.Hybrid.OnBehalf.Away = 0
			x.s.Mailboxes[world.Manager].Set(int(world.SecondDelegate), exchange.SendOnBehalf, true)
		}
	}),
	"a remedy makes it ACLable": after(func(x *spoiling) { // converts whatever moves
		x.s.Hybrid.ACLable.Set(x.User, true)
	}, world.MoveOnline),
	"the add-in answers as the lists say": after(func(x *spoiling) { // has one message for everything
		if x.s.Meeting == lync.NoResponse {
			x.s.Meeting = lync.PermissionError
		}
	}, world.CreateMeeting),
	"a higher role shows no less": {claim: func(c world.Claim, s *world.State, is bool) bool { // shows authors what is theirs alone
		if c.Kind == world.Sees && s.Mailboxes[c.Other].Role(int(c.User), exchange.Calendar) == exchange.RoleAuthor {
			return directory.View(c.A) == directory.SeesNothing
		}
		return is
	}},
	"one side accepts every invitation": otherwise(world.AcceptButton, func(c world.Claim, _ *world.State) bool { // goes by the device alone
		return directory.Accept(c.A) == directory.AcceptButton(directory.Device(c.B), directory.Online, directory.OnPremises)
	}),
	"without hybrid nothing is hybrid": after(func(x *spoiling) { x.s.Hybrid.SendAs.Away = 1 }, world.GiveFolder),
	"the corrected procedure repairs":  upon(world.Confirmed, func(x *spoiling) { x.entry().Facts &^= lync.Confirmed }),
	"the world comes to rest": upon(world.MapiConnected, func(x *spoiling) { // connects for ever
		x.person().MapiOK = false
		x.a.After(sim.Exactly(time.Minute), x.Event)
	}),
	"what strikes nothing can be left out": after(func(x *spoiling) { // counts a miss
		if x.before.Server == x.s.Server {
			x.s.Principal = world.SecondDelegate
		}
	}, world.LoseMessage),
	"no more faults strike than may": sabotage{spoil: func(x *spoiling) { // forgets to count
		if x.Kind == world.OutageBegan || x.Kind == world.ClockStruck {
			x.s.Faults = x.before.Faults
		}
	}},
	"what a fault spares is still there": after(func(x *spoiling) { // saves a dialog before it crashes
		x.s.Mailboxes[x.User].Set(int(partner(x.User)), exchange.Copies, true)
	}, world.CrashOutlook),
	"twice is once": upon(world.CopyArrived, func(x *spoiling) { x.entry().Facts &^= lync.Confirmed }), // believes what is outdated
	"what is lost never arrives": after(func(x *spoiling) { // sends it again
		confirmed := world.Event{Kind: world.Confirmed, User: world.Manager, Other: world.Delegate}
		if !x.a.Pending(confirmed) {
			x.a.After(sim.Exactly(time.Minute), confirmed)
		}
	}, world.LoseMessage),
	"a stall only delays": after(func(x *spoiling) { // drops what waits
		x.s.Server[world.Manager][world.Delegate].Facts &^= lync.Listed | lync.Removing
	}, world.StallReplication),
	"names do not matter": after(func(x *spoiling) { // knows the manager by name
		if x.User == world.Manager {
			x.grant().Flags &^= exchange.Copies
		}
	}, world.AddDelegate),
	"the hour does not matter": upon(world.TimePassed, func(x *spoiling) { x.s.Principal = world.SecondDelegate }),
	"waiting twice is waiting": upon(world.TimePassed, func(x *spoiling) { x.s.Principal = world.SecondDelegate }),
	"others do not matter": after(func(x *spoiling) { // has room for one pair
		if x.User == world.SecondManager {
			x.s.Mailboxes[world.Manager].Grants = (exchange.Mailbox{}).Grants
		}
	}, world.AddDelegate),
	"the invariants of the world": after(dropEditAny, world.AddDelegate),
	"the same again":              forgetful(),
	"what is written down replays": upon(world.MapiConnected, func(x *spoiling) { // remarks what the world does not
		x.a.Note("connected")
	}),
	"every sentence is read back": after(func(x *spoiling) { // schedules what no sentence says
		odd := world.Event{Kind: world.Waited, User: x.User, Other: world.Delegate}
		if !x.a.Pending(odd) {
			x.a.After(sim.Immediately(), odd)
		}
	}, world.AddDelegate),
}

// forgetful is a model that remembers outside its state how much it has done.
func forgetful() sabotage {
	n := 0
	return sabotage{spoil: func(x *spoiling) {
		if n++; n%5 == 0 {
			x.s.Principal = world.SecondDelegate
		}
	}}
}

// Every property is broken by a system that is, within a thousand runs.
func TestPropertiesCanBreak(t *testing.T) {
	real := Real(library(t))
	for _, p := range Catalogue() {
		t.Run(p.Name, func(t *testing.T) {
			b, ok := sabotages[p.Name]
			if !ok {
				t.Fatal("the property has no broken system; add one to sabotages")
			}
			c := New(b.in(real), p)
			for seed := range uint64(1000) {
				if len(c.Judge(c.Draft(seed), true, nil)) > 0 {
					return
				}
			}
			t.Error("the broken system keeps it")
		})
	}
}
