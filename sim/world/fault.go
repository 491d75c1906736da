package world

import "ombud/sim"

// Faults that may strike at any time. Each one that a scenario names is pending
// without a latest moment; "at most n faults happen" limits all together and
// lets one strike again, otherwise each strikes once. A crash is pending only
// while there is a program to crash.

// Faults are the faults that may strike one user, or everybody, as a set of
// bits.
type Faults uint32

// The faults a scenario can allow for a user; the first and the last for
// everybody.
const (
	FaultOutage    Faults = 1 << iota // an outage of the MAPI service
	FaultCrash                        // a crash of the Lync client
	FaultRestart                      // a crash of the Lync client, which starts again
	FaultOutlook                      // a crash of Outlook
	FaultPartition                    // by Direction
	_                                 // the second direction
	_                                 // the third
	FaultMessage                      // by Harm and Way: bit 2*harm+way further up
	_                                 // lost, to the user
	_                                 // delayed, from the user
	_                                 // delayed, to the user
	_                                 // duplicated, from the user
	_                                 // duplicated, to the user
	FaultReorder                      // the newest message arrives first
	FaultClock                        // by Turn
	_                                 // the second turn
	FaultStall                        // a stall of the user replication
)

// faultOfMessage is the fault that does this harm to messages of one way.
func faultOfMessage(h Harm, w Way) Faults { return FaultMessage << (2*uint(h) + uint(w)) }

// armAll makes the faults possible that the scenario allows, one by one in
// order of users.
func (m *Model) armAll(s *State, a *Agenda) {
	for u := range User(Users) {
		m.armOutage(s, a, u)
		m.armCrash(s, a, u)
	}
	m.eachLasting(func(e Event) { m.arm(s, a, e) })
	for u := range User(Users) {
		m.armOutlookCrash(s, a, u)
	}
}

// eachLasting visits the faults that a scenario allows and that are possible in
// whatever state everything is.
func (m *Model) eachLasting(visit func(Event)) {
	p := &m.Params
	if p.Common&FaultOutage != 0 {
		visit(Event{Kind: CommonOutageBegan})
	}
	if p.Common&FaultStall != 0 {
		visit(Event{Kind: StallBegan})
	}
	for u := range User(Users) {
		if p.Faulty[u] != 0 {
			m.eachLastingOf(u, visit)
		}
	}
}

func (m *Model) eachLastingOf(u User, visit func(Event)) {
	faulty := m.Params.Faulty[u]
	for d := range directions {
		if faulty&(FaultPartition<<d) != 0 {
			visit(Event{Kind: PartitionBegan, User: u, A: uint8(d)})
		}
	}
	for h := Lost; h <= Duplicated; h++ {
		for w := FromClient; w <= ToClient; w++ {
			if faulty&faultOfMessage(h, w) != 0 {
				visit(Event{Kind: MessageStruck, User: u, A: uint8(h), B: uint8(w)})
			}
		}
	}
	if faulty&FaultReorder != 0 {
		visit(Event{Kind: MessageStruck, User: u, A: uint8(Reordered)})
	}
	for t := Forward; t <= Back; t++ {
		if faulty&(FaultClock<<t) != 0 {
			visit(Event{Kind: ClockStruck, User: u, A: uint8(t), B: m.Params.Jump[u][t]})
		}
	}
}

// arm makes one fault possible, if faults are left.
func (m *Model) arm(s *State, a *Agenda, e Event) {
	if s.Faults > 0 && !a.Pending(e) {
		a.After(sim.Anytime(), e)
	}
}

// armOutage makes an outage possible, if the scenario allows one and faults
// are left.
func (m *Model) armOutage(s *State, a *Agenda, u User) {
	if m.Params.Faulty[u]&FaultOutage != 0 {
		m.arm(s, a, of(OutageBegan, u))
	}
}

// armCrash makes the crashes possible while the client runs.
func (m *Model) armCrash(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if !p.Running() {
		return
	}
	if m.Params.Faulty[u]&FaultCrash != 0 && !p.Trouble.Has(HasCrashed) {
		m.arm(s, a, of(CrashStruck, u))
	}
	if m.Params.Faulty[u]&FaultRestart != 0 && !p.Trouble.Has(HasRestarted) {
		m.arm(s, a, of(RestartStruck, u))
	}
}

// armOutlookCrash makes a crash of Outlook possible while it is open.
func (m *Model) armOutlookCrash(s *State, a *Agenda, u User) {
	switch p := &s.People[u]; {
	case m.Params.Faulty[u]&FaultOutlook == 0 || p.Trouble.Has(OutlookCrashed):
	case p.Outlook:
		m.arm(s, a, of(OutlookStruck, u))
	default:
		a.Cancel(of(OutlookStruck, u))
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
		for _, k := range [...]Kind{OutageBegan, CrashStruck, RestartStruck, OutlookStruck} {
			a.Cancel(of(k, u))
		}
	}
	m.eachLasting(a.Cancel)
}

// again lets a fault that is over strike once more, where faults are counted.
func (m *Model) again(s *State, a *Agenda, e Event) {
	if s.Faults != NoFaultLimit {
		m.arm(s, a, e)
	}
}

// struck remembers a crash that strikes once.
func (s *State) struck(u User, what Trouble) {
	if s.Faults == NoFaultLimit {
		s.People[u].Trouble.set(what, true)
	}
}

// strike lets a fault strike that is over at once.
func (m *Model) strike(s *State, a *Agenda, e Event) {
	switch u := e.User; e.Kind {
	case RestartStruck:
		m.spend(s, a)
		s.struck(u, HasRestarted)
		m.restart(s, a, u)
	case OutlookStruck:
		m.spend(s, a)
		s.struck(u, OutlookCrashed)
		m.crashOutlook(s, a, u)
	case MessageStruck:
		m.happened(s, a, e, m.harm(s, a, e))
	case ClockStruck:
		m.happened(s, a, e, m.moveClock(s, a, u, Turn(e.A).signed(e.B)))
	}
}

// happened counts a fault that is over, and lets it strike again where faults
// are counted. One that found nothing to strike is none; it does not come back,
// since the runs in which it strikes later are possible as well.
func (m *Model) happened(s *State, a *Agenda, e Event, hit bool) {
	if hit {
		m.spend(s, a)
		m.again(s, a, e)
	}
}

func (m *Model) crashStruck(s *State, a *Agenda, u User) {
	m.spend(s, a)
	m.stopClient(s, a, u)
	s.struck(u, HasCrashed)
}
