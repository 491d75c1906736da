package phrase

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"ombud/sim/language"
)

// Legible reports whether a character of a line is there to be read. It is not if it acts on the terminal, as the
// escape that begins a control sequence does, ends a line where nobody sees it, or turns the order of what stands
// behind it. A tab is legible; a line feed is not, since it is no part of a line.
func Legible(c rune) bool {
	switch {
	case c == '\t':
		return true
	case unicode.IsControl(c), c == '\u2028', c == '\u2029':
		return false
	case c >= '\u202a' && c <= '\u202e', c >= '\u2066' && c <= '\u2069':
		return false
	}
	return true
}

// Illegible finds the first place in a line that is not Legible UTF-8. It returns the byte at which that begins and its
// name, as in "byte 0x1b" and "character U+202E", or -1.
func Illegible(line string) (at int, name language.Text) {
	for i, c := range line {
		switch _, size := utf8.DecodeRuneInString(line[i:]); {
		case c == utf8.RuneError && size == 1, c < utf8.RuneSelf && !Legible(c):
			return i, language.Textf("byte %s", fmt.Sprintf("%#02x", line[i]))
		case !Legible(c):
			return i, language.Textf("character %s", fmt.Sprintf("%U", c))
		}
	}
	return -1, language.Text{}
}
