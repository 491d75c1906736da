package outlook

import "fmt"

// Users is the number of users that are simulated one by one.
const Users = 4

// Dialog is the Delegates dialog of one owner with the two screens that open from it. It shows the delegates that the
// mailbox held when it was opened, with the edits made since; nothing reaches the mailbox before Confirm (F-603, D-14).
// The zero Dialog is closed, and a closed dialog is zero. At most one screen is open in front. Selected and Picked hold
// the user's number + 1, or 0 for nobody.
type Dialog struct {
	Open        bool           // the Delegates dialog is open
	Permissions bool           // the Delegate Permissions dialog of the selected delegate is open in front of it
	Picker      bool           // the address list is open in front of it
	Selected    uint8          // delegate selected in the Delegates dialog
	Picked      uint8          // user selected in the address list
	Snapshot    uint8          // bit per user: listed when the dialog was opened
	Edits       [Users]Pending // by user: what Confirm will hand over
}

// seat is user u as Selected and Picked hold it. A user outside 0..Users-1 is a programmer's error.
func seat(u int) uint8 {
	if u < 0 || u >= Users {
		panic(fmt.Sprintf("outlook: no user %d; users are 0 to %d", u, Users-1))
	}
	return uint8(u + 1)
}

// OpenWith opens the dialog on the delegates of the set listed, bit 0 for user 0 (F-601). An open dialog stays as it is.
func (d *Dialog) OpenWith(listed uint8) Result {
	if d.Open {
		return Nothing
	}
	*d = Dialog{Open: true, Snapshot: listed & (1<<Users - 1)}
	return Done
}

// Lists says whether the dialog shows user u now: what was read when it opened, with the pending edits.
func (d *Dialog) Lists(u int) bool { return d.lists(seat(u)) }

// lists is Lists for the user of a seat.
func (d *Dialog) lists(user uint8) bool {
	switch d.Edits[user-1].Op {
	case Add:
		return true
	case Remove:
		return false
	}
	return d.read(user)
}

// read says whether the user of a seat was listed when the dialog opened.
func (d *Dialog) read(user uint8) bool { return d.Snapshot>>(user-1)&1 != 0 }

// front is the refusal of an action on the Delegates dialog itself, which has to be open with nothing in front of it;
// Done if there is none.
func (d *Dialog) front() Result {
	switch {
	case !d.Open:
		return RefusedClosed
	case d.Picker:
		return RefusedPickerInFront
	case d.Permissions:
		return RefusedPermissionsInFront
	}
	return Done
}

// Select selects a user that the dialog lists.
func (d *Dialog) Select(u int) Result {
	user := seat(u)
	if r := d.front(); r != Done {
		return r
	}
	switch {
	case !d.lists(user):
		return RefusedNotListed
	case d.Selected == user:
		return Nothing
	}
	d.Selected = user
	return Done
}

// RemoveSelected takes the selected delegate off the list, and so far off the list only. A delegate who was added in this
// very dialog leaves no edit behind.
func (d *Dialog) RemoveSelected() Result {
	if r := d.front(); r != Done {
		return r
	}
	if d.Selected == 0 {
		return RefusedNothingSelected
	}
	var e Pending
	if d.read(d.Selected) {
		e.Op = Remove
	}
	d.Edits[d.Selected-1], d.Selected = e, 0
	return Done
}
