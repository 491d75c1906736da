package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ombud/sim/check"
	"ombud/sim/language"
)

// tell prints what became of the runs, and returns the exit code.
func (r *checked) tell(c *console) error {
	wanted, made := r.flags.runs.value, r.report.Runs
	if r.flags.json {
		if err := writeJSON(c.out, r.view(c.language())); err != nil {
			return err
		}
	} else {
		r.print(c.out, c.language())
	}
	if made < wanted {
		fmt.Fprintln(c.err, language.Textf("interrupted after %s of %s runs", grouped(made), grouped(wanted)).In(c.language()))
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
func (r *checked) print(w io.Writer, l language.Language) {
	seed, many := r.flags.seed.value, len(r.report.Properties)
	fmt.Fprintln(w, language.Textf("%s from seed %s, %s", countedRuns(r.report.Runs), grouped(seed), language.Count{N: many, One: "property", Many: "properties"}).In(l))
	fmt.Fprintln(w)
	width, widest := 0, 0
	for i := range r.report.Properties {
		widest = max(widest, utf8.RuneCountInString(r.report.Verdict(i).In(l)))
	}
	for _, p := range r.report.Properties {
		width = max(width, utf8.RuneCountInString(p.In(l)))
	}
	for i, p := range r.report.Properties {
		t := r.report.Tallies[i]
		fmt.Fprintf(w, "%-*s  %-*s  %s, %s\n", max(widest, 6), r.report.Verdict(i).In(l), width, p.In(l), countedRuns(t.Runs).In(l), outcomeOf(t).In(l))
	}
	for _, f := range r.findings {
		r.printFinding(w, l, f)
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, language.Textf("%d kept, %d broken, %d open", r.report.Count(check.Kept), r.report.Count(check.Broken), r.report.Count(check.Open)).In(l))
	if r.report.Count(check.Open) > 0 {
		fmt.Fprintln(w, language.Textf("Open: the situation that the property speaks of did not come up; try more --runs.").In(l))
	}
}

// outcomeOf is what a tally says besides the number of runs.
func outcomeOf(t check.Tally) language.Text {
	switch {
	case t.Broken > 0:
		return language.Textf("broken in %s", grouped(t.Broken))
	case t.Seen == 0:
		return language.Textf("twin never seen")
	}
	return language.Textf("twin seen in %s", grouped(t.Seen))
}

func countedRuns(n uint64) language.Count { return language.Of(int(n), "run") }

// printFinding tells the shortest story of a failure and how to see it again.
func (r *checked) printFinding(w io.Writer, l language.Language, f savedFinding) {
	fmt.Fprintln(w)
	fmt.Fprintln(w, language.Textf("%s: not so that", f.Property).In(l))
	fmt.Fprint(w, wrapped(translated(l, f.Property.Sentence), 2))
	fmt.Fprintf(w, "%s\n%s\n", language.Textf("since").In(l), wrapped(f.Ruling.Broken, 2))
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
		return writeJSON(c.out, propertyViews(list, c.language()))
	}
	l := c.language()
	for i, p := range list {
		if i > 0 {
			fmt.Fprintln(c.out)
		}
		fmt.Fprintln(c.out, p.In(l))
		fmt.Fprint(c.out, wrapped(translated(l, p.Sentence), 2))
		fmt.Fprint(c.out, wrapped(language.Textf("twin: %s", language.Textf(p.Sometimes)).In(l), 2))
		if len(p.Facts) > 0 {
			fmt.Fprintln(c.out, "  "+strings.Join(p.Facts, ", "))
		}
	}
	return nil
}
