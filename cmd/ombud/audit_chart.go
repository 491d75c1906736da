package main

import (
	"time"

	"ombud/sim"
	"ombud/sim/wait"
)

// A waitChart shows which durations of a wait are enough. All places are in percent of the width.
type waitChart struct {
	Step      int
	Text      string
	Says      string
	Situation string // in which it was looked at
	Enough    []chartSpan
	Open      []chartSpan // not decided
	Published chartSpan
	Margins   []chartSpan // between what is written and what is not enough any more
	Holds     bool        // what is written is enough
	Ends      []chartMark
	Ticks     []chartMark
	Details   []string
}

// A chartSpan is a span of the axis.
type chartSpan struct {
	X, Width float64
	Text     string
}

// A chartMark is a place on the axis. Right says that there is no room for its text to the right of it.
type chartMark struct {
	X     float64
	Text  string
	Right bool
}

// chart draws a wait.
func (p *auditPart) chart(a *auditWait) waitChart {
	until := a.reach()
	at := func(d time.Duration) float64 { return 100 * float64(min(d, until)) / float64(until) }
	span := func(v wait.Interval) chartSpan {
		return chartSpan{X: at(v.From), Width: max(at(v.To)-at(v.From), 0.4), Text: intervalsText([]wait.Interval{v}, a.Horizon)}
	}
	c := waitChart{
		Step: a.Step, Text: a.Text + ".", Says: capitalized(a.sentence()), Holds: a.Margin.Holds, Details: a.details(),
		Situation: capitalized(read(a.Attempt.Reading)) + ", begun from " + p.inspection.Subject.Starts[a.Attempt.Start].Name,
	}
	for _, v := range a.Sufficient {
		c.Enough = append(c.Enough, span(v))
	}
	for _, v := range a.Undecided {
		c.Open = append(c.Open, span(v))
	}
	c.Published = span(wait.Interval{From: a.Published.Earliest, To: min(a.Published.Latest, until)})
	c.Published.Text = spanText(a.Published)
	if m := a.Margin; m.Holds && !m.OpenBelow && m.Below > 0 {
		c.Margins = append(c.Margins, chartSpan{at(a.Published.Earliest - m.Below), at(a.Published.Earliest) - at(a.Published.Earliest-m.Below), "margin " + shortTime(m.Below)})
	}
	if m := a.Margin; m.Holds && !m.OpenAbove && m.Above > 0 {
		c.Margins = append(c.Margins, chartSpan{at(a.Published.Latest), at(a.Published.Latest+m.Above) - at(a.Published.Latest), "margin " + shortTime(m.Above)})
	}
	for _, e := range a.Ends {
		c.Ends = append(c.Ends, chartMark{X: at(e.At), Text: shortTime(e.At), Right: at(e.At) > 60})
	}
	for d := time.Duration(0); d <= until; d += tickStep(until) {
		c.Ticks = append(c.Ticks, chartMark{X: at(d), Text: shortTime(d), Right: at(d) > 92})
	}
	return c
}

// reach is the end of the axis: beyond everything there is to see, and no further.
func (a *auditWait) reach() time.Duration {
	most := a.Published.Earliest
	if a.Published.Latest != sim.Unbounded {
		most = max(most, a.Published.Latest)
	}
	for _, e := range a.Ends {
		most = max(most, e.At)
	}
	most += most / 3
	step := tickStep(max(most, time.Second))
	return (most/step + 1) * step
}

// tickStep is the distance of two ticks on an axis: a round time, of which there are at most eight.
func tickStep(until time.Duration) time.Duration {
	for _, step := range []time.Duration{
		time.Second, 5 * time.Second, 10 * time.Second, 30 * time.Second, time.Minute, 2 * time.Minute, 5 * time.Minute, 10 * time.Minute,
		30 * time.Minute, time.Hour, 3 * time.Hour,
	} {
		if until/step <= 8 {
			return step
		}
	}
	return 12 * time.Hour
}
