package report

import (
	"fmt"
	"io"
	"ombud/sim/language"
	"slices"
	"strings"
	"unicode/utf8"
)

// TextOptions say how much WriteText tells.
type TextOptions struct {
	Long bool   // everything there is: every slip, every run that shows something
	More string // how to see what is not printed, as sentences; "" for none
}

// A text is a report on its way to a screen.
type text struct {
	speech
	TextOptions
	w io.Writer
}

// WriteText writes the report for people.
func (r *Report) WriteText(w io.Writer, o TextOptions) {
	t := &text{r.speech, o, w}
	for i := range r.Procedures {
		if i > 0 {
			fmt.Fprint(w, "\n", strings.Repeat("─", columns), "\n\n")
		}
		t.procedure(&r.Procedures[i])
	}
	t.glossary(r)
	t.suggestions(r)
	t.together(r.Together)
	if o.More != "" {
		t.paragraph(t.say("More: "), o.More)
	}
}

// flow writes a text in lines behind the beginning of its first.
func (t *text) flow(first, text string) { fmt.Fprint(t.w, flow(first, text)) }

// paragraph writes a text with a head, and an empty line in front.
func (t *text) paragraph(head, text string) { fmt.Fprint(t.w, "\n", paragraph(head, text)) }

// heading writes a heading, and an empty line in front.
func (t *text) heading(text string) { fmt.Fprintf(t.w, "\n%s\n", text) }

// procedure tells of one procedure on a screen, or of everything about it.
func (t *text) procedure(p *Procedure) {
	t.flow(p.Name+": ", p.Title)
	fmt.Fprint(t.w, paragraph(strings.ToUpper(t.word(p.Verdict))+"  ", p.Text))
	for _, twin := range p.Twins {
		t.flow("  ", twin.Says)
	}
	t.table(p)
	t.findings(p)
	t.steps(p)
	t.waits(p)
	t.rest(p)
	t.amendments(p)
	if t.Long {
		t.slips(p)
		t.runs(p)
	}
}

// table shows what comes of every beginning and reading.
func (t *text) table(p *Procedure) {
	name, readings := 12, p.apart()
	for _, b := range p.Beginnings {
		name = max(name, min(utf8.RuneCountInString(b.Called), max(20, columns-6-26*readings)))
	}
	widths, head := []int{name + 4}, []string{"  " + t.say("begun from")}
	for k := range readings {
		says := t.said(readAs(p.Readings[k]))
		if readings < len(p.Readings) {
			says = t.say("however it is read")
		}
		widths, head = append(widths, 26), append(head, says)
	}
	fmt.Fprint(t.w, "\n", cells(widths, head...))
	for i, b := range p.Beginnings {
		line := []string{"  " + b.Called}
		for k := range readings {
			line = append(line, p.Attempt(k, i).Worth)
		}
		fmt.Fprint(t.w, cells(widths, line...))
	}
}

// apart is of how many readings there is something to tell: of the first alone if the others say the same.
func (p *Procedure) apart() int {
	for i := range p.Beginnings {
		for k := range p.Readings {
			if p.Attempt(k, i).Worth != p.Attempt(0, i).Worth {
				return len(p.Readings)
			}
		}
	}
	return 1
}

// glossary says what the beginnings of all procedures are, each once.
func (t *text) glossary(r *Report) {
	var list []Beginning
	wide := 0
	for i := range r.Procedures {
		for _, b := range r.Procedures[i].Beginnings {
			known := func(x Beginning) bool { return x.Name == b.Name && x.Text == b.Text }
			if b.Text != b.Called && !slices.ContainsFunc(list, known) {
				list, wide = append(list, b), max(wide, utf8.RuneCountInString(b.Called))
			}
		}
	}
	if len(list) > 0 {
		t.heading(t.say("The beginnings"))
	}
	for _, b := range list {
		t.flow(padded("  "+b.Called, wide+4), b.Text)
	}
}

// findings lists what is wrong with the text, the gravest first. What the table above says already, and notes, are for
// those who want everything.
func (t *text) findings(p *Procedure) {
	var shown []Finding
	notes := 0
	for _, f := range p.gravest() {
		switch {
		case t.Long || !f.note() && !f.tabled():
			shown = append(shown, f)
		case f.note():
			notes++
		}
	}
	if len(shown) == 0 {
		says := t.say("nothing is wrong with it by itself")
		if notes > 0 {
			says = t.say("%s (%s)", says, language.Of(notes, "note"))
		}
		fmt.Fprint(t.w, "\n", t.say("The text"), "  ", says, "\n")
		return
	}
	t.heading(t.say("What is wrong with the text"))
	for i := range shown {
		t.finding(&shown[i])
	}
	if notes > 0 {
		t.flow(padded("", 10), t.say("(and %s)", language.Of(notes, "note")))
	}
}

// finding tells of a finding with its ids and the run that shows it; short of everything, its first sentence.
func (t *text) finding(f *Finding) {
	says, beside := f.Text, f.Defects
	if !t.Long {
		says = shortened(firstSentence(says))
	} else if f.Run > 0 {
		beside = append(beside[:len(beside):len(beside)], t.mark(f.Run))
	}
	if len(beside) > 0 {
		says += " (" + strings.Join(beside, ", ") + ")"
	}
	t.flow(padded(t.where(f.Step), 10), says)
	if t.Long && f.Evidence != "" {
		t.flow(padded("", 10), f.Evidence)
	}
}

// where names a step, or the whole.
func (s speech) where(step int) string {
	if step == 0 {
		return "  " + s.say("all") + " "
	}
	return "  " + s.say("step %d", step) + " "
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
