package ensemble

import (
	"fmt"
	"math"
	"strconv"
)

// String says the verdict in one line: "holds in 200 of 200 runs (at least 98.1 %, 95 % confidence)".
func (v Verdict[S, E]) String() string {
	if v.Failure != nil && v.Kind == Refuted && v.Failure.Kind == InvariantBroken {
		return "refuted · " + v.Failure.String()
	}
	switch v.Kind {
	case Proved:
		return "proved" + v.times() + " · " + v.Size.String()
	case Impossible:
		return "impossible · no run does · " + v.Size.String()
	case Held:
		return fmt.Sprintf("holds in %s (at least %s, 95 %% confidence)", v.passed(), floor(v.Low))
	case Possible:
		if v.Exact {
			return "possible · a run does · " + v.Size.String()
		}
		return fmt.Sprintf("possible · seen in %s", v.passed())
	case Refuted:
		if v.Exact {
			return "refuted · " + v.possibleOnly() + " · " + v.Size.String()
		}
		return fmt.Sprintf("refuted · %s", outOf(v.Failed, v.Members))
	case NotFound:
		return fmt.Sprintf("not found · in none of %s (at most %s, 95 %% confidence)", runs(v.Members), ceil(v.High))
	case Inconclusive:
		return v.Failure.String()
	}
	return v.share()
}

// possibleOnly says whether an exactly refuted claim is true of any run at all.
func (v Verdict[S, E]) possibleOnly() string {
	if v.PossibleOnly {
		return "true of some runs only"
	}
	return "true of no run"
}

// times are the exact best and worst time to the claim.
func (v Verdict[S, E]) times() string {
	if !v.Timed {
		return ""
	}
	return fmt.Sprintf(" · after %v at best, %v at worst", v.Fastest, v.Slowest)
}

// String writes the size with thousands apart: "4,812 classes · 39,604 firings".
func (s Size) String() string {
	return thousands(s.Classes) + " classes · " + thousands(s.Firings) + " firings"
}

func thousands(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// share is the line of the three outcomes of Share.
func (v Verdict[S, E]) share() string {
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

func (v Verdict[S, E]) advice() string {
	if v.More == 0 {
		return "too close to tell, however many runs"
	}
	return fmt.Sprintf("about %d more runs would tell", v.More)
}

func (v Verdict[S, E]) passed() string { return outOf(v.Passed, v.Members) }

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
