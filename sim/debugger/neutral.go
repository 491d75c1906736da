package debugger

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Neutral is a text of somebody else as one line that a terminal only shows:
// whatever could move the cursor, change colours or turn the direction of
// writing stands as a replacement character.
func Neutral(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t':
			return ' '
		case c == utf8.RuneError || unicode.IsControl(c) || unicode.In(c, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co):
			return unicode.ReplacementChar
		}
		return c
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
}
