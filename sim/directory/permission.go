package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Permission is a type of permission, or one of the four parts of being a delegate (DT-09).
type Permission uint8

// The rows of DT-09. The four parts of a delegate are written by Outlook in one go (F-915).
const (
	FullAccess           Permission = iota // open the whole mailbox (F-901)
	SendAs                                 // send in the owner's name (F-906)
	SendOnBehalf                           // send on behalf of the owner (F-908)
	FolderRights                           // rights in a folder (F-914)
	DelegateFolders                        // a delegate's rights in the folders
	DelegateSendOnBehalf                   // a delegate's Send on Behalf
	DelegateRule                           // the hidden rule that forwards meeting requests to the delegate
	DelegatePrivate                        // a delegate's view of private items
)

// Permissions is how many rows DT-09 has.
const Permissions = 8

var permissionNames = language.Keys([]string{
	FullAccess:           "Full Access",
	SendAs:               "Send As",
	SendOnBehalf:         "Send on Behalf",
	FolderRights:         "folder rights",
	DelegateFolders:      "a delegate's folder rights",
	DelegateSendOnBehalf: "a delegate's Send on Behalf",
	DelegateRule:         "a delegate's meeting rule",
	DelegatePrivate:      "a delegate's view of private items",
}...)

// CheckedIn is the side where the permission has to exist to be of use. Sending is checked by the server of the one who
// sends (F-906, F-908); everything else by the server that holds the mailbox (DT-09).
func (p Permission) CheckedIn(mailbox, grantee Premises) Premises {
	if p.row().BySender {
		return grantee
	}
	return mailbox
}

// Travels says whether Azure AD Connect carries the permission from that side to the other one. Only Send on Behalf
// travels: to the cloud by default (F-909), and back with Exchange hybrid writeback (F-910).
func (p Permission) Travels(from Premises, writeback bool) bool {
	return p.row().Synced && (from == OnPremises || writeback)
}

// String names the permission, such as "Send on Behalf".
func (p Permission) String() string { return enum.Name("Permission", permissionNames, p) }

// In is what String prints, in a language.
func (p Permission) In(l language.Language) string { return language.Textf(p.String()).In(l) }
