package clause

import (
	"cmp"
	"slices"

	"ombud/sim/world"
)

// A Mutant is a world in which one rule is changed. A suite of scenarios that is worth its name notices each.
type Mutant struct {
	Rule   world.RuleInfo
	Change world.Change
}

// Mutants are the worlds with one changed rule, by rule and change: every rule reversed or left out and, if thorough, also
// as if it always held and as if it never did.
func Mutants(thorough bool) (out []Mutant) {
	for _, r := range world.Rules() {
		for _, how := range r.Changes() {
			if thorough || how == world.Reversed {
				out = append(out, Mutant{r, how})
			}
		}
	}
	return out
}

// Name is the mutant as a word: "sync-policy", or "sync-policy=always".
func (m Mutant) Name() string {
	switch m.Change {
	case world.Always:
		return m.Rule.Name + "=always"
	case world.Never:
		return m.Rule.Name + "=never"
	}
	return m.Rule.Name
}

// String is the mutant in a sentence, as in "the other way round: no pair forms without Send on Behalf".
func (m Mutant) String() string { return m.Rule.Changed(m.Change) + ": " + m.Rule.Says }

// Apply changes the rule.
func (m Mutant) Apply(p *world.Params) { p.Flip(m.Rule.Rule, m.Change) }

// FindMutant is the mutant of a word as Name writes it.
func FindMutant(name string) (Mutant, bool) {
	for _, m := range Mutants(true) {
		if m.Name() == name {
			return m, true
		}
	}
	return Mutant{}, false
}

// A Witness is a scenario that may notice a mutant.
type Witness struct {
	Sources   []ID            // what its tags cite
	Cost      int             // state classes that it takes to decide, when nothing is changed
	Decisions world.Decisions // what its world decides then
}

// Queue is the order in which scenarios are asked whether they notice: those that cite most of what the rule goes back to
// first, cheap ones before dear ones. It holds their numbers, and depends on nothing else. A scenario of which the change
// alters no decision is left out: it comes out as ever.
func (m Mutant) Queue(list []Witness) []int {
	shared := make([]int, len(list))
	var order []int
	for i, w := range list {
		if !w.Decisions.Alters(m.Rule.Rule, m.Change) {
			continue
		}
		order = append(order, i)
		for _, id := range m.Rule.Facts {
			if slices.Contains(w.Sources, ID(id)) {
				shared[i]++
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(-cmp.Compare(shared[a], shared[b]), cmp.Compare(list[a].Cost, list[b].Cost))
	})
	return order
}

// A Fate is what became of a mutant.
type Fate struct {
	Mutant  Mutant
	Decided bool // somebody notices, or everybody was asked and could say
	Noticed bool
	By      int    // the number of the scenario that noticed first
	Asked   int    // how many scenarios were asked
	Cut     int    // how many of those could not say, for their search was cut
	How     string // what the scenario said
}

// A Score counts the fates of mutants.
type Score struct {
	Mutants, Noticed, Explained, Unexplained, Undecided int
	Stale                                               []string // mutants that are noticed although a reason says why they are not
}

// Judge counts fates. A mutant that nobody notices is explained if Survivors has a reason for it.
func Judge(fates []Fate) (s Score) {
	for _, f := range fates {
		s.Mutants++
		_, reason := Survivors[f.Mutant.Name()]
		switch {
		case f.Noticed:
			s.Noticed++
			if reason {
				s.Stale = append(s.Stale, f.Mutant.Name())
			}
		case !f.Decided:
			s.Undecided++
		case reason:
			s.Explained++
		default:
			s.Unexplained++
		}
	}
	return s
}

// Wanted is the smallest part of the mutants that has to be noticed, in hundredths.
const Wanted = 95

// Enough reports whether that many are noticed and the others explained.
func (s Score) Enough() bool {
	return s.Noticed*100 >= Wanted*s.Mutants && s.Unexplained == 0 && s.Undecided == 0 && len(s.Stale) == 0
}
