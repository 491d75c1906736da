package steps

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"ombud/sim/world"
)

// A Jury holds the scenarios of feature files, read once, and decides them as
// often as it is asked, each by itself and under rules that may be changed. It
// can be asked by several goroutines at a time.
type Jury struct {
	scripts []*script
	setting conditions
}

// A Case is one scenario, or one row of an outline's examples, before a Jury.
type Case struct {
	Path    string // with forward slashes
	Line    int    // of the heading, or of the row
	Heading int    // of the heading
	Name    string
	Sources []string // what its tags @source cite
}

// NewJury reads the feature files of the options and decides nothing. The error
// is an *InputError if the input is bad.
func NewJury(o Options) (*Jury, error) {
	features, c, err := o.read()
	if err != nil {
		return nil, err
	}
	c.found, c.elapsed, c.hasty = "", "", true
	j := &Jury{setting: c}
	for _, f := range features {
		for _, sc := range f.scenarios {
			if sc.selected {
				j.scripts = append(j.scripts, sc)
			}
		}
	}
	return j, nil
}

// Cases are the scenarios by their numbers, in the order of the files.
func (j *Jury) Cases() []Case {
	var out []Case
	for _, sc := range j.scripts {
		out = append(out, Case{sc.feature.src.path, cmp.Or(sc.row, sc.line), sc.line, sc.name, sc.directive.sources})
	}
	return out
}

// Keeps says whether a scenario comes out as it is written.
type Keeps uint8

// The findings of a Jury.
const (
	Kept     Keeps = iota + 1 // every claim passes
	Broken                    // a claim or an invariant does not
	Cut                       // a search was cut, or the jury was interrupted
	Confused                  // the world could not go on: its rules do not fit together any more
)

// A Finding is what a Jury says about a scenario.
type Finding struct {
	Keeps   Keeps
	Line    int    // of the step that decided it; 0 if every claim passes
	Text    string // of that step, or why the world could not go on
	Classes int    // state classes that were searched, a measure of the effort
}

// Hear decides a scenario as it is, and notes which rules held and failed
// meanwhile. Nothing is changed, so a world that cannot go on is a fault of
// ombud: the panic goes through.
func (j *Jury) Hear(number int, seen *world.Decisions) Finding {
	line := 0
	return j.decide(number, func(p *world.Params) { p.Watch(seen) }, 0, &line)
}

// Try decides a scenario under changed rules. A budget of state classes above 0
// takes the place of that of the options. A world that cannot go on is a
// finding: its rules need not fit together any more.
func (j *Jury) Try(number int, change func(*world.Params), budget int) (f Finding) {
	line := 0
	defer func() {
		if r := recover(); r != nil {
			f = Finding{Keeps: Confused, Line: line, Text: fmt.Sprint(r)}
		}
	}()
	return j.decide(number, change, budget, &line)
}

// decide carries out one step after the other, and leaves in line where it is.
func (j *Jury) decide(number int, change func(*world.Params), budget int, line *int) Finding {
	sc, c := j.scripts[number], j.setting
	change(&c.params)
	if budget > 0 {
		c.budget = budget
	}
	s := newSituation(sc, c)
	ctx := s.within(context.Background())
	for i, st := range sc.steps {
		s.current, *line = i, st.line
		if keeps := keepsOf(st.meaning.definition.do(ctx)); keeps != Kept {
			return Finding{keeps, st.line, st.text, s.result.Size.Classes}
		}
	}
	return Finding{Keeps: Kept, Classes: s.result.Size.Classes}
}

// keepsOf is what the result of a step says about its scenario. Something that
// is neither a refutation nor an indecision is a Given that cannot be.
func keepsOf(err error) Keeps {
	var undecided *indecision
	switch {
	case err == nil:
		return Kept
	case errors.As(err, &undecided):
		return Cut
	}
	return Broken
}
