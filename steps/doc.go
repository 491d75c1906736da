// Package steps decides feature files: it reads Gherkin, turns its steps into
// settings, actions and claims of the world, carries them out on an ensemble of
// runs and reports the verdicts. It is the only package that knows the Gherkin
// runner, and it decides nothing itself.
//
// A file passes through here in this order:
//
//  1. source.go reads and cleans it, syntax.go and feature.go take it apart; tag.go
//     reads its tags.
//  2. plan.go understands every step: meaning.go reads its text with the
//     grammars of the world and the few phrases of its own in vocabulary.go, and
//     course.go checks that it fits the steps before. All problems are collected
//     and reported at once, with file, line and column; only a run without
//     problems starts. target.go keeps reports off the files that are read.
//  3. suite.go hands the cleaned text to the runner, which calls the handlers of
//     situation.go, one per sort of phrase: establish, act, follow, pass, judge.
//  4. trouble.go tells what went wrong, shows the shortest run, says how the
//     nearest run that passes differs, and saves it; elapsed.go saves the fastest
//     and the slowest run of what is proved.
//  5. On request vacuity.go changes every scenario that passed, one line at a time
//     (mutant.go, flip.go), to find those that pass whatever is done.
//  6. report.go holds the results as plain values, and pretty.go, progress.go,
//     junit.go and cucumber.go write them. No report holds a time: one input and
//     one seed give the same bytes.
//
// Phrases are registered noun by noun (group.go, dialog.go, meeting.go, ...) by
// calls of Given, When and Then with literal patterns, so that editors find
// them. To add a phrase, add it to a grammar of the world and one entry here; a
// test names what is missing.
//
// A scenario is decided over every timing by exact search, unless it asks for a
// sample of seeded runs.
//
// Run decides, Pin tells a recorded run as a feature, Lint only checks, Catalogue
// lists the phrases and Unused those that no feature needs.
package steps
