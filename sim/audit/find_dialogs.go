package audit

import (
	"ombud/sim/outlook"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// closes are the actions that close the Delegates dialog.
var closes = []world.ActionKind{world.ConfirmDialog, world.CancelDialog, world.CloseOutlook}

// openAlready finds places at which the Delegates dialog is opened though it is open (D-05).
func (x *inspector) openAlready() func() {
	opens := actions(x.doc(), world.OpenDelegatesDialog)
	found := make([]*sighting, len(opens))
	for i, p := range opens {
		found[i] = x.sighting()
		e := draftOf(x.doc())
		e.probe(p.step, p.sentence, world.Claim{Kind: world.DialogIsOpen, User: sentenceAt(x.doc(), p).Action.User})
		x.each(func(r procedure.Reading, start int, a *Attempt) {
			x.batch.ask(x.Subject.ask(e.Document, r, start), func(_ trial.Case, d trial.Decision) {
				if d.Seen != nil && d.Seen[p.step-1].Sentences[p.sentence].True {
					found[i].at(r, start, nil)
				}
			})
			x.witness(found[i], a, p, outlook.Nothing.String())
		})
	}
	return func() {
		for i, p := range opens {
			if found[i].any() {
				x.reportOpenAlready(p, found[i])
			}
		}
	}
}

func (x *inspector) reportOpenAlready(p place, s *sighting) {
	text := said(x.doc(), sentenceAt(x.doc(), p))
	jump, over, ok := x.skipped(s, p, actions(x.doc(), closes...))
	if !ok {
		x.report(OpenAlready, Warning, p, s, nil, "%s comes upon a dialog that is open already.", text)
		return
	}
	x.report(OpenAlready, Warning, jump, s, []string{"D-05"},
		"%s passes step %d by, which closes the dialog, and so %s in step %d comes upon a dialog that is open already.",
		said(x.doc(), sentenceAt(x.doc(), jump)), over.step, text, p.step)
}

// skipped is a jump, taken where something was seen, that passes one of the places by, and that place. It stands behind
// the place after.
func (x *inspector) skipped(s *sighting, after place, over []place) (jump, passed place, ok bool) {
	for _, r := range s.readings() {
		for start, yes := range s.seen[r] {
			if !yes {
				continue
			}
			for _, q := range over {
				if p, found := jumpOver(x.doc(), x.Attempt(r, start).Decision.Seen, after, q); found {
					return p, q, true
				}
			}
		}
	}
	return place{}, place{}, false
}

// dialogLeftOpen finds a Delegates dialog that is open at the end.
func (x *inspector) dialogLeftOpen() func() {
	opens := actions(x.doc(), world.OpenDelegatesDialog)
	if len(opens) == 0 {
		return func() {}
	}
	p := opens[len(opens)-1]
	closed := world.Claim{Kind: world.DialogIsClosed, User: sentenceAt(x.doc(), p).Action.User}
	s := x.atTheEnd(closed, func(procedure.Reading, int) bool { return true })
	return func() {
		if s.any() {
			x.report(DialogLeftOpen, Warning, p, s, nil, "The Delegates dialog, opened in step %d, is open at the end; what was changed in it is not kept.", p.step)
		}
	}
}
