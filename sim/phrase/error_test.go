package phrase_test

import (
	"strings"
	"testing"

	"ombud/sim/phrase"
)

func TestErrors(t *testing.T) {
	const durationForm = `write a number and a unit: milliseconds, seconds, minutes, hours, days, e.g. "5 minutes" or "1 hour 30 minutes"`
	const spanForm = `write a duration, "about 5 minutes", "between 1 and 5 minutes" or "at most 5 minutes"`
	for _, c := range []struct {
		name, text, found, message string
	}{
		{"a word that is not in the set", "the boss exits Lync", "the boss",
			`unknown user "the boss"; users are the manager, the delegate, the second manager, the second delegate`},
		{"the second of two slots", "the manager removes the clown from the Delegates group", "the clown",
			`unknown user "the clown"; users are the manager, the delegate, the second manager, the second delegate`},
		{"a word that is nearly one", "the manager removes the delegat from the Delegates group", "the delegat",
			`unknown user "the delegat"; did you mean "the delegate"? users are the manager, the delegate, the second manager, the second delegate`},
		{"a type with a name for people", "the manager has the telephony setting Carrier pigeon", "Carrier pigeon",
			`unknown telephony setting "Carrier pigeon"; telephony settings are PC-to-PC only, Audio/video disabled, Remote call control, Remote call control only, Enterprise Voice`},
		{"an inline alternative", "the Exchange delegate sync policy of the manager is maybe", "maybe",
			`"maybe" does not fit here; write "on" or "off"`},
		{"an inline alternative nearly right", "the pair is pared", "pared",
			`"pared" does not fit here; did you mean "paired"? write "none" or "half" or "paired" or "stale"`},
		{"a number out of range", "the manager already has 100 other delegates", "100", "100 is out of range; write a whole number from 1 to 99"},
		{"a huge number", "the manager already has 99999999999999999999 other delegates", "99999999999999999999",
			"99999999999999999999 is out of range; write a whole number from 1 to 99"},
		{"not a number", "the manager already has many other delegates", "many", `"many" is not a whole number; write a whole number from 1 to 99`},
		{"a unit misspelt", "5 minuts pass", "5 minuts", `"5 minuts" is not a duration; ` + durationForm + `; did you mean "5 minutes"?`},
		{"a unit missing", "wait 5", "5", `"5" has no unit; ` + durationForm},
		{"a unit missing after a keyword", "wait about 5", "about 5", `"5" has no unit; ` + durationForm},
		{"a unit missing at the end of between", "wait between 1 and 5", "between 1 and 5", `"5" has no unit; ` + durationForm},
		{"an abbreviated unit", "wait 5min", "5min", `"5min" is not a duration; ` + durationForm + `; did you mean "5 minutes"?`},
		{"a number in words", "wait five minutes", "five minutes", `"five minutes" is not a duration; ` + durationForm + `; did you mean "5 minutes"?`},
		{"one in words", "wait an hour", "an hour", `"an hour" is not a duration; ` + durationForm + `; did you mean "1 hour"?`},
		{"a keyword and then no duration", "wait exactly as long as the tea takes", "exactly as long as the tea takes",
			`"as long as the tea takes" is not a duration; ` + durationForm},
		{"between in fractions of a millisecond", "wait between 0.5 and 2 milliseconds", "between 0.5 and 2 milliseconds",
			`"between 0.5 and 2 milliseconds" is not whole milliseconds; ` + durationForm},
		{"a broken number", "wait 1.5hours", "1.5hours", `"1.5hours" is not a duration; ` + durationForm + `; did you mean "90 minutes"?`},
		{"units in the wrong order", "wait 30 minutes 1 hour", "30 minutes 1 hour", `"30 minutes 1 hour" is not a duration; ` + durationForm + `; did you mean "90 minutes"?`},
		{"less than a millisecond", "wait 0.5 milliseconds", "0.5 milliseconds", `"0.5 milliseconds" is not whole milliseconds; ` + durationForm},
		{"a duration too long", "wait 366 days", "366 days", `"366 days" is too long; the longest duration is 365 days`},
		{"a duration far too long", "wait 99999999999999999999999 days", "99999999999999999999999 days",
			`"99999999999999999999999 days" is too long; the longest duration is 365 days`},
		{"a duration too long in front of a claim", "in at least 50 % of runs, within 400 days it works", "400 days", `"400 days" is too long; the longest duration is 365 days`},
		{"a sum too long in front of a claim", "in at least 50 % of runs, within 364 days 48 hours it works", "364 days 48 hours", `"364 days 48 hours" is too long; the longest duration is 365 days`},
		{"a unit misspelt in front of a claim", "in at least 50 % of runs, within 5 minuts it works", "5 minuts", `"5 minuts" is not a duration; ` + durationForm + `; did you mean "5 minutes"?`},
		{"units in the wrong order in front of a claim", "in at least 50 % of runs, within 30 minutes 1 hour it works", "30 minutes 1 hour",
			`"30 minutes 1 hour" is not a duration; ` + durationForm + `; did you mean "90 minutes"?`},
		{"a unit missing in front of a claim", "in at least 50 % of runs, within 400 it works", "400", `"400" has no unit; ` + durationForm},
		{"a sum too long", "wait 365 days 1 millisecond", "365 days 1 millisecond", `"365 days 1 millisecond" is too long; the longest duration is 365 days`},
		{"about a duration whose fifth is too long", "wait about 365 days", "about 365 days", `"about 365 days" is too long; the longest duration is 365 days`},
		{"between with its ends swapped", "wait between 5 and 1 minutes", "between 5 and 1 minutes",
			`"between 5 and 1 minutes" has its lower end above its upper end; did you mean "between 1 and 5 minutes"?`},
		{"between with two units and its ends swapped", "wait between 5 minutes and 90 seconds", "between 5 minutes and 90 seconds",
			`"between 5 minutes and 90 seconds" has its lower end above its upper end; did you mean "between 90 and 300 seconds"?`},
		{"between too long", "wait between 1 and 400 days", "between 1 and 400 days", `"between 1 and 400 days" is too long; the longest duration is 365 days`},
		{"between without an upper end", "wait between 5 minutes", "between 5 minutes", `"between 5 minutes" has no upper end; write "between 1 and 5 minutes"`},
		{"between with a bad lower end", "wait between soon and 5 minutes", "between soon and 5 minutes", `"soon" is not a duration; ` + durationForm},
		{"a range with a dash", "wait 5-10 minutes", "5-10 minutes",
			`"5-10 minutes" is not a window of time; ` + spanForm + `; did you mean "between 5 and 10 minutes"?`},
		{"a word for a window", "wait long", "long", `"long" is not a window of time; ` + spanForm},
		{"quotes missing", "the manager follows procedure case-1", "case-1", `case-1 is not in double quotes; write "case-1"`},
		{"curly quotes", "the manager follows procedure “case-1”", "“case-1”", `“case-1” is not in double quotes; write "case-1"`},
		{"something behind the quotes", `the manager follows procedure "case-1" twice`, `"case-1" twice`, `"twice" does not fit behind "case-1"; leave it out, or write \" for a double quote inside the text`},
		{"a quote inside", `the manager follows procedure "the "old" one"`, `"the "old" one"`, `"old" one"" does not fit behind "the "; leave it out, or write \" for a double quote inside the text`},
		{"a quote that does not end", `the manager follows procedure "case-1`, `"case-1`, `"case-1 is not in double quotes; write "case-1"`},
		{"a percentage above 100", "in at least 120 % of runs, within 10 minutes it works", "120",
			"120 is not a percentage; write a number from 0 to 100 with at most two decimals"},
		{"not a percentage", "in at least most % of runs, within 10 minutes it works", "most",
			`"most" is not a percentage; write a number from 0 to 100 with at most two decimals, without the sign`},
		{"a phrase with a wrong word", "the manager exits Link", "Link",
			`unknown phrase "the manager exits Link": "Link" does not fit; nearest: '{user} exits Lync'`},
		{"a phrase with words missing", "the manager removes the delegate", "",
			`unknown phrase "the manager removes the delegate": something is missing at its end; nearest: '{user} removes {user} from the Delegates group', '{user} has the telephony setting {telephony}', '{user} follows procedure "{name}"'`},
		{"a phrase with words too many", "the manager exits Lync today", "today",
			`unknown phrase "the manager exits Lync today": "today" does not fit; nearest: '{user} exits Lync'`},
		{"a phrase of another world", "zzz", "zzz", `unknown phrase "zzz"; no phrase is near it`},
		{"a long phrase of another world", strings.Repeat("z", 150), strings.Repeat("z", 150),
			`unknown phrase "` + strings.Repeat("z", 100) + `…"; no phrase is near it`},
		{"an empty phrase", " ", "", "the phrase is empty; write one"},
		{"bytes that are no text", "the manager\x00 exits Lync", "\x00", `byte 11 of the phrase, "\x00", is not text; write plain UTF-8`},
		{"broken UTF-8", "the \xffmanager exits Lync", "\xff", `byte 4 of the phrase, "\xff", is not text; write plain UTF-8`},
		{"a phrase too long", strings.Repeat("the manager ", 200), "", "the phrase has 2400 bytes; the longest that is read has 2000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := vocabulary().Parse(c.text)
			if err == nil {
				t.Fatalf("Parse(%q) found nothing wrong", c.text)
			}
			if err.Error() != c.message {
				t.Errorf("message\n got %s\nwant %s", err, c.message)
			}
			if err.Unknown != strings.HasPrefix(c.message, "unknown phrase") {
				t.Errorf("unknown is %t for %s", err.Unknown, err)
			}
			if err.Found != c.found || !strings.HasPrefix(c.text[err.Offset:], c.found) {
				t.Errorf("found %q at %d, want %q", err.Found, err.Offset, c.found)
			}
		})
	}
}

