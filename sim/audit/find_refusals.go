package audit

import (
	"slices"

	"ombud/sim/language"
	"ombud/sim/outlook"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// isAct says whether a sentence is an action.
func isAct(s procedure.Sentence) bool { return s.Kind == procedure.Act }

// A refusal is where an action was refused: for what it is done on is not there, or for the delegate is listed.
type refusal struct {
	at             place
	screens, lists *sighting
	why            []string // of screens
}

// refused finds actions that cannot be carried out where they stand (D-03), and additions of somebody who is listed
// (D-15).
func (x *inspector) refused() func() {
	var all []*refusal
	for _, p := range places(x.doc(), isAct) {
		f := &refusal{at: p, screens: x.sighting(), lists: x.sighting()}
		x.each(func(r procedure.Reading, start int, a *Attempt) {
			for _, remark := range x.of(r, start, p).Refused {
				x.addRefusal(f, a, remark)
			}
		})
		all = append(all, f)
	}
	return func() {
		for _, f := range all {
			slices.Sort(f.why)
			if f.screens.any() {
				x.reportScreen(f.at, f.screens, f.why)
			}
			if f.lists.any() {
				x.reportListed(f.at, f.lists)
			}
		}
	}
}

func (x *inspector) addRefusal(f *refusal, a *Attempt, remark string) {
	s := f.screens
	if remark == outlook.RefusedListed.String() {
		s = f.lists
	} else {
		if !slices.Contains(f.why, remark) {
			f.why = append(f.why, remark)
		}
	}
	s.at(a.Reading, a.Start, nil)
	x.witness(s, a, f.at, "refused: "+remark)
}

func (x *inspector) reportScreen(p place, s *sighting, why []string) {
	v := x.gravity(s)
	if x.tolerated(s) {
		v = Warning
	}
	text := language.Textf("%s cannot be done there: %s.", said(x.doc(), sentenceAt(x.doc(), p)), reasons("refused", why))
	missing, unreached, ok := x.cause(p, s)
	switch {
	case ok && unreached:
		x.report(ClosedScreen, v, p, s, []string{"D-03"}, "%s %s in step %d would have led to it, and nobody comes to that step.",
			text, said(x.doc(), sentenceAt(x.doc(), missing)), missing.step)
	case ok:
		x.report(ClosedScreen, v, p, s, nil, "%s %s in step %d would have led to it, and was refused there.",
			text, said(x.doc(), sentenceAt(x.doc(), missing)), missing.step)
	default:
		x.reportText(ClosedScreen, v, p, s, nil, text)
	}
}

// tolerated says whether the procedure works somewhere where something was seen.
func (x *inspector) tolerated(s *sighting) bool {
	for _, r := range s.readings() {
		for start, seen := range s.seen[r] {
			if seen && x.Attempt(r, start).Decision.Works() {
				return true
			}
		}
	}
	return false
}

// cause is the nearest action, of those that lead up to one, that was not done where the one was refused: nobody comes
// to its step in one of the readings, or it was itself refused each time.
func (x *inspector) cause(p place, s *sighting) (missing place, unreached, ok bool) {
	for _, r := range s.readings() {
		if q, found := starved(x.doc(), x.Seen[r], p); found && x.Complete[r] {
			return q, true, true
		}
	}
	for _, q := range leadingTo(x.doc(), p) {
		if x.refusedToo(q, s) {
			return q, false, true
		}
	}
	return place{}, false, false
}

// refusedToo says whether an action was refused, or never done, in every attempt in which something was seen.
func (x *inspector) refusedToo(q place, s *sighting) bool {
	for _, r := range s.readings() {
		for start, seen := range s.seen[r] {
			if one := x.of(r, start, q); seen && (one.Effective || len(one.Refused) == 0) {
				return false
			}
		}
	}
	return true
}

// leadsTo are the actions that make one possible, by opening what it is done on (F-402, F-601, F-602).
var leadsTo = map[world.ActionKind][]world.ActionKind{
	world.SelectDelegate:      {world.OpenDelegatesDialog},
	world.RemoveSelected:      {world.SelectDelegate},
	world.OpenAddressList:     {world.OpenDelegatesDialog},
	world.AddFromAddressList:  {world.OpenDelegatesDialog},
	world.SelectInAddressList: {world.OpenAddressList},
	world.AddSelection:        {world.SelectInAddressList},
	world.AcceptPermissions:   {world.AddSelection, world.AddFromAddressList},
	world.SetRole:             {world.AddSelection, world.AddFromAddressList, world.SelectDelegate},
	world.TickPrivate:         {world.AddSelection, world.AddFromAddressList, world.SelectDelegate},
	world.ConfirmDialog:       {world.OpenDelegatesDialog},
	world.CancelDialog:        {world.OpenDelegatesDialog},
	world.OpenDelegatesDialog: {world.OpenOutlook},
	world.OpenLyncMenu:        {world.FindNotificationArea},
	world.OpenConfiguration:   {world.OpenLyncMenu},
	world.FindMapiInformation: {world.OpenConfiguration},
	world.CheckMapi:           {world.FindMapiInformation},
}

// leadingTo lists the actions that lead up to one, the nearest first: what makes it possible, what makes that possible,
// and so on.
func leadingTo(d *procedure.Document, p place) []place {
	var out []place
	for {
		before := slices.DeleteFunc(actions(d, leadsTo[sentenceAt(d, p).Action.Kind]...), func(q place) bool { return !q.before(p) })
		if len(before) == 0 {
			return out
		}
		p = before[len(before)-1]
		out = append(out, p)
	}
}

// starved is an action, among those that lead up to one, in a step that nobody comes to (D-03).
func starved(d *procedure.Document, seen trial.Seen, p place) (place, bool) {
	for _, q := range leadingTo(d, p) {
		if !seen.Reached(q.step) {
			return q, true
		}
	}
	return place{}, false
}

func (x *inspector) reportListed(p place, s *sighting) {
	text := said(x.doc(), sentenceAt(x.doc(), p))
	if x.checked(p) {
		x.report(ClosedScreen, Warning, p, s, nil, "%s cannot be done there: %s.", text, outlook.RefusedListed)
		return
	}
	x.report(ListNeverChecked, Warning, p, s, []string{"D-15"},
		"No step before asks whether the delegate is listed. Where the delegate is, %s is refused: %s.", text, outlook.RefusedListed)
}

// checked says whether a condition before a place is about who is listed in Outlook.
func (x *inspector) checked(p place) bool {
	for _, q := range places(x.doc(), asks) {
		switch sentenceAt(x.doc(), q).Claim.Kind {
		case world.DialogLists, world.DialogDoesNotList, world.InOutlook, world.NotInOutlook:
			if q.before(p) {
				return true
			}
		}
	}
	return false
}
