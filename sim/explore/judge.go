package explore

import (
	"time"

	"ombud/sim"
)

// Verdict is the answer to a question about all runs, or about some run.
type Verdict uint8

// The verdicts.
const (
	Inconclusive Verdict = iota // the search was cut before the answer was known
	Proved                      // the answer is yes, whatever the timing
	Refuted                     // the answer is no
)

// String returns the verdict in one word.
func (v Verdict) String() string { return [...]string{"inconclusive", "proved", "refuted"}[v] }

// When says at which times a claim is looked at.
type When uint8

// The times of a Question.
const (
	Now        When = iota // at this instant
	Within                 // at some time from now to Length; that instant is in time
	Throughout             // at all times from now to Length, that instant included
	Never                  // at no time from now to Length, that instant included
)

// Question asks about a claim on states.
type Question[S any] struct {
	When   When
	Length time.Duration // whole milliseconds, at most Longest; not of Now
	Claim  func(*S) bool // may be called by several goroutines at once
}

// Judgement answers a question for all runs of a set of classes.
type Judgement[S comparable, E sim.Event[E]] struct {
	Every   Verdict     // is the answer yes in every run?
	Against *Path[S, E] // of Every: a run with the answer no; nil if none was found
	Some    Verdict     // is the answer yes in some run?
	For     *Path[S, E] // of Some: a run with the answer yes; nil if none was found
	// Then is where the runs go on. Of Within, each is moved to the instant the claim first holds, or to the end of
	// the time if it does not; of Throughout and Never, each is moved to the end of the time; of Now none is moved.
	// At the end of the time events due at that very instant have happened or not: both are runs.
	Then  *Classes[S, E]
	Count Count
	Err   error // nil, or why the search was cut
}

// Judge answers a question from every class of a set.
func (x *Space[S, E]) Judge(from *Classes[S, E], q Question[S]) Judgement[S, E] {
	length, ok := intervalOf(sim.Exactly(q.Length))
	if err := sim.Exactly(q.Length).Validate(); err != nil || !ok || q.Length == Longest {
		return Judgement[S, E]{Then: x.none(), Err: &RangeError{Window: sim.Exactly(q.Length)}}
	}
	switch q.When {
	case Now:
		return x.judgeNow(from, q.Claim)
	case Within:
		return x.judgeWithin(from, length.lo, q.Claim)
	case Throughout:
		return x.judgeThroughout(from, length.lo, q.Claim)
	}
	return x.judgeThroughout(from, length.lo, func(s *S) bool { return !q.Claim(s) })
}

func (x *Space[S, E]) judgeNow(from *Classes[S, E], claim func(*S) bool) Judgement[S, E] {
	j := Judgement[S, E]{Then: from}
	for i := range from.trail {
		m := from.load(i)
		switch holds := claim(&m.from.state); {
		case holds && j.For == nil:
			j.For = from.Path(i)
		case !holds && j.Against == nil:
			j.Against = from.Path(i)
		}
	}
	j.settle()
	return j
}

// settle turns the runs found into verdicts.
func (j *Judgement[S, E]) settle() {
	j.Every, j.Some = Proved, Refuted
	if j.Err != nil {
		j.Every, j.Some = Inconclusive, Inconclusive
	}
	if j.Against != nil {
		j.Every = Refuted
	}
	if j.For != nil {
		j.Some = Proved
	}
}

// judgeWithin lets the deadline come one unit after the end of the time: a run that is later than that exists if and
// only if one that is a whole unit later does, since all windows are closed and have whole ends.
func (x *Space[S, E]) judgeWithin(from *Classes[S, E], length bound, claim func(*S) bool) Judgement[S, E] {
	q := x.enter(from, plan[S, E]{
		phase: phase[E]{length: length, slack: 1},
		frame: frame{deadline: true},
		look:  reaches(claim),
	})
	q.run()
	j := Judgement[S, E]{Then: x.none(), Count: q.count()}
	early := func(m *machine[S, E]) bool { return m.leaveInTime(1) }
	late := func(m *machine[S, E]) bool { return m.leaveAtDeadline(1) }
	j.For = q.first(q.has(reached), inTime, early)
	j.Against = q.first(q.has(expired), moved, late)
	q.collect(j.Then, q.has(reached), inTime, early)
	q.collect(j.Then, q.has(expired), moved, late)
	j.Err = q.err
	j.settle()
	return j
}

// failed is the flag of a run in which the claim has failed.
const failed = 1

// judgeThroughout lets the deadline come at the end of the time. Events of that instant come before it or after it.
func (x *Space[S, E]) judgeThroughout(from *Classes[S, E], length bound, claim func(*S) bool) Judgement[S, E] {
	stain := func(s *S) uint16 {
		if claim(s) {
			return 0
		}
		return failed
	}
	q := x.enter(from, plan[S, E]{
		phase: phase[E]{length: length},
		frame: frame{deadline: true},
		first: stain,
		mark:  func(m *machine[S, E], _ uint16) { m.next.flags |= stain(&m.next.state) },
		look: func(_ *S, flags uint16) marks {
			if flags&failed != 0 {
				return broken
			}
			return 0
		},
	})
	q.run()
	j := Judgement[S, E]{Then: x.none(), Count: q.count()}
	atEnd := func(m *machine[S, E]) bool { return m.leaveAtDeadline(0) }
	if list := q.has(broken); len(list) > 0 {
		j.Against = q.path(list[0])
	}
	j.For = q.first(q.without(q.has(expired), broken), moved, atEnd)
	q.collect(j.Then, q.has(expired), moved, atEnd)
	j.Err = q.err
	j.settle()
	return j
}

// first returns the path to the first class of a list that take takes, with a last step of the given kind.
func (q *search[S, E]) first(list []uint32, kind uint16, take func(m *machine[S, E]) bool) *Path[S, E] {
	m := q.space.machines[0]
	m.homeward(q.frame)
	for _, n := range list {
		m.load(q.store, n)
		if take(m) {
			p := q.path(n)
			p.steps = append(p.steps, footstep{event: kind, nth: q.phase})
			return p
		}
	}
	return nil
}

// without returns the classes of a list that do not carry one of the marks.
func (q *search[S, E]) without(list []uint32, unwanted marks) []uint32 {
	var rest []uint32
	for _, n := range list {
		if q.marks[n]&unwanted == 0 {
			rest = append(rest, n)
		}
	}
	return rest
}
