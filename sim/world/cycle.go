package world

import (
	"time"

	"ombud/sim"
	"ombud/sim/directory"
)

// One cycle of Azure AD Connect: six phases in order (F-1002). What is written
// after its import waits for the next cycle (F-1003).

// phaseWindow is the time of one phase: a sixth of the cycle (P-31).
func (m *Model) phaseWindow(p directory.Phase) sim.Window {
	return sim.Between(share(m.Params.Cycle.Earliest, p), share(m.Params.Cycle.Latest, p))
}

// share is the share of a phase in a cycle that takes d. The milliseconds that
// do not divide go to the first phases, so that a longer cycle shortens none.
func share(d time.Duration, p directory.Phase) time.Duration {
	late := time.Duration(p-directory.ImportForest) * time.Millisecond
	return (d + (directory.Phases-1)*time.Millisecond - late) / directory.Phases / time.Millisecond * time.Millisecond
}

// cycleBegan is the scheduler's turn. A cycle that is still running makes the
// next one wait for its end; two never run at once (F-1020).
func (m *Model) cycleBegan(s *State, a *Agenda) {
	c := &s.Hybrid.Connect
	a.After(m.interval(), Event{Kind: CycleBegan})
	if m.Params.rule(ruleCyclesNeverOverlap, c.Phase() != 0) {
		c.mark(overdue, true)
		return
	}
	m.beginCycle(s, a)
}

func (m *Model) beginCycle(s *State, a *Agenda) {
	c := &s.Hybrid.Connect
	c.mark(overdue, false)
	if !m.decide(s).Runs {
		return
	}
	m.takeUp(s, a)
	m.phaseBegins(s, a, directory.ImportForest)
}

// phaseBegins lets a phase take its time.
func (m *Model) phaseBegins(s *State, a *Agenda, p directory.Phase) {
	s.Hybrid.Connect.enter(p)
	a.After(m.phaseWindow(p), phaseDone(p))
}

// phaseDone is the end of one phase.
func phaseDone(p directory.Phase) Event {
	return Event{Kind: PhaseDone, A: uint8(p - directory.ImportForest)}
}

// phase is the phase that a PhaseDone event ends.
func (e Event) phase() directory.Phase { return directory.ImportForest + directory.Phase(e.A) }

// phaseEnds carries a phase out and goes on to the next.
func (m *Model) phaseEnds(s *State, a *Agenda, p directory.Phase) {
	m.carryOut(s, a, p)
	c := &s.Hybrid.Connect
	if p < directory.ExportForest {
		m.phaseBegins(s, a, p+1)
		return
	}
	m.endCycle(s, a)
	if c.has(overdue) && m.travels(s, a) {
		m.beginCycle(s, a)
	}
	c.mark(overdue, false)
	m.tend(s, a)
}

// endCycle forgets what a cycle had staged, and remembers whether that came to
// an export at all.
func (m *Model) endCycle(s *State, a *Agenda) {
	h := &s.Hybrid
	h.Connect.enter(0)
	h.Lists.StagedOut, h.Lists.StagedIn, h.Mapping.Staged, h.StagedX500 = 0, 0, 0, 0
	h.Connect.mark(initialRuns, false)
	h.Connect.mark(tried, m.waits(s, a))
}

// carryOut is what a phase does, at its end. What the two syncs decide shows
// when the exports write it: a cycle that is broken off before has decided
// nothing (F-1009).
func (m *Model) carryOut(s *State, a *Agenda, p directory.Phase) {
	switch p {
	case directory.ImportForest:
		m.importForest(s)
	case directory.ImportCloud:
		m.importCloud(s, a)
	case directory.ExportCloud:
		if !m.Params.does(ruleImportFirst) {
			m.importForest(s)
		}
		m.settleConflicts(s)
		m.exportCloud(s, a)
	case directory.ExportForest:
		m.exportForest(s, a)
	}
}

// importForest stages what differs between the forest and Azure AD, as far as
// it is in scope (F-1013, F-1019).
func (m *Model) importForest(s *State) {
	h := &s.Hybrid
	if m.Params.does(ruleListsToCloud) {
		h.Lists.StagedOut = m.inScope(m.forestLists(s) ^ h.Lists.Exported)
	}
	if m.Params.does(ruleMappingToCloud) {
		h.Mapping.Staged = m.inScope(h.Mapping.Forest ^ h.Mapping.Exported)
	}
}

// takeUp is the beginning of a cycle that runs: a gap is over, and an order for
// an initial cycle, which looks at every object again, is taken up (F-1004,
// F-1010).
func (m *Model) takeUp(s *State, a *Agenda) {
	c := &s.Hybrid.Connect
	a.Cancel(Event{Kind: GapPassed})
	if m.Params.rule(ruleInitialTakenUp, c.has(initialNext)) {
		c.mark(initialNext, false)
		c.mark(initialRuns, true)
		c.put(GapExceeded, false)
	}
}

// forestLists are the lists as the controller has them that Azure AD Connect
// reads (P-51). What it has written back itself it finds there at once.
func (m *Model) forestLists(s *State) Pairs {
	lists := written(s, directory.SendOnBehalf, directory.OnPremises)
	if !m.Params.rule(ruleReadsReplica, m.Params.ReadsReplica == 1) {
		return lists
	}
	replicated := s.Hybrid.OnBehalf.InForce[directory.OnPremises]
	own := cloudUsers(s).rows() &^ (lists ^ s.Hybrid.Lists.Consumed)
	return lists&own | replicated&^own
}

