package scenario

import (
	"fmt"
	"strings"
)

// bar divides what happens from what came of it.
const bar = "----"

// Text prints the scenario in its one canonical form. Story and given lines
// stay as they were written.
func (s *Scenario) Text() []byte {
	var p printer
	p.raw(s.Story)
	p.givens(s.Givens)
	p.happenings(s)
	p.raw(s.Closing)
	p.outcome(s)
	return []byte(p.String())
}

// A printer collects the text of a scenario.
type printer struct{ strings.Builder }

func (p *printer) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *printer) raw(lines []string) {
	for _, l := range lines {
		p.line("%s", l)
	}
}

// paragraph leaves a line empty unless the text has only begun.
func (p *printer) paragraph() {
	if p.Len() > 0 {
		p.line("")
	}
}

func (p *printer) givens(list []Given) {
	if len(list) > 0 {
		p.paragraph()
	}
	for _, g := range list {
		p.raw(g.Above)
		p.line("given %s", g.Text)
	}
}

// happenings prints the lines of times in one column, so that colons stand
// below each other, and the sentences in another.
func (p *printer) happenings(s *Scenario) {
	hours, full := 0, 0 // widths of the widest time: up to its seconds, and after
	for _, h := range s.Happenings {
		whole, fraction, _ := strings.Cut(FormatTime(h.At), ".")
		hours, full = max(hours, len(whole)), max(full, len(fraction))
	}
	if full > 0 {
		full++ // the point
	}
	indent := strings.Repeat(" ", hours+full+4)
	if len(s.Happenings) > 0 || !s.Start.empty() {
		p.paragraph()
	}
	p.details(&s.Start, indent)
	for i := range s.Happenings {
		h := &s.Happenings[i]
		p.raw(h.Above)
		whole, fraction, dotted := strings.Cut(FormatTime(h.At), ".")
		if dotted {
			fraction = "." + fraction
		}
		p.line("%*s%-*s  %s", hours, whole, full, fraction, h.Event)
		p.details(&h.Details, indent)
	}
}

func (d *Details) empty() bool { return len(d.Choices)+len(d.Notes) == 0 }

func (p *printer) details(d *Details, indent string) {
	for _, c := range d.Choices {
		p.line("%schoice %q %d of %d", indent, c.Label, c.Answer+1, c.Of)
	}
	for _, n := range d.Notes {
		p.line("%s", strings.TrimRight(indent+"-> "+n.Text, " "))
	}
}

// outcome prints what stands under the bar, if there is something.
func (p *printer) outcome(s *Scenario) {
	if !s.Ends.Said && !s.Trace.Said && len(s.Claims) == 0 {
		return
	}
	p.line(bar)
	if s.Ends.Said {
		p.line("ends   %s", FormatTime(s.Ends.At))
	}
	for _, holds := range [...]bool{true, false} {
		for _, v := range s.Claims {
			if v.Holds == holds {
				p.line("%s  %s", verdictWord(holds), v.Claim)
			}
		}
	}
	if s.Trace.Said {
		p.line("trace  %016x", s.Trace.Value)
	}
}

func verdictWord(holds bool) string {
	if holds {
		return "holds"
	}
	return "fails"
}
