package world

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// catalogue is every list of phrases in both languages.
var catalogue = []struct {
	name string
	*grammars
}{
	{"settings", settingGrammars}, {"actions", actionGrammars}, {"claims", claimGrammars}, {"happenings", happeningGrammars},
}

func TestEveryPhraseHasATwin(t *testing.T) {
	for _, c := range catalogue {
		english, swedish := c.grammars[language.English].Templates(), c.grammars[language.Swedish].Templates()
		if len(english) != len(swedish) {
			t.Fatalf("%s: %d English phrases and %d Swedish ones", c.name, len(english), len(swedish))
		}
		for i, e := range english {
			s := swedish[i]
			if s.ID != e.ID || s.Text == e.Text || !slices.EqualFunc(e.Types, s.Types, sameValues) {
				t.Errorf("%s: %q (number %d) has the twin %q (number %d), which has other arguments or none at all", c.name, e.Text, e.ID, s.Text, s.ID)
			}
		}
	}
}

// sameValues reports whether two slots take the same values in other words.
func sameValues(e, s phrase.Type) bool {
	if len(e.Words()) == 0 {
		return e.Name == s.Name
	}
	return len(e.Words()) == len(s.Words()) && (e.Name == s.Name || isInline(e) && isInline(s))
}

// isInline reports whether the alternatives of a slot stand in its template.
func isInline(t phrase.Type) bool { return strings.Contains(t.Name, "|") }

func TestSwedishGrammarsAreUnambiguous(t *testing.T) {
	for _, c := range catalogue {
		if err := c.grammars[language.Swedish].Check(); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// What is said in one language is said in the other, with every value of every
// slot, and nothing is a sentence of both.
func TestEverySentenceTranslates(t *testing.T) {
	for _, c := range catalogue {
		t.Run(c.name, rapid.MakeCheck(func(t *rapid.T) {
			english, swedish := c.grammars[language.English], c.grammars[language.Swedish]
			e := rapid.SampledFrom(english.Templates()).Draw(t, "phrase")
			args := drawArgs(t, e)
			there := english.Print(e.ID, args...)
			m, err := english.Parse(there)
			if err != nil {
				t.Fatal(err)
			}
			said := swedish.Print(m.ID, m.Args...)
			back, err := swedish.Parse(said)
			if err != nil {
				t.Fatalf("%q is %q in Swedish, which does not read: %v", there, said, err)
			}
			if again := english.Print(back.ID, back.Args...); again != there {
				t.Fatalf("%q is %q in Swedish, which is %q in English", there, said, again)
			}
			if _, ok := swedish.Try(there); ok {
				t.Fatalf("%q is Swedish as well", there)
			}
			if _, ok := english.Try(said); ok {
				t.Fatalf("%q is English as well", said)
			}
		}))
	}
}

// drawArgs draws a value for every slot.
func drawArgs(t *rapid.T, e phrase.Entry) []phrase.Arg {
	args := make([]phrase.Arg, len(e.Types))
	for i, typ := range e.Types {
		switch {
		case len(typ.Words()) > 0:
			args[i].N = rapid.IntRange(0, len(typ.Words())-1).Draw(t, typ.Name)
		case typ.Name == "int":
			args[i].N = rapid.IntRange(0, 1_000_000).Draw(t, typ.Name)
		case typ.Name == "text":
			args[i].Text = rapid.StringMatching(`[a-zåäö "\\]{1,20}`).Draw(t, typ.Name)
		default:
			args[i].Lo = time.Duration(rapid.IntRange(0, 200_000).Draw(t, "from")) * time.Millisecond
			args[i].Hi = args[i].Lo
			if typ.Name == "window" {
				args[i].Hi += time.Duration(rapid.IntRange(0, 200_000).Draw(t, "for")) * time.Millisecond
			}
		}
	}
	return args
}

func TestTypedValuesSpeakSwedish(t *testing.T) {
	for _, text := range phrasesOf(t, Settings()) {
		s, _ := ParseSetting(text)
		if again, err := ParseSettingIn(language.Swedish, s.In(language.Swedish)); err != nil || again != s {
			t.Errorf("%q is %q in Swedish, which reads as %v (%v)", text, s.In(language.Swedish), again, err)
		}
	}
	for _, text := range phrasesOf(t, Actions()) {
		a, _ := ParseAction(text)
		if again, err := ParseActionIn(language.Swedish, a.In(language.Swedish)); err != nil || again != a {
			t.Errorf("%q is %q in Swedish, which reads as %v (%v)", text, a.In(language.Swedish), again, err)
		}
	}
	for _, text := range phrasesOf(t, Claims()) {
		c, _ := ParseClaim(text)
		if again, err := ParseClaimIn(language.Swedish, c.In(language.Swedish)); err != nil || again != c {
			t.Errorf("%q is %q in Swedish, which reads as %v (%v)", text, c.In(language.Swedish), again, err)
		}
	}
}

func TestEveryParameterHasASwedishName(t *testing.T) {
	seen := map[string]string{}
	for _, p := range Parameters() {
		if p.Swedish == "" || p.Swedish == p.Name || seen[p.Swedish] != "" {
			t.Errorf("%s %q is called %q in Swedish, as is %q", p.ID, p.Name, p.Swedish, cmp.Or(seen[p.Swedish], "nothing else"))
		}
		seen[p.Swedish] = p.ID
	}
}

// Every event is a sentence of both languages, and Swedish names nobody in English.
func TestHappeningsAreSaidInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		event            Event
		english, swedish string
	}{
		{about(Confirmed, Manager, Delegate), "the delegation by the manager is confirmed by the Lync client of the delegate",
			"delegeringen från den mötesansvarige bekräftas av Lync-klienten hos ombudet"},
		{Event{Kind: SentAgain, User: Manager, Other: SecondDelegate, A: uint8(Addition)},
			"the delayed addition of the manager and the second delegate starts anew",
			"den mötesansvarige och det andra ombudet: tillägget som försenades börjar om"},
		{Action{Kind: ConfirmDialog, User: SecondManager}.Event(), "the second manager confirms the Delegates dialog",
			"den andra mötesansvarige bekräftar dialogrutan Ombud"},
	} {
		if got := c.event.In(language.English); got != c.english || got != c.event.String() {
			t.Errorf("English: %q, want %q", got, c.english)
		}
		if got := c.event.In(language.Swedish); got != c.swedish {
			t.Errorf("Swedish: %q, want %q", got, c.swedish)
		}
	}
}

