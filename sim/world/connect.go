package world

import (
	"time"

	"ombud/sim"
	"ombud/sim/directory"
)

// Azure AD Connect between its cycles: how it is set, and when its next cycle
// begins. The timer is pending only while something can travel.

// Connect is how Azure AD Connect stands.
type Connect struct {
	Set   ConnectFlags
	Cycle uint8 // the phase that runs, 0 for none, and what is known about the cycle
}

// ConnectFlags are yes-or-no facts about Azure AD Connect and the organisation.
type ConnectFlags uint8

// The facts. The zero value is a scheduler that runs, without writeback.
const (
	Stopped           ConnectFlags = 1 << iota // SyncCycleEnabled is off (F-1006)
	Staging                                    // staging mode (F-1007)
	WizardOpen                                 // the wizard suspends the scheduler (F-1008)
	Writeback                                  // the Exchange hybrid option is on (F-910)
	ThresholdLifted                            // deletions are no longer counted (F-1011)
	ThresholdExceeded                          // the last export to the cloud was stopped (F-1011)
	GapExceeded                                // no cycle for more than 7 days (F-510)
	ACLableObjects                             // ACLableSyncedObjectEnabled of the organisation (F-1104)
)

// What Connect.Cycle holds besides the phase.
const (
	phaseBits         = 7
	overdue     uint8 = 1 << 3 // the next cycle waits for the end of this one (F-1020)
	initialNext uint8 = 1 << 4 // the next cycle is an initial one (F-1006)
	initialRuns uint8 = 1 << 5 // this one is
	tried       uint8 = 1 << 6 // what still waits has met an export that is not made
)

// Is says whether all the facts are so.
func (c *Connect) Is(f ConnectFlags) bool { return c.Set&f == f }

// Phase is the phase that runs, 0 for none.
func (c *Connect) Phase() directory.Phase { return directory.Phase(c.Cycle & phaseBits) }

func (c *Connect) put(f ConnectFlags, on bool) {
	c.Set &^= f
	if on {
		c.Set |= f
	}
}

func (c *Connect) has(mark uint8) bool { return c.Cycle&mark != 0 }

func (c *Connect) mark(mark uint8, on bool) {
	c.Cycle &^= mark
	if on {
		c.Cycle |= mark
	}
}

func (c *Connect) enter(p directory.Phase) { c.Cycle = c.Cycle&^phaseBits | uint8(p) }

// decide is DT-12: what a cycle may do as things stand.
func (m *Model) decide(s *State) directory.Cycle {
	p, c := &m.Params, &s.Hybrid.Connect
	deletions := int(p.Deletions)
	if !p.does(ruleThreshold) {
		deletions = 0
	}
	return directory.Connect{
		Stopped: p.rule(ruleStopped, c.Is(Stopped)), Staging: p.rule(ruleStaging, c.Is(Staging)),
		WizardOpen: p.rule(ruleWizard, c.Is(WizardOpen)),
		Deletions:  deletions, ThresholdLifted: p.rule(ruleThresholdLifted, c.Is(ThresholdLifted)),
		TieStops: p.rule(ruleThresholdTie, p.DeletionTie == 1), SkipForest: p.rule(ruleThresholdSkips, p.StoppedExport == 1),
		GapExceeded: p.rule(ruleGap, c.Is(GapExceeded)),
	}.Cycle(p.rule(ruleInitialEndsGap, c.has(initialNext) || c.has(initialRuns)))
}

// writesBack says whether changes made in the cloud are written to the forest
// at all (F-910, F-911).
func (m *Model) writesBack(s *State) bool {
	return m.Params.writesBack(s.Hybrid.Connect.Is(Writeback))
}

func (p *Params) writesBack(option bool) bool {
	return p.rule(ruleWritebackOption, option) && p.rule(ruleWritebackBuild, directory.WritebackWorks(true, p.Build))
}

// scope is every pair that Azure AD Connect synchronises both users of (F-1019).
func (m *Model) scope() Pairs {
	out := m.Params.OutOfScope
	var columns Pairs
	for u := range User(Users) {
		if out.Has(u) {
			for owner := range User(Users) {
				columns.Set(owner, u, true)
			}
		}
	}
	return ^(out.rows() | columns)
}

// inScope is a set of changes without those that name somebody Azure AD Connect
// does not synchronise (F-1019). Such a change may stop its whole list (P-24).
func (m *Model) inScope(changes Pairs) Pairs {
	if m.Params.OutOfScope == 0 || !m.Params.does(ruleScope) {
		return changes
	}
	scope := m.scope()
	if m.Params.rule(ruleReferenceStops, m.Params.DroppedReference == 1) {
		for owner := range User(Users) {
			if changes&^scope&row(owner) != 0 {
				changes &^= row(owner)
			}
		}
	}
	return changes & scope
}

// travels says whether a cycle would carry anything, or is to be an initial one
// by order. What is not exported, in staging mode or because of the deletion
// threshold, is tried once; the cycles after that find nothing new.
func (m *Model) travels(s *State, a *Agenda) bool {
	cycle, c := m.decide(s), &s.Hybrid.Connect
	return cycle.Runs && (c.has(initialNext) ||
		m.travelsOut(s) && (cycle.ExportsCloud || !c.has(tried)) ||
		m.travelsBack(s, a) && (cycle.ExportsForest || !c.has(tried)))
}

// waits says whether something is left that an export was not made for.
func (m *Model) waits(s *State, a *Agenda) bool {
	cycle := m.decide(s)
	return cycle.Runs &&
		(!cycle.ExportsCloud && m.travelsOut(s) || !cycle.ExportsForest && m.travelsBack(s, a))
}

