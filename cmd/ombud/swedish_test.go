package main

import (
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"ombud/sim/diagnosis"
	"ombud/sim/language"
	"ombud/sim/world"
	"ombud/steps"
)

// hastig is a Swedish procedure that is decided in no time and has much wrong with it.
const hastig = `# En hastig lagning

Utförs av: den mötesansvarige

1. Om gruppen Ombud hos den mötesansvarige saknar ombudet, gå till steg 3.
2. Markera ombudet i gruppen Ombud. Ta bort ombudet från gruppen Ombud.
3. Vänta 1 minut. Ta bort ombudet som ombud.
4. Lägg till ombudet som ombud.
`

// TestCommandsSpeakSwedish reads what commands say with --lang sv, and finds no word that the catalogue has in English
// alone. What is quoted, and names of files, flags, rules and fields, are words of nobody's language.
func TestCommandsSpeakSwedish(t *testing.T) {
	dir := workshop(t)
	put(t, dir, map[string]string{"hastig.md": hastig, "bad.csv": "Identity,RecipientTypeDetails\nann,Foo\nbo,UserMailbox,x\n"})
	if code := newProcess(dir, nil, "plan", "--generate", "300", "--out", "org.csv").run(t); code != 0 {
		t.Fatalf("no organisation: exit code %d", code)
	}
	english := englishAlone(t)
	for _, line := range [][]string{
		{"audit", "hastig.md", "--from", "halvt", "--long", "--interference", "--html", "page.html"},
		{"audit", "hastig.md", "--from", "nowhere"}, {"audit", "hastig.md", "--within", "0"}, {"audit", "hastig.md", "--brief", "--long"},
		{"audit", "hastig.md", "--goal", "allt är bra"}, {"audit", "hastig.md", "--reading", "baklänges"},
		{"check", "--list"}, {"check", "--runs", "20"}, {"check", "--property", "allt"},
		{"clauses", "--rules"},
		{"diagnose", "--delegates-group", "ja", "--people-group", "nej", "--outlook-list", "ja"},
		{"diagnose", "--people-group", "nej", "--add-in", "lyckas", "--policy", "på"}, {"diagnose", "--policy", "kanske"},
		{"plan", "org.csv", "--suggest", "60"}, {"plan", "bad.csv", "--suggest", "3", "--strict"}, {"plan"},
		{"sample", "--procedure", "fall-1", "--from", "halvt", "--runs", "50"},
		{"steps"}, {"steps", "--parameters"}, {"steps", "--faults"},
	} {
		p := newProcess(dir, nil, append(line, "--lang", "sv")...)
		p.run(t)
		if p.out.Len()+p.err.Len() == 0 {
			t.Errorf("ombud %s says nothing", strings.Join(line, " "))
		}
		english.find(t, "ombud "+strings.Join(line, " "), strings.Split(p.out.String()+p.err.String(), "\n"))
	}
	page := filesIn(t, dir)["page.html"]
	english.find(t, "the page of the audit", pageTexts(t, page))
}

// A vocabulary is a set of words in small letters.
type vocabulary map[string]bool

func (v vocabulary) add(text string) {
	for _, w := range wordsOf(text) {
		v[w] = true
	}
}

// find reports every text with a word of the vocabulary.
func (v vocabulary) find(t *testing.T, where string, texts []string) {
	t.Helper()
	for _, text := range texts {
		if i := slices.IndexFunc(wordsOf(foreign.ReplaceAllString(text, " ")), func(w string) bool { return v[w] }); i >= 0 {
			t.Errorf("%s: %q is English in: %s", where, wordsOf(foreign.ReplaceAllString(text, " "))[i], text)
		}
	}
}

// foreign is what is in no language: quotations, and words with a sign inside or a digit.
var foreign = regexp.MustCompile(`"[^"]*"|“[^”]*”|\S*[-_/.@=$\\{}\d]\w\S*`)

// wordsOf are the words of a text, in small letters, but for those of one letter.
func wordsOf(text string) (out []string) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len([]rune(w)) > 1 {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// englishAlone are the words of the English lines of the catalogue that stand in no Swedish one, and in no Swedish phrase.
func englishAlone(t *testing.T) vocabulary {
	t.Helper()
	english, swedish := vocabulary{}, vocabulary{}
	files, err := filepath.Glob(filepath.Join("..", "..", "sim", "language", "catalogue", "*.txt"))
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files of the catalogue: %v", len(files), err)
	}
	verb := regexp.MustCompile(`%[-+.\d\[\]]*[a-z]|\\[ns]`)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		second := false
		for line := range strings.SplitSeq(string(data), "\n") {
			words := foreign.ReplaceAllString(verb.ReplaceAllString(line, " "), " ")
			switch {
			case line == "" || strings.HasPrefix(line, "#"):
				second = false
			case second:
				swedish.add(words)
			default:
				english.add(words)
				second = true
			}
		}
	}
	for _, e := range steps.CatalogueIn(language.Swedish) {
		swedish.add(foreign.ReplaceAllString(e.Template+" "+e.Example, " "))
	}
	for _, p := range world.Parameters() {
		swedish.add(strings.Join(p.ValuesIn(language.Swedish), " "))
	}
	for q := range diagnosis.Questions {
		swedish.add(q.Name()) // A flag, and so no word.
	}
	for _, r := range world.Rules() {
		swedish[r.Name] = true // A name, and so no word.
	}
	for w := range swedish {
		delete(english, w)
	}
	english.add("the not nobody nothing whether which that with and is has when") // Also where a Swedish line names English words.
	return english
}

// pageTexts are all texts of a page.
func pageTexts(t *testing.T, page string) (out []string) {
	t.Helper()
	blocks := regexp.MustCompile(`<script type="[^"]*" id="(front|part-\d+)">([^<]*)</script>`).FindAllStringSubmatch(page, -1)
	if len(blocks) < 2 {
		t.Fatalf("the page has %d blocks of data", len(blocks))
	}
	for _, b := range blocks {
		var reader io.Reader = strings.NewReader(b[2])
		if b[1] != "front" {
			reader = flate.NewReader(base64.NewDecoder(base64.StdEncoding, reader))
		}
		var value any
		if err := json.NewDecoder(reader).Decode(&value); err != nil {
			t.Fatalf("%s: %v", b[1], err)
		}
		out = append(out, textsIn(value)...)
	}
	return out
}

// textsIn are all strings inside a value that JSON knows.
func textsIn(value any) (out []string) {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		for _, one := range v {
			out = append(out, textsIn(one)...)
		}
	case map[string]any:
		for _, one := range v {
			out = append(out, textsIn(one)...)
		}
	}
	return out
}
