package steps

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A course is how far a scenario has come while its steps are checked: which
// step makes sense depends on the ones before it.
type course struct {
	setup    *world.Setup
	acted    bool // a When or Then came
	followed bool // somebody followed a procedure
	lost     bool // a step was not understood, so that what it would have done is not known
}

func newCourse(params world.Params) *course { return &course{setup: world.NewSetupWith(params)} }

// check reports a step that does not fit the ones before it.
func (p *planner) check(s *script, c *course, st *step) {
	problems := append(c.take(st), p.compile(s, st)...)
	if len(problems) == 0 {
		problems = s.reached(st, p.sampled)
	}
	for _, err := range problems {
		p.found.tell(s.feature.src.path, st.line, st.column, err)
	}
}

// take goes one step on and returns what is wrong with its place.
func (c *course) take(st *step) []error {
	switch st.part {
	case Given:
		return c.given(st)
	case When:
		c.acted, c.followed = true, c.followed || len(st.meaning.follows) > 0
		return nil
	}
	c.acted = true
	return c.then(st.meaning.claim)
}

func (c *course) given(st *step) []error {
	if c.acted {
		return []error{language.Errorf("%q is a Given after a When or Then; what is given stands first, write a When for what happens later", st.text)}
	}
	var problems []error
	for _, setting := range st.meaning.settings {
		if err := c.setup.Apply(setting); err != nil {
			problems = append(problems, err)
		}
	}
	return problems
}

// compile reads the procedures that the step names.
func (p *planner) compile(s *script, st *step) []error {
	var problems []error
	for i := range st.meaning.follows {
		if err := p.program(s, &st.meaning.follows[i]); err != nil && err != errBroken {
			problems = append(problems, err)
		}
	}
	return problems
}

func (c *course) then(claim world.Claim) []error {
	if !aboutProcedure(claim) {
		return nil
	}
	if !c.followed && !c.lost {
		return []error{language.Errorf(`%q speaks of a procedure, and nobody has followed one; write a When first: the manager follows procedure "case-1"`, claim)}
	}
	if claim.Kind == world.ProcedureStopped && (claim.A == 0 || claim.A > procedure.MaxSteps) {
		return []error{language.Errorf("no procedure has such a step; steps are numbered from 1 to %d", procedure.MaxSteps)}
	}
	return nil
}

// aboutProcedure reports whether a claim says what became of the readers.
func aboutProcedure(claim world.Claim) bool {
	switch claim.Kind {
	case world.ProcedureHasEnded, world.ProcedureIsEndless, world.ProcedureStopped, world.SentToSupport:
		return true
	}
	return false
}
