package steps

import "ombud/sim/ensemble"

// Verdicts counts the Then steps that were reached, by the sort of their
// verdict.
type Verdicts struct {
	Proved       int // of every run, by an exact search
	Possible     int // of some run
	Held         int // of every run that was sampled
	Shares       int // of as large a share of the sampled runs as asked for
	Impossible   int // asked for some run, and an exact search found that there is none
	Refuted      int // a run breaks the claim or an invariant, or a share is too small
	Inconclusive int // neither shown nor refuted: a budget, or too few runs
}

// count adds the verdict of a step; a step that is no Then, or was not reached,
// has none.
func (v *Verdicts) count(k ensemble.VerdictKind) {
	switch k {
	case 0:
	case ensemble.Proved:
		v.Proved++
	case ensemble.Possible:
		v.Possible++
	case ensemble.Held:
		v.Held++
	case ensemble.ShareHolds:
		v.Shares++
	case ensemble.Impossible:
		v.Impossible++
	case ensemble.Refuted, ensemble.ShareFails:
		v.Refuted++
	default:
		v.Inconclusive++
	}
}

// total is the number of verdicts of all sorts.
func (v *Verdicts) total() int {
	return v.Proved + v.Possible + v.Held + v.Shares + v.Impossible + v.Refuted + v.Inconclusive
}

// parts are the sorts for the last line of a report, good ones first.
func (v *Verdicts) parts() []part {
	shares := "shares"
	if v.Shares == 1 {
		shares = "share"
	}
	return []part{
		{v.Proved, "proved", green}, {v.Possible, "possible", green}, {v.Held, "held", green}, {v.Shares, shares, green},
		{v.Impossible, "impossible", red}, {v.Refuted, "refuted", red}, {v.Inconclusive, "inconclusive", yellow},
	}
}
