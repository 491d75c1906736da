package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Legible is text of a file made fit for a terminal: what is not printable, such as the escape that begins a control
// sequence or a mark that turns the direction of writing, is shown as U+FFFD. Plain text comes back as it is.
func Legible(text string) string {
	if strings.IndexFunc(text, illegible) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		if illegible(r) {
			return utf8.RuneError
		}
		return r
	}, text)
}

func illegible(r rune) bool { return r == utf8.RuneError || r != ' ' && !unicode.IsPrint(r) }
