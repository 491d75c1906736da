package plan

import (
	"fmt"
	"strconv"
	"strings"

	"ombud/sim"
	"ombud/sim/directory"
)

// PermissionsEach is how many permissions a generated organisation has for each mailbox.
const PermissionsEach = 4

// An invention is an organisation that is made up: people in teams, teams in departments, shared mailboxes and rooms that
// belong to them, and permissions that mostly stay in the team.
type invention struct {
	g       *sim.Generator
	boxes   []invented
	teams   []span  // mailboxes of each team
	parts   []span  // teams of each department
	hubs    []int32 // people with rights all over the organisation
	behalf  [][]int32
	grants  []inventedGrant
	granted map[uint64]bool
}

// A span is a range of indices, the second one not included.
type span struct{ from, to int32 }

// invented is a made-up mailbox.
type invented struct {
	first, last string
	kind        Kind
	hidden      bool
	team, part  int32
}

// inventedGrant is a made-up permission. Send on Behalf is kept with the mailbox instead.
type inventedGrant struct {
	owner, grantee int32
	permission     directory.Permission
	private        bool
}

var (
	firstNames = []string{"Anna", "Erik", "Maria", "Lars", "Åsa", "Karl", "Eva", "Anders", "Kristina", "Johan", "Björn", "Emma", "Per", "Sara", "Jörgen", "Nils", "Elin", "Östen", "Ulla", "Göran", "Amir", "Leyla", "Mei", "João", "Zoë"}
	lastNames  = []string{"Andersson", "Berg", "Carlsson", "Dahl", "Ek", "Fors", "Grön", "Holm", "Isaksson", "Jönsson", "Karlsson", "Lind", "Månsson", "Nyström", "Öberg", "Persson", "Quist", "Rask", "Sjö", "Törn", "Ullman", "Viklund", "Wall", "Åkesson", "Ziegler"}
)

// plainLetters are what addresses are written with.
var plainLetters = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "ã", "a", "ë", "e")

// invent makes an organisation up. It follows from its size and its seed alone.
func invent(mailboxes int, seed uint64) *invention {
	v := &invention{g: sim.Seeded(seed), boxes: make([]invented, mailboxes), behalf: make([][]int32, mailboxes), granted: map[uint64]bool{}}
	v.people()
	for len(v.hubs) < 1+mailboxes/2000 {
		v.hubs = append(v.hubs, v.below(int32(mailboxes)))
	}
	// A small organisation may not have room for so many different permissions.
	for tries := 0; len(v.granted) < PermissionsEach*mailboxes && tries < 40*mailboxes; tries++ {
		v.grant()
	}
	return v
}

// below draws a number from 0 to n, n not included.
func (v *invention) below(n int32) int32 { return int32(v.g.Choose("", int(n))) }

// in draws an index of a span.
func (v *invention) in(s span) int32 { return s.from + v.below(s.to-s.from) }

// chance is true so many times in a thousand.
func (v *invention) chance(perMille int32) bool { return v.below(1000) < perMille }

// people fills teams of 4 to 23 and departments of 6 to 17 teams.
func (v *invention) people() {
	n := int32(len(v.boxes))
	for i := int32(0); i < n; {
		size := min(4+v.below(10)+v.below(11), n-i)
		if len(v.parts) == 0 || v.parts[len(v.parts)-1].to-v.parts[len(v.parts)-1].from >= 6+v.below(12) {
			t := int32(len(v.teams))
			v.parts = append(v.parts, span{t, t})
		}
		v.parts[len(v.parts)-1].to++
		v.teams = append(v.teams, span{i, i + size})
		for ; size > 0; size-- {
			v.boxes[i] = invented{
				first: firstNames[v.below(int32(len(firstNames)))], last: lastNames[v.below(int32(len(lastNames)))],
				kind: v.kind(), hidden: v.chance(10), team: int32(len(v.teams) - 1), part: int32(len(v.parts) - 1),
			}
			i++
		}
	}
}

// kind is that of a mailbox: 88 % of people, 8 % shared, 4 % resources.
func (v *invention) kind() Kind {
	switch n := v.below(100); {
	case n < 88:
		return Person
	case n < 96:
		return Shared
	case n < 99:
		return Room
	}
	return Equipment
}

// grant makes one permission up, unless it exists already. Shared mailboxes and rooms are granted most.
func (v *invention) grant() {
	owner := v.below(int32(len(v.boxes)))
	if v.boxes[owner].kind == Person && v.chance(400) {
		return
	}
	grantee := v.neighbour(&v.boxes[owner])
	p := v.permission(v.boxes[owner].kind)
	key := (uint64(owner)<<32|uint64(grantee))<<3 | uint64(p)
	if grantee == owner || v.boxes[grantee].kind != Person || v.granted[key] {
		return
	}
	v.granted[key] = true
	if p == directory.SendOnBehalf {
		v.behalf[owner] = append(v.behalf[owner], grantee)
		return
	}
	v.grants = append(v.grants, inventedGrant{owner, grantee, p, p == directory.DelegateFolders && v.chance(300)})
}

// neighbour is somebody who is granted something: from the team in 80 cases of 100, from the department in 14, from
// anywhere in 4; and in 2 one of the few who have rights everywhere.
func (v *invention) neighbour(box *invented) int32 {
	switch n := v.below(100); {
	case n < 80:
		return v.in(v.teams[box.team])
	case n < 94:
		return v.in(v.teams[v.in(v.parts[box.part])])
	case n < 98:
		return v.below(int32(len(v.boxes)))
	}
	return v.hubs[v.below(int32(len(v.hubs)))]
}

// permission is what is granted.
func (v *invention) permission(k Kind) directory.Permission {
	n := v.below(100)
	switch {
	case n < 35:
		return directory.FullAccess
	case n < 55:
		return directory.SendAs
	case n < 75 || k != Person:
		return directory.SendOnBehalf
	case n < 85:
		return directory.FolderRights
	}
	return directory.DelegateFolders
}

// alias is the short name of a mailbox; the number keeps it apart from namesakes.
func (v *invention) alias(i int32) string {
	return plainLetters.Replace(fold(v.boxes[i].first)+"."+fold(v.boxes[i].last)) + strconv.Itoa(int(i))
}

func (v *invention) address(i int32) string { return v.alias(i) + "@contoso.example" }
func (v *invention) account(i int32) string { return `CONTOSO\` + v.alias(i) }
func (v *invention) path(i int32) string {
	return fmt.Sprintf("contoso.example/Dept %d/%s %s %d", v.boxes[i].part+1, v.boxes[i].first, v.boxes[i].last, i)
}
