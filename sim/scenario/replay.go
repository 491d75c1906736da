package scenario

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// A Result is a scenario carried out.
type Result struct {
	Run      *Run         // at the end of the run, or before the line that cannot happen any more
	Params   world.Params // the assumptions of the run
	Findings []sim.Finding
}

// Replay carries the scenario out, checks the invariants of the world on the
// way, and compares what came of it with what the file says. The error is of
// type Problems and names every difference. The result is nil only if the
// given lines contradict each other; together with an error, its run stands
// where the model went another way, or at the end if only the outcome differs.
func (s *Scenario) Replay() (*Result, error) {
	setup, err := s.Setup()
	if err != nil {
		return nil, err
	}
	return s.replayOn(model(setup), setup)
}

// A rehearsal is a replay under way.
type rehearsal struct {
	*Scenario
	*player
	params *world.Params
	found  Problems
}

func (s *Scenario) replayOn(m sim.Model[world.State, world.Event], setup *world.Setup) (*Result, error) {
	r := &rehearsal{Scenario: s, params: &setup.Params}
	refused := r.start(m, setup.State)
	r.run.Watch(world.Invariants()...)
	if !refused && r.happen() && r.end() {
		r.judge()
	}
	r.keepInvariants()
	if n := len(r.found); n > 0 && r.found[n-1].Do == "" {
		r.found[n-1].Do = s.updating()
	}
	return &Result{r.run, setup.Params, r.run.Findings()}, r.found.curtail().orNil()
}

// differ notes a difference at a place.
func (r *rehearsal) differ(line, column int, format string, args ...any) {
	r.found = append(r.found, Problem{File: r.File, Line: max(line, 1), Column: max(column, 1), Message: fmt.Sprintf(format, args...)})
}

// start begins the run and says whether that was refused.
func (r *rehearsal) start(m sim.Model[world.State, world.Event], begin world.State) (refused bool) {
	var broken *sim.FireError
	r.player, broken = play(m, begin, r.Start.answers())
	if broken != nil {
		r.found = append(r.found, r.refusal(&Happening{Details: r.Start, Line: r.startLine(), Column: 1, Sentence: 1}, broken))
		return true
	}
	r.compare(r.startLine(), 1, &r.Start)
	return false
}

// startLine is where the start of the run is told.
func (r *rehearsal) startLine() int {
	switch {
	case len(r.Start.Choices) > 0:
		return r.Start.Choices[0].Line
	case len(r.Givens) > 0:
		return r.Givens[len(r.Givens)-1].Line
	}
	return 1
}

// happen lets everything happen that the file tells, up to what the model
// refuses.
func (r *rehearsal) happen() bool {
	for i := range r.Happenings {
		h := &r.Happenings[i]
		if broken := r.fire(h); broken != nil {
			r.found = append(r.found, r.refusal(h, broken))
			return false
		}
		r.compare(h.Line, h.Sentence, &h.Details)
	}
	return true
}

// end lets time pass to the end of the run.
func (r *rehearsal) end() bool {
	if !r.Ends.Said {
		r.differ(r.lastLine(), 1, "the file does not say when the run ends; its last happening is at %s", FormatTime(r.run.Now()))
		return true
	}
	broken := fireError(r.run.Elapse(r.Ends.At))
	if broken != nil {
		r.found = append(r.found, r.noEnd(broken))
	}
	return broken == nil
}

// lastLine is the line of the last thing that happens.
func (r *rehearsal) lastLine() int {
	if n := len(r.Happenings); n > 0 {
		return r.Happenings[n-1].Line
	}
	return r.startLine()
}

// compare looks for remarks and forks that differ from those of the file.
func (r *rehearsal) compare(line, column int, told *Details) {
	is := r.took()
	for i, c := range is.Choices {
		if t := told.Choices[i]; t.Label != c.Label || t.Of != c.Of {
			r.differ(t.Line, t.Column, "the fork is %q with %d alternatives now; the file says %q with %d", c.Label, c.Of, t.Label, t.Of)
		}
	}
	for i := range max(len(is.Notes), len(told.Notes)) {
		switch {
		case i >= len(told.Notes):
			r.differ(line, column, "the remark %s is missing below", quote(is.Notes[i].Text))
		case i >= len(is.Notes):
			r.differ(told.Notes[i].Line, told.Notes[i].Column, "nothing is remarked here any more")
		case is.Notes[i].Text != told.Notes[i].Text:
			r.differ(told.Notes[i].Line, told.Notes[i].Column, "the remark is %s now", quote(is.Notes[i].Text))
		}
	}
}

// judge compares the outcome.
func (r *rehearsal) judge() {
	for _, v := range r.Claims {
		if holds := v.Claim.Holds(r.params, r.run.State()); holds != v.Holds {
			r.differ(v.Line, v.Column, "%q %s when the run ends, at %s; the file says that it %s",
				v.Claim, verdictWord(holds), FormatTime(r.run.Now()), verdictWord(v.Holds))
		}
	}
	switch hash := r.run.Trace().Hash(); {
	case !r.Trace.Said:
		r.differ(r.lastLine(), 1, "the trace is missing; it is %016x", hash)
	case r.Trace.Value != hash:
		r.differ(r.Trace.Line, r.Trace.Column, "the trace is %016x now; the file says %016x", hash, r.Trace.Value)
	}
}

// keepInvariants reports the invariants of the world that the run broke, at the
// happening after which they were.
func (r *rehearsal) keepInvariants() {
	for _, f := range r.run.Findings() {
		if f.Verdict != sim.Broken {
			continue
		}
		line := r.startLine()
		if f.Step > 0 {
			line = r.Happenings[f.Step-1].Line
		}
		r.differ(line, 1, "invariant %q is broken here, at %s; that is a fault of the model and not of the scenario", f.Name, FormatTime(f.At))
		r.found[len(r.found)-1].Do = "keep the file and report it"
	}
}

// until is the latest time at which something may happen while nothing else
// becomes overdue.
func (p *player) until(latest time.Duration) time.Duration {
	if first, ok := p.mostUrgent(); ok {
		return min(latest, first.Latest)
	}
	return latest
}
