package audit

import (
	"slices"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// idle finds actions that never have an effect (D-07).
func (x *inspector) idle() func() {
	return func() {
		for _, p := range places(x.doc(), isAct) {
			x.idleAction(p)
		}
	}
}

func (x *inspector) idleAction(p place) {
	s := x.sighting()
	var why []string
	for _, r := range Readings() {
		seen := x.Seen[r][p.step-1].Sentences[p.sentence]
		if !x.Complete[r] || seen.Effective || len(seen.Refused) > 0 {
			return
		}
		for _, remark := range seen.Idle {
			if !slices.Contains(why, remark) {
				why = append(why, remark)
			}
		}
	}
	x.each(func(r procedure.Reading, start int, a *Attempt) {
		if len(x.of(r, start, p).Idle) > 0 {
			s.at(r, start, nil)
		}
	})
	if !s.any() {
		return
	}
	slices.Sort(why)
	sentence := sentenceAt(x.doc(), p)
	x.report(NoEffect, Note, p, s, ids("D-07", sentence.Action.Kind == world.OpenOutlook), "%s never has an effect: %s.",
		said(x.doc(), sentence), reasons("nothing to do", why))
}
