package phrase_test

import (
	"testing"

	"ombud/sim/phrase"
)

func TestLegible(t *testing.T) {
	for _, c := range "a å 漢 \t\u00a0\u00ad\ufffd😀" {
		if !phrase.Legible(c) {
			t.Errorf("%U is not legible", c)
		}
	}
	for _, c := range "\x00\a\b\n\v\f\r\x1b\x7f\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069" {
		if phrase.Legible(c) {
			t.Errorf("%U is legible", c)
		}
	}
}

func TestIllegible(t *testing.T) {
	for _, c := range []struct {
		line string
		at   int
		name string
	}{
		{"", -1, ""},
		{"å\ta \ufffd", -1, ""},
		{"å\x1b[31m", 2, "byte 0x1b"},
		{"a\xffb", 1, "byte 0xff"},
		{"a\u009b31m", 1, "character U+009B"},
		{"ab\u202ecd", 2, "character U+202E"},
	} {
		if at, name := phrase.Illegible(c.line); at != c.at || name.String() != c.name {
			t.Errorf("%q: %d, %q; want %d, %q", c.line, at, name, c.at, c.name)
		}
	}
}
