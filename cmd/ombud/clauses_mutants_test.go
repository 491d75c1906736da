package main

import (
	"testing"

	"ombud/sim/clause"
	"ombud/sim/world"
	"ombud/steps"
)

// TestShippedFeaturesNoticeRules changes every seventh rule, the other way
// round, and asks the shipped scenarios that cite what the rule goes back to,
// and then the others, until one notices: make mutants asks about all.
func TestShippedFeaturesNoticeRules(t *testing.T) {
	t.Chdir("../..")
	jury, err := steps.NewJury(steps.Options{Found: "-"})
	if err != nil {
		t.Fatal(err)
	}
	h := &hearing{jury: jury, cases: jury.Cases(), workers: 2, stop: func() bool { return false }, bar: &bar{}}
	var everything world.Decisions
	for _, r := range world.Rules() {
		everything.Held, everything.Failed = everything.Held.With(r.Rule), everything.Failed.With(r.Rule)
	}
	for i, one := range h.cases {
		w := clause.Witness{Decisions: everything}
		for _, id := range one.Sources {
			w.Sources = append(w.Sources, clause.ID(id))
		}
		h.numbers, h.witnesses = append(h.numbers, i), append(h.witnesses, w)
	}
	var some []clause.Mutant
	for i, m := range clause.Mutants(false) {
		if _, survives := clause.Survivors[m.Name()]; i%7 == 3 && !survives {
			some = append(some, m)
		}
	}
	for _, f := range h.fates(some) {
		if !f.Noticed {
			t.Errorf("no scenario notices %s, %s", f.Mutant.Name(), f.Mutant)
		}
	}
}

// TestWorkersChangeNoFate finds the same first scenario with one worker and with
// several.
func TestWorkersChangeNoFate(t *testing.T) {
	dir := workshop(t)
	t.Chdir(dir)
	fates := func(workers int) []clause.Fate {
		f := newClausesFlags()
		f.workers.Set(map[int]string{1: "1", 3: "3"}[workers])
		h, err := f.hear(&console{}, &bar{}, func() bool { return false })
		if err != nil {
			t.Fatal(err)
		}
		return h.fates(clause.Mutants(false)[:40])
	}
	one, three := fates(1), fates(3)
	noticed := 0
	for i := range one {
		if one[i].Noticed != three[i].Noticed || one[i].By != three[i].By || one[i].Asked != three[i].Asked || one[i].How != three[i].How {
			t.Errorf("%s: %+v with one worker, %+v with three", one[i].Mutant.Name(), one[i], three[i])
		}
		if one[i].Noticed {
			noticed++
		}
	}
	if noticed < 10 {
		t.Errorf("%d of 40 mutants noticed; the comparison says little", noticed)
	}
}
