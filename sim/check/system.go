package check

import (
	"fmt"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A Model is the world with the readers of its procedures.
type Model = sim.Model[world.State, world.Event]

// A System is what is checked: the model, the claims, and the procedures that people follow. Tests put broken ones in
// the place of the real ones.
type System struct {
	Model     func(world.Params, []*procedure.Program) Model
	Holds     func(world.Claim, *world.Params, *world.State) bool
	Documents []*procedure.Document // what a Following counts, from 1
}

// Real is the model of the project with these procedures.
func Real(documents []*procedure.Document) *System {
	return &System{
		Model: func(p world.Params, programs []*procedure.Program) Model {
			return &procedure.Model{World: world.Model{Params: p}, Programs: programs}
		},
		Holds:     func(c world.Claim, p *world.Params, s *world.State) bool { return c.Holds(p, s) },
		Documents: documents,
	}
}

// Corrected is the name of the procedure that has to repair every pair.
const Corrected = "case-1-corrected"

// document finds a procedure by name and counts from 1; 0 for none.
func (s *System) document(name string) int {
	for i, d := range s.Documents {
		if d.Name == name {
			return i + 1
		}
	}
	return 0
}

// program is the procedure as this reader carries it out.
func (s *System) program(f Following) *procedure.Program {
	if f.Procedure > len(s.Documents) {
		panic(fmt.Sprintf("check: a draft follows procedure %d; the system has %d", f.Procedure, len(s.Documents)))
	}
	p, err := procedure.Compile(f.Slip.in(s.Documents[f.Procedure-1]), procedure.Options{Reading: f.Reading})
	if err != nil {
		panic("check: a slip made a procedure that does not compile: " + err.Error())
	}
	return p
}
