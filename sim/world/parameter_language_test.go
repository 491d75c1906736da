package world

import (
	"strings"
	"testing"

	"ombud/sim/language"
)

// TestValuesInBothLanguages sets every choice by its Swedish name and value, and reads
// back in either language what a Given says of it.
func TestValuesInBothLanguages(t *testing.T) {
	n := -1
	for _, q := range Parameters() {
		if q.Values == nil {
			if back := q.ValueIn(language.English, q.DefaultIn(language.Swedish)); back != q.Default {
				t.Errorf("%s: the default %q is %q in Swedish, and that is %q", q.ID, q.Default, q.DefaultIn(language.Swedish), back)
			}
			continue
		}
		n++
		swedish := q.ValuesIn(language.Swedish)
		if len(swedish) != len(q.Values) {
			t.Fatalf("%s has %d values and %d in Swedish", q.ID, len(q.Values), len(swedish))
		}
		for i, value := range swedish {
			p := Defaults()
			if err := p.Set(strings.ToUpper(q.Swedish), strings.ToUpper(value)); err != nil || p.Value(q) != q.Values[i] {
				t.Errorf("%s: %q is %q (%v), want %q", q.ID, value, p.Value(q), err, q.Values[i])
			}
			want := Setting{Kind: SetAssumption, N: n, Text: q.Values[i]}
			for l := range language.Languages {
				if said := want.In(l); !strings.HasSuffix(said, `"`+q.ValuesIn(l)[i]+`"`) {
					t.Errorf("%s: %s", q.ID, said)
				} else if got, err := ParseSettingIn(l, said); err != nil || got != want {
					t.Errorf("%s: %q is read as %v, %v", q.ID, said, got, err)
				}
			}
		}
	}
}

// TestValuesOfTheOtherLanguage are read where they cannot mean anything else; what has
// no meaning is left as it is, and refused with the values of the reader's language.
func TestValuesOfTheOtherLanguage(t *testing.T) {
	s, err := ParseSettingIn(language.Swedish, `synkroniseringsriktning är "Mirror"`)
	if err != nil || s.Text != "Mirror" {
		t.Errorf("%v, %v", s, err)
	}
	p := Defaults()
	if err := p.Set("P-29", "högst 7 minuter"); err != nil {
		t.Error(err)
	}
	q, _ := FindParameter("synkroniseringsriktning")
	if q.ID != "P-03" || q.ValueIn(language.Swedish, "sideways") != "sideways" {
		t.Errorf("%s", q.ID)
	}
	refused := p.Set("P-03", "sideways")
	if got, want := language.Error(language.Swedish, refused), `synkroniseringsriktning (P-03) kan inte vara "sideways"; värdena är "bara tillägg", "spegling"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
