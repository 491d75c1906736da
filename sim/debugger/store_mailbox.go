package debugger

import (
	"strings"

	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/outlook"
	"ombud/sim/world"
)

// The first store: Outlook and the mailbox behind it.

func mailboxLines(v *view) []Line {
	var out []Line
	for _, u := range v.cast {
		box := &v.Mailboxes[u]
		out = append(out, Line{Label: v.say("delegates of %s", u), Value: v.delegatesOf(box)})
		for d := range world.User(world.Users) {
			if box.Grants[d] != (exchange.Grant{}) {
				out = append(out, Line{Label: v.say("%s at %s", d, u), Value: v.rightsOf(&box.Grants[d])})
			}
		}
		if box.Delegates() > 0 && box.Scope != exchange.DelegatesAndSendInformationToMe {
			out = append(out, Line{Label: v.say("meeting requests to %s", u), Value: box.Scope.String()})
		}
		out = append(out, Line{Label: v.say("Outlook of %s", u), Value: v.outlookOf(u)})
	}
	return out
}

// delegatesOf is the delegate list as Outlook reads it (F-611).
func (v *view) delegatesOf(box *exchange.Mailbox) string {
	var out []string
	for d := range world.User(world.Users) {
		switch {
		case box.Has(int(d), exchange.Listed|exchange.Duplicate):
			out = append(out, v.say("%s twice", d))
		case box.Has(int(d), exchange.Listed):
			out = append(out, d.In(v.language))
		}
	}
	if box.Others > 0 {
		out = append(out, v.say("%d more", box.Others))
	}
	if box.GroupDelegate {
		out = append(out, v.say("a security group"))
	}
	return list(out, v.say("nobody"))
}

// rightsOf is what one user may do in one mailbox: folders by role, then the
// rest.
func (v *view) rightsOf(g *exchange.Grant) string {
	var out []string
	for role := exchange.RoleEditor; role > exchange.RoleNone; role-- {
		var folders []string
		for f := range exchange.Folder(exchange.Folders) {
			if g.Folders[f].Role() == role {
				folders = append(folders, f.In(v.language))
			}
		}
		if len(folders) > 0 {
			out = append(out, v.say("%s on %s", role, strings.Join(folders, " + ")))
		}
	}
	out = append(out, remarks(
		remark{v.say("free/busy %s", g.Freebusy.Role()), g.Freebusy.Role() > exchange.RoleNone},
		remark{v.say("private items"), g.Flags.Has(exchange.ShowPrivate)},
		remark{v.say("copies of requests"), g.Flags.Has(exchange.Copies)},
		remark{v.say("Full Access"), g.Flags.Has(exchange.FullAccess)},
	)...)
	return list(out, v.say("no rights"))
}

// outlookOf is whether Outlook is open, and how its Delegates dialog stands.
func (v *view) outlookOf(u world.User) string {
	d := &v.Dialogs[u]
	if !v.People[u].Outlook {
		return v.say("closed")
	}
	if !d.Open {
		return v.say("open")
	}
	out := []string{v.say("dialog lists %s", v.people(func(o world.User) bool { return d.Lists(int(o)) }, v.say("nobody")))}
	for o := range world.User(world.Users) {
		if e := d.Edits[o].Edit(); e.Op != outlook.Keep {
			out = append(out, v.say(pendingEdits[e.Op], o)+v.permissionsOf(&e))
		}
	}
	out = append(out, remarks(
		remark{v.say("%s selected", seated(d.Selected)), d.Selected > 0},
		remark{v.say("permissions in front"), d.Permissions},
		remark{v.say("address list in front"), d.Picker},
		remark{v.say("%s picked", seated(d.Picked)), d.Picked > 0},
	)...)
	return list(out, "")
}

// pendingEdits are what confirming the dialog will do about a user.
var pendingEdits = language.Keys([]string{outlook.Add: "to add %s", outlook.Change: "to change %s", outlook.Remove: "to remove %s"}...)

// permissionsOf is what an edit would set.
func (v *view) permissionsOf(e *outlook.Edit) string {
	var out []string
	for f, level := range e.Levels {
		if e.Touched>>f&1 != 0 && level != 0 {
			out = append(out, exchange.Folder(f).In(v.language)+" "+level.In(v.language))
		}
	}
	out = append(out, remarks(
		remark{v.say("private items"), e.Touched&outlook.TouchedPrivate != 0 && e.Private},
		remark{v.say("copies"), e.Touched&outlook.TouchedCopies != 0 && e.Copies},
	)...)
	if len(out) == 0 {
		return ""
	}
	return " (" + list(out, "") + ")"
}

// seated is the user that a field holds as number + 1; nothing for nobody.
func seated(seat uint8) language.Speaker {
	if seat == 0 || int(seat) > world.Users {
		return language.Verbatim("")
	}
	return world.User(seat - 1)
}
