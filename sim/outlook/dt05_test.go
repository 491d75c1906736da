package outlook

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const delegate = 1

// add is Add, pick and OK in the address list, which leaves the permissions dialog open.
func add(d *Dialog) {
	d.OpenPicker()
	d.Pick(delegate)
	d.AddPicked()
}

// TestDT05 checks what each row hands over to be written; nothing is handed over before OK. What a handed-over edit
// writes is the mailbox's half of the table.
func TestDT05(t *testing.T) {
	standard := NewDelegate()
	private, reviewer := standard, standard
	private.Private = true
	reviewer.Levels[Calendar] = LevelReviewer

	for _, tc := range []struct {
		name   string
		listed uint8
		act    func(*Dialog)
		want   Edit
	}{
		{"DT-05 row 1: opening and confirming writes nothing", 1 << delegate, func(*Dialog) {}, Edit{}},
		{"DT-05 row 2: adding with the defaults", 0, func(d *Dialog) { add(d); d.AcceptPermissions() }, standard},
		{"DT-05 row 3: adding with private items ticked", 0, func(d *Dialog) { add(d); d.TickPrivate() }, private},
		{"DT-05 row 4: adding with Reviewer on the Calendar", 0, func(d *Dialog) { add(d); d.SetLevel(Calendar, LevelReviewer) }, reviewer},
		{"DT-05 row 5: removing", 1 << delegate, func(d *Dialog) { d.Select(delegate); d.RemoveSelected() }, Edit{Op: Remove}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var d Dialog
			d.OpenWith(tc.listed)
			tc.act(&d)
			edits, r := d.Confirm()
			if r != Done {
				t.Fatalf("confirming: %v", r)
			}
			if diff := cmp.Diff([Users]Edit{delegate: tc.want}, edits); diff != "" {
				t.Errorf("edits (-want +got):\n%s", diff)
			}
			if d != (Dialog{}) {
				t.Errorf("the dialog is still %+v", d)
			}
		})
	}
	t.Run("DT-05 row 6: cancelling a removal hands nothing over", func(t *testing.T) {
		var d Dialog
		d.OpenWith(1 << delegate)
		d.Select(delegate)
		d.RemoveSelected()
		if r := d.Cancel(); r != Done {
			t.Fatalf("cancelling: %v", r)
		}
		d.OpenWith(1 << delegate)
		if edits, _ := d.Confirm(); edits != ([Users]Edit{}) {
			t.Errorf("the next OK hands over %+v, want nothing", edits)
		}
	})
}

func TestNewDelegateHasTheProposals(t *testing.T) {
	want := Edit{
		Op: Add, Levels: [Folders]Level{LevelEditor, LevelEditor, LevelNone, LevelNone, LevelNone, LevelNone},
		Copies: true, Touched: TouchedAll,
	}
	if diff := cmp.Diff(want, NewDelegate()); diff != "" {
		t.Errorf("F-604 (-want +got):\n%s", diff)
	}
}
