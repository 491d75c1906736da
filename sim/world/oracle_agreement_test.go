package world

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/lync"
)

// quiet is how long an entry is left alone after it was edited: longer than
// every delay, so that no two changes of one sort are under way at once.
const quiet = 2 * time.Minute

// A match is a run of the model and the oracle that watches it.
type match struct {
	*rapid.T
	run    *sim.Run[State, Event]
	oracle *oracle
	edited map[entry]time.Duration
}

// The model and an oracle that knows nothing of it agree, at every event of a
// random history, about who can send on behalf of whom on either side.
func TestModelAgreesWithTheOracle(t *testing.T) {
	for range rounds {
		rapid.Check(t, func(t *rapid.T) {
			m := newMatch(t)
			for range rapid.IntRange(1, 25).Draw(t, "actions") {
				m.act()
			}
			m.settle()
			sound(t, m.run)
		})
	}
}

// rounds is how many times the property is checked as often as others are.
const rounds = 10

func newMatch(t *rapid.T) *match {
	setup, o := NewSetup(), newOracle()
	p := &setup.Params
	p.Conflict = rapid.Uint8Range(0, 3).Draw(t, "conflict")
	o.conflict = p.Conflict
	for kind, w := range map[letterKind]*sim.Window{
		obeyForest: &p.DirectoryReplication, obeyCloud: &p.OnlineChange, forward: &p.ForwardSync, back: &p.BackSync,
	} {
		o.delay[kind] = time.Duration(rapid.IntRange(0, 110).Draw(t, "delay")) * time.Second
		*w = sim.Exactly(o.delay[kind])
	}
	setup.start = *p
	setup.Deploy()
	for u := range User(2) {
		if rapid.Bool().Draw(t, "online") {
			given(t, setup, "the mailbox of "+u.String()+" is in Exchange Online")
			o.inCloud[u] = true
		}
	}
	if o.writeback = rapid.Bool().Draw(t, "writeback"); o.writeback {
		given(t, setup, writebackIsOn)
	}
	_, run := begin(t, setup)
	return &match{t, run, o, map[entry]time.Duration{}}
}

// act lets something be done after a while, unless it would come too soon.
func (m *match) act() {
	gap := rapid.SampledFrom([]time.Duration{time.Second, 25 * time.Second, 70 * time.Second, 5 * time.Minute, 31 * time.Minute}).Draw(m.T, "gap")
	var a Action
	switch rapid.IntRange(0, 9).Draw(m.T, "sort") {
	case 0:
		a = drawMove(m.T)
	case 1:
		a.Kind = rapid.SampledFrom([]ActionKind{StopConnect, StartConnect, EnterStaging, LeaveStaging}).Draw(m.T, "setting")
	case 2, 3:
		a.Kind = SyncCycle
	default:
		a = drawEdit(m.T, GrantPermission, RevokePermission)
		e := entry{a.Other, a.User}
		if last, ok := m.edited[e]; ok && m.run.Now()+gap < last+quiet || a.User == a.Other {
			return
		}
		m.edited[e] = m.run.Now() + gap
	}
	m.run.After(sim.Exactly(gap), a.Event())
	for m.run.Pending(a.Event()) {
		m.next()
	}
}

func (m *match) settle() {
	m.run.After(sim.Immediately(), Action{Kind: StartConnect}.Event())
	for settling(m.run) {
		m.next()
	}
	if m.oracle.overdue(m.run.Now() + time.Hour); !m.oracle.settled() {
		m.Fatalf("the oracle has something to carry, and no cycle comes\n%v", m.run.Trace())
	}
	m.compare()
}

// next lets one event happen to both.
func (m *match) next() {
	e, _ := m.run.Next()
	now := m.run.Now()
	m.oracle.overdue(now)
	m.tell(now, e)
	m.compare()
}

// tell lets the oracle know what has happened.
func (m *match) tell(now time.Duration, e Event) {
	o, known := m.oracle, true
	switch about := (entry{e.User, e.Other}); e.Kind {
	case CycleBegan:
		if !o.stopped && o.phase == 0 {
			o.begin()
		}
	case PhaseDone:
		if known = o.phase == int(e.A)+1; known {
			o.finish(now)
		}
	case InForce:
		known = o.arrives(now, letterKind(e.B), about, e.on())
	case Forwarded:
		known = o.arrives(now, forward, about, e.on())
	case BackSynced:
		known = o.arrives(now, back, about, e.on())
	case Acted:
		m.did(now, e.AsAction())
	}
	if !known {
		m.Fatalf("the oracle knows nothing of %q at %v\n%v", e, now, m.run.Trace())
	}
}

// did lets the oracle do what somebody did.
func (m *match) did(now time.Duration, a Action) {
	o := m.oracle
	switch a.Kind {
	case GrantPermission, RevokePermission:
		o.write(now, directory.Premises(a.Premises), entry{a.Other, a.User}, a.Kind == GrantPermission)
	case MoveOnline, MoveOnPremises:
		o.move(now, a.Kind == MoveOnline, a.User)
	case MoveBothOnline, MoveBothOnPremises:
		o.move(now, a.Kind == MoveBothOnline, a.User, a.Other)
	case StopConnect:
		o.stopped = true
		o.end()
	case StartConnect:
		o.stopped = false
	case EnterStaging, LeaveStaging:
		o.staging = a.Kind == EnterStaging
	case SyncCycle:
		o.whole(now)
	}
}

// whole is a cycle by hand, after the one that runs.
func (o *oracle) whole(now time.Duration) {
	if o.stopped {
		return
	}
	for o.phase != 0 {
		o.finish(now)
	}
	o.begin()
	for o.phase != 0 {
		o.finish(now)
	}
}

// compare holds what senders are judged by on either side against the oracle.
func (m *match) compare() {
	for at := range bothSides {
		for owner := range User(Users) {
			for u := range User(Users) {
				has := mustHold(m.run.State(), Claim{Kind: HasPermission, User: u, Other: owner, A: uint8(directory.SendOnBehalf), B: uint8(at)})
				if has != m.oracle.obeyed[at][entry{owner, u}] {
					m.Fatalf("%v: %v on behalf of %v %v: the model says %v\n%v", m.run.Now(), u, owner, lync.Premises(at), has, m.run.Trace())
				}
			}
		}
	}
}

func mustHold(s *State, c Claim) bool {
	return c.Holds(&Params{Organisation: Organisation{Hybrid: true}}, s)
}
