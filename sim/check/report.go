package check

import (
	"slices"

	"ombud/sim/language"
)

// A Report is what came of a number of runs. Reports of different runs can be merged in any order.
type Report struct {
	Properties []Property
	Tallies    []Tally // of the properties, in their order
	Runs       uint64
	failures   []Failure
}

// NewReport is a report of no runs.
func NewReport(c *Checker) *Report {
	return &Report{Properties: c.properties, Tallies: make([]Tally, len(c.properties))}
}

// Run carries one seed out and adds what came of it.
func (r *Report) Run(c *Checker, seed uint64) {
	r.Runs++
	for _, f := range c.Run(seed, r.Tallies) {
		r.add(f)
	}
}

// Merge adds what came of other runs by the same properties.
func (r *Report) Merge(other *Report) {
	r.Runs += other.Runs
	for i := range r.Tallies {
		r.Tallies[i].Merge(other.Tallies[i])
	}
	for _, f := range other.failures {
		r.add(f)
	}
}

// told is how many failures of one kind are kept for telling: those of the lowest seeds.
const told = 3

// add keeps a failure, unless enough like it with lower seeds are known.
func (r *Report) add(f Failure) {
	alike := func(g Failure) bool {
		return g.Property.Name == f.Property.Name && g.Cause.Kind == f.Cause.Kind && g.Cause.Action == f.Cause.Action
	}
	known, worst := 0, -1
	for i, g := range r.failures {
		if alike(g) {
			known++
			if worst < 0 || g.Seed > r.failures[worst].Seed {
				worst = i
			}
		}
	}
	switch {
	case known < told:
		r.failures = append(r.failures, f)
	case f.Seed < r.failures[worst].Seed:
		r.failures[worst] = f
	}
}

// Verdict says how a property came out.
type Verdict uint8

// The verdicts.
const (
	Kept   Verdict = iota // in every run, and its twin came up
	Broken                // in at least one run
	Open                  // its twin never came up
)

var verdictNames = language.Keys("kept", "broken", "open")

// String is the verdict in one word.
func (v Verdict) String() string { return verdictNames[v] }

// In is the verdict in one word of a language.
func (v Verdict) In(l language.Language) string { return language.Textf(verdictNames[v]).In(l) }

// Verdict is the verdict about property i.
func (r *Report) Verdict(i int) Verdict {
	switch t := r.Tallies[i]; {
	case t.Broken > 0:
		return Broken
	case t.Seen == 0:
		return Open
	}
	return Kept
}

// Count is how many properties came out so.
func (r *Report) Count(v Verdict) (n int) {
	for i := range r.Tallies {
		if r.Verdict(i) == v {
			n++
		}
	}
	return n
}

// Findings makes the failures small and tells them, one for every cause, by property and seed. c is any checker of the
// same system. progress hears how many are done.
func (r *Report) Findings(c *Checker, progress func(done, total int)) (out []Finding) {
	list := slices.Clone(r.failures)
	slices.SortStableFunc(list, func(a, b Failure) int {
		if d := r.place(a) - r.place(b); d != 0 || a.Seed == b.Seed {
			return d
		}
		if a.Seed < b.Seed {
			return -1
		}
		return 1
	})
	for i, f := range list {
		progress(i, len(list))
		found := c.Tell(f)
		if !slices.ContainsFunc(out, func(known Finding) bool { return known.Mark == found.Mark }) {
			out = append(out, found)
		}
	}
	return out
}

// place is the number of a failure's property.
func (r *Report) place(f Failure) int {
	return slices.IndexFunc(r.Properties, func(p Property) bool { return p.Name == f.Property.Name })
}
