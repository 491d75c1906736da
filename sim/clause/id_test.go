package clause

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOnlyIDsAreValid(t *testing.T) {
	for _, id := range []ID{"F-305", "P-03b", "C1-08", "LSYM-1"} {
		if !id.Valid() {
			t.Errorf("%q is an id", id)
		}
	}
	for _, id := range []ID{"", "C1", "F305", "f-305", "F-", "-1", "F-305bb", "F-1-2", " F-305"} {
		if id.Valid() {
			t.Errorf("%q is no id", id)
		}
	}
}

func TestSourcesOfAProcedureAreExpanded(t *testing.T) {
	for _, row := range []struct {
		name, line string
		want       []ID
		wrong      string
	}{
		{"one", "F-305", []ID{"F-305"}, ""},
		{"several", "F-305, D-02,MD-1", []ID{"F-305", "D-02", "MD-1"}, ""},
		{"a range keeps the digits of its first", "C1-08 to C1-11", []ID{"C1-08", "C1-09", "C1-10", "C1-11"}, ""},
		{"a range of short numbers", "MD-6 to MD-7, F-401", []ID{"MD-6", "MD-7", "F-401"}, ""},
		{"a range of one", "C1-08 to C1-08", []ID{"C1-08"}, ""},
		{"a name that is no id stands for itself", "C1", []ID{"C1"}, ""},
		{"a range of two kinds", "C1-01 to C2-11", nil, "both ends need the same letters"},
		{"a range without an end", "C1-01 to ", nil, "\"C1-01 to\" is no id, and no range"},
		{"a range of names", "C1 to C2", nil, "both ends need the same letters"},
		{"a range that falls", "C1-16 to C1-01", nil, "it has to rise"},
		{"a range without measure", "F-1 to F-101", nil, "at most 100"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := Expand(row.line)
			if row.wrong != "" {
				if err == nil || !strings.Contains(err.Error(), row.wrong) {
					t.Errorf("error %v; want one that says %q", err, row.wrong)
				}
				return
			}
			if diff := cmp.Diff(row.want, got); err != nil || diff != "" {
				t.Errorf("error %v (- want, + got)\n%s", err, diff)
			}
		})
	}
}

func TestSourcesOfTagsAreThoseOfTheToolsTag(t *testing.T) {
	got := Sources([]string{"@wip", "@source(F-305)", "@source(C1-08,F-305,D-02)", "@sources(F-9)", "@runs(10)"})
	if diff := cmp.Diff([]ID{"F-305", "C1-08", "D-02"}, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	if got := Sources(nil); got != nil {
		t.Errorf("no tag cites %v", got)
	}
}

// TestRangesThatAreNone: numbers that no counter holds, and letters, make no range.
func TestRangesThatAreNone(t *testing.T) {
	many := "C1-" + strings.Repeat("9", 19)
	for _, line := range []string{many + " to " + many, "P-03b to P-05", "P-03 to P-03b", "C1-01 to C2-03"} {
		if ids, err := Expand(line); err == nil {
			t.Errorf("%s stands for %v", line, ids)
		}
	}
}
