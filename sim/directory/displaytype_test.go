package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDisplayTypes(t *testing.T) {
	for _, tc := range []struct {
		name    string
		value   DisplayType
		print   string
		aclable bool
	}{
		{"F-1101: a synced mailbox", -2147483642, "-2147483642 (0x80000006)", false},
		{"F-1101: one that is ACLable", ACLableSyncedMailboxUser, "-1073741818 (0xC0000006)", true},
		{"F-1102: a synced room", -2147481850, "-2147481850 (0x80000706)", false},
		{"F-1102: a room of this forest", 7, "7 (0x00000007)", false},
		{"F-1102: a security group of this forest", 1073741833, "1073741833 (0x40000009)", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if d := tc.value; d.String() != tc.print || d.ACLable() != tc.aclable {
				t.Errorf("it prints %q and is ACLable: %v; want %q, %v", d, d.ACLable(), tc.print, tc.aclable)
			}
		})
	}
}

func TestDisplayTypeIsReadAsPrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := DisplayType(rapid.Int32().Draw(t, "display type"))
		if back, ok := ParseDisplayType(d.String()); !ok || back != d {
			t.Fatalf("%q is read as %v, %v", d, back, ok)
		}
	})
	if d, ok := ParseDisplayType("-1073741818"); !ok || d != ACLableSyncedMailboxUser {
		t.Errorf("the number alone is read as %v, %v", d, ok)
	}
	for _, bad := range []string{"", "x", "0xC0000006", "-1073741818 ", "-1073741818 (0x80000006)", "4294967296", "+7", "007"} {
		if d, ok := ParseDisplayType(bad); ok || d != 0 {
			t.Errorf("%q is read as %v, %v; want a refusal", bad, d, ok)
		}
	}
}
