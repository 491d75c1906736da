package ensemble

import (
	"slices"

	"ombud/sim/language"
)

// moments is how many events of one run a sampled ensemble passes in search of moments at which a repair may begin.
const moments = 1_000

// checkRepair panics if a repair cannot be judged by the question.
func (q *Question[S]) checkRepair() {
	if q.check("Repairable"); q.Quantifier != Every {
		panic("ensemble: Repairable: question " + q.String() + ": the quantifier must be Every; a repair has to work in every run")
	}
}

// Repairable carries the repair out in all classes at once.
func (x *exact[S, E]) Repairable(until func(*S) bool, in []Injection[E], q Question[S]) Verdict[S, E] {
	q.checkRepair()
	bounded(in)
	v := Verdict[S, E]{Question: q, Members: x.Members(), Exact: true}
	x.repair(&v, until, in)
	v.Size = x.size
	return v
}

func (x *exact[S, E]) repair(v *Verdict[S, E], until func(*S) bool, in []Injection[E]) {
	if x.ended != nil {
		v.conclude(x.ended)
		return
	}
	from, c, err := x.space.Reachable(x.classes)
	x.size.add(c)
	if err != nil {
		v.conclude(x.failure(err))
		return
	}
	v.Begun = from.Len()
	there, failure := x.carry(from, until, in, nil)
	if failure != nil {
		v.hopeless(failure)
		return
	}
	v.past = &past[S, E]{ensemble: x, from: there}
	x.answer(v, x.judge(there, v.Question))
}

// hopeless gives the verdict on a repair that cannot be carried out, or was cut.
func (v *Verdict[S, E]) hopeless(f *Failure[S, E]) {
	if v.conclude(f); f.Kind != Budget {
		v.Kind, v.Run, v.Member, v.Moment = Refuted, f.Run, f.Member, f.Run.Now()
	}
}

// Repairable tries the repair at the moments of each run in turn, on a copy.
func (s *sampled[S, E]) Repairable(until func(*S) bool, in []Injection[E], q Question[S]) Verdict[S, E] {
	q.checkRepair()
	j := judgement[S, E]{walk: &s.walk, question: q}
	v := &j.verdict
	v.Question, v.Members = q, len(s.runs)
	s.failures.reset()
	for i := 0; i < len(s.runs) && !s.cut(); i++ {
		s.runs[i].CopyTo(&s.scout)
		var c circle[S, E]
		c.begin(&s.scout)
		for more := true; more; {
			s.tryRepair(&j, until, in)
			more = !s.cut() && s.scoutOn(&c, s.runs[i].Steps())
		}
	}
	failure := s.failures.failure(v.Begun, s.walk.limit, s.walk.spent)
	v.Low, v.High = 0, 1 // The repairs of one run have much in common.
	switch {
	case failure != nil && (failure.Kind != Budget || v.Failed == 0):
		v.Run, v.Member, v.Moment = nil, 0, 0
		v.hopeless(failure)
	case v.Failed > 0:
		v.Kind, v.Failure = Refuted, failure
	default:
		v.Kind = Held
	}
	return *v
}

// cut reports whether a member has used up its events.
func (s *sampled[S, E]) cut() bool {
	return slices.ContainsFunc(s.failures.names, func(n failureName) bool { return n.kind == Budget })
}

// tryRepair carries the repair out on a copy of the scout and judges it.
func (s *sampled[S, E]) tryRepair(j *judgement[S, E], until func(*S) bool, in []Injection[E]) {
	number := j.verdict.Begun
	j.verdict.Begun++
	s.scout.CopyTo(&s.twin)
	kind := s.walk.begin(&s.twin)
	if kind == 0 {
		kind = s.carryOut(until, in)
	}
	if kind == 0 {
		kind = j.member(number)
	}
	if kind != 0 {
		s.failures.add(kind, s.walk.broken, &s.twin, number)
	}
}

// scoutOn moves the scout, which began at step from, by one event and reports whether that is worth a try.
func (s *sampled[S, E]) scoutOn(c *circle[S, E], from int) bool {
	e, more := s.scout.Next()
	return more && !c.closes(&s.scout, e) && s.scout.Steps()-from < moments
}

// repaired is the line of a verdict about sampled repairs.
func (v *Verdict[S, E]) repaired() language.Text {
	begun := language.Of(v.Begun, "repair")
	if v.Kind == Held {
		return language.Textf("holds in %s of %s, begun at moments of %s", language.Number(v.Passed), begun, runs(v.Members))
	}
	return language.Textf("refuted · %s of %s, begun at moments of %s", language.Number(v.Failed), begun, runs(v.Members))
}
