package ensemble

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/language"
)

// FailureKind says what went wrong while members moved.
type FailureKind uint8

// The kinds of failures. If members fail in different ways, the first kind of this list is the one to report.
const (
	InvariantBroken FailureKind = iota + 1 // a named invariant was false after an event, or at the start
	Deadlock                               // nothing is going to happen any more, and what was waited for has not
	Endless                                // the member goes round in a circle that nothing has to end
	Budget                                 // the member used up its events before the step was done; nothing is known
)

// String returns the kind in words.
func (k FailureKind) String() string {
	return [...]string{"no failure", "invariant broken", "deadlock", "endless", "budget"}[k]
}

// Failure is what kept a step from being carried out. Of several failing members it shows the one to look at: the
// gravest kind, then the fewest events, then the lowest number.
type Failure[S comparable, E sim.Event[E]] struct {
	Kind    FailureKind
	Name    string         // of InvariantBroken: the invariant
	Run     *sim.Run[S, E] // a copy, standing where it failed, with its trace since the scenario began
	Member  int            // the number of that member, counted from 0
	Failed  int            // number of members that failed so: same Kind and same Name
	Members int            // number of members
	Limit   int            // of Budget: how many events the member was allowed in this step
	Exact   bool           // members are state classes
	Cut     error          // of Budget: why the search or the sample was cut, if not by Limit; Run is nil in an exact one
}

// Inconclusive reports whether the failure says nothing about the system, only that the search was cut.
func (f *Failure[S, E]) Inconclusive() bool { return f.Kind == Budget }

// String is the failure in English, as Text says it.
func (f *Failure[S, E]) String() string { return f.Text().String() }

// In is the failure in a language, as Text says it.
func (f *Failure[S, E]) In(l language.Language) string { return f.Text().In(l) }

// Text says what happened, in how many runs, and when in the run that is shown.
func (f *Failure[S, E]) Text() language.Text {
	if f.Cut != nil {
		return language.Textf("inconclusive · %s", f.Cut)
	}
	where, at := outOf(f.Failed, f.Members), spell(f.Run.Now())
	if f.Exact {
		where = language.Textf("in a run found by exact search")
	}
	switch f.Kind {
	case InvariantBroken:
		return language.Textf("invariant %q broken · %s · first after %s", language.Textf(f.Name), where, at)
	case Deadlock:
		return language.Textf("stuck · %s · nothing more happens after %s, and the step is not done", where, at)
	case Endless:
		return language.Textf("endless · %s · the same states come again and nothing has to end it, seen after %s", where, at)
	case Budget:
		return language.Textf("inconclusive · run %d of %d was cut after %d events of this step; raise the limit, or ask for "+
			"a shorter time", f.Member+1, f.Members, f.Limit)
	}
	panic(fmt.Sprintf("ensemble: no text for failure kind %d; add a case to Text", f.Kind))
}

// failures collects what goes wrong in the members during one step.
type failures[S comparable, E sim.Event[E]] struct {
	shown *Failure[S, E]
	names []failureName // of all failing members
}

type failureName struct {
	kind FailureKind
	name string
}

func (f *failures[S, E]) reset() { f.shown, f.names = nil, f.names[:0] }

// add takes note of a member that failed. The run is copied if it is the one to show.
func (f *failures[S, E]) add(kind FailureKind, name string, run *sim.Run[S, E], member int) {
	f.names = append(f.names, failureName{kind, name})
	if s := f.shown; s != nil && (s.Kind < kind || s.Kind == kind && !fewer(run, member, s.Run, s.Member)) {
		return
	}
	f.shown = &Failure[S, E]{Kind: kind, Name: name, Run: run.Clone(), Member: member}
}

// fewer reports whether run a has fewer events than run b, or as many and a lower number.
func fewer[S comparable, E sim.Event[E]](a *sim.Run[S, E], memberA int, b *sim.Run[S, E], memberB int) bool {
	if a.Steps() != b.Steps() {
		return a.Steps() < b.Steps()
	}
	return memberA < memberB
}

// failure returns the failure to report, or nil. A member was cut at its limit unless something else was spent.
func (f *failures[S, E]) failure(members, limit int, spent error) *Failure[S, E] {
	if f.shown == nil {
		return nil
	}
	for _, n := range f.names {
		if n == (failureName{f.shown.Kind, f.shown.Name}) {
			f.shown.Failed++
		}
	}
	f.shown.Members = members
	if f.shown.Kind == Budget {
		f.shown.Limit, f.shown.Cut = limit, spent
	}
	return f.shown
}
