package clause

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const heading = "## S1 A document\n\n| id | section | clause | facts | not modelled |\n|---|---|---|---|---|\n"

func TestATableIsRead(t *testing.T) {
	text := "# Clauses\n\nFor readers.\n\n" + heading + "| LSYM-1 | symptoms | it fails | F-801 D-28 | |\r\n| C1-01 | step 1 | M looks |  | it is a link |\n" +
		"\n## S2 Another\n\n| id | section | clause | facts | not modelled |\n|---|---|---|---|---|\n| HAS-1 | Send As | it works | F-906, |  |\n"
	got, err := Parse("a.md", []byte(text))
	want := &Table{
		Documents: []Document{{"S1", "A document"}, {"S2", "Another"}},
		Clauses: []Clause{
			{ID: "LSYM-1", Document: "S1", Section: "symptoms", Says: "it fails", Facts: []ID{"F-801", "D-28"}, Line: 9},
			{ID: "C1-01", Document: "S1", Section: "step 1", Says: "M looks", Unmodelled: "it is a link", Line: 10},
			{ID: "HAS-1", Document: "S2", Section: "Send As", Says: "it works", Facts: []ID{"F-906"}, Line: 16},
		},
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v (- want, + got)\n%s", err, diff)
	}
}

func TestBrokenTablesAreRefused(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"nothing at all", "", "a.md:1: no clause; write a heading such as \"## S1 Title\""},
		{"a heading alone", heading, "no clause"},
		{"a cell is missing", heading + "| A-1 | s | c | F-101 |\n", "a.md:5: the row has 4 cells; a row has 5"},
		{"a cell too many", heading + "| A-1 | s | c | F-101 | | |\n", "a.md:5: the row has 6 cells"},
		{"other columns", strings.Replace(heading, "facts", "sources", 1), "a.md:3: the columns are id, section, clause, sources, not modelled; write id"},
		{"no document", "| A-1 | s | c | | |\n", "a.md:1: a clause stands before the first document"},
		{"a document twice", heading + "## S1 Again\n", "a.md:5: the document S1 has a heading already"},
		{"no id", heading + "| A1 | s | c | | |\n", `a.md:5: "A1" is no id`},
		{"a clause twice", heading + "| A-1 | s | c | | |\n| A-1 | s | c | | |\n", "a.md:6: A-1 stands in line 5 already"},
		{"numbers out of order", heading + "| A-1 | s | c | | |\n| A-3 | s | c | | |\n", "a.md:6: A-3 comes after 1 clauses of that name; the next is A-2"},
		{"no section", heading + "| A-1 |  | c | | |\n", "a.md:5: A-1 needs a section and what it says"},
		{"nothing said", heading + "| A-1 | s |  | | |\n", "a.md:5: A-1 needs a section and what it says"},
		{"a fact that is none", heading + "| A-1 | s | c | F101 | |\n", `a.md:5: A-1: "F101" is no id of a fact`},
		{"not modelled, and a fact", heading + "| A-1 | s | c | F-101 | it is a link |\n", "a.md:5: A-1 is said not to be modelled, and facts stand for it"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := Parse("a.md", []byte(row.text))
			problems, _ := err.(Problems)
			if got != nil || len(problems) == 0 || !strings.Contains(problems[0], row.want) {
				t.Errorf("%v, %v; want no table and a problem that says %q", got, err, row.want)
			}
		})
	}
}

func TestAllProblemsOfATableAreTold(t *testing.T) {
	_, err := Parse("a.md", []byte(heading+"| A1 | s | c | | |\n| B-2 | | c | F | |\n"))
	if problems, _ := err.(Problems); len(problems) != 4 || strings.Count(err.Error(), "\n") != 3 {
		t.Errorf("got\n%v\nwant four problems, one to a line", err)
	}
}