func TestRemarks(t *testing.T) {
	for _, c := range []struct{ text, swedish string }{
		{"refused: Outlook is closed", "nekas: Outlook är stängt"},
		{"refused: the Delegates dialog is not open", "nekas: dialogrutan Ombud är inte öppen"},
		{"it is not so that both users are on the same premises", "det stämmer inte att båda finns i samma miljö"},
		{"550 5.1.11 RESOLVER.ADR.ExRecipNotFound", "550 5.1.11 RESOLVER.ADR.ExRecipNotFound"},
		{"OK", "OK"},
	} {
		if got := Remark(c.text).In(language.Swedish); got != c.swedish {
			t.Errorf("%q is %q in Swedish, want %q", c.text, got, c.swedish)
		}
		if got := Remark(c.text).In(language.English); got != c.text {
			t.Errorf("%q is %q in English", c.text, got)
		}
	}
}

// Every description in a table has a twin: of rules and how they are changed, of
// assumptions, of faults.
func TestDescriptionsHaveTwins(t *testing.T) {
	var keys []string
	for _, r := range Rules() {
		keys = append(keys, r.Says)
		for _, how := range r.Changes() {
			keys = append(keys, r.Changed(how))
		}
	}
	for _, p := range Parameters() {
		keys = append(keys, p.Doc)
	}
	for _, f := range FaultCatalogue() {
		keys = append(keys, f.Name, f.Models, f.Kept, f.Lost)
	}
	for _, key := range keys {
		if language.Textf(key).In(language.Swedish) == key {
			t.Errorf("no Swedish twin of %q", key)
		}
	}
}
