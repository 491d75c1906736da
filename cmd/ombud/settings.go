package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/world"
)

// settings is the flag --set: parameters of the world with values of their
// own, in the order given.
type settings struct {
	params world.Params      // the defaults with everything set so far
	values map[string]string // by the name of the parameter, in canonical words
	list   []string          // "name=value"
}

func newSettings() *settings {
	return &settings{params: world.Defaults(), values: map[string]string{}}
}

// String is empty: there is no default to show.
func (s *settings) String() string { return "" }

// Type is the placeholder of the value in the help.
func (s *settings) Type() string { return "PARAMETER=VALUE" }

// Set reads one setting and checks it against the parameter's range.
func (s *settings) Set(text string) error {
	name, value, ok := strings.Cut(text, "=")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !ok || name == "" || value == "" {
		return &problem{
			language.Textf("--set cannot be %s", quote(text)),
			language.Textf(`Write a parameter, = and a value: --set "user replication=between 1 and 5 minutes"`),
		}
	}
	p, ok := world.FindParameter(name)
	if !ok {
		return unknownParameter(name)
	}
	if err := s.params.Set(p.Name, value); err != nil {
		return &problem{language.Textf("--set %s: %v", quote(text), err), language.Textf("All parameters with their ranges: ombud steps --parameters")}
	}
	return s.add(p, s.params.Value(p))
}

// add keeps a checked setting unless it contradicts an earlier one.
func (s *settings) add(p world.Parameter, value string) error {
	switch before, given := s.values[p.Name]; {
	case !given:
		s.values[p.Name] = value
		s.list = append(s.list, p.Name+"="+value)
	case before != value:
		return &problem{
			language.Textf("--set gives %s (%s) twice, as %s and as %s", p.Name, p.ID, quote(before), quote(value)),
			language.Textf("Keep one of the two."),
		}
	}
	return nil
}

func unknownParameter(name string) error {
	var names []string
	for _, p := range world.Parameters() {
		names = append(names, p.Name)
	}
	next := language.Textf("All parameters: ombud steps --parameters")
	if near := nearest(name, names); near != "" {
		next = language.Textf("Did you mean %s? %s", quote(near), next)
	}
	return &problem{language.Textf("--set knows no parameter %s", quote(name)), next}
}

// completeSetting offers the parameters by id, with their names beside, and behind
// the = of a choice its values.
func completeSetting(_ *cobra.Command, _ []string, text string) ([]string, cobra.ShellCompDirective) {
	var out []string
	name, _, valued := strings.Cut(text, "=")
	if p, known := world.FindParameter(name); valued && known {
		for _, value := range p.Values {
			out = append(out, name+"="+value)
		}
		if p.Values == nil {
			out = []string{name + "=" + p.Default}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	for _, p := range world.Parameters() {
		out = append(out, cobra.CompletionWithDesc(p.ID+"=", p.Name))
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}
