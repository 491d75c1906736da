package phrase_test

import (
	"testing"
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// TestSpokenDurations are read back as what they were.
func TestSpokenDurations(t *testing.T) {
	for _, row := range []struct {
		name          string
		d             time.Duration
		plain, spoken string
		spokenSwedish string
	}{
		{"a minute and a half", 90 * time.Second, "90 seconds", "90 seconds", "90 sekunder"},
		{"more seconds than people count", 125 * time.Second, "125 seconds", "2 minutes 5 seconds", "2 minuter 5 sekunder"},
		{"whole minutes", 5 * time.Minute, "5 minutes", "5 minutes", "5 minuter"},
		{"many minutes", 100 * time.Minute, "100 minutes", "1 hour 40 minutes", "1 timme 40 minuter"},
		{"milliseconds", 295001 * time.Millisecond, "295001 milliseconds", "4 minutes 55 seconds 1 millisecond", "4 minuter 55 sekunder 1 millisekund"},
		{"many days", 120 * 24 * time.Hour, "120 days", "120 days", "120 dagar"},
		{"none", 0, "0 seconds", "0 seconds", "0 sekunder"},
	} {
		t.Run(row.name, func(t *testing.T) {
			for _, way := range []struct {
				of   phrase.Type
				want string
			}{
				{phrase.Duration("d"), row.plain}, {phrase.Duration("d").Spoken(), row.spoken}, {phrase.Span("d").Spoken(), row.spoken},
				{phrase.Span("d").In(language.Swedish).Spoken(), row.spokenSwedish},
			} {
				g := phrase.NewGrammar(way.of)
				g.Add(0, "wait {d}")
				text := g.Print(0, phrase.Arg{Lo: row.d, Hi: row.d})
				if text != "wait "+way.want {
					t.Errorf("%v is printed as %q, want %q", row.d, text, way.want)
				}
				if m, err := g.Parse(text); err != nil || m.Args[0].Lo != row.d || m.Args[0].Hi != row.d {
					t.Errorf("%q is read as %v, %v", text, m, err)
				}
			}
		})
	}
}
