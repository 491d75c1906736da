package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
)

// unreachable finds steps that no reader comes to (D-02). A reading in which nothing ends says nothing about what stands
// behind: that is told as RoundForEver.
func (x *inspector) unreachable() func() {
	return func() {
		for n := 1; n <= len(x.doc().Steps); n++ {
			x.unreachableStep(n)
		}
	}
}

func (x *inspector) unreachableStep(n int) {
	s, open := x.sighting(), false // open: some reading might come to it, as it ends
	for _, r := range Readings() {
		if !x.Complete[r] || x.Seen[r].Reached(n) {
			continue
		}
		if x.ends(r) {
			open = true
		}
		for start := range x.Subject.Starts {
			s.at(r, start, nil)
		}
	}
	if !s.any() || !open && len(s.readings()) < len(Readings()) {
		return
	}
	p := place{n, -1}
	switch repeat, skipped := skippedBy(x.doc(), n); {
	case skipped:
		x.report(UnreachableStep, x.gravity(s), p, s, []string{"D-02"},
			"Nobody comes to step %d: step %d goes on with step %d once it has repeated its steps, and nothing else leads here.",
			n, repeat.step, sentenceAt(x.doc(), repeat).Target)
	case !x.led(n, s):
		x.report(UnreachableStep, x.gravity(s), p, s, nil, "Nobody comes to step %d, for nothing leads there.", n)
	default:
		x.report(UnreachableStep, Note, p, s, nil, "Nobody comes to step %d from the beginnings that were tried.", n)
	}
}

// led says whether the text leads to a step in every reading in which nobody came to it, whatever is true.
func (x *inspector) led(n int, s *sighting) bool {
	for _, r := range s.readings() {
		if !canReach(x.doc(), r)[n-1] {
			return false
		}
	}
	return true
}

// ends says whether a procedure, read so, comes to its end from some start.
func (x *inspector) ends(r procedure.Reading) bool {
	for start := range x.Subject.Starts {
		if d := &x.Attempt(r, start).Decision; decided(d) && !endless(d) {
			return true
		}
	}
	return false
}

// skippedBy is the repeat whose target lies beyond a step that follows it.
func skippedBy(d *procedure.Document, n int) (place, bool) {
	for _, p := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.Repeat }) {
		if p.step < n && n < sentenceAt(d, p).Target {
			return p, true
		}
	}
	return place{}, false
}

// asks says whether a sentence is a condition that a reader decides.
func asks(s procedure.Sentence) bool {
	return s.Kind == procedure.IfGoto || s.Kind == procedure.IfEnds || s.Kind == procedure.IfSupport
}

// conditions finds those that never come out one way: over all readings, and in single ones.
func (x *inspector) conditions() func() {
	return func() {
		for _, p := range places(x.doc(), asks) {
			never, always := x.oneWay(p, false), x.oneWay(p, true)
			x.reportNever(p, never)
			x.reportAlways(p, always)
		}
	}
}

// oneWay is where a condition was decided, in the readings in which it never came out the other way.
func (x *inspector) oneWay(p place, way bool) *sighting {
	s := x.sighting()
	for _, r := range Readings() {
		seen := x.Seen[r][p.step-1].Sentences[p.sentence]
		if !x.Complete[r] || way && seen.False || !way && seen.True {
			continue
		}
		for start := range x.Subject.Starts {
			if one := x.of(r, start, p); one.True || one.False {
				s.at(r, start, nil)
			}
		}
	}
	return s
}

// everywhere says whether a condition comes out one way in every reading in which it is decided.
func (x *inspector) everywhere(p place, s *sighting) bool {
	for _, r := range Readings() {
		seen := x.Seen[r][p.step-1].Sentences[p.sentence]
		if (seen.True || seen.False || !x.Complete[r]) && !s.in(r) {
			return false
		}
	}
	return true
}

