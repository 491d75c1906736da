package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDT13(t *testing.T) {
	both := []bool{false, true}
	for _, tc := range []struct {
		name      string
		version   Version
		orgSwitch []bool
		kind      MailboxType
		want      bool
		remedy    Remedy
	}{
		{"DT-13 row 1: Exchange 2013 CU9", Exchange2013CU9, both, UserMailbox, false, SetByHand},
		{"DT-13 row 2: Exchange 2013 CU10, switch off", Exchange2013CU10, []bool{false}, UserMailbox, false, SwitchAndSet},
		{"DT-13 row 3: Exchange 2013 CU10, switch on", Exchange2013CU10, []bool{true}, UserMailbox, true, NothingToDo},
		{"DT-13 row 4: Exchange 2016, switch off", Exchange2016, []bool{false}, UserMailbox, false, SwitchAndSet},
		{"DT-13 row 5: Exchange 2016, switch on", Exchange2016, []bool{true}, UserMailbox, true, NothingToDo},
		{"DT-13 row 6: Exchange 2010", Exchange2010, both, UserMailbox, false, NotSupported},
		{"DT-13 row 8: a room", Exchange2016, both, Room, false, MustNotBeSet},
		{"DT-13 row 8: equipment", Exchange2016, both, Equipment, false, MustNotBeSet},
		{"DT-13 row 8: a room, in any Exchange", Exchange2010, both, Room, false, MustNotBeSet},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, on := range tc.orgSwitch {
				if got := ACLableAfterMove(tc.version, on, tc.kind); got != tc.want {
					t.Errorf("switch %v: ACLable %v, want %v", on, got, tc.want)
				}
				if got := RemedyAfterMove(tc.version, on, tc.kind); got != tc.remedy {
					t.Errorf("switch %v: to do: %q, want %q", on, got, tc.remedy)
				}
			}
		})
	}
}

func TestDT13WhenCreatedInTheCloud(t *testing.T) {
	for _, tc := range []struct {
		name      string
		parameter bool
		kind      MailboxType
		want      bool
	}{
		{"DT-13 row 7: without the parameter", false, UserMailbox, false},
		{"F-1106: with the parameter", true, UserMailbox, true},
		{"DT-13 row 8: a room, without the parameter", false, Room, false},
		{"DT-13 row 8: a room, with the parameter", true, Room, false},
		{"DT-13 row 8: equipment, with the parameter", true, Equipment, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := ACLableWhenCreated(tc.parameter, tc.kind); got != tc.want {
				t.Errorf("ACLable %v, want %v", got, tc.want)
			}
		})
	}
}

func TestNothingToDoExactlyWhenACLable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, on := Version(rapid.IntRange(0, 3).Draw(t, "version")), rapid.Bool().Draw(t, "switch")
		kind := MailboxType(rapid.IntRange(0, 2).Draw(t, "type"))
		if a, r := ACLableAfterMove(v, on, kind), RemedyAfterMove(v, on, kind); a != (r == NothingToDo) {
			t.Fatalf("after a move with %v, switch %v, %v: ACLable %v, to do %q", v, on, kind, a, r)
		}
		if ACLableAfterMove(v, false, kind) && !ACLableAfterMove(v, true, kind) {
			t.Fatalf("turning the switch on takes ACLable away with %v, %v", v, kind)
		}
	})
}
