package language

import "strconv"

// A Count is a number of things: "1 scenario", "2 scenarios", "2,717 classes".
type Count struct {
	N    int
	One  string // the thing in English: a key of the catalogue
	Many string // several of them in English: another one
}

// Of is a number of things whose plural takes an s.
func Of(n int, thing string) Count { return Count{n, thing, thing + "s"} }

// In is the number with the word that belongs to it.
func (c Count) In(l Language) string {
	word := c.Many
	if c.N == 1 {
		word = c.One
	}
	return Number(c.N).In(l) + " " + Textf(word).In(l)
}

// String is the count in English.
func (c Count) String() string { return c.In(English) }

// A Number is a number with its thousands apart.
type Number int

// In writes the number: 1,234 in English, and with a space that does not break in
// Swedish.
func (n Number) In(l Language) string { return Grouped(l, strconv.Itoa(int(n))) }

// Grouped writes the digits of a whole number with thousands apart. A minus may stand
// in front of them.
func Grouped(l Language, text string) string {
	sep := ","
	if l == Swedish {
		sep = "\u00a0"
	}
	digits := 0
	if text != "" && text[0] == '-' {
		digits = 1
	}
	for i := len(text) - 3; i > digits; i -= 3 {
		text = text[:i] + sep + text[i:]
	}
	return text
}

// String is the number in English.
func (n Number) String() string { return n.In(English) }
