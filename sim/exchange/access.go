package exchange

// CanOpen says whether user d can open folder f: Reviewer or more, or Full Access (F-614, F-901).
func (m *Mailbox) CanOpen(d int, f Folder) bool {
	return m.Role(d, f) >= RoleReviewer || m.Has(d, FullAccess)
}

// CanOpenMailbox says whether user d can open the whole mailbox, which only an administrator can grant (F-901).
func (m *Mailbox) CanOpenMailbox(d int) bool { return m.Has(d, FullAccess) }

// CanSeePrivate says whether user d can see private items: with Full Access, or as a delegate for whom the box is ticked
// and who can open some folder (F-607, F-901, F-914).
func (m *Mailbox) CanSeePrivate(d int) bool {
	if m.Has(d, FullAccess) {
		return true
	}
	return m.Has(d, Listed|ShowPrivate) && m.opensAny(d)
}

// opensAny says whether user d can open at least one folder.
func (m *Mailbox) opensAny(d int) bool {
	for f := range Folder(Folders) {
		if m.CanOpen(d, f) {
			return true
		}
	}
	return false
}

// ReceivesCopies says whether a meeting request to the owner reaches user d: the rule names the user and the delivery
// scope forwards at all (F-612, F-613).
func (m *Mailbox) ReceivesCopies(d int) bool { return m.Has(d, Copies) && m.Scope.Forwards() }
