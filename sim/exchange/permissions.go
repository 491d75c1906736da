package exchange

// Permissions are what the Delegate Permissions dialog says about one delegate when it is accepted (F-604).
type Permissions struct {
	Roles   [Folders]Role // by Folder
	Private bool          // the delegate can see private items, in all folders at once (F-607)
	Copies  bool          // the delegate receives copies of meeting messages; needs Calendar = Editor (F-605)
}

// DefaultPermissions are what the dialog proposes for a new delegate: Editor on Calendar and Tasks, nothing elsewhere,
// copies on, private items off (F-604).
func DefaultPermissions() Permissions {
	return Permissions{Roles: [Folders]Role{Calendar: RoleEditor, Tasks: RoleEditor}, Copies: true}
}

// Permissions are what the dialog would show for user d now. The starting point of every change.
func (m *Mailbox) Permissions(d int) Permissions {
	g := m.grant(d)
	p := Permissions{Private: g.Flags.Has(ShowPrivate), Copies: g.Flags.Has(Copies)}
	for f := range g.Folders {
		p.Roles[f] = g.Folders[f].Role()
	}
	return p
}

// inRule says whether these permissions put the delegate into the delegate rule: copies need Calendar = Editor (F-605).
func (p Permissions) inRule() bool { return p.Copies && p.Roles[Calendar] == RoleEditor }

// freebusy is the right on the hidden folder that follows from the Calendar role: Editor for Author and Editor, else the
// same as on the Calendar (F-615).
func (p Permissions) freebusy() Rights {
	if p.Roles[Calendar] >= RoleAuthor {
		return RoleEditor.Rights()
	}
	return p.Roles[Calendar].Rights()
}
