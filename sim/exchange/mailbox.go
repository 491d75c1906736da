package exchange

import "fmt"

// Users is the number of users that are simulated one by one.
const Users = 4

// Mailbox is what the mailbox and the directory object of one owner hold for everybody else. The owner's own entry in
// Grants stays zero: rights of the owner are not modelled. The zero Mailbox has no delegates.
type Mailbox struct {
	Grants             [Users]Grant  // by user
	Others             uint8         // further delegates that are only counted
	GroupDelegate      bool          // a security group is among the delegates (F-113)
	SendOnBehalfLocked bool          // whoever uses the dialog may not write the send-on-behalf list (F-610)
	Scope              DeliveryScope // for all delegates together (F-613)
}

// grant is the entry of user d. A user outside 0..Users-1 is a programmer's error.
func (m *Mailbox) grant(d int) *Grant {
	if d < 0 || d >= Users {
		panic(fmt.Sprintf("exchange: no user %d; users are 0 to %d", d, Users-1))
	}
	return &m.Grants[d]
}

// Has says whether user d holds every fact of f on the mailbox.
func (m *Mailbox) Has(d int, f Flag) bool { return m.grant(d).Flags.Has(f) }

// Set raises or lowers facts of user d directly, as an administrator does with Full Access, Send As and Send on Behalf
// (F-901, F-906, F-908).
func (m *Mailbox) Set(d int, f Flag, on bool) { m.grant(d).set(f, on) }

// Delegates is the number of delegates that Outlook lists: users, further delegates, and one for a security group. A user
// listed twice counts once. It is the number the limit of F-112 speaks of.
func (m *Mailbox) Delegates() int {
	n := int(m.Others)
	if m.GroupDelegate {
		n++
	}
	for d := range Users {
		if m.Has(d, Listed) {
			n++
		}
	}
	return n
}

// Listing is the set of users that Outlook lists as delegates, one bit per user, bit 0 for user 0. This is what the
// Delegates dialog reads when it opens (DT-05, first row).
func (m *Mailbox) Listing() uint8 {
	var set uint8
	for d := range Users {
		if m.Has(d, Listed) {
			set |= 1 << d
		}
	}
	return set
}

// Role is the role of user d on folder f; None when there is no entry (F-614).
func (m *Mailbox) Role(d int, f Folder) Role { return m.grant(d).Folders[f].Role() }

// SetRole gives user d a role on one folder without making the user a delegate, as the folder's own dialog or an
// administrator does (F-914). None takes the rights away; a user without any entry then still has none.
func (m *Mailbox) SetRole(d int, f Folder, r Role) {
	g := m.grant(d)
	g.Folders[f] = r.Rights()
	if r != RoleNone {
		g.set(OnACL, true)
	}
}
