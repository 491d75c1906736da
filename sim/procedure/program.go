package procedure

import (
	"ombud/sim/language"
	"ombud/sim/world"
	"slices"
)

// Reading is how a reader takes the text of a procedure (PROCEDURES 5.2).
type Reading uint8

// The readings. They differ only while steps are being repeated.
const (
	// Literal follows every jump, also one inside a repeated step.
	Literal Reading = iota
	// AsSubroutine ignores a jump out of the steps that are being repeated:
	// they are carried out as a block, which then goes on where the repeat says.
	AsSubroutine
	// Charitably is AsSubroutine by a reader who, in addition, skips nothing:
	// after the block the reader goes on with the step after the repeating one,
	// also where the text jumps ahead.
	Charitably
)

var readingNames = [...]string{"literally", "as a subroutine", "charitably"}

// String is the word of the vocabulary, such as "as a subroutine".
func (r Reading) String() string { return readingNames[r] }

// In is the word in a language.
func (r Reading) In(l language.Language) string { return ReadingNamesIn(l)[r] }

// ParseReading reads what In prints in any language.
func ParseReading(text string) (Reading, bool) {
	for l := range language.Languages {
		if i := slices.Index(ReadingNamesIn(l), text); i >= 0 {
			return Reading(i), true
		}
	}
	return 0, false
}

// ReadingNames are the words of all readings, in their order.
func ReadingNames() []string { return ReadingNamesIn(language.English) }

// ReadingNamesIn are the words of all readings in a language.
func ReadingNamesIn(l language.Language) []string {
	if l == language.Swedish {
		return []string{"bokstavligt", "som en subrutin", "välvilligt"}
	}
	return append([]string(nil), readingNames[:]...)
}

// Options say how a procedure is carried out.
type Options struct {
	Reading  Reading
	Without  int // number of a step that is left out whole; 0 for none
	From, To int // only these steps; 0 for all
}

// A Program is a procedure ready to be carried out. It does not change.
type Program struct {
	Document *Document
	Options  Options
	first    int
	last     int
}

// MaxSteps is how many steps a procedure may have, and sentences a step.
const MaxSteps = 200

// Compile checks the options against the procedure.
func Compile(doc *Document, o Options) (*Program, error) {
	n := len(doc.Steps)
	p := &Program{Document: doc, Options: o, first: 1, last: n}
	if o.From != 0 || o.To != 0 {
		p.first, p.last = o.From, o.To
	}
	switch {
	case n == 0 || n > MaxSteps:
		return nil, language.Errorf("procedure %q has %d steps; allowed are 1 to %d", doc.Name, n, MaxSteps)
	case p.first < 1 || p.last > n || p.first > p.last:
		return nil, language.Errorf("procedure %q has no steps %d to %d; its steps are 1 to %d", doc.Name, o.From, o.To, n)
	case o.Without < 0 || o.Without > n:
		return nil, language.Errorf("procedure %q has no step %d to leave out; its steps are 1 to %d", doc.Name, o.Without, n)
	}
	return p, nil
}

// repeatOf is the repeat sentence of a step, if it has one; a step has at most
// one.
func repeatOf(s Step) (Sentence, bool) {
	for _, sentence := range s.Sentences {
		if sentence.Kind == Repeat {
			return sentence, true
		}
	}
	return Sentence{}, false
}

// sentences are the sentences a reader carries out in a step: none in the one
// that is left out.
func (p *Program) sentences(step uint8) []Sentence {
	if int(step) == p.Options.Without {
		return nil
	}
	return p.Document.Steps[step-1].Sentences
}

// as puts the follower in the place of the person the text was written for,
// wherever that person is named.
func (p *Program) as(u, follower world.User) world.User {
	if u == p.Document.PerformedBy {
		return follower
	}
	return u
}

func (p *Program) action(s Sentence, follower world.User) world.Action {
	return s.Action.Replace(p.Document.PerformedBy, follower)
}

func (p *Program) claim(s Sentence, follower world.User) world.Claim {
	c := s.Claim
	c.User, c.Other, c.Actor = p.as(c.User, follower), p.as(c.Other, follower), follower
	return c
}
