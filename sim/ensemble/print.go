package ensemble

import (
	"fmt"
	"math"
	"strconv"

	"ombud/sim"
)

// String says the verdict in one line: "holds in 200 of 200 runs (at least 98.1 %, 95 % confidence)".
func (v Verdict[S, E]) String() string {
	if f := v.Failure; f != nil && v.Kind == Refuted && f.Kind != Budget && v.Run == f.Run {
		return "refuted · " + f.String()
	}
	switch {
	case v.Kind == Inconclusive:
		return v.Failure.String()
	case v.Exact, v.Kind == Proved, v.Kind == Impossible:
		return v.exact() + v.begun() + " · " + v.Size.String()
	case v.Begun > 0:
		return v.repaired()
	}
	return v.sampled()
}

// exact is the line of a verdict about all runs, without what it took.
func (v *Verdict[S, E]) exact() string {
	switch v.Kind {
	case Proved:
		return "proved" + v.times()
	case Impossible:
		return "impossible · no run does"
	case Possible:
		return "possible · a run does"
	case Refuted:
		switch {
		case v.PossibleOnly:
			return "refuted · true of some runs only"
		case v.NoRun:
			return "refuted · true of no run"
		}
		return "refuted · a run breaks it"
	}
	panic(fmt.Sprintf("ensemble: no text for exact verdict kind %d; add a case to exact", v.Kind))
}

// times are the exact best and worst time to the claim.
func (v *Verdict[S, E]) times() string {
	switch {
	case !v.Timed:
		return ""
	case v.Slowest == sim.Unbounded:
		return " · after " + spell(v.Fastest) + " at best, no limit at worst"
	}
	return " · after " + spell(v.Fastest) + " at best, " + spell(v.Slowest) + " at worst"
}

// String writes the size with thousands apart: "4,812 classes · 39,604 firings".
func (s Size) String() string {
	return count(s.Classes, "class", "classes") + " · " + count(s.Firings, "firing", "firings")
}

// sampled is the line of a verdict about sampled runs.
func (v *Verdict[S, E]) sampled() string {
	switch v.Kind {
	case Held:
		return fmt.Sprintf("holds in %s (at least %s, 95 %% confidence)", v.passed(), floor(v.Low))
	case Possible:
		return fmt.Sprintf("possible · seen in %s", v.passed())
	case Refuted:
		return fmt.Sprintf("refuted · %s", outOf(v.Failed, v.Members))
	case NotFound:
		return fmt.Sprintf("not found · in none of %s (at most %s, 95 %% confidence)", runs(v.Members), ceil(v.High))
	}
	return v.share()
}

// share is the line of the three outcomes of Share.
func (v *Verdict[S, E]) share() string {
	seen := fmt.Sprintf("%s, %s", v.passed(), observed(v.Passed, v.Members))
	asked := percentOf(v.Question.Share)
	switch v.Kind {
	case ShareHolds:
		return fmt.Sprintf("holds · %s (at least %s, 95 %% confidence; asked for %s)", seen, floor(v.Low), asked)
	case ShareFails:
		return fmt.Sprintf("refuted · %s (at most %s, 95 %% confidence; asked for %s)", seen, ceil(v.High), asked)
	case ShareOpen:
		return fmt.Sprintf("open · %s (%s to %s, 95 %% confidence; asked for %s); %s", seen, floor(v.Low), ceil(v.High),
			asked, v.advice())
	}
	panic(fmt.Sprintf("ensemble: no text for verdict kind %d; add a case to String", v.Kind))
}

func (v *Verdict[S, E]) advice() string {
	if v.More == 0 {
		return "too close to tell, however many runs"
	}
	return fmt.Sprintf("about %d more runs would tell", v.More)
}

func (v *Verdict[S, E]) passed() string { return outOf(v.Passed, v.Members) }

// outOf writes a count of runs: "3 of 200 runs".
func outOf(n, of int) string { return fmt.Sprintf("%d of %s", n, runs(of)) }

func runs(n int) string {
	if n == 1 {
		return "1 run"
	}
	return strconv.Itoa(n) + " runs"
}

// floor and ceil write a share in percent with one decimal, rounded so that "at least" and "at most" stay true.
func floor(x float64) string { return tenths(int(math.Floor(x * 1000))) }
func ceil(x float64) string  { return tenths(int(math.Ceil(x * 1000))) }

// observed writes a part in percent with one decimal. Only all is 100.0 %, and only none is 0.0 %.
func observed(passed, members int) string {
	t := (2000*passed + members) / (2 * members)
	switch {
	case passed > 0 && t == 0:
		t = 1
	case passed < members && t == 1000:
		t = 999
	}
	return tenths(t)
}

// tenths writes a number of tenths of a percent.
func tenths(t int) string { return fmt.Sprintf("%d.%d %%", t/10, t%10) }

// percentOf writes basis points in percent, with a second decimal only if that is not zero.
func percentOf(points int) string {
	if points%10 != 0 {
		return fmt.Sprintf("%d.%02d %%", points/100, points%100)
	}
	return tenths(points / 10)
}
