package phrase_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/phrase"
)

func span(lo, hi time.Duration) phrase.Arg { return phrase.Arg{Lo: lo, Hi: hi} }
func exactly(d time.Duration) phrase.Arg   { return span(d, d) }
func word(n int) phrase.Arg                { return phrase.Arg{N: n} }
func text(s string) phrase.Arg             { return phrase.Arg{Text: s} }

func TestParse(t *testing.T) {
	const min, hour = time.Minute, time.Hour
	for _, c := range []struct {
		name, text string
		id         int
		args       []phrase.Arg
	}{
		{"a word slot gives the index of the word", "the delegate exits Lync", exits, []phrase.Arg{word(1)}},
		{"the first letter may be a capital", "The delegate exits Lync", exits, []phrase.Arg{word(1)}},
		{"the first letter may be small", "mAPI connect takes 1 minute", takes, []phrase.Arg{word(1), exactly(min)}},
		{"white space folds and is trimmed", " \tthe  second\n manager exits\u00a0Lync ", exits, []phrase.Arg{word(2)}},
		{"two slots keep their order", "the manager removes the delegate from the Delegates group", removes, []phrase.Arg{word(0), word(1)}},
		{"inline alternatives are a slot", "the Exchange delegate sync policy of the manager is off", policy, []phrase.Arg{word(0), word(1)}},
		{"an alternative that begins another", "the manager has the telephony setting Remote call control", telephony, []phrase.Arg{word(0), word(2)}},
		{"an alternative that continues another", "the manager has the telephony setting Remote call control only", telephony, []phrase.Arg{word(0), word(3)}},
		{"a whole number", "the manager already has 24 other delegates", others, []phrase.Arg{word(0), word(24)}},
		{"quoted text keeps its spaces and escapes", `the manager follows procedure "a  \"b\" \\ c:\d"`, follows, []phrase.Arg{word(0), text(`a  "b" \ c:\d`)}},
		{"quoted text may be empty", `the manager follows procedure ""`, follows, []phrase.Arg{word(0), text("")}},
		{"a bare duration is an exact window", "5 minutes pass", pass, []phrase.Arg{exactly(5 * min)}},
		{"one of a unit", "1 minute pass", pass, []phrase.Arg{exactly(min)}},
		{"exactly", "exactly 90 seconds pass", pass, []phrase.Arg{exactly(90 * time.Second)}},
		{"about adds a fifth", "about 5 minutes pass", pass, []phrase.Arg{span(5*min, 6*min)}},
		{"about stays in whole milliseconds", "about 7 milliseconds pass", pass, []phrase.Arg{span(7*time.Millisecond, 8*time.Millisecond)}},
		{"between with one unit", "between 1 and 5 minutes pass", pass, []phrase.Arg{span(min, 5*min)}},
		{"between with two units", "Between 90 seconds and 5 minutes pass", pass, []phrase.Arg{span(90*time.Second, 5*min)}},
		{"between from nothing", "between 0 and 5 minutes pass", pass, []phrase.Arg{span(0, 5*min)}},
		{"at most", "user replication takes at most 1 hour 30 minutes", takes, []phrase.Arg{word(0), span(0, 90*min)}},
		{"hours, minutes and seconds", "2 days 1 hour 1 minute 1 second 1 millisecond pass", pass, []phrase.Arg{exactly(49*hour + min + time.Second + time.Millisecond)}},
		{"the longest duration", "365 days pass", pass, []phrase.Arg{exactly(phrase.MaxDuration)}},
		{"a synonym has the number of its first form", "wait for 5 minutes", wait, []phrase.Arg{exactly(5 * min)}},
		{"free text ends where the rest fits", "wait until the pair is none, at most 5 minutes", until, []phrase.Arg{text("the pair is none"), exactly(5 * min)}},
		{"free text may hold the text behind it", "wait until a, at most b, at most 1 hour", until, []phrase.Arg{text("a, at most b"), exactly(hour)}},
		{"free text folds white space", "wait until a  b, at most 1 hour", until, []phrase.Arg{text("a b"), exactly(hour)}},
		{"a percentage is in basis points", "in at least 99.5 % of runs, within 10 minutes it works", sampled, []phrase.Arg{word(9950), exactly(10 * min), text("it works")}},
		{"a whole percentage", "in at least 100 % of runs, within 10 minutes it works", sampled, []phrase.Arg{word(10000), exactly(10 * min), text("it works")}},
		{"two decimals", "in at least 0.05 % of runs, within 10 minutes it works", sampled, []phrase.Arg{word(5), exactly(10 * min), text("it works")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, err := vocabulary().Parse(c.text)
			if err != nil {
				t.Fatalf("Parse(%q): %v", c.text, err)
			}
			if m.ID != c.id {
				t.Errorf("Parse(%q) has number %d, want %d", c.text, m.ID, c.id)
			}
			if d := cmp.Diff(c.args, m.Args); d != "" {
				t.Errorf("Parse(%q): values differ (-want +got):\n%s", c.text, d)
			}
		})
	}
}

