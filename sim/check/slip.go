package check

import (
	"slices"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// SlipKind is what a reader does wrong.
type SlipKind uint8

// The slips. Steps keep their numbers, so that a jump still leads where the text says.
const (
	NoSlip    SlipKind = iota
	Skip               // leaves the step out
	Twice              // carries the step out twice
	Swap               // carries the next step out first
	TooEarly           // does not wait: every wait from the step on is over at once
	TooLate            // waits four times as long, from the step on
	TooLong            // takes an hour before the step
	WrongUser          // lets the other one of the pair do the step
	slipKinds
)

var slipNames = [...]string{
	NoSlip: "none", Skip: "leaves the step out", Twice: "carries the step out twice", Swap: "carries the next step out first",
	TooEarly: "does not wait from the step on", TooLate: "waits four times as long from the step on",
	TooLong: "takes an hour before the step", WrongUser: "lets the other one do the step",
}

// String says what the reader does.
func (k SlipKind) String() string { return slipNames[k] }

// A Slip is a mistake in carrying a procedure out.
type Slip struct {
	Kind SlipKind
	Step int // from 1; counted round the steps that there are
}

// in is the procedure as somebody reads it who slips so.
func (p Slip) in(doc *procedure.Document) *procedure.Document {
	if p.Kind == NoSlip || len(doc.Steps) == 0 {
		return doc
	}
	c := *doc
	c.Steps = slices.Clone(doc.Steps)
	i := max(p.Step-1, 0) % len(c.Steps)
	switch at := &c.Steps[i]; p.Kind {
	case Skip:
		at.Sentences = nil
	case Twice:
		at.Sentences = twice(at.Sentences)
	case Swap:
		next := &c.Steps[(i+1)%len(c.Steps)]
		at.Sentences, next.Sentences = next.Sentences, at.Sentences
	case TooEarly, TooLate:
		for j := i; j < len(c.Steps); j++ {
			c.Steps[j].Sentences = p.hurry(c.Steps[j].Sentences)
		}
	case TooLong:
		pause := procedure.Sentence{Kind: procedure.Wait, Window: sim.Exactly(time.Hour)}
		at.Sentences = append([]procedure.Sentence{pause}, at.Sentences...)
	case WrongUser:
		at.Sentences = exchanged(at.Sentences, doc.PerformedBy)
	}
	return &c
}

// twice repeats the sentences of a step, but for those that repeat steps themselves: a step has one of them at most.
func twice(list []procedure.Sentence) []procedure.Sentence {
	for _, s := range list {
		if s.Kind == procedure.Repeat {
			return list
		}
	}
	return slices.Concat(list, list)
}

// hurry changes how long the reader waits.
func (p Slip) hurry(list []procedure.Sentence) []procedure.Sentence {
	out := slices.Clone(list)
	for i := range out {
		w := &out[i].Window
		if out[i].Kind != procedure.Wait {
			continue
		}
		*w = sim.Between(4*w.Earliest, 4*w.Latest)
		if p.Kind == TooEarly {
			*w = sim.Immediately()
		}
	}
	return out
}

// exchanged lets the other one of the performer's pair act.
func exchanged(list []procedure.Sentence, performer world.User) []procedure.Sentence {
	out := slices.Clone(list)
	for i := range out {
		if a := &out[i].Action; out[i].Kind == procedure.Act && a.User == performer && actionNames[a.Kind] > 0 {
			a.User = partner(performer)
		}
	}
	return out
}

// partner is the other one of a pair.
func partner(u world.User) world.User { return u ^ 1 }
