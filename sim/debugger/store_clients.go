package debugger

import (
	"slices"
	"time"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// The third store: what each Lync client knows and shows.

var connections = [...]string{
	world.SignedOut: "signed out", world.SigningIn: "signing in", world.SignedIn: "signed in",
	world.Disconnected: "no connection", world.Reconnecting: "reconnecting",
	world.Unheard: "not heard by the server", world.Deaf: "does not hear the server",
}

var screens = [...]string{
	world.Desktop: "", world.NotificationArea: "looks at the notification area", world.LyncMenu: "Lync menu open",
	world.ConfigurationInformation: "configuration information open", world.MapiInformation: "looks at the MAPI status",
}

func clientLines(v *view) []Line {
	var out []Line
	for u := range world.User(world.Users) {
		if slices.Contains(v.cast, u) || struckAside(&v.People[u]) {
			out = append(out, Line{Label: "Lync of " + u.String(), Value: list(clientOf(&v.People[u]), "")})
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
func clientOf(p *world.Person) []string {
	out := []string{connections[p.Lync], mapiOf(p)}
	return append(out, remarks(
		remark{"policy in force", p.PolicyInForce},
		remark{p.Edition.String(), p.Edition != lync.FullEdition},
		remark{p.System.String(), p.System != lync.Windows},
		remark{seated(p.Selected) + " selected in Delegates", p.Selected > 0},
		remark{screens[p.Screen], p.Screen != world.Desktop},
		remark{"removed " + people(func(u world.User) bool { return p.Revoked>>u&1 != 0 }, ""), p.Revoked != 0},
		remark{"keeps an empty group", p.PeopleGroup},
		remark{clockOf(p.Skew), p.Skew != 0},
	)...)
}

// clockOf is how far the clock of a computer is off.
func clockOf(skew int8) string {
	if skew < 0 {
		return "clock slow by " + clock(-time.Duration(skew)*world.HalfMinute)
	}
	return "clock fast by " + clock(time.Duration(skew)*world.HalfMinute)
}

// mapiOf is the MAPI status with what stands in its way (DT-04).
func mapiOf(p *world.Person) string {
	status := "MAPI not OK"
	if p.MapiOK {
		status = "MAPI OK"
	}
	why := remarks(
		remark{"service down", !p.MapiService},
		remark{"outage", p.Trouble.Has(world.OwnOutage)},
		remark{"outage for everybody", p.Trouble.Has(world.CommonOutage)},
		remark{"addresses differ", p.Trouble.Has(world.Mismatch)},
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
	shown := people(func(d world.User) bool { return world.InDelegates(v.params, v.State, u, d) }, "no group")
	if u == world.Manager || shown != "no group" {
		out = append(out, Line{Label: "Delegates of " + u.String(), Value: shown})
	}
	empty := "no group"
	if !(world.Claim{Kind: world.NoPeople, User: u}).Holds(v.params, v.State) {
		empty = "an empty group"
	}
	shown = people(func(m world.User) bool { return world.InPeople(v.params, v.State, u, m) }, empty)
	if u == world.Delegate || shown != "no group" {
		out = append(out, Line{Label: "People I Manage Calls For of " + u.String(), Value: shown})
	}
	return out
}
