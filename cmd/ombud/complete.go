package main

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ombud/sim/world"
	"ombud/steps"
)

// completers are what completes the value of a flag, by what help calls the value.
// A flag may bring a completion of its own; what is neither here nor there is a
// number or a text, and no file is offered for it.
var completers = map[string]cobra.CompletionFunc{
	"DIR":        completeFolder,
	"PATH":       filesEnding("feature"),
	"EXPRESSION": completeTags,
	"CLAIM":      completeClaim,
	"NAME":       completeProcedure,
	"BEGINNING":  cobra.FixedCompletions(trialWords(), cobra.ShellCompDirectiveNoFileComp),
	"USER":       cobra.FixedCompletions([]string{"the manager", "the delegate"}, cobra.ShellCompDirectiveNoFileComp),
}

// completeValues lets a shell complete every flag of a command and of those below
// it, and no files where a command takes none.
func completeValues(cmd *cobra.Command) {
	if cmd.ValidArgsFunction == nil && cmd.ValidArgs == nil && !cmd.HasSubCommands() {
		cmd.ValidArgsFunction = cobra.NoFileCompletions
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if _, own := cmd.GetFlagCompletionFunc(f.Name); !own && f.NoOptDefVal == "" {
			cmd.RegisterFlagCompletionFunc(f.Name, completerOf(f))
		}
	})
	for _, sub := range cmd.Commands() {
		completeValues(sub)
	}
}

// completerOf completes the value of a flag. A file ends as that of the example does.
func completerOf(f *pflag.Flag) cobra.CompletionFunc {
	if f.Value.Type() == "FILE" {
		return filesEnding(strings.TrimPrefix(filepath.Ext(f.Annotations[exampleKey][0]), "."))
	}
	if c := completers[f.Value.Type()]; c != nil {
		return c
	}
	return cobra.NoFileCompletions
}

func completeFolder(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// filesEnding completes files with these extensions.
func filesEnding(extensions ...string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}

// completeOnce completes the first argument only.
func completeOnce(complete cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, text string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return complete(cmd, args, text)
	}
}

// scenarioHead is the line that begins a scenario, with its name.
var scenarioHead = regexp.MustCompile(`^\s*(?:(?:Abstrakt )?Scenario(?:mall| Outline| Template)?|Example)\s*:\s*(.*)`)

// filesOrScenarios completes files with these extensions and, behind FILE.feature:,
// the lines at which its scenarios begin.
func filesOrScenarios(extensions ...string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, text string) ([]string, cobra.ShellCompDirective) {
		file, _, behind := strings.Cut(text, featureExtension+":")
		if !behind {
			return filesEnding(extensions...)(cmd, args, text)
		}
		var out []string
		eachLine(file+featureExtension, func(n int, line string) {
			if m := scenarioHead.FindStringSubmatch(line); m != nil {
				out = append(out, cobra.CompletionWithDesc(file+featureExtension+":"+strconv.Itoa(n), m[1]))
			}
		})
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// eachLine calls back with every line of a file, counted from 1; of one that cannot
// be read, with none.
func eachLine(file string, told func(n int, line string)) {
	f, err := os.Open(file)
	if err != nil {
		return
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		told(n, lines.Text())
	}
}

// completeTags completes the last word of a tag expression from the tags in
// features/, or in the features that the command line names.
func completeTags(_ *cobra.Command, paths []string, text string) ([]string, cobra.ShellCompDirective) {
	if len(paths) == 0 {
		paths = []string{"features"}
	}
	before := text
	if at := strings.LastIndexByte(text, '@'); at >= 0 && !strings.Contains(text[at:], " ") {
		before = text[:at]
	}
	var out []string
	for _, path := range paths {
		file, _ := steps.SplitLine(path)
		files, _ := filesBelow(file, func(within string) bool { return strings.HasSuffix(within, featureExtension) }, refuseName)
		for _, file := range files {
			eachLine(file, func(_ int, line string) {
				if line = strings.TrimSpace(line); strings.HasPrefix(line, "@") {
					out = append(out, strings.Fields(line)...)
				}
			})
		}
	}
	slices.Sort(out)
	out = slices.DeleteFunc(slices.Compact(out), func(tag string) bool { return !strings.HasPrefix(tag, "@") })
	for i, tag := range out {
		out[i] = before + tag
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeProcedure offers the procedures of the folder that the command line names.
func completeProcedure(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	dir := "procedures"
	if f := cmd.Flags().Lookup("procedures"); f != nil && f.Value.String() != "" {
		dir = f.Value.String()
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"+procedureExtension))
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), procedureExtension)
	}
	return files, cobra.ShellCompDirectiveNoFileComp
}

// completeClaim offers the claims of the vocabulary, as its examples put them.
func completeClaim(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, e := range steps.Catalogue() {
		for _, text := range e.Examples {
			if _, err := world.ParseClaim(text); err == nil && e.Keyword == "Then" {
				out = append(out, text)
			}
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
