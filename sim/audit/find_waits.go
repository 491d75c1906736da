package audit

import (
	"slices"

	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A bypass is a wait that a jump passes by.
type bypass struct {
	wait, jump place
	taken      *sighting // where the jump was taken
	needed     *sighting // of these: where the goal is missed, and reached if the jump leads to the same wait
}

// waits finds waits that apply on one branch only (D-08).
func (x *inspector) waits() func() {
	var all []*bypass
	for _, w := range places(x.doc(), func(s procedure.Sentence) bool { return s.Kind == procedure.Wait }) {
		for _, p := range places(x.doc(), func(s procedure.Sentence) bool { return s.Kind == procedure.IfGoto }) {
			if p.before(w) && sentenceAt(x.doc(), p).Target > w.step && x.waited(w) {
				all = append(all, &bypass{w, p, x.sighting(), x.sighting()})
			}
		}
	}
	for _, b := range all {
		x.askBypass(b)
	}
	return func() {
		for _, b := range all {
			x.reportBypass(b)
		}
	}
}

// waited says whether some reader carries a wait out.
func (x *inspector) waited(w place) bool {
	for _, r := range Readings() {
		if x.Seen[r][w.step-1].Sentences[w.sentence].Done {
			return true
		}
	}
	return false
}

// askBypass asks whether those who take the jump needed the wait.
func (x *inspector) askBypass(b *bypass) {
	e := draftOf(x.doc())
	e.insert(sentenceAt(x.doc(), b.jump).Target, 0, sentenceAt(x.doc(), b.wait))
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		if !x.of(r, start, b.jump).True {
			return
		}
		b.taken.at(r, start, nil)
		if a.Decision.Works() {
			return
		}
		x.batch.ask(x.Subject.ask(e.Document, r, start), func(_ trial.Case, d trial.Decision) {
			if d.Works() {
				b.needed.at(r, start, a.example())
			}
		})
	})
}

func (x *inspector) reportBypass(b *bypass) {
	if !b.taken.any() {
		return
	}
	jump, wait := said(x.doc(), sentenceAt(x.doc(), b.jump)), said(x.doc(), sentenceAt(x.doc(), b.wait))
	if !b.needed.any() && x.waitElsewhere(b) {
		return
	}
	if !b.needed.any() {
		x.report(WaitOnOneBranch, Note, b.jump, b.taken, []string{"D-08"}, "%s passes the wait of step %d by: %s holds on one branch only. No start was found at which that matters.",
			jump, b.wait.step, wait)
		return
	}
	x.report(WaitOnOneBranch, Warning, b.jump, b.needed, []string{"D-08"},
		"%s passes the wait of step %d by, and then the goal may be missed. With %s on that branch as well it is always reached.",
		jump, b.wait.step, wait)
}

// waitElsewhere says whether everybody who takes the jump waits somewhere else.
func (x *inspector) waitElsewhere(b *bypass) bool {
	others := places(x.doc(), func(s procedure.Sentence) bool { return s.Kind == procedure.Wait })
	for _, r := range b.taken.readings() {
		for start, taken := range b.taken.seen[r] {
			waits := slices.ContainsFunc(others, func(w place) bool { return w != b.wait && x.of(r, start, w).Done })
			if taken && !waits {
				return false
			}
		}
	}
	return true
}
