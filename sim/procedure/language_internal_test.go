package procedure

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/language"
	"ombud/sim/world"
)

func TestSwedishImperatives(t *testing.T) {
	for want, phrase := range map[string]string{
		"ta bort {user} från gruppen Ombud":               "tar bort {user} från gruppen Ombud",
		"lägg till markeringen och bekräfta adresslistan": "lägger till markeringen och bekräftar adresslistan",
		"öppna Outlook": "öppnar Outlook",
		"stäng Outlook": "stänger Outlook",
		"få tillbaka anslutningen till Lync Server":          "får tillbaka anslutningen till Lync Server",
		"bekräfta dialogrutan Ombud och Outlook kraschar nu": "bekräftar dialogrutan Ombud och Outlook kraschar nu",
	} {
		if got := toImperative(1, phrase, map[string]bool{"bekräftar": true}); got != want {
			t.Errorf("%q becomes %q, want %q", phrase, got, want)
		}
	}
	for l, g := range imperatives {
		if err := g.Check(); err != nil {
			t.Errorf("%v: %v", language.Language(l), err)
		}
	}
}

// TestControlIsUnambiguous: no text is two sentences that steer.
func TestControlIsUnambiguous(t *testing.T) {
	for l, g := range control {
		if err := g.Check(); err != nil {
			t.Errorf("%v: %v", language.Language(l), err)
		}
	}
}

func TestSentencesSpeakSwedish(t *testing.T) {
	for swedish, english := range map[string]string{
		"Ta bort ombudet från gruppen Ombud":                             "Remove the delegate from the Delegates group",
		"Ombudet avslutar Lync":                                          "The delegate exits Lync",
		"Vänta ungefär 5 minuter":                                        "Wait about 5 minutes",
		"Gå till steg 4":                                                 "Go to step 4",
		"Upprepa steg 6 till 8, gå sedan till steg 14":                   "Repeat steps 6 to 8, then go to step 14",
		"Om dialogrutan Ombud saknar ombudet, gå till steg 12":           "If the Delegates dialog does not list the delegate, go to step 12",
		"Vänta tills MAPI-status för ombudet är OK, högst 10 minuter":    "Wait until the MAPI status of the delegate is OK, at most 10 minutes",
		"Om MAPI-status för ombudet avviker från OK, kontakta supporten": "If the MAPI status of the delegate is not OK, contact support",
		"Om paret är fullständigt, avsluta proceduren":                   "If the pair is paired, the procedure ends",
	} {
		s, err := ParseSentence(language.Swedish, swedish, world.Manager)
		if err != nil {
			t.Errorf("%q: %v", swedish, err)
			continue
		}
		e, err := ParseSentence(language.English, english, world.Manager)
		if err != nil {
			t.Fatal(err)
		}
		if s.meaning() != e.meaning() {
			t.Errorf("%q is %+v, and %q is %+v", swedish, s, english, e)
		}
		again, err := ParseSentence(language.Swedish, s.PhraseIn(language.Swedish, world.Manager), world.Manager)
		if err != nil || again.meaning() != s.meaning() {
			t.Errorf("%q prints as %q, which reads as %+v (%v)", swedish, s.PhraseIn(language.Swedish, world.Manager), again, err)
		}
	}
}

// shipped parses a shipped procedure.
func shipped(t *testing.T, name string, clean func(string) string) *Document {
	t.Helper()
	data, err := os.ReadFile("../../procedures/" + name + ".md")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse(name+".md", []byte(clean(string(data))))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func asItIs(text string) string { return text }

// onWindows is a text as other editors save it: with a mark in front, carriage
// returns, and letters apart from their rings and dots.
func onWindows(text string) string {
	return "\ufeff" + strings.NewReplacer("\n", "\r\n", "å", "a\u030a", "ä", "a\u0308", "ö", "o\u0308").Replace(text)
}

func TestSwedishProceduresAreTheEnglishOnes(t *testing.T) {
	for n := 1; n <= 2; n++ {
		english, swedish := shipped(t, fmt.Sprintf("case-%d", n), asItIs), shipped(t, fmt.Sprintf("fall-%d", n), asItIs)
		if swedish.Language != language.Swedish || swedish.PerformedBy != english.PerformedBy {
			t.Errorf("fall-%d is %v, performed by %v", n, swedish.Language, swedish.PerformedBy)
		}
		if !swedish.Same(english) || swedish.Same(shipped(t, "mapi-diagnostic", asItIs)) {
			t.Errorf("fall-%d is not the same as case-%d, or as something else", n, n)
		}
		if diff := cmp.Diff(meanings(english), meanings(swedish)); diff != "" {
			t.Errorf("case-%d (-) and fall-%d (+) differ:\n%s", n, n, diff)
		}
		if diff := cmp.Diff(swedish, shipped(t, swedish.Name, onWindows)); diff != "" {
			t.Errorf("fall-%d reads otherwise when another editor saves it:\n%s", n, diff)
		}
		again, err := Parse(swedish.Name+".md", []byte(swedish.Markdown()))
		if err != nil || again.Markdown() != swedish.Markdown() || !cmp.Equal(meanings(again), meanings(swedish)) {
			t.Errorf("fall-%d does not read back: %v\n%s", n, err, swedish.Markdown())
		}
	}
}

// meanings are the sentences of every step without their words.
func meanings(d *Document) [][]Sentence {
	out := make([][]Sentence, len(d.Steps))
	for i, step := range d.Steps {
		for _, s := range step.Sentences {
			out[i] = append(out[i], s.meaning())
		}
	}
	return out
}

func TestSentenceInTheOtherLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"# A\n\nUtförs av: ombudet\n\n1. Exit Lync.\n":              `"Exit Lync" is not in the language of the line "Utförs av:"; write "Avsluta Lync"`,
		"# A\n\nPerformed by: the delegate\n\n1. Gå till steg 1.\n": `"Gå till steg 1" is not in the language of the line "Performed by:"; write "Go to step 1"`,
		"# A\n\nUtförs av: the delegate\n\n1. Avsluta Lync.\n":      `write for instance "Utförs av: den mötesansvarige"`,
	} {
		if _, err := Parse("a.md", []byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
