package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"ombud/sim/scenario"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A failing is a run that shows something bad, and what it shows.
type failing struct {
	trial.Case
	number int // of the procedure, from 1
	run    *trial.Run
	what   string // one sentence
	file   string // where it was saved, "" if it was not
}

// scenario writes the run down so that it replays without the procedure.
func (f *failing) scenario() *scenario.Scenario {
	settings := append(scenario.Assumptions(f.Params), f.Given...)
	story := fmt.Sprintf("%s\n%s, read %s", f.what, f.Document.Name, f.Reading)
	return scenario.FromRun("found", story, settings, f.run, f.run.Now(), []world.Claim{goalOf(&f.Case), {Kind: world.ProcedureHasEnded}})
}

// goalOf is what a case is to lead to.
func goalOf(c *trial.Case) world.Claim {
	if c.Goal == (world.Claim{}) {
		return world.Claim{Kind: world.Correct}
	}
	return c.Goal
}

// failings are the runs of one procedure that are worth showing, each once.
type failings struct {
	list  []*failing
	known map[string]*failing
}

// add takes a run up and returns it with its number, or nil if there is none. A run that is there already keeps what it
// was said to show first.
func (l *failings) add(c trial.Case, run *trial.Run, what string) *failing {
	if run == nil {
		return nil
	}
	key := runKey(&c, run)
	if known := l.known[key]; known != nil {
		return known
	}
	f := &failing{Case: c, run: run, what: what, number: len(l.list) + 1}
	if l.known == nil {
		l.known = map[string]*failing{}
	}
	l.list, l.known[key] = append(l.list, f), f
	return f
}

// runKey is the same for two runs only if the same happens in them, with the same assumptions and from the same
// beginning.
func runKey(c *trial.Case, run *trial.Run) string {
	var b strings.Builder
	for _, s := range append(scenario.Assumptions(c.Params), c.Given...) {
		fmt.Fprintln(&b, s)
	}
	fmt.Fprintf(&b, "%d %016x %d", c.Reading, run.Trace().Hash(), run.Now())
	return b.String()
}

// save files the runs in a folder.
func (l *failings) save(dir string) error {
	for _, f := range l.list {
		file, err := scenario.Found(dir, f.scenario(), f.Document.Name+" "+f.what)
		if err != nil {
			return &problem{"--save: a run cannot be saved in " + filepath.ToSlash(dir) + ": " + scenario.Cause(err).String(), "Name a folder that can be written."}
		}
		f.file = filepath.ToSlash(file)
	}
	return nil
}

// mark refers to a run in a text: "run 3"; "" for none.
func (f *failing) mark() string {
	if f == nil {
		return ""
	}
	return fmt.Sprintf("run %d", f.number)
}
