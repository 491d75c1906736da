package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
)

// helpTemplate lays out the help of every command.
const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}

{{end}}Usage
  {{.UseLine}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND --help{{end}}

Examples
{{.Example}}
{{if .HasAvailableSubCommands}}
Commands
{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}  {{rpad .Name .NamePadding}}  {{.Short}}
{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}
Flags
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
Flags of every command
{{.InheritedFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}
{{end}}`

// newHelp is the help command; unlike cobra's own it refuses unknown names.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "explain a command",
		Long:    "Explains ombud or one of its commands, with examples.",
		Example: "  ombud help run",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return tooMany(cmd, args[1])
			}
			return nil
		},
		ValidArgsFunction: completeOnce(completeCommand),
		RunE: func(cmd *cobra.Command, args []string) error {
			target, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(cmd.Root(), args[0])
			}
			target.InitDefaultHelpFlag()
			target.InitDefaultVersionFlag()
			return target.Help()
		},
	}
}

// completeCommand offers the commands.
func completeCommand(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return commandNames(cmd.Root()), cobra.ShellCompDirectiveNoFileComp
}

// commandNames lists the commands a user can type.
func commandNames(root *cobra.Command) []string {
	var names []string
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() || cmd.Name() == "help" {
			names = append(names, cmd.Name())
		}
	}
	return names
}

// knownCommand refuses what is left on the command line of bare ombud: it was
// meant as a command.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(root, args[0])
}

func unknownCommand(root *cobra.Command, name string) error {
	root.SuggestionsMinimumDistance = 2
	next := language.Textf("Commands are %s.", strings.Join(commandNames(root), ", "))
	if near := root.SuggestionsFor(name); len(near) > 0 {
		next = language.Textf("Did you mean %s? All commands: ombud --help", meant(near))
	}
	return &problem{language.Textf("unknown command %s", quote(name)), next}
}

// meant are commands of which one was meant.
func meant(names []string) language.Speaker {
	parts := []language.Speaker{language.Verbatim("ombud " + names[0])}
	for _, n := range names[1:] {
		parts = append(parts, language.Textf(" or ombud %s", n))
	}
	return language.Join(parts, "")
}

// tooMany refuses an argument that a command has no use for.
func tooMany(cmd *cobra.Command, argument string) error {
	return &problem{
		language.Textf("%s has no use for the argument %s", cmd.CommandPath(), quote(argument)),
		language.Textf("Leave it out; see %s --help", cmd.CommandPath()),
	}
}

// noArguments is for commands that are controlled by flags alone.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return tooMany(cmd, args[0])
	}
	return nil
}
