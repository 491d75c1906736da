package clause

import (
	"os"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestKnownIDsAreUpToDate compares the ids that the binary carries with FACTS.md.
func TestKnownIDsAreUpToDate(t *testing.T) {
	var want strings.Builder
	for _, id := range knownFacts(t) {
		want.WriteString(string(id) + "\n")
	}
	if *update {
		if err := os.WriteFile("facts.txt", []byte(want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(strings.Fields(want.String()), strings.Fields(factList)); diff != "" {
		t.Errorf("the list of ids is not up to date (- FACTS.md, + list); collect them anew with\n"+
			"\tgo test ./sim/clause -run KnownIDs -update\n%s", diff)
	}
}

func TestUnknownIDs(t *testing.T) {
	for _, row := range []struct {
		name    string
		id      ID
		near    ID
		unknown bool
	}{
		{"a fact", "F-305", "", false},
		{"a clause", "LSYM-1", "", false},
		{"an assumption with a letter", "P-03b", "", false},
		{"no fact", "F-30", "", true},
		{"a clause of no number", "LSYM-0", "", true},
		{"a digit left out", "C1-8", "C1-08", true},
		{"a digit too many", "P-0" + "003b", "P-03b", true},
		{"an id of somebody's own", "KB-12", "", false},
		{"no id", "F305", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if near, unknown := row.id.Unknown(); near != row.near || unknown != row.unknown {
				t.Errorf("%s: got %q, %t; want %q, %t", row.id, near, unknown, row.near, row.unknown)
			}
		})
	}
}
