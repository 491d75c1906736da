package wait

import (
	"errors"
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/language"
)

// A sweep finds the sufficient durations of a delay of any model.
type sweep[S comparable, E sim.Event[E]] struct {
	model   sim.Model[S, E]
	delay   func(*S, E) bool
	course  course[S, E]
	options explore.Options
	whole   sim.Window // the durations in question
	tries   int        // searches it may take

	begun      bool       // some run comes to the delay
	sufficient []Interval // found so far
	open       []Interval // not looked at yet
	undecided  []Interval
	searches   int
	err        error
}

// ErrTries says that a set took too many searches. That can happen to a wait that is carried out several times in one run,
// whose windows may be cut in two without end.
var ErrTries = language.Errorf("too many searches; a wait that is carried out several times in one run may need more of them, " +
	"allow more tries")

// run looks at all durations.
func (w *sweep[S, E]) run() {
	w.open = []Interval{{w.whole.Earliest, w.whole.Latest}}
	for len(w.open) > 0 {
		v := w.open[0]
		if w.searches == w.tries {
			w.undecided, w.err = append(w.undecided, w.open...), ErrTries
			break
		}
		w.searches++
		bad, err := w.search(v)
		switch {
		case err != nil:
			w.err, w.open = err, w.open[1:]
			w.undecided = append(w.undecided, v)
		case bad == nil:
			w.open = w.open[1:]
			w.sufficient = append(w.sufficient, v)
		default:
			w.take(v, bad)
		}
		if errors.Is(err, explore.ErrStopped) {
			w.undecided = append(w.undecided, w.open...)
			break
		}
	}
	w.sufficient, w.undecided = normal(w.sufficient), normal(w.undecided)
}

// beyond reports whether all durations longer than the whole are sufficient as well. The delay may take any such time
// then, and a run in which it is never over counts for nothing: it takes no duration at all.
func (w *sweep[S, E]) beyond() bool {
	patient := w.course
	patient.patient = w.delay
	w.searches++
	bad, err := patient.search(w.space(Interval{w.whole.Latest, sim.Unbounded}))
	return bad == nil && err == nil
}

// space is a new space in which the delay has a window.
func (w *sweep[S, E]) space(v Interval) *explore.Space[S, E] {
	return explore.New[S, E](&stretched[S, E]{
		Model: w.model, delay: w.delay, window: sim.Between(v.From, v.To), begun: &w.begun,
	}, w.options)
}

// search looks for a run that goes wrong with a duration of v.
func (w *sweep[S, E]) search(v Interval) (*wrong[S, E], error) {
	return w.course.search(w.space(v))
}

// take takes the durations away that go wrong in the way that was found in v, or cuts v in two.
func (w *sweep[S, E]) take(v Interval, bad *wrong[S, E]) {
	gone, ok := w.insufficient(v, bad)
	if _, hit := meet(gone, v); ok && hit {
		w.open, w.undecided = without(w.open, gone), without(w.undecided, gone)
		return
	}
	if v.From == v.To {
		panic(fmt.Sprintf("wait: a run goes wrong with %v, but its order of events does not allow it; the search is wrong", v.From))
	}
	middle := v.From + (v.To-v.From)/2/unit*unit
	w.open = append([]Interval{{v.From, middle}, {middle + unit, v.To}}, w.open[1:]...)
}

// insufficient is all durations that go wrong in one way, and whether there are any.
func (w *sweep[S, E]) insufficient(v Interval, bad *wrong[S, E]) (Interval, bool) {
	s := bad.path.Spread(w.delay, w.whole)
	if bad.loop == nil {
		return Interval{s.Least, s.Most}, s.Possible
	}
	r := bad.loop.Spread(w.delay, w.whole)
	switch {
	case r.Times == 0 && s.Times == 0:
		return Interval{w.whole.Earliest, w.whole.Latest}, true
	case v.From == v.To:
		return v, true
	case !s.Possible || !r.Possible:
		return Interval{}, false
	}
	return w.rounds(v, Interval{max(s.Least, r.Least), min(s.Most, r.Most)}, bad)
}

// rounds is all durations of within for which the loop can be followed for ever. One of them has to be found first: an
// end of v or its middle. From there, halving finds the ends.
func (w *sweep[S, E]) rounds(v, within Interval, bad *wrong[S, E]) (Interval, bool) {
	v, ok := meet(v, within)
	if !ok {
		return Interval{}, false
	}
	for _, x := range [...]time.Duration{v.From, v.To, v.From + (v.To-v.From)/2/unit*unit} {
		if w.goes(x, bad) {
			return Interval{w.last(x, within.From, bad), w.last(x, within.To, bad)}, true
		}
	}
	return Interval{}, false
}

// last is the duration furthest from x towards end for which the loop can be followed for ever, as it can for x.
func (w *sweep[S, E]) last(x, end time.Duration, bad *wrong[S, E]) time.Duration {
	if w.goes(end, bad) {
		return end
	}
	for max(x-end, end-x) > unit {
		if middle := x + (end-x)/2/unit*unit; w.goes(middle, bad) {
			x = middle
		} else {
			end = middle
		}
	}
	return x
}

func (w *sweep[S, E]) goes(x time.Duration, bad *wrong[S, E]) bool {
	return w.space(Interval{x, x}).Rounds(bad.loop, bad.path, bad.branch) == explore.Goes
}

// meet is what two intervals have in common.
func meet(a, b Interval) (Interval, bool) {
	v := Interval{max(a.From, b.From), min(a.To, b.To)}
	return v, v.From <= v.To
}
