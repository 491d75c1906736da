package language

import (
	"testing"
	"time"
)

func TestTimesAndDecimals(t *testing.T) {
	for _, c := range []struct {
		name             string
		said             Speaker
		english, swedish string
	}{
		{"no time", Elapsed(0), "0 seconds", "0 sekunder"},
		{"one of each", Elapsed(25*time.Hour + 61*time.Second + time.Millisecond), "1 day 1 hour 1 minute 1 second 1 millisecond", "1 dag 1 timme 1 minut 1 sekund 1 millisekund"},
		{"several", Elapsed(8*time.Minute + 51*time.Second), "8 minutes 51 seconds", "8 minuter 51 sekunder"},
		{"very many", Elapsed(2000 * 24 * time.Hour), "2,000 days", "2\u00a0000 dagar"},
		{"a decimal", Decimal{981, 1}, "98.1", "98,1"},
		{"below one", Decimal{5, 2}, "0.05", "0,05"},
		{"below zero", Decimal{-1234, 2}, "-12.34", "-12,34"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.said.In(English); got != c.english {
				t.Errorf("English: %q, want %q", got, c.english)
			}
			if got := c.said.In(Swedish); got != c.swedish {
				t.Errorf("Swedish: %q, want %q", got, c.swedish)
			}
		})
	}
}
