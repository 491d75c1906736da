package steps

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// marks are the signs of a scenario in a progress report.
var marks = [...]string{Skipped: "-", Passed: ".", Refuted: "F", Inconclusive: "?", Failed: "!", Undefined: "U"}

// marksPerLine is where the marks begin a new line.
const marksPerLine = 70

// writeProgress writes a mark for every scenario, then those that did not pass.
func writeProgress(w io.Writer, s *Summary, color bool) error {
	p := prettyPrinter{bufio.NewWriter(w), palette{color}, s.Dry}
	n := 0
	s.each(func(_ *Feature, sc *Scenario) {
		if n > 0 && n%marksPerLine == 0 {
			fmt.Fprintln(p.w)
		}
		fmt.Fprint(p.w, p.palette.paint(p.palette.of(sc.Status), marks[sc.Status]))
		n++
	})
	fmt.Fprint(p.w, "\n\n")
	s.each(func(f *Feature, sc *Scenario) {
		if sc.Status != Passed && sc.Status != Skipped {
			p.failure(f, sc)
		}
		if sc.Vacuous != "" {
			p.line(0, p.palette.paint(yellow, fmt.Sprintf("%s:%d: %s: %s", f.Path, sc.At(), sc.Name, sc.Warning())))
			fmt.Fprintln(p.w)
		}
	})
	writeCounts(p.w, s, p.palette)
	return p.w.Flush()
}

// failure tells one scenario that did not pass by the step that decided it.
func (p prettyPrinter) failure(f *Feature, sc *Scenario) {
	color := p.palette.of(sc.Status)
	st := sc.decisive()
	p.line(0, p.palette.paint(color, fmt.Sprintf("%s:%d: %s: %s", f.Path, st.Line, sc.Name, sc.Status.In(sc.said))))
	for text := range strings.SplitSeq(st.Message, "\n") {
		p.line(2, text)
	}
	fmt.Fprintln(p.w)
}

// decisive is the step that gave the scenario its status, its last if all passed.
func (s *Scenario) decisive() *Step {
	for i := range s.Steps {
		if st := s.Steps[i].Status; st != Passed && (s.Status != Undefined || st == Undefined) {
			return &s.Steps[i]
		}
	}
	return &s.Steps[len(s.Steps)-1]
}

// each visits all scenarios in order.
func (s *Summary) each(visit func(*Feature, *Scenario)) {
	for i := range s.Features {
		f := &s.Features[i]
		for j := range f.Scenarios {
			visit(f, &f.Scenarios[j])
		}
	}
}
