package ensemble

// MeasureLimit is how many classes a judgement may have stored for Config.Measure to apply. Measuring takes three more
// searches, each of about that size or a few times that, and spends the budget of the scenario.
const MeasureLimit = 20_000

// Time finds the exact best and worst time from the start of the judgement to the claim, and a run for each: Fastest,
// Slowest, FastestRun and SlowestRun. It does so for a Within that an exact ensemble has proved, and reports whether
// it could. It searches, which spends the budget of the scenario, so nobody does it unasked but Config.Measure, which
// leaves the runs out.
func (v *Verdict[S, E]) Time() bool {
	if v.measure(); v.Timed && v.FastestRun == nil {
		x, e := v.past.ensemble, v.past.elapsed
		v.FastestRun, v.SlowestRun = x.run(e.Fastest), x.run(e.Slowest)
	}
	return v.Timed
}

// measure finds the times.
func (v *Verdict[S, E]) measure() {
	if v.Timed || v.Kind != Proved || v.Question.Temporal != Within || v.past == nil {
		return
	}
	e := v.past.ensemble.space.Elapsed(v.past.from, v.Question.Claim.Holds)
	if e.Err != nil || !e.Exact {
		return
	}
	v.Timed, v.Fastest, v.Slowest, v.past.elapsed = true, e.Best, e.Worst, &e
}
