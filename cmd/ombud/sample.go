package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/sample"
	"ombud/steps"
)

// sampleFlags are the flags of ombud sample.
type sampleFlags struct {
	runs       *once[uint64]
	seed       *once[uint64]
	workers    *once[uint64]
	laws       *laws
	settings   *settings
	procedure  *once[string]
	from       beginnings
	claim      *once[string]
	within     *once[time.Duration]
	reader     *once[string]
	reading    *once[string]
	procedures *once[string]
	atLeast    *once[uint64]
	save       *once[string]
	json       bool
}

const sampleLong = `Carries one story out many times, with delays drawn by seeds, and counts: in how
many runs the claim comes true in time, how long that takes, and with which
seeds it takes longest. The story is a scenario of a feature, of which the first
claim with "within" counts, or a procedure with --from, --claim and --within.

Runs have consecutive seeds, beginning with --seed. One run alone, --runs 1, is
told event by event. To learn what is true of every timing, use ombud run.

A distribution says how a delay is drawn from its window, to the millisecond:
%s

Exit code: 0 counted; 1 the rate is below --at-least, or an invariant broke;
2 mistake in the command or a file; 3 the sample cannot tell; 4 ombud failed.`

const sampleExample = `  ombud sample features/case_1.feature:54
  ombud sample features/case_1.feature:54 --runs 1 --seed 5122
  ombud sample features/case_1.feature:54 --distribution late --save worst
  ombud sample features/case_1.feature:54 --distribution "rights check=latest"
  ombud sample --procedure case-1 --reading charitably --from half --within 10m
  ombud sample --procedure case-2 --from stale --at-least 99.5 --json`

// newSample is the command that counts over many seeded runs.
func newSample(c *console) *cobra.Command {
	f := &sampleFlags{
		runs:       onceNumber("runs", 1, maxSample),
		seed:       onceNumber("seed", 0, math.MaxUint64),
		workers:    onceWorkers(),
		laws:       new(laws),
		settings:   newSettings(),
		procedure:  onceText("procedure", "NAME"),
		claim:      onceText("claim", "CLAIM"),
		within:     onceSpan("within"),
		reader:     onceText("reader", "USER"),
		reading:    onceText("reading", "HOW"),
		procedures: onceProcedures(),
		atLeast:    oncePercentage("at-least"),
		save:       onceText("save", "DIR"),
	}
	f.runs.value = defaultSample
	cmd := &cobra.Command{
		Use: "sample [FILE:LINE | --procedure NAME --from STATE] [flags]", DisableFlagsInUseLine: true,
		Short:             "count over many seeded runs of one story",
		Long:              fmt.Sprintf(sampleLong, lawList()),
		Example:           sampleExample,
		ValidArgsFunction: filesOrScenarios("feature"),
		RunE:              func(cmd *cobra.Command, args []string) error { return sampleStory(c, f, cmd, args) },
	}
	f.declare(cmd)
	return cmd
}

const (
	defaultSample = 10_000
	maxSample     = 100_000_000
)

