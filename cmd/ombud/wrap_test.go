package main

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestBroken: nothing is lost but the spaces at which lines are broken, no line is too
// long unless a single word is, and lines that fit are as they were.
func TestBroken(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.StringMatching(`([a-zå"]{1,90} {1,3}){0,9}[a-z]`), 1, 3).Draw(t, "lines"), "\n")
		got := broken(text)
		if a, b := strings.Fields(text), strings.Fields(got); strings.Join(a, " ") != strings.Join(b, " ") {
			t.Fatalf("the words are %q now", b)
		}
		fits := true
		for line := range strings.SplitSeq(text, "\n") {
			fits = fits && len([]rune(line)) <= errorColumns
		}
		if fits != (got == text) {
			t.Fatalf("fits: %t, but it became %q", fits, got)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if n := len([]rune(line)); n > errorColumns {
				t.Fatalf("%d columns: %q", n, line)
			}
		}
	})
}

// TestWrapped: no word is lost, no line is longer than the screen unless a
// single word is.
func TestWrapped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zå]{1,30}`), 1, 60).Draw(t, "words")
		indent := rapid.IntRange(0, 40).Draw(t, "indent")
		text := wrapped(strings.Join(words, " "), indent)
		if got := strings.Fields(text); strings.Join(got, " ") != strings.Join(words, " ") {
			t.Fatalf("the words are %q now", got)
		}
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if n := len([]rune(line)); n > columns {
				t.Fatalf("%d columns: %q", n, line)
			}
			if !strings.HasPrefix(line, strings.Repeat(" ", indent)) {
				t.Fatalf("not indented by %d: %q", indent, line)
			}
		}
	})
}

// unfolded is what was said with its lines put together again.
func unfolded(text string) string { return strings.Join(strings.Fields(text), " ") }
