package main

import (
	"fmt"

	"ombud/sim/clause"
	"ombud/sim/world"
	"ombud/steps"
)

// A hearing asks scenarios whether they notice changed rules.
type hearing struct {
	jury      *steps.Jury
	cases     []steps.Case
	witnesses []clause.Witness // of those that pass when nothing is changed
	numbers   []int            // of the witnesses before the jury
	left      []int            // those that do not pass, and can notice nothing
	workers   int
	stop      func() bool
	bar       *bar
}

// The search for a changed scenario ends where it takes far more classes than
// the scenario takes as it is: it could not say.
const (
	hearingBudget = 20_000
	hearingFactor = 8
)

// hear prepares a hearing: it reads the features and decides each scenario as it
// is.
func (f *clausesFlags) hear(c *console, b *bar, stop func() bool) (*hearing, error) {
	o := steps.Options{Procedures: f.procedures.value, Found: "-", Stop: stop}
	if f.features.given {
		o.Paths = []string{f.features.value}
	}
	jury, err := steps.NewJury(o)
	if err != nil {
		return nil, err
	}
	h := &hearing{jury: jury, cases: jury.Cases(), workers: threads(f.workers), stop: stop, bar: b}
	findings, decisions := make([]steps.Finding, len(h.cases)), make([]world.Decisions, len(h.cases))
	h.each(len(h.cases), "as it is", func(i int) {
		findings[i] = jury.Hear(i, &decisions[i])
	})
	b.erase()
	if stop() {
		return nil, interruptedHearing(c)
	}
	for i, found := range findings {
		if found.Keeps != steps.Kept {
			h.left = append(h.left, i)
			continue
		}
		h.numbers = append(h.numbers, i)
		w := clause.Witness{Cost: found.Classes, Decisions: decisions[i]}
		for _, id := range h.cases[i].Sources {
			w.Sources = append(w.Sources, clause.ID(id))
		}
		h.witnesses = append(h.witnesses, w)
	}
	return h, nil
}

func interruptedHearing(c *console) error {
	fmt.Fprintln(c.err, "interrupted before every scenario was decided; nothing can be said")
	return outcome(exitInconclusive)
}

// each carries out so many pieces of work on several processors. What a piece
// leaves behind depends on its number alone.
func (h *hearing) each(n int, what string, do func(i int)) {
	c := crew{workers: h.workers, shift: 1, stop: h.stop, done: func(over int) { h.bar.show(over, n, what) }}
	employ(c, uint64(n), func() (struct{}, func(uint64)) { return struct{}{}, func(i uint64) { do(int(i)) } })
}

// try asks one witness about a mutant.
func (h *hearing) try(m clause.Mutant, witness int) steps.Finding {
	budget := max(hearingBudget, hearingFactor*h.witnesses[witness].Cost)
	return h.jury.Try(h.numbers[witness], m.Apply, budget)
}

// fates finds out for every mutant who notices it first.
func (h *hearing) fates(mutants []clause.Mutant) []clause.Fate {
	out := make([]clause.Fate, len(mutants))
	for i, m := range mutants {
		out[i].Mutant = m
	}
	h.each(len(mutants), "mutants", func(i int) { h.fate(&out[i]) })
	return out
}

// fate asks one witness after the other, until one notices. As long as one could
// not say, nobody knows that nobody notices, unless there is a reason for it.
func (h *hearing) fate(f *clause.Fate) {
	for _, w := range f.Mutant.Queue(h.witnesses) {
		if h.stop() {
			return
		}
		found := h.try(f.Mutant, w)
		f.Asked++
		switch found.Keeps {
		case steps.Cut:
			f.Cut++
		case steps.Broken, steps.Confused:
			f.Decided, f.Noticed, f.By, f.How = true, true, h.numbers[w], said(found)
			return
		}
	}
	_, explained := clause.Survivors[f.Mutant.Name()]
	f.Decided = !h.stop() && (f.Cut == 0 || explained)
}

// said is what a scenario that noticed says.
func said(f steps.Finding) string {
	if f.Keeps == steps.Confused {
		return "the world cannot go on"
	}
	return fmt.Sprintf("line %d: %s", f.Line, f.Text)
}

// changed finds out what becomes of every witness under a mutant.
func (h *hearing) changed(m clause.Mutant) []steps.Finding {
	out := make([]steps.Finding, len(h.witnesses))
	for i := range out {
		out[i].Keeps = steps.Kept
	}
	queue := m.Queue(h.witnesses)
	h.each(len(queue), m.Name(), func(i int) { out[queue[i]] = h.try(m, queue[i]) })
	return out
}
