package steps

import (
	"bytes"
	"encoding/xml"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Build servers tell test cases apart by class name and name alone.
func TestJUnitNamesAreUnique(t *testing.T) {
	rows := func(path string, names ...string) Feature {
		f := Feature{Path: path, Name: "A"}
		for i, name := range names {
			f.Scenarios = append(f.Scenarios, Scenario{Name: name, Line: 3, Row: 10 + i, Status: Passed, Steps: []Step{{Status: Passed}}})
		}
		return f
	}
	var b bytes.Buffer
	s := Summary{Features: []Feature{rows("a.feature", "it", "it", "it (2)", "it"), rows("b.feature", "it", "that")}}
	if err := writeJUnit(&b, &s, false); err != nil {
		t.Fatal(err)
	}
	var read junitSuites
	if err := xml.Unmarshal(b.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, suite := range read.Suites {
		for _, c := range suite.Cases {
			got = append(got, c.Name)
		}
	}
	if diff := cmp.Diff([]string{"it", "it (2)", "it (2) (2)", "it (3)", "it (4)", "that"}, got); diff != "" {
		t.Error(diff)
	}
}
