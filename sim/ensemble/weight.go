package ensemble

import (
	"reflect"

	"ombud/sim"
	"ombud/sim/language"
)

// MemoryError says that a sample was cut because its runs took as many bytes as they may.
type MemoryError struct {
	Limit int // bytes
}

// Error says what to do.
func (e *MemoryError) Error() string { return e.In(language.English) }

// In says what to do in a language.
func (e *MemoryError) In(l language.Language) string {
	return language.Textf("the runs of the sample take more than %d bytes; allow more or take fewer runs", e.Limit).In(l)
}

// weight is the memory of the runs of a sample, in bytes. It is reckoned from their number and from the records of
// their traces, so it is the same whenever the same runs are made.
type weight struct {
	limit, sum  int
	run, record int
}

// slack is what a run holds beside itself, its two states and its trace: its queue of events, above all.
const slack = 2 << 10

func newWeight[S comparable, E sim.Event[E]](limit int) weight {
	state, event := reflect.TypeFor[S]().Size(), reflect.TypeFor[E]().Size()
	return weight{
		limit:  limit,
		run:    int(reflect.TypeFor[sim.Run[S, E]]().Size()+2*state) + slack,
		record: 2 * int(event+32), // Lists grow to twice of what they need.
	}
}

func (w *weight) add(bytes int) { w.sum += bytes }

func (w *weight) over() bool { return w.limit > 0 && w.sum > w.limit }

func (w *weight) error() error { return &MemoryError{w.limit} }

// weigh is the weight of one run.
func weigh[S comparable, E sim.Event[E]](w *weight, run *sim.Run[S, E]) int {
	return w.run + w.record*run.Trace().Len()
}

// grown takes note of what a run has grown by.
func (s *sampled[S, E]) grown(run *sim.Run[S, E], before int) {
	if s.memory.add(weigh(&s.memory, run) - before); s.memory.over() {
		s.walk.spent = s.memory.error()
	}
}

// failure returns the failure of a step to report, or nil.
func (s *sampled[S, E]) failure() *Failure[S, E] {
	return s.failures.failure(len(s.runs), s.walk.limit, s.walk.spent)
}
