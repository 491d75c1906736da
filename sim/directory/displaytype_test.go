package directory

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDisplayTypes(t *testing.T) {
	for _, tc := range []struct {
		name                           string
		value                          DisplayType
		print                          string
		remoteValid, aclable, resource bool
		here, home                     ObjectType
	}{
		{"F-1101: a synced mailbox", SyncedMailboxUser, "-2147483642 (0x80000006)", true, false, false, RemoteObject, MailboxObject},
		{"F-1101: one that is ACLable", ACLableSyncedMailboxUser, "-1073741818 (0xC0000006)", true, true, false, RemoteObject, MailboxObject},
		{"F-1102: a synced room", -2147481850, "-2147481850 (0x80000706)", true, false, true, RemoteObject, RoomObject},
		{"F-1102: synced equipment", -2147481594, "-2147481594 (0x80000806)", true, false, true, RemoteObject, EquipmentObject},
		{"F-1102: a room of this forest", 7, "7 (0x00000007)", false, false, true, RoomObject, MailboxObject},
		{"F-1102: equipment of this forest", 8, "8 (0x00000008)", false, false, true, EquipmentObject, MailboxObject},
		{"F-1102: a security group of this forest", 1073741833, "1073741833 (0x40000009)", false, true, false, SecurityList, MailboxObject},
		{"F-1102: without the upper bit the second byte says nothing", 0x0706, "1798 (0x00000706)", false, false, false, RemoteObject, RoomObject},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := tc.value
			if d.String() != tc.print {
				t.Errorf("it prints %q, want %q", d, tc.print)
			}
			if d.RemoteValid() != tc.remoteValid || d.ACLable() != tc.aclable || d.Resource() != tc.resource {
				t.Errorf("remote %v, ACLable %v, resource %v; want %v, %v, %v", d.RemoteValid(), d.ACLable(), d.Resource(), tc.remoteValid, tc.aclable, tc.resource)
			}
			if d.Remote() != tc.here || d.Home() != tc.home {
				t.Errorf("it is %#x here and %#x at home, want %#x and %#x", d.Remote(), d.Home(), tc.here, tc.home)
			}
		})
	}
	if SyncedMailboxUser.WithACL(true) != ACLableSyncedMailboxUser || ACLableSyncedMailboxUser.WithACL(false) != SyncedMailboxUser {
		t.Error("the two values of F-1101 differ in more than the ACLable bit")
	}
}

func TestACLableBitFlipsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, on := DisplayType(rapid.Int32().Draw(t, "display type")), rapid.Bool().Draw(t, "ACLable")
		got := d.WithACL(on)
		if got.ACLable() != on || (got^d)&^0x40000000 != 0 {
			t.Fatalf("%v with ACLable %v is %v", d, on, got)
		}
		if got.WithACL(d.ACLable()) != d {
			t.Fatalf("%v does not come back", d)
		}
	})
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
