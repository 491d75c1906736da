package steps

import (
	"context"
	"errors"
	"fmt"

	"ombud/sim/language"
)

// Why a scenario that passed says less than it seems to.
var (
	nothingHappens = language.Key("vacuous: no When changes anything in any run; the claims hold of the beginning")
	survivesAll    = language.Key("vacuous: survives every single-line change; the claims do not depend on what is done")
)

// An effect is what changing a line of a scenario does to its verdicts.
type effect uint8

const (
	noEvidence effect = iota // the changed scenario makes no sense, or its search was cut
	noEffect                 // it passes as well
	someEffect               // it does not
)

// examine looks for scenarios that survive every change of a single line, and
// notes that in their results. Scenarios that did not pass, are vacuous for a
// simpler reason, or were sampled are left alone.
func examine(features []*feature, results map[*script]*Scenario, c conditions, progress func(done, total int, name string)) {
	var todo []*script
	for _, f := range features {
		for _, plan := range f.scenarios {
			if r := results[plan]; r != nil && r.examinable() {
				todo = append(todo, plan)
			}
		}
	}
	for i, plan := range todo {
		if c.stopped() {
			return
		}
		examineOne(plan, results[plan], c)
		if progress != nil {
			progress(i+1, len(todo), language.Textf("changed: %s", plan.name).In(results[plan].said))
		}
	}
}

// examinable reports whether it makes sense to change the lines of a scenario.
func (s *Scenario) examinable() bool { return s.Vacuous == "" && s.Runs == 0 && s.passed() }

// examineOne notes in the result of a scenario that it survives every change.
func examineOne(plan *script, r *Scenario, c conditions) {
	if r.examinable() && survives(plan, c) && !c.stopped() {
		r.Vacuous = survivesAll
	}
}

// survives reports whether a scenario passes whichever line is changed. Changes
// that show nothing do not count, but one must show something.
func survives(plan *script, c conditions) bool {
	c.found, c.elapsed, c.hasty = "", "", true
	shown := false
	for _, m := range plan.mutants() {
		switch m.effect(c) {
		case someEffect:
			return false
		case noEffect:
			shown = true
		}
	}
	return shown
}

// effect carries a changed scenario out, without the runner, up to the first
// step that does not pass. Where claims had to be left out, that the others pass
// shows nothing.
func (sc *script) effect(c conditions) effect {
	left, ok := sc.sensible(c)
	if !ok {
		return noEvidence
	}
	s := newSituation(left, c)
	ctx := s.within(context.Background())
	for i, st := range left.steps {
		s.current = i
		err := st.meaning.definition.do(ctx)
		var r *refutation
		var undecided *indecision
		switch {
		case errors.As(err, &r):
			return someEffect
		case errors.As(err, &undecided):
			return noEvidence
		case err != nil:
			panic(fmt.Sprintf("steps: %s:%d: a scenario with one line changed passes the checks and fails: %v", sc.feature.src.path, st.line, err))
		}
	}
	if len(left.steps) < len(sc.steps) {
		return noEvidence
	}
	return noEffect
}

// sensible is the script without the claims that presuppose what is not there
// any more: those about a procedure that nobody follows now. It reports false
// if what is given contradicts itself, so that the file would not be accepted.
func (sc *script) sensible(c conditions) (*script, bool) {
	course := newCourse(c.params)
	out := *sc
	out.steps = nil
	for _, st := range sc.steps {
		wrong := len(course.take(st)) > 0
		if wrong && st.part != Then {
			return nil, false
		}
		if !wrong {
			out.steps = append(out.steps, st)
		}
	}
	return &out, true
}
