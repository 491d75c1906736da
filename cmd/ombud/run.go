package main

import (
	"errors"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"ombud/sim/ensemble"
	"ombud/steps"
)

// runFlags are the flags of ombud run.
type runFlags struct {
	formats    formats
	settings   *settings
	tags       *once[string]
	runs       *once[uint64]
	seed       *once[uint64]
	procedures *once[string]
	found      *once[string]
	strict     bool
	noColour   bool
}

const runLong = `Decides every scenario of the feature files over many seeded timings and orders
of events. A PATH is a feature file, a scenario as FILE:LINE, or a folder;
without one it is features/. Of every claim that is refuted the shortest failing
run is saved, and the command that replays it is printed.

Exit code: 0 decided as expected, 1 refuted, 2 mistake in the command or a file,
3 inconclusive, 4 ombud itself failed.`

const runExample = `  ombud run
  ombud run features/case_1.feature:27
  ombud run --tags "@source(F-305)" --runs 1000 --seed 7
  ombud run --set "user replication=between 1 and 5 minutes" --set P-06=never
  ombud run --format progress --format junit:report.xml`

// newRun is the command that decides feature files.
func newRun(c *console) *cobra.Command {
	f := &runFlags{
		settings:   newSettings(),
		tags:       onceText("tags", "EXPRESSION"),
		runs:       onceNumber("runs", 1, maxRuns),
		seed:       onceNumber("seed", 0, 1<<64-1),
		procedures: onceText("procedures", "DIR"),
		found:      onceText("found", "DIR"),
	}
	cmd := &cobra.Command{
		Use: "run [PATH…] [flags]", DisableFlagsInUseLine: true,
		Short:             "decide feature files",
		Long:              runLong,
		Example:           runExample,
		ValidArgsFunction: filesEnding("feature"),
		RunE:              func(_ *cobra.Command, paths []string) error { return runFeatures(c, f, paths) },
	}
	f.declare(cmd)
	return cmd
}

// maxRuns is the most members an ensemble can have.
const maxRuns = 1_000_000

func (f *runFlags) declare(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	addFlag(cmd, &f.formats, "format", "a report: pretty, progress, junit:FILE, cucumber:FILE; repeatable; without a FILE it goes to the terminal, which otherwise gets pretty", "--format junit:report.xml")
	addFlag(cmd, f.tags, "tags", `only scenarios with these tags: @a, ~@a (not), "@a && @b", "@a,@b" (or)`, `--tags "@source(F-305)"`)
	addFlag(cmd, f.runs, "runs", "runs of a scenario whose tags do not say how many (default "+strconv.Itoa(ensemble.DefaultRuns)+")", "--runs 1000")
	addFlag(cmd, f.seed, "seed", "number from which all timings are drawn (default 0)", "--seed 7")
	addFlag(cmd, f.settings, "set", "another value for an assumption, by name or P-id; repeatable", `--set "user replication=at most 1 hour"`)
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "--procedures procedures")
	addFlag(cmd, f.found, "found", "folder for failing runs, - for none (default scenarios/found)", "--found scenarios/found")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "exit 1 also for a vacuous scenario, one in which nothing changes anything")
	cmd.Flags().BoolVar(&f.noColour, "no-color", false, "no colour; the same as NO_COLOR=1 in the environment")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"pretty", "progress", "junit:", "cucumber:"}, cobra.ShellCompDirectiveNoSpace|cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
	cmd.MarkFlagDirname("procedures")
	cmd.MarkFlagDirname("found")
}

func runFeatures(c *console, f *runFlags, paths []string) error {
	if err := f.formats.writable(); err != nil {
		return err
	}
	if err := savable(f.found.value); err != nil {
		return err
	}
	b := c.bar()
	summary, err := steps.Run(f.options(c, b, paths))
	b.erase()
	var input *steps.InputError
	switch {
	case errors.As(err, &input):
		return mistakes(c.err, input.List)
	case err != nil && c.out.failure() != nil:
		return nil // told at the very end, for every command alike
	case err != nil:
		return &fault{err.Error()}
	case summary.Failed > 0:
		return failedIn(&summary)
	}
	return ended(summary.Exit())
}

// options translates the command line for the package that does the work.
func (f *runFlags) options(c *console, b *bar, paths []string) steps.Options {
	return steps.Options{
		Paths: paths, Formats: f.formats.reports(), Tags: f.tags.value, Runs: int(f.runs.value), Seed: f.seed.value,
		Set: f.settings.list, Procedures: f.procedures.value, Found: f.found.value,
		Out: c.behind(b), Err: c.err, Color: c.colour && !f.noColour, Strict: f.strict, Progress: b.show,
	}
}

// bar is the progress line of this console, one that draws nothing unless the
// error stream is a terminal.
func (c *console) bar() *bar {
	if !c.progress {
		return &bar{}
	}
	return &bar{w: c.err, width: c.width}
}

// behind is the output with the bar out of its way.
func (c *console) behind(b *bar) io.Writer { return curtain{c.out, b} }

// filesEnding completes files with these extensions.
func filesEnding(extensions ...string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}
