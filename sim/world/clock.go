package world

import (
	"time"

	"ombud/sim"
)

// The clocks of computers. Nothing in the world reads one but the timers of a
// Lync client, and Kerberos, which compares it with the server's (P-61).

// HalfMinute is the unit in which clocks are off.
const HalfMinute = 30 * time.Second

// maxSkew is how far a clock can be off, in half minutes: one hour.
const maxSkew = 120

// Turn is the way in which a clock jumps.
type Turn uint8

// The turns.
const (
	Forward Turn = iota
	Back
)

// signed is a jump of n half minutes.
func (t Turn) signed(n uint8) int {
	if t == Back {
		return -int(n)
	}
	return int(n)
}

// clockTolerances are the values of P-61.
var clockTolerances = [...]time.Duration{5 * minute, minute, 30 * minute}

// clockOff says whether the clock of a user's computer is too far off for a
// sign-in and for a connection to Exchange (P-61).
func (p *Params) clockOff(who *Person) bool {
	off := time.Duration(who.Skew) * HalfMinute
	return p.rule(ruleClockTolerance, max(off, -off) > clockTolerances[p.ClockTolerance])
}

// moveClock lets a clock jump by so many half minutes. It answers whether it
// did.
func (m *Model) moveClock(s *State, a *Agenda, u User, by int) (moved bool) {
	p := &s.People[u]
	now := int(p.Skew) + by
	switch {
	case by == 0:
		remark(a, "nothing to do: the clock stays as it is")
		return false
	case now > maxSkew || now < -maxSkew:
		remark(a, "refused: a clock is never more than one hour off")
		return false
	}
	p.Skew = int8(now)
	if m.Params.does(ruleTimersFollowClock) {
		m.shiftTimers(a, u, time.Duration(by)*HalfMinute)
	}
	m.judgeClock(s, a, u)
	return true
}

// judgeClock calls off what a clock that is too far off does not allow, or lets
// a client try again that was refused.
func (m *Model) judgeClock(s *State, a *Agenda, u User) {
	p := &s.People[u]
	if m.Params.clockOff(p) {
		a.Cancel(of(SignInDone, u))
		a.Cancel(of(MapiConnected, u))
		return
	}
	if (p.Lync == SigningIn || p.Lync == Reconnecting) && !a.Pending(of(SignInDone, u)) {
		m.knock(s, a, u)
	}
	m.connectMapi(s, a, u)
}

// setClockRight is the way back.
func (m *Model) setClockRight(s *State, a *Agenda, u User) {
	if s.People[u].Skew == 0 {
		remark(a, "nothing to do: the clock is right")
		return
	}
	m.moveClock(s, a, u, -int(s.People[u].Skew))
}

// shiftTimers moves what a client does after a while by its own clock: noticing
// a change, checking rights, confirming.
func (m *Model) shiftTimers(a *Agenda, u User, by time.Duration) {
	for v := range User(Users) {
		shift(a, about(Noticed, u, v), m.Params.ChangeNotice, by)
		shift(a, about(RightsChecked, u, v), m.Params.RightsCheck, by)
		shift(a, about(Confirmed, v, u), m.Params.Confirmation, by)
	}
}

// shift moves one timer. How long it has been running is not known: after a
// jump forward it is due at the latest when one that has just begun would be,
// after a jump back no sooner than the jump is long. Of several jumps while one
// timer runs the last counts.
func shift(a *Agenda, timer Event, whole sim.Window, by time.Duration) {
	if !a.Pending(timer) {
		return
	}
	a.Cancel(timer)
	a.After(sim.Between(max(0, -by), max(0, whole.Latest-by)), timer)
}
