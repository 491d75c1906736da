package clause

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// small is a table of four clauses: two that facts stand for, one that is not modelled, and one without anything.
func small(t *testing.T) *Table {
	t.Helper()
	table, err := Parse("a.md", []byte(heading+"| A-1 | s | one | F-101 F-102 | |\n| A-2 | s | two | F-102 | |\n| A-3 | s | three | | a link |\n| A-4 | s | four | | |\n"))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestScenariosExerciseWhatTheyCite(t *testing.T) {
	scenarios := []Scenario{
		{File: "b.feature", Line: 9, Name: "by a fact", Verdict: Refuted, Sources: []ID{"F-102"}},
		{File: "b.feature", Line: 3, Name: "by two facts", Verdict: Kept, Sources: []ID{"F-101", "F-102"}},
		{File: "c.feature", Line: 1, Name: "itself", Verdict: Inconclusive, Sources: []ID{"F-102", "A-1"}},
		{File: "a.feature", Line: 1, Name: "nothing of this", Verdict: Refuted, Sources: []ID{"F-9"}},
	}
	procedures := []Procedure{{"p.md", []ID{"A-1", "F-101", "A-1"}}, {"q.md", []ID{"F-102"}}}
	code := []Citation{{"F-101", Place{"x.go", "X"}}, {"F-102", Place{"x.go", "X"}}, {"F-102", Place{"y.go", "Y"}}}
	cover := Cover(small(t), scenarios, procedures, code)
	type exercise struct {
		Name  string
		Cited []ID
	}
	type row struct {
		Scenarios         []exercise
		Procedures        []string
		Code              []Place
		Uncovered, Direct bool
		Verdict           Verdict
	}
	want := []row{
		{
			[]exercise{{"itself", []ID{"A-1", "F-102"}}, {"by two facts", []ID{"F-101", "F-102"}}, {"by a fact", []ID{"F-102"}}},
			[]string{"p.md"}, []Place{{"x.go", "X"}, {"y.go", "Y"}}, false, true, Refuted,
		},
		{
			[]exercise{{"by two facts", []ID{"F-102"}}, {"by a fact", []ID{"F-102"}}, {"itself", []ID{"F-102"}}},
			nil, []Place{{"x.go", "X"}, {"y.go", "Y"}}, false, false, Refuted,
		},
		{},
		{Uncovered: true},
	}
	var got []row
	for i := range cover.Rows {
		r := &cover.Rows[i]
		one := row{nil, r.Procedures, r.Code, r.Uncovered(), r.Direct(), r.Verdict()}
		for _, e := range r.Scenarios {
			one.Scenarios = append(one.Scenarios, exercise{e.Name, e.Cited})
		}
		got = append(got, one)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	if gaps := cover.Uncovered(); len(gaps) != 1 || gaps[0].ID != "A-4" {
		t.Errorf("%d gaps; want A-4 alone", len(gaps))
	}
}

func TestRulesGoWithTheFactsOfAClause(t *testing.T) {
	table, err := Parse("a.md", []byte(heading+"| A-1 | s | one | F-907 | |\n| A-2 | s | two | | |\n"))
	if err != nil {
		t.Fatal(err)
	}
	cover := Cover(table, nil, nil, nil)
	if diff := cmp.Diff([]string{"send-as-first"}, cover.Rows[0].Rules); diff != "" || cover.Rows[1].Rules != nil {
		t.Errorf("%v (- want, + got)\n%s", cover.Rows[1].Rules, diff)
	}
}

func TestSlipsInCitationsAreFound(t *testing.T) {
	scenarios := []Scenario{{File: "a.feature", Line: 7, Sources: []ID{"A-1", "A-9", "F-1"}}}
	procedures := []Procedure{{"p.md", []ID{"A-5", "A", "B-1"}}}
	want := []string{"a.feature:7 cites A-9", "p.md cites A-5"}
	if diff := cmp.Diff(want, Unknown(small(t), scenarios, procedures)); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
}

func TestVerdictsAreSaidInWords(t *testing.T) {
	for v, want := range map[Verdict]string{Unread: "not decided", Kept: "as expected", Inconclusive: "inconclusive", Refuted: "refuted"} {
		if text, err := v.MarshalText(); err != nil || string(text) != want {
			t.Errorf("%q, %v; want %q", text, err, want)
		}
	}
}
