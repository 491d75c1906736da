package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/steps"
)

const lintLong = `Finds mistakes in features, procedures and scenarios and runs nothing. Without a
PATH it looks into the folders features, procedures and scenarios. A file is
known by its extension: .feature, .md, .txt; in a folder, .md files count below
one that is called procedures, .txt files below one that is called scenarios.

What is too large is refused as a whole: a feature of more than 4 MiB, 100000
lines, 2000 steps in a scenario or 100000 in all; a procedure of more than
256 KiB, or with a line that begins with more than 20 signs of lists and quotes;
a scenario of more than 16 MiB or 100000 lines.

What is allowed and was probably not meant is a warning: in features two
scenarios of one name, a tag that cites a source that is none, a column of
examples or a Given that says nothing, free text that reads as a step, and what
happens behind the last claim; in procedures, decided over every timing, loops
without an exit, steps nobody comes to and waits without an effect. What else is
wrong with a procedure is told by ombud audit, which Givens matter by ombud run
--vacuity.

Exit code: 0 no mistakes, 2 mistakes or, with --strict, warnings.`

// toLint are the files that ombud lint looks at.
var toLint = aim{
	folders: []string{"features", "procedures", "scenarios"},
	nothing: language.Key("no features, procedures or scenarios here"),
	nowhere: language.Key("no features, procedures or scenarios in the current folder"),
	named:   language.Key("They end in .feature, .md and .txt; name the files themselves, or see ombud lint --help"),
	foreign: language.Key("neither a feature, a procedure nor a scenario by its name"),
	others:  language.Key("They end in .feature, .md and .txt."),
}

// newLint is the command that checks files without running them.
func newLint(c *console) *cobra.Command {
	f := &lintFlags{procedures: onceProcedures(), sarif: onceText("sarif", "FILE")}
	cmd := &cobra.Command{
		Use: "lint [PATH…] [flags]", DisableFlagsInUseLine: true,
		Short:             "find mistakes in files without running them",
		Long:              lintLong,
		Example:           "  ombud lint\n  ombud lint --strict features/case_1.feature\n  ombud lint procedures scenarios",
		ValidArgsFunction: filesEnding("feature", "md", "txt"),
		RunE:              func(_ *cobra.Command, paths []string) error { return lint(c, f, paths) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&f.strict, "strict", false, "warnings count as mistakes")
	cmd.Flags().BoolVar(&f.mistakes, "mistakes", false, "look for mistakes only: no warnings, and no procedure is decided")
	addFlag(cmd, f.procedures, "procedures", "folder of the procedures that features name (default procedures)", "--procedures procedures")
	addFlag(cmd, f.sarif, "sarif", "also write the mistakes and warnings as SARIF, for tools of code review", "--sarif mistakes.sarif")
	return cmd
}

// lintFlags are the flags of ombud lint.
type lintFlags struct {
	procedures, sarif *once[string]
	strict, mistakes  bool
}

func lint(c *console, f *lintFlags, paths []string) error {
	if f.strict && f.mistakes {
		return &problem{language.Textf("--strict counts warnings and --mistakes looks for none"), language.Textf("Leave one of the two out.")}
	}
	t, err := findTargets(toLint, paths, f.procedures.value)
	if err != nil {
		return err
	}
	if err := spare(f.sarif, t.all()); err != nil {
		return err
	}
	found := append(t.illegible, t.check(f.procedures.value)...)
	wrong := len(found)
	if !f.mistakes {
		found = append(found, t.warnings(f.procedures.value, func(file string) bool {
			return slices.ContainsFunc(found, func(d steps.Diagnostic) bool { return d.File == file })
		})...)
	}
	for _, d := range found {
		c.printMistake(c.out, d)
	}
	l := c.choice().For(t.languages()...)
	fmt.Fprintf(c.out, "%s: %s%s\n", t.counts().In(l), language.Of(wrong, "mistake").In(l), withWarnings(len(found)-wrong).In(l))
	if f.sarif.value != "" {
		err := scenario.ReplaceFile(f.sarif.value, func(w io.Writer) error { return lintSARIF(w, t.all(), found, c.choice()) })
		if err != nil {
			return badEnvironment(f.sarif.value, err)
		}
	}
	if wrong > 0 || f.strict && len(found) > 0 {
		return outcome(exitBad)
	}
	return nil
}

// withWarnings goes on with the number of warnings, if there are any.
func withWarnings(n int) language.Text {
	if n == 0 {
		return language.Text{}
	}
	return language.Concat(language.Verbatim(", "), language.Of(n, "warning"))
}
