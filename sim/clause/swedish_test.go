package clause

import (
	"slices"
	"testing"

	"ombud/sim/language"
)

// The Swedish table has the rows of the English one, with other words and the same facts.
func TestTheSwedishTableIsATwin(t *testing.T) {
	english, swedish := PublishedIn(language.English), PublishedIn(language.Swedish)
	if len(english.Clauses) != len(swedish.Clauses) || len(english.Documents) != len(swedish.Documents) {
		t.Fatalf("%d clauses of %d documents, and %d of %d in Swedish", len(english.Clauses), len(english.Documents), len(swedish.Clauses), len(swedish.Documents))
	}
	for i, d := range english.Documents {
		if s := swedish.Documents[i]; s.Key != d.Key || s.Title == d.Title {
			t.Errorf("the document %s %q is %s %q in Swedish", d.Key, d.Title, s.Key, s.Title)
		}
	}
	for i, c := range english.Clauses {
		s := swedish.Clauses[i]
		if s.ID != c.ID || s.Document != c.Document || !slices.Equal(s.Facts, c.Facts) || (s.Unmodelled == "") != (c.Unmodelled == "") {
			t.Errorf("%s is %+v, and %+v in Swedish", c.ID, c, s)
		}
		if s.Says == c.Says || s.Section == c.Section && c.Section != "" || c.Unmodelled != "" && s.Unmodelled == c.Unmodelled {
			t.Errorf("%s is English: %+v", c.ID, s)
		}
	}
}
