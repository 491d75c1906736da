package ensemble

import (
	"slices"

	"ombud/sim"
	"ombud/sim/explore"
)

// Exact returns an ensemble that stands for every run there is: a set of state classes. What it says of every run is
// proved, and what no run does is impossible, unless the search had to be cut at Config.Budget classes. It panics
// where Sampled does.
func Exact[S comparable, E sim.Event[E]](c Config[S, E]) Ensemble[S, E] { return exactly(c) }

// exact is an ensemble of state classes. All its members are judged by one search.
type exact[S comparable, E sim.Event[E]] struct {
	config  Config[S, E]
	space   *explore.Space[S, E]
	classes *explore.Classes[S, E]
	ended   *Failure[S, E] // why there is nothing to go on from
	size    Size
	story   []step[S, E] // so far, for a sampled twin
}

func exactly[S comparable, E sim.Event[E]](c Config[S, E]) *exact[S, E] {
	c = c.complete()
	x := &exact[S, E]{config: c, space: explore.New(c.Model, explore.Options{
		Workers: c.Workers, Budget: c.Budget, Memory: c.Memory, Stop: c.Stop,
	})}
	var err error
	if x.classes, err = x.space.Start(c.Initial); err != nil {
		x.ended = x.failure(err)
		return x
	}
	if len(c.Invariants) > 0 {
		x.guard()
	}
	return x
}

// Size is how much an exact ensemble has searched since the scenario began. What Verdict.Time needs is not counted.
type Size struct {
	Classes int // state classes stored, counted once for each step that came to them
	Firings int // events tried from them
}

func (s *Size) add(c explore.Count) {
	s.Classes += c.Classes
	s.Firings += c.Firings
}

// Members returns the number of state classes.
func (x *exact[S, E]) Members() int { return x.classes.Len() }

// Do moves every class. Classes that go round for ever are told so by the event of Config.Stuck, and go on from there.
func (x *exact[S, E]) Do(until func(*S) bool, in ...Injection[E]) *Failure[S, E] {
	bounded(in)
	x.story = append(x.story, func(twin *sampled[S, E]) *Failure[S, E] { return twin.Do(until, in...) })
	if x.ended != nil {
		return x.ended
	}
	next, failure := x.carry(x.classes, until, in, nil)
	if failure != nil {
		x.ended = failure
		return failure
	}
	x.classes = next
	return nil
}

// bounded panics at an injected event that nobody can wait for: a search has no way to add it and go on without it.
func bounded[E any](in []Injection[E]) {
	for _, j := range in {
		if j.Window.Latest == sim.Unbounded {
			panic("ensemble: Do: an event without a latest moment is injected into an exact ensemble; let the model schedule it")
		}
	}
}

// carry forwards a set of classes and returns where they got to. Events of tried have not ended a loop before.
func (x *exact[S, E]) carry(from *explore.Classes[S, E], until func(*S) bool, in []Injection[E], tried []E) (*explore.Classes[S, E], *Failure[S, E]) {
	o := x.space.Do(from, until, injections(in)...)
	x.size.add(o.Count)
	switch {
	case o.Err != nil:
		return nil, x.failure(o.Err)
	case o.Resting.Len() > 0:
		return nil, x.failed(Deadlock, "", o.Resting.Path(0), o.Resting.Len())
	case o.Endless.Len() == 0 && o.There.Len() == 0 && from.Len() > 0:
		return nil, x.failed(Endless, "", from.Path(0), from.Len())
	case o.Endless.Len() == 0:
		return o.There, nil
	}
	return x.leaveLoops(o, until, tried)
}

// leaveLoops lets the classes on endless loops go on with the event that marks them, one kind of event at a time.
func (x *exact[S, E]) leaveLoops(o explore.Outcome[S, E], until func(*S) bool, tried []E) (*explore.Classes[S, E], *Failure[S, E]) {
	there, show := o.There, o.Loop
	for left := o.Endless; left.Len() > 0; show = nil {
		e, ok := x.stuckAt(left)
		if !ok || slices.Contains(tried, e) {
			if show == nil {
				show = left.Path(0)
			}
			return nil, x.failed(Endless, "", show, left.Len())
		}
		same := func(s *S) bool { f, ok := x.config.Stuck(s); return ok && f == e }
		mark := []Injection[E]{{Window: sim.Immediately(), Event: e}}
		got, failure := x.carry(left.Where(same), until, mark, append(slices.Clone(tried), e))
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
