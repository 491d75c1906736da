package check

import (
	"testing"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// Whatever a run remarks or chooses can be said in Swedish, or quotes a product; and so can what invariants say.
func TestEveryRemarkHasItsTwin(t *testing.T) {
	s := Real(library(t))
	seen := map[string]bool{}
	course := &Course{}
	for _, d := range someDrafts(t)[:2000] {
		course = s.carryInto(course, d, nil)
		for _, r := range course.Run.Trace().All() {
			if r.Kind == sim.Noted || r.Kind == sim.Chosen {
				seen[r.Text] = true
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d remarks in 2000 runs", len(seen))
	}
	for _, p := range world.Invariants() {
		seen[p.Name] = true
	}
	for text := range seen {
		said := world.Remark(text)
		if _, quoted := said.(language.Verbatim); !quoted && said.In(language.Swedish) == text {
			t.Errorf("no Swedish twin of the remark %q", text)
		}
		if said.In(language.English) != text {
			t.Errorf("the remark %q is %q in English", text, said.In(language.English))
		}
	}
}
