package phrase

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim/language"
)

func waits(l language.Language) *Grammar {
	g := NewGrammar(Span("window").In(l))
	g.Add(1, "{window}")
	return g
}

// TestDurationsAsReportsWriteThem: what a report says of a time can be pasted.
func TestDurationsAsReportsWriteThem(t *testing.T) {
	const ms = time.Millisecond
	for _, row := range []struct {
		name, text string
		in         language.Language
		lo, hi     time.Duration // both zero: it is refused
	}{
		{"minutes and decimals of a second", "4 min 55.001 s", language.English, 295001 * ms, 295001 * ms},
		{"decimals alone", "295.001 seconds", language.English, 295001 * ms, 295001 * ms},
		{"every sign", "1 d 2 h 3 min 4 s 5 ms", language.English, 93784005 * ms, 93784005 * ms},
		{"in a window", "between 4 min 27.001 s and 5.5 minutes", language.English, 267001 * ms, 330000 * ms},
		{"a lower end without a unit", "between 0.5 and 1.5 hours", language.English, 30 * time.Minute, 90 * time.Minute},
		{"behind about", "about 2.5 s", language.English, 2500 * ms, 3000 * ms},
		{"zeros behind the point", "5.000 ms", language.English, 5 * ms, 5 * ms},
		{"with a comma, in Swedish", "4 min 55,001 s", language.Swedish, 295001 * ms, 295001 * ms},
		{"names and signs", "högst 2 timmar 0,5 min", language.Swedish, 0, 7230000 * ms},
		{"a point, in Swedish", "55.001 s", language.Swedish, 0, 0},
		{"a comma, in English", "55,001 s", language.English, 0, 0},
		{"less than a millisecond", "0.0005 s", language.English, 0, 0},
		{"a point without decimals", "5. s", language.English, 0, 0},
		{"a point without a number", ".5 s", language.English, 0, 0},
		{"too many decimals", "0.0000000000 s", language.English, 0, 0},
		{"a little more than a year", "365.1 days", language.English, 0, 0},
		{"far too long", "99999999999999999999.5 s", language.English, 0, 0},
		{"units in the wrong order", "5 s 4 min", language.English, 0, 0},
		{"no space", "5min", language.English, 0, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			m, err := waits(row.in).Parse(row.text)
			switch {
			case row.hi == 0 && err == nil:
				t.Errorf("it reads as %v to %v", m.Args[0].Lo, m.Args[0].Hi)
			case row.hi == 0:
			case err != nil:
				t.Error(err)
			case m.Args[0].Lo != row.lo || m.Args[0].Hi != row.hi:
				t.Errorf("it reads as %v to %v, want %v to %v", m.Args[0].Lo, m.Args[0].Hi, row.lo, row.hi)
			}
		})
	}
}

// TestDecimalsAreExact writes milliseconds as decimals of every unit.
func TestDecimalsAreExact(t *testing.T) {
	g := waits(language.English)
	rapid.Check(t, func(t *rapid.T) {
		d := time.Duration(rapid.Int64Range(0, MaxDuration.Milliseconds()).Draw(t, "milliseconds")) * time.Millisecond
		text := fmt.Sprintf("%d.%03d s", d/time.Second, d%time.Second/time.Millisecond)
		m, err := g.Parse(text)
		if err != nil || m.Args[0].Lo != d || m.Args[0].Hi != d {
			t.Fatalf("%s reads as %v (%v), want %v", text, m.Args, err, d)
		}
	})
}