func (x *inspector) reportNever(p place, s *sighting) {
	if !s.any() {
		return
	}
	text := said(x.doc(), sentenceAt(x.doc(), p))
	switch jump := sentenceAt(x.doc(), p).Kind == procedure.IfGoto; {
	case !x.everywhere(p, s):
		x.report(NeverTrue, Note, p, s, nil, "%s, the condition of %s never holds.", language.Capital(read(s.readings())), text)
	case jump:
		x.report(DeadGoto, Warning, p, s, nil, "The jump of %s is never taken, for its condition never holds.", text)
	default:
		x.report(NeverTrue, Note, p, s, nil, "The condition of %s never holds.", text)
	}
}

func (x *inspector) reportAlways(p place, s *sighting) {
	if !s.any() {
		return
	}
	text := said(x.doc(), sentenceAt(x.doc(), p))
	if !x.everywhere(p, s) {
		x.report(AlwaysTrue, Note, p, s, nil, "%s, the condition of %s always holds.", language.Capital(read(s.readings())), text)
		return
	}
	rest := language.Text{}
	if p.sentence+1 < len(x.doc().Steps[p.step-1].Sentences) {
		rest = language.Textf("; what stands behind it in the step is never done")
	}
	x.report(AlwaysTrue, Note, p, s, nil, "The condition of %s always holds%s.", text, rest)
}

// gotos finds jumps that are come to by nobody, and those that are passed over where their condition holds.
func (x *inspector) gotos() func() {
	return func() {
		jumps := func(s procedure.Sentence) bool { return s.Kind == procedure.Goto || s.Kind == procedure.IfGoto }
		for _, p := range places(x.doc(), jumps) {
			x.deadGoto(p)
		}
	}
}

func (x *inspector) deadGoto(p place) {
	lost, passed := x.sighting(), x.sighting()
	alive := false
	sentence := sentenceAt(x.doc(), p)
	for _, r := range Readings() {
		seen := x.Seen[r]
		switch {
		case !x.Complete[r] || !seen.Reached(p.step):
		case sentence.Kind == procedure.Goto && !came(x.doc(), seen, p):
			x.everyStart(lost, r)
		case taken(x.doc(), seen, p) && !seen.Reached(sentence.Target):
			x.everyStart(passed, r)
		default:
			alive = true
		}
	}
	if lost.any() && !alive && !passed.any() {
		x.report(DeadGoto, Warning, p, lost, nil, "Nobody comes to the jump of %s.", said(x.doc(), sentence))
	}
	if passed.any() {
		x.report(DeadGoto, Warning, p, passed, nil, "The condition of %s holds, and yet nobody comes to step %d: the jump is passed over while its step is being repeated.",
			said(x.doc(), sentence), sentence.Target)
	}
}

func (x *inspector) everyStart(s *sighting, r procedure.Reading) {
	for start := range x.Subject.Starts {
		s.at(r, start, nil)
	}
}

// secondAttempt finds branches for starts only at which a first attempt has nothing to repair (D-22): none of them shows
// what the procedure is for.
func (x *inspector) secondAttempt() func() {
	return func() {
		for _, p := range places(x.doc(), func(s procedure.Sentence) bool { return s.Kind == procedure.IfGoto }) {
			s, contradicted, tried := x.sighting(), false, false
			x.each(func(r procedure.Reading, start int, a *Attempt) {
				seen := x.of(r, start, p)
				if seen.True {
					s.at(r, start, nil)
				}
				contradicted = contradicted || seen.True && x.repairable(start)
				tried = tried || seen.False && x.repairable(start)
			})
			if s.any() && tried && !contradicted {
				x.report(SecondAttemptOnly, Note, p, s, []string{"D-22"},
					"The branch of %s is for a second attempt or a wrong diagnosis: whenever there is something to repair, and nothing has been done about it yet, the condition does not hold.",
					said(x.doc(), sentenceAt(x.doc(), p)))
			}
		}
	}
}

// repairable says whether a start shows a delegation that is there and broken, and nobody has begun to repair it.
func (x *inspector) repairable(start int) bool {
	sc := &x.scenes[start]
	return len(x.Subject.Starts[start].Before) == 0 && sc.trace() && !sc.holds(x.Subject.goal(start))
}
