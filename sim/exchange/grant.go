package exchange

import "ombud/sim/internal/enum"

// Flag is a set of yes-or-no facts about what one user holds on one mailbox.
type Flag uint8

// The facts, each with the store that keeps it.
const (
	OnACL        Flag = 1 << iota // mailbox: has an entry on the folders' access lists, be it with None (F-615)
	Listed                        // mailbox: is in the delegate information object, so Outlook lists the user (F-611)
	ShowPrivate                   // mailbox: may see private items, the flag kept beside the entry of Listed (F-607, F-611)
	Copies                        // mailbox: is an addressee of the hidden delegate rule (F-612)
	SendOnBehalf                  // directory: is in publicDelegates of the owner (F-609)
	FullAccess                    // mailbox security descriptor: granted by an administrator (F-901)
	SendAs                        // directory: granted by an administrator (F-906)
	Duplicate                     // mailbox: is listed twice, the other value of P-14
)

var flagNames = []string{
	"access list entry", "listed", "private items", "copies", "send on behalf", "full access", "send as", "listed twice",
}

// Has says whether every fact of want is set in f.
func (f Flag) Has(want Flag) bool { return f&want == want }

// String lists the facts, such as "listed + send on behalf", or says "nothing".
func (f Flag) String() string { return enum.BitNames(flagNames, "nothing", f) }

// Grant is everything that one mailbox and its owner's directory object hold for one other user. The zero Grant is a
// stranger: no entry anywhere, which leaves the Default right of free/busy times only.
type Grant struct {
	Folders  [Folders]Rights // one entry per Folder
	Freebusy Rights          // on the hidden folder that holds the delegate information object (F-615)
	Flags    Flag
}

// set raises or lowers the facts of f.
func (g *Grant) set(f Flag, on bool) {
	if on {
		g.Flags |= f
	} else {
		g.Flags &^= f
	}
}
