package trial

import (
	"slices"
	"strings"

	"ombud/sim/outlook"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// Seen is what readers did with a text over all timings, by step from 0. If the search was cut there may be more.
type Seen []StepSeen

// StepSeen is what readers did in one step.
type StepSeen struct {
	Reached   bool           // some reader came to the step
	Sentences []SentenceSeen // one for each sentence, in order
}

// SentenceSeen is what readers did with one sentence.
type SentenceSeen struct {
	Done        bool     // the action was carried out, or the wait went by
	Effective   bool     // of an action: at least once it was neither refused nor without effect
	Refused     []string // of an action: why it was refused, in some runs or in all; sorted
	Idle        []string // of an action: why there was nothing to do; sorted
	True, False bool     // of a condition: it came out so
}

// Reached says whether some reader came to a step, counted from 1.
func (s Seen) Reached(step int) bool { return s[step-1].Reached }

// NewSeen is what was seen of a text before anybody reads it: nothing.
func NewSeen(d *procedure.Document) Seen {
	s := make(Seen, len(d.Steps))
	for i := range s {
		s[i].Sentences = make([]SentenceSeen, len(d.Steps[i].Sentences))
	}
	return s
}

// Merge adds what was seen in another decision about the same text.
func (s Seen) Merge(other Seen) {
	for i := range s {
		s[i].Reached = s[i].Reached || other[i].Reached
		for k := range s[i].Sentences {
			s[i].Sentences[k].merge(other[i].Sentences[k])
		}
	}
}

func (s *SentenceSeen) merge(o SentenceSeen) {
	s.Done, s.Effective = s.Done || o.Done, s.Effective || o.Effective
	s.True, s.False = s.True || o.True, s.False || o.False
	for _, r := range o.Refused {
		s.Refused = insert(s.Refused, r)
	}
	for _, r := range o.Idle {
		s.Idle = insert(s.Idle, r)
	}
}

func insert(list []string, text string) []string {
	i, found := slices.BinarySearch(list, text)
	if found {
		return list
	}
	return slices.Insert(slices.Clip(list), i, text)
}

// An observer is the model with somebody who writes down what readers do.
type observer struct {
	*procedure.Model
	seen   Seen
	agenda world.Agenda
	remark string // of the action that is happening
}

func observe(m *procedure.Model) *observer {
	o := &observer{Model: m, seen: NewSeen(m.Programs[0].Document)}
	m.Watch = o.write
	return o
}

// Step finds out how the world answers an action before it happens.
func (o *observer) Step(s *world.State, e world.Event, a *world.Agenda) {
	o.remark = ""
	if e.Kind == world.Acted && s.Operators[0].Progress == world.Following {
		o.remark = o.answer(*s, e)
	}
	o.Model.Step(s, e, a)
}

// answer is the last remark of the world about an action; what is pending counts for nothing in it.
func (o *observer) answer(s world.State, e world.Event) string {
	o.agenda.Begin(nil, nil)
	o.World.Step(&s, e, &o.agenda)
	text := ""
	for _, op := range o.agenda.Ops() {
		if op.Text != "" {
			text = op.Text
		}
	}
	return text
}

func (o *observer) write(m procedure.Moment) {
	step := &o.seen[m.Step-1]
	if m.Kind == procedure.Arrived {
		step.Reached = true
		return
	}
	s := &step.Sentences[m.Sentence]
	if m.Kind == procedure.Decided {
		s.True, s.False = s.True || m.Holds, s.False || !m.Holds
		return
	}
	s.Done = true
	refused, isRefused := strings.CutPrefix(o.remark, "refused: ")
	idle, isIdle := strings.CutPrefix(o.remark, "nothing to do: ")
	switch {
	case isRefused:
		s.Refused = insert(s.Refused, refused)
	case isIdle, idle == outlook.Nothing.String(), idle == outlook.NothingPicked.String():
		s.Idle = insert(s.Idle, idle)
	default:
		s.Effective = true
	}
}
