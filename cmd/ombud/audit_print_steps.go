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
		weight, number := &p.weights.Steps[i], fmt.Sprintf("%4d  ", step.Number)
		if p.report.flags.long {
			fmt.Fprint(w, flow(number, stepText(step)))
			p.printRoles(w, weight)
			continue
		}
		first := number + cellStart(clip(stepText(step), wide), wide+2)
		fmt.Fprint(w, flow(first, strings.Join(roleNames(weight), ", ")))
	}
}

// basisText says in which situations steps were weighed.
func (p *auditPart) basisText() string {
	if n := len(p.weights.Starts); n > 3 {
		return fmt.Sprintf("%s, begun from any of the %d beginnings that it works from", read(p.weights.Reading), n)
	}
	return fmt.Sprintf("%s, begun from %s", read(p.weights.Reading), enumerated(p.startNames(p.weights.Starts)))
}

// roleNames are the roles of a step.
func roleNames(weight *audit.StepWeight) (out []string) {
	for _, r := range weight.Roles {
		out = append(out, r.Role.String())
	}
	return out
}

// printRoles says which roles a step has, and why.
func (p *auditPart) printRoles(w io.Writer, weight *audit.StepWeight) {
	words := roleWords(weight)
	for i, r := range weight.Roles {
		text := words[i]
		if r.Text != "" {
			text += ": " + lowered(r.Text)
		}
		if run := p.shown(r.Example); run != nil {
			text += " (" + run.mark() + ")"
		}
		fmt.Fprint(w, flow("      - ", text))
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
