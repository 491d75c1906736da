package world

// Outages of the MAPI service that begin and end by themselves: for the client
// of one user, or for everybody. Each has a mark of its own, so that the end of
// one is not that of the other.

func (m *Model) outageBegan(s *State, a *Agenda, u User) {
	m.spend(s, a)
	s.People[u].Trouble.set(OwnOutage, m.Params.does(ruleOutageStrikes))
	if m.Params.does(ruleOutageStrikes) {
		m.loseMapi(s, a, u)
	}
	a.After(m.Params.Outage[u], of(OutageEnded, u))
}

func (m *Model) outageEnded(s *State, a *Agenda, u User) {
	s.People[u].Trouble.set(OwnOutage, !m.Params.does(ruleOutageEnds))
	m.connectMapi(s, a, u)
	if s.Faults != NoFaultLimit {
		m.armOutage(s, a, u)
	}
}

// commonOutage takes the service away from everybody, or gives it back.
func (m *Model) commonOutage(s *State, a *Agenda, begins bool) {
	if begins {
		m.spend(s, a)
		a.After(m.Params.CommonOutage, Event{Kind: CommonOutageEnded})
	}
	for u := range User(Users) {
		s.People[u].Trouble.set(CommonOutage, begins)
		if m.Params.rule(ruleCommonOutageStrikes, begins) {
			m.loseMapi(s, a, u)
		} else {
			m.connectMapi(s, a, u)
		}
	}
	if !begins {
		m.again(s, a, Event{Kind: CommonOutageBegan})
	}
}
