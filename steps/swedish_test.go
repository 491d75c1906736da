package steps

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
)

// The features below: one in Swedish with every sort of verdict, and one in English.
const (
	swedishFeature = "testdata/spoken/utslag.feature"
	englishFeature = "testdata/spoken/english.feature"
)

// reported decides features and writes reports of them, each between lines with its name.
// Folders of the test are called FOUND and TIMES.
func reported(t *testing.T, choice language.Choice, formats []string, paths ...string) string {
	t.Helper()
	var b, warnings bytes.Buffer
	found, times := t.TempDir(), t.TempDir()
	s := decide(t, Options{Paths: paths, Language: choice, Found: found, Elapsed: times, Vacuity: true, Err: &warnings})
	s.each(func(_ *Feature, sc *Scenario) {
		for i := range sc.Steps {
			sc.Steps[i].Pattern = "^" + regexp.QuoteMeta(sc.Steps[i].Text) + "$" // Patterns are for editors, and change with them.
		}
	})
	for _, name := range formats {
		for _, r := range reporters {
			if r.name != name {
				continue
			}
			if err := r.write(&b, &s, false); err != nil {
				t.Fatal(err)
			}
		}
	}
	return strings.NewReplacer(filepath.ToSlash(found), "FOUND", filepath.ToSlash(times), "TIMES").Replace(b.String())
}

// Every report of a Swedish feature is Swedish, whatever the verdict; what machines
// read stays as it is.
func TestReportsOfASwedishFeature(t *testing.T) {
	for _, r := range reporters {
		if r.name == "html" {
			continue // A page has its own words.
		}
		t.Run(r.name, func(t *testing.T) {
			golden(t, "spoken/"+r.name, reported(t, language.Choice{}, []string{r.name}, swedishFeature))
		})
	}
}

// What is said of a file is in the language of that file, what is said of all in
// that of all, and a choice decides everything.
func TestWhichLanguageReportsSpeak(t *testing.T) {
	sv, en := language.Only(language.Swedish), language.Only(language.English)
	english := []string{"refuted · true of no run", "The shortest run, since the scenario began:", "0:01:00  the manager exits Lync\n", "the end", "See it again:", "# not judged"}
	swedish := []string{"motbevisat · gäller ingen körning", "Den kortaste körningen, sedan scenariot började:", "0:01:00  den mötesansvarige avslutar Lync\n", "slutet", "Se den igen:", "# inte prövat"}
	counts, räkning := []string{"Look at", "1 claim not judged"}, []string{"Titta på", "1 påstående inte prövat"}
	for _, c := range []struct {
		name      string
		choice    language.Choice
		paths     []string
		says, not [][]string
	}{
		{"a Swedish feature", language.Choice{}, []string{swedishFeature}, [][]string{swedish, räkning}, [][]string{english, counts}},
		{"a Swedish feature in English", en, []string{swedishFeature}, [][]string{english, counts}, [][]string{swedish, räkning}},
		{"an English feature", language.Choice{}, []string{englishFeature}, [][]string{english, {"1 claim not judged"}}, [][]string{swedish, räkning}},
		{"an English feature in Swedish", sv, []string{englishFeature}, [][]string{swedish, {"1 påstående inte prövat"}}, [][]string{english, counts}},
		{"a folder of both", language.Choice{}, []string{"testdata/spoken"}, [][]string{swedish, english, {"Look at", "2 claims not judged"}}, [][]string{räkning}},
		{"a folder of both in Swedish", sv, []string{"testdata/spoken"}, [][]string{swedish, {"Titta på", "2 påståenden inte prövade"}}, [][]string{{"since the scenario began", "the end", "See it again", "# not judged", "Look at"}}},
		{"a folder of both in English", en, []string{"testdata/spoken"}, [][]string{english, {"Look at", "2 claims not judged"}}, [][]string{{"sedan scenariot", "slutet", "Se den igen", "# inte prövat", "Titta på"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := reported(t, c.choice, []string{"pretty"}, c.paths...)
			for _, want := range c.says {
				for _, text := range want {
					if !strings.Contains(got, text) {
						t.Errorf("nowhere %q", text)
					}
				}
			}
			for _, unwanted := range c.not {
				for _, text := range unwanted {
					if strings.Contains(got, text) {
						t.Errorf("somewhere %q", text)
					}
				}
			}
			if t.Failed() {
				t.Log(got)
			}
		})
	}
}

// Whatever the language, the record of a run and the runs it saves are the same.
func TestWhatIsKeptHasNoLanguage(t *testing.T) {
	keep := func(l language.Language) (record string, files map[string]string) {
		found, files := t.TempDir(), map[string]string{}
		s := decide(t, Options{Paths: []string{"testdata/spoken"}, Language: language.Only(l), Found: found, Vacuity: true})
		var b bytes.Buffer
		if err := writeRecord(&b, &s, false); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(found)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			data, err := os.ReadFile(filepath.Join(found, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			files[e.Name()] = string(data)
		}
		return b.String(), files
	}
	record, files := keep(language.English)
	same, others := keep(language.Swedish)
	if diff := cmp.Diff(record, same); diff != "" {
		t.Errorf("the records (-English +Swedish):\n%s", diff)
	}
	if diff := cmp.Diff(files, others); diff != "" || len(files) < 4 {
		t.Errorf("%d runs (-English +Swedish):\n%s", len(files), diff)
	}
}

// A report of a run with everything in it, a tool that fails included, to a Swedish
// reader.
func TestEveryStatusInSwedish(t *testing.T) {
	s := sampleSummary()
	s.Language, s.Left, s.Interrupted = language.Swedish, 3, true
	s.each(func(_ *Feature, sc *Scenario) {
		sc.said = language.Swedish
		for i := range sc.Steps {
			sc.Steps[i].said = language.Swedish
		}
	})
	var b bytes.Buffer
	for _, write := range []reporter{writePretty, writeProgress, writeMarkdown} {
		if err := write(&b, s, false); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "spoken/every_status", b.String())
}
