package check

import (
	"fmt"
	"time"

	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// The way of a delegate from Outlook to Lync Server and to the delegate's client, and the two stores on that way.

var syncProperties = []Property{
	{
		Name:      language.Key("Lync writes nothing into Exchange"),
		Sentence:  language.Key("what a Lync client, Lync Server or the MAPI service does, and what befalls them, changes no mailbox"),
		Sometimes: language.Key("a contact is removed from a group while Outlook lists it"),
		Facts:     []string{"F-205", "F-301"},
		judge:     lyncLeavesExchange,
	},
	{
		Name:      language.Key("Outlook writes nothing into Lync"),
		Sentence:  language.Key("what is done in Outlook or by the Exchange administrator does not change Lync Server's list by itself"),
		Sometimes: language.Key("a delegate is added or removed in Outlook"),
		Facts:     []string{"F-206", "F-301", "DT-05"},
		judge:     exchangeLeavesLync,
	},
	{
		Name:      language.Key("the sync only adds"),
		Sentence:  language.Key("unless the sync is assumed to mirror, only \"Remove from group\" takes a delegate off Lync Server's list, and what it was about to do"),
		Sometimes: language.Key("somebody is taken off the list"),
		Facts:     []string{"F-204", "F-207", "P-03", "P-07"},
		judge:     syncOnlyAdds,
	},
	{
		Name:      language.Key("publication needs the rights"),
		Sentence:  language.Key("a delegate is published only after a check that found every precondition met which the manager's client can see, the last one or, by a message that arrives twice, an earlier one"),
		Sometimes: language.Key("a delegate is published"),
		Facts:     []string{"F-303", "DT-03", "P-60"},
		judge:     publicationIsChecked,
	},
	{
		Name:      language.Key("confirmation needs the rights"),
		Sentence:  language.Key("a delegate's client lists the manager only while the server hears it, with MAPI OK and Editor on the Calendar; a confirmation that arrives twice needs Editor alone"),
		Sometimes: language.Key("a pair is confirmed"),
		Facts:     []string{"F-302", "F-303", "P-60"},
		judge:     confirmationIsAllowed,
	},
	{
		Name:      language.Key("signing in publishes"),
		Sentence:  language.Key("when a manager exits Lync and signs in again, every delegate for whom all preconditions are met is listed when the world has come to rest"),
		Sometimes: language.Key("somebody is listed by it who was not"),
		Facts:     []string{"F-208", "F-304", "F-507", "DT-03"},
		judge:     signInPublishes,
	},
	{
		Name:      language.Key("half stays half"),
		Sentence:  language.Key("unless it is assumed to, nothing completes a half pair that only happens at the delegate's client"),
		Sometimes: language.Key("a pair is half in the end"),
		Facts:     []string{"F-305", "P-06"},
		judge:     halfStaysHalf,
	},
	{
		Name:      language.Key("the add-in asks the stores and the clients"),
		Sentence:  language.Key("the add-in's answer follows from the mailbox, Lync Server's list, the clients and their MAPI status alone"),
		Sometimes: language.Key("a meeting could be created"),
		Facts:     []string{"DT-06", "DT-07", "F-808"},
		judge:     addinIsFunction,
	},
}

// atLync says whether an event happens at a Lync client, at Lync Server or at the MAPI service.
func atLync(e world.Event) bool {
	if e.Kind != world.Acted {
		return e.Kind >= world.SignInDone && e.Kind <= world.CrashStruck || e.Kind >= world.RestartStruck
	}
	if cuts(e) {
		return false
	}
	switch e.Action {
	case world.RemoveFromGroup, world.SelectInGroup, world.ExitLync, world.SignIn, world.CreateMeeting, world.CheckMapi,
		world.FindNotificationArea, world.OpenLyncMenu, world.OpenConfiguration, world.FindMapiInformation, world.MapiDown,
		world.MapiUp, world.CrashClient, world.LoseConnection, world.RegainConnection, world.PolicyOn, world.PolicyOff:
		return true
	}
	return e.Action >= world.MapiDownForAll
}

func lyncLeavesExchange(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if !atLync(e) {
			return false, ""
		}
		if before.Mailboxes != after.Mailboxes {
			broke = fmt.Sprintf("%q changes a mailbox", e)
		}
		seen = e.Kind == world.Acted && e.Action == world.RemoveFromGroup && before.Server != after.Server &&
			before.Mailboxes[e.User].Has(int(e.Other), exchange.Listed)
		return seen, broke
	})
}

