package world

import "ombud/sim/lync"

// The road from a Lync client to Exchange: UCMAPI (F-401).

// mapiReachable says whether a running client can ever show MAPI status OK
// (DT-04): the service answers, the addresses match (F-407), it is not a Mac
// (F-118), Outlook is open where that is assumed (P-08), and the clock is not
// too far off (P-61).
func (p *Params) mapiReachable(who *Person) bool {
	return p.rule(ruleMapiService, who.MapiService) && p.rule(ruleMapiOutage, who.Trouble&outages == 0) &&
		p.rule(ruleMapiAddresses, !who.Trouble.Has(Mismatch)) && p.rule(ruleMapiWindows, who.System != lync.Mac) &&
		(!p.rule(ruleMapiNeedsOutlook, p.MapiNeedsOutlook == 1) || who.Outlook) && p.rule(ruleMapiClock, !p.clockOff(who))
}

// connectMapi begins to connect, where that can succeed (P-09).
func (m *Model) connectMapi(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.Lync.Online() || p.MapiOK || !m.Params.mapiReachable(p) || a.Pending(of(MapiConnected, u)) {
		return
	}
	if m.Params.does(ruleMapiConnects) {
		a.After(m.Params.MapiConnect, of(MapiConnected, u))
	}
}

// loseMapi takes the connection away and everything that was using it.
func (m *Model) loseMapi(s *State, a *Agenda, u User) {
	s.People[u].MapiOK = false
	a.Cancel(of(MapiConnected, u))
	if m.Params.does(ruleMapiLossForgets) {
		m.forgetSync(a, u)
	}
}

// mapiConnected is the moment the status becomes OK.
func (m *Model) mapiConnected(s *State, a *Agenda, u User) {
	s.People[u].MapiOK = true
	if m.Params.does(ruleReadsWhenConnected) {
		m.mapiReady(s, a, u)
	}
}

// mapiReady is what a client does once it is signed in with MAPI OK: as a
// manager's it reads the delegate list, as a delegate's it may complete half
// pairs (P-06, not by default).
func (m *Model) mapiReady(s *State, a *Agenda, u User) {
	m.readDelegates(s, a, u)
	if !m.Params.rule(ruleHalfCompletes, m.Params.HalfCompletes == 1) {
		return
	}
	for v := range User(Users) {
		e := s.Server[v][u]
		if e.Is(lync.Listed) && e.Facts&(lync.Confirmed|lync.Held) == 0 && !underWay(a, about(AdditionArrived, v, u)) {
			m.askDelegate(s, a, v, u)
		}
	}
}

// mapiDown makes the service unreachable for a user's client. Outlook keeps
// working: an outage of the Lync client's MAPI does not stop it from saving.
func (m *Model) mapiDown(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.MapiService {
		remark(a, "nothing to do: the MAPI service is unavailable already")
		return
	}
	p.MapiService = false
	m.loseMapi(s, a, u)
}

// mapiUp makes the service reachable again; a waiting client connects.
func (m *Model) mapiUp(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if p.MapiService {
		remark(a, "nothing to do: the MAPI service is available already")
		return
	}
	p.MapiService = true
	m.connectMapi(s, a, u)
}

// mapiForAll makes the service reachable to everybody, or to nobody.
func (m *Model) mapiForAll(s *State, a *Agenda, up bool) {
	changed := false
	for u := range User(Users) {
		if s.People[u].MapiService == up {
			continue
		}
		changed = true
		if up {
			m.mapiUp(s, a, u)
		} else {
			m.mapiDown(s, a, u)
		}
	}
	if !changed {
		mapiAlready(a, up)
	}
}

// mapiAlready remarks why that does nothing.
func mapiAlready(a *Agenda, up bool) {
	if up {
		remark(a, "nothing to do: the MAPI service is available to everybody already")
		return
	}
	remark(a, "nothing to do: the MAPI service is unavailable to everybody already")
}

// outlookMoved lets MAPI follow Outlook where P-08 ties the two.
func (m *Model) outlookMoved(s *State, a *Agenda, u User) {
	if !m.Params.rule(ruleMapiNeedsOutlook, m.Params.MapiNeedsOutlook == 1) {
		return
	}
	if !s.People[u].Outlook {
		m.loseMapi(s, a, u)
	}
	m.connectMapi(s, a, u)
}

// MapiText is what the configuration information shows as MAPI status of a
// user's client (F-403, F-404, DT-04); empty where there is nothing to show.
func MapiText(s *State, u User) string {
	p := &s.People[u]
	return lync.Mapi(lync.MapiInputs{
		SignedIn: p.Running(), System: p.System, Connected: p.MapiOK,
		ProfileMatches: !p.Trouble.Has(Mismatch), ServiceUp: p.MapiService && !p.Trouble.Out(),
	}).Text()
}
