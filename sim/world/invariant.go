package world

import (
	"ombud/sim"
	"ombud/sim/exchange"
	"ombud/sim/lync"
)

// Invariants are what must hold after every event, whatever the timing and
// whatever the people do. Each is checked under its name; a broken model in
// the tests trips each of them.
func Invariants() []sim.Property[State] {
	return append([]sim.Property[State]{
		always("a confirmed pair is listed, being removed or outdated", confirmedIsKnown),
		always("outdated is what is confirmed and neither listed nor being removed", outdatedIsOrphaned),
		always("an addition is held back only while replication stands still", heldWhileStalled),
		always("a removal overtakes only while it replicates", overtakenIsRemoving),
		always("nobody is paired with themselves", nobodyAlone),
		always("MAPI is OK only where it can be", mapiIsPossible),
		always("the sync policy is in force only while Lync runs", policyNeedsLync),
		always("the Delegates dialog is open only in an open Outlook", dialogNeedsOutlook),
		always("a closed Delegates dialog holds no edits", closedDialogIsEmpty),
		always("rights on a folder are those of a role", rightsAreRoles),
		always("only a delegate in Outlook gets copies or sees private items, unless writes were cut off", extrasNeedListing),
		always("readers stand where a procedure can stand", readersAreSane),
	}, hybridInvariants()...)
}

func confirmedIsKnown(s *State) bool {
	return everyPair(s, func(e lync.Entry, _ *exchange.Grant) bool {
		return !e.Is(lync.Confirmed) || e.Facts&(lync.Listed|lync.Removing|lync.Outdated) != 0
	})
}

func overtakenIsRemoving(s *State) bool {
	return everyPair(s, func(e lync.Entry, _ *exchange.Grant) bool {
		return !e.Is(lync.Overtaken) || e.Is(lync.Removing|lync.Listed)
	})
}

func outdatedIsOrphaned(s *State) bool {
	return everyPair(s, func(e lync.Entry, _ *exchange.Grant) bool {
		return !e.Is(lync.Outdated) || e.Is(lync.Confirmed) && e.Facts&(lync.Listed|lync.Removing) == 0
	})
}

func heldWhileStalled(s *State) bool {
	return everyPair(s, func(e lync.Entry, _ *exchange.Grant) bool {
		return !e.Is(lync.Held) || s.Stalled && e.Is(lync.Listed)
	})
}

func nobodyAlone(s *State) bool {
	for u := range s.People {
		if s.Server[u][u] != (lync.Entry{}) || s.Mailboxes[u].Grants[u].Flags.Has(exchange.Listed) {
			return false
		}
	}
	return true
}

func mapiIsPossible(s *State) bool {
	return everyPerson(s, func(p *Person) bool {
		return !p.MapiOK || p.Running() && p.MapiService && p.Trouble&(outages|Mismatch) == 0 && p.System != lync.Mac
	})
}

func policyNeedsLync(s *State) bool {
	return everyPerson(s, func(p *Person) bool { return !p.PolicyInForce || p.Running() })
}

func dialogNeedsOutlook(s *State) bool {
	for u := range s.People {
		if s.Dialogs[u].Open && !s.People[u].Outlook {
			return false
		}
	}
	return true
}

func closedDialogIsEmpty(s *State) bool {
	for u := range s.Dialogs {
		d := s.Dialogs[u]
		if !d.Open && d != (State{}).Dialogs[u] {
			return false
		}
	}
	return true
}

func rightsAreRoles(s *State) bool {
	return everyPair(s, func(_ lync.Entry, g *exchange.Grant) bool {
		for _, r := range g.Folders {
			if !roleRights[r] {
				return false
			}
		}
		return true
	})
}

// roleRights marks the sets of rights that are exactly those of a role (F-614);
// a table, since every event asks for every folder of every pair.
var roleRights = func() (table [256]bool) {
	for r := exchange.RoleNone; r <= exchange.RoleEditor; r++ {
		table[r.Rights()] = true
	}
	return table
}()

func extrasNeedListing(s *State) bool {
	for u := range s.People {
		if s.People[u].Trouble.Has(CutWrites) {
			continue
		}
		for _, g := range s.Mailboxes[u].Grants {
			if g.Flags&(exchange.Copies|exchange.ShowPrivate) != 0 && !g.Flags.Has(exchange.Listed) {
				return false
			}
		}
	}
	return true
}

func readersAreSane(s *State) bool {
	for i := range s.Operators {
		if o := &s.Operators[i]; o.Progress == NotFollowing && *o != (Operator{}) || o.Progress == Following && o.Step == 0 {
			return false
		}
	}
	return true
}

func everyPair(s *State, ok func(lync.Entry, *exchange.Grant) bool) bool {
	for u := range s.People {
		for v := range s.People {
			if !ok(s.Server[u][v], &s.Mailboxes[u].Grants[v]) {
				return false
			}
		}
	}
	return true
}

func everyPerson(s *State, ok func(*Person) bool) bool {
	for u := range s.People {
		if !ok(&s.People[u]) {
			return false
		}
	}
	return true
}
