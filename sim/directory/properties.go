package directory

// Properties is a row of DT-09: what holds for one type of permission.
type Properties struct {
	GrantedBy      Grantors  // who may give it
	Cmdlets        [2]string // the administrator's cmdlet by the side of the mailbox; "" where there is none
	Store          Store     // where it is kept
	Synced         bool      // Azure AD Connect carries the permission itself (P-20 for Full Access)
	Attribute      Attribute // the synced attribute that belongs to it; NoAttribute for none
	Direction      Direction // which way that attribute goes
	NeedsWriteback bool      // the way to the forest needs Exchange hybrid writeback (F-910)
	BySender       bool      // it is checked on the side of the one who sends, not on the mailbox's (F-906, F-908)
	NeedsACLable   bool      // the grantee has to be ACLable on the mailbox's side, whoever gives it (F-1103)
	Supported      bool      // its use across the sides is supported (F-901, F-906, F-914, F-916)
	KnownFailures  [6]string // ids of the facts about what goes wrong; "" beyond the last
}

// properties are the rows of DT-09.
var properties = [Permissions]Properties{
	FullAccess: {
		GrantedBy: byAdministrator, Cmdlets: [2]string{"Add-MailboxPermission", "Add-MailboxPermission"}, Store: InMailboxSecurity,
		Attribute: DelegateListLink, Direction: ToCloud, NeedsACLable: true, Supported: true,
		KnownFailures: [6]string{"F-904", "F-905", "F-1203", "F-1309", "F-1405", "F-1407"},
	},
	SendAs: {
		GrantedBy: byAdministrator, Cmdlets: [2]string{"Add-ADPermission", "Add-RecipientPermission"}, Store: InObjectSecurity,
		BySender: true, KnownFailures: [6]string{"F-906"},
	},
	SendOnBehalf: {
		GrantedBy: byOwner | byAdministrator, Cmdlets: [2]string{"Set-Mailbox", "Set-Mailbox"}, Store: InObject,
		Synced: true, Attribute: PublicDelegates, Direction: BothWays, NeedsWriteback: true,
		BySender: true, Supported: true, KnownFailures: [6]string{"F-913"},
	},
	FolderRights: {
		GrantedBy: byOwner | byAdministrator, Cmdlets: [2]string{"Add-MailboxFolderPermission", "Add-MailboxFolderPermission"},
		Store: InFolders, NeedsACLable: true, KnownFailures: [6]string{"F-914", "F-1407"},
	},
	DelegateFolders: {
		GrantedBy: byOwner, Store: InFolders, NeedsACLable: true, Supported: true, KnownFailures: [6]string{"F-1401"},
	},
	DelegateSendOnBehalf: {
		GrantedBy: byOwner, Store: InObject, Synced: true, Attribute: PublicDelegates, Direction: BothWays, NeedsWriteback: true,
		BySender: true, Supported: true, KnownFailures: [6]string{"F-913"},
	},
	DelegateRule: {
		GrantedBy: byOwner, Store: InRule, Supported: true, KnownFailures: [6]string{"F-1403"},
	},
	DelegatePrivate: {
		GrantedBy: byOwner | byAdministrator, Cmdlets: [2]string{Online: "Set-MailboxFolderPermission"}, Store: InFreeBusyMessage,
		NeedsACLable: true, Supported: true, KnownFailures: [6]string{"F-1401"},
	},
}

// Properties is the permission's row of DT-09.
func (p Permission) Properties() Properties { return *p.row() }

// row is the permission's row in the table.
func (p Permission) row() *Properties {
	if int(p) >= len(properties) {
		panic("directory: " + p.String() + " is no permission; use one of FullAccess to DelegatePrivate")
	}
	return &properties[p]
}

// Cmdlet is the public cmdlet with which an administrator gives the permission on a mailbox that is on side mailbox, with
// the tools of side at (DT-09, F-912); "" where that cannot be done.
func (p Permission) Cmdlet(mailbox, at Premises) string {
	switch {
	case Revoke(p, Administrator, mailbox, at) != Granted:
		return ""
	case at != mailbox && p == SendOnBehalf:
		return "Set-MailUser"
	}
	return p.row().Cmdlets[at]
}
