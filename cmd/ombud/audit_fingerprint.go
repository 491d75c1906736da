package main

import (
	"encoding/binary"

	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// A lexicon numbers comparable values: equal ones, and no others, have one number.
type lexicon map[any]uint32

func (l lexicon) number(v any) uint32 {
	n, known := l[v]
	if !known {
		n = uint32(len(l))
		l[v] = n
	}
	return n
}

// stepMark stands in front of the sentences of a step.
type stepMark struct{}

// A caseMark ends the list of what is given and of what was done before.
type caseMark struct{ what string }

// fingerprint is the same for two cases if they ask the same: how a text is written and where a file has it count for
// nothing.
func (l lexicon) fingerprint(c *trial.Case) string {
	var key []byte
	add := func(v any) { key = binary.BigEndian.AppendUint32(key, l.number(v)) }
	add(c.Document.PerformedBy)
	for _, step := range c.Document.Steps {
		add(stepMark{})
		for _, s := range step.Sentences {
			add(meaning(s))
		}
	}
	add(c.Reading)
	add(c.Params)
	for _, s := range c.Given {
		add(s)
	}
	add(caseMark{"given"})
	for _, a := range c.Before {
		add(a)
	}
	add(caseMark{"before"})
	for _, b := range c.Beside {
		add(b)
	}
	add(c.Goal)
	add(c.Within)
	add([3]bool{c.Times, c.Total, c.Explain})
	return string(key)
}

// meaning is a sentence without where and how it was written.
func meaning(s procedure.Sentence) procedure.Sentence {
	s.Line, s.Column, s.Text = 0, 0, ""
	return s
}
