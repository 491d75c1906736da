package world

import (
	"fmt"

	"ombud/sim"
)

// An Agenda is where the world puts what happens next.
type Agenda = sim.Agenda[Event]

// Model is the world as the kernel sees it: the protocol between the
// clients, Lync Server and Exchange, under a set of assumptions. It decides
// nothing about time; it names windows.
type Model struct {
	Params Params
}

// Start makes the faults pending that the assumptions allow. The state is the
// settled one of a Setup.
func (m *Model) Start(s *State, a *Agenda) {
	m.armAll(s, a)
	m.startHybrid(s, a)
}

// Step lets one event happen.
func (m *Model) Step(s *State, e Event, a *Agenda) {
	switch e.Kind {
	case Acted:
		m.act(s, e.AsAction(), a)
	case SignInDone:
		m.signInDone(s, a, e.User)
	case MapiConnected:
		m.mapiConnected(s, a, e.User)
	case Noticed:
		m.noticed(s, a, e.User, e.Other)
	case RightsChecked:
		m.rightsChecked(s, a, e.User, e.Other)
	case Published:
		m.published(s, a, e.User, e.Other)
	case AdditionArrived:
		m.additionArrived(s, a, e.User, e.Other)
	case RemovalArrived:
		m.removalArrived(s, a, e.User, e.Other)
	case Confirmed:
		m.confirmed(s, e.User, e.Other)
	case OutageBegan:
		m.outageBegan(s, a, e.User)
	case OutageEnded:
		m.outageEnded(s, a, e.User)
	case CrashStruck:
		m.crashStruck(s, a, e.User)
	default:
		m.stepHybrid(s, e, a)
	}
}

// startHybrid makes pending what the settled state of a hybrid deployment
// leaves to come.
func (m *Model) startHybrid(s *State, a *Agenda) {
	if !m.Params.Hybrid {
		return
	}
	if m.stands(s) {
		m.armGap(a)
	}
	m.tend(s, a)
}

// stepHybrid lets an event between the two directories happen, and hands the
// rest to the readers.
func (m *Model) stepHybrid(s *State, e Event, a *Agenda) {
	switch e.Kind {
	case CycleBegan:
		m.cycleBegan(s, a)
	case PhaseDone:
		m.phaseEnds(s, a, e.phase())
	case InForce:
		m.inForce(s, a, e)
	case Forwarded:
		m.forwarded(s, a, e)
	case BackSynced:
		m.backSynced(s, a, e)
	case ACLableSeen:
		s.Hybrid.ACLableOnline.Set(e.User, true)
	case BookRefreshed:
		m.refreshBook(s, a, e.User)
	case GapPassed:
		s.Hybrid.Connect.put(GapExceeded, true)
		m.tend(s, a)
	case AddressKnown:
		m.stir(s, a)
	default:
		m.stepFault(s, e, a)
	}
}

// stepFault lets a fault strike that a Given allows, or what it leads to
// happen, and hands the rest to the readers.
func (m *Model) stepFault(s *State, e Event, a *Agenda) {
	switch e.Kind {
	case RestartStruck, OutlookStruck, MessageStruck, ClockStruck:
		m.strike(s, a, e)
	case CommonOutageBegan, CommonOutageEnded:
		m.commonOutage(s, a, e.Kind == CommonOutageBegan)
	case PartitionBegan:
		m.partitionBegan(s, a, e.User, Direction(e.A))
	case PartitionEnded:
		m.partitionEnded(s, a, e.User, Direction(e.A))
	case StallBegan, StallEnded:
		m.stallMoved(s, a, e.Kind == StallBegan)
	case SentAgain:
		m.sentAgain(s, a, e.leg().of(e.User, e.Other))
	case CopyArrived:
		m.copyArrived(s, a, e.leg().of(e.User, e.Other))
	default:
		m.reader(s, e)
	}
}

// reader keeps the books of procedures when no procedure is attached: a
// recorded run replays the progress of its readers as it was.
func (m *Model) reader(s *State, e Event) {
	switch e.Kind {
	case Waited, TimePassed:
	case ProcedureBegan:
		s.Operators[e.A] = Operator{Progress: Following, User: e.User, Program: e.B, Step: 1}
	case ProcedureEnded:
		s.Operators[e.A].finish(Ended, e.B)
	case SupportCalled:
		s.Operators[e.A].finish(Supported, e.B)
	case ProcedureRepeated:
		s.Operators[e.A].finish(Endless, 0)
	case ProcedureLeft:
		s.Operators[e.A] = Operator{}
	default:
		panic(fmt.Sprintf("world: no rule for event kind %d; add it to Model.Step", e.Kind))
	}
}

// finish leaves a reader at a step with nothing more to do.
func (o *Operator) finish(p Progress, step uint8) {
	*o = Operator{Progress: p, User: o.User, Program: o.Program, Step: step}
}
