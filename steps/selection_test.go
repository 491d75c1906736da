package steps

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
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
		{"not @one-run", path, "C manager delegate"},
		{"@one-run or @runs", path, "B C"},
		{"@one-run or @runs(3)", path, "B C"},
		{"@source(F-1) and not @one-run and not @runs(3)", path, "manager delegate"},
		{"@source(F-1) and not (@one-run or @runs(3))", path, "manager delegate"},
		{`@source\(F-1\) and not(@one-run or @runs\(3\))`, path, "manager delegate"},
		{"@one-run or @runs and not @runs", path, "B"},
		{"(@one-run or @runs) and not @runs", path, "B"},
		{"not not @runs", path, "C"},
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

func TestBadTagExpressions(t *testing.T) {
	for text, want := range map[string]string{
		"~@a":                            `"~@a" is written "not @a"`,
		"@a && @b":                       `"&&" is written "and"`,
		"@a,@b":                          `a comma between tags is written "or"`,
		"@a @b":                          `"@b" stands where "and", "or" or the end should`,
		"@a and":                         "a tag is missing at the end",
		"not":                            "a tag is missing at the end",
		"and @a":                         `"and" stands where a tag should`,
		"(@a":                            `")" is missing at the end`,
		"@a)":                            `")" stands where`,
		"()":                             `")" stands where a tag should`,
		"a":                              `"a" is not a tag`,
		"@":                              `"@" is not a tag`,
		"@a@b":                           `"@a@b" is not a tag`,
		"or or":                          `"or" stands where a tag should`,
		"@a not @b":                      `"not" stands where "and", "or" or the end should`,
		"@a and (@b not)":                `"not" stands where ")" should`,
		"@a or (@b @c) and @d":           `"@c" stands where ")" should`,
		"@a (@b)":                        `"(" stands where "and", "or" or the end should`,
		"((@a and @b)":                   `")" is missing at the end`,
		"(@a or @b)) and @c":             `")" stands where`,
		`@a\b`:                           `a backslash stands before "b"`,
		`@a or \@b`:                      `a backslash stands before "@"`,
		`@a\`:                            `a backslash stands at the end`,
		`@a\(b)`:                         `")" stands where`,
		strings.Repeat("(", 1000) + "@a": "more than 100 parentheses",
		strings.Repeat("not ", 1000):     "more than 100 parentheses",
	} {
		if _, err := parseSelection(text); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), tagSyntax) {
			t.Errorf("%q: %v; want %s", text, err, want)
		}
	}
}

// Spaces, backslashes and what binds first are as in Cucumber's own tag
// expressions, with which 20,000 generated ones were compared.
func TestTagExpressionsAreThoseOfCucumber(t *testing.T) {
	for _, c := range []struct {
		text string
		on   []string
		want bool
	}{
		{"@a or @b and @c", []string{"@a"}, true},
		{"(@a or @b) and @c", []string{"@a"}, false},
		{"not @a or @b", []string{"@a", "@b"}, true},
		{"not (@a or @b)", []string{"@a", "@b"}, false},
		{"not @a and @b", []string{"@b"}, true},
		{"not not not @a", nil, true},
		{"@a and not not @b", []string{"@a", "@b"}, true},
		{"(((@a)))", []string{"@a"}, true},
		{"not(@a)and(@b)or(@c)", []string{"@c"}, true},
		{" \t@a\r\n or\u00a0@b\v", []string{"@b"}, true},
		{"@and or @or", []string{"@or"}, true},
		{`@a\ b`, []string{"@a b"}, true},
		{`@a\(b\)`, []string{"@a(b)"}, true},
		{`@a(b)`, []string{"@a(b)"}, true},
		{`(@a\))`, []string{"@a)"}, true},
		{`(@a\()`, []string{"@a("}, true},
		{`@a\\b`, []string{`@a\b`}, true},
		{`@a\\`, []string{`@a`}, false},
		{"@a", []string{"@A"}, false},
		{"@å", []string{"@å"}, true},
		{"", nil, true},
		{"  ", nil, true},
	} {
		s, err := parseSelection(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := s.selects(c.on); got != c.want {
			t.Errorf("%q on %q: %t", c.text, c.on, got)
		}
	}
}

// TestTagExpressionsAreLogic compares random expressions, as they print, with
// what they say.
func TestTagExpressionsAreLogic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, want := drawExpression(t, 4)
		s, err := parseSelection(text)
		if err != nil {
			t.Fatal(err)
		}
		for there := range 8 {
			var tags []string
			for i, tag := range expressionTags {
				if there>>i&1 == 1 {
					tags = append(tags, tag)
				}
			}
			if got := s.selects(tags); got != want(there) {
				t.Fatalf("%s on %q: %t", text, tags, got)
			}
		}
	})
}

var expressionTags = []string{"@a", "@b(1,2)", "@c"}

func drawExpression(t *rapid.T, depth int) (string, func(there int) bool) {
	kind := rapid.IntRange(0, 3).Draw(t, "kind")
	if depth == 0 || kind == 0 {
		i := rapid.IntRange(0, 2).Draw(t, "tag")
		return expressionTags[i], func(there int) bool { return there>>i&1 == 1 }
	}
	a, isA := drawExpression(t, depth-1)
	if kind == 1 {
		return "not (" + a + ")", func(there int) bool { return !isA(there) }
	}
	b, isB := drawExpression(t, depth-1)
	if kind == 2 {
		return "(" + a + ") and (" + b + ")", func(there int) bool { return isA(there) && isB(there) }
	}
	return "(" + a + " or " + b + ")", func(there int) bool { return isA(there) || isB(there) }
}

func FuzzSelection(f *testing.F) {
	for _, text := range []string{"", "@a and not @b", "(@a or @source(F-1)) and @c", `@a\(`, "~@a", "@a,@b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if s, err := parseSelection(text); err == nil {
			s.selects([]string{"@a", "@b(1)"})
		}
	})
}
