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
