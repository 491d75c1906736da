package outlook

import (
	"testing"

	"pgregory.net/rapid"
)

// drawAction draws any action of a user except those that close the Delegates dialog.
func drawAction(t *rapid.T) action {
	u := rapid.IntRange(0, Users-1).Draw(t, "user")
	l := level(rapid.IntRange(0, Folders-1).Draw(t, "folder"), Level(rapid.IntRange(0, 3).Draw(t, "level")))
	return rapid.SampledFrom([]action{selects(u), removes, address, pick(u), pickListed(u), addOK, l, tick, accept, open(1 << u)}).Draw(t, "action")
}

func drawOpen(t *rapid.T) (Dialog, uint8) {
	var d Dialog
	listed := uint8(rapid.IntRange(0, 1<<Users-1).Draw(t, "listed"))
	d.OpenWith(listed)
	for range rapid.IntRange(0, 12).Draw(t, "actions") {
		drawAction(t).do(&d)
	}
	return d, listed
}

func TestRefusalsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, _ := drawOpen(t)
		if rapid.Bool().Draw(t, "closed") {
			d = Dialog{}
		}
		before := d
		a := drawAction(t)
		r := a.do(&d)
		if (r.Refused() || r == Nothing) && d != before {
			t.Fatalf("%s: %q, yet %+v became %+v", a.name, r, before, d)
		}
		if r == Done && d == before {
			t.Fatalf("%s: done, yet nothing changed in %+v", a.name, d)
		}
	})
}

func TestOneScreenInFrontAtMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, _ := drawOpen(t)
		switch {
		case !d.Open:
			t.Fatalf("the dialog closed by itself")
		case d.Picker && d.Permissions:
			t.Fatalf("address list and permissions are open at once: %+v", d)
		case d.Permissions && d.Selected == 0:
			t.Fatalf("the permissions dialog belongs to nobody: %+v", d)
		case d.Picked != 0 && !d.Picker:
			t.Fatalf("somebody is picked in a closed address list: %+v", d)
		case d.Selected != 0 && !d.Lists(int(d.Selected-1)):
			t.Fatalf("somebody is selected whom the dialog does not list: %+v", d)
		}
	})
}

// What the dialog listed when it was confirmed is what its edits make of the list it was opened with.
func TestEditsLeadFromTheOldListToTheNew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, listed := drawOpen(t)
		shown := d
		edits, r := d.Confirm()
		if r != Done || d != (Dialog{}) {
			t.Fatalf("confirming an open dialog: %v, left %+v", r, d)
		}
		for u, e := range edits {
			was := listed>>u&1 != 0
			is := e.Op == Add || was && e.Op != Remove
			if is != shown.Lists(u) {
				t.Fatalf("user %d: listed %v, edit %v, but the dialog showed %v", u, was, e.Op, shown.Lists(u))
			}
			if !was && (e.Op == Change || e.Op == Remove) {
				t.Fatalf("user %d was not listed, yet the edit is %v", u, e.Op)
			}
			if (e.Op == Keep || e.Op == Remove) && e != (Edit{Op: e.Op}) {
				t.Fatalf("user %d: %v carries permissions %+v", u, e.Op, e)
			}
			if e.Op == Add && e.Touched != TouchedAll {
				t.Fatalf("user %d: an addition leaves permissions open: %+v", u, e)
			}
		}
	})
}

func TestCancelLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, listed := drawOpen(t)
		if rapid.Bool().Draw(t, "by closing Outlook") {
			d.CloseWithOutlook()
		} else {
			d.Cancel()
		}
		if d != (Dialog{}) {
			t.Fatalf("after cancelling %+v is left", d)
		}
		d.OpenWith(listed)
		for u := range Users {
			if d.Lists(u) != (listed>>u&1 != 0) {
				t.Fatalf("user %d: opened again, the dialog shows %v", u, d.Lists(u))
			}
		}
		if edits, _ := d.Confirm(); edits != ([Users]Edit{}) {
			t.Fatalf("opened again and confirmed, it hands over %+v", edits)
		}
	})
}
