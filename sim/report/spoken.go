package report

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A parameter of the world, by its English name.
type parameter string

// In is its name in the language.
func (p parameter) In(l language.Language) string {
	if known, ok := world.FindParameter(string(p)); ok {
		return known.NameIn(l)
	}
	return string(p)
}

// An assumed is a value of a parameter of the world, both in English.
type assumed struct{ parameter, value string }

// In is the value in words of the language.
func (a assumed) In(l language.Language) string {
	if known, ok := world.FindParameter(a.parameter); ok {
		return known.ValueIn(l, a.value)
	}
	return a.value
}

// A sentence begins with a capital letter and ends with a full stop.
type sentence struct{ language.Speaker }

// In is the sentence.
func (s sentence) In(l language.Language) string { return capitalized(s.Speaker.In(l)) + "." }

// reading says how a text is read, as a part of a sentence.
func reading(r procedure.Reading) language.Text { return readAs(r.String()) }

// readAs is reading, of its name.
func readAs(name string) language.Text { return language.Textf("read %s", language.Textf(name)) }
