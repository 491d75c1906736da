package lint

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ombud/sim/phrase"
	"ombud/sim/world"
)

// The index of facts is a file at the top of the module. What stands there in bold defines an id.
const factsFile = "FACTS.md"

var (
	anyID      = regexp.MustCompile(`\b(?:F|DT|P|D|H|C1|C2|MD|PRE|POST)-\d+[a-z]?\b`)
	fullID     = regexp.MustCompile(`^(?:F-\d{3,}|(?:DT|P|D|H|C1|C2)-\d{2,}[a-z]?|(?:MD|PRE|POST)-\d+)$`)
	sourceKey  = regexp.MustCompile(`\b(?:R\d\d|S\d)\b`)
	definition = regexp.MustCompile(`\*\*([A-Z][A-Z0-9]*-?\d+[a-z]?)\*\*`)
)

// citing are the kinds of files that cite facts.
var citing = []string{".go", ".feature", ".md", ".txt"}

// facts is the index: the text of the line that defines an id.
type facts map[string]string

// readFacts reads the index, and lists ids that it defines more than once.
func readFacts(name, text string) (facts, []string) {
	index, problems := facts{}, []string(nil)
	for i, line := range strings.Split(text, "\n") {
		for _, found := range definition.FindAllStringSubmatch(line, -1) {
			id := found[1]
			if _, twice := index[id]; twice {
				problems = append(problems, fmt.Sprintf("%s:%d: %s is defined twice; keep one entry", name, i+1, id))
			}
			index[id] = line
		}
	}
	return index, problems
}

// citations lists the ids in a line. A test may make ids up: there, one with too few digits is none.
func citations(name, line string) []string {
	var ids []string
	if strings.IndexByte(line, '-') >= 0 {
		ids = anyID.FindAllString(line, -1)
	}
	if strings.HasSuffix(name, "_test.go") {
		ids = slices.DeleteFunc(ids, func(id string) bool { return !fullID.MatchString(id) })
	}
	if name == factsFile {
		ids = append(ids, sourceKey.FindAllString(line, -1)...)
	}
	return ids
}

// citationProblems lists the ids of a text that the index lacks.
func (f facts) citationProblems(name, text string) (problems []string) {
	for i, line := range strings.Split(text, "\n") {
		for _, id := range citations(name, line) {
			if _, known := f[id]; !known {
				problems = append(problems, fmt.Sprintf("%s:%d: cites %s, which %s does not define; correct the id, or add its entry there", name, i+1, id, factsFile))
			}
		}
	}
	return problems
}

// parameterProblem compares the row of a parameter with what the world says: id, name, default, range or values.
func (f facts) parameterProblem(p world.Parameter) []string {
	allowed := strings.Join(p.Values, ", ")
	if p.Values == nil {
		allowed = phrase.FormatSpan(p.Range.Earliest, p.Range.Latest)
	}
	want := fmt.Sprintf("| **%s** | %s | %s | %s |", p.ID, p.Name, p.Default, allowed)
	if !strings.HasPrefix(f[p.ID], want) {
		return []string{fmt.Sprintf("%s: no row for parameter %s begins as the world has it; write\n\t%s and what it decides\nand not\n\t%s", factsFile, p.ID, want, f[p.ID])}
	}
	return nil
}

// theFacts reads the index of the module.
func theFacts(t *testing.T) facts {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), factsFile))
	if err != nil {
		t.Fatalf("the index of facts cannot be read: %v", err)
	}
	index, problems := readFacts(factsFile, string(text))
	report(t, problems)
	if len(index) < 200 {
		t.Fatalf("%s defines %d ids only; an id is defined in bold, such as **F-101**", factsFile, len(index))
	}
	return index
}

func TestEveryCitedFactIsInTheIndex(t *testing.T) {
	index, read := theFacts(t), 0
	files(t, func(name, full string) {
		if !slices.Contains(citing, path.Ext(name)) {
			return
		}
		if text, err := os.ReadFile(full); err == nil {
			read++
			report(t, index.citationProblems(name, string(text)))
		}
	})
	if read < 100 {
		t.Fatalf("%d files read; the walk is broken", read)
	}
}

func TestEveryParameterIsInTheIndex(t *testing.T) {
	index := theFacts(t)
	for _, p := range world.Parameters() {
		report(t, index.parameterProblem(p))
	}
}

// The ids that are unknown on purpose are put together, so that this file does not break its own rule.
func TestMissingFactIsFound(t *testing.T) {
	const index = "- **F-101** six parties, by R01\n### **DT-07** the order\n| **P-03b** | re-add | never |\n| **MD-7** | x |\n| **R01** | a book |"
	known, problems := readFacts(factsFile, index)
	wantOne(t, problems, "")
	for _, row := range []struct{ name, file, text, want string }{
		{"known ids", "a.go", "// as F-101, DT-07 row 3b, P-03b and MD-7 say", ""},
		{"a fact", "sim/a.go", "// none\n// by F-" + "999", "sim/a.go:2: cites F-" + "999, which FACTS.md does not define; correct the id, or add its entry there"},
		{"a tag", "features/a.feature", "@source(D-" + "77)", "features/a.feature:1: cites D-" + "77"},
		{"a table with a digit missing", "a.md", "see DT-" + "7", "cites DT-" + "7,"},
		{"a parameter without its letter", "a.go", "// P-" + "03", "cites P-" + "03,"},
		{"a step", "procedures/a.md", "Source: C1-" + "17", "cites C1-" + "17"},
		{"a result", "scenarios/a.txt", "POST-" + "9", "cites POST-" + "9"},
		{"an id that a test made up", "a_test.go", "@source(F-" + "1, D-" + "2)", ""},
		{"a test that cites", "a_test.go", "DT-" + "77 row 1", "cites DT-" + "77"},
		{"a word that ends like an id", "a.md", "UTF-8, KB-12, x-F1, ISO-101", ""},
		{"a source without an entry", factsFile, "said so in R" + "99", "cites R" + "99"},
		{"sources are keys in the index only", "a.go", "var R" + "99 int", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			wantOne(t, known.citationProblems(row.file, row.text), row.want)
		})
	}
	t.Run("an id with two entries", func(t *testing.T) {
		_, problems := readFacts(factsFile, index+"\n- **F-101** again")
		wantOne(t, problems, "FACTS.md:6: F-101 is defined twice")
	})
}

func TestMissingParameterIsFound(t *testing.T) {
	p := world.Parameter{ID: "P-01", Name: "telephony that counts", Default: "manager", Values: []string{"manager", "both"}}
	for _, row := range []struct{ name, index, want string }{
		{"its row", "| **P-01** | telephony that counts | manager | manager, both | whose |", ""},
		{"no row", "", "no row for parameter P-01 begins as the world has it; write\n\t| **P-01** | telephony that counts | manager | manager, both |"},
		{"an old default", "| **P-01** | telephony that counts | both | manager, both | whose |", "and not\n\t| **P-01** | telephony that counts | both"},
		{"a value that was added", "| **P-01** | telephony that counts | manager | manager | whose |", "manager, both |"},
	} {
		t.Run(row.name, func(t *testing.T) {
			index, _ := readFacts(factsFile, row.index)
			wantOne(t, index.parameterProblem(p), row.want)
		})
	}
}
