package audit

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// Inspection answers whether a procedure works, and says what is wrong with its text.
type Inspection struct {
	Subject  Subject
	Attempts []Attempt // by reading, then by start
	Findings []Finding // by line, then by kind

	Seen     []trial.Seen // by reading: what readers did with the text, over all starts
	Complete []bool       // by reading: no search was cut, so that what was not seen is not there

	Spent Spent
}

// Attempt is the attempt with a reading and a start.
func (i *Inspection) Attempt(r procedure.Reading, start int) *Attempt {
	return &i.Attempts[int(r)*len(i.Subject.Starts)+start]
}

// Works lists the starts from which the procedure, read so, always reaches its goal; in order.
func (i *Inspection) Works(r procedure.Reading) []int {
	var out []int
	for start := range i.Subject.Starts {
		if d := &i.Attempt(r, start).Decision; d.Works() {
			out = append(out, start)
		}
	}
	return out
}

// Basis is the first reading in which the procedure works from some start, and those starts. It reports false if there
// is none. Steps are weighed in this reading.
func (i *Inspection) Basis() (procedure.Reading, []int, bool) {
	for _, r := range Readings() {
		if starts := i.Works(r); len(starts) > 0 {
			return r, starts, true
		}
	}
	return procedure.Literal, nil, false
}
