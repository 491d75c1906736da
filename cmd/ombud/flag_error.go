package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ombud/sim/language"
)

// exampleKey is the annotation of a flag that holds a use of it.
const exampleKey = "example"

// addFlag adds a flag with a placeholder for its value, which is what Type
// returns, and an example that errors show.
func addFlag(cmd *cobra.Command, v pflag.Value, name, usage, example string) {
	cmd.Flags().Var(v, name, usage)
	cmd.Flags().SetAnnotation(name, exampleKey, []string{example})
}

// flagProblem says in two lines what cobra's flag error means.
func flagProblem(cmd *cobra.Command, args []string, err error) error {
	var known *problem
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &unknown):
		return unknownFlag(cmd, args, unknown)
	case errors.As(err, &missing):
		return &problem{language.Textf("--%s needs a value", missing.GetFlag().Name), flagExample(cmd, missing.GetFlag())}
	case errors.As(err, &invalid):
		f := invalid.GetFlag()
		return &problem{language.Textf("--%s cannot be %s", f.Name, quote(invalid.GetValue())), flagExample(cmd, f)}
	}
	return &problem{err, language.Textf("See %s --help", cmd.CommandPath())}
}

// flagExample says how a flag is written.
func flagExample(cmd *cobra.Command, f *pflag.Flag) language.Text {
	if e := f.Annotations[exampleKey]; len(e) == 1 {
		return language.Textf("For example: %s %s", cmd.CommandPath(), e[0])
	}
	return language.Textf("Write --%s alone, or leave it out.", f.Name)
}

func unknownFlag(cmd *cobra.Command, args []string, e *pflag.NotExistError) error {
	if !cmd.HasParent() && len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return unknownCommand(cmd, args[0])
	}
	flag := "--" + e.GetSpecifiedName()
	if e.GetSpecifiedShortnames() != "" {
		flag = "-" + e.GetSpecifiedName()
	}
	return unknownName(cmd, flag)
}

// unknownName is the problem of a flag that a command does not have.
func unknownName(cmd *cobra.Command, flag string) *problem {
	next := language.Textf("See %s --help for its flags.", cmd.CommandPath())
	if !cmd.HasParent() {
		next = language.Textf("Flags belong to a command and stand after it; see ombud run --help")
	}
	if near := nearest(flag, flagNames(cmd)); near != "" {
		next = language.Textf("Did you mean %s? All flags: %s --help", near, cmd.CommandPath())
	}
	return &problem{language.Textf("%s has no flag %s", cmd.CommandPath(), flag), next}
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}
