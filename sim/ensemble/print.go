package ensemble

import (
	"fmt"
	"math"

	"ombud/sim"
	"ombud/sim/language"
)

// String is the verdict in English, as Text says it.
func (v Verdict[S, E]) String() string { return v.Text().String() }

// In is the verdict in a language, as Text says it.
func (v Verdict[S, E]) In(l language.Language) string { return v.Text().In(l) }

// Text says the verdict in one line: "holds in 200 of 200 runs (at least 98.1 %, 95 % confidence)".
func (v *Verdict[S, E]) Text() language.Text {
	if f := v.Failure; f != nil && v.Kind == Refuted && f.Kind != Budget && v.Run == f.Run {
		return language.Textf("refuted · %s", f.Text())
	}
	switch {
	case v.Kind == Inconclusive:
		return v.Failure.Text()
	case v.Exact, v.Kind == Proved, v.Kind == Impossible:
		return language.Textf("%s", language.Join(v.exact(), " · "))
	case v.Begun > 0:
		return v.repaired()
	}
	return v.sampled()
}

// exact are the parts of the line of a verdict about all runs: the answer, its times, where repairs began, and what it
// took.
func (v *Verdict[S, E]) exact() []language.Speaker {
	out := []language.Speaker{v.answered()}
	if v.Kind == Proved && v.Timed {
		out = append(out, v.times())
	}
	if v.Begun > 0 {
		out = append(out, language.Textf("from %s", language.Count{N: v.Begun, One: "class", Many: "classes"}))
	}
	return append(out, v.Size)
}

// answered is the answer of a verdict about all runs.
func (v *Verdict[S, E]) answered() language.Text {
	switch {
	case v.Kind == Proved:
		return language.Textf("proved")
	case v.Kind == Impossible:
		return language.Textf("impossible · no run does")
	case v.Kind == Possible:
		return language.Textf("possible · a run does")
	case v.Kind == Refuted && v.PossibleOnly:
		return language.Textf("refuted · true of some runs only")
	case v.Kind == Refuted && v.NoRun:
		return language.Textf("refuted · true of no run")
	case v.Kind == Refuted:
		return language.Textf("refuted · a run breaks it")
	}
	panic(fmt.Sprintf("ensemble: no text for exact verdict kind %d; add a case to answered", v.Kind))
}

// times are the exact best and worst time to the claim.
func (v *Verdict[S, E]) times() language.Text {
	if v.Slowest == sim.Unbounded {
		return language.Textf("after %s at best, no limit at worst", spell(v.Fastest))
	}
	return language.Textf("after %s at best, %s at worst", spell(v.Fastest), spell(v.Slowest))
}

// In writes the size with thousands apart: "4,812 classes · 39,604 firings".
func (s Size) In(l language.Language) string {
	return language.Count{N: s.Classes, One: "class", Many: "classes"}.In(l) + " · " + language.Of(s.Firings, "firing").In(l)
}

// String is the size in English.
func (s Size) String() string { return s.In(language.English) }

// sampled is the line of a verdict about sampled runs.
func (v *Verdict[S, E]) sampled() language.Text {
	switch v.Kind {
	case Held:
		return language.Textf("holds in %s (at least %s, 95 %% confidence)", v.passed(), floor(v.Low))
	case Possible:
		return language.Textf("possible · seen in %s", v.passed())
	case Refuted:
		return language.Textf("refuted · %s", outOf(v.Failed, v.Members))
	case NotFound:
		return language.Textf("not found · in none of %s (at most %s, 95 %% confidence)", runs(v.Members), ceil(v.High))
	}
	return v.share()
}

// share is the line of the three outcomes of Share.
func (v *Verdict[S, E]) share() language.Text {
	seen := language.Join([]language.Speaker{v.passed(), observed(v.Passed, v.Members)}, ", ")
	asked := percentOf(v.Question.Share)
	switch v.Kind {
	case ShareHolds:
		return language.Textf("holds · %s (at least %s, 95 %% confidence; asked for %s)", seen, floor(v.Low), asked)
	case ShareFails:
		return language.Textf("refuted · %s (at most %s, 95 %% confidence; asked for %s)", seen, ceil(v.High), asked)
	case ShareOpen:
		return language.Textf("open · %s (%s to %s, 95 %% confidence; asked for %s); %s", seen, floor(v.Low), ceil(v.High),
			asked, v.advice())
	}
	panic(fmt.Sprintf("ensemble: no text for verdict kind %d; add a case to Text", v.Kind))
}

func (v *Verdict[S, E]) advice() language.Text {
	if v.More == 0 {
		return language.Textf("too close to tell, however many runs")
	}
	return language.Textf("about %d more runs would tell", v.More)
}

func (v *Verdict[S, E]) passed() language.Text { return outOf(v.Passed, v.Members) }

// outOf is a count of runs: "3 of 200 runs".
func outOf(n, of int) language.Text { return language.Textf("%s of %s", language.Number(n), runs(of)) }

func runs(n int) language.Count { return language.Of(n, "run") }

// floor and ceil are a share in percent with one decimal, rounded so that "at least" and "at most" stay true.
func floor(x float64) language.Text { return tenths(int(math.Floor(x * 1000))) }
func ceil(x float64) language.Text  { return tenths(int(math.Ceil(x * 1000))) }

// observed is a part in percent with one decimal. Only all is 100.0 %, and only none is 0.0 %.
func observed(passed, members int) language.Text {
	t := (2000*passed + members) / (2 * members)
	switch {
	case passed > 0 && t == 0:
		t = 1
	case passed < members && t == 1000:
		t = 999
	}
	return tenths(t)
}

// tenths is a number of tenths of a percent.
func tenths(t int) language.Text { return percent(language.Decimal{N: t, Places: 1}) }

// percentOf is a number of basis points in percent, with a second decimal only if that is not zero.
func percentOf(points int) language.Text {
	if points%10 != 0 {
		return percent(language.Decimal{N: points, Places: 2})
	}
	return tenths(points / 10)
}

func percent(d language.Decimal) language.Text { return language.Textf("%s %%", d) }