// An error about a slot names the template it took the text for.
func TestErrorNamesTheTemplateMeant(t *testing.T) {
	_, err := vocabulary().Parse("the boss exits Lync")
	if err == nil || len(err.Nearest) == 0 || err.Nearest[0] != "{user} exits Lync" {
		t.Errorf("got %+v, want the template of exiting first", err)
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ text, first string }{
		{"the manager quits Lync", "{user} exits Lync"},
		{"the delegate removes themself from the Delegates group", "{user} removes {user} from the Delegates group"},
		{"the manger has Editor in the calendar folder of the delegate", "{user} has {role} on the {folder} folder of {user}"},
		{"sync policy of the manager is off", "the Exchange delegate sync policy of {user} is {on|off}"},
		{"replication takes 5 minutes", "{parameter} takes {window}"},
		{"wait till the pair is none, at most 5 minutes", "wait until {claim}, at most {duration}"},
		{"the administrator moves the mailbox of the manager to Exchange Online", "the administrator moves the mailboxes of {user} and {user} to Exchange Online"},
	} {
		t.Run(c.text, func(t *testing.T) {
			got := vocabulary().Nearest(c.text, 3)
			if len(got) == 0 || len(got) > 3 || got[0] != c.first {
				t.Errorf("nearest to %q: %q, want first %q", c.text, got, c.first)
			}
		})
	}
	if got := vocabulary().Nearest("the manager quits Lync", 0); len(got) != 0 {
		t.Errorf("asked for none, got %q", got)
	}
}