// travelsOut says whether anything waits for the export to the cloud.
func (m *Model) travelsOut(s *State) bool {
	h := &s.Hybrid
	lists := written(s, directory.SendOnBehalf, directory.OnPremises) ^ h.Lists.Exported
	return m.inScope(lists) != 0 || m.inScope(h.Mapping.Forest^h.Mapping.Exported) != 0
}

// travelsBack says whether anything waits for the export to the forest.
func (m *Model) travelsBack(s *State, a *Agenda) bool {
	lists := &s.Hybrid.Lists
	return m.writesBack(s) &&
		(m.inScope((lists.Cloud^lists.Consumed)&cloudUsers(s).rows()) != 0 || m.unknownInForest(s, a) != 0)
}

// stir is told when something new waits for a cycle.
func (m *Model) stir(s *State, a *Agenda) {
	s.Hybrid.Connect.mark(tried, false)
	m.tend(s, a)
}

// tend keeps the timer of the scheduler pending exactly while something can
// travel, or while a gap is to be ended. When that begins, its next cycle starts
// anywhere in the interval, since nothing is known of its phase.
func (m *Model) tend(s *State, a *Agenda) {
	if !m.Params.Hybrid || s.Hybrid.Connect.Phase() != 0 {
		return
	}
	tick := Event{Kind: CycleBegan}
	switch travels := m.travels(s, a) || !m.stands(s) && a.Pending(Event{Kind: GapPassed}); {
	case !travels:
		a.Cancel(tick)
	case !a.Pending(tick):
		a.After(sim.AtMost(m.interval().Latest), tick)
	}
}

// AllowedInterval is the shortest time between two cycles that the cloud
// allows (F-509, F-1005).
const AllowedInterval = 30 * time.Minute

// interval is the time from the beginning of a cycle to that of the next
// (F-1005, P-49).
func (m *Model) interval() sim.Window {
	w := m.Params.Interval
	if !m.Params.does(ruleAllowedInterval) {
		return w
	}
	return sim.Between(directory.EffectiveInterval(w.Earliest, AllowedInterval),
		directory.EffectiveInterval(w.Latest, AllowedInterval))
}

// switchConnect changes how Azure AD Connect is set, and what follows: a
// scheduler that stands still breaks off its cycle, which is harmless (F-1009),
// and may stand still for too long (F-510, DT-12).
func (m *Model) switchConnect(s *State, a *Agenda, f ConnectFlags, on bool) {
	c := &s.Hybrid.Connect
	if c.Is(f) == on {
		remark(a, "nothing to do: it is so already")
		return
	}
	stood := m.stands(s)
	c.put(f, on)
	if m.Params.rule(ruleWritebackInitial, f == Writeback && on) {
		c.mark(initialNext, true) // New rules need a look at every object, F-1010.
	}
	if stands := m.stands(s); stands != stood {
		m.stand(s, a, stands)
	}
	m.stir(s, a)
}

// stands says whether the scheduler stands still.
func (m *Model) stands(s *State) bool {
	c := &s.Hybrid.Connect
	return m.Params.rule(ruleStopped, c.Is(Stopped)) || m.Params.rule(ruleWizard, c.Is(WizardOpen))
}

// stand begins to stand still. What ends that for good is the next cycle.
func (m *Model) stand(s *State, a *Agenda, still bool) {
	if still {
		if m.Params.does(ruleBreaksOff) {
			m.breakOff(s, a)
		}
		m.armGap(a)
	}
}

// breakOff ends a running cycle before its time; the next one carries on, and is
// an initial one where this one was.
func (m *Model) breakOff(s *State, a *Agenda) {
	c := &s.Hybrid.Connect
	if p := c.Phase(); p != 0 {
		a.Cancel(phaseDone(p))
		initial := c.has(initialRuns)
		m.endCycle(s, a)
		c.mark(overdue, false)
		c.mark(initialNext, initial || c.has(initialNext))
	}
	a.Cancel(Event{Kind: CycleBegan})
}

// MaximumGap is how long Azure AD Connect may stand still before only an
// initial cycle helps (F-510).
const MaximumGap = 7 * 24 * time.Hour

// armGap counts from the last cycle, which was up to one interval ago.
func (m *Model) armGap(a *Agenda) {
	if m.Params.rule(ruleGapCounts, m.Params.GapHarmless == 0) && !a.Pending(Event{Kind: GapPassed}) {
		a.After(sim.Between(MaximumGap-m.interval().Latest, MaximumGap), Event{Kind: GapPassed})
	}
}

// runCycle is a cycle that somebody starts by hand: it happens at once, whole.
// A cycle that runs is brought to its end first; two never run at once (F-1020).
func (m *Model) runCycle(s *State, a *Agenda, initial bool) {
	c := &s.Hybrid.Connect
	if m.stands(s) {
		remark(a, "refused: the scheduler is stopped or suspended")
		return
	}
	if p := c.Phase(); p != 0 {
		a.Cancel(phaseDone(p))
		m.runPhases(s, a, p)
	}
	c.mark(overdue, false)
	c.mark(initialNext, c.has(initialNext) || initial)
	if m.decide(s).NeedsInitial {
		remark(a, "nothing is carried: after so long a gap only an initial cycle helps")
	} else {
		m.takeUp(s, a)
		m.runPhases(s, a, directory.ImportForest)
	}
	m.tend(s, a)
}

func (m *Model) runPhases(s *State, a *Agenda, from directory.Phase) {
	for p := from; p <= directory.ExportForest; p++ {
		m.carryOut(s, a, p)
	}
	m.endCycle(s, a)
}
