package language

import "testing"

func TestEnumerations(t *testing.T) {
	for _, tc := range []struct {
		name            string
		words           []Speaker
		english, wanted string
	}{
		{"of nothing", nil, "", ""},
		{"of one thing", []Speaker{Textf("the manager")}, "The manager", "Den mötesansvarige"},
		{"of two", []Speaker{Verbatim("a"), Verbatim("b")}, "A and b", "A och b"},
		{"of three", []Speaker{Verbatim("ä"), Verbatim("b"), Verbatim("c")}, "Ä, b and c", "Ä, b och c"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			said := Capital(Enumerate(tc.words))
			if en, sv := said.In(English), said.In(Swedish); en != tc.english || sv != tc.wanted {
				t.Errorf("%q and %q", en, sv)
			}
		})
	}
}
