package ensemble

import (
	"fmt"

	"ombud/sim"
)

// DefaultRuns is the number of runs of a sampled ensemble. If a claim holds in all of them, at least 98.1 % of all
// runs satisfy it, with a confidence of 95 %.
const DefaultRuns = 200

// DefaultMaxEvents is how many events one member may use for one step.
const DefaultMaxEvents = 1_000_000

// Config describes an ensemble.
type Config[S comparable, E sim.Event[E]] struct {
	Model      sim.Model[S, E]
	Initial    S                  // given to the model's Start, which may complete it
	Runs       int                // number of members; 0: DefaultRuns
	Seed       uint64             // with Model and Initial it decides everything that happens
	Invariants []sim.Property[S]  // of kind Always, checked at the start and after every event
	Stuck      func(*S) (E, bool) // the event that ends an endless circle, or false if there is none; may be nil
	MaxEvents  int                // events of one member in one step before it is cut; 0: DefaultMaxEvents

	Budget  int  // of Exact: state classes that all steps together may store; 0: 1,000,000
	Workers int  // of Exact: goroutines that search; 0: 1. Nothing depends on it but the time
	Memory  int  // bytes that an exact search, or all runs of a sample, may take; 0: any number
	Measure bool // of Exact: find the exact best and worst time of every proved Within of at most MeasureLimit classes

	Driven func(E) bool // whether an event comes from outside, as a user's action does; may be nil. See Explain

	Stop func() bool // asked now and then whether to give up; what is not decided then is inconclusive. It may be nil
}

// Sampled returns an ensemble of seeded runs, which stand at their beginning. It panics if the configuration has no
// model, a negative number, or an invariant that is not of kind Always.
func Sampled[S comparable, E sim.Event[E]](c Config[S, E]) Ensemble[S, E] { return sample(c) }

// sampled is an ensemble of seeded runs. Between the steps the members stand at different times.
type sampled[S comparable, E sim.Event[E]] struct {
	runs     []*sim.Run[S, E]
	twin     sim.Run[S, E] // the copy on which Some and Share are judged, one member after the other
	scout    sim.Run[S, E] // the copy that looks for moments at which a repair may begin
	walk     walk[S, E]
	circle   circle[S, E]
	waiting  []E // injected events that have to happen before Do is done
	failures failures[S, E]
	stuck    func(*S) (E, bool)
	memory   weight
}

func sample[S comparable, E sim.Event[E]](c Config[S, E]) *sampled[S, E] {
	c = c.complete()
	s := &sampled[S, E]{stuck: c.Stuck, memory: newWeight[S, E](c.Memory)}
	s.walk.limit, s.walk.stop = c.MaxEvents, c.Stop
	generator := sim.Seeded(0)
	for i := range c.Runs {
		generator.Reseed(memberSeed(c.Seed, i))
		run := sim.NewRunFrom(c.Model, c.Initial, generator)
		run.Watch(c.Invariants...)
		s.runs = append(s.runs, run)
		if s.memory.add(weigh(&s.memory, run)); s.memory.over() {
			s.walk.spent = s.memory.error()
			break
		}
		if s.walk.stopped() {
			break
		}
	}
	return s
}

// complete checks the configuration and fills in what was left out.
func (c Config[S, E]) complete() Config[S, E] {
	if c.Model == nil {
		panic("ensemble: the configuration has no Model; give the system to run")
	}
	if c.Runs < 0 || c.MaxEvents < 0 || c.Budget < 0 || c.Workers < 0 || c.Memory < 0 {
		panic(fmt.Sprintf("ensemble: Runs %d, MaxEvents %d, Budget %d, Workers %d, Memory %d; none may be negative, and 0 means the default",
			c.Runs, c.MaxEvents, c.Budget, c.Workers, c.Memory))
	}
	for _, p := range c.Invariants {
		if p.Kind != sim.AlwaysKind {
			panic("ensemble: the invariant " + p.Name + " is not of kind Always; ask for it with Judge instead")
		}
	}
	if c.Runs == 0 {
		c.Runs = DefaultRuns
	}
	if c.MaxEvents == 0 {
		c.MaxEvents = DefaultMaxEvents
	}
	return c
}

// Members returns the number of runs.
func (s *sampled[S, E]) Members() int { return len(s.runs) }
