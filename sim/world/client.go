package world

// The Lync client of one user: starting, signing in, leaving, losing touch.

// signIn starts a client. Signing in does not block its user; Lync Server
// answers within P-41.
func (m *Model) signIn(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if m.Params.rule(ruleSignInOnce, p.Running()) {
		remark(a, "nothing to do: Lync is running already")
		return
	}
	p.Lync = SigningIn
	m.knock(s, a, u)
}

// knock lets a client ask Lync Server for its sign-in, which is refused while
// the clock of the computer is too far off (P-61); the client then goes on
// trying.
func (m *Model) knock(s *State, a *Agenda, u User) {
	if m.Params.rule(ruleSignInClock, m.Params.clockOff(&s.People[u])) {
		remark(a, "Lync Server refuses the sign-in: the clock of this computer is too far off")
		return
	}
	a.After(m.Params.SignIn, of(SignInDone, u))
}

// signInDone puts the policy in force that is set now (F-507, F-703) and lets
// the client do what it does at every sign-in.
func (m *Model) signInDone(s *State, a *Agenda, u User) {
	p := &s.People[u]
	again := p.Lync == Reconnecting && m.Params.rule(ruleGoesOn, m.Params.Reconnection == 1)
	p.Lync = SignedIn
	m.rememberGroup(s, u)
	m.armCrash(s, a, u)
	if !again {
		p.PolicyInForce = m.Params.rule(rulePolicyAtSignIn, p.Policy)
		m.learn(s, u)
	}
	switch {
	case !p.MapiOK:
		m.connectMapi(s, a, u)
	case m.Params.rule(ruleReadsAtSignIn, !again):
		m.mapiReady(s, a, u) // MAPI was never away, so nothing else will read the list.
	}
}

// exit ends a client. It keeps nothing: what it had begun is forgotten, and
// the next sign-in reads everything anew.
func (m *Model) exit(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.Running() {
		remark(a, "nothing to do: Lync is not running")
		return
	}
	m.stopClient(s, a, u)
}

// stopClient is the end of a client, wanted or not.
func (m *Model) stopClient(s *State, a *Agenda, u User) {
	p := &s.People[u]
	p.Lync, p.PolicyInForce, p.Selected, p.Screen, p.PeopleGroup = SignedOut, false, 0, Desktop, false
	a.Cancel(of(SignInDone, u))
	a.Cancel(of(CrashStruck, u))
	a.Cancel(of(RestartStruck, u))
	if m.Params.does(ruleExitEndsMapi) {
		m.loseMapi(s, a, u)
	}
	if m.Params.does(ruleExitForgets) {
		m.forgetPublications(a, u)
	}
}

// restart is a crash after which the client starts again by itself and signs
// in. It keeps no more than any client that ends.
func (m *Model) restart(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.Running() {
		remark(a, "nothing to do: Lync is not running")
		return
	}
	m.stopClient(s, a, u)
	p.Lync = SigningIn
	m.knock(s, a, u)
}

// learn lets a delegate's client read Lync Server's list at a sign-in: a
// removal that it missed is then known (P-63).
func (m *Model) learn(s *State, u User) {
	if m.Params.rule(ruleMissedStays, m.Params.MissedStays == 1) {
		return
	}
	for mgr := range User(Users) {
		s.Server[mgr][u].Learn()
	}
}

// loseConnection takes Lync Server away from a running client. What was on its
// way to or from the server is lost; MAPI is another road and stays.
func (m *Model) loseConnection(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.Running() || p.Lync == Disconnected {
		remark(a, "nothing to do: this client has no connection to Lync Server")
		return
	}
	p.Lync, p.Selected = Disconnected, 0
	a.Cancel(of(SignInDone, u))
	if m.Params.does(ruleCutForgets) {
		m.forgetSync(a, u)
		m.forgetPublications(a, u)
	}
}

// regainConnection lets the client get in touch again by itself. By default it
// signs in anew, with all that a sign-in does (P-47).
func (m *Model) regainConnection(s *State, a *Agenda, u User) {
	p := &s.People[u]
	switch p.Lync {
	case Unheard, Deaf:
		m.loseConnection(s, a, u) // The new session knows nothing of the old one.
	case Disconnected:
	default:
		remark(a, "nothing to do: the connection to Lync Server is not lost")
		return
	}
	p.Lync = Reconnecting
	m.knock(s, a, u)
}

// forgetSync drops what a manager's client had seen but not yet written, and
// what a delegate's client was about to confirm: both need MAPI.
func (m *Model) forgetSync(a *Agenda, u User) {
	for v := range User(Users) {
		a.Cancel(about(Noticed, u, v))
		a.Cancel(about(RightsChecked, u, v))
		callOff(a, about(Confirmed, v, u))
	}
}

// forgetPublications drops what a manager's client was writing to the server.
func (m *Model) forgetPublications(a *Agenda, u User) {
	for v := range User(Users) {
		callOff(a, about(Published, u, v))
	}
}
