// Ombud decides whether a documented procedure leads to the correct delegation
// state. This is its command line: it reads flags, hands the work to the
// packages below it, and turns what they return into text and an exit code.
//
// main.go puts the commands together; every command has a file of its own:
// run.go, replay.go and as_feature.go, steps.go, lint.go, version.go, completion.go and help.go.
// A command returns nil, an outcome (an exit code that has been explained), a
// problem (what is wrong and what to do, in two lines), a steps.InputError (all
// that is wrong with files) or a fault (ombud itself failed); exit.go lists the exit codes. Nothing here decides anything about the
// domain: verdicts come from package steps, replays from sim/scenario.
//
// The tests are conversations with the command below testdata/script.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/steps"
)

func main() { os.Exit(Main()) }

// Main is the whole program: it reads the command line and the environment of
// the process and returns the exit code.
func Main() int {
	outliveReaders()
	return ombud(os.Args[1:], newConsole(os.Stdout, os.Stderr))
}

// ombud carries out one command line and returns the exit code. Whatever goes
// wrong on the way is told on the console's error stream.
func ombud(args []string, c *console) int {
	c.asked = func() language.Choice { return earlyChoice(args) }
	return shield(c, func() int {
		if err := legible(args); err != nil {
			return explain(c, err)
		}
		root := newRoot(c, args)
		root.SetArgs(append([]string{}, args...)) // Cobra takes nil for the arguments of the process.
		code := explain(c, root.Execute())
		if err := c.out.failure(); err != nil && code != exitFault && !c.out.unread() {
			return explain(c, &problem{
				language.Textf("the output cannot be written: %s", scenario.Cause(err)),
				language.Textf("What was written is incomplete: send the output elsewhere."),
			})
		}
		return code
	})
}

// explain tells of an error, if there is one to tell, and returns the exit code
// it stands for.
func explain(c *console, err error) int {
	var o outcome
	var p *problem
	var f *fault
	var input *steps.InputError
	switch {
	case err == nil:
		return exitExpected
	case errors.As(err, &o):
		return int(o)
	case errors.As(err, &input):
		return explain(c, mistakes(c, input.List))
	case errors.As(err, &p):
		fmt.Fprintln(c.err, broken(p.In(c.language())))
		return exitBad
	case errors.As(err, &f):
		fmt.Fprint(c.err, f.In(c.language()))
		return exitFault
	}
	fmt.Fprintln(c.err, broken(language.Error(c.language(), err)))
	return exitBad
}

// newRoot is the command line of one process. Cobra parses and completes; what
// it would say by itself is replaced by the project's two-line errors and help.
func newRoot(c *console, args []string) *cobra.Command {
	cobra.EnableCommandSorting = false
	root := &cobra.Command{
		Use:               "ombud",
		Short:             "decide whether a documented procedure leads to the correct delegation state",
		Long:              "ombud decides whether a documented procedure leads to the correct delegation\nstate, whatever the timing and whatever the order of events.",
		Example:           "  ombud\n  ombud run\n  ombud run features/case_1.feature",
		Version:           versionLine(buildInfo()),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args:              knownCommand,
		RunE: func(*cobra.Command, []string) error {
			fmt.Fprint(c.out, tour)
			return nil
		},
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetHelpTemplate(helpTemplate)
	root.SetUsageTemplate(helpTemplate)
	declareLang(root, c, args)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagProblem(cmd, args, err) })
	root.AddCommand( // Decide, look, write, and the rest: so help lists them.
		newRun(c), newAudit(c), newDiagnose(c), newPlan(c), newSample(c), newCheck(c),
		newReplay(c), newView(c),
		newNew(c), newSteps(c), newLint(c), newFmt(c), newClauses(c),
		newCompletion(c), newMan(c), newVersion(c),
	)
	root.SetHelpCommand(newHelp())
	completeValues(root)
	return root
}
