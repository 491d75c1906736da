package sim

import (
	"fmt"
	"slices"
)

// OpKind says what an Op asks for.
type OpKind uint8

// The kinds of an Op.
const (
	OpAfter  OpKind = iota // schedule Event within Window
	OpCancel               // take Event, which was pending when the step began, off the agenda
	OpNote                 // write Text into the trace
)

// Op is one request of a step, not decided yet.
type Op[E any] struct {
	Kind   OpKind
	Window Window // of an OpAfter
	Event  E      // of an OpAfter or OpCancel
	Text   string // of an OpNote
}

// Fork is a call of Choose that a step came to, with the answer it got.
type Fork struct {
	Label  string
	N      int // number of alternatives, 1 or more
	Answer int // in [0, N)
}

// scripted collects the requests of one step and answers its forks from a list.
type scripted[E Event[E]] struct {
	pending []uint64
	answers []int
	ops     []Op[E]
	forks   []Fork
}

// Begin prepares an agenda of one's own, the zero Agenda, for a call of a model's Start or Step. No run decides its
// requests; Ops lists them afterwards and Forks lists the forks the step came to.
//
// pending holds the codes of the pending events, in any order, without the event that happens. answers holds the
// answers to the forks in the order the step comes to them; forks after the last answer are answered 0, and an
// answer that is not an alternative of its fork panics. Both slices are borrowed until the next Begin. A step with
// forks is tried again with other answers until all are done: see NextAnswers.
//
// Begin reuses the memory of the step before, so a loop over steps does not allocate.
func (a *Agenda[E]) Begin(pending []uint64, answers []int) {
	if a.live != nil {
		panic("sim: Begin on the agenda of a Run; declare an Agenda of your own")
	}
	s := &a.script
	s.pending, s.answers, s.ops, s.forks = pending, answers, s.ops[:0], s.forks[:0]
}

// Ops returns what the step asked for since Begin, in the order it asked, and net: an event the step scheduled and
// cancelled again leaves no trace, a cancel of what was not pending is left out, and so an event occurs at most twice,
// once cancelled and later scheduled anew. The slice is valid until the next Begin.
func (a *Agenda[E]) Ops() []Op[E] { return a.script.ops }

// Forks returns the forks the step came to since Begin. The slice is valid until the next Begin.
func (a *Agenda[E]) Forks() []Fork { return a.script.forks }

// NextAnswers turns the answers just used into the next ones to try, like the wheels of a mileage counter: the last
// fork that has an alternative left takes it, and the forks after it are forgotten, since they may change. It reports
// false when every combination has been tried. The result reuses the memory of answers.
func NextAnswers(answers []int, forks []Fork) ([]int, bool) {
	answers = answers[:0]
	last := len(forks) - 1
	for last >= 0 && forks[last].Answer+1 == forks[last].N {
		last--
	}
	if last < 0 {
		return answers, false
	}
	for _, f := range forks[:last] {
		answers = append(answers, f.Answer)
	}
	return append(answers, forks[last].Answer+1), true
}

func (s *scripted[E]) schedule(w Window, e E) {
	if w.Validate() != nil {
		badWindow(w, e)
	}
	if s.isPending(e.Code()) {
		pendingTwice(w, e)
	}
	s.ops = append(s.ops, Op[E]{Kind: OpAfter, Window: w, Event: e})
}

func (s *scripted[E]) cancel(e E) {
	switch i := s.last(e.Code()); {
	case i >= 0 && s.ops[i].Kind == OpAfter:
		s.ops = slices.Delete(s.ops, i, i+1)
	case i < 0 && slices.Contains(s.pending, e.Code()):
		s.ops = append(s.ops, Op[E]{Kind: OpCancel, Event: e})
	}
}

func (s *scripted[E]) note(text string) {
	s.ops = append(s.ops, Op[E]{Kind: OpNote, Text: text})
}

func (s *scripted[E]) choose(label string, n int) int {
	answer := 0
	if i := len(s.forks); i < len(s.answers) {
		answer = s.answers[i]
	}
	if answer < 0 || answer >= n {
		panic(fmt.Sprintf("sim: Begin was told to answer fork %d with %d, but %q has the alternatives 0 to %d",
			len(s.forks), answer, label, n-1))
	}
	s.forks = append(s.forks, Fork{label, n, answer})
	return answer
}

func (s *scripted[E]) isPending(code uint64) bool {
	if i := s.last(code); i >= 0 {
		return s.ops[i].Kind == OpAfter
	}
	return slices.Contains(s.pending, code)
}

// last returns the index of the latest request about the event with this code, or -1.
func (s *scripted[E]) last(code uint64) int {
	for i := len(s.ops) - 1; i >= 0; i-- {
		if s.ops[i].Kind != OpNote && s.ops[i].Event.Code() == code {
			return i
		}
	}
	return -1
}
