package check

import (
	"pgregory.net/rapid"

	"ombud/sim/world"
)

// A Checker judges drafts by properties. It is not safe for use by several goroutines; any number of checkers come to
// the same rulings.
type Checker struct {
	system     *System
	properties []Property
	drafts     *rapid.Generator[*Draft]
	trial      trial
}

// New makes a checker of a system by these properties; none means all of the catalogue.
func New(s *System, properties ...Property) *Checker {
	if len(properties) == 0 {
		properties = catalogue
	}
	return &Checker{
		system: s, properties: properties, drafts: Drafts(s),
		trial: trial{Course: &Course{}, system: s, read: map[world.Event]bool{}, set: map[world.Setting]bool{}},
	}
}

// Properties are what the checker judges by, in the order of its rulings.
func (c *Checker) Properties() []Property { return c.properties }

// Draft is the draft of a seed.
func (c *Checker) Draft(seed uint64) *Draft { return c.drafts.Example(int(mix(seed) >> 1)) }

// maxKnown bounds how many settings are kept as known.
const maxKnown = 20_000

// A Failure is a property that a draft broke.
type Failure struct {
	Property Property
	Seed     uint64 // of the draft, where it has one
	Draft    *Draft
	Ruling   Ruling
	Cause    world.Event // what happened when it broke; zero for something that shows in the end
}

// Run judges the draft of one seed and adds the rulings to the tallies, which are those of Properties. It returns what
// broke, the properties in their order.
func (c *Checker) Run(seed uint64, tallies []Tally) []Failure {
	failed := c.Judge(c.Draft(seed), seed%costlyShare == 0, tallies)
	for i := range failed {
		failed[i].Seed = seed
	}
	return failed
}

// costlyShare: one in so many runs is judged by costly properties.
const costlyShare = 8

// Judge judges one draft; costly properties only if asked to. tallies may be nil.
func (c *Checker) Judge(d *Draft, costly bool, tallies []Tally) (failed []Failure) {
	if len(c.trial.set) > maxKnown {
		clear(c.trial.set)
	}
	c.trial.Course = c.system.carryInto(c.trial.Course, d, nil)
	if c.trial.Course == nil {
		panic("check: a draft contradicts itself; drafts are drawn so that they do not")
	}
	for i, p := range c.properties {
		if p.Costly && !costly {
			continue
		}
		r := p.judge(&c.trial)
		if tallies != nil {
			tallies[i].add(r)
		}
		if r.Broken != "" {
			failed = append(failed, Failure{Property: p, Draft: d, Ruling: r, Cause: c.trial.cause(r)})
		}
	}
	return failed
}

// cause is what had just happened when a property broke.
func (t *trial) cause(r Ruling) world.Event {
	if r.Step == 0 || r.Shown != nil {
		return world.Event{}
	}
	return t.Events[r.Step-1]
}

// A Tally counts the rulings of one property.
type Tally struct {
	Runs   uint64 // how many runs were judged
	Seen   uint64 // in how many of them the twin came up
	Broken uint64 // how many broke it
}

func (t *Tally) add(r Ruling) {
	t.Runs++
	if r.Seen {
		t.Seen++
	}
	if r.Broken != "" {
		t.Broken++
	}
}

// Merge adds the counts of another tally.
func (t *Tally) Merge(other Tally) {
	t.Runs += other.Runs
	t.Seen += other.Seen
	t.Broken += other.Broken
}
