package language

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

func TestVerbs(t *testing.T) {
	for _, c := range []struct{ format, want string }{
		{"plain, 100 %% sure", ""},
		{"%s of %d", "1s 2d"},
		{"%[2]d av %[1]s", "1s 2d"},
		{"%-12s|%.1f", "1-12s 2.1f"},
		{"%*d", "2*d"},
		{"%[1]q och %[1]q", "1q"},
	} {
		if got := strings.Join(verbs(c.format), " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.format, got, c.want)
		}
	}
}

func TestAMessageIsSaidInTheLanguageOfItsPrinter(t *testing.T) {
	inner := Errorf("%s", Swedish.Name())
	for _, c := range []struct {
		name             string
		said             Speaker
		english, swedish string
	}{
		{"a text of the catalogue", Textf("Swedish"), "Swedish", "svenska"},
		{"an argument that can be said in both", Textf("%s!", English.Name()), "English!", "engelska!"},
		{"an error among the arguments", Textf("why: %v", inner), "why: Swedish", "why: svenska"},
		{"an error that wraps one", Textf("why: %v", fmt.Errorf("it is %w", inner)), "why: it is Swedish", "why: it is svenska"},
		{"a text without twin", Textf("no twin"), "no twin", "no twin"},
		{"a percent sign", Textf("100 %%"), "100 %", "100 %"},
		{"a number", Number(-1234567), "-1,234,567", "-1\u00a0234\u00a0567"},
		{"a list", Join([]Speaker{English.Name(), Verbatim("x")}, ", "), "English, x", "engelska, x"},
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

func TestConcat(t *testing.T) {
	a := Concat(English.Name(), Verbatim(": "), Number(1234))
	if got := a.In(Swedish); got != "engelska: 1\u00a0234" {
		t.Errorf("got %q", got)
	}
	if b := Concat(English.Name(), Verbatim(": 1,234")); a.Equal(b) || a.String() != b.String() || !a.Equal(a) {
		t.Errorf("%q and %q are equal in English alone", a, b)
	}
}

func TestAnErrorIsWrapped(t *testing.T) {
	inner := errors.New("inner")
	if err := Errorf("outer: %v", inner); !errors.Is(err, inner) || err.Error() != "outer: inner" {
		t.Errorf("%v does not wrap %v", err, inner)
	}
}

func TestBadCatalogue(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"one\n\ntwo\ntvå\n", `language: a.txt:2: "one" has no twin in the line below it`},
		{"one\nett\n\ntwo\n", `language: a.txt:5: "two" has no twin in the line below it`},
	} {
		_, err := read(fstest.MapFS{"catalogue/a.txt": {Data: []byte(c.text)}})
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
}
