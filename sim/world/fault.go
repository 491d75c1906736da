package world

import "ombud/sim"

// Faults that may strike at any time. Each one that a scenario names is pending
// without a latest moment; "at most n faults happen" limits all together and
// lets one strike again, otherwise each strikes once.

// armOutage makes an outage possible, if the scenario allows one and faults
// are left.
func (m *Model) armOutage(s *State, a *Agenda, u User) {
	if m.Params.Faulty[u]&FaultOutage != 0 && s.Faults > 0 && !a.Pending(of(OutageBegan, u)) {
		a.After(sim.Anytime(), of(OutageBegan, u))
	}
}

// armCrash makes a crash possible while the client runs.
func (m *Model) armCrash(s *State, a *Agenda, u User) {
	if m.Params.Faulty[u]&FaultCrash == 0 || s.Faults == 0 || s.Crashed&(1<<u) != 0 {
		return
	}
	if s.People[u].Running() && !a.Pending(of(CrashStruck, u)) {
		a.After(sim.Anytime(), of(CrashStruck, u))
	}
}

// spend counts a fault and disarms the rest when none are left.
func (m *Model) spend(s *State, a *Agenda) {
	if s.Faults == NoFaultLimit {
		return
	}
	if s.Faults--; s.Faults > 0 {
		return
	}
	for u := range User(Users) {
		a.Cancel(of(OutageBegan, u))
		a.Cancel(of(CrashStruck, u))
	}
}

func (m *Model) outageBegan(s *State, a *Agenda, u User) {
	m.spend(s, a)
	s.People[u].Outage = true
	m.loseMapi(s, a, u)
	a.After(m.Params.Outage[u], of(OutageEnded, u))
}

func (m *Model) outageEnded(s *State, a *Agenda, u User) {
	s.People[u].Outage = false
	m.connectMapi(s, a, u)
	if s.Faults != NoFaultLimit {
		m.armOutage(s, a, u)
	}
}

func (m *Model) crashStruck(s *State, a *Agenda, u User) {
	m.spend(s, a)
	m.stopClient(s, a, u)
	if s.Faults == NoFaultLimit {
		s.Crashed |= 1 << u
	}
}
