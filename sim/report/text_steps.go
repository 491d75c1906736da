package report

import (
	"fmt"
	"strings"
)

// steps is the table of the steps with what each is good for.
func (t *text) steps(p *Procedure) {
	switch {
	case !p.Weighed:
		return
	case p.Basis == "":
		t.paragraph(t.say("The steps")+"  ", t.say("It works from nowhere, so that no step can be said to matter."))
		return
	}
	t.paragraph(t.say("The steps")+"  ", p.Basis)
	const wide = 42
	for i := range p.Steps {
		step, number := &p.Steps[i], fmt.Sprintf("%4d  ", p.Steps[i].Step)
		if t.Long {
			t.flow(number, step.Text)
			t.roles(step)
			continue
		}
		var names []string
		for _, r := range step.Roles {
			names = append(names, t.word(r.Role))
		}
		t.flow(number+padded(clip(step.Text, wide), wide+2), strings.Join(names, ", "))
	}
}

// roles says which roles a step has, and why.
func (t *text) roles(step *Step) {
	for _, r := range step.Roles {
		says := t.roleWords(&r)
		if r.Text != "" {
			says += ": " + lowered(r.Text)
		}
		t.flow("      - ", t.shownBy(says, r.Run))
	}
}

// shownBy is a text with the run that shows it, if there is one.
func (s speech) shownBy(text string, run int) string {
	if run == 0 {
		return text
	}
	return text + " (" + s.mark(run) + ")"
}

// slips lists every slip with what it does.
func (t *text) slips(p *Procedure) {
	if p.Basis == "" {
		return
	}
	t.heading(t.say("Slips of the reader"))
	for _, s := range p.Slips {
		t.flow(padded(t.where(s.Step), 10)+padded(t.word(s.Verdict), 18), t.shownBy(s.Text, s.Run))
	}
}

// waits says of each wait how long it has to be.
func (t *text) waits(p *Procedure) {
	if len(p.Waits) > 0 {
		t.heading(t.say("The waits"))
	}
	for _, w := range p.Waits {
		t.flow(padded(t.where(w.Step), 10), w.Says)
		for _, line := range w.Details {
			if t.Long {
				t.flow(padded("", 10)+"- ", line)
			}
		}
	}
}
