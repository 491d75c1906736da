package report

import (
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A brief is a time with the signs of its units.
type brief time.Duration

// In writes the time with the decimal sign of the language.
func (b brief) In(l language.Language) string {
	text := phrase.Short(time.Duration(b))
	if l == language.Swedish {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// A parameter of the world, by its English name.
type parameter string

// In is its name in the language.
func (p parameter) In(l language.Language) string {
	if known, ok := world.FindParameter(string(p)); ok {
		return known.NameIn(l)
	}
	return string(p)
}

// A sentence begins with a capital letter and ends with a full stop.
type sentence struct{ language.Speaker }

// In is the sentence.
func (s sentence) In(l language.Language) string { return capitalized(s.Speaker.In(l)) + "." }

// reading says how a text is read, as a part of a sentence.
func reading(r procedure.Reading) language.Text { return readAs(r.String()) }

// readAs is reading, of its name.
func readAs(name string) language.Text { return language.Textf("read %s", language.Textf(name)) }
