package advice

import (
	"slices"

	"ombud/sim/trial"
)

// A draft is the text with some edits.
type draft struct {
	edits  []Edit
	failed int        // the situation that toward is about: one in which it does not always work
	toward reach      // of the readers there
	fails  int        // situations in which it is known not to work; unknown if one was asked about
	seen   trial.Seen // what readers do: in the rehearsals, or if it is settled that it works in all runs
}

// unknown stands for more failing situations than there can be.
const unknown = 1 << 20

// drafts rehearses sets of edits: all in one situation, then in the others those that pass.
func (a *amender) drafts(sets [][]Edit, first int) []*draft {
	list := make([]*draft, len(sets))
	for i, set := range sets {
		list[i] = &draft{edits: set}
		a.rehearse(list[i], []int{first})
		if list[i].fails > 0 {
			list[i].fails = unknown
			continue
		}
		a.rehearse(list[i], a.others(first))
	}
	return list
}

// weigh rehearses drafts in all situations where only one is known, so that those that get further can be told. One that
// passes although it does not always work is decided.
func (a *amender) weigh(list []*draft) {
	var rest []*draft
	for _, d := range list {
		if d.fails != unknown {
			continue
		}
		d.fails = 0
		if a.rehearse(d, a.others(-1)); d.fails == 0 {
			rest = append(rest, d)
		}
	}
	a.settle(rest)
}

// others are all situations but one.
func (a *amender) others(but int) []int {
	var list []int
	for i := range a.situations {
		if i != but {
			list = append(list, i)
		}
	}
	return list
}

// rehearse counts the situations in which one of a few runs settles that a draft fails.
func (a *amender) rehearse(d *draft, in []int) {
	v := edited(a.text, d.edits)
	for _, s := range in {
		c := a.question.about(v.document, a.situations[s])
		for _, t := range timings {
			if a.spend(1); a.err != nil {
				return
			}
			if a.stage.play(c, t) == fails {
				a.failed(d, s, &v, a.stage.seen)
				break
			}
			d.seen = merge(d.seen, a.stage.seen)
		}
	}
}

// settle decides drafts in every situation and returns those that work.
func (a *amender) settle(list []*draft) (works []*draft) {
	for batch := range slices.Chunk(list, batchSize) {
		if a.decideAll(batch); a.err != nil {
			return works
		}
		works = append(works, slices.DeleteFunc(slices.Clone(batch), func(d *draft) bool { return d.fails > 0 })...)
	}
	return works
}

func (a *amender) decideAll(list []*draft) {
	var cases []trial.Case
	variants := make([]variant, len(list))
	for i, d := range list {
		variants[i] = edited(a.text, d.edits)
		for _, s := range a.situations {
			cases = append(cases, a.question.about(variants[i].document, s))
		}
	}
	if a.spend(len(cases)); a.err != nil || len(cases) == 0 {
		return
	}
	decisions := a.decide(cases)
	for i, d := range list {
		d.seen = nil
		for s := range a.situations {
			decision := &decisions[i*len(a.situations)+s]
			if sufficient(decision) {
				d.seen = merge(d.seen, decision.Seen)
			} else {
				a.failed(d, s, &variants[i], decision.Seen)
			}
		}
	}
}

// spend counts cases: decisions, and runs that settle one.
func (a *amender) spend(cases int) {
	switch a.cases += cases; {
	case a.question.stopped():
		a.err = errStopped
	case a.cases > a.question.Budget:
		a.err = &BudgetError{Budget: a.question.Budget}
	}
}

// failed takes down that a draft fails in a situation. It aims at the one whose readers come to the fewest sentences: it
// leaves the fewest edits that matter.
func (a *amender) failed(d *draft, in int, v *variant, seen trial.Seen) {
	r := reachOf(a.text, a.situations[in].reading, v, seen)
	if d.fails == 0 || r.count < d.toward.count {
		d.toward, d.failed = r, in
	}
	d.fails++
}

// merge adds what was seen; the first is changed.
func merge(a, b trial.Seen) trial.Seen {
	if a == nil {
		return b
	}
	a.Merge(b)
	return a
}
