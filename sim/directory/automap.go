package directory

// Mapping is what decides whether a mailbox appears in the grantee's Outlook by itself (DT-14).
type Mapping struct {
	Mailbox           Premises // where the mailbox is
	Grantee           Premises // where the mailbox of the one with Full Access is
	GrantedBeforeMove bool     // Full Access was given before one of the two was moved (F-1204)
	Linked            bool     // msExchDelegateListLink names the grantee on the grantee's side, by the grant or by hand (F-1201, F-1205)
	ToGroup           bool     // Full Access was given to a group (F-1202)
	Declined          bool     // Full Access was given without auto-mapping (F-1201)
	KeptAfterMove     bool     // the mapping of an earlier grant outlives the move of the grantee alone (P-28)
}

// Mapped says whether the mailbox is mapped (DT-14). On one side the link decides. A grantee in Exchange Online has a
// mailbox of the forest mapped when the link was made for it after the move (F-1205), or when an older one has been kept
// (F-1204, P-28). A grantee in the forest never has a mailbox of Exchange Online mapped (F-1203).
func Mapped(in Mapping) bool {
	switch {
	case in.ToGroup || in.Declined || !in.Linked:
		return false
	case in.Mailbox == in.Grantee:
		return true
	case in.Grantee == OnPremises:
		return false
	}
	return in.KeptAfterMove || !in.GrantedBeforeMove
}
