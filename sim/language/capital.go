package language

import (
	"unicode"
	"unicode/utf8"
)

// A capital is something said with its first letter in upper case.
type capital struct{ of Speaker }

// Capital is something said at the beginning of a sentence.
func Capital(of Speaker) Speaker { return capital{of} }

// In says it with its first letter in upper case.
func (c capital) In(l Language) string {
	text := c.of.In(l)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// String says it in English.
func (c capital) String() string { return c.In(English) }
