package world

import (
	"slices"

	"ombud/sim/language"
)

// The registry of rules: every decision that the protocol takes, and every one
// that it takes at the seam to the packages of pure rules, has a number here. A
// rule can be changed, to see which claims notice; nothing else changes one.

// Rule is the number of a rule.
type Rule uint16

// rules is how many there are.
const rules = int(rulesOfFault)

// RuleSet is a set of rules, one bit each.
type RuleSet [(rules + 63) / 64]uint64

// Has says whether the rule is in the set.
func (s *RuleSet) Has(r Rule) bool { return s[r/64]>>(r%64)&1 != 0 }

// With is the set with one more rule.
func (s RuleSet) With(r Rule) RuleSet {
	s[r/64] |= 1 << (r % 64)
	return s
}

// Change is how the rules of Params.Flipped are changed.
type Change uint8

// The changes.
const (
	Reversed Change = iota // it decides the other way round, or is not carried out
	Always                 // it decides as if what it asks for were always so
	Never                  // it decides as if that were never so
	watched                // it decides as ever, and its answers are noted
)

// Changes is how many ways there are to change a rule.
const Changes = 3

var changeNames = language.Keys("the other way round", "as if always", "as if never")

// String says how, as in "the other way round".
func (c Change) String() string { return changeNames[c] }

// In says how in a language.
func (c Change) In(l language.Language) string { return language.Textf(changeNames[c]).In(l) }

// rule is a decision: whether what a rule asks for holds. In a world that is
// asked about it answers what it is told.
func (p *Params) rule(r Rule, holds bool) bool {
	if !p.Flipped.Has(r) {
		return holds
	}
	return p.changed(r, holds)
}

// does is a rule without a condition: something that is done. Changed, it is
// left out.
func (p *Params) does(r Rule) bool { return !p.Flipped.Has(r) || p.changed(r, true) }

// changed is the answer of a rule that is changed, or watched.
func (p *Params) changed(r Rule, holds bool) bool {
	switch p.Change {
	case Reversed:
		return !holds
	case watched:
		p.decisions.note(r, holds)
		return holds
	}
	return p.Change == Always
}

// Flip changes one rule.
func (p *Params) Flip(r Rule, how Change) { p.Flipped, p.Change = p.Flipped.With(r), how }

// ruleKind says what can be changed about a rule.
type ruleKind uint8

const (
	condition ruleKind = iota // something is so or not
	effect                    // something is done
)

// ruleRow is one row of the registry.
type ruleRow struct {
	rule  Rule
	kind  ruleKind
	name  string
	says  string
	facts []string
}

// A RuleInfo describes a rule.
type RuleInfo struct {
	Rule   Rule
	Name   string   // as on a command line, such as "sync-policy"
	Says   string   // what the rule is, in one sentence: a key of the catalogue
	Facts  []string // what it goes back to; do not change it
	Effect bool     // it is something that is done; it can be left out and nothing else
}

// Changes are the ways in which the rule can be changed, Reversed first.
func (r RuleInfo) Changes() []Change {
	if r.Effect {
		return []Change{Reversed}
	}
	return []Change{Reversed, Always, Never}
}

// Changed says what is changed, as in "the other way round" or "left out": a key of
// the catalogue.
func (r RuleInfo) Changed(how Change) string {
	if r.Effect {
		return language.Key("left out")
	}
	return how.String()
}

// In is what the rule is, in a language.
func (r RuleInfo) In(l language.Language) string { return language.Textf(r.Says).In(l) }

var registry = func() []RuleInfo {
	var out []RuleInfo
	for _, row := range slices.Concat(lyncRules, outlookRules, hybridRules, faultRules) {
		out = append(out, RuleInfo{row.rule, row.name, row.says, row.facts, row.kind == effect})
	}
	return out
}()

// Rules lists every rule by its number. The slice is fresh.
func Rules() []RuleInfo { return slices.Clone(registry) }

// FindRule is the rule of a name.
func FindRule(name string) (RuleInfo, bool) {
	i := slices.IndexFunc(registry, func(r RuleInfo) bool { return r.Name == name })
	if i < 0 {
		return RuleInfo{}, false
	}
	return registry[i], true
}
