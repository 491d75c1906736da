package phrase

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// office is a small grammar of people and times.
func office() *Grammar {
	g := NewGrammar(Words("user", "the manager", "the delegate"), Duration("duration"), Quoted("name"))
	for i, text := range []string{
		"{user} exits Lync", "{user} signs in to Lync", "{user} adds {user} as a delegate",
		`{user} follows procedure "{name}"`, "within {duration} {user} is {on|off}",
	} {
		g.Add(i, text)
	}
	return g
}

func TestFilled(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a wrong word", "the manager exists Lync", "the manager exits Lync"},
		{"other words around the values", "the manager makes the delegate into a delegate", "the manager adds the delegate as a delegate"},
		{"a point at the end", "the delegate exits Lync.", "the delegate exits Lync"},
		{"a value with a slip", "the manger exists Lync", "the manager exits Lync"},
		{"a word left out", "the manager signs to Lync", "the manager signs in to Lync"},
		{"a word too many", "the manager signs in again to Lync", "the manager signs in to Lync"},
		{"a text in quotes", `the manager folows the procedure "case-1"`, `the manager follows procedure "case-1"`},
		{"a time with a slip", "in 5min the manager is off", "within 5 minutes the manager is off"},
		{"nothing for the second person", "the manager adds as a delegate", ""},
		{"nothing near it", "perhaps it rains", ""},
		{"too long to compare", "the manager exists Lync" + strings.Repeat(" indeed", 50), ""},
	} {
		got := strings.Join(office().Filled(c.text, 1), "; ")
		if got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// A sentence of the grammar with one word changed, left out or doubled is put right
// into a sentence of the grammar, with values of its own.
func TestFilledIsUnderstood(t *testing.T) {
	g := office()
	rapid.Check(t, func(t *rapid.T) {
		user := func() string { return rapid.SampledFrom([]string{"the manager", "the delegate"}).Draw(t, "user") }
		text := rapid.SampledFrom([]string{
			user() + " exits Lync", user() + " signs in to Lync", user() + " adds " + user() + " as a delegate",
			user() + ` follows procedure "case-1"`, "within " + Length(time.Duration(rapid.IntRange(1, 500).Draw(t, "minutes"))*time.Minute).String() + " " + user() + " is on",
		}).Draw(t, "text")
		words := strings.Fields(text)
		at := rapid.IntRange(0, len(words)-1).Draw(t, "at")
		switch rapid.IntRange(0, 2).Draw(t, "how") {
		case 0:
			words[at] += "x"
		case 1:
			words = append(words[:at:at], words[at+1:]...)
		case 2:
			words = append(words[:at+1:at+1], words[at:]...)
		}
		for _, sentence := range g.Filled(strings.Join(words, " "), 3) {
			if _, ok := g.Try(sentence); !ok {
				t.Errorf("%q becomes %q, which is no sentence", strings.Join(words, " "), sentence)
			}
		}
	})
}