// Where several templates fit but for their values, the one with the fewest
// wrong values is meant, and among those the one with the fewest wrong words.
func TestErrorPicksTheTemplateThatFitsBest(t *testing.T) {
	g := phrase.NewGrammar(phrase.Words("thing", "replication", "the cycle"), phrase.Span("window"))
	g.Add(0, "{thing} is {window}")
	g.Add(1, "the {pair|team} is {half|paired}")
	g.Add(2, "the pair is {window} late")
	for _, c := range []struct{ text, meant string }{
		{"the pair is broken", "the {pair|team} is {half|paired}"},
		{"the cycle is broken", "{thing} is {window}"},
		{"the pair is 5 minuts late", "the pair is {window} late"},
	} {
		_, err := g.Parse(c.text)
		if err == nil || err.Unknown || err.Nearest[0] != c.meant {
			t.Errorf("%q: got %+v, want %q", c.text, err, c.meant)
		}
	}
}

// In a grammar of single slots nothing else can be meant.
func TestErrorOfASingleSlot(t *testing.T) {
	g := phrase.NewGrammar(phrase.Words("colour", "red", "green"))
	g.Add(0, "{colour}")
	_, err := g.Parse("a sort of blue")
	if err == nil || err.Error() != `unknown colour "a sort of blue"; colours are red, green` || err.Unknown {
		t.Errorf("got %+v", err)
	}
}
