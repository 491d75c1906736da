package world

import (
	"strings"
	"testing"
	"unsafe"

	"ombud/sim/phrase"
)

func TestGrammarsAreUnambiguous(t *testing.T) {
	for name, g := range map[string]*phrase.Grammar{
		"settings": Settings(), "actions": Actions(), "claims": Claims(), "happenings": happeningGrammar,
	} {
		if err := g.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEverySentencePrintsBack(t *testing.T) {
	for _, text := range phrasesOf(t, Actions()) {
		if a, err := ParseAction(text); err != nil || a.String() != text {
			t.Errorf("action %q prints back as %q (%v)", text, a, err)
		}
		if e, err := ParseEvent(text); err != nil || e.String() != text {
			t.Errorf("event %q prints back as %q (%v)", text, e, err)
		}
	}
	for _, text := range phrasesOf(t, happeningGrammar) {
		if e, err := ParseEvent(text); err != nil || e.String() != text {
			t.Errorf("event %q prints back as %q (%v)", text, e, err)
		}
	}
	for _, text := range phrasesOf(t, Claims()) {
		if c, err := ParseClaim(text); err != nil || c.String() != text {
			t.Errorf("claim %q prints back as %q (%v)", text, c, err)
		}
	}
	for _, text := range phrasesOf(t, Settings()) {
		s, err := ParseSetting(text)
		if err != nil {
			t.Errorf("setting %q: %v", text, err)
			continue
		}
		again, err := ParseSetting(s.String())
		if err != nil || again != s {
			t.Errorf("setting %q prints as %q, which reads as %+v (%v)", text, s, again, err)
		}
	}
}

// phrasesOf makes one instance of every template of a grammar.
func phrasesOf(t *testing.T, g *phrase.Grammar) []string {
	t.Helper()
	var out []string
	for _, e := range g.Templates() {
		out = append(out, g.Print(e.ID, sample(e)...))
	}
	return out
}

// sample fills the slots with values that differ from their zero.
func sample(e phrase.Entry) []phrase.Arg {
	args := make([]phrase.Arg, len(e.Types))
	for i, typ := range e.Types {
		switch {
		case len(typ.Words()) > 0:
			args[i].N = (i + 1) % len(typ.Words())
		case typ.Name == "window":
			args[i].Lo, args[i].Hi = minute, 5*minute
		case typ.Name == "duration":
			args[i].Lo, args[i].Hi = 3*HalfMinute, 3*HalfMinute
		case typ.Name == "text":
			args[i].Text = quotedText(e)
		default:
			args[i].N = i + 1
		}
	}
	return args
}

// quotedText is a text that the template can quote.
func quotedText(e phrase.Entry) string {
	if texts := ClaimKind(e.ID % 100).quotes(); strings.Contains(e.Text, "gets the") && texts != nil {
		return texts[0]
	}
	return "none"
}

func TestCodesTellEventsApart(t *testing.T) {
	seen := map[uint64]Event{}
	for _, g := range []*phrase.Grammar{Actions(), happeningGrammar} {
		for _, text := range phrasesOf(t, g) {
			e, err := ParseEvent(text)
			if err != nil {
				t.Fatal(err)
			}
			if other, ok := seen[e.Code()]; ok && other != e {
				t.Errorf("%q and %q share code %#x", e, other, e.Code())
			}
			seen[e.Code()] = e
		}
	}
}

// The sizes are what a stored state costs; a change is news.
func TestSizes(t *testing.T) {
	for _, c := range []struct {
		what string
		got  uintptr
		want uintptr
	}{
		{"Event", unsafe.Sizeof(Event{}), 6},
		{"Person", unsafe.Sizeof(Person{}), 18},
		{"Operator", unsafe.Sizeof(Operator{}), 6},
		{"Hybrid", unsafe.Sizeof(Hybrid{}), 46},
		{"State", unsafe.Sizeof(State{}), 384},
	} {
		if c.got != c.want {
			t.Errorf("%s is %d bytes, want %d; if that is intended, say so here", c.what, c.got, c.want)
		}
	}
}
