package exchange

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Role is a named set of rights, as the Delegate Permissions dialog offers them (F-614). A higher role contains every
// lower one, so roles compare with < and >.
type Role uint8

// The four roles, lowest first. RoleNone also stands for having no entry in the folder at all.
const (
	RoleNone Role = iota
	RoleReviewer
	RoleAuthor
	RoleEditor
)

var (
	roleNames  = language.Keys([]string{RoleNone: "None", RoleReviewer: "Reviewer", RoleAuthor: "Author", RoleEditor: "Editor"}...)
	roleRights = [...]Rights{RoleReviewer: Reviewer, RoleAuthor: Author, RoleEditor: Editor}
)

// Rights are the bits a role stands for: 0x00, 0x01, 0x1B and 0x7B (F-614). An unknown role has none.
func (r Role) Rights() Rights {
	if int(r) >= len(roleRights) {
		return 0
	}
	return roleRights[r]
}

// String is the role's name in the dialog, such as "Editor".
func (r Role) String() string { return enum.Name("Role", roleNames, r) }

// In is what String prints, in a language.
func (r Role) In(l language.Language) string { return language.Textf(r.String()).In(l) }
