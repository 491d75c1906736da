package clause

import (
	_ "embed" // the tables are part of the binary

	"ombud/sim/language"
)

// A Clause is one statement of a source document.
type Clause struct {
	ID         ID
	Document   string // the key of the document, S1 or S2
	Section    string // where in the document
	Says       string // what it says, in words of this project
	Facts      []ID   // facts, tables and defects that stand for it: who cites one of them exercises the clause
	Unmodelled string // why it is not modelled; "" if it is
	Line       int    // in the file of the table, from 1
}

// A Document is one of the sources.
type Document struct {
	Key   string // as in FACTS.md: S1, S2
	Title string // in words of this project
}

// A Table is all clauses, in the order in which the documents have them.
type Table struct {
	Documents []Document
	Clauses   []Clause
}

//go:embed clauses.md
var clausesText []byte

//go:embed clauses_sv.md
var swedishText []byte

// tableFile is where the published table stands, for messages.
const tableFile = "sim/clause/clauses.md"

var published = [language.Languages]*Table{mustParse(tableFile, clausesText), mustParse("sim/clause/clauses_sv.md", swedishText)}

// Published is the table of the two source documents, which the binary carries. Do not change it.
func Published() *Table { return PublishedIn(language.English) }

// PublishedIn is the table in a language: the same rows with the same ids, facts and marks. Do not change it.
func PublishedIn(l language.Language) *Table { return published[l] }

func mustParse(file string, text []byte) *Table {
	t, err := Parse(file, text)
	if err != nil {
		panic("clause: the published table is broken:\n" + err.Error())
	}
	return t
}

// Find is the clause of an id.
func (t *Table) Find(id ID) (*Clause, bool) {
	for i := range t.Clauses {
		if t.Clauses[i].ID == id {
			return &t.Clauses[i], true
		}
	}
	return nil, false
}

// Prefixes are the letters of the ids of clauses, in the order of the table, each once.
func (t *Table) Prefixes() []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range t.Clauses {
		if p, _, _ := c.ID.split(); !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}
