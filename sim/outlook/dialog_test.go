package outlook

import (
	"strings"
	"testing"
)

// action is one thing a user does in the dialog, with the result the story expects.
type action struct {
	name string
	do   func(*Dialog) Result
}

func open(listed uint8) action {
	return action{"open", func(d *Dialog) Result { return d.OpenWith(listed) }}
}
func selects(u int) action {
	return action{"select", func(d *Dialog) Result { return d.Select(u) }}
}
func pick(u int) action {
	return action{"pick", func(d *Dialog) Result { return d.Pick(u) }}
}
func pickListed(u int) action {
	return action{"pick a listed user", func(d *Dialog) Result { return d.PickListed(u) }}
}
func level(folder int, l Level) action {
	return action{"set level", func(d *Dialog) Result { return d.SetLevel(folder, l) }}
}

var (
	removes  = action{"remove", (*Dialog).RemoveSelected}
	address  = action{"open the address list", (*Dialog).OpenPicker}
	addOK    = action{"add, OK", (*Dialog).AddPicked}
	tick     = action{"tick private", (*Dialog).TickPrivate}
	accept   = action{"accept the permissions", (*Dialog).AcceptPermissions}
	ok       = action{"confirm", func(d *Dialog) Result { _, r := d.Confirm(); return r }}
	cancel   = action{"cancel", (*Dialog).Cancel}
	shutdown = action{"close Outlook", (*Dialog).CloseWithOutlook}
)

// play does the actions in order and returns the dialog and the last result.
func play(t *testing.T, actions ...action) (Dialog, Result) {
	t.Helper()
	var d Dialog
	var last Result
	for _, a := range actions {
		last = a.do(&d)
	}
	return d, last
}

// show is what the screens show, in short.
func show(d Dialog) string {
	var words []string
	say := func(on bool, word string) {
		if on {
			words = append(words, word)
		}
	}
	say(d.Open, "dialog")
	say(d.Picker, "address list")
	say(d.Permissions, "permissions")
	for u := range Users {
		say(d.Lists(u), "lists "+string(rune('0'+u)))
		if p := d.Edits[u]; p.Op != Keep {
			words = append(words, p.Op.String())
		}
		say(d.Selected == seat(u), "selected")
		say(d.Picked == seat(u), "picked "+string(rune('0'+u)))
	}
	return strings.Join(words, ", ")
}

