package steps

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestSelection(t *testing.T) {
	lines := []string{"@source(F-1)", "Feature: A", "  @one-run", "  Scenario: B", "    Then the pair is none", "",
		"  @runs(3) @source(D-2,D-3)", "  Scenario: C", "    Then the pair is none", "",
		"  Scenario Outline: <u>", "    Then Lync of the <u> is running", "    Examples:", "      | u |", "      | manager |", "      | delegate |"}
	path := featureFile(t, lines...)
	for _, c := range []struct {
		tags string
		path string
		want string
	}{
		{"", path, "B C manager delegate"},
		{"@one-run", path, "B"},
		{"~@one-run", path, "C manager delegate"},
		{"@one-run,@runs", path, "B C"},
		{"@one-run , @runs(3)", path, "B C"},
		{"@source(F-1) && ~@one-run && ~@runs(3)", path, "manager delegate"},
		{"@source(D-2,D-3)", path, "C"},
		{"", path + ":4", "B"},
		{"", path + ":9", "C"},
		{"", path + ":11", "manager delegate"},
		{"", path + ":16", "delegate"},
		{"@runs", path + ":8", "C"},
	} {
		s := decide(t, Options{Paths: []string{c.path}, Tags: c.tags})
		var got []string
		s.each(func(_ *Feature, sc *Scenario) { got = append(got, sc.Name) })
		if strings.Join(got, " ") != c.want {
			t.Errorf("--tags %q %s selects %q, want %q", c.tags, filepath.Base(c.path), got, c.want)
		}
	}
	s := decide(t, Options{Paths: []string{path + ":4", path + ":16", path + ":4"}})
	if s.Scenarios != 2 {
		t.Errorf("two lines select %d scenarios, want 2", s.Scenarios)
	}
	if s := decide(t, Options{Paths: []string{path + ":4", filepath.Dir(path)}}); s.Scenarios != 4 {
		t.Errorf("a line and its directory select %d scenarios, want all 4", s.Scenarios)
	}
}
