package ensemble

import (
	"errors"
	"fmt"

	"ombud/sim"
	"ombud/sim/explore"
)

// Exact returns an ensemble that stands for every run there is: a set of state classes. What it says of every run is
// proved, and what no run does is impossible, unless the search had to be cut at Config.Budget classes. It panics
// where Sampled does.
func Exact[S comparable, E sim.Event[E]](c Config[S, E]) Ensemble[S, E] {
	c = c.complete()
	x := &exact[S, E]{config: c, space: explore.New(c.Model, explore.Options{Workers: c.Workers, Budget: c.Budget})}
	x.space.Guard(guardOf(c.Invariants)...)
	x.classes, x.cut = x.space.Start(c.Initial)
	return x
}

// exact is an ensemble of state classes. All its members are judged by one search.
type exact[S comparable, E sim.Event[E]] struct {
	config  Config[S, E]
	space   *explore.Space[S, E]
	classes *explore.Classes[S, E]
	cut     error // why there is nothing to go on from
	size    Size
	story   []func(Ensemble[S, E]) // the steps so far, for a sampled twin
}

// Size is how much an exact ensemble has searched since the scenario began.
type Size struct {
	Classes int // state classes stored, counted once for each step that came to them
	Firings int // events tried from them
}

func (s *Size) add(c explore.Count) {
	s.Classes += c.Classes
	s.Firings += c.Firings
}

// guardOf turns invariants into the guard of a search.
func guardOf[S comparable](invariants []sim.Property[S]) []explore.Property[S] {
	var out []explore.Property[S]
	for _, p := range invariants {
		out = append(out, explore.Property[S]{Name: p.Name, Holds: p.Holds})
	}
	return out
}

// Members returns the number of state classes.
func (x *exact[S, E]) Members() int {
	if x.classes == nil {
		return 0
	}
	return x.classes.Len()
}

// Do moves every class. Classes that go round for ever are told so by the event of Config.Stuck, and go on from there.
func (x *exact[S, E]) Do(until func(*S) bool, in ...Injection[E]) *Failure[S, E] {
	x.story = append(x.story, func(twin Ensemble[S, E]) { twin.Do(until, in...) })
	if x.cut != nil {
		return x.failure(x.cut)
	}
	next, failure := x.carry(x.classes, until, in)
	if failure == nil {
		x.classes = next
	}
	return failure
}

// carry forwards a set of classes and returns where they got to.
func (x *exact[S, E]) carry(from *explore.Classes[S, E], until func(*S) bool, in []Injection[E]) (*explore.Classes[S, E], *Failure[S, E]) {
	o := x.space.Do(from, until, injections(in)...)
	x.size.add(o.Count)
	switch {
	case o.Err != nil:
		return nil, x.failure(o.Err)
	case o.Resting.Len() > 0:
		return nil, x.failed(Deadlock, "", o.Resting.Path(0), o.Resting.Len())
	case o.Endless.Len() == 0:
		return o.There, nil
	}
	return x.leaveLoops(o, until)
}

// leaveLoops lets the classes on endless loops go on with the event that marks them, one kind of event at a time.
func (x *exact[S, E]) leaveLoops(o explore.Outcome[S, E], until func(*S) bool) (*explore.Classes[S, E], *Failure[S, E]) {
	there, left := o.There, o.Endless
	for left.Len() > 0 {
		e, ok := x.stuckAt(left)
		if !ok {
			return nil, x.failed(Endless, "", o.Loop, left.Len())
		}
		same := func(s *S) bool { f, ok := x.config.Stuck(s); return ok && f == e }
		got, failure := x.carry(left.Where(same), until, []Injection[E]{{Window: sim.Immediately(), Event: e}})
		if failure != nil {
			return nil, failure
		}
		there = there.Union(got)
		left = left.Where(func(s *S) bool { return !same(s) })
	}
	return there, nil
}

// stuckAt is the event that ends the loop of the first class.
func (x *exact[S, E]) stuckAt(c *explore.Classes[S, E]) (E, bool) {
	if x.config.Stuck == nil {
		var none E
		return none, false
	}
	s := c.At(0).State
	return x.config.Stuck(&s)
}

func injections[E any](in []Injection[E]) []explore.Injection[E] {
	out := make([]explore.Injection[E], len(in))
	for i, j := range in {
		out[i] = explore.Injection[E](j)
	}
	return out
}

