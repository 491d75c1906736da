package world

import "ombud/sim/directory"

// Organisation is what a scenario says about its organisation and what nothing
// in a run changes. The zero value with Version and Build set is one whose
// mailboxes are all ordinary and in scope.
type Organisation struct {
	Hybrid         bool                          // there are two directories (F-102)
	Version        directory.Version             // of Exchange on-premises (DT-13)
	Build          directory.Build               // of Azure AD Connect (F-911)
	Deletions      uint16                        // deletions staged in Azure AD Connect (F-1011); a count
	OutOfScope     People                        // users Azure AD Connect does not synchronise (F-1019)
	Hidden         People                        // mailboxes hidden from address lists (F-1407)
	MailboxType    [Users]directory.MailboxType  // of every mailbox (F-1107)
	Default        [Users]directory.DefaultRight // the Default right on every Calendar (F-1302)
	LimitedDetails Pairs                         // users with a right of limited details on the owner's Calendar (F-1304)
	Additional     Pairs                         // owners whose mailbox is an additional account of the user (F-904)
	GroupAccess    Pairs                         // users who have Full Access through a security group (F-1202)
	Unconnected    Pairs                         // users who cannot connect to the owner's Calendar on the other side (F-1306)
}

// ordinary is an organisation on Exchange 2016, whose calendars show free/busy
// times to everybody.
func ordinary() Organisation {
	o := Organisation{Version: directory.Exchange2016, Build: directory.WritebackBuild}
	for u := range o.Default {
		o.Default[u] = directory.AvailabilityOnly
	}
	return o
}
