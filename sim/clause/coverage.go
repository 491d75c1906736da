package clause

import (
	"cmp"
	"ombud/sim/language"
	"slices"

	"ombud/sim/world"
)

// A Verdict is what became of a scenario. They are ordered: of several scenarios the greatest counts.
type Verdict uint8

// The verdicts.
const (
	Unread       Verdict = iota // nobody has decided it
	Kept                        // decided as the feature says
	Inconclusive                // neither shown nor refuted
	Refuted                     // a run breaks what it claims
)

var verdictNames = language.Keys("not decided", "as expected", "inconclusive", "refuted")

// String is the verdict in words.
func (v Verdict) String() string { return verdictNames[v] }

// MarshalText writes the verdict as String does.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// A Scenario is one scenario of a feature, or one row of the examples of an outline.
type Scenario struct {
	File    string // with forward slashes
	Line    int    // of its heading, or of the row, from 1
	Heading int    // of its heading: rows of one outline have the same; 0 if that is not known
	Name    string
	Verdict Verdict
	How     string // what the verdict rests on, in a few words such as "proved"; "" for nothing
	Sources []ID   // what its tags cite
}

// A Procedure is a procedure and what it goes back to.
type Procedure struct {
	File    string // with forward slashes
	Sources []ID
}

// An Exercise is a scenario that exercises a clause.
type Exercise struct {
	*Scenario
	Cited []ID // the clause itself, or facts of it: what of its tags makes it one
}

// A Row is a clause and everything that goes back to it.
type Row struct {
	*Clause
	Scenarios  []Exercise // those that cite the clause itself first, then by file and line
	Procedures []string   // files that name the clause under Source
	Rules      []string   // names of the rules of the world that go back to a fact of it
	Code       []Place    // declarations of the rules that cite the clause or a fact of it
}

// A Coverage is a table of clauses with all that exercises them.
type Coverage struct {
	Table *Table
	Rows  []Row // one for each clause, in the order of the table
}

// Cover brings clauses together with what cites them.
func Cover(t *Table, scenarios []Scenario, procedures []Procedure, code []Citation) *Coverage {
	c := &Coverage{Table: t, Rows: make([]Row, len(t.Clauses))}
	cited, under, places := index(scenarios, procedures, code)
	for i := range t.Clauses {
		row := Row{Clause: &t.Clauses[i]}
		for _, id := range append([]ID{row.ID}, row.Facts...) {
			for _, place := range places[id] {
				row.Code = appendNew(row.Code, place)
			}
			for _, s := range cited[id] {
				row.exercise(s, id)
			}
		}
		row.Rules = rulesOf(append([]ID{row.ID}, row.Facts...))
		row.Procedures = under[row.ID]
		slices.SortStableFunc(row.Scenarios, func(a, b Exercise) int {
			return cmp.Or(-compareBool(a.Cited[0] == row.ID, b.Cited[0] == row.ID), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
		})
		c.Rows[i] = row
	}
	return c
}

// rulesOf are the rules of the world that go back to one of the ids, by their numbers.
func rulesOf(ids []ID) (out []string) {
	for _, r := range world.Rules() {
		if slices.ContainsFunc(r.Facts, func(id string) bool { return slices.Contains(ids, ID(id)) }) {
			out = append(out, r.Name)
		}
	}
	return out
}

// index lists who cites an id, by the id.
func index(scenarios []Scenario, procedures []Procedure, code []Citation) (map[ID][]*Scenario, map[ID][]string, map[ID][]Place) {
	cited, under, places := map[ID][]*Scenario{}, map[ID][]string{}, map[ID][]Place{}
	for i := range scenarios {
		for _, id := range scenarios[i].Sources {
			cited[id] = append(cited[id], &scenarios[i])
		}
	}
	for i := range procedures {
		for _, id := range procedures[i].Sources {
			under[id] = appendNew(under[id], procedures[i].File)
		}
	}
	for _, one := range code {
		places[one.ID] = append(places[one.ID], one.Place)
	}
	return cited, under, places
}

// exercise notes that a scenario cites an id of the row.
func (r *Row) exercise(s *Scenario, id ID) {
	for i := range r.Scenarios {
		if r.Scenarios[i].Scenario == s {
			r.Scenarios[i].Cited = appendNew(r.Scenarios[i].Cited, id)
			return
		}
	}
	r.Scenarios = append(r.Scenarios, Exercise{s, []ID{id}})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Uncovered reports whether nobody exercises a clause that is modelled.
func (r *Row) Uncovered() bool { return r.Unmodelled == "" && len(r.Scenarios) == 0 }

// Direct reports whether a scenario cites the clause itself, and not only a fact of it.
func (r *Row) Direct() bool { return len(r.Scenarios) > 0 && r.Scenarios[0].Cited[0] == r.ID }

// Verdict is the worst of the scenarios of the row; Unread without any.
func (r *Row) Verdict() Verdict {
	worst := Unread
	for _, s := range r.Scenarios {
		worst = max(worst, s.Verdict)
	}
	return worst
}

// Uncovered are the clauses that nobody exercises, in the order of the table.
func (c *Coverage) Uncovered() []*Row {
	var out []*Row
	for i := range c.Rows {
		if c.Rows[i].Uncovered() {
			out = append(out, &c.Rows[i])
		}
	}
	return out
}

// Unknown are citations of clauses that the table lacks: ids that begin like one of its clauses, with who cites them, as
// "features/case_1.feature:54 cites " and the id. Each is a slip in a tag or under Source.
func Unknown(t *Table, scenarios []Scenario, procedures []Procedure) []string {
	prefixes := t.Prefixes()
	var out []string
	check := func(who string, ids []ID) {
		for _, id := range ids {
			prefix, _, _ := id.split()
			if _, known := t.Find(id); !known && id.Valid() && slices.Contains(prefixes, prefix) {
				out = append(out, who+" cites "+string(id))
			}
		}
	}
	for i := range scenarios {
		check(scenarios[i].Place(), scenarios[i].Sources)
	}
	for i := range procedures {
		check(procedures[i].File, procedures[i].Sources)
	}
	return out
}
