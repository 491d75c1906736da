package phrase_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim/phrase"
)

// drawDuration draws durations of every length, round and not.
func drawDuration(t *rapid.T, label string) time.Duration {
	unit := rapid.SampledFrom([]time.Duration{time.Millisecond, time.Second, time.Minute, time.Hour, 24 * time.Hour}).Draw(t, label+" unit")
	return unit * time.Duration(rapid.Int64Range(0, int64(phrase.MaxDuration/unit)).Draw(t, label))
}

// arg draws a value of the type with this name of the vocabulary.
func arg(t *rapid.T, typ phrase.Type) phrase.Arg {
	switch typ.Name {
	case "int":
		return word(rapid.IntRange(1, 99).Draw(t, "int"))
	case "number":
		return word(rapid.IntRange(0, 10000).Draw(t, "basis points"))
	case "duration":
		return exactly(drawDuration(t, "duration"))
	case "window":
		a, b := drawDuration(t, "a"), drawDuration(t, "b")
		return span(min(a, b), max(a, b))
	case "name":
		return text(rapid.StringMatching(`[a-z\\" .é“]{0,20}`).Draw(t, "name"))
	case "claim":
		return text(rapid.StringMatching(`[a-z]{1,5}( [a-z]{1,5}){0,5}`).Draw(t, "claim"))
	}
	return word(rapid.IntRange(0, len(typ.Words())-1).Draw(t, typ.Name))
}

func TestPrintReadsBack(t *testing.T) {
	g := vocabulary()
	entries := g.Templates()
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(entries).Draw(t, "template")
		var args []phrase.Arg
		for _, typ := range e.Types {
			args = append(args, arg(t, typ))
		}
		printed := g.Print(e.ID, args...)
		m, err := g.Parse(printed)
		if err != nil {
			t.Fatalf("Print wrote %q, which does not read back: %v", printed, err)
		}
		if d := cmp.Diff(args, m.Args); d != "" || m.ID != e.ID {
			t.Fatalf("%q reads back as number %d, want %d; values (-want +got):\n%s", printed, m.ID, e.ID, d)
		}
		if again := g.Print(m.ID, m.Args...); again != printed {
			t.Fatalf("%q prints again as %q", printed, again)
		}
	})
}

func TestFormat(t *testing.T) {
	const ms, s, m, h, d = time.Millisecond, time.Second, time.Minute, time.Hour, 24 * time.Hour
	for _, c := range []struct {
		lo, hi time.Duration
		want   string
	}{
		{0, 0, "0 seconds"},
		{ms, ms, "1 millisecond"},
		{1500 * ms, 1500 * ms, "1500 milliseconds"},
		{90 * s, 90 * s, "90 seconds"},
		{m, m, "1 minute"},
		{90 * m, 90 * m, "90 minutes"},
		{h, h, "1 hour"},
		{2 * d, 2 * d, "2 days"},
		{d + ms, d + ms, "1 day 1 millisecond"},
		{0, 5 * m, "at most 5 minutes"},
		{m, 5 * m, "between 1 and 5 minutes"},
		{90 * s, 5 * m, "between 90 and 300 seconds"},
		{s, d, "between 1 second and 1 day"},
		{s + ms, d, "between 1001 milliseconds and 1 day"},
		{5 * m, 6 * m, "between 5 and 6 minutes"},
		{12 * h, d, "between 12 and 24 hours"},
	} {
		if got := phrase.FormatSpan(c.lo, c.hi); got != c.want {
			t.Errorf("FormatSpan(%v, %v) = %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
}

// No other form of the same duration that the grammar reads is shorter than the
// canonical one.
func TestFormatDurationIsShortest(t *testing.T) {
	g := vocabulary()
	rapid.Check(t, func(t *rapid.T) {
		written := rapid.StringMatching(`([1-9][0-9]{0,2} days )?([1-9][0-9]? hours )?([1-9][0-9]? minutes )?[0-9]{1,5} (milli)?seconds`).Draw(t, "written")
		m, err := g.Parse(written + " pass")
		if err != nil {
			t.Skip("too long")
		}
		if got := phrase.FormatDuration(m.Args[0].Lo); len(got) > len(written) {
			t.Fatalf("%q prints as the longer %q", written, got)
		}
	})
}
