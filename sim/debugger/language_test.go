package debugger_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// TestSwedishIsSwedish looks for words of English in whatever a Swedish
// conversation says about random places, and for lines that two languages tell
// differently but for the words.
func TestSwedishIsSwedish(t *testing.T) {
	english := map[string]bool{}
	for word := range strings.FieldsSeq("the of is not and to with has on off open closed run event claim nothing nobody no lists at by") {
		english[word] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		s := someSession(t)
		swedish := debugger.Begin(s, language.Swedish, nil)
		other := debugger.Begin(s, language.English, nil)
		for topic := debugger.Here; topic <= debugger.Differences; topic++ {
			lines, originals := swedish.Tell(topic), other.Tell(topic)
			if len(lines) != len(originals) {
				t.Fatalf("%d lines in Swedish, %d in English", len(lines), len(originals))
			}
			if topic == debugger.Help {
				continue // Commands keep their English names.
			}
			for i, l := range lines {
				if l.Mark != originals[i].Mark {
					t.Fatalf("%q is marked otherwise than %q", l.Text, originals[i].Text)
				}
				for word := range strings.FieldsSeq(l.Text) {
					if english[strings.Trim(word, ",.:;()\"")] {
						t.Fatalf("%q: %q is English", l.Text, word)
					}
				}
			}
		}
	})
}

func TestCommandsTakeBothLanguages(t *testing.T) {
	c := debugger.Begin(opened(t, removal), language.Swedish, nil)
	for _, line := range []string{"c delegeringen är korrekt", "a", "c the delegation is correct", "a", "u den mötesansvarige", "a", "u manager", "a",
		"d ombudet stänger Outlook", "o", "d the delegate closes Outlook"} {
		if _, err := c.Do(line); err != nil {
			t.Errorf("%s: %s", line, language.Error(language.Swedish, err))
		}
	}
	_, err := c.Do("u någon")
	want := `"någon" är ingen användare; användare är den mötesansvarige, ombudet, den andra mötesansvarige, det andra ombudet, administratören`
	if got := language.Error(language.Swedish, err); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