// atExchange says whether an event is something that is done in Outlook or by the administrator of Exchange.
func atExchange(e world.Event) bool {
	if e.Kind != world.Acted {
		return e.Kind == world.OutlookStruck
	}
	switch k := e.Action; k {
	case world.GrantPermission, world.RevokePermission, world.GiveFolder, world.GrantUnmapped, world.LinkMailbox,
		world.MoveOnline, world.MoveOnPremises, world.MoveBothOnline, world.MoveBothOnPremises, world.SyncCycle,
		world.CrashOutlook, world.CloseOutlook, world.OpenOutlook:
		return true
	default:
		return inDialog(k)
	}
}

func exchangeLeavesLync(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if !atExchange(e) {
			return false, ""
		}
		if before.Server != after.Server {
			broke = fmt.Sprintf("%q changes Lync Server's list at once", e)
		}
		return before.Mailboxes[e.User].Listing() != after.Mailboxes[e.User].Listing(), broke
	})
}

func syncOnlyAdds(t *trial) Ruling {
	if t.Params.Direction == 1 {
		return Ruling{}
	}
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		pairs(func(u, v world.User) {
			if !before.Server[u][v].Is(lync.Listed) || after.Server[u][v].Is(lync.Listed) {
				return
			}
			seen = true
			byHand := e.Kind == world.Acted && e.Action == world.RemoveFromGroup
			overtaken := mayDeliver(e, world.Removal) && before.Server[u][v].Is(lync.Overtaken)
			if !byHand && !overtaken {
				broke = fmt.Sprintf("%q takes %s off the list of %s", e, v, u)
			}
		})
		return seen, broke
	})
}

// visible says which precondition of DT-03 that the manager's client can see is not met; "" if all are.
func (t *trial) visible(s *world.State, u, v world.User) string {
	boss, box := &s.People[u], &s.Mailboxes[u]
	grant := &box.Grants[v]
	switch {
	case !boss.PolicyInForce:
		return "the sync policy is not in force"
	case boss.Edition != lync.FullEdition || s.People[v].Edition != lync.FullEdition:
		return "one of the two uses Lync Basic"
	case !boss.Lync.Heard() || !boss.MapiOK:
		return "the manager's client is not signed in with MAPI OK, or not heard"
	case !grant.Flags.Has(exchange.Listed) || grant.Folders[exchange.Calendar] != exchange.Editor:
		return "the delegate is not listed with Editor on the Calendar"
	case !grant.Flags.Has(exchange.SendOnBehalf) && t.Params.SendOnBehalfFree == 0:
		return "Send on Behalf is missing"
	case box.GroupDelegate:
		return "a security group is among the delegates"
	case box.Delegates() > lync.Limit:
		return "there are too many delegates"
	case boss.Home != s.People[v].Home || boss.Mailbox != s.People[v].Mailbox:
		return "the two are on different sides"
	}
	return ""
}

func publicationIsChecked(t *trial) (r Ruling) {
	ever, checked := [world.Users][world.Users]bool{}, [world.Users][world.Users]string{}
	for u := range checked {
		for v := range checked[u] {
			checked[u][v] = "nothing was checked"
		}
	}
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		switch {
		case e.Kind == world.RightsChecked:
			checked[e.User][e.Other] = t.visible(before, e.User, e.Other)
			ever[e.User][e.Other] = ever[e.User][e.Other] || checked[e.User][e.Other] == ""
		default:
			pairs(func(u, v world.User) {
				if before.Server[u][v].Is(lync.Listed) || !after.Server[u][v].Is(lync.Listed) {
					return
				}
				seen = true
				if checked[u][v] != "" && !(again(e, world.Publication) && ever[u][v]) {
					broke = fmt.Sprintf("%q lists %s for %s, and when that was checked: %s", e, v, u, checked[u][v])
				}
			})
		}
		return seen, broke
	})
}

func confirmationIsAllowed(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		pairs(func(u, v world.User) {
			if before.Server[u][v].Is(lync.Confirmed) || !after.Server[u][v].Is(lync.Confirmed) {
				return
			}
			seen = true
			p := &before.People[v]
			switch {
			case !again(e, world.Confirmation) && (!p.Lync.Heard() || !p.MapiOK):
				broke = fmt.Sprintf("%q: the client of %s is not signed in with MAPI OK, or not heard", e, v)
			case before.Mailboxes[u].Role(int(v), exchange.Calendar) != exchange.RoleEditor:
				broke = fmt.Sprintf("%q: %s has no Editor on the Calendar of %s", e, v, u)
			}
		})
		return seen, broke
	})
}

// served says whether a client can reach the MAPI service, whatever its clock says.
func (t *trial) served(p *world.Person) bool {
	return p.MapiService && !p.Trouble.Out() && !p.Trouble.Has(world.Mismatch) && p.System == lync.Windows && (t.Params.MapiNeedsOutlook == 0 || p.Outlook)
}

// tolerances are the values of P-61.
var tolerances = [...]time.Duration{5 * time.Minute, time.Minute, 30 * time.Minute}

