package steps

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ombud/sim/language"
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

// An editor offers for a place what stands in all places whose groups read alike.
// So durations and the names of procedures have groups of their own, which take
// neither more nor less.
func TestEditorsOfferTheRightValues(t *testing.T) {
	t.Chdir("..")
	var o Options
	features, _, err := o.read()
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]map[string]bool{}
	for _, f := range features {
		for _, sc := range f.scenarios {
			for _, st := range sc.steps {
				d := st.meaning.definition
				found := d.compiled().FindStringSubmatch(st.text)
				for i, source := range groups(t, d.pattern) {
					if values[source] == nil {
						values[source] = map[string]bool{}
					}
					values[source][found[i+1]] = true
				}
			}
		}
	}
	for _, c := range []struct {
		name, group string
		sound       func(value string) bool
	}{
		{"durations", `([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*)`, regexp.MustCompile(
			`^([0-9][0-9.,]* (ms|s|min|h|milliseconds?|seconds?|minutes?|hours?|days?|millisekund(er)?|sekund(er)?|minut(er)?|timm(e|ar)|dag(ar)?|dygn)( |$))+$`).MatchString},
		{"procedures", `([^"\n]+)`, func(value string) bool {
			_, err := os.Stat("procedures/" + value + ".md")
			return err == nil
		}},
	} {
		if len(values[c.group]) < 5 {
			t.Errorf("%s: %d values in the shipped features, too few to tell", c.name, len(values[c.group]))
		}
		for value := range values[c.group] {
			if !c.sound(value) {
				t.Errorf("%s: %q is offered", c.name, value)
			}
		}
	}
}

// Whatever the grammar takes for a duration, the patterns of modalities take as well.
func TestModalitiesTakeEveryDuration(t *testing.T) {
	for _, c := range []struct {
		language  language.Language
		frame     string
		durations []string
	}{
		{language.English, "within %s the pair is half", []string{"0 seconds", "10  minutes", "1 hour 30 minutes", "4 min 55.001 s", "0.5 h", "1 day 2 hours 3 minutes 4 seconds 5 milliseconds"}},
		{language.English, "it is possible that for %s the pair is half", []string{"1.5 seconds", "4 min 55.001 s"}},
		{language.Swedish, "inom %s gäller att paret är halvt", []string{"10 minuter", "1 timme 30 minuter", "4 min 55,001 s", "2 dagar"}},
	} {
		for _, d := range c.durations {
			text := fmt.Sprintf(c.frame, d)
			m, err := understand(c.language, Then, text)
			if err != nil {
				t.Errorf("%q: %v", text, err)
			} else if got := m.definition.compiled().FindStringSubmatch(text); got == nil || got[1] != d {
				t.Errorf("%q: the pattern %s takes out %q", text, m.definition.pattern, got)
			}
		}
	}
}

// groups are the capturing groups of a pattern as they are written.
func groups(t *testing.T, pattern string) (out []string) {
	t.Helper()
	var open []int
	for i := 0; i < len(pattern); i++ {
		switch {
		case pattern[i] == '\\':
			i++
		case pattern[i] == '(':
			open = append(open, i)
		case pattern[i] == ')':
			from := open[len(open)-1]
			open = open[:len(open)-1]
			if !strings.HasPrefix(pattern[from:], "(?") {
				out = append(out, pattern[from:i+1])
			}
		}
	}
	return out
}

func TestUses(t *testing.T) {
	path := featureFile(t, "Feature: A", "  Background:", "    Given a manager and a delegate",
		"  Scenario: B", "    Then within 5 minutes the pair is none", "    And the pair is none", "  Scenario: C", "    Then the pair is none")
	all, err := Used(language.English, []string{path})
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
