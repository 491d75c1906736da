package audit

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// omitted leaves out the steps from one number to before another. Who leaves a step out leaves it out each time.
func omitted(d *procedure.Document, from, to int) draft {
	e := draftOf(d)
	for n := from; n < to; n++ {
		e.empty(n)
	}
	return e
}

// repeated does what a step says twice in a row.
func repeated(d *procedure.Document, n int) draft {
	e := draftOf(d)
	a, b := doing(e.step(n))
	e.insert(n, b, d.Steps[n-1].Sentences[a:b]...)
	return e
}

// swapped does the next step before a step. It reports false where that makes no sense: one of them does nothing, the
// reader is sent elsewhere between them, or a repeat ends there.
func swapped(d *procedure.Document, n int) (draft, bool) {
	if n == len(d.Steps) {
		return draft{}, false
	}
	one, other := &d.Steps[n-1], &d.Steps[n]
	pure := !slices.ContainsFunc(other.Sentences, func(s procedure.Sentence) bool { return !does(s) })
	switch e := draftOf(d); {
	case !active(one) || !active(other) || !pure || holds(one, procedure.Goto) || holds(one, procedure.Repeat):
		return draft{}, false
	case !lands(d, n+1) && !divided(d, n):
		e.step(n).Sentences, e.step(n+1).Sentences = e.step(n+1).Sentences, e.step(n).Sentences
		return e, true
	case !repeatEnds(d, n) && !repeatEnds(d, n+1):
		e.insert(n, 0, other.Sentences...)
		e.insert(n, len(e.step(n).Sentences), onwards(d, n+2)...)
		return e, true
	}
	return draft{}, false
}

// onwards goes on with a step, or ends the procedure if there is none.
func onwards(d *procedure.Document, n int) []procedure.Sentence {
	if n > len(d.Steps) {
		return theEnd()
	}
	return []procedure.Sentence{{Kind: procedure.Goto, Target: n}}
}

// lands says whether a jump leads to a step. Who jumps there does not do the step before it.
func lands(d *procedure.Document, n int) bool {
	return len(places(d, func(s procedure.Sentence) bool { return s.Target == n })) > 0
}

// divided says whether a step and the next one are not repeated together.
func divided(d *procedure.Document, n int) bool {
	return len(places(d, func(s procedure.Sentence) bool {
		in := func(n int) bool { return s.From <= n && n <= s.To }
		return s.Kind == procedure.Repeat && in(n) != in(n+1)
	})) > 0
}

// repeatEnds says whether a step is the last of some that are repeated.
func repeatEnds(d *procedure.Document, n int) bool {
	return len(places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.Repeat && s.To == n })) > 0
}

// misdirected does to the second delegate what a step does to the delegate.
func misdirected(d *procedure.Document, n int) (draft, bool) {
	e, found := draftOf(d), false
	for k := range e.step(n).Sentences {
		s := &e.step(n).Sentences[k]
		if s.Kind != procedure.Act {
			continue
		}
		was := s.Action
		s.Action = was.Replace(world.Delegate, world.SecondDelegate)
		if was.User == world.Delegate {
			s.Action.User = was.User // the delegate's own doing stays the delegate's
		}
		found = found || s.Action != was
	}
	return e, found
}

// hurried begins a step without the wait before it, which ends the step before or begins the step itself.
func hurried(d *procedure.Document, n int) (draft, bool) {
	e, found := draftOf(d), false
	a, b := doing(e.step(n))
	if n > 1 {
		before := e.step(n - 1).Sentences
		for k := len(before) - 1; k >= 0 && waits(before[k]); k-- {
			skip(&before[k])
			found = true
		}
	}
	for k := a; k < b && k+1 < len(e.step(n).Sentences) && waits(e.step(n).Sentences[k]); k++ {
		skip(&e.step(n).Sentences[k])
		found = true
	}
	return e, found && a < b
}

func waits(s procedure.Sentence) bool {
	return s.Kind == procedure.Wait || s.Kind == procedure.WaitUntil
}

// skip makes a wait none.
func skip(s *procedure.Sentence) {
	s.Window, s.Within = sim.Window{}, 0
}

// delayed puts a pause before sentence k of a step.
func delayed(d *procedure.Document, n, k int, from, to time.Duration) draft {
	e := draftOf(d)
	e.insert(n, k, pause(from, to))
	return e
}

// rewaited changes every wait of a step.
func rewaited(d *procedure.Document, n int, to func(sim.Window) sim.Window) (draft, bool) {
	e, found := draftOf(d), false
	for k := range e.step(n).Sentences {
		if s := &e.step(n).Sentences[k]; s.Kind == procedure.Wait {
			s.Window, found = to(s.Window), true
		}
	}
	return e, found
}

// stopped ends the procedure once a step is done. Where the step leads elsewhere, the reader does not go there; the steps
// that it repeats are repeated.
func stopped(d *procedure.Document, r procedure.Reading, n int) draft {
	e := draftOf(d)
	step := e.step(n)
	for k := range step.Sentences {
		switch s := &step.Sentences[k]; s.Kind {
		case procedure.Repeat:
			next := s.Target
			if r == procedure.Charitably {
				next = min(next, n+1)
			}
			return quitAt(d, next)
		case procedure.IfGoto:
			s.Kind, s.Target = procedure.IfEnds, 0
		case procedure.Goto:
			step.Sentences = step.Sentences[:k]
		}
		if k >= len(step.Sentences) {
			break
		}
	}
	e.insert(n, len(step.Sentences), theEnd()...)
	return e
}

// quitAt ends the procedure where a reader first comes to a step.
func quitAt(d *procedure.Document, n int) draft {
	e := draftOf(d)
	if n <= len(e.Steps) {
		e.step(n).Sentences = theEnd()
	}
	return e
}
