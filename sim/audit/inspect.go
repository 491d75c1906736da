package audit

import (
	"cmp"
	"slices"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// Inspect tries a procedure in every reading, from every start, and writes down what is wrong with its text. The error
// is a mistake in the subject: a start that contradicts itself, or a text that cannot be carried out.
func Inspect(s Subject, decide trial.Decider) (*Inspection, error) {
	x := &inspector{Inspection: &Inspection{Subject: s}}
	if err := x.prepare(); err != nil {
		return nil, err
	}
	x.attempt(decide)
	var conclusions []func()
	for _, find := range finders {
		conclusions = append(conclusions, find(x))
	}
	x.batch.answer(decide, &x.Spent)
	for _, conclude := range conclusions {
		conclude()
	}
	slices.SortStableFunc(x.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Kind, b.Kind))
	})
	return x.Inspection, nil
}

// A finder looks at the attempts and asks further questions. What it returns writes the findings down once they are
// answered.
type finder func(*inspector) (conclude func())

var finders = []finder{
	(*inspector).undecided, (*inspector).neverWorks, (*inspector).failsFrom, (*inspector).worksSometimes, (*inspector).roundForEver,
	(*inspector).unreachable, (*inspector).conditions, (*inspector).gotos, (*inspector).secondAttempt,
	(*inspector).refused, (*inspector).idle, (*inspector).openAlready, (*inspector).dialogLeftOpen,
	(*inspector).clientLeftStopped, (*inspector).worseOff, (*inspector).waits, (*inspector).prerequisites, (*inspector).oneClient,
}

// An inspector is an inspection under way.
type inspector struct {
	*Inspection
	scenes []scene // by start
	batch  batch
}

func (x *inspector) doc() *procedure.Document { return x.Subject.Document }

// prepare finds out what is true at every start.
func (x *inspector) prepare() error {
	s := &x.Subject
	if len(s.Starts) == 0 {
		return language.Errorf("procedure %q has no beginning to be tried from; name one", s.Document.Name)
	}
	for start := range s.Starts {
		sc, err := sceneOf(s.ask(s.Document, procedure.Literal, start))
		if err != nil {
			return language.Errorf("beginning %q: %s", s.Starts[start].Called(), err)
		}
		x.scenes = append(x.scenes, sc)
	}
	return nil
}

// attempt makes every attempt.
func (x *inspector) attempt(decide trial.Decider) {
	var b batch
	for _, r := range Readings() {
		for start := range x.Subject.Starts {
			c := x.Subject.ask(x.doc(), r, start)
			c.Times = true
			b.ask(c, func(c trial.Case, d trial.Decision) {
				x.Attempts = append(x.Attempts, Attempt{Reading: r, Start: start, Case: c, Decision: d})
			})
		}
	}
	b.answer(decide, &x.Spent)
	x.look()
}

// look puts together what was seen in each reading.
func (x *inspector) look() {
	for _, r := range Readings() {
		all, complete := trial.NewSeen(x.doc()), true
		for start := range x.Subject.Starts {
			d := &x.Attempt(r, start).Decision
			complete = complete && decided(d)
			if d.Seen != nil {
				all.Merge(d.Seen)
			}
		}
		x.Seen, x.Complete = append(x.Seen, all), append(x.Complete, complete)
	}
}

// of is what was seen of a sentence in one reading from one start.
func (x *inspector) of(r procedure.Reading, start int, p place) trial.SentenceSeen {
	seen := x.Attempt(r, start).Decision.Seen
	if seen == nil {
		return trial.SentenceSeen{}
	}
	return seen[p.step-1].Sentences[p.sentence]
}

// each calls f for every attempt that was decided.
func (x *inspector) each(f func(r procedure.Reading, start int, a *Attempt)) {
	for i := range x.Attempts {
		if a := &x.Attempts[i]; decided(&a.Decision) {
			f(a.Reading, a.Start, a)
		}
	}
}

// example is the run that misses the goal in an attempt.
func (a *Attempt) example() *Example {
	return exampleOf(a.Start, a.Case, &a.Decision)
}

// exampleOf is the run that misses the goal, or nil.
func exampleOf(start int, c trial.Case, d *trial.Decision) *Example {
	if d.Bad == nil {
		return nil
	}
	return &Example{Start: start, Case: c, Run: d.Bad}
}