func TestActions(t *testing.T) {
	const one = 1 << 1
	type script []action
	for _, tc := range []struct {
		name   string
		script script
		want   Result
		shows  string
	}{
		{"F-601: opening shows who is listed", script{open(one | 1<<3)}, Done, "dialog, lists 1, lists 3"},
		{"opening an open dialog keeps its edits", script{open(one), selects(1), removes, open(one)}, Nothing, "dialog, remove"},
		{"D-14: the list is the one of the opening", script{open(0), open(one)}, Nothing, "dialog"},

		{"selecting without a dialog is refused", script{selects(1)}, RefusedClosed, ""},
		{"C1-08: selecting somebody who is not listed is refused", script{open(one), selects(2)}, RefusedNotListed, "dialog, lists 1"},
		{"selecting twice does nothing", script{open(one), selects(1), selects(1)}, Nothing, "dialog, lists 1, selected"},
		{"selecting behind the address list is refused", script{open(one), address, selects(1)}, RefusedPickerInFront, "dialog, address list, lists 1"},
		{"selecting behind the permissions is refused", script{open(one), address, pick(2), addOK, selects(1)}, RefusedPermissionsInFront,
			"dialog, permissions, lists 1, lists 2, add, selected"},

		{"C1-09: removing marks the delegate", script{open(one), selects(1), removes}, Done, "dialog, remove"},
		{"removing without a dialog is refused", script{removes}, RefusedClosed, ""},
		{"removing with nobody selected is refused", script{open(one), removes}, RefusedNothingSelected, "dialog, lists 1"},
		{"removing needs a new selection each time", script{open(one), selects(1), removes, removes}, RefusedNothingSelected, "dialog, remove"},
		{"removing a delegate added in this dialog leaves nothing", script{open(0), address, pick(1), addOK, accept, removes}, Done, "dialog"},
		{"a removed delegate cannot be selected", script{open(one), selects(1), removes, selects(1)}, RefusedNotListed, "dialog, remove"},

		{"F-602: Add opens the address list", script{open(0), address}, Done, "dialog, address list"},
		{"opening an open address list keeps the selection", script{open(0), address, pick(1), address}, Nothing, "dialog, address list, picked 1"},
		{"opening the address list without a dialog is refused", script{address}, RefusedClosed, ""},
		{"opening the address list behind the permissions is refused", script{open(0), address, pick(1), addOK, address}, RefusedPermissionsInFront,
			"dialog, permissions, lists 1, add, selected"},
		{"C1-13: picking selects in the address list", script{open(0), address, pick(1)}, Done, "dialog, address list, picked 1"},
		{"picking twice does nothing", script{open(0), address, pick(1), pick(1)}, Nothing, "dialog, address list, picked 1"},
		{"picking somebody else replaces the selection", script{open(0), address, pick(1), pick(2)}, Done, "dialog, address list, picked 2"},
		{"picking without a dialog is refused", script{pick(1)}, RefusedClosed, ""},
		{"picking without the address list is refused", script{open(0), pick(1)}, RefusedPickerClosed, "dialog"},
		{"P-14: picking a listed user is refused", script{open(one), address, pick(1)}, RefusedListed, "dialog, address list, lists 1"},
		{"P-14: and leaves nothing to add", script{open(one), address, pick(1), addOK}, NothingPicked, "dialog, lists 1"},
		{"P-14, other value: a listed user can be added again", script{open(one), address, pickListed(1), addOK}, Done,
			"dialog, permissions, lists 1, add, selected"},

		{"C1-14: adding opens the permissions", script{open(0), address, pick(1), addOK}, Done, "dialog, permissions, lists 1, add, selected"},
		{"D-03: adding with nobody picked closes the address list without effect", script{open(0), address, addOK}, NothingPicked, "dialog"},
		{"D-03: adding without the address list opens it and closes it again", script{open(0), addOK}, NothingPicked, "dialog"},
		{"adding without a dialog is refused", script{addOK}, RefusedClosed, ""},
		{"adding behind the permissions is refused", script{open(0), address, pick(1), addOK, addOK}, RefusedPermissionsInFront,
			"dialog, permissions, lists 1, add, selected"},
		{"adding a delegate removed in this dialog is a change", script{open(one), selects(1), removes, address, pick(1), addOK}, Done,
			"dialog, permissions, lists 1, change, selected"},
		{"and removing again is a removal", script{open(one), selects(1), removes, address, pick(1), addOK, accept, removes}, Done, "dialog, remove"},

		{"C1-15: accepting closes the permissions", script{open(0), address, pick(1), addOK, accept}, Done, "dialog, lists 1, add, selected"},
		{"accepting without a dialog is refused", script{accept}, RefusedClosed, ""},
		{"D-03: accepting what never opened is refused", script{open(0), addOK, accept}, RefusedPermissionsClosed, "dialog"},
		{"a level for the selected delegate opens the permissions", script{open(one), selects(1), level(Calendar, LevelAuthor)}, Done,
			"dialog, permissions, lists 1, change, selected"},
		{"the level that is proposed changes nothing", script{open(0), address, pick(1), addOK, level(Calendar, LevelEditor)}, Nothing,
			"dialog, permissions, lists 1, add, selected"},
		{"a level with nobody selected is refused", script{open(one), level(Calendar, LevelAuthor)}, RefusedNothingSelected, "dialog, lists 1"},
		{"a level without a dialog is refused", script{level(Calendar, LevelAuthor)}, RefusedClosed, ""},
		{"a level behind the address list is refused", script{open(one), selects(1), address, level(Calendar, LevelAuthor)}, RefusedPickerInFront,
			"dialog, address list, lists 1, selected"},
		{"ticking for the selected delegate opens the permissions", script{open(one), selects(1), tick}, Done,
			"dialog, permissions, lists 1, change, selected"},
		{"ticking twice changes nothing", script{open(one), selects(1), tick, tick}, Nothing,
			"dialog, permissions, lists 1, change, selected"},
		{"ticking with nobody selected is refused", script{open(one), tick}, RefusedNothingSelected, "dialog, lists 1"},

		{"confirming closes everything", script{open(0), address, pick(1), addOK, ok}, Done, ""},
		{"confirming closes an address list as well", script{open(0), address, pick(1), ok}, Done, ""},
		{"confirming without a dialog is refused", script{ok}, RefusedClosed, ""},
		{"cancelling closes everything", script{open(one), selects(1), tick, cancel}, Done, ""},
		{"cancelling without a dialog is refused", script{cancel}, RefusedClosed, ""},
		{"closing Outlook closes the dialog", script{open(one), address, shutdown}, Done, ""},
		{"closing Outlook without a dialog does nothing to it", script{shutdown}, Nothing, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, got := play(t, tc.script...)
			if got != tc.want {
				t.Errorf("result %q, want %q", got, tc.want)
			}
			if s := show(d); s != tc.shows {
				t.Errorf("the screens show %q, want %q", s, tc.shows)
			}
		})
	}
}

