package steps

import (
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
)

// Mistakes in phrases about procedures that the grammar can only guess at.

// withoutReading are the phrases that take no reading behind them, and of what.
var withoutReading = map[ownKind]string{
	followSome:    language.Key("a part of a procedure"),
	followWithout: language.Key("a procedure without one of its steps"),
	followWhile:   language.Key("a procedure that two people follow at the same time"),
}

// misread says of a text that is one of those phrases with a reading in it or
// behind it that the reading is too much; nil of any other text.
func misread(g *vocabulary, text string) *phrase.Error {
	for _, reading := range procedure.ReadingNamesIn(g.language) {
		before, after, ok := strings.Cut(text+" ", " "+reading+" ")
		if !ok {
			continue
		}
		m, err := g.grammar.Parse(strings.TrimRight(before+" "+after, " "))
		if err != nil || withoutReading[g.phrases[m.Template].kind] == "" {
			continue
		}
		return &phrase.Error{
			Offset: len(before) + 1, Found: reading,
			Message: language.Textf("%s takes no reading; leave %q out", language.Textf(withoutReading[g.phrases[m.Template].kind]), reading),
		}
	}
	return nil
}

// unnamed refuses a procedure without a name.
func unnamed(text string, follows []following) *phrase.Error {
	for _, f := range follows {
		if strings.TrimSpace(f.name) == "" {
			return &phrase.Error{
				Offset: max(0, strings.Index(text, `"`)), Found: f.name,
				Message: language.Textf(`the procedure has no name; write that of its file without .md, such as "case-1"`),
			}
		}
	}
	return nil
}
