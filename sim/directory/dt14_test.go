package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT14(t *testing.T) {
	both := []bool{false, true}
	for _, tc := range []struct {
		name   string
		in     Mapping
		before []bool // GrantedBeforeMove
		kept   []bool // P-28
		want   bool
	}{
		{"DT-14 row 1: both in the cloud, with the link", Mapping{Mailbox: Online, Grantee: Online, Linked: true}, both, both, true},
		{"DT-14 row 2: both in the cloud, granted later without a link", Mapping{Mailbox: Online, Grantee: Online}, []bool{false}, both, false},
		{"DT-14 row 3: the grantee moved after the grant, the mapping stays", Mapping{Mailbox: OnPremises, Grantee: Online, Linked: true}, []bool{true}, []bool{true}, true},
		{"DT-14 row 3: the grantee moved after the grant, the mapping is lost", Mapping{Mailbox: OnPremises, Grantee: Online, Linked: true}, []bool{true}, []bool{false}, false},
		{"DT-14 row 4: granted after the move, linked by hand", Mapping{Mailbox: OnPremises, Grantee: Online, Linked: true}, []bool{false}, both, true},
		{"DT-14 row 4: granted after the move, not linked", Mapping{Mailbox: OnPremises, Grantee: Online}, []bool{false}, both, false},
		{"DT-14 row 5: a group, both in the cloud", Mapping{Mailbox: Online, Grantee: Online, Linked: true, ToGroup: true}, both, both, false},
		{"DT-14 row 5: a group, both in the forest", Mapping{Linked: true, ToGroup: true}, both, both, false},
		{"DT-14 row 6: without auto-mapping, both in the cloud", Mapping{Mailbox: Online, Grantee: Online, Linked: true, Declined: true}, both, both, false},
		{"DT-14 row 6: without auto-mapping, the grantee in the cloud", Mapping{Grantee: Online, Linked: true, Declined: true}, both, both, false},
		{"F-1201: both in the forest, with the link", Mapping{Linked: true}, both, both, true},
		{"F-1203: a grantee in the forest has nothing of the cloud mapped", Mapping{Mailbox: Online, Grantee: OnPremises, Linked: true}, both, both, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, before := range tc.before {
				for _, kept := range tc.kept {
					in := tc.in
					in.GrantedBeforeMove, in.KeptAfterMove = before, kept
					if got := Mapped(in); got != tc.want {
						t.Errorf("%+v: mapped %v, want %v", in, got, tc.want)
					}
				}
			}
		})
	}
}

func TestMappingIsLostByNothingThatHelps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
		in := Mapping{
			Mailbox: drawPremises(t, "mailbox"), Grantee: drawPremises(t, "grantee"), GrantedBeforeMove: flag("before"), Linked: flag("linked"),
			ToGroup: flag("group"), Declined: flag("declined"), KeptAfterMove: flag("P-28"),
		}
		better := in
		better.Linked, better.KeptAfterMove = true, true
		if Mapped(in) && !Mapped(better) {
			t.Fatalf("%+v is mapped, and linked and kept it is not", in)
		}
		if Mapped(in) && (in.ToGroup || in.Declined || !in.Linked) {
			t.Fatalf("%+v is mapped", in)
		}
	})
}
