package interference

import (
	"time"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Question names procedures, of which every two are to be carried out at the same time, and under which assumptions.
// The zero value of every field but Documents and Params is usable.
type Question struct {
	Documents []*procedure.Document
	Reading   procedure.Reading
	Params    world.Params    // assumptions; start from world.Defaults
	Given     []world.Setting // what is given besides the beginning
	From      trial.Beginning // of manager and delegate, and of whoever stands beside them; zero: half
	Apart     time.Duration   // the two begin at most so long after each other; 0: DefaultApart
	Syncing   bool            // Azure AD Connect works in a hybrid deployment; otherwise it stands still, which costs far less
	Within    time.Duration   // the time a goal has after the end of its procedure; 0: trial.DefaultWithin
}

// complete is the question with its defaults filled in.
func (q Question) complete() Question {
	if q.From.Name == "" {
		q.From = trial.Beginnings()[0]
	}
	if q.Apart == 0 {
		q.Apart = DefaultApart
	}
	if q.Within == 0 {
		q.Within = trial.DefaultWithin
	}
	return q
}

// A Job is one cell of the matrix. Jobs of one question are independent of each other.
type Job struct {
	First, Second int // numbers of the procedures; First is not after Second
	question      Question
}

// Jobs lists the cells to decide: every two procedures, and each with itself. A pair is decided once, since whoever
// begins first is open.
func (q Question) Jobs() []Job {
	q = q.complete()
	var jobs []Job
	for i := range q.Documents {
		for k := i; k < len(q.Documents); k++ {
			jobs = append(jobs, Job{First: i, Second: k, question: q})
		}
	}
	return jobs
}

// Assemble makes a matrix of the cells of all jobs, in the order of Jobs.
func (q Question) Assemble(cells []Cell) Matrix {
	q = q.complete()
	m := Matrix{Cells: cells, From: q.From, Apart: q.Apart}
	for _, d := range q.Documents {
		m.Names = append(m.Names, d.Name)
	}
	return m
}
