package directory

import "ombud/sim/internal/enum"

// Path is the way of an entry in the send-on-behalf list from where it was made to where it is checked (DT-10).
type Path uint8

// The four ways.
const (
	Nowhere Path = iota // it stays where it is, and the delegate is refused until an administrator adds it (F-912, F-913)
	Local               // it is checked where it was made (F-513 in the cloud, P-35 in the forest)
	Forward             // to Exchange Online: Azure AD Connect (F-509), then forward sync (F-512)
	Back                // to the forest: back sync (F-514), then Azure AD Connect (F-509)
)

var pathNames = []string{Nowhere: "nowhere", Local: "local", Forward: "forward", Back: "back"}

// SendOnBehalfPath is the way of Send on Behalf that manager m gave delegate d in Outlook, by where their mailboxes are
// (DT-10). The last argument is whether Exchange hybrid writeback works.
func SendOnBehalfPath(m, d Premises, writeback bool) Path {
	switch {
	case m == d:
		return Local
	case !SendOnBehalf.Travels(m, writeback):
		return Nowhere
	case m == OnPremises:
		return Forward
	}
	return Back
}

// String is one word for the way, such as "forward".
func (p Path) String() string { return enum.Name("Path", pathNames, p) }
