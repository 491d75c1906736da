package report

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// sentence is everything about a wait that matters to its author.
func (a *measured) sentence() string {
	says := "waits " + spanText(a.Published)
	if a.Kind == procedure.WaitUntil {
		says = "waits at most " + spanText(a.Published)
	}
	switch {
	case len(a.Sufficient) == 0 && a.Err != nil:
		return says + ": not decided, " + a.Err.Error() + "."
	case len(a.Sufficient) == 0 && len(a.Undecided) > 0:
		return says + ": not decided."
	case !a.Reached:
		return says + ": nobody comes to it."
	case !a.Matters && len(a.Sufficient) > 0:
		return fmt.Sprintf("%s: it makes no difference, any wait from %s to %s will do.", says, phrase.Short(0), phrase.Short(a.Horizon))
	case len(a.Sufficient) == 0:
		return says + ": no wait is long enough, whatever is written here."
	}
	text := says + "; begun from " + a.From + ", " + a.needed()
	if why := a.formula(); why != "" {
		text += " = " + why
	}
	text += "; " + a.margin()
	if len(a.Undecided) > 0 {
		text += "; not decided: " + intervalsText(a.Undecided, a.Horizon)
	}
	return text + "."
}

// needed says which durations are enough.
func (a *measured) needed() string {
	if one := a.Sufficient[0]; len(a.Sufficient) == 1 {
		switch low, high := one.From > 0, one.To < a.Horizon; {
		case low && !high:
			return "needed are at least " + phrase.Short(one.From)
		case high && !low:
			return "it may last at most " + phrase.Short(one.To)
		}
	}
	return "enough are " + intervalsText(a.Sufficient, a.Horizon)
}

// intervalsText writes durations that belong together: "0 s to 30 s, and 5 min or more".
func intervalsText(list []wait.Interval, horizon time.Duration) string {
	var out []string
	for _, v := range list {
		switch {
		case v.To >= horizon:
			out = append(out, phrase.Short(v.From)+" or more")
		case v.From == v.To:
			out = append(out, phrase.Short(v.From))
		default:
			out = append(out, phrase.Short(v.From)+" to "+phrase.Short(v.To))
		}
	}
	return strings.Join(out, ", and ")
}

// formula says where the end of what is enough comes from, as a sum.
func (a *measured) formula() string {
	for _, e := range a.Ends {
		if e.Formula.Holds && len(e.Formula.Terms) > 0 {
			return formulaText(e.Formula, a.Attempt.Case.Within)
		}
	}
	return ""
}

// formulaText writes a sum, what is added first: "user replication (5 min at most) − 2 × operator step (2 s at least)".
// The time that the goal has is known by its name.
func formulaText(f wait.Formula, within time.Duration) string {
	if within == 0 {
		within = trial.DefaultWithin
	}
	var added, taken []string
	for _, t := range f.Terms {
		if t.Value == 0 {
			continue
		}
		n, end := t.Times, "at least"
		if t.Latest {
			end = "at most"
		}
		text := fmt.Sprintf("%s (%s %s)", t.Parameter, phrase.Short(t.Value), end)
		if n > 1 || n < -1 {
			text = fmt.Sprintf("%d × %s", max(n, -n), text)
		}
		if n > 0 {
			added = append(added, text)
		} else {
			taken = append(taken, text)
		}
	}
	switch {
	case f.Offset > 0:
		added = append(added, briefTime(f.Offset))
	case f.Offset == -within:
		taken = append(taken, briefTime(within)+" that the goal has")
	case f.Offset < 0:
		taken = append(taken, briefTime(-f.Offset))
	}
	return strings.Join(append([]string{strings.Join(added, " + ")}, taken...), " − ")
}

// briefTime is a time, in milliseconds if it is shorter than a second.
func briefTime(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return phrase.Short(d)
}

// margin says how far the published wait is from one that is not enough.
func (a *measured) margin() string {
	m := a.Margin
	switch {
	case !m.Holds:
		return "what is written is not enough"
	case m.OpenBelow && m.OpenAbove:
		return "what is written can be changed at will"
	case m.OpenBelow:
		return "what is written could be " + phrase.Short(m.Above) + " longer, no more"
	case m.OpenAbove:
		return "margin " + phrase.Short(m.Below)
	}
	return fmt.Sprintf("margin %s below and %s above", phrase.Short(m.Below), phrase.Short(m.Above))
}

// tooShort says whether the wait, as it is written, is known not to be enough although another would be.
func (a *measured) tooShort() bool {
	return a.Reached && a.Matters && !a.Margin.Holds && len(a.Undecided) == 0
}

// details are the ends of what is enough: what goes wrong just beyond, how long it takes, and what moves them.
func (a *measured) details() (out []string) {
	for _, e := range a.Ends {
		side := "shorter"
		if e.Upper {
			side = "longer"
		}
		text := fmt.Sprintf("%s is enough, 1 ms %s is not", phrase.Short(e.At), side)
		if e.Timed {
			text += fmt.Sprintf("; from the first step it takes %s to %s with it", phrase.Short(e.Best), phrase.Short(e.Worst))
		}
		out = append(out, text+".")
		for _, s := range e.Slopes {
			out = append(out, slopeText(s))
		}
	}
	if len(a.Undecided) > 0 {
		out = append(out, "Not decided: "+intervalsText(a.Undecided, a.Horizon)+".")
	}
	return out
}

// slopeText says how an end moves with one timing.
func slopeText(s wait.Slope) string {
	end := "shortest"
	if s.Latest {
		end = "longest"
	}
	var moves []string
	for _, m := range s.Steps {
		if !m.Known {
			moves = append(moves, fmt.Sprintf("with %s there is no such end", signedTime(m.By)))
			continue
		}
		if m.Moves == 0 {
			moves = append(moves, fmt.Sprintf("with %s it stays", signedTime(m.By)))
			continue
		}
		moves = append(moves, fmt.Sprintf("with %s it moves by %s", signedTime(m.By), signedTime(m.Moves)))
	}
	return fmt.Sprintf("The %s %s (%s, now %s) moves it: %s.", end, s.Parameter, s.ID, phrase.Short(s.Value), strings.Join(moves, ", "))
}

// signedTime writes a change: "+1 min", "−2 s".
func signedTime(d time.Duration) string {
	if d < 0 {
		return "−" + phrase.Short(-d)
	}
	return "+" + phrase.Short(d)
}
