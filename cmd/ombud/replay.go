package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/scenario"
)

// replayFlags are the flags of ombud replay.
type replayFlags struct {
	update    bool
	asFeature bool
	step      bool
	speed     *once[float64]
}

const replayLong = `Carries scenarios out again, each one recorded run, and checks that everything
comes out as the file says. One file is shown event by event; of several, or of
a folder, a line each. With --update a scenario that the model has moved away
from is repaired in place: read the diff before you keep it.

With --as-feature one scenario is printed as a feature instead, with its timing
pinned: people act at once and wait in between, and every parameter has the
value it took. The feature has been decided exactly, and it passes. What a
feature cannot pin is said in comments; a claim that is then true of some runs
only is claimed as possible.

With --step one scenario becomes a time machine: forward and back, to a time, to
what a user does, to where a claim changes; with all stores, with what is
pending, and with what else could happen. Branch off into that, and save the
branch as a scenario. On a terminal keys do all this, and h shows them; over a
pipe every line of the standard input is a command. The exit code is 2 as well
if a command over a pipe was no good.

Exit code: 0 as the files say, 1 something came out differently, 2 a file cannot
be read or tells a run that cannot happen.`

const replayExample = `  ombud replay scenarios/case_2_repairs_the_stale_pair.txt
  ombud replay scenarios/case_2_repairs_the_stale_pair.txt --speed 60x
  ombud replay scenarios
  ombud replay scenarios --update
  ombud replay scenarios/case_2_repairs_the_stale_pair.txt --as-feature
  ombud replay scenarios/case_2_repairs_the_stale_pair.txt --step`

// newReplay is the command that carries out recorded runs.
func newReplay(c *console) *cobra.Command {
	f := &replayFlags{speed: onceSpeed("speed")}
	cmd := &cobra.Command{
		Use: "replay FILE… [flags]", DisableFlagsInUseLine: true,
		Short:             "carry out recorded runs again and check their outcome",
		Long:              replayLong,
		Example:           replayExample,
		ValidArgsFunction: filesEnding("txt"),
		RunE:              func(_ *cobra.Command, paths []string) error { return replayFiles(c, f, paths) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&f.update, "update", false, "repair the files and write their outcome anew")
	cmd.Flags().BoolVar(&f.asFeature, "as-feature", false, "print the scenario as a feature that pins its timing")
	cmd.Flags().BoolVar(&f.step, "step", false, "go through one scenario step by step, forward and back")
	addFlag(cmd, f.speed, "speed", "show events as they fall due, at this many times real speed", "scenarios/FILE --speed 60x")
	return cmd
}

func replayFiles(c *console, f *replayFlags, paths []string) error {
	if len(paths) == 0 {
		return &problem{language.Textf("ombud replay needs a scenario file or a folder of them"), language.Textf("For example: ombud replay scenarios")}
	}
	if f.update && f.speed.given {
		return &problem{language.Textf("--update writes files and --speed shows a run; they do not go together"), language.Textf("Leave one of the two out.")}
	}
	if f.asFeature && (f.update || f.speed.given) {
		return &problem{language.Textf("--as-feature prints a feature; it does not go together with --update or --speed"), language.Textf("Leave one of the two out.")}
	}
	if f.step && (f.update || f.asFeature || f.speed.given) {
		return &problem{language.Textf("--step opens a scenario; it does not go together with --update, --as-feature or --speed"), language.Textf("Leave one of the two out.")}
	}
	if err := ofKind("replay", language.Key("scenarios (.txt)"), paths, scenarioExtension); err != nil {
		return err
	}
	files, err := scenarioFiles(paths)
	if err != nil {
		return err
	}
	if f.asFeature {
		return printAsFeature(c, files)
	}
	if f.step {
		return stepThrough(c, os.Stdin, files)
	}
	told := f.speed.given || len(files) == 1
	worst, expected := exitExpected, 0
	for _, file := range files {
		code := replayFile(c, f, file, told)
		worst = max(worst, code)
		if code == exitExpected {
			expected++
		}
	}
	switch different := len(files) - expected; {
	case len(files) == 1 || f.update:
	case different == 0:
		c.tell("%d scenarios, all as the files say", expected)
	default:
		c.tell("%s, %d of them not as the file says", language.Of(len(files), "scenario"), different)
	}
	return ended(worst)
}

// replayFile deals with one file and returns its exit code.
func replayFile(c *console, f *replayFlags, file string, told bool) int {
	s, err := scenario.Read(file)
	switch {
	case err != nil:
		return unreadable(c, file, err)
	case f.update:
		return updateFile(c, s)
	}
	result, err := s.Replay()
	if result == nil {
		return unreadable(c, file, err)
	}
	if told {
		teller{c.out, c.language()}.run(s, result, f.pacer(c))
	}
	if err == nil {
		c.tell("%s: as the file says (%s)", filepath.ToSlash(file), language.Of(len(s.Happenings), "happening"))
		return exitExpected
	}
	fmt.Fprintln(c.err, language.Error(c.language(), err))
	if !carriedOut(s, result.Run) {
		return exitBad
	}
	return exitRefuted
}

// carriedOut says whether the run went all the way the file tells, whatever
// came of it.
func carriedOut(s *scenario.Scenario, run *scenario.Run) bool {
	fired, trace := 0, run.Trace()
	for _, r := range trace.All() {
		if r.Kind == sim.Fired {
			fired++
		}
	}
	return fired == len(s.Happenings) && (!s.Ends.Said || run.Now() == s.Ends.At)
}

// unreadable tells why a scenario could not even be begun.
func unreadable(c *console, file string, err error) int {
	var listed scenario.Problems
	if !errors.As(err, &listed) {
		err = badEnvironment(filepath.ToSlash(file), err)
	}
	fmt.Fprintln(c.err, language.Error(c.language(), err))
	return exitBad
}

// updateFile repairs a scenario in place and lists what changed.
func updateFile(c *console, s *scenario.Scenario) int {
	changes, rewritten, err := rewrite(s)
	name := filepath.ToSlash(s.File)
	switch {
	case err != nil:
		return unreadable(c, s.File, err)
	case !rewritten:
		c.tell("%s: nothing to change", name)
	case len(changes) == 0:
		c.tell("%s: written in canonical form, nothing else changed", name)
	default:
		fmt.Fprintf(c.out, "%s: %s\n", name, language.Of(len(changes), "change").In(c.language()))
		for _, change := range changes {
			fmt.Fprintf(c.out, "  %s\n", change.In(c.language()))
		}
	}
	return exitExpected
}

// pacer waits for the moments of a run; without --speed nothing is waited for, nor
// is it once the output cannot be written.
func (f *replayFlags) pacer(c *console) func(at time.Duration) {
	if !f.speed.given {
		return func(time.Duration) {}
	}
	wait := paced(f.speed.value)
	return func(at time.Duration) {
		if c.out.failure() == nil {
			wait(at)
		}
	}
}
