package debugger

import (
	"slices"
	"time"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// The third store: what each Lync client knows and shows.

var connections = language.Keys([]string{
	world.SignedOut: "signed out", world.SigningIn: "signing in", world.SignedIn: "signed in",
	world.Disconnected: "no connection", world.Reconnecting: "reconnecting",
	world.Unheard: "not heard by the server", world.Deaf: "does not hear the server",
}...)

var screens = language.Keys([]string{
	world.Desktop: "", world.NotificationArea: "looks at the notification area", world.LyncMenu: "Lync menu open",
	world.ConfigurationInformation: "configuration information open", world.MapiInformation: "looks at the MAPI status",
}...)

func clientLines(v *view) []Line {
	var out []Line
	for u := range world.User(world.Users) {
		if slices.Contains(v.cast, u) || struckAside(&v.People[u]) {
			out = append(out, Line{Label: v.say("Lync of %s", u), Value: list(v.clientOf(&v.People[u]), "")})
		}
	}
	for _, u := range v.cast {
		out = append(out, groupsOf(v, u)...)
	}
	return out
}

// struckAside says whether a fault that concerns everybody shows at somebody who
// takes no part.
func struckAside(p *world.Person) bool { return !p.MapiService || p.Trouble.Out() }

// clientOf is how a client stands.
func (v *view) clientOf(p *world.Person) []string {
	out := []string{v.say(connections[p.Lync]), v.mapiOf(p)}
	return append(out, remarks(
		remark{v.say("policy in force"), p.PolicyInForce},
		remark{p.Edition.String(), p.Edition != lync.FullEdition},
		remark{p.System.String(), p.System != lync.Windows},
		remark{v.say("%s selected in Delegates", seated(p.Selected)), p.Selected > 0},
		remark{v.say(screens[p.Screen]), p.Screen != world.Desktop},
		remark{v.say("removed %s", v.people(func(u world.User) bool { return p.Revoked>>u&1 != 0 }, "")), p.Revoked != 0},
		remark{v.say("keeps an empty group"), p.PeopleGroup},
		remark{v.clockOf(p.Skew), p.Skew != 0},
	)...)
}

// clockOf is how far the clock of a computer is off.
func (v *view) clockOf(skew int8) string {
	if skew < 0 {
		return v.say("clock slow by %s", clock(-time.Duration(skew)*world.HalfMinute))
	}
	return v.say("clock fast by %s", clock(time.Duration(skew)*world.HalfMinute))
}

// mapiOf is the MAPI status with what stands in its way (DT-04).
func (v *view) mapiOf(p *world.Person) string {
	status := v.say("MAPI not OK")
	if p.MapiOK {
		status = v.say("MAPI OK")
	}
	why := remarks(
		remark{v.say("service down"), !p.MapiService},
		remark{v.say("outage"), p.Trouble.Has(world.OwnOutage)},
		remark{v.say("outage for everybody"), p.Trouble.Has(world.CommonOutage)},
		remark{v.say("addresses differ"), p.Trouble.Has(world.Mismatch)},
	)
	if len(why) == 0 {
		return status
	}
	return status + " (" + list(why, "") + ")"
}

// groupsOf are the delegation groups that a user's client shows (F-201). The
// group a person of the pair is expected to see is listed even when there is none.
func groupsOf(v *view, u world.User) []Line {
	var out []Line
	none := v.say("no group")
	shown := v.people(func(d world.User) bool { return world.InDelegates(v.params, v.State, u, d) }, none)
	if u == world.Manager || shown != none {
		out = append(out, Line{Label: v.say("Delegates of %s", u), Value: shown})
	}
	empty := none
	if !(world.Claim{Kind: world.NoPeople, User: u}).Holds(v.params, v.State) {
		empty = v.say("an empty group")
	}
	shown = v.people(func(m world.User) bool { return world.InPeople(v.params, v.State, u, m) }, empty)
	if u == world.Delegate || shown != none {
		out = append(out, Line{Label: v.say("People I Manage Calls For of %s", u), Value: shown})
	}
	return out
}
