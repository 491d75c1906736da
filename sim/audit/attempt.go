package audit

import (
	"ombud/sim/procedure"
	"ombud/sim/trial"
)

// An Attempt is the procedure read in one way and begun from one start.
type Attempt struct {
	Reading  procedure.Reading
	Start    int        // which of Subject.Starts
	Case     trial.Case // as it was decided
	Decision trial.Decision
}

// Readings are the ways a text is read, in the order in which attempts are made.
func Readings() []procedure.Reading {
	return []procedure.Reading{procedure.Literal, procedure.AsSubroutine, procedure.Charitably}
}
