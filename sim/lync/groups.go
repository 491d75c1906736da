package lync

// Group is the members that one contact group shows, bit 0 for user 0. A group appears with its first member and vanishes
// with its last (F-202, F-203; for People I Manage Calls For the vanishing is P-02).
type Group uint8

// Exists says whether the group is shown at all.
func (g Group) Exists() bool { return g != 0 }

// Shows says whether user u, 0 to Users-1, is in the group.
func (g Group) Shows(u int) bool { return g>>u&1 != 0 }

// DelegatesGroup is the group Delegates of a manager: whom the server lists (F-201). The entries are the manager's, by
// delegate. Lync Basic shows nobody (F-119).
func DelegatesGroup(client Edition, entries [Users]Entry) Group {
	return client.group(entries, Listed)
}

// PeopleGroup is the group People I Manage Calls For of a delegate: every manager the delegate's client has confirmed and
// not yet seen removed (F-201). The entries are the delegate's, by manager. Lync Basic shows nobody (F-119).
func PeopleGroup(client Edition, entries [Users]Entry) Group {
	return client.group(entries, Confirmed)
}

// group is the users whose entry says shown.
func (e Edition) group(entries [Users]Entry, shown Fact) Group {
	var g Group
	if e == BasicEdition {
		return g
	}
	for u, entry := range entries {
		if entry.Is(shown) {
			g |= 1 << u
		}
	}
	return g
}
