package lync

import "testing"

// group is the users that a contact group shows, bit 0 for user 0.
type group uint8

// groupOf are the users whose entry says shown.
func groupOf(entries [Users]Entry, shown Fact) group {
	var g group
	for u, e := range entries {
		if e.Is(shown) {
			g |= 1 << u
		}
	}
	return g
}

// screens are what manager 0 and delegate 1 see (F-201): whom the server lists, and whose delegate one is by what the
// client has confirmed and not yet seen removed.
type screens struct{ delegates, peopleOf1 group }

func TestDT02(t *testing.T) {
	const user1, user2 = group(1 << 1), group(1 << 2)
	const manager0, manager3 = group(1 << 0), group(1 << 3)
	type relations [Users][Users]Entry // by manager and delegate
	paired := Entry{Listed | Confirmed}

	see := func(r *relations) screens {
		var managers [Users]Entry
		for m := range r {
			managers[m] = r[m][1]
		}
		return screens{groupOf(r[0], Listed), groupOf(managers, Confirmed)}
	}
	pair := func(r *relations) {
		r[0][1].Publish(ReAddHalf)
		r[0][1].Confirm()
	}
	for _, tc := range []struct {
		name          string
		relations     relations
		event         func(*relations)
		before, after screens
	}{
		{"DT-02 rows 1 and 2: the first pairing creates both groups", relations{}, pair,
			screens{}, screens{user1, manager0}},
		{"DT-02 row 3: a further pairing joins the groups there are", relations{0: {2: paired}, 3: {1: paired}}, pair,
			screens{user2, manager3}, screens{user2 | user1, manager3 | manager0}},
		{"DT-02 row 4: half completed, the manager sees the delegate only", relations{},
			func(r *relations) { r[0][1].Publish(ReAddHalf) }, screens{}, screens{user1, 0}},
		{"DT-02 row 5: removed from a group with others, gone for the manager at once", relations{0: {1: paired, 2: paired}},
			func(r *relations) { r[0][1].Revoke() }, screens{user1 | user2, manager0}, screens{user2, manager0}},
		{"DT-02 row 5: and for the delegate after replication", relations{0: {1: paired, 2: paired}},
			func(r *relations) { r[0][1].Revoke(); r[0][1].RemovalArrived(ReAddHalf) },
			screens{user1 | user2, manager0}, screens{user2, 0}},
		{"DT-02 row 6: removing the last delegate takes both groups away", relations{0: {1: paired}},
			func(r *relations) { r[0][1].Revoke(); r[0][1].RemovalArrived(ReAddHalf) },
			screens{user1, manager0}, screens{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := tc.relations
			if got := see(&r); got != tc.before {
				t.Errorf("before: %+v, want %+v", got, tc.before)
			}
			tc.event(&r)
			if got := see(&r); got != tc.after {
				t.Errorf("after: %+v, want %+v", got, tc.after)
			}
		})
	}
	t.Run("DT-02 row 7: removal in Outlook alone leaves the groups and makes the pair stale", func(t *testing.T) {
		if got := paired.Pair(true); got != PairPaired {
			t.Errorf("with the delegate in Outlook: %v, want paired", got)
		}
		if got := paired.Pair(false); got != PairStale {
			t.Errorf("without the delegate in Outlook: %v, want stale", got)
		}
	})
}