// importCloud stages what the cloud holds and the forest does not know yet, for
// mailboxes that live there (F-1014).
func (m *Model) importCloud(s *State, a *Agenda) {
	if !m.writesBack(s) {
		return
	}
	lists := &s.Hybrid.Lists
	of := cloudUsers(s).rows()
	if m.Params.rule(ruleInitialLooksAgain, s.Hybrid.Connect.has(initialRuns)) {
		lists.Consumed = lists.Consumed&^of | lists.Exported&of
	}
	lists.StagedIn = m.inScope((lists.Cloud ^ lists.Consumed) & of)
	if m.Params.does(ruleAddressWrittenBack) {
		s.Hybrid.StagedX500 = m.unknownInForest(s, a)
	}
}

// unknownInForest are the users whose address in the cloud the forest does not
// know yet and can come to know, since back sync has brought it (F-514, F-1015,
// F-1019).
func (m *Model) unknownInForest(s *State, a *Agenda) People {
	out := cloudUsers(s) &^ s.Hybrid.X500 &^ m.Params.OutOfScope
	for u := range User(Users) {
		if out.Has(u) && m.Params.rule(ruleAddressAfterBackSync, a.Pending(of(AddressKnown, u))) {
			out.Set(u, false)
		}
	}
	return out
}

// settleConflicts decides about a list that both sides have edited (F-1018,
// P-23). Where one side wins, its whole list stands.
func (m *Model) settleConflicts(s *State) {
	cycle := m.decide(s)
	if !cycle.ExportsCloud || !cycle.ExportsForest || !m.Params.does(ruleConflictSettled) {
		return
	}
	lists := &s.Hybrid.Lists
	for u := range User(Users) {
		if lists.StagedOut&row(u) != 0 && lists.StagedIn&row(u) != 0 {
			m.settle(s, u)
		}
	}
}

// settle decides about one list, as both imports found it. From then on what the
// cloud holds counts as exported, and what the forest is not given of it as
// taken over; the difference is what has to travel.
func (m *Model) settle(s *State, owner User) {
	lists, of := &s.Hybrid.Lists, row(owner)&m.scope()
	forest, cloud := (lists.Exported^lists.StagedOut)&of, (lists.Consumed^lists.StagedIn)&of
	toCloud, toForest := m.winner(s, owner, forest, cloud)
	out, in := toCloud^cloud, toForest^forest
	lists.Exported = lists.Exported&^of | cloud
	lists.Consumed = lists.Consumed&^of | cloud ^ in
	lists.StagedOut = lists.StagedOut&^of | out
	lists.StagedIn = lists.StagedIn&^of | in
}

// winner is the list that each side is to hold (P-23).
func (m *Model) winner(s *State, owner User, forest, cloud Pairs) (toCloud, toForest Pairs) {
	switch p := &m.Params; {
	case p.rule(ruleConflictBoth, p.Conflict == conflictUnion):
		return forest | cloud, forest | cloud
	case p.rule(ruleConflictForest, p.Conflict == conflictForest):
		return forest, forest
	case p.rule(ruleConflictLast, p.Conflict == conflictLastWriter):
		if !s.Hybrid.CloudNewer.Has(owner) {
			return forest, forest
		}
	}
	return cloud, cloud
}

// exportCloud writes to Azure AD what is staged, unless something stops the
// export (DT-12), and forward sync takes it on to Exchange Online.
func (m *Model) exportCloud(s *State, a *Agenda) {
	h := &s.Hybrid
	cycle := m.decide(s)
	if cycle.StoppedByThreshold {
		h.Connect.put(ThresholdExceeded, true)
	}
	if !m.Params.rule(ruleExportsCloud, cycle.ExportsCloud) {
		return
	}
	h.Connect.put(ThresholdExceeded, false)
	out, links := h.Lists.StagedOut, h.Mapping.Staged
	h.Lists.Exported ^= out
	h.Mapping.Exported ^= links
	m.forward(a, out, h.Lists.Exported, directory.SendOnBehalf)
	m.forward(a, links, h.Mapping.Exported, directory.FullAccess)
}

// forward sends changed entries on to Exchange Online (F-1016).
func (m *Model) forward(a *Agenda, changed, now Pairs, p directory.Permission) {
	changed.each(func(owner, d User) {
		arrive(a, m.Params.ForwardSync, Event{Kind: Forwarded, User: owner, Other: d, A: uint8(p), Action: truth(now.Has(owner, d))})
	})
}

// exportForest writes to the forest what is staged, where the hybrid option
// asks for it (F-910).
func (m *Model) exportForest(s *State, a *Agenda) {
	if !m.writesBack(s) || !m.Params.rule(ruleExportsForest, m.decide(s).ExportsForest) {
		return
	}
	h := &s.Hybrid
	in := h.Lists.StagedIn
	h.Lists.Consumed ^= in
	h.X500 |= h.StagedX500
	in.each(func(owner, d User) { m.writeBack(s, a, owner, d) })
}

// writeBack puts one entry of the cloud's list into the forest's.
func (m *Model) writeBack(s *State, a *Agenda, owner, d User) {
	on := s.Hybrid.Lists.Consumed.Has(owner, d)
	s.Hybrid.Lists.Exported.Set(owner, d, on) // Azure AD knows the entry: it came from there.
	if writeAt(s, owner, d, directory.SendOnBehalf, directory.OnPremises, on) {
		m.comesIntoForce(a, owner, d, directory.SendOnBehalf, directory.OnPremises, on)
	}
}
