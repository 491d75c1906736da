package main

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

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
