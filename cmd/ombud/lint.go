package main

import (
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

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
scenarios of one name, a column of examples or a Given that says nothing, free
text that reads as a step, and what happens behind the last claim; in
procedures, decided over every timing, loops without an exit, steps nobody
comes to and waits without an effect. What else is wrong with a procedure is
told by ombud audit, which Givens matter by ombud run --vacuity.

Exit code: 0 no mistakes, 2 mistakes or, with --strict, warnings.`

// lintFolders are checked when no path is given.
var lintFolders = []string{"features", "procedures", "scenarios"}

// newLint is the command that checks files without running them.
func newLint(c *console) *cobra.Command {
	f := &lintFlags{procedures: onceText("procedures", "DIR"), sarif: onceText("sarif", "FILE")}
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
	t, err := lintTargets(paths, f.procedures.value)
	if err != nil {
		return err
	}
	if err := spare(f.sarif, t.all()); err != nil {
		return err
	}
	found := t.check(f.procedures.value)
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

// targets are the files to check, by kind.
type targets struct {
	features, procedures, scenarios []string
}

// lintTargets sorts the files that the paths name into kinds.
func lintTargets(paths []string, procedures string) (*targets, error) {
	t := new(targets)
	implied := len(paths) == 0
	if implied {
		paths = lintFolders
	}
	for _, p := range paths {
		before := t.total()
		if err := t.take(p, procedures); err != nil && !implied {
			return nil, err
		}
		if t.total() == before && !implied {
			return nil, &problem{language.Textf("%s: no features, procedures or scenarios here", filepath.ToSlash(p)),
				language.Textf("They end in .feature, .md and .txt; name the files themselves, or see ombud lint --help")}
		}
	}
	if t.total() == 0 {
		return nil, &problem{language.Textf("no features, procedures or scenarios in the current folder"),
			language.Textf("Go to the folder that holds %s, or name a path.", strings.Join(lintFolders, ", "))}
	}
	return t, nil
}

// all are the files to check.
func (t *targets) all() []string { return slices.Concat(t.features, t.procedures, t.scenarios) }

func (t *targets) total() int { return len(t.features) + len(t.procedures) + len(t.scenarios) }

// counts says how many files of each kind there are.
func (t *targets) counts() language.Speaker {
	return language.Join([]language.Speaker{
		language.Of(len(t.features), "feature"), language.Of(len(t.procedures), "procedure"), language.Of(len(t.scenarios), "scenario"),
	}, ", ")
}

// take adds the files at or below a path.
func (t *targets) take(p, procedures string) error {
	own := procedures != "" && filepath.Clean(p) == filepath.Clean(procedures)
	files, err := filesBelow(p, func(within string) bool { return own && isProcedure(within) || kindIn(within) })
	if err != nil {
		return err
	}
	for _, file := range files {
		name := filepath.ToSlash(filepath.Clean(file))
		switch path.Ext(name) {
		case featureExtension:
			t.features = append(t.features, name)
		case procedureExtension:
			t.procedures = append(t.procedures, name)
		case scenarioExtension:
			t.scenarios = append(t.scenarios, name)
		default:
			return &problem{language.Textf("%s: neither a feature, a procedure nor a scenario by its name", name), language.Textf("They end in .feature, .md and .txt.")}
		}
	}
	return nil
}

// kindIn says whether a file below a folder is one to check: the innermost
// folder of a known name decides.
func kindIn(within string) bool {
	folder := ""
	for _, part := range strings.Split(path.Dir(within), "/") {
		if part == "features" || part == "procedures" || part == "scenarios" {
			folder = part
		}
	}
	switch path.Ext(within) {
	case featureExtension:
		return true
	case procedureExtension:
		return folder == "procedures" && isProcedure(within)
	case scenarioExtension:
		return folder == "scenarios"
	}
	return false
}

// isProcedure leaves the readme of a folder of procedures alone.
func isProcedure(name string) bool {
	return path.Ext(name) == procedureExtension && !strings.EqualFold(path.Base(name), "readme.md")
}
