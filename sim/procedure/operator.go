package procedure

import (
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// reader is one operator at work: the slot of the state it lives in and the
// program it follows.
type reader struct {
	m    *Model
	s    *world.State
	a    *world.Agenda
	slot int
	p    *Program
}

func (m *Model) reader(s *world.State, a *world.Agenda, slot int) (reader, bool) {
	o := &s.Operators[slot]
	if o.Progress != world.Following || int(o.Program) >= len(m.Programs) {
		return reader{}, false
	}
	return reader{m, s, a, slot, m.Programs[o.Program]}, true
}

func (r reader) op() *world.Operator { return &r.s.Operators[r.slot] }

// begin puts the reader at the first sentence.
func (m *Model) begin(s *world.State, a *world.Agenda, slot int) {
	if r, ok := m.reader(s, a, slot); ok {
		r.goTo(r.p.first)
		r.proceed()
	}
}

// react lets the reader in a slot go on when what happened is what the reader
// was busy with, or makes true what the reader waits for.
func (m *Model) react(s *world.State, a *world.Agenda, slot int, e world.Event) {
	r, ok := m.reader(s, a, slot)
	if !ok {
		return
	}
	sentence, ok := r.sentence()
	if !ok {
		return // The end of the procedure is on its way.
	}
	busy := r.busyWith(sentence)
	switch {
	case e == busy:
		r.tell(Done, false)
	case sentence.Kind == WaitUntil && r.holds(sentence):
		a.Cancel(busy)
	default:
		return
	}
	r.op().Sentence++
	r.proceed()
}

// drop takes away what a reader was about to do.
func (m *Model) drop(s *world.State, a *world.Agenda, slot int) {
	r, ok := m.reader(s, a, slot)
	if !ok {
		return
	}
	if sentence, ok := r.sentence(); ok {
		a.Cancel(r.busyWith(sentence))
	}
}

// sentence is the one the reader is at.
func (r reader) sentence() (Sentence, bool) {
	o := r.op()
	if int(o.Step) > r.p.last {
		return Sentence{}, false
	}
	sentences := r.p.sentences(o.Step)
	if int(o.Sentence) >= len(sentences) {
		return Sentence{}, false
	}
	return sentences[o.Sentence], true
}

// busyWith is the pending event that a sentence in progress stands for. Only
// actions and waits are ever in progress.
func (r reader) busyWith(s Sentence) world.Event {
	if s.Kind == Act {
		return r.p.action(s, r.op().User).Event()
	}
	return world.Event{Kind: world.Waited, User: r.op().User}
}

func (r reader) holds(s Sentence) bool {
	return r.p.claim(s, r.op().User).Holds(&r.m.World.Params, r.s)
}

// decides is holds for a condition that the reader comes to.
func (r reader) decides(s Sentence) bool {
	yes := r.holds(s)
	r.tell(Decided, yes)
	return yes
}

// proceed reads on until there is something to do or to wait for. Reading
// takes no time; acting takes the operator step (P-40). A text that leads round
// without anything to do is reported at once as repeating.
func (r reader) proceed() {
	round := newRound(*r.op())
	for ; round.left > 0; round.next(*r.op()) {
		s, ok := r.sentence()
		switch {
		case !ok && !r.nextStep():
			r.finish(world.ProcedureEnded)
			return
		case !ok:
		case s.Kind == IfSupport && r.decides(s):
			r.finish(world.SupportCalled)
			return
		case s.Kind == IfEnds && r.decides(s):
			r.finish(world.ProcedureEnded)
			return
		case r.wait(s):
			return
		case !r.move(s):
			r.finish(world.ProcedureEnded)
			return
		}
	}
	r.schedule(sim.Immediately(), world.Event{Kind: world.ProcedureRepeated, A: uint8(r.slot)}) // It may have been found in this very instant already.
}

// wait begins what a sentence asks for, if that takes time.
func (r reader) wait(s Sentence) bool {
	switch s.Kind {
	case Act:
		r.schedule(pace(r.m.World.Params.OperatorStep), r.busyWith(s))
	case Wait:
		if s.Window.Latest == 0 {
			return false
		}
		r.schedule(s.Window, r.busyWith(s))
	case WaitUntil:
		if r.holds(s) || s.Within == 0 {
			return false
		}
		r.schedule(sim.Exactly(s.Within), r.busyWith(s))
	default:
		return false
	}
	return true
}

// pace is how long a reader takes for an action. It is never forced to be no
// time at all: a reader who went round a text in an instant would keep time from
// passing, and with it everything that has to happen, and no search can follow
// that.
func pace(step sim.Window) sim.Window {
	if step.Latest == 0 {
		return sim.Exactly(time.Millisecond)
	}
	return step
}

// schedule makes the event pending, unless another reader has asked for the
// very same thing: then both are served by it.
func (r reader) schedule(w sim.Window, e world.Event) {
	if !r.a.Pending(e) {
		r.a.After(w, e)
	}
}

// move goes to the next sentence, or where the sentence says. It reports false
// when that leads out of the steps to be carried out.
func (r reader) move(s Sentence) bool {
	o := r.op()
	switch {
	case s.Kind == Goto, s.Kind == IfGoto && r.decides(s):
		return r.jump(s)
	case s.Kind == Repeat:
		o.Repeat = o.Step
		return r.goTo(s.From)
	}
	o.Sentence++
	return true
}

// jump goes to the target of a sentence. While steps are repeated, only the
// literal reading lets a jump lead out of them.
func (r reader) jump(s Sentence) bool {
	o := r.op()
	if r.leavesRepeat(s.Target) {
		if r.p.Options.Reading != Literal {
			o.Sentence++
			return true
		}
		o.Repeat = 0
	}
	return r.goTo(s.Target)
}

// leavesRepeat says whether a jump to the target leads out of the steps that
// are being repeated.
func (r reader) leavesRepeat(target int) bool {
	block, ok := r.repeating()
	return ok && (target < block.From || target > block.To)
}

// repeating is the repeat sentence whose steps are being carried out.
func (r reader) repeating() (Sentence, bool) {
	if r.op().Repeat == 0 {
		return Sentence{}, false
	}
	return repeatOf(r.p.Document.Steps[r.op().Repeat-1])
}

func (r reader) goTo(step int) bool {
	if !r.within(step) {
		return false
	}
	o := r.op()
	o.Step, o.Sentence = uint8(step), 0
	r.tell(Arrived, false)
	return true
}

func (r reader) within(step int) bool { return step >= r.p.first && step <= r.p.last }

// nextStep goes to the step after this one, or to where a repeat leads after
// its last step. It reports false at the end of the procedure.
func (r reader) nextStep() bool {
	o := r.op()
	block, ok := r.repeating()
	if !ok || int(o.Step) < block.To {
		return r.goTo(int(o.Step) + 1)
	}
	after := block.Target
	if r.p.Options.Reading == Charitably {
		after = min(after, int(o.Repeat)+1)
	}
	o.Repeat = 0
	return r.goTo(after)
}

// finish ends the procedure at the step the reader is at. The ending is an
// event of its own, so that a recorded run shows it.
func (r reader) finish(k world.Kind) {
	o := r.op()
	step := min(int(o.Step), r.p.last)
	o.Sentence = 255 // Beyond every sentence: nothing is in progress.
	r.a.After(sim.Immediately(), world.Event{Kind: k, A: uint8(r.slot), B: uint8(step)})
}
