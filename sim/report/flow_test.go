package report

import (
	"strings"
	"testing"
)

// TestFlow breaks lines where they are full and nowhere else.
func TestFlow(t *testing.T) {
	text := strings.Repeat("word ", 40)
	for _, lines := range []string{flow("  head  ", text), paragraph("  head  ", text)} {
		list := strings.Split(strings.TrimSuffix(lines, "\n"), "\n")
		for i, line := range list {
			if n := len(line); n > columns || i < len(list)-1 && n+len(" word") <= columns {
				t.Errorf("line %d has %d columns: %q", i, n, line)
			}
		}
		if got := strings.Join(strings.Fields(lines), " "); got != "head "+strings.TrimSpace(text) {
			t.Errorf("the words are %q", got)
		}
	}
	if long := strings.Repeat("x", 150); flow("", "a "+long) != "a\n"+long+"\n" {
		t.Errorf("a long word is broken: %q", flow("", "a "+long))
	}
}

// TestFirstSentence ends at a full stop that ends a sentence.
func TestFirstSentence(t *testing.T) {
	for text, want := range map[string]string{
		"One. Two.":                       "One.",
		`"Exit Lync. Wait." is one. Two.`: `"Exit Lync. Wait." is one.`,
		"It takes 4.2 s":                  "It takes 4.2 s",
		"":                                "",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("the first sentence of %q is %q", text, got)
		}
	}
}
