package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/procedure"
)

// tell writes the report where it is wanted and returns the exit code.
func (r *auditReport) tell(c *console) error {
	switch {
	case r.flags.json:
		if err := writeJSON(c.out, r.view()); err != nil {
			return err
		}
	default:
		r.print(c.out)
	}
	if r.cut() {
		fmt.Fprintln(c.err, "interrupted; what was decided so far is shown")
	}
	return ended(r.exit())
}

func (r *auditReport) print(w io.Writer) {
	for i, p := range r.parts {
		if i > 0 {
			fmt.Fprint(w, "\n", strings.Repeat("─", auditColumns), "\n\n")
		}
		p.print(w)
	}
	r.printGlossary(w)
	r.printSuggestions(w)
	r.printMatrix(w)
	r.printMore(w)
}

// print tells of one procedure on a screen, or of everything about it.
func (p *auditPart) print(w io.Writer) {
	headline, text := p.verdict()
	fmt.Fprint(w, flow(p.text.doc.Name+": ", p.text.doc.Title))
	fmt.Fprint(w, paragraph(strings.ToUpper(headline)+"  ", text))
	p.printTable(w)
	p.printFindings(w)
	if p.report.flags.brief {
		return
	}
	p.printSteps(w)
	p.printWaits(w)
	p.printRest(w)
	p.printAdvice(w)
	if p.report.flags.long {
		p.printSlips(w)
		p.printRuns(w)
	}
}

// printTable shows what comes of every beginning and reading, and what the beginnings are.
func (p *auditPart) printTable(w io.Writer) {
	name, readings := 12, p.apart()
	for _, s := range p.inspection.Subject.Starts {
		name = max(name, min(len(s.Name), max(20, auditColumns-6-26*len(readings))))
	}
	widths, head := []int{name + 4}, []string{"  begun from"}
	for _, r := range readings {
		widths = append(widths, 26)
		head = append(head, map[bool]string{true: "however it is read", false: read(r)}[len(readings) < len(p.readings)])
	}
	fmt.Fprint(w, "\n", cells(widths, head...))
	for i, s := range p.inspection.Subject.Starts {
		line := []string{"  " + s.Name}
		for _, r := range readings {
			line = append(line, worth(&p.inspection.Attempt(r, i).Decision))
		}
		fmt.Fprint(w, cells(widths, line...))
	}
}

// printGlossary says what the beginnings of all procedures are, each once.
func (r *auditReport) printGlossary(w io.Writer) {
	var list []audit.Start
	wide := 0
	for _, p := range r.parts {
		for _, s := range p.inspection.Subject.Starts {
			known := func(x audit.Start) bool { return x.Name == s.Name && x.Text == s.Text }
			if s.Text != s.Name && !slices.ContainsFunc(list, known) {
				list, wide = append(list, s), max(wide, len(s.Name))
			}
		}
	}
	if len(list) > 0 {
		fmt.Fprintln(w, "\nThe beginnings")
	}
	for _, s := range list {
		fmt.Fprint(w, flow(cellStart("  "+s.Name, wide+4), s.Text))
	}
}

// apart are the readings that are told of, or the first alone if the others say the same.
func (p *auditPart) apart() []procedure.Reading {
	for i := range p.inspection.Subject.Starts {
		for _, r := range p.readings[1:] {
			if worth(&p.inspection.Attempt(r, i).Decision) != worth(&p.attempt(i).Decision) {
				return p.readings
			}
		}
	}
	return p.readings[:1]
}

// printFindings lists what is wrong with the text, the gravest first. What the table above says already, and notes, are
// for those who want everything.
func (p *auditPart) printFindings(w io.Writer) {
	long := p.report.flags.long
	var shown []audit.Finding
	notes := 0
	for _, f := range p.findings() {
		switch {
		case long || f.Severity != audit.Note && !tabled(f.Kind):
			shown = append(shown, f)
		case f.Severity == audit.Note:
			notes++
		}
	}
	if len(shown) == 0 {
		text := "nothing is wrong with it by itself"
		if notes > 0 {
			text += " (" + counted(notes, "note") + ")"
		}
		fmt.Fprint(w, "\nThe text  ", text, "\n")
		return
	}
	fmt.Fprint(w, "\nWhat is wrong with the text\n")
	for _, f := range shown {
		fmt.Fprint(w, flow(cellStart(p.where(f.Step), 10), p.findingText(&f)))
		if long && f.Evidence != "" {
			fmt.Fprint(w, flow(cellStart("", 10), f.Evidence))
		}
	}
	if notes > 0 {
		fmt.Fprint(w, flow(cellStart("", 10), "(and "+counted(notes, "note")+")"))
	}
}

// tabled says whether the table of beginnings and readings says the same.
func tabled(k audit.FindingKind) bool {
	return k == audit.NeverWorks || k == audit.FailsFrom || k == audit.WorksSometimes
}

// findings are those about the readings that are told of, the gravest first.
func (p *auditPart) findings() []audit.Finding {
	list := p.found()
	slices.SortStableFunc(list, func(a, b audit.Finding) int { return int(a.Severity) - int(b.Severity) })
	return list
}

// found are the findings about the readings that are told of, in the order of the text.
func (p *auditPart) found() (out []audit.Finding) {
	for _, f := range p.inspection.Findings {
		told := func(r procedure.Reading) bool { return slices.Contains(p.readings, r) }
		if f.Readings == nil || slices.ContainsFunc(f.Readings, told) {
			out = append(out, f)
		}
	}
	return out
}

// findingText is a finding with its ids and the run that shows it; short of everything, its first sentence.
func (p *auditPart) findingText(f *audit.Finding) string {
	long := p.report.flags.long
	text, beside := f.Text, f.Defects
	if !long {
		text = shortened(firstSentence(text))
	}
	if run := p.shown(f.Example); run != nil && long {
		beside = append(beside[:len(beside):len(beside)], run.mark())
	}
	if len(beside) > 0 {
		text += " (" + strings.Join(beside, ", ") + ")"
	}
	return text
}

// shortened is a sentence without what it enumerates behind its last colon, if it is long.
func shortened(sentence string) string {
	const long = 170
	if i := strings.LastIndex(sentence, ": "); i > 0 && len(sentence) > long {
		return sentence[:i] + "."
	}
	return sentence
}

// firstSentence is a text up to its first full stop outside quotes.
func firstSentence(text string) string {
	quoted := false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && strings.HasPrefix(text[i:], ". "):
			return text[:i+1]
		}
	}
	return text
}

// where names a step, or the whole.
func (p *auditPart) where(step int) string {
	if step == 0 {
		return "  all "
	}
	return fmt.Sprintf("  step %d ", step)
}

// cellStart is a text with spaces behind it up to a width.
func cellStart(text string, width int) string { return fmt.Sprintf("%-*s", width, text) }
