package advice

import (
	"cmp"
	"slices"

	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// Amend searches for the fewest edits after which a text works from every beginning of the question, read as the question
// says: one edit, then two, then three.
//
// A failing beginning stays as it is unless something is edited that its readers come to. So of all edits only those are
// tried that matter to one failing beginning, the one whose readers come to the fewest sentences, and after each edit the
// same is asked of what still fails. Edits after which more beginnings work are followed up first. Among sets of as
// many edits the mildest is taken: readers come to every step and are refused nothing, then numbers before order before
// sentences, then the fewest steps touched, then numbers that move least, then the least worst time.
func Amend(d *procedure.Document, q Question, decide trial.Decider) Amendment {
	q = q.complete(DefaultEdits)
	a := &amender{text: d, question: &q, decide: decide, situations: q.situations(),
		all: candidates(d, &q.Alphabet), tried: map[string]bool{}}
	return a.run()
}

// amender is one search for edits.
type amender struct {
	text     *procedure.Document
	question *Question
	decide   trial.Decider

	situations []situation
	all        []Edit // every single edit
	tried      map[string]bool
	stage      rehearsal
	failing    int // situations in which the text does not work as it is
	cases      int
	err        error
}

func (a *amender) run() Amendment {
	var r Amendment
	r.Before = a.question.prove(a.text, a.decide)
	a.cases = len(r.Before)
	for i := range r.Before {
		if !sufficient(&r.Before[i].Decision) {
			a.failing++
		}
		if p := &r.Before[i]; r.Err == nil && p.Decision.Outcome == trial.Inconclusive {
			r.Err = p.Decision.Err
		}
	}
	if r.Sound = holds(r.Before); !r.Sound && r.Err == nil {
		a.search(&r)
	}
	r.Cases = a.cases
	r.explain(a)
	return r
}

// search looks for one edit more from level to level.
//
// A text that always works may still tell its reader to do what the screen never lets anybody do. Such a text is rough:
// it is kept in mind, and the search goes on for one that is not. A rough text is not edited further.
func (a *amender) search(r *Amendment) {
	level := []*draft{{fails: unknown}}
	for n := 1; n <= a.question.Longest && r.Err == nil && !r.Found(); n++ {
		var found []*draft
		found, level = a.level(level)
		if even := slices.DeleteFunc(slices.Clone(found), (*draft).rough); len(even) > 0 {
			a.choose(r, even)
			r.Certain = r.Found() && r.Searched == n-1
		} else if len(found) > 0 && r.Rough == nil {
			a.keep(r, found)
		}
		if r.Err = a.err; r.Err == nil && !r.Found() {
			r.Searched = n
		}
	}
}

// level tries one edit more on every draft. Those that work in more situations than the text as it is are followed up
// first, and if they lead to a text that works and is not rough, the others wait. What looks rough is decided only if
// nothing else is found.
func (a *amender) level(drafts []*draft) (found, next []*draft) {
	a.weigh(drafts)
	slices.SortStableFunc(drafts, func(x, y *draft) int { return cmp.Compare(x.fails, y.fails) })
	var rough []*draft
	for _, d := range drafts {
		if a.err != nil || d.fails >= a.failing && slices.ContainsFunc(found, smooth) {
			break
		}
		passed, failed := a.extend(d)
		next = append(next, failed...)
		even := slices.DeleteFunc(slices.Clone(passed), (*draft).rough)
		rough = append(rough, slices.DeleteFunc(passed, smooth)...)
		found = append(found, a.settle(even)...)
		next = append(next, slices.DeleteFunc(even, func(d *draft) bool { return d.fails == 0 })...)
	}
	if a.err == nil && !slices.ContainsFunc(found, smooth) {
		found = append(found, a.settle(rough)...)
		next = append(next, slices.DeleteFunc(rough, func(d *draft) bool { return d.fails == 0 })...)
	}
	return found, next
}

// extend rehearses every edit more that matters to a draft.
func (a *amender) extend(d *draft) (passed, failed []*draft) {
	var sets [][]Edit
	for i := range a.all {
		if e := a.all[i]; d.toward.matters(&e, a.text) && !clash(d.edits, &e) {
			if set := join(d.edits, e); a.fresh(set) {
				sets = append(sets, set)
			}
		}
	}
	for _, x := range a.drafts(sets, d.failed) {
		if x.fails == 0 {
			passed = append(passed, x)
		} else {
			failed = append(failed, x)
		}
	}
	return passed, failed
}

// batchSize is how many drafts are decided together.
const batchSize = 256

func clash(edits []Edit, e *Edit) bool {
	return slices.ContainsFunc(edits, func(o Edit) bool { return o.clashes(e) })
}

// join adds an edit to some, in the order of the text.
func join(edits []Edit, e Edit) []Edit {
	set := append(slices.Clone(edits), e)
	slices.SortStableFunc(set, func(x, y Edit) int {
		return cmp.Or(cmp.Compare(x.Step, y.Step), cmp.Compare(x.Sentence, y.Sentence))
	})
	return set
}

// fresh says whether a set of edits has not been tried.
func (a *amender) fresh(set []Edit) bool {
	k := key(set)
	if a.tried[k] {
		return false
	}
	a.tried[k] = true
	return true
}
