package directory

import "ombud/sim/internal/enum"

// Grantor is who gives a permission (DT-09).
type Grantor uint8

// The two of them.
const (
	Owner         Grantor = iota // the owner of the mailbox, in Outlook
	Administrator                // an administrator, with a cmdlet or in the administration center
)

var grantorNames = []string{Owner: "the owner", Administrator: "the administrator"}

// String says who, such as "the owner".
func (g Grantor) String() string { return enum.Name("Grantor", grantorNames, g) }

// Grantors is a set of those who may give a permission, one bit each (DT-09).
type Grantors uint8

// The sets with one member.
const (
	byOwner         = Grantors(1 << Owner)
	byAdministrator = Grantors(1 << Administrator)
)

// Has says whether g is in the set.
func (s Grantors) Has(g Grantor) bool { return s&(1<<g) != 0 }

// String lists the members, such as "the owner + the administrator".
func (s Grantors) String() string { return enum.BitNames(grantorNames, "nobody", s) }
