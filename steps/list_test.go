package steps

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What a run lists is read again as it was meant, whatever the files are called, and
// is known for a list that may be replaced.
func TestListsAreReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-zåäö]([a-zåäö .-]{0,8}[a-z])?/[a-z]{1,5}\.feature`), 0, 4, rapid.ID[string]).Draw(t, "files")
		var s Summary
		var want []string
		for _, name := range names {
			f := Feature{Path: name}
			for _, line := range rapid.SliceOfNDistinct(rapid.IntRange(1, 500), 0, 4, rapid.ID[int]).Draw(t, "lines") {
				status := rapid.SampledFrom([]Status{Passed, Refuted, Inconclusive, Skipped}).Draw(t, "status")
				f.Scenarios = append(f.Scenarios, Scenario{Line: line, Status: status})
				if status != Passed {
					want = append(want, pagePlace(name, line))
				}
			}
			s.Features = append(s.Features, f)
		}
		var b bytes.Buffer
		if err := writeRerun(&b, &s, false); err != nil {
			t.Fatal(err)
		}
		var found findings
		got := parseList("list", b.Bytes(), &found)
		if d := cmp.Diff(want, got); d != "" || len(found.list) > 0 || !isList(b.Bytes()) {
			t.Errorf("%q is read as (-want +got)\n%s%v", b.String(), d, found.list)
		}
	})
}

// Lists of other Cucumbers, and texts that are none.
func TestLists(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // nil: it is no list
	}{
		{"of Cucumber for Java", "file:a/b.feature:3:7\nfile:///c.feature:1\n", []string{"a/b.feature:3", "a/b.feature:7", "/c.feature:1"}},
		{"of Cucumber for JavaScript", "a.feature:3\nb.feature:2:4", []string{"a.feature:3", "b.feature:2", "b.feature:4"}},
		{"in one line", "a.feature:3 my file.feature:2\r\n", []string{"a.feature:3", "my file.feature:2"}},
		{"whole files", "a.feature\nb.feature\n", []string{"a.feature", "b.feature"}},
		{"no feature", "a.txt:3\n", nil},
		{"something behind the lines", "a.feature:3:x\n", nil},
		{"a record", "{\n \"ombud_record\": 1\n}\n", nil},
	} {
		var found findings
		if got := parseList("list", []byte(c.text), &found); !slices.Equal(got, c.want) && c.want != nil || (c.want == nil) != (len(found.list) > 0) {
			t.Errorf("%s is read as %q, %v; want %q", c.name, got, found.list, c.want)
		}
	}
}
