package outlook

import "fmt"

// SetLevel chooses a level on one folder, 0 to Folders-1, in the permissions dialog. If that is closed, it opens for the
// selected delegate first.
func (d *Dialog) SetLevel(folder int, level Level) Result {
	if folder < 0 || folder >= Folders || level > LevelEditor {
		panic(fmt.Sprintf("outlook: no folder %d or no %v; folders are 0 to %d, levels None to Editor", folder, level, Folders-1))
	}
	return d.choose(func(e *Edit) {
		e.Levels[folder] = level
		e.Touched |= 1 << folder
	})
}

// TickPrivate lets the delegate see private items. The permissions dialog opens as with SetLevel.
func (d *Dialog) TickPrivate() Result {
	return d.choose(func(e *Edit) {
		e.Private = true
		e.Touched |= TouchedPrivate
	})
}

// AcceptPermissions closes the permissions dialog with OK, with whatever it shows.
func (d *Dialog) AcceptPermissions() Result {
	switch {
	case !d.Open:
		return RefusedClosed
	case !d.Permissions:
		return RefusedPermissionsClosed
	}
	d.Permissions = false
	return Done
}

// choose makes one choice in the permissions dialog, after opening it if it is closed. The dialog belongs to the selected
// delegate; one who was listed from the start and has no edit yet gets a change.
func (d *Dialog) choose(choice func(*Edit)) Result {
	before := *d
	if r := d.openPermissions(); r != Done {
		return r
	}
	u := d.Selected - 1
	e := d.Edits[u].Edit()
	if e.Op == Keep {
		e.Op = Change
	}
	choice(&e)
	d.Edits[u] = e.pack()
	if *d == before {
		return Nothing
	}
	return Done
}

// openPermissions makes sure that the permissions dialog is open, or says why it cannot be.
func (d *Dialog) openPermissions() Result {
	if d.Permissions {
		return Done
	}
	if r := d.front(); r != Done {
		return r
	}
	if d.Selected == 0 {
		return RefusedNothingSelected
	}
	d.Permissions = true
	return Done
}
