package clause

import (
	"bytes"
	_ "embed" // the index is part of the binary
	"fmt"
	"strings"
)

// A Place is a declaration in the code of the rules.
type Place struct {
	File string // with forward slashes, from the top of the module
	Name string // what is declared, a method as Type.Method; "package" for the comment of a package
}

// String is the place as "sim/lync/pair.go: Pair".
func (p Place) String() string { return p.File + ": " + p.Name }

// A Citation is an id in a comment of the code.
type Citation struct {
	ID    ID
	Place Place
}

//go:embed citations.tsv
var collected []byte

var citations = mustParseCitations()

// Citations are the ids of clauses and of the facts that stand for them in the comments of the packages of rules, by id,
// file and name. The binary has no source to look into, so they are collected beforehand; a test compares them with the
// source. Do not change them.
func Citations() []Citation { return citations }

func mustParseCitations() []Citation {
	out, err := parseCitations(collected)
	if err != nil {
		panic("clause: sim/clause/citations.tsv is broken: " + err.Error())
	}
	return out
}

// parseCitations reads lines of an id, a file and a name with tabs between them.
func parseCitations(text []byte) ([]Citation, error) {
	var out []Citation
	n := 0
	for line := range bytes.Lines(text) {
		n++
		cells := strings.Split(strings.TrimRight(string(line), "\r\n"), "\t")
		if len(cells) != 3 || !ID(cells[0]).Valid() || cells[1] == "" || cells[2] == "" {
			return nil, fmt.Errorf("line %d is %q; a line is an id, a file and a name with tabs between them", n, strings.Join(cells, "\t"))
		}
		out = append(out, Citation{ID(cells[0]), Place{cells[1], cells[2]}})
	}
	return out, nil
}
