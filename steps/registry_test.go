package steps

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// A said phrase is a line of testdata/phrases.txt.
type said struct {
	keyword Keyword
	text    string
}

func phrases(t *testing.T) []said {
	t.Helper()
	data, err := os.ReadFile("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []said
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, text, _ := strings.Cut(line, " ")
		k := Keyword(0)
		for k < keywords && k.String() != word {
			k++
		}
		if k == keywords {
			t.Fatalf("the line %q begins with no keyword", line)
		}
		out = append(out, said{k, text})
	}
	return out
}

func TestEveryPhraseHasOnePattern(t *testing.T) {
	for _, p := range phrases(t) {
		found := registry.matching(p.keyword, p.text)
		if len(found) != 1 {
			t.Errorf("%s %q is matched by %d patterns, want 1: %v", p.keyword, p.text, len(found), patternsOf(found))
			continue
		}
		m, err := understand(language.English, p.keyword, p.text)
		if err != nil {
			t.Errorf("%s %q is not understood: %v", p.keyword, p.text, err)
			continue
		}
		if m.definition != found[0] {
			t.Errorf("%s %q is matched by %s and understood as %q", p.keyword, p.text, found[0].pattern, m.definition.examples[0])
		}
	}
}

func TestNoPatternIsSuperfluous(t *testing.T) {
	used := map[*definition]bool{}
	for _, p := range phrases(t) {
		for _, text := range []string{p.text, vocabularies().translated(language.English, language.Swedish, p.keyword, p.text)} {
			for _, d := range registry.matching(p.keyword, text) {
				used[d] = true
			}
		}
	}
	for _, d := range registry.definitions {
		if !used[d] {
			t.Errorf("no phrase of testdata/phrases.txt needs %s %s", d.keyword, d.pattern)
		}
	}
}

// samples gives every template a few instances by trying values in each slot.
func samples(e phrase.Entry) []string {
	values := map[string][]string{
		"user":     {"the manager", "the delegate", "the second manager", "the second delegate"},
		"duration": {"90 seconds", "1 hour 30 minutes"},
		"window":   {"5 minutes", "exactly 2 days", "about 5 minutes", "between 1 and 5 minutes", "at most 90 seconds"},
		"int":      {"0", "7"},
		"text":     {`"mirror"`},
	}
	texts := []string{e.Text}
	for i, typ := range e.Types {
		list := values[typ.Name]
		if list == nil {
			list = typ.Words()
		}
		var longer []string
		for n, text := range texts {
			for j, v := range list {
				if n > 0 && j != (i+n)%len(list) {
					continue // one value is enough after the first of the slots before
				}
				longer = append(longer, strings.Replace(text, "{"+typ.Name+"}", v, 1))
			}
		}
		texts = longer
	}
	return texts
}

func TestEveryTemplateOfTheWorldHasOnePattern(t *testing.T) {
	grammars := [keywords]*phrase.Grammar{world.Settings(), world.Actions(), world.Claims()}
	for k, g := range grammars {
		for _, e := range g.Templates() {
			for _, text := range samples(e) {
				if found := registry.matching(Keyword(k), text); len(found) != 1 {
					t.Errorf("%s %q is matched by %d patterns, want 1 for the template %q: %v", Keyword(k), text, len(found), e.Text, patternsOf(found))
				}
			}
		}
	}
}

func TestEveryTemplateIsInTheCatalogue(t *testing.T) {
	for k, v := range vocabularies()[language.English] {
		for i, d := range v.definitions {
			if d == nil {
				t.Errorf("%s %q has no catalogue entry; add one to the file of its noun", Keyword(k), v.text(i))
			}
		}
	}
}

func patternsOf(list []*definition) []string {
	var out []string
	for _, d := range list {
		out = append(out, d.pattern)
	}
	return out
}

