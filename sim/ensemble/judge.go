package ensemble

import (
	"time"

	"ombud/sim"
)

// endOfTime is the latest instant at which anything happens.
const endOfTime = (sim.Unbounded/time.Millisecond - 1) * time.Millisecond

// Judge asks every run in turn. Every moves the runs themselves; Some and Share move a copy of each, so that the
// ensemble stays as it is. A broken invariant refutes whatever is claimed. A run that is cut ends the judgement.
func (s *sampled[S, E]) Judge(q Question[S]) Verdict[S, E] { return s.judge(q, nil) }

// judge judges and tells note, which may be nil, of every member that satisfies the claim, when it does.
func (s *sampled[S, E]) judge(q Question[S], note func(*sim.Run[S, E])) Verdict[S, E] {
	q.check("Judge")
	j := judgement[S, E]{walk: &s.walk, question: q, note: note}
	j.verdict.Question, j.verdict.Members = q, len(s.runs)
	s.failures.reset()
	for i, run := range s.runs {
		before := weigh(&s.memory, run)
		if q.Quantifier != Every && q.Temporal != Now {
			run.CopyTo(&s.twin)
			run = &s.twin
		}
		kind := s.walk.begin(run)
		if kind == 0 {
			kind = j.member(i)
		}
		if kind != 0 {
			s.failures.add(kind, s.walk.broken, run, i)
		}
		if kind == Budget {
			break
		}
		s.grown(s.runs[i], before)
	}
	j.verdict.decide(s.failure())
	return j.verdict
}

// judgement is one question, put to one member after the other.
type judgement[S comparable, E sim.Event[E]] struct {
	walk     *walk[S, E]
	question Question[S]
	verdict  Verdict[S, E]
	note     func(*sim.Run[S, E])
}

// member judges the member of the walk, moves it to where the question leads, and returns what went wrong, or 0.
func (j *judgement[S, E]) member(number int) FailureKind {
	run, q := j.walk.run, &j.question
	start := run.Now()
	end := start + min(q.Duration, endOfTime-start)
	found, wrong := j.seek(end)
	if wrong != 0 {
		return wrong
	}
	j.record(number, found == q.wantsToFind(), run.Now()-start)
	if found && !q.wantsToFind() {
		return j.elapse(end)
	}
	return 0
}

// seeks returns the truth value of the claim that settles the question in a member as soon as it is met.
func (q *Question[S]) seeks() bool { return q.Temporal != For }

// wantsToFind reports whether meeting it is what the question hopes for.
func (q *Question[S]) wantsToFind() bool { return q.Temporal == Now || q.Temporal == Within }

// seek moves the member to the first instant at which the claim has the value that settles the question, or else to
// the end, and reports whether there is such an instant. Now looks at one state and moves nothing.
func (j *judgement[S, E]) seek(end time.Duration) (found bool, wrong FailureKind) {
	run, q := j.walk.run, &j.question
	for q.Claim.Holds(run.State()) != q.seeks() {
		if q.Temporal == Now {
			return false, 0
		}
		if !j.walk.due(end) {
			j.walk.stand(end)
			return false, 0
		}
		if _, wrong = j.walk.next(); wrong != 0 {
			return false, wrong
		}
	}
	return true, 0
}

// elapse moves a member whose fate is settled to the end.
func (j *judgement[S, E]) elapse(end time.Duration) FailureKind {
	for j.walk.due(end) {
		if _, wrong := j.walk.next(); wrong != 0 {
			return wrong
		}
	}
	j.walk.stand(end)
	return 0
}

// record counts a member that is settled after some time, and keeps a copy of it if it is the one to show so far.
func (j *judgement[S, E]) record(number int, passed bool, after time.Duration) {
	v := &j.verdict
	if passed {
		v.Passed++
	} else {
		v.Failed++
	}
	if passed && j.question.Temporal == Within {
		v.timed(after)
	}
	if passed && j.note != nil {
		j.note(j.walk.run)
	}
	if passed == (j.question.Quantifier == Some) {
		v.show(j.walk.run, number)
	}
}
