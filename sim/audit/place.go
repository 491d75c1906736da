package audit

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A place is a sentence of a document.
type place struct {
	step     int // from 1
	sentence int // from 0; -1: the step as a whole
}

// whole is the place of what is wrong with all of a text.
var whole = place{sentence: -1}

// sentenceAt is the sentence at a place.
func sentenceAt(d *procedure.Document, p place) procedure.Sentence {
	return d.Steps[p.step-1].Sentences[p.sentence]
}

// places lists the sentences that are of a kind, in order.
func places(d *procedure.Document, is func(procedure.Sentence) bool) []place {
	var out []place
	for i := range d.Steps {
		for k, s := range d.Steps[i].Sentences {
			if is(s) {
				out = append(out, place{i + 1, k})
			}
		}
	}
	return out
}

// actions lists the sentences that are actions of one of the kinds.
func actions(d *procedure.Document, kinds ...world.ActionKind) []place {
	return places(d, func(s procedure.Sentence) bool {
		for _, k := range kinds {
			if s.Kind == procedure.Act && s.Action.Kind == k {
				return true
			}
		}
		return false
	})
}

// before says whether a place stands before another.
func (p place) before(q place) bool {
	return p.step < q.step || p.step == q.step && p.sentence < q.sentence
}

// came says whether a reader came to a sentence, told from the sentence before it.
func came(d *procedure.Document, seen trial.Seen, p place) bool {
	if !seen.Reached(p.step) {
		return false
	}
	for k := p.sentence - 1; k >= 0; k-- {
		s := seen[p.step-1].Sentences[k]
		switch d.Steps[p.step-1].Sentences[k].Kind {
		case procedure.Act, procedure.Wait:
			return s.Done
		case procedure.IfGoto, procedure.IfEnds, procedure.IfSupport:
			return s.False
		case procedure.Goto, procedure.Repeat:
			return false
		}
	}
	return true
}

// jumpOver is the last jump before a place that was taken and that leads beyond it. It stands behind the place after.
func jumpOver(d *procedure.Document, seen trial.Seen, after, over place) (place, bool) {
	found, ok := place{}, false
	for _, p := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.IfGoto || s.Kind == procedure.Goto }) {
		s := sentenceAt(d, p)
		if after.before(p) && p.before(over) && s.Target > over.step && taken(d, seen, p) {
			found, ok = p, true
		}
	}
	return found, ok
}

// taken says whether some reader took a jump.
func taken(d *procedure.Document, seen trial.Seen, p place) bool {
	if sentenceAt(d, p).Kind == procedure.Goto {
		return came(d, seen, p)
	}
	return seen[p.step-1].Sentences[p.sentence].True
}
