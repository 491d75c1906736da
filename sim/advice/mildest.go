package advice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"ombud/sim/procedure"
)

// key names a set of edits, whatever the order in which they were found.
func key(edits []Edit) string {
	var b strings.Builder
	for i := range edits {
		e := &edits[i]
		fmt.Fprintf(&b, "%03d.%03d %d %s\n", e.Step, e.Sentence, e.Kind, e.phrase())
	}
	return b.String()
}

// milder compares sets of as many edits by how much they change, without looking at times.
func milder(a, b []Edit) int {
	return cmp.Or(
		cmp.Compare(sum(a, func(e *Edit) int { return e.Kind.severity() }), sum(b, func(e *Edit) int { return e.Kind.severity() })),
		cmp.Compare(len(stepsOf(a)), len(stepsOf(b))),
		cmp.Compare(sum(a, (*Edit).distance), sum(b, (*Edit).distance)))
}

func sum(edits []Edit, of func(*Edit) int) int {
	n := 0
	for i := range edits {
		n += of(&edits[i])
	}
	return n
}

// stepsOf are the numbers of the steps that edits change, ascending.
func stepsOf(edits []Edit) []int {
	var steps []int
	for _, e := range edits {
		steps = append(steps, e.Step)
		if e.Kind == Swap {
			steps = append(steps, e.withStep)
		}
	}
	slices.Sort(steps)
	return slices.Compact(steps)
}

// rough says whether a draft tells its readers to do something that is refused whenever they come to it.
func (d *draft) rough() bool {
	for i := range d.seen {
		for _, s := range d.seen[i].Sentences {
			if len(s.Refused) > 0 && !s.Effective && len(s.Idle) == 0 {
				return true
			}
		}
	}
	return false
}

func smooth(d *draft) bool { return !d.rough() }

// unreached is how many steps nobody comes to.
func (d *draft) unreached() int {
	n := 0
	for i := range d.seen {
		if !d.seen[i].Reached {
			n++
		}
	}
	return n
}

// refusals is how many sentences are refused in some run.
func (d *draft) refusals() int {
	n := 0
	for i := range d.seen {
		for _, s := range d.seen[i].Sentences {
			n += min(len(s.Refused), 1)
		}
	}
	return n
}

// compare ranks drafts of as many edits: before all, readers come to every step and are refused nothing.
func compare(x, y *draft) int {
	return cmp.Or(cmp.Compare(x.unreached(), y.unreached()), cmp.Compare(x.refusals(), y.refusals()), milder(x.edits, y.edits))
}

// A result is a set of edits that works, as a text that can be printed and read back.
type result struct {
	draft    *draft
	document *procedure.Document
	proofs   []Proof
	worst    time.Duration
}

// sorted are drafts, the mildest first.
func sorted(found []*draft) []*draft {
	slices.SortStableFunc(found, func(x, y *draft) int {
		return cmp.Or(compare(x, y), strings.Compare(key(x.edits), key(y.edits)))
	})
	return found
}

// keep remembers the mildest of the rough drafts.
func (a *amender) keep(r *Amendment, found []*draft) {
	for _, d := range sorted(found) {
		if x, ok := a.result(d); ok {
			r.Rough = &Alternative{Edits: x.draft.edits, Diff: a.diff(x.document)}
			return
		}
	}
}

// choose shows the mildest of the drafts that work, decided again as the text that is shown.
func (a *amender) choose(r *Amendment, found []*draft) {
	r.Equals = len(found)
	var results []result
	for _, d := range sorted(found) {
		if len(results) > MaxAlternatives && compare(results[0].draft, d) != 0 {
			break
		}
		if x, ok := a.result(d); ok {
			results = append(results, x)
		}
	}
	slices.SortStableFunc(results, func(x, y result) int {
		return cmp.Or(compare(x.draft, y.draft), cmp.Compare(x.worst, y.worst), strings.Compare(key(x.draft.edits), key(y.draft.edits)))
	})
	for i, x := range results[:min(len(results), MaxAlternatives+1)] {
		diff := a.diff(x.document)
		if i > 0 {
			r.Alternatives = append(r.Alternatives, Alternative{Edits: x.draft.edits, Diff: diff})
			continue
		}
		r.Edits, r.Document, r.Proofs, r.Diff, r.Steps = x.draft.edits, x.document, x.proofs, diff, stepsOf(x.draft.edits)
	}
}

func (a *amender) diff(to *procedure.Document) string {
	return unified(a.text.Name+".md", a.text.Name+".md, edited", a.text.Markdown(), to.Markdown())
}

// result makes the text of a draft, which has to read back as what it is, and proves it.
func (a *amender) result(d *draft) (result, bool) {
	v := edited(a.text, d.edits)
	document, ok := v.closed()
	if !ok {
		return result{}, false
	}
	again, err := procedure.Parse(a.text.Name+".md", []byte(document.Markdown()))
	if err != nil || again.Markdown() != document.Markdown() {
		return result{}, false
	}
	x := result{draft: d, document: again, proofs: a.question.prove(again, a.decide)}
	a.cases += len(x.proofs)
	x.worst = worstOf(x.proofs)
	return x, holds(x.proofs)
}
