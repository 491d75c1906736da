package procedure

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// steps reads the items of the list.
func (p *parse) steps(list *ast.List) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if len(p.doc.Steps) == MaxSteps {
			p.report(n.Pos(), "", "more than %d steps; divide the procedure into several", MaxSteps)
			return
		}
		p.step(n, list.IsOrdered())
	}
	for _, w := range p.written {
		p.checkNumbers(w)
		p.checkRepeat(w)
	}
}

// step reads one item; the sentences of its paragraphs follow each other.
func (p *parse) step(item ast.Node, numbered bool) {
	pos := item.Pos()
	line, _ := p.src.place(pos)
	p.doc.Steps = append(p.doc.Steps, Step{Number: len(p.doc.Steps) + 1, Line: line})
	step := &p.doc.Steps[len(p.doc.Steps)-1]
	if numbered {
		p.checkNumber(pos, step.Number)
	}
	before := len(p.problems)
	for n := item.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock:
			p.stepText(step, p.src.passages(n))
		case ast.KindBlockquote:
			p.quote(step, n)
		default:
			p.report(n.Pos(), "", "a %s does not belong in a step; write sentences, or a note that starts with %q", blockName(n), noteLabel[p.doc.Language])
		}
	}
	if len(step.Sentences) > MaxSteps {
		p.report(pos, "", "step %d has %d sentences; a step has at most %d, divide it", step.Number, len(step.Sentences), MaxSteps)
	}
	if len(step.Sentences) == 0 && len(p.problems) == before {
		p.report(pos, "", "step %d says nothing to do; write a sentence that ends with a full stop", step.Number)
	}
}

// checkNumber compares the number an item has with the one it should have.
func (p *parse) checkNumber(pos, want int) {
	switch written, ok := p.src.itemNumber(pos); {
	case !ok || written == want:
	case want == 1:
		p.report(pos, fmt.Sprint(written), "the first step has the number %d; steps are numbered from 1", written)
	case written < want:
		p.report(pos, fmt.Sprint(written), "step number %d is there already; this one is step %d", written, want)
	default:
		p.report(pos, fmt.Sprint(written), "step number %d follows step %d; steps are numbered without gaps, this one is step %d", written, want-1, want)
	}
}

// stepText reads a paragraph of a step: sentences, and a note from the line that
// starts with its label.
func (p *parse) stepText(step *Step, lines []passage) {
	for i, line := range lines {
		if noteLabel.on(line.text) {
			p.note(step, join(lines[i:]))
			lines = lines[:i]
			break
		}
	}
	if len(lines) > 0 {
		p.sentences(step, join(lines))
	}
}

// note adds a note, with or without its label.
func (p *parse) note(step *Step, text passage) {
	if noteLabel.on(text.text) {
		text = noteLabel.behind(text)
	}
	if text.text == "" {
		p.report(text.at[0], "", "the note is empty; write it behind %q or leave it out", noteLabel[p.doc.Language])
		return
	}
	step.Notes = append(step.Notes, text.text)
}

// quote reads a block quote: every paragraph in it is a note.
func (p *parse) quote(step *Step, quote ast.Node) {
	for n := quote.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindParagraph && n.Kind() != ast.KindTextBlock {
			p.report(n.Pos(), "", "a %s does not belong in a note; write plain paragraphs", blockName(n))
			continue
		}
		p.note(step, join(p.src.passages(n)))
	}
}

// sentences reads the text of a step.
func (p *parse) sentences(step *Step, text passage) {
	ended, rest := text.sentences()
	for _, s := range ended {
		if p.enough() {
			return
		}
		p.sentence(step, s)
	}
	if rest.text == "" {
		return
	}
	p.report(rest.at[len(rest.text)], rest.text, "the sentence %q has no full stop; end every sentence with one", rest.text)
	p.sentence(step, rest)
}

// sentence reads one sentence and adds it to the step.
func (p *parse) sentence(step *Step, text passage) {
	l, performer := p.doc.Language, p.doc.PerformedBy
	s, err := ParseSentence(l, text.text, performer)
	if err != nil {
		if foreign, bad := ParseSentence(l.Other(), text.text, performer); bad == nil {
			twin := foreign.PhraseIn(l, performer)
			err = &phrase.Error{Found: text.text, Nearest: []string{twin}, Message: language.Textf(
				"%q is not in the language of the line %q; write %q", text.text, performedBy[l], twin)}
		}
		p.badSentence(text, err)
		return
	}
	s.Line, s.Column = p.src.place(text.at[0])
	step.Sentences = append(step.Sentences, s)
	p.written = append(p.written, written{s, text, step.Number})
}

// badSentence reports a sentence that is not in the vocabulary.
func (p *parse) badSentence(text passage, err *phrase.Error) {
	if text.text == "" {
		p.report(text.at[0], ".", "a full stop without a sentence; remove it")
		return
	}
	message := err.Message
	if err.Unknown {
		message = language.Textf("%s; 'ombud steps' lists all phrases", message)
	}
	p.tell(text.at[err.Offset], err.Found, message)
	if !p.enough() {
		p.problems[len(p.problems)-1].Nearest = err.Nearest
	}
}

// A written is a sentence and its text in the file.
type written struct {
	Sentence
	text passage
	step int // its number
}

// checkRepeat refuses what no published procedure has and no reading explains: a
// second repeat in one step, and a repeat of steps that repeat steps.
func (p *parse) checkRepeat(w written) {
	if w.Kind != Repeat {
		return
	}
	for _, other := range p.written {
		switch {
		case other.Kind != Repeat:
		case other.step == w.step && other.text.at[0] < w.text.at[0]:
			p.report(w.text.at[0], w.Text, "step %d repeats steps twice; give the second repeat a step of its own", w.step)
			return
		case other.step >= w.From && other.step <= w.To:
			p.report(w.text.at[0], w.Text, "step %d repeats step %d, which repeats steps itself; write the steps out instead", w.step, other.step)
			return
		}
	}
}

// checkNumbers reports numbers of steps that do not exist, or are the wrong way
// round.
func (p *parse) checkNumbers(w written) {
	var steps []int
	switch w.Kind {
	case Goto, IfGoto:
		steps = []int{w.Target}
	case Repeat:
		steps = []int{w.From, w.To, w.Target}
	}
	places := w.text.numbers()
	places = places[len(places)-len(steps):] // numbers before them belong to the claim
	last := len(p.doc.Steps)
	for i, n := range steps {
		if n < 1 || n > last {
			p.report(places[i], fmt.Sprint(n), "there is no step %d; the steps are 1 to %d", n, last)
		}
	}
	if w.From > w.To {
		p.report(places[0], fmt.Sprint(w.From), `steps %d to %d are in the wrong order; did you mean "steps %d to %d"?`, w.From, w.To, w.To, w.From)
	}
}

// numbers returns where in the file the whole numbers of the passage stand.
func (t passage) numbers() []int {
	var places []int
	digit := false
	for i := range len(t.text) {
		is := t.text[i] >= '0' && t.text[i] <= '9'
		if is && !digit {
			places = append(places, t.at[i])
		}
		digit = is
	}
	return places
}
