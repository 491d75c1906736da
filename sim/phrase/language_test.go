package phrase

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim/language"
)

func swedish() *Grammar {
	g := NewGrammar(Words("user", "ombudet", "den mötesansvarige"), Span("window").In(language.Swedish), Percent("share").In(language.Swedish))
	g.Add(1, "öppna {2:user} åt {1:user}")
	g.Add(2, "vänta {window}")
	g.Add(3, "{share} %")
	return g
}

func TestSwedishGrammar(t *testing.T) {
	g := swedish()
	if err := g.Check(); err != nil {
		t.Error(err)
	}
	for text, want := range map[string]Match{
		"Öppna ombudet åt den mötesansvarige": {1, 0, []Arg{{N: 1}, {N: 0}}},
		"vänta ungefär 5 minuter":             {2, 1, []Arg{{Lo: 5 * time.Minute, Hi: 6 * time.Minute}}},
		"Vänta högst 1 timme 30 minuter":      {2, 1, []Arg{{Lo: 0, Hi: 90 * time.Minute}}},
		"vänta 4 min 55,001 s":                {2, 1, []Arg{{Lo: 295001 * time.Millisecond, Hi: 295001 * time.Millisecond}}},
		"vänta mellan 1 och 5 dagar":          {2, 1, []Arg{{Lo: 24 * time.Hour, Hi: 120 * time.Hour}}},
		"99,5 %":                              {3, 2, []Arg{{N: 9950}}},
	} {
		m, err := g.Parse(text)
		if err != nil || m.ID != want.ID || m.Args[0] != want.Args[0] || len(m.Args) != len(want.Args) {
			t.Errorf("%q reads as %v (%v), want %v", text, m, err, want)
		}
	}
	if got := g.Print(1, Arg{N: 1}, Arg{N: 0}); got != "öppna ombudet åt den mötesansvarige" {
		t.Errorf("the second argument stands first, and Print writes %q", got)
	}
}

func TestSwedishMistakes(t *testing.T) {
	g := swedish()
	for text, want := range map[string]string{
		"vänta 5 minutes":                     `did you mean "5 minuter"?`,
		"vänta fem min":                       `did you mean "5 minuter"?`,
		"vänta 1.5 timmar":                    `did you mean "90 minuter"?`,
		"99.5 %":                              `is not a percentage`,
		"öppna ombudet ät den mötesansvarige": `"ät" does not fit`,
	} {
		_, err := g.Parse(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestWindowsReadBackInEveryLanguage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := time.Duration(rapid.Int64Range(0, 10_000_000).Draw(t, "lo")) * time.Millisecond
		hi := lo + time.Duration(rapid.Int64Range(0, 10_000_000).Draw(t, "more"))*time.Millisecond
		for l := range language.Languages {
			g := NewGrammar(Span("window").In(l))
			g.Add(0, "{window}")
			m, err := g.Parse((Window{lo, hi}).In(l))
			if err != nil || m.Args[0] != (Arg{Lo: lo, Hi: hi}) {
				t.Fatalf("%v: %q reads as %v (%v)", l, (Window{lo, hi}).In(l), m, err)
			}
		}
	})
}

func TestMisplacedSlotsPanic(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a template with two second arguments does not panic")
		}
	}()
	swedish().Add(4, "{2:user} och {2:user}")
}
