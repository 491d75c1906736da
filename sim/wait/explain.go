package wait

import (
	"time"

	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// explain says of every end what goes wrong beyond it, how long everything takes at it, and what moves it.
func (a *analysis) explain(r *Result) {
	if len(r.Ends) == 0 {
		return
	}
	a.witnesses(r)
	a.slopes(r)
	a.formulas(r)
}

// witnesses decides both sides of every end.
func (a *analysis) witnesses(r *Result) {
	var cases []trial.Case
	for _, e := range r.Ends {
		at := a.with(a.given, e.At)
		at.Total = len(at.Beside) == 0
		cases = append(cases, at, a.with(a.given, e.Beyond))
	}
	answers := a.Decide(cases)
	for i := range r.Ends {
		e, at := &r.Ends[i], &answers[2*i]
		e.Timed, e.Best, e.Worst = at.Timed, at.Best, at.Worst
		e.Witness = answers[2*i+1].Bad
	}
}

// moves are the changes of a timing that are tried, and near those that are tried too if no formula fits: a second may
// be far enough for another condition to count.
var (
	moves = []time.Duration{time.Second, -time.Second, time.Minute}
	near  = []time.Duration{100 * time.Millisecond, -100 * time.Millisecond}
)

// A variation is a case with one end of one timing moved.
type variation struct {
	timing sensitivity.Timing // as it was
	latest bool
	by     time.Duration
	given  trial.Case
}

// variations are the changes of timings that stay within their ranges.
func (a *analysis) variations(moves []time.Duration, of func(id string, latest bool) bool) []variation {
	var out []variation
	for _, t := range a.timings() {
		for _, latest := range [...]bool{true, false} {
			if !of(t.ID, latest) {
				continue
			}
			for _, by := range moves {
				moved, ok := t.Moved(latest, t.End(latest)+by)
				if !ok {
					continue
				}
				c := a.given
				c.Params = moved.In(c.Params)
				out = append(out, variation{t, latest, by, c})
			}
		}
	}
	return out
}

func (a *analysis) timings() []sensitivity.Timing {
	b, err := a.given.Build()
	hybrid := err == nil && b.State.Hybrid != world.Hybrid{}
	return sensitivity.Timings(&a.given.Params, hybrid)
}

// slopes finds out how the ends move with each timing.
func (a *analysis) slopes(r *Result) {
	a.vary(r, a.variations(moves, func(string, bool) bool { return true }))
	for i := range r.Ends {
		r.Ends[i].Slopes = steep(r.Ends[i].Slopes)
	}
}

// vary tries changes. Both sides of every end are decided anew first; only where one of them changes is the whole set
// looked for again.
func (a *analysis) vary(r *Result, list []variation) {
	var cases []trial.Case
	for _, v := range list {
		for _, e := range r.Ends {
			cases = append(cases, a.with(v.given, e.At), a.with(v.given, e.Beyond))
		}
	}
	answers := a.Decide(cases)
	for i := range list {
		mine := answers[i*2*len(r.Ends) : (i+1)*2*len(r.Ends)]
		if stay(mine) {
			r.note(&list[i], nil)
			continue
		}
		var moved Result
		moved.Horizon = r.Horizon
		a.durations(list[i].given, &moved)
		moved.ends()
		r.Searches += moved.Searches
		r.note(&list[i], &moved)
	}
}

// stay reports whether every end is where it was: its two sides are decided as before.
func stay(answers []trial.Decision) bool {
	for i := range answers {
		if sufficient := i%2 == 0; answers[i].Outcome == trial.Inconclusive || answers[i].Works() != sufficient {
			return false
		}
	}
	return true
}

// note writes down how far each end has moved; a nil says that none has.
func (r *Result) note(v *variation, moved *Result) {
	for i := range r.Ends {
		e, m := &r.Ends[i], Move{By: v.by, Known: true}
		if moved != nil {
			m.Known = len(moved.Undecided) == 0 && len(moved.Ends) == len(r.Ends) && moved.Ends[i].Upper == e.Upper
		}
		if moved != nil && m.Known {
			m.Moves = moved.Ends[i].At - e.At
		}
		s := e.slope(v)
		s.Steps = append(s.Steps, m)
	}
}

// slope is the one along the timing of a variation.
func (e *End) slope(v *variation) *Slope {
	for i := range e.Slopes {
		if s := &e.Slopes[i]; s.ID == v.timing.ID && s.Latest == v.latest {
			return s
		}
	}
	e.Slopes = append(e.Slopes, Slope{ID: v.timing.ID, Parameter: v.timing.Name, Latest: v.latest, Value: v.timing.End(v.latest)})
	return &e.Slopes[len(e.Slopes)-1]
}

// steep keeps the slopes along which something moves.
func steep(list []Slope) []Slope {
	var out []Slope
	for _, s := range list {
		for _, m := range s.Steps {
			if !m.Known || m.Moves != 0 {
				out = append(out, s)
				break
			}
		}
	}
	return out
}
