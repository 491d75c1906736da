package report

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/wait"
)

// sentence is everything about a wait that matters to its author.
func (a *measured) sentence() string {
	says := a.say("waits %s", a.span(a.Published))
	if a.Kind == procedure.WaitUntil {
		says = a.say("waits at most %s", a.span(a.Published))
	}
	switch {
	case len(a.Sufficient) == 0 && a.Err != nil:
		return a.say("%s: not decided, %s.", says, a.Err)
	case len(a.Sufficient) == 0 && len(a.Undecided) > 0:
		return a.say("%s: not decided.", says)
	case !a.Reached:
		return a.say("%s: nobody comes to it.", says)
	case !a.Matters && len(a.Sufficient) > 0:
		return a.say("%s: it makes no difference, any wait from %s to %s will do.", says, a.short(0), a.short(a.Horizon))
	case len(a.Sufficient) == 0:
		return a.say("%s: no wait is long enough, whatever is written here.", says)
	}
	text := a.say("%s; begun from %s, %s", says, a.From, a.needed())
	if why := a.formula(); why != "" {
		text += " = " + why
	}
	text += "; " + a.margin()
	if len(a.Undecided) > 0 {
		text += a.say("; not decided: %s", a.intervals(a.Undecided))
	}
	return text + "."
}

// needed says which durations are enough.
func (a *measured) needed() string {
	if one := a.Sufficient[0]; len(a.Sufficient) == 1 {
		switch low, high := one.From > 0, one.To < a.Horizon; {
		case low && !high:
			return a.say("needed are at least %s", a.short(one.From))
		case high && !low:
			return a.say("it may last at most %s", a.short(one.To))
		}
	}
	return a.say("enough are %s", a.intervals(a.Sufficient))
}

// intervals writes durations that belong together: "0 s to 30 s, and 5 min or more".
func (a *measured) intervals(list []wait.Interval) string {
	var out []string
	for _, v := range list {
		switch {
		case v.To >= a.Horizon:
			out = append(out, a.say("%s or more", a.short(v.From)))
		case v.From == v.To:
			out = append(out, a.short(v.From))
		default:
			out = append(out, a.say("%s to %s", a.short(v.From), a.short(v.To)))
		}
	}
	return strings.Join(out, a.say(", and "))
}

// formula says where the end of what is enough comes from, as a sum.
func (a *measured) formula() string {
	for _, e := range a.Ends {
		if e.Formula.Holds && len(e.Formula.Terms) > 0 {
			return a.formulaText(e.Formula, a.Attempt.Case.Within)
		}
	}
	return ""
}

// formulaText writes a sum, what is added first: "user replication (5 min at most) − 2 × operator step (2 s at least)".
// The time that the goal has is known by its name.
func (s speech) formulaText(f wait.Formula, within time.Duration) string {
	if within == 0 {
		within = trial.DefaultWithin
	}
	var added, taken []string
	for _, t := range f.Terms {
		if t.Value == 0 {
			continue
		}
		n, format := t.Times, language.Key("%s (%s at least)")
		if t.Latest {
			format = language.Key("%s (%s at most)")
		}
		text := s.say(format, s.parameter(t.Parameter), s.short(t.Value))
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
		added = append(added, s.briefTime(f.Offset))
	case f.Offset == -within:
		taken = append(taken, s.say("%s that the goal has", s.briefTime(within)))
	case f.Offset < 0:
		taken = append(taken, s.briefTime(-f.Offset))
	}
	return strings.Join(append([]string{strings.Join(added, " + ")}, taken...), " − ")
}

// briefTime is a time, in milliseconds if it is shorter than a second.
func (s speech) briefTime(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return s.short(d)
}

// margin says how far the published wait is from one that is not enough.
func (a *measured) margin() string {
	m := a.Margin
	switch {
	case !m.Holds:
		return a.say("what is written is not enough")
	case m.OpenBelow && m.OpenAbove:
		return a.say("what is written can be changed at will")
	case m.OpenBelow:
		return a.say("what is written could be %s longer, no more", a.short(m.Above))
	case m.OpenAbove:
		return a.say("margin %s", a.short(m.Below))
	}
	return a.say("margin %s below and %s above", a.short(m.Below), a.short(m.Above))
}

// tooShort says whether the wait, as it is written, is known not to be enough although another would be.
func (a *measured) tooShort() bool {
	return a.Reached && a.Matters && !a.Margin.Holds && len(a.Undecided) == 0
}

// details are the ends of what is enough: what goes wrong just beyond, how long it takes, and what moves them.
func (a *measured) details() (out []string) {
	for _, e := range a.Ends {
		format := language.Key("%s is enough, 1 ms shorter is not")
		if e.Upper {
			format = language.Key("%s is enough, 1 ms longer is not")
		}
		text := a.say(format, a.short(e.At))
		if e.Timed {
			text += a.say("; from the first step it takes %s to %s with it", a.short(e.Best), a.short(e.Worst))
		}
		out = append(out, text+".")
		for _, s := range e.Slopes {
			out = append(out, a.slopeText(s))
		}
	}
	if len(a.Undecided) > 0 {
		out = append(out, a.say("Not decided: %s.", a.intervals(a.Undecided)))
	}
	return out
}

// slopeText says how an end moves with one timing.
func (s speech) slopeText(by wait.Slope) string {
	format := language.Key("The shortest %s (%s, now %s) moves it: %s.")
	if by.Latest {
		format = language.Key("The longest %s (%s, now %s) moves it: %s.")
	}
	var moves []string
	for _, m := range by.Steps {
		if !m.Known {
			moves = append(moves, s.say("with %s there is no such end", s.signedTime(m.By)))
			continue
		}
		if m.Moves == 0 {
			moves = append(moves, s.say("with %s it stays", s.signedTime(m.By)))
			continue
		}
		moves = append(moves, s.say("with %s it moves by %s", s.signedTime(m.By), s.signedTime(m.Moves)))
	}
	return s.say(format, s.parameter(by.Parameter), by.ID, s.short(by.Value), strings.Join(moves, ", "))
}

// signedTime writes a change: "+1 min", "−2 s".
func (s speech) signedTime(d time.Duration) string {
	if d < 0 {
		return "−" + s.short(-d)
	}
	return "+" + s.short(d)
}
