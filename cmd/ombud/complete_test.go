package main

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// everyCommand calls back with the root and every command below it.
func everyCommand(told func(cmd *cobra.Command)) {
	var walk func(cmd *cobra.Command)
	walk = func(cmd *cobra.Command) {
		told(cmd)
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	walk(newRoot(&console{out: &sink{w: &bytes.Buffer{}}, err: &bytes.Buffer{}}, nil))
}

// free are the values that nothing can be offered for: numbers and texts.
var free = []string{"N", "SIZE", "TIME", "PERCENT", "PURPOSE", "VERSION"}

// TestEveryFlagCompletes holds for every flag with a value, of every command: in a
// project it offers something, and only a file or a folder is taken for one.
func TestEveryFlagCompletes(t *testing.T) {
	t.Chdir("../..")
	flags := 0
	everyCommand(func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.NoOptDefVal != "" {
				return
			}
			flags++
			complete, ok := cmd.GetFlagCompletionFunc(f.Name)
			if !ok {
				t.Errorf("%s --%s has no completion", cmd.CommandPath(), f.Name)
				return
			}
			offers, how := complete(cmd, nil, "")
			switch name := cmd.CommandPath() + " --" + f.Name; f.Value.Type() {
			case "FILE", "PATH":
				if how != cobra.ShellCompDirectiveFilterFileExt || len(offers) == 0 || slices.Contains(offers, "") {
					t.Errorf("%s offers %q (%d), want files with an extension", name, offers, how)
				}
			case "DIR":
				if how != cobra.ShellCompDirectiveFilterDirs {
					t.Errorf("%s offers %q (%d), want folders", name, offers, how)
				}
			default:
				if how&cobra.ShellCompDirectiveNoFileComp == 0 {
					t.Errorf("%s offers files for %s", name, f.Value.Type())
				}
				if len(offers) == 0 && !slices.Contains(free, f.Value.Type()) {
					t.Errorf("%s offers nothing for %s", name, f.Value.Type())
				}
			}
		})
	})
	if flags < 100 {
		t.Errorf("%d flags with a value, want 100 at least", flags)
	}
}

// TestOffersAreAccepted gives every flag what its completion offers.
func TestOffersAreAccepted(t *testing.T) {
	t.Chdir("../..")
	everyCommand(func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			complete, ok := cmd.GetFlagCompletionFunc(f.Name)
			if !ok {
				return
			}
			offers, how := complete(cmd, nil, "")
			if how&cobra.ShellCompDirectiveNoFileComp == 0 || how&cobra.ShellCompDirectiveNoSpace != 0 {
				return // Extensions, or beginnings of values.
			}
			for _, offer := range offers {
				value, _, _ := strings.Cut(offer, "\t")
				if err := cmd.Flags().Set(f.Name, value); err != nil && !strings.Contains(err.Error(), "twice") {
					t.Errorf("%s --%s offers %q: %v", cmd.CommandPath(), f.Name, value, err)
				}
			}
		})
	})
}

func TestCompletions(t *testing.T) {
	t.Chdir("../..")
	for _, row := range []struct {
		name  string
		line  []string
		offer string // one of the offers, without its description; "" for none at all
	}{
		{"a tag", []string{"run", "--tags", "@source(F-30"}, "@source(C1-01)"},
		{"a tag of one feature", []string{"run", "features/faults.feature", "--tags", ""}, "@source(F-401)"},
		{"the second tag of an expression", []string{"run", "--tags", "@source(F-305) and not @s"}, "@source(F-305) and not @source(C1-01)"},
		{"a tag behind an operator", []string{"run", "--tags", "(@a or "}, "(@a or @source(C1-01)"},
		{"a format", []string{"run", "--format", "j"}, "junit:"},
		{"the file of a format", []string{"run", "--format", "messages:"}, "messages:report.ndjson"},
		{"a choice", []string{"run", "--set", "P-06="}, "P-06=never"},
		{"a window", []string{"run", "--set", "P-29="}, "P-29=at most 5 minutes"},
		{"a law", []string{"sample", "--distribution", "la"}, "late"},
		{"a scenario of a feature", []string{"run", "features/case_2.feature:"}, "features/case_2.feature:11"},
		{"a scenario of a feature in Swedish", []string{"view", "features/fall_2.feature:"}, "features/fall_2.feature:11"},
		{"a scenario of no feature", []string{"run", "features/nothing.feature:"}, ""},
		{"a procedure", []string{"sample", "--procedure", "case-2"}, "case-2"},
		{"a procedure of no folder", []string{"sample", "--procedures", "nothing", "--procedure", ""}, ""},
		{"one command to explain", []string{"help", "run", ""}, ""},
		{"one shell", []string{"completion", "bash", ""}, ""},
		{"no argument", []string{"version", ""}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			code, out, err := talk(append([]string{"__complete"}, row.line...)...)
			if code != exitExpected {
				t.Fatalf("exit code %d: %s", code, err)
			}
			var offers []string
			for _, line := range strings.Split(out, "\n") {
				if offer, _, _ := strings.Cut(line, "\t"); offer != "" && offer[0] != ':' {
					offers = append(offers, offer)
				}
			}
			if row.offer == "" && len(offers) > 0 || row.offer != "" && !slices.Contains(offers, row.offer) {
				t.Errorf("offers %q, want %q", offers, row.offer)
			}
		})
	}
}

// TestShellsComplete asks the shells that are installed, each with its own script.
func TestShellsComplete(t *testing.T) {
	t.Chdir("../..")
	const library = "/usr/share/bash-completion/bash_completion"
	for _, shell := range []struct{ name, needs, ask string }{
		{"bash", library, `. ` + library + `; . <(ombud completion bash); compopt() { :; }
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; __start_ombud; printf '%s\n' "${COMPREPLY[@]}"; }
ask ombud run --fo; ask ombud sample --reading as; ask ombud help a; ask ombud run --tags @source\\\(P-03`},
		{"fish", "", `ombud completion fish | source
for line in "ombud run --fo" "ombud sample --reading as" "ombud help a" "ombud run --tags @source\\(P-03"; complete -C $line; end`},
	} {
		t.Run(shell.name, func(t *testing.T) {
			path, err := exec.LookPath(shell.name)
			if err != nil {
				t.Skip(err)
			}
			if _, err := os.Stat(shell.needs); shell.needs != "" && err != nil {
				t.Skip(err)
			}
			out, err := exec.Command(path, "-c", shell.ask).CombinedOutput()
			var got []string
			for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
				word, _, _ := strings.Cut(line, "\t")
				got = append(got, strings.TrimSpace(strings.ReplaceAll(word, `\`, "")))
			}
			want := []string{"--format", "--found", "as a subroutine", "audit", "@source(P-03)", "@source(P-03b)"}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("got %q (%v), want %q", got, err, want)
			}
		})
	}
}
