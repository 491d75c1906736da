package wait

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// DefaultHorizon is how long a wait is looked at, unless twice the published time is longer.
const DefaultHorizon = 24 * time.Hour

// Options say what is looked at. The zero value is usable.
type Options struct {
	// Horizon is up to which duration a wait is looked at, in whole milliseconds. What is published is looked at
	// whatever it says; explore.Longest is the end. 0: DefaultHorizon, or twice the published time if that is longer.
	Horizon time.Duration
	Tries   int           // searches for the set of one wait; 0: 1,000
	Budget  int           // state classes of one search; 0: 1,000,000
	Stop    func() bool   // asked now and then whether to give up; may be nil
	Decide  trial.Decider // decides single durations, in batches; nil: one after the other
	Plain   bool          // leave out Witness, times, slopes and formulas of the ends
}

func (o Options) complete() Options {
	if o.Tries == 0 {
		o.Tries = 1000
	}
	if o.Decide == nil {
		o.Decide = trial.Serial(trial.Options{Budget: o.Budget, Stop: o.Stop})
	}
	return o
}

// An analysis is one wait of one case.
type analysis struct {
	Options
	Place
	given trial.Case
}

// AnalyzeAt looks at one wait, which has to be one of Places.
func AnalyzeAt(c trial.Case, p Place, o Options) Result {
	c.Times, c.Total, c.Explain = false, false, false
	a := analysis{Options: o.complete(), Place: p, given: sensitivity.Assumed(c)}
	s := p.sentence(c.Document)
	a.Horizon = horizon(o.Horizon, published(s).Latest)
	r := Result{Place: p, Line: s.Line, Text: s.Text, Kind: s.Kind, Published: published(s), Horizon: a.Horizon}
	w := a.durations(a.given, &r)
	if _, ok := containing(r.Sufficient, a.Horizon); ok {
		r.Unbounded = w.beyond()
	}
	r.ends()
	r.Margin = margin(r.Sufficient, r.Published, r.Horizon)
	if !o.Plain {
		a.explain(&r)
	}
	return r
}

// horizon is how far to look at a wait that lasts up to latest as published.
func horizon(asked, latest time.Duration) time.Duration {
	if asked == 0 {
		asked = max(DefaultHorizon, 2*min(latest, explore.Longest/2))
	}
	return min(max(asked, latest), explore.Longest-unit)
}

// durations finds the sets.
func (a *analysis) durations(c trial.Case, r *Result) *sweep[world.State, world.Event] {
	w, err := a.sweep(c)
	if err != nil {
		r.Err, r.Undecided = err, []Interval{{0, a.Horizon}}
		return nil
	}
	w.run()
	r.Sufficient, r.Undecided, r.Reached, r.Searches, r.Err = w.sufficient, w.undecided, w.begun, w.searches, w.err
	switch d := a.Decide([]trial.Case{a.with(c, 0)})[0]; {
	case d.Works():
		r.Sufficient = normal(append(r.Sufficient, Interval{}))
	case d.Outcome == trial.Inconclusive:
		r.Undecided, r.Err = normal(append(r.Undecided, Interval{})), d.Err
	}
	r.Matters = matters(r.Sufficient, r.Undecided, a.Horizon)
	return w
}

// matters says whether some duration up to the horizon is sufficient and some is known not to be.
func matters(sufficient, undecided []Interval, horizon time.Duration) bool {
	open := normal(slices.Concat(sufficient, undecided))
	all := len(open) == 1 && open[0] == Interval{0, horizon}
	return len(sufficient) > 0 && !all
}

// with is a case in which the wait takes exactly so long.
func (a *analysis) with(c trial.Case, d time.Duration) trial.Case {
	c.Document = a.Lasting(c.Document, d)
	return c
}

// sweep makes the search for the durations of one millisecond and more ready. The text itself waits one millisecond,
// so that its readers do wait; the sweep says how long.
func (a *analysis) sweep(c trial.Case) (*sweep[world.State, world.Event], error) {
	b, err := a.with(c, unit).Build()
	if err != nil {
		return nil, err
	}
	return &sweep[world.State, world.Event]{
		model: b.Model, delay: a.begins, whole: sim.Between(unit, a.Horizon), tries: a.Tries,
		options: explore.Options{Budget: a.Budget, Stop: a.Stop},
		course: course[world.State, world.Event]{
			initial: b.State, before: injections(b.Before), begin: injections(b.Begin),
			finished: b.Finished, stuck: procedure.Stuck,
			question: explore.Question[world.State]{When: explore.Within, Length: b.Within, Claim: b.Reaches},
		},
	}, nil
}

func injections(in []trial.Injection) []explore.Injection[world.Event] {
	var out []explore.Injection[world.Event]
	for _, j := range in {
		out = append(out, explore.Injection[world.Event](j))
	}
	return out
}

// ends lists where the sufficient durations begin and end.
func (r *Result) ends() {
	for _, v := range r.Sufficient {
		if v.From > 0 && !r.undecided(v.From-unit) {
			r.Ends = append(r.Ends, End{At: v.From, Beyond: v.From - unit})
		}
		if v.To < r.Horizon && !r.undecided(v.To+unit) {
			r.Ends = append(r.Ends, End{At: v.To, Upper: true, Beyond: v.To + unit})
		}
	}
}

func (r *Result) undecided(d time.Duration) bool {
	_, is := containing(r.Undecided, d)
	return is
}

// margin holds the published window against the sufficient durations.
func margin(sufficient []Interval, w sim.Window, horizon time.Duration) Margin {
	v, ok := containing(sufficient, w.Earliest)
	if !ok || !v.Contains(w.Latest) {
		return Margin{}
	}
	return Margin{
		Holds: true, Below: w.Earliest - v.From, Above: v.To - w.Latest,
		OpenBelow: v.From == 0, OpenAbove: v.To == horizon,
	}
}
