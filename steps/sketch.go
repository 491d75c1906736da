package steps

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A Sketch is a story without a feature file: somebody follows a procedure. Each
// text is what stands behind Given, When or Then in a feature.
type Sketch struct {
	From      []string      // what is given: phrases, or words for them, see Beginnings
	Reader    string        // who follows the procedure; "": the manager
	Procedure string        // its name
	Reading   string        // "literally", "as a subroutine" or "charitably"; "": as in a feature that says nothing
	Claim     string        // what is to come true
	Within    time.Duration // the time it has for that once the procedure has ended
}

// A Beginning is a word for a state of the delegation, and its phrase.
type Beginning struct{ Word, Phrase string }

// Beginnings are the words that may stand in Sketch.From in place of a phrase.
func Beginnings() []Beginning {
	return []Beginning{
		{"none", "there is no delegation"},
		{"half", "the delegation is half set up"},
		{"stale", "the delegate was removed in Outlook"},
		{"correct", "the delegation is set up correctly"},
	}
}

// ReadSketch makes a story of a sketch. Of o only Set and Procedures count. The
// error is an *InputError that names the parts of the sketch as flags.
func ReadSketch(k Sketch, o Options) (*Story, error) {
	p := o.planner()
	src := &source{}
	plan := &script{name: k.name(), feature: &feature{src: src}}
	c := newCourse(p.params)
	for _, line := range k.lines() {
		src.path = line.flag
		m, err := understand(language.English, line.part, line.text)
		if err != nil {
			p.found.add(Diagnostic{File: line.flag, Message: advised(language.English, line.part, line.text, err).Message, Nearest: err.Nearest})
			c.lost = true
			continue
		}
		if m.kind == tableOfUsers {
			p.found.report(line.flag, 0, 0, "a table cannot stand here; give each of its values a phrase of its own")
			continue
		}
		st := &step{part: line.part, text: line.text, meaning: m}
		plan.steps = append(plan.steps, st)
		p.check(plan, c, st)
	}
	if len(p.found.list) > 0 {
		return nil, &InputError{p.found.sorted()}
	}
	s, err := p.story(plan)
	if err == nil {
		s.Place = ""
	}
	return s, err
}

// name is what the story is about, in one line.
func (k *Sketch) name() string {
	name := "Procedure " + k.Procedure
	if k.Reading != "" {
		name += ", read " + k.Reading
	}
	if k.Reader != "" {
		name += ", by " + k.Reader
	}
	return name + ", from " + strings.Join(k.From, ", ")
}

// A sketched line is a step of a story and the flag that it comes from.
type sketched struct {
	part       Keyword
	text, flag string
}

func (k *Sketch) lines() []sketched {
	var lines []sketched
	for _, text := range k.From {
		lines = append(lines, sketched{Given, beginning(text), "--from"})
	}
	reader := k.Reader
	if reader == "" {
		reader = "the manager"
	}
	follows := fmt.Sprintf("%s follows procedure %q", reader, k.Procedure)
	if k.Reading != "" {
		follows += " " + k.Reading
	}
	return append(lines,
		sketched{When, follows, "--procedure"},
		sketched{Then, "within " + phrase.FormatDuration(k.Within) + " " + k.Claim, "--claim"})
}

// beginning is the phrase of a word, or the text itself.
func beginning(text string) string {
	for _, b := range Beginnings() {
		if text == b.Word {
			return b.Phrase
		}
	}
	return text
}
