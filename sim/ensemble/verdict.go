package ensemble

import (
	"time"

	"ombud/sim"
	"ombud/sim/language"
)

// VerdictKind is the answer to a question.
type VerdictKind uint8

// The answers. Proved is for exact ensembles only: however many runs are sampled, there may be another.
const (
	Proved       VerdictKind = iota + 1 // Every: there is no other way; the search was complete
	Held                                // Every: in all sampled runs
	Possible                            // Some: a run shows it
	Refuted                             // Every: a run breaks the claim; any question: a run breaks an invariant
	NotFound                            // Some: no sampled run shows it, which does not mean that none does
	ShareHolds                          // Share: the whole interval lies at or above the share
	ShareFails                          // Share: the whole interval lies below the share
	ShareOpen                           // Share: the interval lies on both sides of the share
	Inconclusive                        // a member was cut, and those judged before do not decide the question
	Impossible                          // Some: no run shows it; the search was complete
)

var verdictNames = language.Keys("no verdict", "proved", "holds", "possible", "refuted", "not found", "share holds", "share fails",
	"share open", "inconclusive", "impossible")

// String returns the kind in words.
func (k VerdictKind) String() string { return verdictNames[k] }

// In returns the kind in words of a language.
func (k VerdictKind) In(l language.Language) string { return language.Textf(verdictNames[k]).In(l) }

// Verdict is the answer to a question, and what it rests on.
type Verdict[S comparable, E sim.Event[E]] struct {
	Kind     VerdictKind
	Question Question[S]

	Members   int     // of the ensemble
	Passed    int     // members that satisfy the claim
	Failed    int     // members that do not; those left over were cut, came after a cut, or broke an invariant
	Low, High float64 // share of all runs that satisfy the claim: 95 % interval of Wilson, each in [0, 1]
	More      int     // of ShareOpen: about how many more runs decide it if the share stays; 0: that cannot be told

	// Run is the run to show, a copy that stands at the moment at which it was settled, with its trace since the
	// scenario began. For Some it is the one with the fewest events of those that satisfy the claim, for Every and
	// Share of those that do not; of several the one with the lowest number. After a broken invariant it is the run
	// of the failure. It is nil if there is no such run, or if the share holds.
	Run    *sim.Run[S, E]
	Member int           // the number of that run, counted from 0
	Moment time.Duration // where it stands, since its beginning

	// Fastest and Slowest are the shortest and the longest time from the start of the judgement to the claim, seen
	// in the members that satisfy it. They are 0 unless the question is Within.
	Fastest, Slowest time.Duration

	// Timed says that Fastest and Slowest are exact: the best and the worst of all runs. Slowest may be sim.Unbounded.
	// The runs that take so long come with Time; that of an unbounded time can be drawn out.
	Timed                  bool
	FastestRun, SlowestRun *sim.Run[S, E]

	Exact        bool // all runs were judged, not a sample; Passed, Failed, Low and High are 0 then
	Size         Size // of Exact: what was searched since the scenario began
	PossibleOnly bool // of an exact Refuted: the claim is true of some runs
	NoRun        bool // of an exact Refuted: the claim is true of no run; neither is set if a search was cut

	// Nearest and Difference come with Explain: a run of which the claim is true, and how Run differs from it.
	Nearest    *sim.Run[S, E]
	Difference *Difference[E]

	Begun int // of Repairable: the classes, or moments of runs, at which repairs began; Passed and Failed count repairs

	Failure *Failure[S, E] // what kept a member from being judged: a broken invariant, or a cut; nil if nothing did

	past *past[S, E] // of an exact judgement
}

// Passes reports whether the claim may be counted on as far as this kind of ensemble can tell.
func (v Verdict[S, E]) Passes() bool {
	switch v.Kind {
	case Proved, Held, Possible, ShareHolds:
		return true
	}
	return false
}

// Inconclusive reports whether the claim is neither passed nor refuted.
func (v Verdict[S, E]) Inconclusive() bool {
	switch v.Kind {
	case NotFound, ShareOpen, Inconclusive:
		return true
	}
	return false
}

// timed notes how long one more passing member took.
func (v *Verdict[S, E]) timed(d time.Duration) {
	if v.Passed == 1 || d < v.Fastest {
		v.Fastest = d
	}
	v.Slowest = max(v.Slowest, d)
}

// show keeps a copy of the run if it is the one to show. Numbers come in any order.
func (v *Verdict[S, E]) show(run *sim.Run[S, E], number int) {
	switch {
	case v.Run == nil:
		v.Run = run.Clone()
	case fewer(run, number, v.Run, v.Member):
		run.CopyTo(v.Run)
	default:
		return
	}
	v.Member, v.Moment = number, run.Now()
}

// decide reaches the verdict when all members have been judged. A cut does not undo what is shown by a run.
func (v *Verdict[S, E]) decide(failure *Failure[S, E]) {
	v.Failure = failure
	v.Low, v.High = Wilson(v.Passed, v.Members)
	switch {
	case failure == nil:
		v.Kind = v.answer()
	case failure.Kind == InvariantBroken:
		v.Kind, v.Run, v.Member, v.Moment = Refuted, failure.Run, failure.Member, failure.Run.Now()
	default:
		v.Low, v.High = 0, 1
		v.Kind = v.answerOfCut()
	}
	if v.Kind == ShareHolds {
		v.Run, v.Member, v.Moment = nil, 0, 0
	}
}

// answer returns the verdict if every member has been judged.
func (v *Verdict[S, E]) answer() VerdictKind {
	switch {
	case v.Question.Quantifier == Share:
		return v.compare()
	case v.Question.Quantifier == Every && v.Failed > 0:
		return Refuted
	case v.Question.Quantifier == Every:
		return Held
	case v.Passed > 0:
		return Possible
	}
	return NotFound
}

// answerOfCut returns the verdict if a member was cut: a run that was found decides nevertheless.
func (v *Verdict[S, E]) answerOfCut() VerdictKind {
	switch {
	case v.Question.Quantifier == Every && v.Failed > 0:
		return Refuted
	case v.Question.Quantifier == Some && v.Passed > 0:
		return Possible
	}
	v.Run, v.Member, v.Moment = nil, 0, 0
	return Inconclusive
}

// compare holds the interval against the share that was asked for.
func (v *Verdict[S, E]) compare() VerdictKind {
	asked := float64(v.Question.Share) / WholeShare
	switch {
	case v.Low >= asked:
		return ShareHolds
	case v.High < asked:
		return ShareFails
	}
	v.More = moreRuns(v.Passed, v.Members, v.Question.Share)
	return ShareOpen
}
