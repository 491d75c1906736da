package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/check"
)

// tell prints what became of the runs, and returns the exit code.
func (r *checked) tell(c *console) error {
	wanted, made := r.flags.runs.value, r.report.Runs
	if r.flags.json {
		if err := writeJSON(c.out, r.view()); err != nil {
			return err
		}
	} else {
		r.print(c.out)
	}
	if made < wanted {
		fmt.Fprintf(c.err, "interrupted after %s of %s runs\n", grouped(made), grouped(wanted))
	}
	switch {
	case r.report.Count(check.Broken) > 0:
		return ended(exitRefuted)
	case made < wanted, r.report.Count(check.Open) > 0:
		return ended(exitInconclusive)
	}
	return nil
}

// print tells of every property on a line, and of every failure with its
// shortest story.
func (r *checked) print(w io.Writer) {
	seed := r.flags.seed.value
	fmt.Fprintf(w, "%s from seed %s, %s\n\n", countedRuns(r.report.Runs), grouped(seed), properties(len(r.report.Properties)))
	width := 0
	for _, p := range r.report.Properties {
		width = max(width, len(p.Name))
	}
	for i, p := range r.report.Properties {
		t := r.report.Tallies[i]
		fmt.Fprintf(w, "%-6s  %-*s  %s, %s\n", r.report.Verdict(i), width, p.Name, countedRuns(t.Runs), outcomeOf(t))
	}
	for _, f := range r.findings {
		r.printFinding(w, f)
	}
	fmt.Fprintf(w, "\n%d kept, %d broken, %d open\n", r.report.Count(check.Kept), r.report.Count(check.Broken), r.report.Count(check.Open))
	if r.report.Count(check.Open) > 0 {
		fmt.Fprintln(w, "Open: the situation that the property speaks of did not come up; try more --runs.")
	}
}

// outcomeOf is what a tally says besides the number of runs.
func outcomeOf(t check.Tally) string {
	switch {
	case t.Broken > 0:
		return "broken in " + grouped(t.Broken).String()
	case t.Seen == 0:
		return "twin never seen"
	}
	return "twin seen in " + grouped(t.Seen).String()
}

func countedRuns(n uint64) string {
	if n == 1 {
		return "1 run"
	}
	return grouped(n).String() + " runs"
}

func properties(n int) string {
	if n == 1 {
		return "1 property"
	}
	return fmt.Sprintf("%d properties", n)
}

// printFinding tells the shortest story of a failure and how to see it again.
func (r *checked) printFinding(w io.Writer, f savedFinding) {
	fmt.Fprintf(w, "\n%s: not so that\n", f.Property.Name)
	fmt.Fprint(w, wrapped(f.Property.Sentence, 2))
	fmt.Fprintf(w, "since\n%s\n", wrapped(f.Ruling.Broken, 2))
	for line := range strings.Lines(strings.TrimLeft(happened(f.Scenario), "\n")) {
		fmt.Fprint(w, strings.TrimRight("    "+line, " \n")+"\n")
	}
	fmt.Fprintln(w)
	if f.file != "" {
		fmt.Fprintln(w, "  ombud replay "+shellWord(f.file))
	}
	fmt.Fprintln(w, "  "+r.again(f))
}

// again is the command that draws the failing run once more.
func (r *checked) again(f savedFinding) string {
	words := []string{"ombud", "check", "--property", f.Property.Name, "--seed", fmt.Sprint(f.Seed), "--runs", "1"}
	if r.flags.procedures.given {
		words = append(words, "--procedures", r.flags.procedures.value)
	}
	for i := range words {
		words[i] = shellWord(words[i])
	}
	return strings.Join(words, " ")
}

// listProperties prints the catalogue.
func listProperties(c *console, f *checkFlags) error {
	list := check.New(check.Real(nil), f.properties.list...).Properties()
	if f.json {
		return writeJSON(c.out, propertyViews(list))
	}
	for i, p := range list {
		if i > 0 {
			fmt.Fprintln(c.out)
		}
		fmt.Fprintln(c.out, p.Name)
		fmt.Fprint(c.out, wrapped(p.Sentence, 2))
		fmt.Fprint(c.out, wrapped("twin: "+p.Sometimes, 2))
		if len(p.Facts) > 0 {
			fmt.Fprintln(c.out, "  "+strings.Join(p.Facts, ", "))
		}
	}
	return nil
}
