package directory

// Grant is the answer to giving permission p on a mailbox that is on side mailbox, with the tools of side at (DT-09). The
// last argument says whether the mailbox's side accepts the grantee in a list of rights: the grantee's mailbox is there
// too, or the object that stands for it there is ACLable (F-1102, F-1109). The first reason that applies is the answer:
// who may, then where, then to whom.
func Grant(p Permission, g Grantor, mailbox, at Premises, granteeReachable bool) Answer {
	if a := Revoke(p, g, mailbox, at); a != Granted {
		return a
	}
	if !granteeReachable && (g == Owner || p.row().NeedsACLable) { // Outlook asks it of every delegate (F-1103, F-916)
		return NotACLable
	}
	return Granted
}

// Revoke is the answer to taking permission p away. Whoever may give it may take it, on the same side (DT-09); the one
// who loses it need not be reachable.
func Revoke(p Permission, g Grantor, mailbox, at Premises) Answer {
	row := p.row()
	switch {
	case g == Owner && !row.Owner:
		return AdministratorOnly
	case g == Administrator && !row.Administrator[at]:
		return OwnerOnly
	case at == mailbox || p == SendAs: // each side has a Send As of its own (F-906)
		return Granted
	case g == Owner || row.InMailbox: // Outlook writes where the mailbox is (DT-10)
		return NoMailboxHere
	case at == Online: // the forest is the master of a mail user (F-919)
		return OutOfWriteScope
	}
	return Granted // the list of a remote mailbox can be written by hand (F-912)
}
