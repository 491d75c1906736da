package exchange

import "ombud/sim/internal/enum"

// Rights are what one user may do in one folder: the bits of PidTagMemberRights that the four roles are made of (F-614).
type Rights uint8

// The bits of Rights with the numbers Exchange stores (F-614).
const (
	ReadAny     Rights = 0x01 // read every item
	Create      Rights = 0x02 // create items
	EditOwned   Rights = 0x08 // change items one has created
	DeleteOwned Rights = 0x10 // delete items one has created
	EditAny     Rights = 0x20 // change every item
	DeleteAny   Rights = 0x40 // delete every item
)

// The rights that the roles stand for: 0x01, 0x1B and 0x7B (F-614). Each contains the one before.
const (
	Reviewer = ReadAny
	Author   = Reviewer | Create | EditOwned | DeleteOwned
	Editor   = Author | EditAny | DeleteAny
)

var rightNames = []string{0: "read any", 1: "create", 3: "edit owned", 4: "delete owned", 5: "edit any", 6: "delete any"}

// Has says whether r includes every bit of want. Every Rights has the empty set.
func (r Rights) Has(want Rights) bool { return r&want == want }

// Role is the highest role that r fully contains (F-614). Bits that do not complete the next role are not counted.
func (r Rights) Role() Role {
	for role := RoleEditor; role > RoleNone; role-- {
		if r.Has(role.Rights()) {
			return role
		}
	}
	return RoleNone
}

// String lists the bits, such as "read any + create", or says "no rights".
func (r Rights) String() string { return enum.BitNames(rightNames, "no rights", r) }
