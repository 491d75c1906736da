package debugger

import (
	"fmt"
	"strings"

	"ombud/sim/exchange"
	"ombud/sim/outlook"
	"ombud/sim/world"
)

// The first store: Outlook and the mailbox behind it.

func mailboxLines(v *view) []Line {
	var out []Line
	for _, u := range v.cast {
		box := &v.Mailboxes[u]
		out = append(out, Line{Label: "delegates of " + u.String(), Value: delegatesOf(box)})
		for d := range world.User(world.Users) {
			if box.Grants[d] != (exchange.Grant{}) {
				out = append(out, Line{Label: fmt.Sprintf("%s at %s", d, u), Value: rightsOf(&box.Grants[d])})
			}
		}
		if box.Delegates() > 0 && box.Scope != exchange.DelegatesAndSendInformationToMe {
			out = append(out, Line{Label: "meeting requests to " + u.String(), Value: box.Scope.String()})
		}
		out = append(out, Line{Label: "Outlook of " + u.String(), Value: outlookOf(v, u)})
	}
	return out
}

// delegatesOf is the delegate list as Outlook reads it (F-611).
func delegatesOf(box *exchange.Mailbox) string {
	var out []string
	for d := range world.User(world.Users) {
		switch {
		case box.Has(int(d), exchange.Listed|exchange.Duplicate):
			out = append(out, d.String()+" twice")
		case box.Has(int(d), exchange.Listed):
			out = append(out, d.String())
		}
	}
	if box.Others > 0 {
		out = append(out, fmt.Sprintf("%d more", box.Others))
	}
	if box.GroupDelegate {
		out = append(out, "a security group")
	}
	return list(out, "nobody")
}

// rightsOf is what one user may do in one mailbox: folders by role, then the
// rest.
func rightsOf(g *exchange.Grant) string {
	var out []string
	for role := exchange.RoleEditor; role > exchange.RoleNone; role-- {
		var folders []string
		for f := range exchange.Folder(exchange.Folders) {
			if g.Folders[f].Role() == role {
				folders = append(folders, f.String())
			}
		}
		if len(folders) > 0 {
			out = append(out, role.String()+" on "+strings.Join(folders, " + "))
		}
	}
	out = append(out, remarks(
		remark{"free/busy " + g.Freebusy.Role().String(), g.Freebusy.Role() > exchange.RoleNone},
		remark{"private items", g.Flags.Has(exchange.ShowPrivate)},
		remark{"copies of requests", g.Flags.Has(exchange.Copies)},
		remark{"Full Access", g.Flags.Has(exchange.FullAccess)},
	)...)
	return list(out, "no rights")
}

// outlookOf is whether Outlook is open, and how its Delegates dialog stands.
func outlookOf(v *view, u world.User) string {
	d := &v.Dialogs[u]
	if !v.People[u].Outlook {
		return "closed"
	}
	if !d.Open {
		return "open"
	}
	out := []string{"dialog lists " + people(func(o world.User) bool { return d.Lists(int(o)) }, "nobody")}
	for o := range world.User(world.Users) {
		if e := d.Edits[o].Edit(); e.Op != outlook.Keep {
			out = append(out, "to "+e.Op.String()+" "+o.String()+permissionsOf(&e))
		}
	}
	out = append(out, remarks(
		remark{seated(d.Selected) + " selected", d.Selected > 0},
		remark{"permissions in front", d.Permissions},
		remark{"address list in front", d.Picker},
		remark{seated(d.Picked) + " picked", d.Picked > 0},
	)...)
	return list(out, "")
}

// permissionsOf is what an edit would set.
func permissionsOf(e *outlook.Edit) string {
	var out []string
	for f, level := range e.Levels {
		if e.Touched>>f&1 != 0 && level != 0 {
			out = append(out, exchange.Folder(f).String()+" "+level.String())
		}
	}
	out = append(out, remarks(
		remark{"private items", e.Touched&outlook.TouchedPrivate != 0 && e.Private},
		remark{"copies", e.Touched&outlook.TouchedCopies != 0 && e.Copies},
	)...)
	if len(out) == 0 {
		return ""
	}
	return " (" + list(out, "") + ")"
}

// seated is the user that a field holds as number + 1; "" for nobody.
func seated(seat uint8) string {
	if seat == 0 || int(seat) > world.Users {
		return ""
	}
	return world.User(seat - 1).String()
}
