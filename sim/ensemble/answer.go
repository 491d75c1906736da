package ensemble

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// Judge judges all members by one search. A share of all runs is a matter of odds unless it is true of all: see share.
func (x *exact[S, E]) Judge(q Question[S]) Verdict[S, E] {
	q.check("Judge")
	if q.Quantifier == Share {
		return x.share(q)
	}
	v := Verdict[S, E]{Question: q, Members: x.Members(), Exact: true, Size: x.size}
	if x.ended != nil {
		v.conclude(x.ended)
		return v
	}
	v.past = &past[S, E]{ensemble: x, from: x.classes, story: slices.Clip(x.story)}
	j := x.judge(x.classes, q)
	x.answer(&v, j)
	if q.Quantifier == Every {
		x.move(q, j, v.Failure)
	}
	if v.Size = x.size; x.config.Measure && j.Count.Classes <= MeasureLimit {
		v.measure()
	}
	return v
}

// past is what a verdict remembers of the judgement, for those who want to know more.
type past[S comparable, E sim.Event[E]] struct {
	ensemble *exact[S, E]
	from     *explore.Classes[S, E] // the members when they were judged
	story    []step[S, E]           // what they had done
	passing  *explore.Path[S, E]    // one run of which the claim is true, or nil
	elapsed  *explore.Elapsed[S, E] // of Timed
}

var whens = [...]explore.When{Now: explore.Now, Within: explore.Within, For: explore.Throughout, Never: explore.Never}

// judge puts a question to a set of classes. A search lets the end of a span come before or after the events of that
// instant, so for a run that survives the whole span, end included, it is asked for a unit more: windows have whole
// ends, so such a run exists if and only if one exists that survives until then.
func (x *exact[S, E]) judge(from *explore.Classes[S, E], q Question[S]) explore.Judgement[S, E] {
	length := q.Duration
	if q.Quantifier == Some && q.lasts() {
		length += time.Millisecond
	}
	j := x.space.Judge(from, explore.Question[S]{When: whens[q.Temporal], Length: length, Claim: q.Claim.Holds})
	x.size.add(j.Count)
	return j
}

// lasts reports whether the question is about a whole span.
func (q *Question[S]) lasts() bool { return q.Temporal == For || q.Temporal == Never }

// passes looks for a run of which a claim is true that is not true of every run.
func (x *exact[S, E]) passes(v *Verdict[S, E], j explore.Judgement[S, E]) explore.Judgement[S, E] {
	if q := v.Question; q.lasts() && j.For != nil {
		q.Quantifier = Some
		return x.judge(v.past.from, q)
	}
	return j
}

// passingRun makes a run of a path of which the claim is true, at the moment that settles it.
func (x *exact[S, E]) passingRun(q Question[S], p *explore.Path[S, E]) *sim.Run[S, E] {
	w := p.Witness()
	if q.lasts() {
		w.End = w.Since + q.Duration
		for len(w.Record) > 0 && w.Record[len(w.Record)-1].At > w.End {
			w.Record = w.Record[:len(w.Record)-1]
		}
	}
	return x.replay(w)
}

// move takes the members to where the question leads them.
func (x *exact[S, E]) move(q Question[S], j explore.Judgement[S, E], failure *Failure[S, E]) {
	x.classes = j.Then
	if failure != nil {
		x.ended = failure
	}
	if q.Temporal != Now {
		x.story = append(x.story, func(twin *sampled[S, E]) *Failure[S, E] { return twin.Judge(q).Failure })
	}
}

// answer turns a judgement into a verdict.
func (x *exact[S, E]) answer(v *Verdict[S, E], j explore.Judgement[S, E]) {
	switch {
	case j.Err != nil:
		v.Failure = x.failure(j.Err)
	case j.Then.Len() == 0 && v.Members > 0: // Time stands still in all of them, so the question has no answer.
		v.Failure = x.failed(Endless, "", v.past.from.Path(0), v.Members)
	}
	every := v.Question.Quantifier == Every
	switch {
	case v.Failure != nil && v.Failure.Kind == InvariantBroken:
		v.conclude(v.Failure)
	case every && j.Against != nil:
		v.Kind, v.Run = Refuted, x.run(j.Against)
		some := x.passes(v, j)
		v.past.passing = some.For
		v.PossibleOnly, v.NoRun = some.Some == explore.Proved, some.Some == explore.Refuted
	case !every && j.For != nil:
		v.Kind, v.Run = Possible, x.passingRun(v.Question, j.For)
	case v.Failure != nil:
		v.Kind = Inconclusive
	case every:
		v.Kind = Proved
	default:
		v.Kind = Impossible
	}
	if v.Run != nil {
		v.Moment = v.Run.Now()
	}
}

// conclude gives the verdict of a scenario that has come to an end before.
func (v *Verdict[S, E]) conclude(f *Failure[S, E]) {
	v.Failure, v.Kind = f, Inconclusive
	if f.Kind != InvariantBroken {
		return
	}
	v.Kind, v.Run, v.Moment = Refuted, f.Run, f.Run.Now()
}
