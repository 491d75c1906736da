package procedure

// A MomentKind says what a reader does.
type MomentKind uint8

// The kinds of a Moment.
const (
	Arrived MomentKind = iota + 1 // the reader comes to a step
	Done                          // the reader carries out a sentence: an action happens, or a wait is over
	Decided                       // the reader finds out whether the condition of a sentence holds
)

// A Moment is something a reader does with a text.
type Moment struct {
	Kind     MomentKind
	Slot     int  // the reader, 0 or 1
	Step     int  // its number, from 1
	Sentence int  // of the step, from 0
	Holds    bool // of Decided
}

// tell lets whoever watches know where the reader is.
func (r reader) tell(k MomentKind, holds bool) {
	if r.m.Watch == nil {
		return
	}
	o := r.op()
	r.m.Watch(Moment{Kind: k, Slot: r.slot, Step: int(o.Step), Sentence: int(o.Sentence), Holds: holds})
}
