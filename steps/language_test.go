package steps

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

func TestEveryPhraseHasATwin(t *testing.T) {
	for k := range keywords {
		english, swedish := vocabularies()[language.English][k], vocabularies()[language.Swedish][k]
		for i, d := range swedish.definitions {
			switch {
			case d == nil:
				t.Errorf("%s %q has no Swedish pattern; register one behind %s", k, swedish.text(i), english.definitions[i].pattern)
			case d != english.definitions[i].twin || d.keyword != k || swedish.text(i) == english.text(i):
				t.Errorf("%s %q is registered as %s, which is no twin of %q", k, swedish.text(i), d.pattern, english.text(i))
			}
		}
	}
}

func TestTwinsMeanTheSame(t *testing.T) {
	same := cmp.Options{
		cmp.AllowUnexported(meaning{}, following{}), cmpopts.IgnoreFields(meaning{}, "definition"),
	}
	for _, p := range phrases(t) {
		text := vocabularies().translated(language.English, language.Swedish, p.keyword, p.text)
		if back := vocabularies().translated(language.Swedish, language.English, p.keyword, text); text == "" || !alike(back, p) {
			t.Errorf("%s %q is %q in Swedish, which is %q in English", p.keyword, p.text, text, back)
			continue
		}
		want, _ := understand(language.English, p.keyword, p.text)
		got, err := understand(language.Swedish, p.keyword, text)
		if err != nil {
			t.Errorf("%s %q is not understood: %v", p.keyword, text, err)
			continue
		}
		if diff := cmp.Diff(want, got, same); diff != "" {
			t.Errorf("%q (-) and %q (+) differ:\n%s", p.text, text, diff)
		}
		if found := registry.matching(p.keyword, text); len(found) != 1 || found[0] != got.definition {
			t.Errorf("%s %q is matched by %v and understood as %s", p.keyword, text, patternsOf(found), got.definition.pattern)
		}
	}
}

// alike reports whether a phrase is another one but for how its window is written.
func alike(text string, p said) bool {
	a, _ := understand(language.English, p.keyword, text)
	b, _ := understand(language.English, p.keyword, p.text)
	return a.definition != nil && a.definition == b.definition && a.template == b.template
}

func TestEverySwedishTemplateOfTheWorldHasOnePattern(t *testing.T) {
	for k, g := range [keywords]*phrase.Grammar{world.Settings(), world.Actions(), world.Claims()} {
		for _, e := range g.Templates() {
			for _, text := range samples(e) {
				k := Keyword(k)
				twin := vocabularies().translated(language.English, language.Swedish, k, text)
				if found := registry.matching(k, twin); len(found) != 1 || found[0].language != language.Swedish {
					t.Errorf("%s %q, for %q, is matched by %v, want 1 Swedish pattern", k, twin, text, patternsOf(found))
				}
			}
		}
	}
}

func TestSwedishWindows(t *testing.T) {
	for text, want := range map[string]string{
		"ungefär 5 minuter går":       "between 5 and 6 minutes",
		"exakt 2 dagar passerar":      "2 days",
		"högst 90 sekunder går":       "at most 90 seconds",
		"mellan 1 och 5 minuter går":  "between 1 and 5 minutes",
		"1 timme 30 minuter passerar": "90 minutes",
	} {
		m, err := understand(language.Swedish, When, text)
		if err != nil || phrase.FormatSpan(m.window.Earliest, m.window.Latest) != want {
			t.Errorf("%q is %v (%v), want %s", text, m.window, err, want)
		}
	}
	m, err := understand(language.Swedish, Then, "i minst 99,5 % av körningarna gäller inom 10 minuter att delegeringen är korrekt")
	if err != nil || m.share != 9950 {
		t.Errorf("99,5 %% are %d basis points (%v)", m.share, err)
	}
}

func TestWrongLanguage(t *testing.T) {
	for _, c := range []struct{ language, keyword, text, want string }{
		{"sv", "När", "the manager exits Lync", `"the manager exits Lync" is English, and the phrases of this file are Swedish by its line "# language: sv"; write "den mötesansvarige avslutar Lync"`},
		{"sv", "Så", "within 10 minutes the delegation is not correct", `write "inom 10 minuter gäller att delegeringen är felaktig"`},
		{"sv", "Så", "paret är half", `write "obildat" or "halvt"`},
		{"sv", "När", "5 minuter", "nearest: '{window} går'"},
		{"sv", "När", "5min går", `did you mean "5 minuter"?`},
		{"en", "When", "ombudet avslutar Lync", `"ombudet avslutar Lync" is Swedish, and the phrases of this file are English`},
		{"de", "Wenn", "ombudet avslutar Lync", `write "the delegate exits Lync"`},
	} {
		heading := map[string][]string{
			"sv": {"# language: sv", "Egenskap: A", "  Scenario: B", "    Givet en mötesansvarig och ett ombud"},
			"de": {"# language: de", "Funktionalität: A", "  Szenario: B", "    Gegeben sei a manager and a delegate"},
			"en": {"Feature: A", "  Scenario: B", "    Given a manager and a delegate"},
		}[c.language]
		path := featureFile(t, append(heading, "    "+c.keyword+" "+c.text)...)
		var said []string
		for _, d := range Lint([]string{path}, "testdata/procedures") {
			said = append(said, d.Message.String())
		}
		if all := strings.Join(said, "\n"); !strings.Contains(all, c.want) {
			t.Errorf("%q in a file in %s: %s\nwant %s", c.text, c.language, all, c.want)
		}
	}
}

func TestSwedishTableOfUsers(t *testing.T) {
	s := decide(t, Options{Paths: []string{featureFile(t, "# language: sv", "Egenskap: A", "  Scenario: B",
		"    Givet följande användare", "      | användare         | telefoni       | klient     | postlåda | synkroniseringsprincip |",
		"      | den mötesansvarige | Enterprise Voice | Lync | lokalt | på |",
		"    När ombudet skapar ett Lync-möte för den mötesansvarige", "    Så artikeln saknar tillämpning")}})
	if s.Passed != 1 {
		t.Errorf("%+v", s.Features)
	}
}
