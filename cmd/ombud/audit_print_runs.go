package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/audit"
)

// printRuns tells every run that shows something, event by event.
func (p *auditPart) printRuns(w io.Writer) {
	for _, f := range p.failings.list {
		fmt.Fprintf(w, "\n%s  %s\n", capitalized(f.mark()), f.what)
		if f.file != "" {
			fmt.Fprintf(w, "  ombud replay %s\n", shellWord(f.file))
		}
		printPassages(w, retrace(f.Case, f.run), f.run.Now())
	}
}

// shown is the run of an example, if it is among those that are shown.
func (p *auditPart) shown(e *audit.Example) *failing {
	if e == nil || e.Run == nil {
		return nil
	}
	return p.failings.known[runKey(&e.Case, e.Run)]
}

// printMore says how to see what is not printed.
func (r *auditReport) printMore(w io.Writer) {
	var more []string
	runs := 0
	for _, p := range r.parts {
		runs += len(p.failings.list)
	}
	f := r.flags
	if runs > 0 && !f.long {
		more = append(more, "--long tells "+counted(runs, "run")+" event by event, and why each step has its role")
	}
	switch {
	case runs == 0:
	case !f.save.given:
		more = append(more, "--save DIR makes files of the runs for ombud replay")
	default:
		more = append(more, fmt.Sprintf("ombud replay %s replays them", shellWord(f.save.value)))
	}
	if !f.html.given {
		more = append(more, "--html FILE draws charts and diagrams")
	}
	if len(more) > 0 {
		fmt.Fprint(w, "\n", paragraph("More: ", strings.Join(more, "; ")+"."))
	}
}
