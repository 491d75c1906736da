package sim

import (
	"fmt"
	"time"
)

// Rule is a rule of replay that a step of a recording can break.
type Rule uint8

// The rules of replay.
const (
	WholeMilliseconds Rule = iota + 1 // times are whole milliseconds
	MustBePending                     // only a pending event can happen
	NotTooEarly                       // an event happens no sooner than its window opens, and time never runs back
	NotTooLate                        // an event happens before its window has closed
	NothingOverdue                    // no other event is left behind: each happens before its window has closed
	AnswerMissing                     // every fork is answered
	AnswerOutside                     // an answer is one of the fork's alternatives
	AnswerUnused                      // there are no more answers than forks
)

// FireError says why a step of a replay cannot be.
type FireError struct {
	Rule    Rule
	Event   any           // the event to fire, or nil if only time was to pass
	At      time.Duration // when it was to happen
	From    time.Duration // the allowed time: no sooner than this
	Until   time.Duration // the allowed time: no later than this; may be Unbounded; before From if no time is allowed
	Overdue any           // of NothingOverdue: the event that must happen first
	Fork    Fork          // of AnswerMissing and AnswerOutside: the fork, with the answer given
	Given   int           // of AnswerUnused: the number of answers given
	Asked   int           // of AnswerUnused: the number of forks the step came to
}

// Error says where, what was found, what is allowed, and what to do next.
func (e *FireError) Error() string {
	where := fmt.Sprintf("at %v: ", e.At)
	if e.Event != nil {
		where += fmt.Sprintf("%v: ", e.Event)
	}
	return where + e.reason()
}

func (e *FireError) reason() string {
	switch e.Rule {
	case WholeMilliseconds:
		return "not a whole number of milliseconds; round the time"
	case MustBePending:
		return "not pending; only an event that has been scheduled can happen"
	case NotTooEarly:
		return "too early; allowed is " + e.allowed()
	case NotTooLate:
		return "too late; allowed is " + e.allowed()
	case NothingOverdue:
		return fmt.Sprintf("too late, since %v must happen first, by %v; allowed is %s", e.Overdue, e.Until, e.allowed())
	case AnswerMissing:
		return fmt.Sprintf("no answer to %q; add one of 0 to %d", e.Fork.Label, e.Fork.N-1)
	case AnswerOutside:
		return fmt.Sprintf("%d is no answer to %q; allowed is 0 to %d", e.Fork.Answer, e.Fork.Label, e.Fork.N-1)
	case AnswerUnused:
		return fmt.Sprintf("%d answers given, but the step has %d forks; leave out the last %d", e.Given, e.Asked, e.Given-e.Asked)
	}
	panic(fmt.Sprintf("sim: no text for rule %d; add a case to reason", e.Rule))
}

func (e *FireError) allowed() string {
	switch {
	case e.Until < e.From:
		return "no time at all; another event must happen first"
	case e.Until == Unbounded:
		return fmt.Sprintf("any time from %v", e.From)
	case e.Until == e.From:
		return fmt.Sprintf("%v only", e.From)
	}
	return fmt.Sprintf("%v to %v", e.From, e.Until)
}

// answers is the list from which Fire answers forks. A fork it cannot answer is answered 0, and the first one is
// remembered as broken.
type answers struct {
	given  []int
	asked  int
	rule   Rule
	broken Fork
}

func (a *answers) next(label string, n int) int {
	i := a.asked
	a.asked++
	switch {
	case i >= len(a.given):
		a.fail(AnswerMissing, Fork{label, n, 0})
		return 0
	case a.given[i] < 0 || a.given[i] >= n:
		a.fail(AnswerOutside, Fork{label, n, a.given[i]})
		return 0
	}
	return a.given[i]
}

func (a *answers) fail(rule Rule, f Fork) {
	if a.rule == 0 {
		a.rule, a.broken = rule, f
	}
}

// undo is what Fire needs to take a step back whose forks could not be answered.
type undo[S comparable, E Event[E]] struct {
	answers answers
	state   S
	queue   queue[E]
	gen     Generator
	mark    mark
}

// Fire lets the pending event e happen at the given time, whatever the chooser decided, and answers the forks of the
// step from choices. It is how a recorded run is replayed. It returns a *FireError, and changes nothing, if the model
// does not allow this step: if e is not pending, if the time lies outside its window, if another event would be
// overdue, or if the choices do not fit the forks. (In the last case a chooser with a memory, other than a Generator, may
// have been asked in vain.) Events whose decided time is passed over are decided anew, within
// what is left of their windows.
func (r *Run[S, E]) Fire(e E, at time.Duration, choices []int) error {
	code := e.Code()
	i, ok := r.core.queue.find(code)
	if !ok {
		return &FireError{Rule: MustBePending, Event: e, At: at}
	}
	if broken := r.check(at, &r.core.queue.slots[i]); broken != nil {
		broken.Event = e
		return broken
	}
	return r.force(code, e, i, toMillis(at), choices)
}

