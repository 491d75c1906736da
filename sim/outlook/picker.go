package outlook

// OpenPicker opens the address list with Add in the Delegates dialog (F-602). An open address list stays as it is.
func (d *Dialog) OpenPicker() Result {
	if d.Picker {
		return Nothing
	}
	if r := d.front(); r != Done {
		return r
	}
	d.Picker = true
	return Done
}

// Pick selects a user in the address list. A user whom the dialog lists already is refused (P-14).
func (d *Dialog) Pick(u int) Result {
	if d.Picker && d.Lists(u) {
		return RefusedListed
	}
	return d.PickListed(u)
}

// PickListed is Pick under the other value of P-14, where a listed user may be added once more.
func (d *Dialog) PickListed(u int) Result {
	picked := seat(u)
	switch {
	case !d.Open:
		return RefusedClosed
	case !d.Picker:
		return RefusedPickerClosed
	case d.Picked == picked:
		return Nothing
	}
	d.Picked = picked
	return Done
}

// AddPicked adds the user selected in the address list and closes it with OK; the permissions dialog opens for the new
// delegate with its proposals (F-602, F-604). With nobody selected the list closes without effect. With the list closed,
// the only Add on the screen is the one that opens it, with nobody selected in it: the same end (D-03).
func (d *Dialog) AddPicked() Result {
	if !d.Picker {
		if r := d.front(); r != Done {
			return r
		}
	}
	picked := d.Picked
	d.Picker, d.Picked = false, 0
	if picked == 0 {
		return NothingPicked
	}
	d.add(picked)
	return Done
}

// add puts the user of a seat on the list, selected, with the permissions dialog open. A delegate who was removed in this
// very dialog is still in the mailbox, so the edit is a change of every permission and not an addition.
func (d *Dialog) add(picked uint8) {
	e := NewDelegate()
	if d.Edits[picked-1].Op == Remove {
		e.Op = Change
	}
	d.Edits[picked-1] = e.pack()
	d.Selected, d.Permissions = picked, true
}
