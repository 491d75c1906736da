package exchange

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRolesHaveThePublishedNumbers(t *testing.T) {
	for _, tc := range []struct {
		name   string
		role   Role
		rights Rights
	}{
		{"F-614: None is no bit at all", RoleNone, 0x00},
		{"F-614: Reviewer is 0x01", RoleReviewer, 0x01},
		{"F-614: Author is 0x1B", RoleAuthor, 0x1B},
		{"F-614: Editor is 0x7B", RoleEditor, 0x7B},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.role.Rights(); got != tc.rights {
				t.Errorf("Rights() = %#x, want %#x", uint8(got), uint8(tc.rights))
			}
			if got := tc.rights.Role(); got != tc.role {
				t.Errorf("Role() = %v, want %v", got, tc.role)
			}
		})
	}
}

func TestIncompleteRightsFallBackToTheRoleBelow(t *testing.T) {
	for _, tc := range []struct {
		name   string
		rights Rights
		want   Role
	}{
		{"creating without reading is no role", Create | EditOwned, RoleNone},
		{"an Author who may not delete is a Reviewer", ReadAny | Create | EditOwned, RoleReviewer},
		{"an Editor who may not delete the items of others is an Author", Author | EditAny, RoleAuthor},
		{"bits beyond the Editor do not matter", Editor | 0x80, RoleEditor},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.rights.Role(); got != tc.want {
				t.Errorf("%v is the role %v, want %v", tc.rights, got, tc.want)
			}
		})
	}
}

func TestRoleIsTheHighestContained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rights := Rights(rapid.Uint8().Draw(t, "rights"))
		role := rights.Role()
		if !rights.Has(role.Rights()) {
			t.Fatalf("%v does not contain its role %v", rights, role)
		}
		for higher := role + 1; higher <= RoleEditor; higher++ {
			if rights.Has(higher.Rights()) {
				t.Fatalf("%v contains %v, yet its role is %v", rights, higher, role)
			}
		}
	})
}
