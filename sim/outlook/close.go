package outlook

// Confirm closes the dialog with OK and hands over the edits, by user, for the caller to write (F-603, DT-05). What is
// still open in front is closed with OK first: the permissions count as accepted, the address list adds nobody.
func (d *Dialog) Confirm() ([Users]Edit, Result) {
	var edits [Users]Edit
	if !d.Open {
		return edits, RefusedClosed
	}
	for u, p := range d.Edits {
		edits[u] = p.Edit()
	}
	*d = Dialog{}
	return edits, Done
}

// Cancel closes the dialog and everything in front of it; the edits are lost (P-11).
func (d *Dialog) Cancel() Result {
	if !d.Open {
		return RefusedClosed
	}
	*d = Dialog{}
	return Done
}

// CancelKeeping is Cancel under the other value of P-11, where it keeps the edits instead of discarding them.
func (d *Dialog) CancelKeeping() ([Users]Edit, Result) { return d.Confirm() }

// CloseWithOutlook is the end of Outlook itself, by its user or by a crash: the edits are lost as with Cancel.
func (d *Dialog) CloseWithOutlook() Result {
	if !d.Open {
		return Nothing
	}
	*d = Dialog{}
	return Done
}
