package report

import (
	"strings"
)

// rest says what the verdict rests on.
func (t *text) rest(p *Procedure) {
	r := p.Rests
	if r == nil {
		return
	}
	if !t.Long {
		t.paragraph(t.say("What it rests on")+"  ", r.Says+r.Turning+r.Counting)
		return
	}
	t.paragraph(t.say("What it rests on")+"  ", r.Says+r.Counting)
	for _, f := range r.Rules {
		t.flow("  - ", t.say("%s (%s); otherwise: %s", strings.TrimSuffix(f.Says, "."), strings.Join(f.Facts, ", "), t.word(f.Outcome)))
	}
	for _, a := range r.Assumptions {
		for _, turn := range a.Flips {
			t.flow("  - ", turn.Says)
		}
	}
}
