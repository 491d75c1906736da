package exchange

import "ombud/sim/internal/enum"

// Side is the Exchange half of a delegation as the add-in's decision table sees it (DT-06).
type Side uint8

// The four sides, weakest first.
const (
	SideNone    Side = iota // removed or never added
	SideOther               // not a delegate, but holds Full Access or Send As
	SidePartial             // a delegate that lacks Editor on the Calendar or Send on Behalf
	SideFull                // a delegate with Editor on the Calendar and Send on Behalf (F-302)
)

var sideNames = []string{SideNone: "none", SideOther: "other", SidePartial: "partial", SideFull: "full"}

// String is the word of DT-06, such as "full".
func (s Side) String() string { return enum.Name("Side", sideNames, s) }

// Side is the Exchange half of the delegation to user d (DT-06). Being on Outlook's list decides: folder rights or Send
// on Behalf alone make nobody a delegate.
func (m *Mailbox) Side(d int) Side {
	flags := m.grant(d).Flags
	switch {
	case flags.Has(Listed|SendOnBehalf) && m.Role(d, Calendar) == RoleEditor:
		return SideFull
	case flags.Has(Listed):
		return SidePartial
	case flags&(FullAccess|SendAs) != 0:
		return SideOther
	}
	return SideNone
}