// Judge judges all members by one search. A share is a matter of odds, which classes do not have: it is judged on a
// sampled twin of the scenario.
func (x *exact[S, E]) Judge(q Question[S]) Verdict[S, E] {
	if err := q.Validate(); err != nil {
		panic("ensemble: Judge: " + err.Error())
	}
	if q.Quantifier == Share {
		return x.onTwin(q)
	}
	v := Verdict[S, E]{Question: q, Members: x.Members(), Exact: true}
	if x.cut != nil {
		v.Kind, v.Failure = Inconclusive, x.failure(x.cut)
		return v
	}
	j := x.space.Judge(x.classes, explore.Question[S]{When: whens[q.Temporal], Length: q.Duration, Claim: q.Claim.Holds})
	x.size.add(j.Count)
	x.answer(&v, j)
	if q.Quantifier == Every {
		x.story = append(x.story, func(twin Ensemble[S, E]) { twin.Judge(q) })
		x.measure(&v)
		x.move(j)
	}
	v.Size = x.size
	return v
}

var whens = [...]explore.When{Now: explore.Now, Within: explore.Within, For: explore.Throughout, Never: explore.Never}

// move takes the members to where the question leads them.
func (x *exact[S, E]) move(j explore.Judgement[S, E]) {
	x.classes = j.Then
	if j.Err != nil {
		x.cut = j.Err
	}
}

// answer turns a judgement into a verdict.
func (x *exact[S, E]) answer(v *Verdict[S, E], j explore.Judgement[S, E]) {
	if j.Err != nil {
		v.Failure = x.failure(j.Err)
	}
	all, some := j.Every, j.Some
	switch {
	case v.Failure != nil && v.Failure.Kind == InvariantBroken:
		v.Kind, v.Run = Refuted, v.Failure.Run
	case v.Question.Quantifier == Every && all == explore.Refuted:
		v.Kind, v.Run = Refuted, x.run(j.Against)
		v.PossibleOnly = some == explore.Proved
	case v.Question.Quantifier == Some && some == explore.Proved:
		v.Kind, v.Run = Possible, x.run(j.For)
	case v.Failure != nil:
		v.Kind = Inconclusive
	case v.Question.Quantifier == Every:
		v.Kind = Proved
	default:
		v.Kind = Impossible
	}
	if v.Run != nil {
		v.Moment = v.Run.Now()
	}
}

// measure finds the exact least and greatest time to the claim, where it is proved that the claim comes true in time.
func (x *exact[S, E]) measure(v *Verdict[S, E]) {
	if v.Kind != Proved || v.Question.Temporal != Within || !x.config.Measure {
		return
	}
	e := x.space.Elapsed(x.classes, v.Question.Claim.Holds)
	x.size.add(e.Count)
	if e.Err == nil && e.Exact {
		v.Timed, v.Fastest, v.Slowest = true, e.Best, e.Worst
	}
}

// onTwin judges a question on seeded runs that have done what this ensemble has done.
func (x *exact[S, E]) onTwin(q Question[S]) Verdict[S, E] {
	twin := Sampled(x.config)
	for _, step := range x.story {
		step(twin)
	}
	return twin.Judge(q)
}

// failure says why a search was cut.
func (x *exact[S, E]) failure(err error) *Failure[S, E] {
	var guard *explore.GuardError[S, E]
	var pending *explore.PendingError
	switch {
	case errors.As(err, &guard):
		return x.failed(InvariantBroken, guard.Name, guard.Path, 1)
	case errors.As(err, &pending):
		panic(fmt.Sprintf("ensemble: Do: %v", err))
	}
	return &Failure[S, E]{Kind: Budget, Exact: true, Members: x.Members(), Cut: err}
}

// failed is a failure that a run shows.
func (x *exact[S, E]) failed(k FailureKind, name string, p *explore.Path[S, E], members int) *Failure[S, E] {
	return &Failure[S, E]{Kind: k, Name: name, Exact: true, Run: x.run(p), Failed: members, Members: x.Members()}
}

// run makes a run of a path, at its end. A path is one of the model, so it can be walked; a witness that cannot be
// replayed is a fault of the search and stops everything.
func (x *exact[S, E]) run(p *explore.Path[S, E]) *sim.Run[S, E] {
	if p == nil {
		return nil
	}
	w := p.Witness()
	run, err := w.Replay(x.config.Model)
	if err != nil {
		panic(fmt.Sprintf("ensemble: a run found by exact search does not replay: %v", err))
	}
	return run
}
