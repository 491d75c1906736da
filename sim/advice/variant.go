package advice

import (
	"slices"

	"ombud/sim/procedure"
)

// A variant is a text with edits made. Its steps keep their numbers: one whose sentences have all gone is empty.
type variant struct {
	document *procedure.Document
	origin   [][]int // by step and sentence: the number of the sentence in the text as it was, -1 if it is new
}

// edited makes a copy of a text with edits, which name sentences of the text as it was. Of two sentences that come in at
// one place the first named comes first.
func edited(d *procedure.Document, edits []Edit) variant {
	v := variant{document: new(*d), origin: make([][]int, len(d.Steps))}
	v.document.Steps = slices.Clone(d.Steps)
	for i := range d.Steps {
		v.step(d, i, edits)
	}
	for i := range edits {
		if e := &edits[i]; e.Kind == Swap {
			v.swap(e)
		}
	}
	return v
}

// step makes the edits within step i, counted from 0, but for swaps.
func (v *variant) step(d *procedure.Document, i int, edits []Edit) {
	old := d.Steps[i].Sentences
	var now []procedure.Sentence
	var origin []int
	for k := 0; k <= len(old); k++ {
		stays, sentence := k < len(old), procedure.Sentence{}
		if stays {
			sentence = old[k]
		}
		for _, e := range edits {
			switch {
			case e.Step != i+1 || e.Sentence != k:
			case e.Kind == Insert:
				now, origin = append(now, e.Replaces), append(origin, -1)
			case e.Kind == Delete:
				stays = false
			case e.Kind != Swap:
				sentence = e.Replaces
			}
		}
		if stays {
			now, origin = append(now, sentence), append(origin, k)
		}
	}
	v.document.Steps[i].Sentences, v.origin[i] = now, origin
}

// swap changes the places of a sentence and the next one of the text as it was.
func (v *variant) swap(e *Edit) {
	step, k, ok := next(v.document, e.Step-1, slices.Index(v.origin[e.Step-1], e.Sentence))
	if !ok {
		return
	}
	at := slices.Index(v.origin[e.Step-1], e.Sentence)
	a, b := &v.document.Steps[e.Step-1].Sentences[at], &v.document.Steps[step].Sentences[k]
	*a, *b = *b, *a
	one, other := &v.document.Steps[e.Step-1], &v.document.Steps[step]
	if one != other && len(one.Sentences) == 1 && len(other.Sentences) == 1 {
		one.Notes, other.Notes = other.Notes, one.Notes
	}
}

// next is the sentence behind another one, in its step or the next that has one; steps count from 0.
func next(d *procedure.Document, step, sentence int) (int, int, bool) {
	if sentence+1 < len(d.Steps[step].Sentences) {
		return step, sentence + 1, true
	}
	for step++; step < len(d.Steps); step++ {
		if len(d.Steps[step].Sentences) > 0 {
			return step, 0, true
		}
	}
	return 0, 0, false
}

// closed is the text without its empty steps: those behind them move up, and numbers of steps in sentences follow. It
// reports false if a number would lead beyond the text, or a repeat over nothing.
func (v *variant) closed() (*procedure.Document, bool) {
	d := *v.document
	number := make([]int, len(d.Steps)+1) // by step from 0: its number afterwards, or that of the next one there is
	d.Steps = nil
	for i, step := range v.document.Steps {
		number[i] = len(d.Steps) + 1
		if len(step.Sentences) > 0 {
			step.Number, step.Sentences = len(d.Steps)+1, slices.Clone(step.Sentences)
			d.Steps = append(d.Steps, step)
		}
	}
	number[len(number)-1] = len(d.Steps) + 1
	for i := range d.Steps {
		for k := range d.Steps[i].Sentences {
			if !renumber(&d.Steps[i].Sentences[k], number, len(d.Steps)) {
				return nil, false
			}
		}
	}
	return &d, len(d.Steps) > 0
}

func renumber(s *procedure.Sentence, number []int, last int) bool {
	if s.Target > 0 {
		s.Target = number[s.Target-1]
	}
	if s.Kind == procedure.Repeat {
		s.From, s.To = number[s.From-1], number[s.To]-1
	}
	return s.Target <= last && s.From <= s.To
}
