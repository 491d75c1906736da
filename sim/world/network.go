package world

import "ombud/sim/lync"

// The messages between Lync clients and Lync Server, and what a network can do
// to one that is under way: lose it, delay it, deliver it twice, or let a newer
// one arrive first. Every message is a pending event of the protocol; nothing
// else says that it is under way.

// Leg is which message it is.
type Leg uint8

// The messages, oldest first: the order in which those of one pair can follow
// each other.
const (
	Removal      Leg = iota // from Lync Server to the delegate's client
	Publication             // from the manager's client to Lync Server
	Addition                // from Lync Server to the delegate's client
	Confirmation            // from the delegate's client to Lync Server
	legs
)

// legKinds are the events in which the messages arrive.
var legKinds = [legs]Kind{Removal: RemovalArrived, Publication: Published, Addition: AdditionArrived, Confirmation: Confirmed}

// of is the arrival of the message between a manager and a delegate.
func (l Leg) of(mgr, d User) Event { return about(legKinds[l], mgr, d) }

// leg is the message that an event is the arrival of, or is about.
func (e Event) leg() Leg {
	if e.Kind == SentAgain || e.Kind == CopyArrived {
		return Leg(e.A)
	}
	for l, k := range legKinds {
		if k == e.Kind {
			return Leg(l)
		}
	}
	panic("world: this event is no message")
}

// later is what becomes of a message: it starts anew, or arrives once more.
func (e Event) later(k Kind) Event {
	return Event{Kind: k, User: e.User, Other: e.Other, A: uint8(e.leg())}
}

// Way is where a message goes, seen from a client.
type Way uint8

// The ways.
const (
	FromClient Way = iota
	ToClient
)

// Harm is what a fault does to a message.
type Harm uint8

// The harms; the first three follow the order of their actions.
const (
	Lost Harm = iota
	Delayed
	Duplicated
	Reordered
)

// underWay says whether a message is on its way, be it after a delay.
func underWay(a *Agenda, message Event) bool {
	return a.Pending(message) || a.Pending(message.later(SentAgain))
}

// callOff takes a message back that is on its way.
func callOff(a *Agenda, message Event) {
	a.Cancel(message)
	a.Cancel(message.later(SentAgain))
}

// renew is told when the list of a pair changes at Lync Server: messages that
// are to arrive a second time are then outdated. Where that shows, they are
// ignored whenever they arrive (F-209, P-62).
func (m *Model) renew(a *Agenda, mgr, d User) {
	if m.Params.rule(ruleOldNoticeBelieved, m.Params.Outdated == 1) {
		return
	}
	for l := range legs {
		a.Cancel(l.of(mgr, d).later(CopyArrived))
	}
}

// A traffic is the messages under way that a fault may hit, in order of their
// pairs.
type traffic struct {
	list [2 * int(legs) * Users]Event // room for every message of every pair of a user
	n    int
}

// add counts a message in if it is under way.
func (t *traffic) add(a *Agenda, message Event) bool {
	if !a.Pending(message) {
		return false
	}
	t.list[t.n] = message
	t.n++
	return true
}

// under is what is under way from a user's client or to it.
func under(a *Agenda, u User, w Way) (t traffic) {
	for v := range User(Users) {
		if w == FromClient {
			t.add(a, Publication.of(u, v))
			t.add(a, Confirmation.of(v, u))
		} else {
			t.add(a, Removal.of(v, u))
			t.add(a, Addition.of(v, u))
		}
	}
	return t
}

// pick chooses one of the messages; every one is a possible future.
func (t *traffic) pick(a *Agenda) Event {
	if t.n == 1 {
		return t.list[0]
	}
	return t.list[fork(a, "which Lync message?", t.n)]
}

// harm lets a fault strike that a Given allows. It answers whether there was
// anything to strike.
func (m *Model) harm(s *State, a *Agenda, e Event) bool {
	if Harm(e.A) == Reordered {
		return m.reorder(s, a, e.User)
	}
	return m.hitMessage(s, a, e.User, Harm(e.A), Way(e.B))
}

// hitMessage loses, delays or doubles a message under way, if there is one.
func (m *Model) hitMessage(s *State, a *Agenda, u User, h Harm, w Way) bool {
	t := under(a, u, w)
	if t.n == 0 {
		remark(a, "nothing to do: no such Lync message is under way")
		return false
	}
	message := t.pick(a)
	switch h {
	case Lost:
		m.lose(s, a, message)
	case Delayed:
		if !m.Params.does(ruleMessageDelayed) {
			return false
		}
		a.Cancel(message)
		a.After(m.Params.MessageDelay, message.later(SentAgain))
	case Duplicated:
		if second := message.later(CopyArrived); !a.Pending(second) && m.Params.does(ruleMessageDoubled) {
			a.After(m.Params.SecondArrival, second)
		}
	}
	return true
}

// lose lets a message never arrive. Nobody sends it again: the server does not
// list who is not published, a pair whose addition or confirmation is lost
// stays half, and a removal that is lost is missed.
func (m *Model) lose(s *State, a *Agenda, message Event) {
	if !m.Params.does(ruleMessageLost) {
		return
	}
	a.Cancel(message)
	if m.Params.rule(ruleLostRemovalMissed, message.leg() == Removal) {
		s.Server[message.User][message.Other].MissRemoval()
	}
}

// reorder lets the newest message of a pair of the user arrive at once, before
// what is older, if there is any. Messages of two pairs have no order, so either
// may be newest.
func (m *Model) reorder(s *State, a *Agenda, u User) bool {
	var newest, all traffic
	for v := range User(Users) {
		m.newestOf(a, &newest, &all, u, v)
		m.newestOf(a, &newest, &all, v, u)
	}
	if all.n < 2 {
		remark(a, "nothing to do: fewer than two Lync messages are under way")
		return false
	}
	message := newest.pick(a)
	if !m.Params.does(ruleMessageOvertakes) {
		return false
	}
	a.Cancel(message)
	m.Step(s, message, a)
	return true
}

// newestOf finds the newest message of one pair.
func (m *Model) newestOf(a *Agenda, newest, all *traffic, mgr, d User) {
	if mgr == d {
		return
	}
	before := all.n
	for l := range legs {
		all.add(a, l.of(mgr, d))
	}
	if all.n > before {
		newest.add(a, all.list[all.n-1])
	}
}

// sentAgain lets a delayed message start anew, with its whole way before it.
func (m *Model) sentAgain(s *State, a *Agenda, message Event) {
	if a.Pending(message) {
		return
	}
	switch message.leg() {
	case Publication:
		a.After(m.Params.Publish, message)
	case Confirmation:
		a.After(m.Params.Confirmation, message)
	default:
		m.replicate(s, a, message)
	}
}

// copyArrived lets a message arrive a second time. An old notice that is
// believed undoes what was newer (P-62).
func (m *Model) copyArrived(s *State, a *Agenda, message Event) {
	entry := &s.Server[message.User][message.Other]
	switch leg := message.leg(); {
	case leg == Removal && m.missesRemoval(s, a, message.Other):
	case leg == Removal && m.Params.rule(ruleSecondRemoval, !entry.Is(lync.Removing)):
		entry.BelieveRemoval()
	case leg == Confirmation && mayConfirm(&m.Params, s, message.User, message.Other):
		entry.Confirm()
		m.rememberGroup(s, message.Other)
	case leg == Addition && m.Params.rule(ruleSecondAddition, entry.Is(lync.Confirmed)):
		remark(a, "the delegate's client knows it already")
	case leg != Confirmation:
		m.Step(s, message, a)
	}
}
