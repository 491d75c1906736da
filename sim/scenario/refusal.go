package scenario

import (
	"cmp"
	"fmt"
	"slices"

	"ombud/sim"
	"ombud/sim/world"
)

// What a replay says when the model does not go where the file goes.

// refusal says why a happening cannot be, what is possible there instead, and
// what to do.
func (r *rehearsal) refusal(h *Happening, e *sim.FireError) Problem {
	p := Problem{File: r.File, Line: h.Line, Column: h.Column, Do: r.updating()}
	p.Message = r.reason(h, e)
	switch e.Rule {
	case sim.MustBePending:
		p.Column, p.Listed = h.Sentence, r.possible()
		p.Do = "leave the line out or correct what is above it; " + r.updating()
	case sim.NotTooEarly, sim.NotTooLate, sim.NothingOverdue:
		p.Listed = r.possible()
		p.Do = "correct the time or what is missing before it; " + r.updating()
	case sim.AnswerMissing:
		p.Column = h.Sentence
		p.Do = fmt.Sprintf("add below it: choice %q 1 of %d; or %s", e.Fork.Label, e.Fork.N, r.updating())
	case sim.AnswerOutside, sim.AnswerUnused:
		p.Line, p.Column = h.Details.wrongChoice(e)
	}
	return p
}

// wrongChoice is the place of the choice that a rule refuses.
func (d *Details) wrongChoice(e *sim.FireError) (line, column int) {
	c := d.Choices[min(e.Asked, len(d.Choices)-1)]
	if e.Rule == sim.AnswerOutside {
		c = d.Choices[d.outside(e.Fork)]
	}
	return c.Line, c.Column
}

// reason is the first line of a refusal.
func (r *rehearsal) reason(h *Happening, e *sim.FireError) string {
	switch {
	case e.Rule == sim.AnswerMissing:
		return fmt.Sprintf("the fork %q is not answered; it has %d alternatives", e.Fork.Label, e.Fork.N)
	case e.Rule == sim.AnswerOutside:
		return fmt.Sprintf("%d is no answer to the fork %q; it has %d alternatives", e.Fork.Answer+1, e.Fork.Label, e.Fork.N)
	case e.Rule == sim.AnswerUnused:
		return fmt.Sprintf("forks answered here: %d, forks the model comes to: %d", e.Given, e.Asked)
	}
	return r.untimely(h, e)
}

// untimely is the reason that lies in the time of a happening.
func (r *rehearsal) untimely(h *Happening, e *sim.FireError) string {
	what, at, now := quote(h.Event.String()), FormatTime(h.At), r.run.Now()
	switch {
	case e.Rule == sim.MustBePending:
		return fmt.Sprintf("%s cannot happen at %s: nothing has led to it, or what had led to it was undone", what, at)
	case e.Rule == sim.NotTooEarly && h.At < now:
		return fmt.Sprintf("%s is earlier than the happening above, %s; times never run back", at, FormatTime(now))
	case e.Rule == sim.NotTooEarly:
		return fmt.Sprintf("%s is too early at %s; allowed is %s", what, at, allowed(e))
	case e.Rule == sim.NotTooLate:
		return fmt.Sprintf("%s is too late at %s; allowed is %s", what, at, allowed(e))
	case e.Rule == sim.NothingOverdue:
		return fmt.Sprintf("%s is too late for this: %s must happen first, at %s at the latest; allowed is %s",
			at, quote(fmt.Sprint(e.Overdue)), FormatTime(e.Until), allowed(e))
	}
	panic(fmt.Sprintf("scenario: no words for rule %d of replay; add them to untimely", e.Rule))
}

func allowed(e *sim.FireError) string {
	if e.Until < e.From {
		return "no time at all, since something else must happen first"
	}
	return formatWindow(e.From, e.Until)
}

// noEnd says why the run cannot end when the file says.
func (r *rehearsal) noEnd(e *sim.FireError) Problem {
	p := Problem{File: r.File, Line: r.Ends.Line, Column: r.Ends.Column, Do: r.updating()}
	ends := FormatTime(r.Ends.At)
	if e.Rule == sim.NothingOverdue {
		p.Message = fmt.Sprintf("the run cannot end at %s: %s must happen first, at %s at the latest", ends, quote(fmt.Sprint(e.Overdue)), FormatTime(e.Until))
		p.Listed = r.possible()
	} else {
		p.Message = fmt.Sprintf("the run cannot end at %s: its last happening is at %s", ends, FormatTime(r.run.Now()))
	}
	return p
}

// mostPossible is how many events possible lists.
const mostPossible = 8

// possible lists what the protocol can do where the run stands, with the time
// in which nothing else becomes overdue; what must happen soonest comes first,
// faults last.
func (r *rehearsal) possible() []string {
	pending := r.run.AppendPending(nil)
	pending = slices.DeleteFunc(pending, func(e sim.PendingEvent[world.Event]) bool { return e.Event.Driven() || r.until(e.Latest) < e.Earliest })
	slices.SortStableFunc(pending, func(a, b sim.PendingEvent[world.Event]) int {
		return cmp.Or(cmp.Compare(a.Latest, b.Latest), cmp.Compare(a.Earliest, b.Earliest))
	})
	now := r.run.Now()
	if len(pending) == 0 {
		return []string{fmt.Sprintf("after %s nothing of the protocol is pending; only actions are possible", FormatTime(now))}
	}
	out := []string{fmt.Sprintf("possible after %s, besides actions:", FormatTime(now))}
	for i, e := range pending {
		if i == mostPossible {
			out = append(out, fmt.Sprintf("  and %d more", len(pending)-i))
			break
		}
		out = append(out, fmt.Sprintf("  %s  %s", formatWindow(max(now, e.Earliest), r.until(e.Latest)), e.Event))
	}
	return out
}
