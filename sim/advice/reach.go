package advice

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A reach says which sentences of the text as it was some reader of a variant came to. What it denies, nobody came to.
type reach struct {
	came  [][]bool // by step and sentence
	gap   [][]bool // by step and sentence, and one more: a reader came by just before it, or would come to it
	taken [][]bool // by step and sentence, of a condition: it held for some reader
	count int      // sentences come to
}

// reachOf is what readers came to in a variant.
func reachOf(d *procedure.Document, reading procedure.Reading, v *variant, seen trial.Seen) reach {
	var r reach
	for i, step := range d.Steps {
		n := len(step.Sentences)
		r.came, r.gap, r.taken = append(r.came, make([]bool, n)), append(r.gap, make([]bool, n+1)), append(r.taken, make([]bool, n))
		if seen[i].Reached {
			r.step(reading, v, i, &seen[i])
		}
	}
	return r
}

// step finds the sentences of one step. Readers go through it from its beginning. Nobody tells of a jump or a repeat that
// it was passed, so what stands behind one counts as come to.
func (r *reach) step(reading procedure.Reading, v *variant, i int, seen *trial.StepSeen) {
	behind := -1 // the last sentence of the text as it was that was passed
	for k, s := range v.document.Steps[i].Sentences {
		at, told := v.origin[i][k], &seen.Sentences[k]
		if at >= 0 {
			r.came[i][at], r.taken[i][at] = true, told.True
			r.count++
		} else {
			at = behind + 1
		}
		r.open(i, behind, at)
		if !passes(s, told, reading) {
			return
		}
		if v.origin[i][k] >= 0 {
			behind = at
		}
	}
	r.open(i, behind, len(r.gap[i])-1)
}

// open marks the gaps behind one sentence as far as another; sentences between them have gone.
func (r *reach) open(i, behind, at int) {
	for k := behind + 1; k <= at; k++ {
		r.gap[i][k] = true
	}
}

// passes says whether some reader may have gone on to the sentence behind.
func passes(s procedure.Sentence, told *trial.SentenceSeen, reading procedure.Reading) bool {
	switch s.Kind {
	case procedure.Goto, procedure.Repeat, procedure.WaitUntil:
		return true
	}
	return told.Done || told.False || told.True && reading != procedure.Literal
}

// matters says whether an edit can change anything for those readers.
func (r *reach) matters(e *Edit, d *procedure.Document) bool {
	i, k := e.Step-1, e.Sentence
	switch {
	case e.Kind == Insert:
		return r.gap[i][k]
	case e.Kind == Swap:
		step, sentence, _ := next(d, i, k)
		return r.came[i][k] || r.came[step][sentence]
	case e.Kind == Retarget && e.Was.Kind == procedure.IfGoto:
		return r.taken[i][k]
	}
	return r.came[i][k]
}
