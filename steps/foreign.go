package steps

import (
	"cmp"
	"strings"

	gherkin "github.com/cucumber/gherkin/go/v26"

	"ombud/sim/language"
)

// tongues are the languages whose keywords are recognised where those of another
// one are wanted, the likelier first.
var tongues = []string{"sv", "en", "no", "da", "fi", "de", "nl", "fr", "es", "it", "pt", "pl"}

// likelyTongues are those that are looked for in free text.
var likelyTongues = []string{"sv", "en"}

// kindsOfKeyword are the groups in which a dialect keeps its keywords; those of
// headings come first.
var kindsOfKeyword = []string{"feature", "background", "rule", "scenarioOutline", "scenario", "examples", "given", "when", "then", "and", "but"}

// headings is how many of kindsOfKeyword are followed by a colon.
const headings = 6

// language is the code of the language that the keywords of a file are in.
func (s *source) language() string { return cmp.Or(s.tongue, keywordLanguage(s.lines)) }

// keywordLanguage is the code of the language that the lines of a file ask for.
func keywordLanguage(lines []string) string {
	for _, line := range lines {
		if m := languageComment.FindStringSubmatch(line); m != nil {
			return m[1]
		}
		if text := strings.TrimSpace(line); text != "" && !strings.HasPrefix(text, "#") {
			break
		}
	}
	return "en"
}

// foreign is what foreignIn says.
func foreign(line, own string, languages []string) language.Text {
	said, _ := foreignIn(line, own, languages)
	return said
}

// foreignIn says that a line begins with a keyword of one of the languages, and
// what it is in the file's own, and gives the line with that; no message if it does
// not, or if the keyword is one of the own language as well.
func foreignIn(text, own string, languages []string) (said language.Text, mend string) {
	dialects := gherkin.DialectsBuiltin()
	mine := dialects.GetDialect(own)
	if mine == nil {
		return language.Text{}, ""
	}
	line := strings.TrimSpace(text)
	if k, _ := keywordIn(mine, line); k != "" {
		return language.Text{}, ""
	}
	for _, code := range languages {
		other := dialects.GetDialect(code)
		kind, word := keywordIn(other, line)
		if kind == "" || code == own {
			continue
		}
		words := mine.Keywords[kind]
		want := strings.TrimSpace(words[len(words)-1])
		if kind == "scenario" || kind == "scenarioOutline" || kind == "feature" || kind == "examples" || kind == "background" {
			want = words[0]
		}
		said := language.Textf("%q is %s for %q, and the keywords of this file are %s; write %q, or \"# language: %s\" in the first line",
			word, language.Textf(other.Name), want, language.Textf(mine.Name), want, code)
		return said, strings.Replace(text, word, want, 1)
	}
	return language.Text{}, ""
}

// The names of tongues, besides those of the phrases.
var _ = language.Keys("Norwegian", "Danish", "Finnish", "German", "Dutch", "French", "Spanish", "Italian", "Portuguese", "Polish")

// keywordIn is the keyword that a line begins with in a language, without the
// space or colon behind it, and its group.
func keywordIn(d *gherkin.Dialect, line string) (kind, word string) {
	for i, kind := range kindsOfKeyword {
		for _, k := range d.Keywords[kind] {
			if i < headings {
				k += ":"
			}
			if word := strings.TrimRight(k, " :"); word != "*" && strings.HasPrefix(line, k) {
				return kind, word
			}
		}
	}
	return "", ""
}
