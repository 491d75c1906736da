package lync

import "testing"

// screens are what a manager 0 and the delegates 1 and 2 see, before and after an event.
type screens struct{ delegates, peopleOf1 Group }

func TestDT02(t *testing.T) {
	const user1, user2 = Group(1 << 1), Group(1 << 2)
	const manager0, manager3 = Group(1 << 0), Group(1 << 3)
	type relations [Users][Users]Entry // by manager and delegate
	paired := Entry{Listed | Confirmed}

	see := func(r *relations, client Edition) screens {
		var managers [Users]Entry
		for m := range r {
			managers[m] = r[m][1]
		}
		return screens{DelegatesGroup(client, r[0]), PeopleGroup(client, managers)}
	}
	pair := func(r *relations) {
		r[0][1].Publish(ReAddHalf)
		r[0][1].Confirm()
	}
	for _, tc := range []struct {
		name          string
		relations     relations
		event         func(*relations)
		client        Edition
		before, after screens
	}{
		{"DT-02 rows 1 and 2: the first pairing creates both groups", relations{}, pair, FullEdition,
			screens{}, screens{user1, manager0}},
		{"DT-02 row 3: a further pairing joins the groups there are", relations{0: {2: paired}, 3: {1: paired}}, pair, FullEdition,
			screens{user2, manager3}, screens{user2 | user1, manager3 | manager0}},
		{"DT-02 row 4: half completed, the manager sees the delegate only", relations{},
			func(r *relations) { r[0][1].Publish(ReAddHalf) }, FullEdition, screens{}, screens{user1, 0}},
		{"DT-02 row 5: removed from a group with others, gone for the manager at once", relations{0: {1: paired, 2: paired}},
			func(r *relations) { r[0][1].Revoke() }, FullEdition, screens{user1 | user2, manager0}, screens{user2, manager0}},
		{"DT-02 row 5: and for the delegate after replication", relations{0: {1: paired, 2: paired}},
			func(r *relations) { r[0][1].Revoke(); r[0][1].RemovalArrived(ReAddHalf) }, FullEdition,
			screens{user1 | user2, manager0}, screens{user2, 0}},
		{"DT-02 row 6: removing the last delegate takes both groups away", relations{0: {1: paired}},
			func(r *relations) { r[0][1].Revoke(); r[0][1].RemovalArrived(ReAddHalf) }, FullEdition,
			screens{user1, manager0}, screens{}},
		{"DT-02 row 8: the Basic client shows no group", relations{0: {1: paired}}, func(*relations) {}, BasicEdition,
			screens{}, screens{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := tc.relations
			if got := see(&r, tc.client); got != tc.before {
				t.Errorf("before: %+v, want %+v", got, tc.before)
			}
			tc.event(&r)
			got := see(&r, tc.client)
			if got != tc.after {
				t.Errorf("after: %+v, want %+v", got, tc.after)
			}
			if got.delegates.Exists() != (tc.after.delegates != 0) || got.delegates.Shows(1) != (tc.after.delegates&user1 != 0) {
				t.Errorf("Exists or Shows disagree with the members %b", got.delegates)
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
