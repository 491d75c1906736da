package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/audit"
)

// printSteps is the table of the steps with what each is good for.
func (p *auditPart) printSteps(w io.Writer) {
	switch {
	case p.weights == nil:
		return
	case !p.weights.Weighed:
		fmt.Fprint(w, "\n", paragraph("The steps  ", "It works from nowhere, so that no step can be said to matter."))
		return
	}
	fmt.Fprint(w, "\n", paragraph("The steps  ", p.basisText()))
	const wide = 42
	for i, step := range p.text.doc.Steps {
		weight := &p.weights.Steps[i]
		first := cellStart(fmt.Sprintf("%4d", step.Number), 6) + cellStart(clip(stepText(step), wide), wide+2)
		fmt.Fprint(w, flow(first, strings.Join(p.roleNames(weight), ", ")))
		if p.report.flags.long {
			p.printRoles(w, weight)
		}
	}
}

// basisText says in which situations steps were weighed.
func (p *auditPart) basisText() string {
	if n := len(p.weights.Starts); n > 3 {
		return fmt.Sprintf("%s, begun from any of the %d beginnings that it works from", read(p.weights.Reading), n)
	}
	return fmt.Sprintf("%s, begun from %s", read(p.weights.Reading), enumerated(p.startNames(p.weights.Starts)))
}

// roleNames are the roles of a step, with the starts they count for if there is room to tell everything.
func (p *auditPart) roleNames(weight *audit.StepWeight) (out []string) {
	if p.report.flags.long {
		return roleWords(weight)
	}
	for _, r := range weight.Roles {
		out = append(out, r.Role.String())
	}
	return out
}

// printRoles says why a step has its roles.
func (p *auditPart) printRoles(w io.Writer, weight *audit.StepWeight) {
	for _, r := range weight.Roles {
		text := r.Text
		if run := p.shown(r.Example); run != nil {
			text += " (" + run.mark() + ")"
		}
		if text != "" {
			fmt.Fprint(w, flow(cellStart("", 9)+"- ", text))
		}
	}
}

// printSlips lists every slip with what it does.
func (p *auditPart) printSlips(w io.Writer) {
	if p.weights == nil || !p.weights.Weighed {
		return
	}
	fmt.Fprint(w, "\nSlips of the reader\n")
	for i := range p.weights.Slips {
		s := &p.weights.Slips[i]
		text := s.Text
		if run := p.shown(s.Example); run != nil {
			text += " (" + run.mark() + ")"
		}
		fmt.Fprint(w, flow(cellStart(p.where(s.Slip.Step), 10)+cellStart(s.Verdict.String(), 18), text))
	}
}
