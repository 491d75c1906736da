package language

import (
	"errors"
	"fmt"
	"strings"
)

// A Speaker can be said in every language.
type Speaker interface {
	In(Language) string
}

// A Text is a message: a format as of fmt.Sprintf, in English, and its arguments.
// Of an argument that is a Speaker, or an error that wraps one, the language is
// that of the message.
type Text struct {
	format string
	args   []any
}

// Textf is a message. The format is a key of the catalogue: a constant string,
// plain words as well.
func Textf(format string, args ...any) Text { return Text{format, args} }

// In is the message in a language; in English, if the catalogue has no twin.
func (t Text) In(l Language) string {
	format := t.format
	if l == Swedish {
		if twin, ok := twins[format]; ok {
			format = twin
		}
	}
	if len(t.args) == 0 {
		return strings.ReplaceAll(format, "%%", "%")
	}
	said := make([]any, len(t.args))
	for i, a := range t.args {
		said[i] = spoken(l, a)
	}
	return fmt.Sprintf(format, said...)
}

// String is the message in English.
func (t Text) String() string { return t.In(English) }

// IsZero reports whether there is no message.
func (t Text) IsZero() bool { return t.format == "" }

// spoken is an argument in a language.
func spoken(l Language, a any) any {
	switch v := a.(type) {
	case Speaker:
		return v.In(l)
	case error:
		return Error(l, v)
	}
	return a
}

// Verbatim is a text that is the same in every language, such as a name of the
// user's or a word of a protocol.
type Verbatim string

// In is the text itself.
func (v Verbatim) In(Language) string { return string(v) }

// String is the text itself.
func (v Verbatim) String() string { return string(v) }

// A failure is an error that can be said in every language.
type failure struct {
	Text
	inner error
}

// Errorf is an error with a message. What it says of an error among its arguments
// it wraps: the last one, if there are several.
func Errorf(format string, args ...any) error {
	f := &failure{Text: Textf(format, args...)}
	for _, a := range args {
		if err, ok := a.(error); ok {
			f.inner = err
		}
	}
	return f
}

// Error is the message in English.
func (f *failure) Error() string { return f.String() }

// Unwrap is the error that it was made of.
func (f *failure) Unwrap() error { return f.inner }

// Error is an error in a language: what it says itself, or what the first error
// inside it says that can be said in every language, in its place.
func Error(l Language, err error) string {
	if s, ok := err.(Speaker); ok {
		return s.In(l)
	}
	text := err.Error()
	inner := errors.Unwrap(err)
	if inner == nil {
		return text
	}
	return strings.Replace(text, inner.Error(), Error(l, inner), 1)
}

// A list is several things said one after the other.
type list struct {
	parts []Speaker
	sep   Speaker
}

// Join is several things with a separator between them.
func Join(parts []Speaker, sep string) Speaker { return list{parts, Verbatim(sep)} }

// In says all the parts.
func (j list) In(l Language) string {
	words := make([]string, len(j.parts))
	for i, p := range j.parts {
		words[i] = p.In(l)
	}
	return strings.Join(words, j.sep.In(l))
}

// String is the list in English.
func (j list) String() string { return j.In(English) }
