// Package sample counts what became of many seeded runs of one story, in numbers that can be added up.
//
// A [Tally] holds how many runs came to which [Ending], a [Histogram] of the times of those that came to their goal, and
// the worst runs by their seeds. Everything is whole numbers and fixed bins, so tallies of parts of a sample add up to
// the tally of the whole, whatever the parts, in any order: [Tally.Merge]. Whoever has several processors gives each a
// range of seeds and merges.
//
// The package knows neither a model nor a domain. It runs nothing.
package sample
