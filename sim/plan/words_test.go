package plan

import (
	"testing"
	"time"
)

func TestWords(t *testing.T) {
	for _, row := range []struct{ got, want string }{
		{grouped(0).String(), "0"}, {grouped(999).String(), "999"}, {grouped(1000).String(), "1,000"}, {grouped(1234567).String(), "1,234,567"}, {grouped(-1000).String(), "-1,000"}, {grouped(-100).String(), "-100"},
		{counted(1, "row").String(), "1 row"}, {counted(0, "row").String(), "0 rows"}, {counted(2000, "batch").String(), "2,000 batches"}, {counted(2, "mailbox").String(), "2 mailboxes"},
		{brief(0), "0 min"}, {brief(47 * time.Minute), "47 min"}, {brief(92 * time.Minute), "1 h 32 min"}, {brief(24*time.Hour + time.Millisecond), "1 d 1 ms"},
		{percent(0, 0).String(), "0.0 %"}, {percent(1, 3).String(), "33.3 %"}, {percent(2, 3).String(), "66.7 %"}, {percent(1, 100000).String(), "0.1 %"}, {percent(99999, 100000).String(), "99.9 %"}, {percent(5, 5).String(), "100.0 %"},
		{clipped("abcdef", 6), "abcdef"}, {clipped("abcdefg", 6), "abcde…"}, {quote("a\x1bb"), `"a\x1bb"`},
	} {
		if row.got != row.want {
			t.Errorf("%q, want %q", row.got, row.want)
		}
	}
}
