package advice

import (
	"slices"

	"ombud/sim"
	"ombud/sim/procedure"
)

// candidates lists every single edit of a text: each sentence deleted, or swapped with the next; each jump to another
// step, but not to itself; each repeat with one or two other numbers; each wait with another time of the alphabet; and each
// sentence of the alphabet put in at each place. They come in the order of the text.
func candidates(d *procedure.Document, a *Alphabet) []Edit {
	var list []Edit
	letters := a.sentences()
	for i, step := range d.Steps {
		for k := 0; k <= len(step.Sentences); k++ {
			at := Edit{Step: i + 1, Sentence: k}
			for _, s := range letters {
				list = append(list, at.insert(s))
			}
			if k < len(step.Sentences) {
				at.Was = step.Sentences[k]
				list = append(list, at.changes(d, a)...)
			}
		}
	}
	for i := range list {
		list[i].said = list[i].phrase()
	}
	slices.SortStableFunc(list, Edit.order)
	return list
}

func (e Edit) insert(s procedure.Sentence) Edit {
	e.Kind, e.Replaces, e.Was, e.said = Insert, s, procedure.Sentence{}, ""
	return e
}

// becomes is the edit that puts another sentence in the place of one; the words of the author go with the old meaning.
func (e Edit) becomes(k EditKind, s procedure.Sentence) Edit {
	s.Text = ""
	e.Kind, e.Replaces, e.said = k, s, ""
	return e
}

// changes lists what can be done to one sentence.
func (e Edit) changes(d *procedure.Document, a *Alphabet) []Edit {
	e.Kind = Delete
	list := []Edit{e}
	if step, k, ok := next(d, e.Step-1, e.Sentence); ok {
		swap := e
		swap.Kind, swap.With, swap.withStep = Swap, d.Steps[step].Sentences[k], step+1
		list = append(list, swap)
	}
	s := e.Was
	switch s.Kind {
	case procedure.Goto, procedure.IfGoto:
		for s.Target = 1; s.Target <= len(d.Steps); s.Target++ {
			if s.Target != e.Was.Target && !e.spins(d, s.Target) {
				list = append(list, e.becomes(Retarget, s))
			}
		}
	case procedure.Repeat:
		list = append(list, e.repeats(d)...)
	case procedure.Wait:
		for _, w := range a.Waits {
			if s.Window = sim.Exactly(w); s.Window != e.Was.Window {
				list = append(list, e.becomes(Rewait, s))
			}
		}
	}
	return list
}

// spins says whether a jump leads back to itself with nothing to do on the way: whoever takes it never gets away.
func (e *Edit) spins(d *procedure.Document, target int) bool {
	return target == e.Step && !slices.ContainsFunc(d.Steps[e.Step-1].Sentences[:e.Sentence], func(s procedure.Sentence) bool {
		return s.Kind == procedure.Act || s.Kind == procedure.Wait || s.Kind == procedure.WaitUntil || s.Kind == procedure.Repeat
	})
}

// repeats lists what else a repeat may say, with one or two of its three numbers changed. It never goes over a step that repeats steps (which package procedure
// refuses).
func (e Edit) repeats(d *procedure.Document) []Edit {
	var list []Edit
	s := e.Was
	for s.From = 1; s.From <= len(d.Steps); s.From++ {
		for s.To = s.From; s.To <= len(d.Steps) && !repeats(d.Steps[s.To-1]); s.To++ {
			for s.Target = 1; s.Target <= len(d.Steps); s.Target++ {
				if n := moved(s, e.Was); n > 0 && n < 3 {
					list = append(list, e.becomes(Retarget, s))
				}
			}
		}
	}
	return list
}

// moved is how many numbers of two repeats differ.
func moved(s, was procedure.Sentence) int {
	n := 0
	for _, differs := range [...]bool{s.From != was.From, s.To != was.To, s.Target != was.Target} {
		if differs {
			n++
		}
	}
	return n
}

func repeats(s procedure.Step) bool {
	return slices.ContainsFunc(s.Sentences, func(s procedure.Sentence) bool { return s.Kind == procedure.Repeat })
}
