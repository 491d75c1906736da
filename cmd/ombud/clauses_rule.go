package main

import (
	"strings"

	"ombud/sim/clause"
	"ombud/sim/language"
	"ombud/sim/world"
)

// onceMutant is a once of a rule and how it is changed.
func onceMutant() *once[clauseMutant] {
	return &once[clauseMutant]{name: "flip", placeholder: "RULE", read: func(text string) (clauseMutant, error) {
		if _, ok := clause.FindMutant(text); ok {
			return clauseMutant(text), nil
		}
		name, how, changed := strings.Cut(text, "=")
		if r, ok := world.FindRule(name); ok && changed {
			next := language.Textf("It can be changed with =always and =never, or the other way round with nothing behind the name.")
			if r.Effect {
				next = language.Textf("It is something that is done: it can be left out, with nothing behind its name.")
			}
			return "", &problem{language.Textf("--flip: the rule %s cannot be changed with %s", quote(name), quote("="+how)), next}
		}
		next := language.Textf("All rules: ombud clauses --rules")
		if near := nearest(name, ruleNames()); near != "" {
			next = language.Textf("Did you mean %s? %s", quote(near), next)
		}
		return "", &problem{language.Textf("--flip knows no rule %s", quote(name)), next}
	}}
}

// A clauseMutant is the name of a mutant that exists.
type clauseMutant string

// mutant is what the name stands for.
func (m clauseMutant) mutant() clause.Mutant {
	out, _ := clause.FindMutant(string(m))
	return out
}

// ruleNames are the names of all rules.
func ruleNames() (out []string) {
	for _, r := range world.Rules() {
		out = append(out, r.Name)
	}
	return out
}
