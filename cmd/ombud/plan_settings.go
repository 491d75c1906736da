package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
	"ombud/sim/plan"
)

// planSettings is the flag --set of a plan.
type planSettings struct {
	plan   plan.Assumptions
	values map[string]string // by name
}

// String is empty: there is no default to show.
func (s *planSettings) String() string { return "" }

// Type is the placeholder of the value in the help.
func (s *planSettings) Type() string { return "PARAMETER=VALUE" }

// Set reads one setting.
func (s *planSettings) Set(text string) error {
	name, value, ok := strings.Cut(text, "=")
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if !ok || name == "" || value == "" {
		return &problem{language.Textf("--set cannot be %s", quote(text)), language.Textf(`Write a parameter, = and a value: --set "back sync=at most 1 hour"`)}
	}
	if before, given := s.values[strings.ToLower(name)]; given && before != value {
		return &problem{language.Textf("--set gives %s twice, as %s and as %s", quote(name), quote(before), quote(value)), language.Textf("Keep one of the two.")}
	}
	s.values[strings.ToLower(name)] = value
	if err := s.plan.Set(name, value); err != nil {
		return &problem{language.Textf("--set %s: %s", quote(text), err), language.Textf("Windows are written as \"at most 1 hour\"; choices by one of their values.")}
	}
	return nil
}

// completePlanSetting offers the assumptions by id, with their names beside.
func completePlanSetting(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, a := range plan.AssumptionList() {
		out = append(out, cobra.CompletionWithDesc(a.ID+"=", a.Name))
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}