func (f *sampleFlags) declare(cmd *cobra.Command) {
	cmd.Flags().SortFlags = false
	addFlag(cmd, f.runs, "runs", "how many runs (default 10000)", "features/case_1.feature:54 --runs 100000")
	addFlag(cmd, f.seed, "seed", "seed of the first run (default 0)", "features/case_1.feature:54 --seed 7")
	addFlag(cmd, f.workers, "workers", "threads; the results are the same for any number (default: one for each processor)", "features/case_1.feature:54 --workers 1")
	addFlag(cmd, f.laws, "distribution", "how delays are drawn from their windows; PARAMETER=NAME for one parameter alone; repeatable (default uniform)", "features/case_1.feature:54 --distribution late")
	addFlag(cmd, f.settings, "set", "another value for an assumption, by name or P-id; repeatable", `features/case_1.feature:54 --set "user replication=at most 1 hour"`)
	addFlag(cmd, f.procedure, "procedure", "sample this procedure instead of a scenario", "--procedure case-1-corrected --from half")
	addFlag(cmd, &f.from, "from", "what the procedure begins with: none, half, stale, correct, or any phrase behind Given; repeatable", "--procedure case-1-corrected --from half")
	addFlag(cmd, f.claim, "claim", `what is to come true (default "the delegation is correct")`, `--procedure case-2 --from stale --claim "the pair is paired"`)
	addFlag(cmd, f.within, "within", "the time it has for that after the procedure (default 10 minutes)", `--procedure case-2 --from stale --within "12 minutes"`)
	addFlag(cmd, f.reader, "reader", "who follows the procedure (default the manager)", `--procedure mapi-diagnostic --from half --reader "the delegate"`)
	addFlag(cmd, f.reading, "reading", "how steps that repeat others are read: literally, as a subroutine or charitably (default literally)", "--procedure case-1 --from half --reading charitably")
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures (default procedures)", "features/case_1.feature:54 --procedures procedures")
	addFlag(cmd, f.atLeast, "at-least", "the rate in percent that the sample has to show", "features/case_1.feature:54 --at-least 99.5")
	addFlag(cmd, f.save, "save", "folder for the worst runs, as scenarios that replay (default: save none)", "features/case_1.feature:54 --save worst")
	cmd.Flags().BoolVar(&f.json, "json", false, "write JSON")
	cmd.RegisterFlagCompletionFunc("distribution", completeLaw)
	cmd.RegisterFlagCompletionFunc("set", completeSetting)
	cmd.RegisterFlagCompletionFunc("from", cobra.FixedCompletions(beginningWords(), cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("reading", cobra.FixedCompletions(procedure.ReadingNames(), cobra.ShellCompDirectiveNoFileComp))
}

// sampleStory reads the story, runs it and tells what came of it.
func sampleStory(c *console, f *sampleFlags, cmd *cobra.Command, args []string) error {
	if err := f.contradictions(cmd, args); err != nil {
		return err
	}
	story, err := f.story(args)
	if err != nil {
		return err
	}
	r := &sampled{flags: f, args: args, story: story, language: c.choice().For(story.Language)}
	i := listen()
	defer i.stop()
	b := c.bar()
	r.tally = count(story, f, i.heard.Load, func(done int) { b.show(done, int(f.runs.value), story.Name) })
	b.erase()
	if r.cut = r.tally.Runs() < f.runs.value; r.cut && r.tally.Runs() == 0 {
		r.sayLine(c.err, "interrupted before the first run")
		return ended(exitInconclusive)
	}
	r.low, r.high = r.tally.Interval()
	if err := r.reviewWorst(); err != nil {
		return err
	}
	switch {
	case f.json:
		if err := writeJSON(c.out, r.view()); err != nil {
			return err
		}
	case f.runs.value == 1:
		if err := r.tellOne(c.out); err != nil {
			return err
		}
	default:
		r.print(c.out)
	}
	if r.cut {
		r.sayLine(c.err, "interrupted after %s of %s runs", grouped(r.tally.Runs()), grouped(f.runs.value))
	}
	return ended(r.code())
}

// contradictions refuses what cannot be meant before anything runs.
func (f *sampleFlags) contradictions(cmd *cobra.Command, args []string) error {
	next := language.Textf("For example: ombud sample features/case_1.feature:54\nor ombud sample --procedure case-1-corrected --from half")
	switch {
	case len(args) == 0 && !f.procedure.given:
		return &problem{language.Textf("ombud sample needs a scenario, as FILE:LINE, or a procedure"), next}
	case len(args) > 1:
		return tooMany(cmd, args[1])
	case len(args) == 1 && f.procedure.given:
		return &problem{language.Textf("ombud sample takes a scenario or --procedure, not both"), language.Textf("Leave one of the two out.")}
	case len(args) == 1 && filepath.Ext(args[0]) == procedureExtension:
		name := strings.TrimSuffix(filepath.Base(args[0]), procedureExtension)
		return &problem{language.Textf("%s is a procedure, and %s takes %s", filepath.ToSlash(args[0]), "ombud sample", language.Textf("a scenario of a feature, or --procedure")),
			language.Textf("Write: ombud sample --procedure %s --from half", name)}
	case f.procedure.given && len(f.from) == 0:
		return &problem{language.Textf("--procedure needs to know what it begins with"), language.Textf("For example: --from half")}
	case f.seed.value > math.MaxUint64-f.runs.value:
		return &problem{language.Textf("--seed %d leaves no room for %d consecutive seeds", f.seed.value, f.runs.value), language.Textf("Use a smaller seed.")}
	}
	for _, name := range []string{"from", "claim", "within", "reader", "reading"} {
		if cmd.Flags().Changed(name) && !f.procedure.given {
			return &problem{language.Textf("--%s belongs to --procedure; a scenario says that itself", name), language.Textf("Leave it out.")}
		}
	}
	return samplesSavable(f.save.value)
}

// story reads what the command line names.
func (f *sampleFlags) story(args []string) (*steps.Story, error) {
	o := steps.Options{Set: f.settings.list, Procedures: f.procedures.value}
	if !f.procedure.given {
		return steps.ReadStory(args[0], o)
	}
	k := steps.Sketch{
		From: f.from, Reader: f.reader.value, Procedure: f.procedure.value, Reading: f.reading.value,
		Claim: f.claim.value, Within: f.within.value,
	}
	if k.Claim == "" {
		k.Claim = "the delegation is correct"
	}
	if !f.within.given {
		k.Within = 10 * time.Minute
	}
	return steps.ReadSketch(k, o)
}

// code is the exit code. An interrupt leaves a rate open, and not a run that has
// broken an invariant.
func (r *sampled) code() int {
	if r.cut && r.tally.Endings[sample.Broken] == 0 {
		return exitInconclusive
	}
	return r.exit()
}

// exit is the exit code of all that was counted. A rate that is asked for is compared by the whole
// interval; a run that was cut leaves the sample undecided.
func (r *sampled) exit() int {
	least := float64(r.flags.atLeast.value) / 10_000
	switch {
	case r.tally.Endings[sample.Broken] > 0:
		return exitRefuted
	case r.flags.atLeast.given && r.high < least:
		return exitRefuted
	case r.flags.atLeast.given && r.low < least, r.tally.Endings[sample.Cut] > 0:
		return exitInconclusive
	}
	return exitExpected
}
