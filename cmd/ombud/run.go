package main

import (
	"cmp"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/steps"
)

// runFlags are the flags of ombud run.
type runFlags struct {
	formats    formats
	settings   *settings
	tags       *once[string]
	names      patterns
	runs       *once[uint64]
	budget     *once[uint64]
	workers    *once[uint64]
	profile    *once[string]
	memory     *once[uint64]
	report     io.Writer // of a report that goes to the output
	seed       *once[uint64]
	procedures *once[string]
	found      *once[string]
	elapsed    *once[string]
	compare    *once[string]
	vacuity    bool
	strict     bool
	rerun      again
	settled    language.Text // why nothing is to be run: the lists that are named are empty
	failFast   bool
	dry        bool
	watch      bool
	noColour   bool
}

const runLong = `Decides every scenario of the feature files over every timing and every order of
events there is. A PATH is a feature file, scenarios as FILE:LINE or
FILE:LINE:LINE, a folder, or with @ in front a list of such places, as --format
rerun:FILE writes it; without one it is features/. Of every claim that is
refuted the shortest failing run is saved, and the command that replays it is
printed.

A scenario too large for the budget is inconclusive, never proved: raise
--budget, or judge it on a sample of seeded runs with --runs. The tags
@budget(N), @runs(N) and @one-run do the same for one scenario, and win. An
interrupt ends the run with exit code 3, and the reports hold what was decided
until then; --rerun decides the rest. A second one ends it at once.

With --fail-fast no other scenario is begun after the first that is refuted or,
with --strict, vacuous. First means in the order of the paths, of the files of a
folder by name, and of the lines; there is no random order, since no scenario
leaves anything behind for the next. What is not begun is skipped in reports,
and --rerun decides it with what was refuted.

With --dry-run everything is read, every step is matched to its phrase, and the
scenarios that are asked for are listed; nothing is decided. Reports call their
steps skipped, and undefined those that no phrase fits, with exit code 2.

With --watch the command stays after that. Scenarios are decided again, within
a second, when they or the procedures they name change, and so are those of the
same file that did not pass; reports then hold these scenarios alone. An
interrupt ends it with the exit code of the last run.

Flags that are always wanted can stand in a file .ombud in the folder where the
command is called, one on each line, without the quotes that a shell needs:

  # what always counts
  --max-memory 1GiB

  [ci]
  --format junit:report.xml
  --fail-fast

Those behind a name in brackets count with --profile NAME, and take the place of
the same flags above them; flags of the command line take the place of both.

A feature file has at most 4 MiB and 100000 lines, and its scenarios 2000 steps
each and 100000 in all, each row of examples counted.

Exit code: 0 decided as expected, 1 refuted, 2 mistake in the command or a file,
3 inconclusive, 4 ombud itself failed.`

const runExample = `  ombud run
  ombud run features/case_1.feature:27
  ombud run --tags "@source(F-305)" --vacuity --strict
  ombud run --name "^Case 1" --name half --fail-fast
  ombud run --runs 1000 --seed 7
  ombud run --set "user replication=between 1 and 5 minutes" --set P-06=never
  ombud run --format progress --format junit:report.xml
  ombud run --dry-run --tags "not @source"
  ombud run --rerun
  ombud run --format rerun:rerun.txt
  ombud run @rerun.txt
  ombud run --watch
  ombud run --format json:before.json
  ombud run --format messages:-
  ombud run --compare before.json --format json:now.json`

// newRun is the command that decides feature files.
func newRun(c *console) *cobra.Command {
	f := &runFlags{
		settings:   newSettings(),
		tags:       onceText("tags", "EXPRESSION"),
		runs:       onceNumber("runs", 1, maxRuns),
		budget:     onceNumber("budget", 1, maxBudget),
		workers:    onceWorkers(),
		memory:     onceMemory("max-memory"),
		seed:       onceNumber("seed", 0, 1<<64-1),
		procedures: onceProcedures(),
		found:      onceText("found", "DIR"),
		elapsed:    onceText("elapsed", "DIR"),
		compare:    onceText("compare", "FILE"),
		rerun:      newAgain(),
		profile:    onceText("profile", "PROFILE"),
	}
	cmd := &cobra.Command{
		Use: "run [PATH…] [flags]", DisableFlagsInUseLine: true,
		Short:             "decide feature files",
		Long:              runLong,
		Example:           runExample,
		ValidArgsFunction: completeRun,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := applyProfile(cmd, f.profile.value); err != nil {
				return err
			}
			return runFeatures(c, f, paths)
		},
	}
	f.declare(cmd)
	help := cmd.HelpFunc()
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		help(cmd, args)
		tellProfiles(c.out, cmd, f.profile.value)
	})
	return cmd
}

