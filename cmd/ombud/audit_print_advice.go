package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim"
	"ombud/sim/advice"
)

// printAdvice shows the fewest edits that make the text work.
func (p *auditPart) printAdvice(w io.Writer) {
	for i := range p.amendments {
		text := p.amendmentText(i)
		if tried := strings.Index(text, " Tried: "); tried > 0 && !p.report.flags.long {
			text = text[:tried]
		}
		head := "  "
		if i == 0 {
			fmt.Fprintln(w)
			head = "What would be better  "
		}
		fmt.Fprint(w, paragraph(head, text))
		for _, line := range diffView(p.amendments[i].Diff) {
			if line.Class == "same" && p.report.flags.long {
				fmt.Fprint(w, flow("    ", line.Text))
			} else if line.Class != "same" {
				fmt.Fprint(w, flow(map[string]string{"added": "  + ", "removed": "  - "}[line.Class], line.Text))
			}
		}
	}
}

// shared are the suggestions, each once.
func (r *auditReport) shared() (out []*advice.Suggestion) {
	for _, p := range r.parts {
		if p.suggestion != nil && p.suggestion.Found() && !slices.Contains(out, p.suggestion) {
			out = append(out, p.suggestion)
		}
	}
	return out
}

// printSuggestions shows the shortest texts that do what the procedures are for.
func (r *auditReport) printSuggestions(w io.Writer) {
	for _, s := range r.shared() {
		fmt.Fprint(w, "\n", paragraph("A suggestion that nobody has published  ", suggestionText(s)))
		if s.Document == nil {
			continue
		}
		for i, step := range s.Document.Steps {
			line := stepText(step)
			if needs := neededFrom(s, i); r.flags.long && len(needs) > 0 {
				line += " (needed from " + enumerated(needs) + ")"
			}
			fmt.Fprint(w, flow(fmt.Sprintf("%4d. ", step.Number), line))
		}
	}
}

// amendmentText says what edits are worth, and for which beginnings.
func (p *auditPart) amendmentText(i int) string {
	a := &p.amendments[i]
	var from []string
	for _, proof := range a.Before {
		if !slices.Contains(from, proof.From.Name) && (i == 0 || slices.Contains(p.troubled(), proof.From.Name)) {
			from = append(from, proof.From.Name)
		}
	}
	text := a.Why
	if a.Err != nil && text == "" {
		text = "Not decided: " + a.Err.Error() + "."
	}
	if i > 0 {
		return "That done, from " + enumerated(from) + " as well: " + text
	}
	return "From " + enumerated(from) + ": " + text
}

// troubled are the beginnings at which something is under way.
func (p *auditPart) troubled() (out []string) {
	for _, s := range p.inspection.Subject.Starts {
		if len(s.Before) > 0 {
			out = append(out, s.Name)
		}
	}
	return out
}

// suggestionText says what the suggestion is worth.
func suggestionText(s *advice.Suggestion) string {
	text := s.Why
	if s.Document != nil && s.Worst != sim.Unbounded {
		text += " It takes at most " + shortTime(s.Worst) + " from its first step to the goal."
	}
	return text
}