func TestConfirmHandsOver(t *testing.T) {
	const one = 1 << 1
	half := NewDelegate()
	half.Levels[Calendar] = LevelAuthor
	again := NewDelegate()
	again.Op = Change
	for _, tc := range []struct {
		name    string
		actions []action
		user    int
		want    Edit
	}{
		{"C1-16: an addition with the proposals", []action{open(0), address, pick(1), addOK, accept}, 1, NewDelegate()},
		{"permissions that are still open count as accepted", []action{open(0), address, pick(1), addOK, level(Calendar, LevelAuthor)}, 1, half},
		{"a pick that was never added adds nobody", []action{open(0), address, pick(1)}, 1, Edit{}},
		{"D-03: Add without a pick adds nobody", []action{open(0), addOK, accept}, 1, Edit{}},
		{"a change carries only what was chosen", []action{open(one), selects(1), level(2, LevelReviewer), accept}, 1,
			Edit{Op: Change, Levels: [Folders]Level{2: LevelReviewer}, Touched: 1 << 2}},
		{"a tick is a change as well", []action{open(one), selects(1), tick}, 1, Edit{Op: Change, Private: true, Touched: TouchedPrivate}},
		{"None can be chosen and is then written", []action{open(one), selects(1), level(Calendar, LevelNone)}, 1,
			Edit{Op: Change, Touched: 1 << Calendar}},
		{"a removal carries no permissions", []action{open(one), selects(1), tick, accept, removes}, 1, Edit{Op: Remove}},
		{"removed and added again in one dialog, every permission starts anew",
			[]action{open(one), selects(1), removes, address, pick(1), addOK}, 1, again},
		{"edits of several users travel together", []action{open(one), selects(1), removes, address, pick(3), addOK, accept}, 3, NewDelegate()},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, _ := play(t, tc.actions...)
			other := d
			edits, r := d.Confirm()
			if r != Done || edits[tc.user] != tc.want {
				t.Errorf("%v and %+v, want %+v", r, edits[tc.user], tc.want)
			}
			kept, r := other.CancelKeeping() // the other value of P-11
			if r != Done || kept != edits || other != d {
				t.Errorf("cancelling with P-11 keeping gives %v and %+v, want the same as OK", r, kept)
			}
		})
	}
}
