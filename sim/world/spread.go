package world

import (
	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/exchange"
)

// How a permission that was written comes into force on its side. A later
// change overtakes an earlier one that has not arrived: whichever arrives
// first, the last one written stands.

// flagOf is the flag of a Grant that holds a permission on the mailbox's side.
func flagOf(p directory.Permission) exchange.Flag { return permissionFlags[p] }

// spread is the record of a permission to send.
func (h *Hybrid) spread(p directory.Permission) *Spread {
	if p == directory.SendAs {
		return &h.SendAs
	}
	return &h.OnBehalf
}

// written is who holds a permission to send, as written on one side.
func written(s *State, p directory.Permission, at directory.Premises) Pairs {
	var home Pairs
	cloud := cloudUsers(s).rows()
	for m := range User(Users) {
		for d := range User(Users) {
			home.Set(m, d, s.Mailboxes[m].Grants[d].Flags.Has(flagOf(p)))
		}
	}
	here := cloud
	if at == directory.OnPremises {
		here = ^cloud
	}
	return home&here | s.Hybrid.spread(p).Away&^here
}

// writeAt writes a permission on one side, if that changes anything. It answers
// whether it did.
func writeAt(s *State, owner, d User, p directory.Permission, at directory.Premises, on bool) bool {
	if written(s, p, at).Has(owner, d) == on {
		return false
	}
	if at == side(s, owner) {
		s.Mailboxes[owner].Set(int(d), flagOf(p), on)
	} else {
		s.Hybrid.spread(p).Away.Set(owner, d, on)
	}
	return true
}

// change writes a permission to send on one side and lets it come into force
// and travel.
func (m *Model) change(s *State, a *Agenda, owner, d User, p directory.Permission, at directory.Premises, on bool) {
	if writeAt(s, owner, d, p, at, on) {
		m.comesIntoForce(a, owner, d, p, at, on)
		if p == directory.SendOnBehalf {
			m.listEdited(s, a, owner, d, at, on)
		}
	}
}

// comesIntoForce lets a permission written on one side be obeyed there: once
// the forest has replicated it (P-35), or Exchange Online has taken it up
// (F-513, P-50).
func (m *Model) comesIntoForce(a *Agenda, owner, d User, p directory.Permission, at directory.Premises, on bool) {
	w := m.Params.DirectoryReplication
	if m.Params.rule(ruleOnlineTakesTime, at == directory.Online) {
		w = m.Params.OnlineChange
	}
	arrive(a, w, Event{Kind: InForce, User: owner, Other: d, A: uint8(p), B: uint8(at), Action: truth(on)})
}

// inForce is the moment it is obeyed. A later change that arrives first
// cancels the one it overtook.
func (m *Model) inForce(s *State, a *Agenda, e Event) {
	owner, d, p, at := e.User, e.Other, directory.Permission(e.A), directory.Premises(e.B)
	if p == directory.FullAccess {
		m.fullAccessInForce(s, a, e)
		return
	}
	s.Hybrid.spread(p).InForce[at].Set(owner, d, e.on())
	if m.Params.rule(ruleLastWriteStands, written(s, p, at).Has(owner, d) == e.on()) {
		a.Cancel(e.opposite())
	}
	m.tend(s, a)
}

// fullAccessInForce is that for Full Access. It goes along with the mailbox, so
// what it overtook may have been written on the other side.
func (m *Model) fullAccessInForce(s *State, a *Agenda, e Event) {
	s.Hybrid.FullAccess.Set(e.User, e.Other, e.on())
	if s.Mailboxes[e.User].Has(int(e.Other), exchange.FullAccess) != e.on() {
		return
	}
	for e.B = 0; e.B < 2; e.B++ {
		a.Cancel(e.opposite())
	}
}

// cancelInForce forgets what was to come into force on a side, because it has
// just been overtaken there.
func cancelInForce(a *Agenda, owner, d User, p directory.Permission, at directory.Premises) {
	e := Event{Kind: InForce, User: owner, Other: d, A: uint8(p), B: uint8(at)}
	a.Cancel(e)
	a.Cancel(e.opposite())
}

// arrive lets a change arrive within a window. If the same change is under way
// already, with its contrary in between, the two cannot be told apart any more:
// it then arrives at any time up to the end of the newer window, which allows
// every arrival that either of them did.
func arrive(a *Agenda, w sim.Window, e Event) {
	if a.Pending(e) {
		a.Cancel(e)
		w.Earliest = 0
	}
	a.After(w, e)
}

// truth and its reverse keep a yes or no in the Action field of a protocol
// event, which has no action.
func truth(on bool) ActionKind {
	if on {
		return 1
	}
	return 0
}

func (e Event) on() bool { return e.Action == 1 }

// opposite is the event that says the contrary.
func (e Event) opposite() Event {
	e.Action = 1 - e.Action
	return e
}
