package scenario

import (
	"fmt"
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// Repair follows the file through the model, in order of time:
//
//   - an action happens at its time;
//   - an event outside its window moves to the nearest moment allowed;
//   - before an event is passed over that must happen, it happens, at its
//     latest moment; if the file tells it later, that line moves there;
//   - an event that is not pending is put aside. If something leads to it later
//     and no other line tells it, it happens then, as soon as it may; else it is
//     dropped.
//
// A run that replays comes through unchanged, so repairing twice changes
// nothing more.

// maxInserted is how many events a repair adds at most: a run that needs more
// never comes to rest.
const maxInserted = 10_000

// A repair is the work on one scenario.
type repair struct {
	*player
	old      *Scenario
	todo     []Happening // still to happen, by time
	aside    []Happening // were not pending when their time came
	done     []Happening
	inserted int
	changes  []language.Text
}

// Update repairs the scenario so that it replays, and writes anew what follows
// from the run: the remarks, the end if it is missing, which claims hold, and
// the trace. A scenario without an end ends when nothing more must happen. Story
// and given lines stay as they are. Update returns the changes in words, none if
// the scenario replays as it is. The error is of type Problems; the scenario is
// unchanged then.
func (s *Scenario) Update() (changes []language.Text, err error) {
	setup, err := s.Setup()
	if err != nil {
		return nil, err
	}
	return s.updateOn(model(setup), setup)
}

func (s *Scenario) updateOn(m sim.Model[world.State, world.Event], setup *world.Setup) ([]language.Text, error) {
	r := &repair{old: s}
	start := r.start(m, setup.State)
	r.sort()
	for r.next() {
		if r.inserted > maxInserted {
			return nil, Problems{s.restless()}
		}
	}
	out := *s
	out.Start, out.Happenings = start, r.done
	out.Closing = append(r.dropAside(), s.Closing...)
	r.settleOutcome(&out, &setup.Params)
	out.settleLines()
	*s = out
	return r.changes, nil
}

// change notes a change; line is 0 for what has no line in the old file.
func (r *repair) change(line int, format string, args ...any) {
	text := language.Textf(format, args...)
	if line > 0 {
		text = language.Textf("line %d: %s", line, text)
	}
	r.changes = append(r.changes, text)
}

// restless is the problem of a run that has no end.
func (s *Scenario) restless() Problem {
	line, column := max(s.Ends.Line, 1), max(s.Ends.Column, 1)
	return Problem{File: s.File, Line: line, Column: column,
		Message: fmt.Sprintf("more than %d events would have to be added", maxInserted),
		Do:      "write under the bar when the run ends, such as: ends   0:12:00"}
}

// start begins the run; the forks of the start are answered as far as the file
// goes.
func (r *repair) start(m sim.Model[world.State, world.Event], begin world.State) Details {
	told := Happening{Details: r.old.Start}
	for {
		p, broken := play(m, begin, told.Details.answers())
		if broken == nil {
			r.player = p
			break
		}
		told.Details.mend(broken)
	}
	is := r.took()
	r.compare(0, language.Textf("at the start"), &r.old.Start, &is)
	return is
}

// sort puts the lines in order of time.
func (r *repair) sort() {
	r.todo = slices.Clone(r.old.Happenings)
	for i := 1; i < len(r.todo); i++ {
		if h := &r.todo[i]; h.At < r.todo[i-1].At {
			r.change(h.Line, "%s goes to where its time belongs, %s", quoted{h.Event}, FormatTime(h.At))
		}
	}
	slices.SortStableFunc(r.todo, byTime)
}

func byTime(a, b Happening) int { return int(a.At/time.Millisecond - b.At/time.Millisecond) }

// next takes one step and says whether there may be more to do.
func (r *repair) next() bool {
	until := r.horizon()
	if first, ok := r.overdue(until); ok {
		r.bring(first)
		return true
	}
	if len(r.todo) == 0 {
		return false
	}
	h := &r.todo[0]
	e, pending := r.pending(h.Event)
	switch {
	case h.Event.Driven():
		r.let()
	case !pending:
		r.putAside()
	case h.At < e.Earliest:
		r.move(0, e.Earliest)
	default:
		r.let()
	}
	return true
}

// horizon is the time up to which nothing is left to the file: its next line or
// its end. Without an end everything that must happen is still to come.
func (r *repair) horizon() time.Duration {
	switch {
	case len(r.todo) > 0:
		return r.todo[0].At
	case r.old.Ends.Said:
		return r.old.Ends.At
	}
	return sim.Unbounded
}

// bring lets an event happen that would be overdue, at its latest moment.
func (r *repair) bring(e sim.PendingEvent[world.Event]) {
	if i := r.told(e.Event); i >= 0 {
		r.move(i, e.Latest)
		return
	}
	r.inserted++
	r.change(0, "added at %s: %s", FormatTime(e.Latest), quoted{e.Event})
	r.todo = slices.Insert(r.todo, 0, Happening{At: e.Latest, Event: e.Event})
}

// told is the index of the next line about an event, or -1.
func (r *repair) told(e world.Event) int {
	return slices.IndexFunc(r.todo, func(h Happening) bool { return h.Event == e })
}

// move gives a line another time: the nearest that is allowed.
func (r *repair) move(i int, to time.Duration) {
	h := r.todo[i]
	r.change(h.Line, "moved from %s to %s: %s", FormatTime(h.At), FormatTime(to), quoted{h.Event})
	h.At = to
	r.todo = slices.Delete(r.todo, i, i+1)
	r.enter(h, to <= r.horizon())
}

// enter puts a line among those to do, before others of its time or after them.
func (r *repair) enter(h Happening, before bool) {
	i := slices.IndexFunc(r.todo, func(o Happening) bool { return o.At > h.At || before && o.At == h.At })
	if i < 0 {
		i = len(r.todo)
	}
	r.todo = slices.Insert(r.todo, i, h)
}

// let lets the next line happen, mends its choices and remarks, and looks
// whether something put aside has become possible.
func (r *repair) let() {
	h := r.todo[0]
	r.todo = r.todo[1:]
	told := h.Details
	for broken := r.fire(&h); broken != nil; broken = r.fire(&h) {
		h.Details.mend(broken)
	}
	h.Details = r.took()
	if h.Line > 0 {
		r.compare(h.Line, language.Textf("below %s", quoted{h.Event}), &told, &h.Details)
	}
	r.done = append(r.done, h)
	r.takeBack()
}

// putAside keeps the next line for later; what stood above it goes to the line
// after it.
func (r *repair) putAside() {
	h := r.todo[0]
	r.todo = r.todo[1:]
	if len(r.todo) > 0 {
		r.todo[0].Above = squeeze(append(slices.Clone(h.Above), r.todo[0].Above...))
		h.Above = nil
	}
	r.aside = append(r.aside, h)
}

// takeBack lets lines that were put aside happen after all, as soon as they may.
func (r *repair) takeBack() {
	for i := 0; i < len(r.aside); i++ {
		h := r.aside[i]
		e, pending := r.pending(h.Event)
		if !pending || r.told(h.Event) >= 0 {
			continue
		}
		r.aside = slices.Delete(r.aside, i, i+1)
		i--
		r.change(h.Line, "moved from %s to %s: %s", FormatTime(h.At), FormatTime(e.Earliest), quoted{h.Event})
		h.At = e.Earliest
		r.enter(h, false)
	}
}

// dropAside gives up what never became possible, and returns the comments that
// would be lost with it.
func (r *repair) dropAside() (comments []string) {
	for _, h := range r.aside {
		r.change(h.Line, "dropped, nothing leads to it at %s: %s", FormatTime(h.At), quoted{h.Event})
		comments = append(comments, h.Above...)
	}
	return comments
}
