package phrase_test

import (
	"slices"
	"strings"
	"testing"
)

// FuzzParse feeds the grammar anything: it must not panic, an error must point
// into the text on one line, and a text understood must print as one that means
// the same.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"the manager exits Lync", "The boss exits Lync", "between 5 and 1 minutes pass", "wait 5 minuts", "about 1 hour 30 minutes pass",
		`the manager follows procedure "a \" b`, "in at least 99.5 % of runs, within 10 minutes it works",
		"wait until a, at most b, at most 1 hour", "wait between 1 and 5", "", "\xff", "wait 99999999999999999999 days", "İ exits Lync",
		"the manager already has -1 other delegates", "wait 1..5 hours", "the the the the",
	} {
		f.Add(seed)
	}
	g := vocabulary()
	f.Fuzz(func(t *testing.T, text string) {
		m, err := g.Parse(text)
		if err != nil {
			if err.Offset < 0 || err.Offset > len(text) || !strings.HasPrefix(text[err.Offset:], err.Found) {
				t.Errorf("%q: error points at %d, %q", text, err.Offset, err.Found)
			}
			if err.Error() == "" || strings.Contains(err.Error(), "\n") || len(err.Nearest) > 3 {
				t.Errorf("%q: bad error %+v", text, err)
			}
			return
		}
		printed := g.Print(m.ID, m.Args...)
		again, err := g.Parse(printed)
		if err != nil || again.ID != m.ID || !slices.Equal(again.Args, m.Args) {
			t.Errorf("%q prints as %q, which reads as %+v, %v", text, printed, again, err)
		}
	})
}
