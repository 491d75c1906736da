package phrase

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"ombud/sim/language"
)

// kind says how the value of a slot is read and printed.
type kind uint8

const (
	wordKind kind = iota
	intKind
	durationKind
	spanKind
	quotedKind
	percentKind
	textKind
)

// A Type is the kind of a slot: a closed set of words, a whole number, a
// duration, a window of time, a percentage, quoted text or free text. Make one
// with the function of that kind.
type Type struct {
	Name     string // the name between braces in a template; "a|b" for inline alternatives
	singular string // what messages call one value
	plural   string // what messages call all values
	kind     kind
	words    []string          // wordKind: the alternatives, their index is the value
	longest  []int             // wordKind: indices of words, longest word first
	lo, hi   int               // intKind: the range, both ends included
	language language.Language // durationKind, spanKind, percentKind: how the value is written
	spoken   bool              // durationKind, spanKind: as people say it, not in the shortest form
}

// An Arg is the value of one slot. Only the fields of the slot's type are set.
type Arg struct {
	N      int           // index of the word; the whole number; basis points of a percentage (95 % is 9500)
	Lo, Hi time.Duration // ends of a window; a duration has both equal
	Text   string        // quoted text without its quotes; free text
}

// Words is a closed set of words or phrases; the value is the index of the
// word. Where one alternative begins another, the longest that fits is taken.
// It panics if there is no word, or an empty or repeated one.
func Words(name string, words ...string) Type {
	t := named(name, wordKind)
	if len(words) == 0 {
		panic(fmt.Sprintf("phrase: type %q has no words", name))
	}
	for i, w := range words {
		w = strings.Join(strings.Fields(w), " ")
		if w == "" || slices.Contains(t.words, w) {
			panic(fmt.Sprintf("phrase: type %q has an empty or repeated word %q", name, w))
		}
		t.words = append(t.words, w)
		t.longest = append(t.longest, i)
	}
	slices.SortStableFunc(t.longest, func(a, b int) int {
		return cmp.Compare(len(t.words[b]), len(t.words[a]))
	})
	return t
}

// Int is a whole number from lo to hi, both included.
func Int(name string, lo, hi int) Type {
	if lo > hi {
		panic(fmt.Sprintf("phrase: type %q has the empty range %d to %d", name, lo, hi))
	}
	t := named(name, intKind)
	t.lo, t.hi = lo, hi
	return t
}

// Duration is one or more whole numbers with a unit, largest unit first:
// 250 milliseconds, 90 seconds, 5 minutes, 1 hour 30 minutes, 2 days. The
// longest is MaxDuration. The value is in Lo and Hi alike.
func Duration(name string) Type { return named(name, durationKind) }

// Span is a window of time, written as
//
//	exactly 5 minutes, or 5 minutes   both ends equal
//	about 5 minutes                   from 5 minutes to 20 % more
//	between 1 and 5 minutes           or: between 90 seconds and 5 minutes
//	at most 5 minutes                 from nothing to 5 minutes
//
// Its value is the two ends, so about prints as between.
func Span(name string) Type { return named(name, spanKind) }

// Quoted is text in double quotes on one line. Inside, \" is a quote and \\ a
// backslash. The quotes belong to the slot; a template may show them ("{name}")
// or not ({name}), which means the same.
func Quoted(name string) Type { return named(name, quotedKind) }

// Percent is a number from 0 to 100 with at most two decimals and without the
// sign; the value N is in basis points, the percentage times one hundred.
func Percent(name string) Type { return named(name, percentKind) }

// Text is free text: everything up to where the rest of the template fits, at
// least one word. It holds a phrase of another grammar, as in
// "If {claim}, go to step {int}".
func Text(name string) Type { return named(name, textKind) }

func named(name string, k kind) Type {
	if name == "" || strings.ContainsAny(name, "{}") {
		panic(fmt.Sprintf("phrase: %q cannot name a type", name))
	}
	return Type{Name: name, singular: name, plural: plural(name), kind: k}
}

// Called sets what error messages call one value of the type and all of them,
// where the name and its plural do not read well: a "telephony" type is called
// "telephony setting", "telephony settings".
func (t Type) Called(singular, plural string) Type {
	t.singular, t.plural = singular, plural
	return t
}

// In sets the language in which durations, windows and percentages are written;
// without it that is language.English.
func (t Type) In(l language.Language) Type {
	t.language = l
	return t
}

// Spoken makes a type print durations as people say them: "2 minutes 5 seconds" and
// not "125 seconds".
func (t Type) Spoken() Type {
	t.spoken = true
	return t
}

// Words returns the alternatives of a closed set of words, nil for any other
// type.
func (t Type) Words() []string { return slices.Clone(t.words) }

func plural(name string) string {
	switch {
	case strings.HasSuffix(name, "s"):
		return name
	case strings.HasSuffix(name, "y"):
		return strings.TrimSuffix(name, "y") + "ies"
	}
	return name + "s"
}
