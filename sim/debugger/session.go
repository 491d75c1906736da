package debugger

import (
	"time"

	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Place is where one stands in a run.
type Place struct {
	Step int           // events that have happened
	Now  time.Duration // since the run began; no sooner than the last event and no later than the next
}

// A Session is a scenario and a place in it, with the runs it was branched off.
type Session struct {
	*course
	at    Place
	under []trunk // the runs branched off, the file's first
}

// A trunk is a run that was left for a branch, and where.
type trunk struct {
	course *course
	at     Place
}

// New begins a session at the start of a scenario. The session is nil only if
// the scenario cannot begin. Otherwise an error, of type scenario.Problems, says
// what comes out differently from the file; the session then covers what can be
// carried out.
func New(s *scenario.Scenario) (*Session, error) {
	c, err := follow(s)
	if c == nil {
		return nil, err
	}
	return &Session{course: c}, err
}

// Place is where the session stands.
func (s *Session) Place() Place { return s.at }

// Len is the number of events of the run.
func (s *Session) Len() int { return len(s.steps) }

// End is when the run ends, counted from its start.
func (s *Session) End() time.Duration { return s.end }

// Steps are the events of the run, oldest first. They are the session's own: do
// not change them.
func (s *Session) Steps() []Step { return s.steps }

// Last is what happened last. Before the first event it has the remarks and
// choices of the start, and no event.
func (s *Session) Last() *Step { return s.step(s.at.Step) }

// State is the state of the world at the place.
func (s *Session) State() world.State { return s.state(s.at) }

// Before is the state of the world before the last event; before the first
// event it is the state at the start.
func (s *Session) Before() world.State { return s.state(s.after(max(s.at.Step-1, 0))) }

// Hash is the identity of the run up to the place, as sim.Trace gives it.
func (s *Session) Hash() uint64 { return s.run(s.at).Trace().Hash() }

// Depth is how many branches lie between the file and the run of the session.
func (s *Session) Depth() int { return len(s.under) }

// Scenario is the run of the session as a file tells it: the one the session
// began with, or a branch. It is the session's own: print it, do not change it.
func (s *Session) Scenario() *scenario.Scenario { return s.told }

// Next goes to the next event, or after the last one to the end of the run.
func (s *Session) Next() error {
	switch {
	case s.at.Step < len(s.steps):
		s.at = s.after(s.at.Step + 1)
	case s.at.Now < s.end:
		s.at = s.last()
	default:
		return language.Errorf("the run ends here, at %s; go back with p, or branch off with e and b", clock(s.end))
	}
	return nil
}

// Previous goes back to where the last event has just happened, or if the session
// stands there to the event before.
func (s *Session) Previous() error {
	here := s.after(s.at.Step)
	switch {
	case s.at.Now > here.Now:
		s.at = here
	case s.at.Step > 0:
		s.at = s.after(s.at.Step - 1)
	default:
		return language.Errorf("the run begins here; go forward with n")
	}
	return nil
}

// ToStart goes to the beginning of the run, before anything has happened.
func (s *Session) ToStart() { s.at = Place{} }

// ToEnd goes to the end of the run.
func (s *Session) ToEnd() { s.at = s.last() }

// ToTime goes to a time since the run began, after everything that happens at it
// or before.
func (s *Session) ToTime(t time.Duration) error {
	if t < 0 || t > s.end || t%time.Millisecond != 0 {
		return language.Errorf("the run has no time %s; it goes from 0:00:00 to %s", clock(t), clock(s.end))
	}
	k := 0
	for k < len(s.steps) && s.steps[k].At <= t {
		k++
	}
	s.at = Place{k, t}
	return nil
}

// clock writes a time of a run.
func clock(t time.Duration) string { return scenario.FormatTime(t) }
