package phrase

import (
	"strings"
	"unicode/utf8"

	"ombud/sim/language"
)

// An Error says where a text stops making sense, why, and what to write instead.
type Error struct {
	Offset  int           // byte offset in the text where it goes wrong; the length of the text if something is missing at its end
	Found   string        // what stands there
	Message language.Text // what is wrong and what is allowed, on one line
	Nearest []string      // up to three templates near the text, nearest first
	Unknown bool          // the text is no template with a wrong value, but no template at all
}

// Error returns the message in English, one line.
func (e *Error) Error() string { return e.Message.String() }

// In returns the message in a language.
func (e *Error) In(l language.Language) string { return e.Message.In(l) }

// legible refuses a text that is empty, too long or not text.
func legible(text string) *Error {
	switch {
	case strings.TrimSpace(text) == "":
		return &Error{Offset: len(text), Message: language.Textf("the phrase is empty; write one")}
	case len(text) > MaxText:
		return &Error{Offset: MaxText, Message: language.Textf("the phrase has %d bytes; the longest that is read has %d", len(text), MaxText)}
	}
	for i, c := range text {
		if c == utf8.RuneError || c < ' ' && !strings.ContainsRune("\t\n\r", c) || c == 0x7f {
			return &Error{Offset: i, Found: text[i : i+1], Message: language.Textf("byte %d of the phrase, %q, is not text; write plain UTF-8", i, text[i:i+1])}
		}
	}
	return nil
}
