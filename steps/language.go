package steps

import (
	"strings"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// languageOf is the language of the phrases of a feature: Swedish behind Swedish
// keywords, English behind all others.
func languageOf(doc *messages.GherkinDocument) language.Language {
	l, _ := language.Parse(doc.Feature.Language)
	return l
}

// LanguageOf is the language of the phrases of a feature by its text, which need
// not be one that can be read.
func LanguageOf(data []byte) language.Language {
	head := strings.TrimPrefix(string(data[:min(len(data), maxLine)]), "\ufeff")
	l, _ := language.Parse(keywordLanguage(strings.Split(head, "\n")))
	return l
}

// translated is a phrase of one language in another; "" if it is no phrase. The
// claim behind a modality is translated as well.
func (c *catalogue) translated(from, to language.Language, k Keyword, text string) string {
	v := c[from][k].grammar
	m, ok := v.Try(text)
	if !ok {
		return ""
	}
	for i, t := range v.Template(m.Template).Types {
		if t.Name != "claim" {
			continue
		}
		if m.Args[i].Text = c.translated(from, to, Then, m.Args[i].Text); m.Args[i].Text == "" {
			return ""
		}
	}
	return c[to][k].grammar.Print(m.Template, m.Args...)
}

// translated says of a phrase in the wrong language how it reads in that of the file;
// nil of any other text.
func translated(l language.Language, k Keyword, text string) *phrase.Error {
	twin := vocabularies().translated(l.Other(), l, k, text)
	if twin == "" {
		return nil
	}
	said := language.Textf(`%q is %s, and the phrases of this file are %s by its line "# language: %s"; write %q`,
		text, l.Other().Name(), l.Name(), l.String(), twin)
	if l == language.English { // It is so without any line.
		said = language.Textf(`%q is %s, and the phrases of this file are %s; write %q, or "# language: %s" in the first line`,
			text, l.Other().Name(), l.Name(), twin, l.Other().String())
	}
	return &phrase.Error{Found: text, Nearest: []string{twin}, Message: said}
}