func TestVocabulariesAreUnambiguous(t *testing.T) {
	for k, v := range vocabularies()[language.English] {
		if Keyword(k) == Then {
			continue // A claim behind a modality is free text there; the next test looks behind it.
		}
		g := phrase.NewGrammar(slotTypes(language.English)...)
		seen := map[ownKind]int{}
		for i, p := range v.phrases {
			id := i
			if first, ok := seen[p.kind]; ok && p.kind != worldPhrase {
				id = first
			} else if d := v.definitions[i]; d != nil {
				seen[p.kind] = i
			}
			g.Add(id, v.grammar.Templates()[i].Placed)
		}
		if err := g.Check(); err != nil {
			t.Errorf("%s: %v", Keyword(k), err)
		}
	}
}

func TestAClaimIsTheSameBehindEveryModality(t *testing.T) {
	fronts := map[string]ownKind{
		"within 10 minutes ":                                  withinPhrase,
		"for 1 hour 30 minutes ":                              forPhrase,
		"it never happens within 2 days that ":                neverPhrase,
		"it is possible that ":                                possiblyNow,
		"it is possible that within 10 minutes ":              possiblyWithin,
		"it is possible that for 10 minutes ":                 possiblyFor,
		"in at least 95.5 % of runs, within exactly nothing ": worldPhrase,
		"in at least 95.5 % of runs, within 10 minutes ":      sharePhrase,
	}
	for _, p := range phrases(t) {
		if p.keyword != Then {
			continue
		}
		claim, err := world.ParseClaim(p.text)
		if err != nil {
			continue // a modality itself
		}
		for front, kind := range fronts {
			m, err := understand(language.English, Then, front+p.text)
			if kind == worldPhrase {
				if err == nil {
					t.Errorf("%q is understood as %+v", front+p.text, m)
				}
				continue
			}
			if err != nil {
				t.Errorf("%q: %v", front+p.text, err)
				continue
			}
			if m.claim != claim || m.kind != kind {
				t.Errorf("%q reads as claim %q of kind %d, want %q of kind %d", front+p.text, m.claim, m.kind, claim, kind)
			}
		}
	}
}

// Editors index calls of Given, When and Then that stand alone in a method and
// have a literal pattern, and refuse all patterns if one is not JavaScript.
func TestEditorsFindEveryPattern(t *testing.T) {
	var literal []string
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil {
				for _, statement := range f.Body.List {
					literal = append(literal, registration(statement)...)
				}
			}
		}
	}
	var want []string
	for _, d := range registry.definitions {
		want = append(want, d.keyword.String()+" "+d.pattern)
	}
	sorted := cmp.Transformer("sorted", func(in []string) map[string]bool {
		out := map[string]bool{}
		for _, s := range in {
			out[s] = true
		}
		return out
	})
	if diff := cmp.Diff(want, literal, sorted); diff != "" {
		t.Errorf("registered (-) and found in the source (+):\n%s", diff)
	}
	for _, d := range registry.definitions {
		text := d.pattern
		for _, banned := range []string{"(?P<", "(?<", "(?i", "(?s", "(?m", `\pL`, `\A`, `\z`, `\Q`, "[[:"} {
			if strings.Contains(text, banned) {
				t.Errorf("%s uses %s, which JavaScript does not know or editors refuse", text, banned)
			}
		}
		if !strings.HasPrefix(text, "^") || !strings.HasSuffix(text, "$") {
			t.Errorf("%s matches parts of a text; put ^ and $ around it", text)
		}
	}
}

// registration returns keyword and pattern of a statement such as
// r.When(`...`, act, ...).
func registration(s ast.Stmt) []string {
	e, ok := s.(*ast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.X.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	lit, isLit := call.Args[0].(*ast.BasicLit)
	if !ok || !isLit || !strings.Contains("Given When Then", sel.Sel.Name) || lit.Kind != token.STRING {
		return nil
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return nil
	}
	return []string{sel.Sel.Name + " " + text}
}
