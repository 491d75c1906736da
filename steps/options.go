package steps

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// Options say what to run and how. The zero value decides the directory
// features with the default assumptions and prints nothing.
type Options struct {
	Paths      []string        // feature files, files with ":LINE", or directories; none: features
	Formats    []Format        // reports to write, in this order
	Tags       string          // which scenarios, by tag; "" for all
	Names      []string        // and by name: regular expressions of which one fits somewhere in it; none for all
	Runs       int             // 0: exact, every timing; otherwise so many seeded runs of every scenario whose tags do not say
	Budget     int             // state classes an exact scenario may store before it counts as inconclusive; 0: 1,000,000
	Memory     int             // bytes that the state classes of one search, or the runs of one sample, may take before a scenario counts as inconclusive; 0: any number
	Workers    int             // goroutines of an exact search; 0: 1. Nothing depends on it but the time
	Vacuity    bool            // look for scenarios whose claims survive every change of a single line
	Seed       uint64          // of the seeded runs of every scenario, so that one alone runs as it does among others
	Set        []string        // assumptions, each "name=value", as in "user replication=at most 1 minute"
	Procedures string          // directory of procedures; "": procedures
	Found      string          // directory for failing runs; "": scenarios/found; "-": save none
	Elapsed    string          // directory for the fastest and the slowest run of every "within" that is proved; "": save none
	Language   language.Choice // of what is said; none: of a feature file its own, and of all of them theirs if it is one
	Out, Err   io.Writer
	Report     io.Writer     // of the format that goes to the output, with File Output
	Color      bool          // escape sequences in the pretty and progress reports
	Strict     bool          // a vacuous scenario counts as refuted
	Rerun      bool          // only the scenarios that did not pass in the last run
	Dry        bool          // decide nothing: list what would be
	RerunFile  string        // or in this one: its record, or the list of what did not pass; "": the last one
	Settled    language.Text // why nothing is to be run, and that is as expected; zero: Paths say what is
	FailFast   bool          // begin no scenario after the first, in the order of the files, that is refuted or, with Strict, vacuous
	Classes    int           // how many state classes of each scenario, and runs, are kept to be shown; 0: 100 for an html report, and otherwise none
	Progress   func(done, total int, name string)
	Stop       func() bool // asked again and again; once it is true, what is not decided stays so, and the reports hold the rest. It may be nil
}

// defaultFound is where failing runs are saved.
const defaultFound = "scenarios/found"

// params are the default assumptions with those of Set.
func (o *Options) params(found *findings) world.Params {
	p := world.Defaults()
	for _, text := range o.Set {
		name, value, ok := strings.Cut(text, "=")
		if !ok {
			found.report("--set", 0, 0, `%q has no "="; write the name of a parameter and a value, such as "user replication=at most 1 minute"`, text)
			continue
		}
		if err := p.Set(strings.TrimSpace(name), strings.TrimSpace(value)); err != nil {
			found.tell("--set", 0, 0, err)
		}
	}
	return p
}

// conditions are what the scenarios of the run have in common.
func (o *Options) conditions(params world.Params, found *findings) conditions {
	c := conditions{params: params, choice: o.Language, runs: o.Runs, seed: o.Seed, found: o.Found, budget: o.Budget, memory: o.Memory, workers: o.Workers, stop: o.Stop, elapsed: o.Elapsed, picture: o.pictured(), vacuity: o.Vacuity, strict: o.Strict, failFast: o.FailFast}
	for _, n := range []struct {
		option, what string
		value, limit int
	}{{"--runs", language.Key("runs"), o.Runs, maxRuns}, {"--budget", language.Key("state classes"), o.Budget, maxBudget}, {"--workers", language.Key("workers"), o.Workers, maxWorkers}} {
		if n.value < 0 || n.value > n.limit {
			found.report(n.option, 0, 0, "%d %s; allowed are 1 to %d", n.value, language.Textf(n.what), n.limit)
		}
	}
	switch c.found {
	case "":
		c.found = defaultFound
	case "-":
		c.found = ""
	}
	return c
}

// formats checks the reports that are asked for.
func (o *Options) formats(found *findings) {
	for _, f := range o.Formats {
		if !slices.Contains(FormatNames(), f.Name) {
			found.report("--format", 0, 0, "unknown format %q; formats are %s, each followed by :FILE to write a file", f.Name, quoted(FormatNames()))
		}
	}
}

// selection reads the tag filter.
func (o *Options) selection(found *findings) selection {
	s, err := parseSelection(o.Tags)
	if err != nil {
		found.tell("--tags", 0, 0, err)
	}
	return s
}

// count writes a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
