package plan

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/language"
)

// grouped is a number with its thousands apart: 12,345.
func grouped(n int) language.Number { return language.Number(n) }

// The nouns that are counted.
var _ = language.Keys("row", "rows", "grant", "grants", "mailbox", "mailboxes", "group", "groups", "delegation", "delegations",
	"batch", "batches", "more reason", "more reasons")

// counted is a number with its noun: "1 row", "2,000 rows". Nouns in -ch and -x get -es.
func counted(n int, noun string) language.Count {
	many := noun + "s"
	if strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "x") {
		many = noun + "es"
	}
	return language.Count{N: n, One: noun, Many: many}
}

// brief writes a duration in few characters: "47 min", "2 h 5 min", "90 s", "1 d".
func brief(d time.Duration) string {
	if d <= 0 {
		return "0 min"
	}
	units := []struct {
		size time.Duration
		name string
	}{{24 * time.Hour, "d"}, {time.Hour, "h"}, {time.Minute, "min"}, {time.Second, "s"}, {time.Millisecond, "ms"}}
	var words []string
	for _, u := range units {
		if n := d / u.size; n > 0 {
			words = append(words, fmt.Sprintf("%d %s", n, u.name))
			d -= n * u.size
		}
	}
	return strings.Join(words, " ")
}

// percent writes a share of a whole with one decimal: "0.3 %". Some is never none, and nearly all is not all.
func percent(part, whole int) language.Text {
	if whole == 0 {
		return language.Textf("%s %%", language.Decimal{N: 0, Places: 1})
	}
	tenths := (part*2000 + whole) / (2 * whole)
	switch {
	case part > 0 && tenths == 0:
		tenths = 1
	case part < whole && tenths == 1000:
		tenths = 999
	}
	return language.Textf("%s %%", language.Decimal{N: tenths, Places: 1})
}
