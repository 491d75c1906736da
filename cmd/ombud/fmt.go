package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/scenario"
	"ombud/steps"
)

const fmtLong = `Formats features and procedures in place and lists the files that change.
Without a PATH it looks into the folders features and procedures; in any folder
.md files count below one that is called procedures, as for ombud lint.

In a feature every level is indented by two spaces, the cells of a table stand
in columns, and one blank line stands in front of every scenario, rule and
table of examples. In a procedure one blank line stands between paragraphs and
none between steps, and the text of a step stands in one column; lines break
where they did. Comments, tags, the language and all words stay: what is
written reads as before, and formatting it again changes nothing. A file with a
mistake is left alone.

Exit code: 0 done, or nothing to do; 1 with --check, files would change; 2
mistakes.`

// toFormat are the files that ombud fmt looks at. Scenarios are written by the
// tool itself, in one form.
var toFormat = aim{
	folders: []string{"features", "procedures"},
	nothing: language.Key("no features or procedures here"),
	nowhere: language.Key("no features or procedures in the current folder"),
	named:   language.Key("Features end in .feature, procedures in .md; name the files themselves, or see ombud fmt --help"),
	foreign: language.Key("not a file to format; features end in .feature, procedures in .md"),
	others:  language.Key("Name one of these. A scenario is brought into its form by ombud replay --update FILE."),
}

// newFmt is the command that formats files.
func newFmt(c *console) *cobra.Command {
	check, procedures := false, onceProcedures()
	cmd := &cobra.Command{
		Use: "fmt [PATH…] [flags]", DisableFlagsInUseLine: true,
		Short:             "format features and procedures",
		Long:              fmtLong,
		Example:           "  ombud fmt\n  ombud fmt features/case_1.feature\n  ombud fmt --check",
		ValidArgsFunction: filesEnding("feature", "md"),
		RunE:              func(_ *cobra.Command, paths []string) error { return format(c, paths, procedures.value, check) },
	}
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&check, "check", false, "write nothing, and exit 1 if a file would change")
	addFlag(cmd, procedures, "procedures", "folder that holds procedures whatever it is called (default procedures)", "--procedures procedures")
	return cmd
}

// format brings the files into their normal form.
func format(c *console, paths []string, procedures string, check bool) error {
	t, err := findTargets(toFormat, paths, procedures)
	if err != nil {
		return err
	}
	wrong := t.illegible
	changed := 0
	for _, file := range unlinked(t.all()) {
		different, found, err := formatFile(file, check)
		if err != nil {
			return err
		}
		wrong = append(wrong, found...)
		if different {
			changed++
			fmt.Fprintln(c.out, file)
		}
	}
	for _, d := range wrong {
		c.printMistake(c.err, d)
	}
	l := c.choice().For(t.languages()...)
	switch {
	case len(wrong) > 0:
		fmt.Fprintln(c.err, language.Textf("%s; these files are as they were.", language.Of(len(wrong), "mistake")).In(l))
		return outcome(exitBad)
	case check && changed > 0:
		fmt.Fprintln(c.err, language.Textf("%s would change; ombud fmt formats them.", language.Of(changed, "file")).In(l))
		return outcome(exitRefuted)
	}
	return nil
}

// unlinked leaves out symbolic links to others of the files, so that none is
// formatted twice.
func unlinked(files []string) []string {
	var out []string
	for i, file := range files {
		again := func(other string) bool { return sameFile(file, other) }
		known := slices.ContainsFunc(files[i+1:], func(other string) bool { return again(other) && !isLink(other) })
		if !isLink(file) || !known && !slices.ContainsFunc(files[:i], again) {
			out = append(out, file)
		}
	}
	return out
}

func isLink(file string) bool {
	info, err := os.Lstat(file)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// formatFile formats one file, unless it is only to be checked, and reports
// whether that makes a difference.
func formatFile(file string, check bool) (different bool, wrong []steps.Diagnostic, err error) {
	before, err := scenario.ReadRegular(file, maxFormatted)
	if err != nil {
		return false, unread(file, err), nil
	}
	after, wrong := tidy(file, before)
	if len(wrong) > 0 || bytes.Equal(before, after) {
		return false, wrong, nil
	}
	if !check {
		err := scenario.ReplaceFile(file, func(w io.Writer) error {
			_, err := w.Write(after)
			return err
		})
		if err != nil {
			return false, nil, badEnvironment(file, err)
		}
	}
	return true, nil, nil
}

// maxFormatted is the largest file that is read, in bytes: what a feature may
// have.
const maxFormatted = 4 << 20

// tidy is the normal form of a file, or what is wrong with it.
func tidy(file string, before []byte) ([]byte, []steps.Diagnostic) {
	if path.Ext(file) == featureExtension {
		return steps.Tidy(file, before)
	}
	after, err := procedure.Tidy(file, before)
	var problems procedure.Problems
	if errors.As(err, &problems) {
		return nil, problemsAs(problems)
	}
	return after, nil
}
