package world

import (
	"ombud/sim/exchange"
	"ombud/sim/outlook"
)

// Writes of the Delegates dialog that are cut off: Outlook dies between two of
// them, or Exchange refuses one and Outlook shows an error (F-608, F-618).

// everyWrite is as many writes as the edits of one dialog can take.
const everyWrite = Users * len(exchange.Order)

// writesOf is how many writes an edit takes: a change leaves Send on Behalf
// alone.
func writesOf(op outlook.Op) int {
	if op == outlook.Change {
		return len(exchange.Order) - 1
	}
	return len(exchange.Order)
}

// confirmInPart confirms the dialog of a user; after so many writes Outlook
// crashes, or Exchange fails and Outlook stays open. What was written before
// stays, and everything follows from it as from any other edit.
func (m *Model) confirmInPart(s *State, a *Agenda, act Action) {
	u := act.User
	edits, r := s.Dialogs[u].Confirm()
	say(a, r)
	if r.Refused() {
		return
	}
	cut := m.writeInPart(s, a, u, edits, int(act.Count))
	s.People[u].Trouble.set(CutWrites, cut || s.People[u].Trouble.Has(CutWrites))
	switch {
	case act.Kind == ConfirmThenCrash:
		m.crashOutlook(s, a, u)
	case cut:
		remark(a, "Outlook shows an error: the delegates were not saved")
	default:
		remark(a, "nothing fails: there are no more writes than that")
	}
}