// clockOff says whether a client with that clock is refused what it asks for anew.
func (t *trial) clockOff(p *world.Person) bool {
	off := time.Duration(p.Skew) * world.HalfMinute
	return off.Abs() > tolerances[t.Params.ClockTolerance]
}

// canMapi says whether a client can come by a connection to the MAPI service.
func (t *trial) canMapi(p *world.Person) bool { return t.served(p) && !t.clockOff(p) }

// eligible says whether a fresh sign-in of u has to list v.
func (t *trial) eligible(s *world.State, u, v world.User) bool {
	boss, others := s.People[u], int(s.People[v].OtherManagers)
	for m := range s.Mailboxes {
		if s.Mailboxes[m].Has(int(v), exchange.Listed) {
			others++
		}
	}
	fresh := *s
	fresh.People[u].PolicyInForce, fresh.People[u].MapiOK, fresh.People[u].Lync = boss.Policy, t.canMapi(&boss), world.SignedIn
	return boss.Telephony.Covered() && s.People[v].Telephony.Covered() && others <= lync.Limit &&
		boss.Revoked&(1<<v) == 0 && t.visible(&fresh, u, v) == ""
}

func signInPublishes(t *trial) (r Ruling) {
	if !t.Rest {
		return r
	}
	x := t.branch()
	x.leave()
	x.play([]Move{do(world.Action{Kind: world.ExitLync}), do(world.Action{Kind: world.SignIn})})
	s := x.End()
	if !x.Rest || s.People[world.Manager].Lync != world.SignedIn {
		return r
	}
	pairs(func(u, v world.User) {
		if u != world.Manager || !t.eligible(t.End(), u, v) {
			return
		}
		r.Seen = r.Seen || !t.End().Server[u][v].Is(lync.Listed)
		if !s.Server[u][v].Is(lync.Listed) {
			r = broken("%s has signed in again, %s meets every precondition and is not published", u, v)
			r.Shown, r.Claims = x.Course, []world.Claim{pairIs(u, v, lync.PairNone)}
		}
	})
	return r
}

func halfStaysHalf(t *trial) (r Ruling) {
	half := func(s *world.State) bool {
		e := s.Server[world.Manager][world.Delegate]
		return e.Is(lync.Listed) && e.Facts&(lync.Confirmed|lync.Removing) == 0
	}
	if t.Params.HalfCompletes != 0 || !t.Rest || !half(t.End()) {
		return r
	}
	r.Seen = true
	x := t.branch()
	x.leave()
	d := world.Delegate
	x.play([]Move{
		do(world.Action{Kind: world.ExitLync, User: d}), do(world.Action{Kind: world.SignIn, User: d}), wait(openSpan),
		do(world.Action{Kind: world.MapiDown, User: d}), do(world.Action{Kind: world.MapiUp, User: d}),
	})
	if !half(x.End()) {
		r = broken("a half pair has been completed by what happened at the delegate's client")
		r.Shown, r.Claims = x.Course, []world.Claim{{Kind: world.PairIs, A: uint8(lync.PairHalf)}}
	}
	return r
}

// asked is what the add-in may look at of a state: everything else is scrambled.
func asked(s world.State) world.State {
	for u := range s.People {
		p := &s.People[u]
		p.Policy, p.PolicyInForce, p.MapiService, p.Trouble = !p.Policy, !p.PolicyInForce, !p.MapiService, ^p.Trouble
		p.Skew, p.OtherManagers, p.Selected, p.Revoked = ^p.Skew, p.OtherManagers+1, 0, ^p.Revoked
		p.PeopleGroup, p.Screen = !p.PeopleGroup, world.Desktop
		s.Mailboxes[u].Scope, s.Mailboxes[u].Others = 0, s.Mailboxes[u].Others+1
	}
	s.Dialogs, s.Operators = (world.State{}).Dialogs, (world.State{}).Operators
	s.Faults, s.Stalled, s.Message, s.Principal = ^s.Faults, !s.Stalled, 0, 0
	return s
}

func addinIsFunction(t *trial) (r Ruling) {
	for _, i := range [...]int{len(t.States) - 1, t.Moved, 0} {
		s := &t.States[i]
		for _, pair := range [...][2]world.User{{world.Delegate, world.Manager}, {world.SecondDelegate, world.SecondManager}, {world.SecondDelegate, world.Manager}} {
			ask := world.Action{Kind: world.CreateMeeting, User: pair[0], Other: pair[1]}
			was, is := t.suppose(*s, ask).Meeting, t.suppose(asked(*s), ask).Meeting
			r.Seen = r.Seen || was == lync.Success
			if was != is {
				r = broken("%q: %s; with other screens, policies, dialogs and counts, but the same stores and clients: %s", ask, was, is)
				r.Step = i
				return r
			}
		}
	}
	return r
}