// The largest numbers that make sense: members of a sample, state classes of a
// search.
const (
	maxRuns   = 1_000_000
	maxBudget = 1_000_000_000
)

func (f *runFlags) declare(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	addFlag(cmd, &f.formats, "format", "a report: "+formatList().String()+"; repeatable; without a FILE it goes to the terminal, which otherwise gets pretty; with - for the FILE it goes to the output, and what people read to the error output", "--format junit:report.xml")
	addFlag(cmd, f.tags, "tags", `only scenarios with these tags, as in Cucumber: "@a and not @b", "(@a or @b) and @c"`, `--tags "@source(F-305)"`)
	addFlag(cmd, &f.names, "name", "only scenarios in whose name this regular expression fits somewhere, or in that of their outline or examples; repeatable: one has to fit", `--name "half (set up|removed)"`)
	addFlag(cmd, f.budget, "budget", "state classes a scenario may need before it counts as inconclusive (default 1000000)", "--budget 5000000")
	addFlag(cmd, f.memory, "max-memory", "memory of the process, such as 512MiB; a scenario that needs more is inconclusive (default: no limit)", "--max-memory 512MiB")
	addFlag(cmd, f.workers, "workers", "threads of a search; the results are the same for any number (default: one for each processor)", "--workers 1")
	addFlag(cmd, f.runs, "runs", "judge on so many seeded runs instead of on all runs (default: all)", "--runs 1000")
	addFlag(cmd, f.seed, "seed", "number from which the timings of seeded runs are drawn (default 0)", "--seed 7")
	addFlag(cmd, f.settings, "set", "another value for an assumption, by name or P-id; repeatable", `--set "user replication=at most 1 hour"`)
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "--procedures procedures")
	addFlag(cmd, f.found, "found", "folder for failing runs, - for none (default scenarios/found)", "--found scenarios/found")
	addFlag(cmd, f.elapsed, "elapsed", `folder for the fastest and the slowest run of every "within" that is proved (default: save none)`, "--elapsed times")
	addFlag(cmd, f.compare, "compare", "tell what is different from a run before: its json report", "--format json:now.json --compare before.json")
	f.rerun.declare(cmd)
	cmd.Flags().BoolVar(&f.failFast, "fail-fast", false, "begin no other scenario after the first that is refuted, in the order of the files")
	cmd.Flags().BoolVar(&f.dry, "dry-run", false, "decide nothing: read everything, and list the scenarios that are asked for")
	cmd.Flags().BoolVar(&f.watch, "watch", false, "stay, and decide again what changes, until an interrupt")
	cmd.Flags().BoolVar(&f.vacuity, "vacuity", false, "also change every line of a scenario, one at a time, and warn if none matters")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "exit 1 also for a vacuous scenario: no When changes anything or, with --vacuity, no line matters")
	addFlag(cmd, f.profile, "profile", "also the flags of this profile in the file .ombud; - for none of that file", "--profile ci")
	cmd.Flags().BoolVar(&f.noColour, "no-color", false, "no colour; the same as NO_COLOR=1 in the environment")
	cmd.RegisterFlagCompletionFunc("format", completeFormat)
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
	cmd.RegisterFlagCompletionFunc("name", completeName)
	cmd.RegisterFlagCompletionFunc("profile", completeProfile)
}

func runFeatures(c *console, f *runFlags, paths []string) error {
	if err := cmp.Or(f.contradictions(), f.rerun.astray(paths)); err != nil {
		return err
	}
	paths, settled, err := steps.Expand(paths)
	if err != nil {
		return err
	}
	f.settled = settled
	if err := f.formats.writable(); err != nil {
		return err
	}
	if f.formats.output() != "" {
		f.report, c = c.out, c.aside()
	}
	if err := savable(f.found.value); err != nil {
		return err
	}
	if err := keepable(f.elapsed.value); err != nil {
		return err
	}
	before, err := f.recordBefore()
	if err != nil {
		return err
	}
	memory, free := restrain(f.memory.value)
	defer free()
	i := listen()
	defer i.stop()
	if f.watch && settled.IsZero() {
		w := &watch{paths: paths, procedures: f.procedures.value, clear: c.colour, c: c}
		if !f.tags.given && len(f.names) == 0 {
			w.passed = newPassed(f.procedures.value)
		}
		return w.carryOut(i, func(paths []string) error { return f.once(c, i, memory, before, paths, w.note) })
	}
	return f.once(c, i, memory, before, paths, func(*steps.Summary) {})
}