func TestTryAgreesWithParse(t *testing.T) {
	g := vocabulary()
	for _, text := range []string{"the manager exits Lync", "wait 5", "", "\xff", "about 5 minutes pass", "nonsense"} {
		m, err := g.Parse(text)
		tried, ok := g.Try(text)
		if d := cmp.Diff(m, tried); ok != (err == nil) || d != "" {
			t.Errorf("%q: Parse says %v, Try %v (-Parse +Try):\n%s", text, err, ok, d)
		}
	}
}

func TestMatchNamesTheTemplate(t *testing.T) {
	g := vocabulary()
	m, err := g.Parse("wait for 5 minutes")
	if err != nil {
		t.Fatal(err)
	}
	entry := g.Templates()[m.Template]
	if entry.Text != "wait for {window}" || entry.ID != wait || entry.Types[0].Name != "window" {
		t.Errorf("the match names %+v, want the synonym", entry)
	}
}

func TestTemplatesAreInOrder(t *testing.T) {
	var got []string
	for _, e := range vocabulary().Templates() {
		got = append(got, e.Text)
	}
	want := append(append([]string{}, templates...), "wait for {window}")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("catalogue differs (-want +got):\n%s", d)
	}
}

func TestProgrammerErrorsPanic(t *testing.T) {
	for _, c := range []struct {
		name, says string
		do         func()
	}{
		{"an unknown type", "unknown type {boss}", func() { vocabulary().Add(100, "{boss} sleeps") }},
		{"a template twice", "is there already", func() { vocabulary().Add(100, "{user}  exits Lync") }},
		{"an empty template", "is empty", func() { vocabulary().Add(100, " ") }},
		{"an open brace", "without a }", func() { vocabulary().Add(100, "{user sleeps") }},
		{"a stray brace", "without a {", func() { vocabulary().Add(100, "user} sleeps") }},
		{"two slots that touch", "nothing between", func() { vocabulary().Add(100, "{user}{user} sleep") }},
		{"an empty alternative", "empty or repeated", func() { vocabulary().Add(100, "{user} {a|} sleeps") }},
		{"a repeated word", "empty or repeated", func() { phrase.Words("user", "a", "a") }},
		{"no words", "no words", func() { phrase.Words("user") }},
		{"an empty range", "empty range", func() { phrase.Int("n", 2, 1) }},
		{"a nameless type", "cannot name", func() { phrase.Span("") }},
		{"two types of one name", "two types", func() { phrase.NewGrammar(phrase.Span("a"), phrase.Quoted("a")) }},
		{"an unknown number", "number 4711", func() { vocabulary().Print(4711) }},
		{"too few values", "1 slots", func() { vocabulary().Print(exits) }},
		{"a word out of range", "not the index", func() { vocabulary().Print(exits, word(4)) }},
		{"a number out of range", "not from 1 to 99", func() { vocabulary().Print(others, word(0), word(100)) }},
		{"a window the wrong way round", "not a window", func() { vocabulary().Print(pass, span(2, 1)) }},
		{"a window of half milliseconds", "not a window", func() { vocabulary().Print(pass, exactly(time.Microsecond)) }},
		{"a duration with two ends", "not a duration", func() { vocabulary().Print(until, text("a"), span(0, time.Second)) }},
		{"a percentage out of range", "basis points", func() { vocabulary().Print(sampled, word(10001), exactly(0), text("a")) }},
		{"a duration of half milliseconds", "whole milliseconds", func() { phrase.FormatDuration(time.Microsecond) }},
		{"a span the wrong way round", "lower end above", func() { phrase.FormatSpan(2*time.Second, time.Second) }},
		{"free text that is empty", "must not be empty", func() { vocabulary().Print(until, text(" "), exactly(0)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.Contains(got, c.says) || !strings.HasPrefix(got, "phrase: ") {
					t.Errorf("panicked with %q, want it to say %q", got, c.says)
				}
			}()
			c.do()
		})
	}
}

func TestPrintPicksTheSynonymThatTakesTheValues(t *testing.T) {
	g := phrase.NewGrammar(phrase.Words("user", "ann", "bob"))
	g.Add(1, "{user} waves")
	g.Add(1, "{user} waves to {user}")
	if got := g.Print(1, word(0), word(1)); got != "ann waves to bob" {
		t.Errorf("Print with two values = %q", got)
	}
}

func TestWordsAreACopy(t *testing.T) {
	typ := phrase.Words("user", "ann", "bob")
	typ.Words()[0] = "eve"
	if d := cmp.Diff([]string{"ann", "bob"}, typ.Words()); d != "" {
		t.Errorf("a caller changed the words (-want +got):\n%s", d)
	}
}
