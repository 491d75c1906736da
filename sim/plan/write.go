package plan

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"ombud/sim/directory"
)

// written are the columns of a generated export, in order.
var written = []column{
	identityColumn, smtpColumn, aliasColumn, displayColumn, typeColumn, hiddenColumn, behalfColumn, userColumn, rightsColumn,
	extendedColumn, inheritedColumn, denyColumn, folderColumn, flagsColumn,
}

// A sheet writes rows by column.
type sheet struct {
	csv   *csv.Writer
	index [columns]int
	row   []string
}

func newSheet(w io.Writer) *sheet {
	s := &sheet{csv: csv.NewWriter(w), row: make([]string, len(written))}
	for i, c := range written {
		s.index[c] = i
		s.row[i] = c.String()
	}
	s.end()
	return s
}

func (s *sheet) set(c column, text string) { s.row[s.index[c]] = text }

// end writes the row and begins an empty one.
func (s *sheet) end() {
	s.csv.Write(s.row)
	clear(s.row)
}

// Generate writes the export of an organisation that is made up: so many mailboxes, up to PermissionsEach permissions for
// each of them, one group for each department, and the noise of a real export: rows of SELF, inherited rights, orphaned
// identifiers, duplicates and denials. The same arguments give the same bytes everywhere. The error is that of the writer.
func Generate(w io.Writer, mailboxes int, seed uint64) error {
	v := invent(mailboxes, seed)
	s := newSheet(w)
	for i := range v.boxes {
		v.writeMailbox(s, int32(i))
	}
	for i := range v.parts {
		v.writeGroup(s, i)
	}
	for i := range v.grants {
		v.writeGrant(s, &v.grants[i])
		if i%97 == 0 {
			v.writeNoise(s, &v.grants[i], i)
		}
	}
	s.csv.Flush()
	return s.csv.Error()
}

var typeWords = [...]string{Person: "UserMailbox", Shared: "SharedMailbox", Room: "RoomMailbox", Equipment: "EquipmentMailbox"}

func (v *invention) writeMailbox(s *sheet, i int32) {
	box := &v.boxes[i]
	s.set(identityColumn, v.path(i))
	s.set(smtpColumn, v.address(i))
	s.set(aliasColumn, v.alias(i))
	s.set(displayColumn, box.first+" "+box.last)
	s.set(typeColumn, typeWords[box.kind])
	s.set(hiddenColumn, "False")
	if box.hidden {
		s.set(hiddenColumn, "True")
	}
	var list []string
	for _, grantee := range v.behalf[i] {
		list = append(list, v.path(grantee))
	}
	s.set(behalfColumn, strings.Join(list, ";"))
	s.end()
}

// writeGroup writes the group of a department and one right of it on a mailbox there.
func (v *invention) writeGroup(s *sheet, part int) {
	name := fmt.Sprintf("Dept %d", part+1)
	s.set(identityColumn, "contoso.example/Groups/"+name)
	s.set(aliasColumn, fold(strings.ReplaceAll(name, " ", "")))
	s.set(typeColumn, "MailUniversalSecurityGroup")
	s.end()
	box := v.teams[v.parts[part].from].from
	s.set(identityColumn, v.path(box))
	s.set(userColumn, `CONTOSO\`+fold(strings.ReplaceAll(name, " ", "")))
	s.set(rightsColumn, "FullAccess")
	s.end()
}

func (v *invention) writeGrant(s *sheet, g *inventedGrant) {
	s.set(identityColumn, v.path(g.owner))
	s.set(userColumn, v.account(g.grantee))
	s.set(inheritedColumn, "False")
	s.set(denyColumn, "False")
	switch g.permission {
	case directory.FullAccess:
		s.set(rightsColumn, "FullAccess")
	case directory.SendAs:
		s.set(rightsColumn, "ExtendedRight")
		s.set(extendedColumn, "Send-As")
	case directory.DelegateFolders:
		s.set(folderColumn, "Calendar")
		s.set(rightsColumn, "Editor")
		s.set(flagsColumn, "Delegate")
		if g.private {
			s.set(flagsColumn, "Delegate, CanViewPrivateItems")
		}
	case directory.FolderRights:
		s.set(folderColumn, "Inbox")
		s.set(rightsColumn, "Reviewer")
	}
	s.end()
}

// writeNoise writes a row that grants nothing new, of one of five sorts.
func (v *invention) writeNoise(s *sheet, g *inventedGrant, i int) {
	grantee, inherited, right := `NT AUTHORITY\SELF`, "False", "FullAccess"
	switch i / 97 % 5 {
	case 1:
		grantee, inherited = `CONTOSO\Exchange Servers`, "True"
	case 2:
		grantee = "S-1-5-21-1004336348-1177238915-682003330-" + fmt.Sprint(1000+i)
	case 3:
		v.writeGrant(s, g)
		return
	case 4:
		right = "ReadPermission"
	}
	s.set(identityColumn, v.path(g.owner))
	s.set(userColumn, grantee)
	s.set(rightsColumn, right)
	s.set(inheritedColumn, inherited)
	s.end()
}