// once decides the features behind the paths, writes the reports and has the result
// noted.
func (f *runFlags) once(c *console, i *interrupt, memory int, before *steps.Record, paths []string, note func(*steps.Summary)) error {
	b := c.bar()
	o := f.options(c, b, paths)
	o.Memory, o.Stop = memory, i.heard.Load
	summary, err := steps.Run(o)
	b.erase()
	note(&summary)
	switch {
	case err != nil:
		return unwritten(err)
	case before != nil && !summary.Interrupted && summary.Scenarios > 0:
		now := summary.Record()
		if err := steps.WriteChanges(c.out, summary.Language, f.compare.value, steps.Compare(before, &now)); err != nil {
			return unwritten(err)
		}
	}
	switch {
	case summary.Failed > 0:
		return failedIn(&summary)
	case summary.Unsaved != nil:
		return unsaved(summary.Unsaved)
	case summary.Interrupted:
		undecided := language.Of(summary.Left+summary.Inconclusive, "scenario")
		said := language.Textf("interrupted; %s not decided", undecided)
		if f.found.value != "-" { // Where runs are saved, this one is remembered.
			said = language.Textf("interrupted; %s not decided; the same command with --rerun decides the rest", undecided)
		}
		fmt.Fprintln(c.err, said.In(c.choice().For(featureLanguages(&summary)...)))
	}
	return ended(summary.Exit())
}

// contradictions refuses flags of an exact search beside --runs, which would do
// nothing.
func (f *runFlags) contradictions() error {
	next := language.Textf("Leave one of the two out.")
	for _, other := range []struct {
		name  string
		given bool
	}{{"vacuity", f.vacuity}, {"compare", f.compare.given}, {"watch", f.watch}, {"fail-fast", f.failFast}, {"elapsed", f.elapsed.given}} {
		if f.dry && other.given {
			return &problem{language.Textf("--dry-run decides nothing, and --%s needs what is decided; they do not go together", other.name), next}
		}
	}
	switch {
	case f.runs.given && f.vacuity:
		return &problem{language.Textf("--vacuity compares exact verdicts and --runs asks for a sample; they do not go together"), next}
	case f.runs.given && f.elapsed.given:
		return &problem{language.Textf("--elapsed saves runs of exact proofs and --runs asks for a sample; they do not go together"), next}
	case f.watch && (f.compare.given || f.rerun.given):
		return &problem{language.Textf("--watch decides again and again, and --compare and --rerun ask about one run before; they do not go together"), next}
	case f.watch && f.formats.output() != "":
		name := f.formats.output()
		return &problem{language.Textf("--watch writes a report after every run, and on the output one would follow the other"), language.Textf("Give the report a file: --format %s:report%s", name, extension(name))}
	case f.runs.given && f.budget.given:
		return &problem{language.Textf("--budget bounds an exact search and --runs asks for a sample; they do not go together"), next}
	}
	return nil
}

// recordBefore is the run to compare with, nil if there is none.
func (f *runFlags) recordBefore() (*steps.Record, error) {
	if !f.compare.given {
		return nil, nil
	}
	r, err := steps.ReadRecord(f.compare.value)
	if err != nil {
		return nil, &problem{language.Textf("--compare: %s", err), language.Textf("A record is written by: ombud run --format json:FILE")}
	}
	return r, nil
}

// options translates the command line for the package that does the work.
func (f *runFlags) options(c *console, b *bar, paths []string) steps.Options {
	return steps.Options{
		Paths: paths, Formats: f.formats.reports(), Tags: f.tags.value, Names: f.names, Runs: int(f.runs.value), Seed: f.seed.value,
		Budget: int(f.budget.value), Workers: threads(f.workers), Vacuity: f.vacuity,
		Set: f.settings.list, Procedures: f.procedures.value, Found: f.found.value, Elapsed: f.elapsed.value, Settled: f.settled, Rerun: f.rerun.given, RerunFile: f.rerun.value, FailFast: f.failFast, Dry: f.dry, Language: c.choice(),
		Out: c.behind(b), Report: curtain{f.report, b}, Err: c.err, Color: c.colour && !f.noColour, Strict: f.strict, Progress: b.show,
	}
}

// bar is the progress line of this console, one that draws nothing unless the
// error stream is a terminal.
func (c *console) bar() *bar {
	if !c.progress {
		return &bar{}
	}
	return &bar{w: c.err, width: c.width, language: c.language()}
}

// behind is the output with the bar out of its way.
func (c *console) behind(b *bar) io.Writer { return curtain{c.out, b} }
