package steps

import (
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"testing"
)

// TestEditorSettings: what an editor is told to read is where the features and
// the phrases are. Which patterns it can index, TestEditorsFindEveryPattern says.
func TestEditorSettings(t *testing.T) {
	data, err := os.ReadFile("../.vscode/settings.json")
	if err != nil {
		t.Fatal(err)
	}
	var settings struct {
		Features []string `json:"cucumber.features"`
		Glue     []string `json:"cucumber.glue"`
	}
	if err := json.Unmarshal(data, &settings); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, file string
		globs      []string
	}{{"cucumber.features", "features/case_1.feature", settings.Features}, {"cucumber.glue", "steps/delegation.go", settings.Glue}} {
		found := false
		for _, g := range c.globs {
			folder, last := path.Split(g)
			inFolder, _ := path.Match(path.Clean(folder), path.Join(path.Dir(c.file), "**"))
			name, _ := path.Match(last, path.Base(c.file))
			found = found || inFolder && name
		}
		if _, err := os.Stat(filepath.Join("..", c.file)); err != nil || !found {
			t.Errorf("%s is %q, and %s is not there (%v)", c.name, c.globs, c.file, err)
		}
	}
}

func TestUses(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Background:", "    Given a manager and a delegate",
		"  Scenario: B", "    Then within 5 minutes the pair is none", "    And the pair is none", "  Scenario: C", "    Then the pair is none")
	all, err := Used([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(Catalogue()) {
		t.Errorf("%d phrases of %d", len(all), len(Catalogue()))
	}
	total := 0
	want := map[string]int{"a manager and a delegate": 2, "within {duration} {claim}": 1}
	for _, e := range all {
		total += e.Uses
		if n, ok := want[e.Template]; ok && e.Uses != n {
			t.Errorf("%q is used %d times, want %d", e.Template, e.Uses, n)
		}
	}
	if total != 2+1+3 {
		t.Errorf("%d uses in all, want 6: two Givens, one modality and three claims", total)
	}
}
