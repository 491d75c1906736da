package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// rerunFile is what the help writes behind --rerun for the file that may stand
// there.
const rerunFile = "FILE"

// again is the flag --rerun, alone or with a file.
type again struct{ *once[string] }

// newAgain is an again that was not given.
func newAgain() again {
	return again{&once[string]{name: "rerun", read: func(text string) (string, error) {
		switch {
		case text == rerunFile:
			return "", nil
		case strings.TrimSpace(text) == "":
			return "", &problem{language.Textf("--%s is empty", "rerun"), language.Textf("Give it a value, or leave it out.")}
		}
		return text, nil
	}}}
}

// Type is that of a flag that can stand alone; so the help writes --rerun[=FILE].
func (a again) Type() string { return "bool" }

// declare adds the flag to a command.
func (a again) declare(cmd *cobra.Command) {
	f := cmd.Flags().VarPF(a, a.name, "", "only the scenarios that did not pass in the last run or, with a FILE, in that of a json or rerun report")
	f.NoOptDefVal = rerunFile
	cmd.Flags().SetAnnotation(a.name, exampleKey, []string{"--rerun=rerun.txt"})
	cmd.RegisterFlagCompletionFunc(a.name, filesEnding("json", "txt"))
}

// astray is the problem of a file behind --rerun that was read as a path; nil if
// there is none.
func (a again) astray(paths []string) error {
	at := slices.IndexFunc(paths, func(path string) bool {
		return slices.Contains([]string{".txt", ".json"}, filepath.Ext(path)) && !strings.HasPrefix(path, "@")
	})
	if !a.given || a.value != "" || at < 0 {
		return nil
	}
	return &problem{language.Textf(`--rerun takes its file behind "="`), language.Textf("Write --rerun=%[1]s, or @%[1]s alone to run what the list names.", paths[at])}
}

// completeRun completes features, the lines of scenarios and, behind @, the lists of
// what did not pass.
func completeRun(cmd *cobra.Command, args []string, text string) ([]string, cobra.ShellCompDirective) {
	name, list := strings.CutPrefix(text, "@")
	if !list {
		return filesOrScenarios("feature")(cmd, args, text)
	}
	files, _ := filepath.Glob(name + "*.txt")
	var out []string
	for _, file := range files {
		if at, _ := phrase.Illegible(file); at < 0 {
			out = append(out, "@"+filepath.ToSlash(file))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
