package directory

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestDT09(t *testing.T) {
	for _, tc := range []struct {
		name       string
		permission Permission
		want       row
	}{
		{"DT-09 row 1: Full Access is the administrator's and stays", FullAccess,
			row{Administrator: [2]bool{true, true}, InMailbox: true, NeedsACLable: true}},
		{"DT-09 row 2: Send As is the administrator's, on each side by hand", SendAs,
			row{Administrator: [2]bool{true, true}, BySender: true}},
		{"DT-09 row 3: Send on Behalf is everybody's and travels", SendOnBehalf,
			row{Owner: true, Administrator: [2]bool{true, true}, Synced: true, BySender: true}},
		{"DT-09 row 4: folder rights stay in the mailbox", FolderRights,
			row{Owner: true, Administrator: [2]bool{true, true}, InMailbox: true, NeedsACLable: true}},
		{"DT-09 row 5: a delegate's folder rights are the owner's", DelegateFolders,
			row{Owner: true, InMailbox: true, NeedsACLable: true}},
		{"DT-09 row 6: a delegate's Send on Behalf travels like any other", DelegateSendOnBehalf,
			row{Owner: true, Synced: true, BySender: true}},
		{"DT-09 row 7: the meeting rule is the owner's", DelegateRule,
			row{Owner: true, InMailbox: true}},
		{"DT-09 row 8: private items are the owner's, and in the cloud an administrator's", DelegatePrivate,
			row{Owner: true, Administrator: [2]bool{Online: true}, InMailbox: true, NeedsACLable: true}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, *tc.permission.row()); diff != "" {
				t.Errorf("%v (-want +got):\n%s", tc.permission, diff)
			}
		})
	}
}

func TestWhereAPermissionMustExist(t *testing.T) {
	for _, tc := range []struct {
		name        string
		permissions []Permission
		want        Premises // for a mailbox in the forest and a grantee in the cloud
	}{
		{"F-906, F-908: sending is checked on the side of the sender", []Permission{SendAs, SendOnBehalf, DelegateSendOnBehalf}, Online},
		{"DT-09: everything else is checked on the side of the mailbox", []Permission{FullAccess, FolderRights, DelegateFolders, DelegateRule, DelegatePrivate}, OnPremises},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for _, p := range tc.permissions {
				if got := p.CheckedIn(OnPremises, Online); got != tc.want {
					t.Errorf("%v is checked %v, want %v", p, got, tc.want)
				}
				if got := p.CheckedIn(Online, OnPremises); got != tc.want.Other() {
					t.Errorf("the other way round %v is checked %v, want %v", p, got, tc.want.Other())
				}
			}
		})
	}
}

func TestOnlySendOnBehalfTravels(t *testing.T) {
	for p := range Permission(Permissions) {
		onBehalf := p == SendOnBehalf || p == DelegateSendOnBehalf
		for _, tc := range []struct {
			name      string
			from      Premises
			writeback bool
			want      bool
		}{
			{"F-909: to the cloud by default", OnPremises, false, onBehalf},
			{"F-909: to the cloud with writeback as well", OnPremises, true, onBehalf},
			{"F-910: not back without writeback", Online, false, false},
			{"F-910: back with writeback", Online, true, onBehalf},
		} {
			if got := p.Travels(tc.from, tc.writeback); got != tc.want {
				t.Errorf("%s: %v travels %v, want %v", tc.name, p, got, tc.want)
			}
		}
	}
}

