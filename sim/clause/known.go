package clause

import (
	_ "embed"
	"strings"
)

//go:embed facts.txt
var factList string

// known are the ids of the facts, tables, assumptions and defects of FACTS.md, and those of the clauses.
var known = func() map[ID]bool {
	out := map[ID]bool{}
	for _, id := range knownIDs() {
		out[id] = true
	}
	return out
}()

// knownIDs lists them in the order of their files. The binary has no FACTS.md to look into, so the ids are collected
// beforehand; a test compares them with the file.
func knownIDs() []ID {
	var out []ID
	for _, id := range strings.Fields(factList) {
		out = append(out, ID(id))
	}
	for _, c := range Published().Clauses {
		out = append(out, c.ID)
	}
	return out
}

// Unknown reports whether the id has the letters of ids of this project, and is none of them. near is the one of the same
// number in other digits, such as one with a zero left out; "" if there is none. An id with other letters is somebody's own.
func (id ID) Unknown() (near ID, unknown bool) {
	prefix, number, letter := id.split()
	if known[id] || !id.Valid() {
		return "", false
	}
	for _, k := range knownIDs() {
		p, n, l := k.split()
		if p != prefix {
			continue
		}
		unknown = true
		if n == number && l == letter {
			near = k
		}
	}
	return near, unknown
}
