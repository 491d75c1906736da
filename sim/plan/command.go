package plan

import (
	"fmt"
	"strings"

	"ombud/sim/directory"
)

// Command is the cmdlet that mends a break, ready for the shell of the side that it is meant for; "" if there is none that
// does, or if only the owner can do it. Names of the export are quoted, so that they stay names.
func (r *Report) Command(b *Break) string {
	o := r.Organisation
	d := &o.Delegations[b.Delegation]
	mailbox, grantee := literal(o.Mailboxes[d.Mailbox].Name), literal(o.Mailboxes[d.Grantee].Name)
	where := after(&o.Mailboxes[d.Grantee], r.Plan.Of[d.Grantee], b.Batch)
	switch {
	case b.Reason == SendAsLeft, b.Reason == SendAsNotCarried:
		return fmt.Sprintf("Add-RecipientPermission %s -Trustee %s -AccessRights SendAs -Confirm:$false", mailbox, grantee) // F-906
	case b.Reason == BehalfNowhere:
		return fmt.Sprintf("Set-MailUser %s -GrantSendOnBehalfTo @{Add=%s}", mailbox, grantee) // F-912
	case b.Reason == NotACLable && where == directory.OnPremises:
		return "Set-OrganizationConfig -ACLableSyncedObjectEnabled $true" // F-1104, F-1109
	case b.Reason == NotACLable, b.Reason == NoSwitch && where == directory.Online:
		return fmt.Sprintf("Get-RemoteMailbox %s | ForEach-Object { Set-ADObject $_.DistinguishedName -Replace @{msExchRecipientDisplayType=%d} }",
			grantee, int32(directory.ACLableSyncedMailboxUser)) // F-1105
	}
	return ""
}

// literal is a text in the single quotes of PowerShell, inside which nothing but a quote means anything. The typographic
// ones are quotes too.
func literal(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, c := range text {
		if strings.ContainsRune("'\u2018\u2019\u201a\u201b", c) {
			b.WriteRune(c)
		}
		b.WriteRune(c)
	}
	b.WriteByte('\'')
	return b.String()
}