func TestGrant(t *testing.T) {
	for _, tc := range []struct {
		name       string
		permission Permission
		grantor    Grantor
		mailbox    Premises
		at         Premises
		reachable  bool
		want       Answer
	}{
		{"F-901: the owner cannot give Full Access", FullAccess, Owner, OnPremises, OnPremises, true, AdministratorOnly},
		{"F-906: the owner cannot give Send As", SendAs, Owner, Online, Online, true, AdministratorOnly},
		{"F-901: the administrator gives Full Access where the mailbox is", FullAccess, Administrator, Online, Online, true, Granted},
		{"DT-09 row 1: Full Access is not given away from the mailbox", FullAccess, Administrator, Online, OnPremises, true, NoMailboxHere},
		{"DT-09 row 1: Full Access takes a grantee who is ACLable", FullAccess, Administrator, OnPremises, OnPremises, false, NotACLable},
		{"F-906: Send As is given on the mailbox's side", SendAs, Administrator, OnPremises, OnPremises, false, Granted},
		{"F-906: and again on the other side", SendAs, Administrator, OnPremises, Online, false, Granted},
		{"F-906: and the other way round", SendAs, Administrator, Online, OnPremises, false, Granted},
		{"F-908: the owner gives Send on Behalf in Outlook", SendOnBehalf, Owner, Online, Online, true, Granted},
		{"DT-10: Outlook writes on the mailbox's side only", SendOnBehalf, Owner, Online, OnPremises, true, NoMailboxHere},
		{"F-1103: Outlook refuses a delegate who is not ACLable", SendOnBehalf, Owner, Online, Online, false, NotACLable},
		{"F-908: the administrator's list takes anybody", SendOnBehalf, Administrator, Online, Online, false, Granted},
		{"F-912: the list of a remote mailbox is written by hand", SendOnBehalf, Administrator, Online, OnPremises, true, Granted},
		{"F-919: the list of a mail user is not", SendOnBehalf, Administrator, OnPremises, Online, true, OutOfWriteScope},
		{"DT-09 row 4: the owner gives folder rights", FolderRights, Owner, OnPremises, OnPremises, true, Granted},
		{"DT-09 row 4: the administrator gives folder rights", FolderRights, Administrator, OnPremises, OnPremises, true, Granted},
		{"F-920: folder rights take a grantee who is ACLable", FolderRights, Administrator, OnPremises, OnPremises, false, NotACLable},
		{"DT-09 row 4: folder rights are given where the mailbox is", FolderRights, Administrator, OnPremises, Online, true, NoMailboxHere},
		{"DT-09 row 5: only the owner adds a delegate", DelegateFolders, Administrator, OnPremises, OnPremises, true, OwnerOnly},
		{"F-920: and none who is not ACLable", DelegateFolders, Owner, OnPremises, OnPremises, false, NotACLable},
		{"DT-09 row 6: a delegate's Send on Behalf is the owner's", DelegateSendOnBehalf, Administrator, Online, OnPremises, true, OwnerOnly},
		{"DT-09 row 7: the rule is the owner's", DelegateRule, Administrator, Online, Online, true, OwnerOnly},
		{"DT-09 row 7: the owner sets the rule", DelegateRule, Owner, Online, Online, true, Granted},
		{"DT-09 row 8: the administrator has a flag for private items in the cloud", DelegatePrivate, Administrator, Online, Online, true, Granted},
		{"DT-09 row 8: and none in the forest", DelegatePrivate, Administrator, OnPremises, OnPremises, true, OwnerOnly},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := Grant(tc.permission, tc.grantor, tc.mailbox, tc.at, tc.reachable); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func drawPremises(t *rapid.T, name string) Premises {
	return Premises(rapid.IntRange(0, 1).Draw(t, name))
}

func drawPermission(t *rapid.T) Permission {
	return Permission(rapid.IntRange(0, Permissions-1).Draw(t, "permission"))
}

func TestReachingTheGranteeNeverTakesAPermissionAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, g := drawPermission(t), Grantor(rapid.IntRange(0, 1).Draw(t, "grantor"))
		mailbox, at := drawPremises(t, "mailbox"), drawPremises(t, "at")
		far, near := Grant(p, g, mailbox, at, false), Grant(p, g, mailbox, at, true)
		if far != near && (far != NotACLable || near != Granted) {
			t.Fatalf("%v by %v: %q out of reach and %q within reach", p, g, far, near)
		}
		if near != Revoke(p, g, mailbox, at) {
			t.Fatalf("%v by %v can be given (%q) but not taken (%q)", p, g, near, Revoke(p, g, mailbox, at))
		}
	})
}

func TestStoresOfTheMailboxMoveWithIt(t *testing.T) {
	for p := range Permission(Permissions) {
		row := p.row()
		if row.Synced && row.InMailbox {
			t.Errorf("%v is synced, so it is no part of the mailbox", p)
		}
		if row.BySender == row.InMailbox {
			t.Errorf("%v is checked by the sender's server, which cannot look into a mailbox of the other side", p)
		}
	}
}

func TestUnknownPermissionPanicsByName(t *testing.T) {
	defer func() {
		if r, ok := recover().(string); !ok || !strings.Contains(r, "Permission(8) is no permission") {
			t.Errorf("the panic says %q, want it to name the permission", r)
		}
	}()
	Permission(Permissions).row()
}
