package clause

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var defined = regexp.MustCompile(`\*\*([A-Z][A-Z0-9]*-\d+[a-z]?)\*\*`)

// knownFacts are the ids that FACTS.md defines.
func knownFacts(t *testing.T) []ID {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "FACTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	var out []ID
	for _, m := range defined.FindAllStringSubmatch(string(text), -1) {
		out = append(out, ID(m[1]))
	}
	if len(out) < 200 {
		t.Fatalf("FACTS.md defines %d ids; the reading is broken", len(out))
	}
	return out
}

// published numbers of the articles, which FACTS.md defines.
var numbered = []string{"PRE", "C1", "C2", "POST", "MD"}

func TestEveryFactOfAClauseIsKnown(t *testing.T) {
	known := knownFacts(t)
	for _, c := range Published().Clauses {
		for _, id := range c.Facts {
			if !slices.Contains(known, id) {
				t.Errorf("%s:%d: %s goes back to %s, which FACTS.md does not define", tableFile, c.Line, c.ID, id)
			}
		}
	}
}

func TestEveryPublishedStepIsAClause(t *testing.T) {
	steps := 0
	for _, id := range knownFacts(t) {
		prefix, _, _ := id.split()
		if !slices.Contains(numbered, prefix) {
			continue
		}
		steps++
		if _, ok := Published().Find(id); !ok {
			t.Errorf("FACTS.md defines %s, and %s has no row for it", id, tableFile)
		}
	}
	if steps != 5+16+11+3+7 {
		t.Errorf("FACTS.md defines %d published steps, preconditions and results; the articles have 42", steps)
	}
}

func TestOtherClausesHaveTheLetterOfTheirDocument(t *testing.T) {
	letters := map[string]string{"S1": "L", "S2": "H"}
	known := knownFacts(t)
	for _, c := range Published().Clauses {
		prefix, _, _ := c.ID.split()
		switch {
		case slices.Contains(numbered, prefix):
			if !slices.Contains(known, c.ID) {
				t.Errorf("%s:%d: FACTS.md does not define %s", tableFile, c.Line, c.ID)
			}
		case !strings.HasPrefix(prefix, letters[c.Document]) || len(prefix) < 2:
			t.Errorf("%s:%d: %s is a clause of %s; its id begins with %s and a name for the section", tableFile, c.Line, c.ID, c.Document, letters[c.Document])
		}
	}
}

func TestClausesAreSaidOnce(t *testing.T) {
	said := map[string]ID{}
	for _, c := range Published().Clauses {
		key := c.Section + ": " + c.Says
		if other, ok := said[key]; ok {
			t.Errorf("%s and %s say the same: %s", other, c.ID, key)
		}
		said[key] = c.ID
	}
}

// taggedScenarios reads the headings and tags of the shipped features; those of rows of examples stand for their outline.
func taggedScenarios(t *testing.T) []Scenario {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "features", "*.feature"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d features found: %v", len(files), err)
	}
	var out []Scenario
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, tagged("features/"+filepath.Base(file), string(text))...)
	}
	return out
}

func tagged(name, text string) (out []Scenario) {
	var tags []string
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "@"):
			tags = append(tags, strings.Fields(line)...)
		case line != "" && len(tags) > 0:
			out = append(out, Scenario{File: name, Line: i + 1, Name: line, Verdict: Kept, Sources: Sources(tags)})
			tags = nil
		}
	}
	return out
}

// shippedProcedures are the procedures with what stands under Source.
func shippedProcedures(t *testing.T) (out []Procedure) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "procedures", "*.md"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d procedures found: %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p := Procedure{File: "procedures/" + filepath.Base(file)}
		for line := range strings.SplitSeq(string(text), "\n") {
			if list, ok := strings.CutPrefix(line, "Source:"); ok {
				ids, err := Expand(list)
				if err != nil {
					t.Errorf("%s: %v", p.File, err)
				}
				p.Sources = append(p.Sources, ids...)
			}
		}
		out = append(out, p)
	}
	return out
}

// TestEveryClauseIsExercised is the coverage of the shipped tree, without verdicts: ombud clauses decides them as well.
func TestEveryClauseIsExercised(t *testing.T) {
	scenarios, procedures := taggedScenarios(t), shippedProcedures(t)
	cover := Cover(Published(), scenarios, procedures, Citations())
	for _, r := range cover.Uncovered() {
		t.Errorf("%s:%d: nobody exercises %s (%s); cite it above a scenario that does, or say why it is not modelled", tableFile, r.Line, r.ID, r.Says)
	}
	for _, slip := range Unknown(Published(), scenarios, procedures) {
		t.Errorf("%s, which is no clause", slip)
	}
	for i := range cover.Rows {
		r := &cover.Rows[i]
		if prefix, _, _ := r.ID.split(); (prefix == "C1" || prefix == "C2" || prefix == "MD") && len(r.Procedures) == 0 {
			t.Errorf("no procedure names %s under Source", r.ID)
		}
		if r.Unmodelled != "" && len(r.Scenarios) > 0 {
			t.Errorf("%s is said not to be modelled, and %s cites it", r.ID, r.Scenarios[0].Place())
		}
	}
}

func TestTagsAreReadAboveWhatTheyBelongTo(t *testing.T) {
	const text = "Feature: f\n\n  @source(F-1) @wip\n  @source(F-2)\n\n  Scenario: s\n    Given g\n\n  Scenario Outline: o\n    @source(F-3)\n    Examples: e\n      | a |\n"
	var got []string
	for _, s := range tagged("a.feature", text) {
		got = append(got, fmt.Sprint(s.Place(), " ", s.Name, " ", s.Sources))
	}
	want := []string{"a.feature:6 Scenario: s [F-1 F-2]", "a.feature:11 Examples: e [F-3]"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
