package wait

import (
	"slices"
	"time"

	"ombud/sim/language"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// formulas looks for a formula for every end, a second time with smaller changes for those that have none.
func (a *analysis) formulas(r *Result) {
	if a.fit(r) {
		return
	}
	a.vary(r, a.variations(near, func(id string, latest bool) bool {
		return slices.ContainsFunc(r.Ends, func(e End) bool { return !e.Formula.Holds && e.leans(id, latest) })
	}))
	for i := range r.Ends {
		r.Ends[i].Slopes = steep(r.Ends[i].Slopes)
	}
	a.fit(r)
}

// fit looks for the formulas that are missing and reports whether all ends have one.
func (a *analysis) fit(r *Result) bool {
	all := true
	for i := range r.Ends {
		e := &r.Ends[i]
		if !e.Formula.Holds {
			a.formula(e)
		}
		all = all && e.Formula.Holds
	}
	return all
}

// leans reports whether the end moves with this end of a timing.
func (e *End) leans(id string, latest bool) bool {
	return slices.ContainsFunc(e.Slopes, func(s Slope) bool { return s.ID == id && s.Latest == latest })
}

// formula writes an end as a sum of ends of windows, as the slopes around the present values suggest, and holds it
// against decisions at other values.
func (a *analysis) formula(e *End) {
	e.Formula = Formula{Offset: e.At}
	f := &e.Formula
	for i := range e.Slopes {
		s := &e.Slopes[i]
		times, why := s.whole()
		if f.Why = why; !why.IsZero() {
			f.Terms = nil
			return
		}
		if times == 0 {
			continue // It moves the end only further away.
		}
		f.Terms = append(f.Terms, Term{times, s.ID, s.Parameter, s.Latest, s.Value})
		f.Offset -= time.Duration(times) * s.Value
	}
	if f.Why = a.compare(e); f.Why.IsZero() {
		f.Holds = true
	}
}

// whole is how many times the change of the timing an end moves, if that is a whole number, and the same up and down.
// Only the smallest changes count; larger ones tell what happens further away.
func (s *Slope) whole() (int, language.Text) {
	closest := time.Minute
	for _, m := range s.Steps {
		closest = min(closest, max(m.By, -m.By))
	}
	times, first := 0, true
	for _, m := range s.Steps {
		switch {
		case max(m.By, -m.By) != closest:
			continue
		case !m.Known:
			return 0, language.Textf("if the %s changes by %s there is no such end", s.name(), length(m.By))
		case m.Moves%m.By != 0:
			return 0, language.Textf("if the %s changes by %s it moves by %s", s.name(), length(m.By), length(m.Moves))
		}
		n := int(m.Moves / m.By)
		if !first && n != times {
			return 0, language.Textf("it does not move in the same way with a larger and with a smaller %s: two conditions meet here", s.name())
		}
		times, first = n, false
	}
	return times, language.Text{}
}

// places are how far the first timing of a formula is moved to try it; the second moves twice as far, and so on. At the
// end of its range a timing moves the other way.
var places = [...]time.Duration{300 * time.Millisecond, -170 * time.Millisecond}

// compare decides both sides of the end that the formula foretells at other values, all timings moved at once. It
// returns what does not fit, or nothing.
func (a *analysis) compare(e *End) language.Text {
	if len(e.Formula.Terms) == 0 {
		return language.Text{}
	}
	var cases []trial.Case
	var foretold []time.Duration
	for _, first := range places {
		c, at, ok := a.elsewhere(e, first)
		if !ok {
			return language.Textf("the ranges of its timings leave no two other values to compare it at")
		}
		foretold = append(foretold, at)
		cases = append(cases, a.with(c, at), a.with(c, at+e.Beyond-e.At))
	}
	for i, answers := 0, a.Decide(cases); i < len(foretold); i++ {
		if !stay(answers[2*i : 2*i+2]) {
			return language.Textf("it says %s where other values of its timings give another end", length(foretold[i]))
		}
	}
	return language.Text{}
}

// elsewhere is the case with all timings of the formula moved, and the end that the formula foretells.
func (a *analysis) elsewhere(e *End, first time.Duration) (trial.Case, time.Duration, bool) {
	c, at := a.given, e.Formula.Offset
	for i, term := range e.Formula.Terms {
		for _, t := range sensitivity.Timings(&c.Params, true) {
			if t.ID != term.ID {
				continue
			}
			by := time.Duration(i+1) * first
			moved, ok := t.Moved(term.Latest, term.Value+by)
			if !ok {
				moved, ok = t.Moved(term.Latest, term.Value-by)
			}
			if !ok {
				return c, 0, false
			}
			c.Params = moved.In(c.Params)
			at += time.Duration(term.Times) * moved.End(term.Latest)
		}
	}
	return c, at, at > unit && at < a.Horizon
}

// name is "user replication's latest".
func (s *Slope) name() language.Text { return Term{Parameter: s.Parameter, Latest: s.Latest}.name() }

func (t Term) name() language.Text {
	if t.Latest {
		return language.Textf("%s's latest", t.named())
	}
	return language.Textf("%s's earliest", t.named())
}

// named is the timing by its name in every language.
func (t Term) named() language.Speaker {
	if q, ok := world.FindParameter(t.Parameter); ok {
		return q
	}
	return language.Verbatim(t.Parameter)
}
