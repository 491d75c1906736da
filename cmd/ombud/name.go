package main

import (
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/steps"
)

// patterns is the flag --name: regular expressions, of which one has to fit.
type patterns []string

// String is empty: there is no default to show.
func (p *patterns) String() string { return "" }

// Type is the placeholder of the value in the help.
func (p *patterns) Type() string { return "REGEX" }

// Set adds a pattern; the same one again changes nothing.
func (p *patterns) Set(text string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return &problem{language.Textf("--%s is empty", "name"), language.Textf("Give it a value, or leave it out.")}
	case !slices.Contains(*p, text):
		*p = append(*p, text)
	}
	return nil
}

// completeName completes the names of the scenarios in features/, or in the features
// that the command line names.
func completeName(_ *cobra.Command, paths []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(paths) == 0 {
		paths = []string{"features"}
	}
	var out []string
	for _, path := range paths {
		file, _ := steps.SplitLine(path)
		files, _ := filesBelow(file, func(within string) bool { return strings.HasSuffix(within, featureExtension) }, refuseName)
		for _, file := range files {
			eachLine(file, func(_ int, line string) {
				if m := scenarioHead.FindStringSubmatch(line); m != nil {
					out = append(out, regexp.QuoteMeta(m[1]))
				}
			})
		}
	}
	slices.Sort(out)
	return slices.Compact(out), cobra.ShellCompDirectiveNoFileComp
}
