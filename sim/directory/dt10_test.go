package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT10(t *testing.T) {
	for _, tc := range []struct {
		name      string
		m, d      Premises
		writeback []bool
		want      Path
	}{
		{"DT-10 row 1: both in the forest", OnPremises, OnPremises, []bool{false, true}, Local},
		{"DT-10 row 2: both in the cloud", Online, Online, []bool{false, true}, Local},
		{"DT-10 row 3: the delegate in the cloud", OnPremises, Online, []bool{false, true}, Forward},
		{"DT-10 row 4: the manager in the cloud, with writeback", Online, OnPremises, []bool{true}, Back},
		{"DT-10 row 5: the manager in the cloud, without writeback", Online, OnPremises, []bool{false}, Nowhere},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, writeback := range tc.writeback {
				if got := SendOnBehalfPath(tc.m, tc.d, writeback); got != tc.want {
					t.Errorf("writeback %v: the path is %q, want %q", writeback, got, tc.want)
				}
			}
		})
	}
}

func TestDT11(t *testing.T) {
	both := []bool{false, true}
	same := Delegation{AddSucceeds: true, Folders: true, SendOnBehalf: AtOnce, Rule: true, LyncSupported: true}
	synced := Delegation{AddSucceeds: true, Folders: true, SendOnBehalf: AfterSync, Rule: true}
	stuck := Delegation{AddSucceeds: true, Folders: true, SendOnBehalf: Never, Rule: true}
	for _, tc := range []struct {
		name               string
		m, d               Premises
		aclable, writeback []bool
		want               Delegation
	}{
		{"DT-11 row 1: both in the forest", OnPremises, OnPremises, both, both, same},
		{"DT-11 row 2: both in the cloud", Online, Online, both, both, same},
		{"DT-11 row 3: the delegate in the cloud, ACLable", OnPremises, Online, []bool{true}, both, synced},
		{"DT-11 row 4: the delegate in the cloud, not ACLable", OnPremises, Online, []bool{false}, both, Delegation{}},
		{"DT-11 row 5: the manager in the cloud, with writeback", Online, OnPremises, []bool{true}, []bool{true}, synced},
		{"DT-11 row 6: the manager in the cloud, without writeback", Online, OnPremises, []bool{true}, []bool{false}, stuck},
		{"DT-11 row 7: the manager in the cloud, not ACLable", Online, OnPremises, []bool{false}, both, Delegation{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, aclable := range tc.aclable {
				for _, writeback := range tc.writeback {
					if got := Across(tc.m, tc.d, aclable, writeback); got != tc.want {
						t.Errorf("ACLable %v, writeback %v: %+v, want %+v", aclable, writeback, got, tc.want)
					}
				}
			}
		})
	}
}

func TestAcrossFollowsFromTheOtherRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, d := drawPremises(t, "manager"), drawPremises(t, "delegate")
		aclable, writeback := rapid.Bool().Draw(t, "ACLable"), rapid.Bool().Draw(t, "writeback")
		got := Across(m, d, aclable, writeback)
		for p := DelegateFolders; p <= DelegatePrivate; p++ {
			if added := Grant(p, Owner, m, m, m == d || aclable) == Granted; added != got.AddSucceeds {
				t.Fatalf("%v can be given: %v; the delegate can be added: %v", p, added, got.AddSucceeds)
			}
		}
		want := map[Path]When{Nowhere: Never, Local: AtOnce, Forward: AfterSync, Back: AfterSync}[SendOnBehalfPath(m, d, writeback)]
		if !got.AddSucceeds {
			want = Never
		}
		if got.SendOnBehalf != want || got.Folders != got.AddSucceeds || got.Rule != got.AddSucceeds {
			t.Fatalf("%+v, want Send on Behalf %q, and folders and rule as adding", got, want)
		}
	})
}

func TestPathLeavesOnlyWhatTravels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, d, writeback := drawPremises(t, "manager"), drawPremises(t, "delegate"), rapid.Bool().Draw(t, "writeback")
		arrives := SendOnBehalf.CheckedIn(m, d) == m || SendOnBehalf.Travels(m, writeback)
		if path := SendOnBehalfPath(m, d, writeback); (path != Nowhere) != arrives {
			t.Fatalf("the path is %q, but what is written with the manager arrives: %v", path, arrives)
		}
		if without := SendOnBehalfPath(m, d, false); without != Nowhere && without != SendOnBehalfPath(m, d, true) {
			t.Fatalf("turning writeback on changes the path %q to %q", without, SendOnBehalfPath(m, d, true))
		}
	})
}

func TestOptionsOnlyEverHelpADelegate(t *testing.T) {
	rank := func(d Delegation) (n [4]int) {
		for i, holds := range []bool{d.AddSucceeds, d.Folders, d.Rule} {
			if holds {
				n[i] = 1
			}
		}
		if d.SendOnBehalf != Never {
			n[3] = 1
		}
		return n
	}
	rapid.Check(t, func(t *rapid.T) {
		m, d := drawPremises(t, "manager"), drawPremises(t, "delegate")
		aclable, writeback := rapid.Bool().Draw(t, "ACLable"), rapid.Bool().Draw(t, "writeback")
		now, most := rank(Across(m, d, aclable, writeback)), rank(Across(m, d, true, true))
		for i := range now {
			if now[i] > most[i] {
				t.Fatalf("ACLable %v, writeback %v gives %v, and both together less: %v", aclable, writeback, now, most)
			}
		}
	})
}
