package directory

import "ombud/sim/internal/enum"

// When is how soon something works.
type When uint8

// The three answers of DT-11.
const (
	Never     When = iota // not before somebody changes something
	AtOnce                // without Azure AD Connect
	AfterSync             // once Azure AD Connect has carried it over
)

var whenNames = []string{Never: "never", AtOnce: "at once", AfterSync: "after sync"}

// String says how soon, such as "after sync".
func (w When) String() string { return enum.Name("When", whenNames, w) }

// Delegation is what comes of it when a manager adds a delegate in Outlook: a row of DT-11.
type Delegation struct {
	AddSucceeds   bool // Outlook accepts the delegate (F-916, F-920)
	Folders       bool // the delegate can open the folders in Outlook
	SendOnBehalf  When // the delegate can send on behalf of the manager
	Rule          bool // copies of meeting requests reach the delegate
	LyncSupported bool // Lync meeting delegation is supported, if the Lync accounts are on one side too (F-117)
}

// Across is the row of DT-11 for a manager m and a delegate d, by where their mailboxes are. aclable is whether the object
// that stands for the delegate on the manager's side is ACLable, writeback whether Exchange hybrid writeback works; on one
// side neither matters.
func Across(m, d Premises, aclable, writeback bool) Delegation {
	if m == d {
		return Delegation{AddSucceeds: true, Folders: true, SendOnBehalf: AtOnce, Rule: true, LyncSupported: true}
	}
	if !aclable {
		return Delegation{}
	}
	across := Delegation{AddSucceeds: true, Folders: true, Rule: true}
	if SendOnBehalfPath(m, d, writeback) != Nowhere {
		across.SendOnBehalf = AfterSync
	}
	return across
}