// Elapse lets time pass to t, whatever the chooser decided, and nothing happens on the way. It returns a *FireError,
// and changes nothing, if t is past or if an event has to happen before.
func (r *Run[S, E]) Elapse(t time.Duration) error {
	if broken := r.check(t, nil); broken != nil {
		return broken
	}
	r.move(toMillis(t))
	r.decideAnew()
	return nil
}

// check looks for a rule that stands against moving to time at in order to fire s, if it
// is not nil.
func (r *Run[S, E]) check(at time.Duration, s *slot[E]) *FireError {
	from, until := r.core.now, never
	if s != nil {
		from, until = max(from, s.earliest), s.latest
	}
	urgent := r.mostUrgent(s)
	switch t := toMillis(at); {
	case at%time.Millisecond != 0 || at == Unbounded:
		return refuse(WholeMilliseconds, at, from, until, urgent)
	case t < from:
		return refuse(NotTooEarly, at, from, until, urgent)
	case t > until:
		return refuse(NotTooLate, at, from, until, urgent)
	case urgent != nil && t > urgent.latest:
		broken := refuse(NothingOverdue, at, from, until, urgent)
		broken.Overdue = urgent.event
		return broken
	}
	return nil
}

// refuse describes a step at a wrong time. The allowed time ends when the window of another event closes, if that is
// sooner.
func refuse[E any](rule Rule, at time.Duration, from, until millis, urgent *slot[E]) *FireError {
	if urgent != nil {
		until = min(until, urgent.latest)
	}
	return &FireError{Rule: rule, At: at, From: from.duration(), Until: until.duration()}
}

// mostUrgent returns the pending event whose window closes first, other than the one given, if there is any. Of
// several it is the one with the lowest code.
func (r *Run[S, E]) mostUrgent(other *slot[E]) *slot[E] {
	q := &r.core.queue
	var first *slot[E]
	for _, k := range q.heap {
		s := &q.slots[k.slot]
		if s == other {
			continue
		}
		if first == nil || s.latest < first.latest || s.latest == first.latest && s.code < first.code {
			first = s
		}
	}
	return first
}

// force fires the event in slot i at time t. If the choices do not fit, it takes everything back.
func (r *Run[S, E]) force(code uint64, e E, i uint32, t millis, choices []int) error {
	if r.undo == nil {
		r.undo = new(undo[S, E])
	}
	u := r.undo
	u.answers, u.state, u.gen, u.mark = answers{given: choices}, r.state, r.core.gen, r.core.trace.mark()
	r.core.queue.copyTo(&u.queue)
	before := r.core.now

	r.core.queue.remove(i)
	r.core.now = t
	r.core.trace.fired(t, code, e)
	r.core.answers = &u.answers
	r.model.Step(&r.state, e, &r.agenda)
	r.core.answers = nil

	if broken := u.answers.verdict(); broken != nil {
		r.state, r.core.gen, r.core.now = u.state, u.gen, before
		r.core.queue, u.queue = u.queue, r.core.queue
		r.core.trace.cut(u.mark)
		broken.Event, broken.At, broken.From, broken.Until = e, t.duration(), t.duration(), t.duration()
		return broken
	}
	r.steps++
	r.move(t)
	r.decideAnew()
	if len(r.watch) > 0 {
		r.watch.look(&r.state, r.core.now, r.steps)
	}
	return nil
}

// verdict says which rule the answers broke, if any.
func (a *answers) verdict() *FireError {
	switch {
	case a.rule != 0:
		return &FireError{Rule: a.rule, Fork: a.broken}
	case a.asked < len(a.given):
		return &FireError{Rule: AnswerUnused, Given: len(a.given), Asked: a.asked}
	}
	return nil
}

// decideAnew draws again for every event whose decided time is past, from what is left of its window: it has opened
// already, so that is all from now to its end. Where delays are uniform, that is the very distribution the event has,
// given that it has not happened yet.
func (r *Run[S, E]) decideAnew() {
	c := &r.core
	for len(c.queue.heap) > 0 && c.queue.heap[0].order.at() < c.now {
		s := &c.queue.slots[c.queue.heap[0].slot]
		left := never
		if s.latest < never {
			left = s.latest - c.now
		}
		delay, tie := c.draw(s.event, AtMost(left.duration()), 0, left)
		c.queue.down(0, key{orderOf(c.now.plus(delay), tie), c.queue.heap[0].slot})
	}
}
