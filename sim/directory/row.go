package directory

// A row is what DT-09 says of one type of permission.
type row struct {
	Owner         bool    // the owner may give it, in Outlook
	Administrator [2]bool // an administrator may, by the side of the tools
	InMailbox     bool    // it is kept in the mailbox: it exists once and moves along; otherwise in the directory object (F-918)
	Synced        bool    // Azure AD Connect carries the permission itself (P-20 for Full Access)
	BySender      bool    // it is checked on the side of the one who sends, not on the mailbox's (F-906, F-908)
	NeedsACLable  bool    // the grantee has to be ACLable on the mailbox's side, whoever gives it (F-1103)
}

var (
	nobody     = [2]bool{}
	everywhere = [2]bool{true, true}
	inTheCloud = [2]bool{Online: true}
)

// table are the rows of DT-09.
var table = [Permissions]row{
	FullAccess:           {Administrator: everywhere, InMailbox: true, NeedsACLable: true},
	SendAs:               {Administrator: everywhere, BySender: true},
	SendOnBehalf:         {Owner: true, Administrator: everywhere, Synced: true, BySender: true},
	FolderRights:         {Owner: true, Administrator: everywhere, InMailbox: true, NeedsACLable: true},
	DelegateFolders:      {Owner: true, Administrator: nobody, InMailbox: true, NeedsACLable: true},
	DelegateSendOnBehalf: {Owner: true, Administrator: nobody, Synced: true, BySender: true},
	DelegateRule:         {Owner: true, Administrator: nobody, InMailbox: true},
	DelegatePrivate:      {Owner: true, Administrator: inTheCloud, InMailbox: true, NeedsACLable: true},
}

// row is the permission's row in the table.
func (p Permission) row() *row {
	if int(p) >= len(table) {
		panic("directory: " + p.String() + " is no permission; use one of FullAccess to DelegatePrivate")
	}
	return &table[p]
}
