package world

// Partitions between a Lync client and Lync Server: in both directions, or in
// one only, when the client takes itself for signed in. A client that is
// started anew finds its way.

// Direction is what a partition cuts.
type Direction uint8

// The directions.
const (
	BothWays Direction = iota
	TowardsServer
	FromServer
	directions
)

// loseDirection cuts one direction. With the other one cut already nothing is
// left, and a sign-in needs both.
func (m *Model) loseDirection(s *State, a *Agenda, u User, as Connection) {
	p := &s.People[u]
	switch {
	case p.Lync == as:
		remark(a, "nothing to do: this direction is cut already")
	case p.Lync != SignedIn:
		m.loseConnection(s, a, u)
	default:
		p.Lync = as
		if m.Params.rule(ruleUnheardForgets, as == Unheard) {
			m.forgetPublications(a, u)
			m.forgetConfirmations(a, u)
		}
	}
}

// forgetConfirmations drops what a delegate's client was about to confirm.
func (m *Model) forgetConfirmations(a *Agenda, u User) {
	for v := range User(Users) {
		callOff(a, about(Confirmed, v, u))
	}
}

// cut lets a partition begin.
func (m *Model) cut(s *State, a *Agenda, u User, d Direction) {
	switch d {
	case TowardsServer:
		m.loseDirection(s, a, u, Unheard)
	case FromServer:
		m.loseDirection(s, a, u, Deaf)
	default:
		m.loseConnection(s, a, u)
	}
}

func (m *Model) partitionBegan(s *State, a *Agenda, u User, d Direction) {
	before := s.People[u].Lync
	m.cut(s, a, u, d)
	if s.People[u].Lync == before {
		return // There was nothing to cut.
	}
	m.spend(s, a)
	a.After(m.Params.Partition[u][d], Event{Kind: PartitionEnded, User: u, A: uint8(d)})
}

// partitionEnded gives the connection back, unless the user has been faster or
// another partition goes on.
func (m *Model) partitionEnded(s *State, a *Agenda, u User, d Direction) {
	if cutStill(s, a, u) {
		remark(a, "the connection to Lync Server stays lost: another partition goes on")
	} else {
		m.regainConnection(s, a, u)
	}
	m.again(s, a, Event{Kind: PartitionBegan, User: u, A: uint8(d)})
}

// cutStill says whether another partition keeps the connection of a client as it
// is. A client that has lost its session needs both directions for a new one, so
// each of them does; one that takes itself for signed in has found its way past
// all but the one that cuts its direction.
func cutStill(s *State, a *Agenda, u User) bool {
	goesOn := func(d Direction) bool {
		return a.Pending(Event{Kind: PartitionEnded, User: u, A: uint8(d)})
	}
	switch s.People[u].Lync {
	case Unheard:
		return goesOn(TowardsServer)
	case Deaf:
		return goesOn(FromServer)
	case Disconnected:
		return goesOn(BothWays) || goesOn(TowardsServer) || goesOn(FromServer)
	}
	return false
}
