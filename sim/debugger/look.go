package debugger

import (
	"ombud/sim/language"
	"ombud/sim/world"
)

// Look is what all stores say in a state, in a language: under the assumptions of
// params, for the people of cast. The manager and the delegate are always among those; see
// Session.Cast for the people of a run.
func Look(state *world.State, params *world.Params, cast []world.User, l language.Language) []Line {
	return (&view{state, params, cast, l}).lines()
}

// Cast are the people that the run is about, as its beginning, its events and
// its claims name them.
func (s *Session) Cast() []world.User { return s.cast() }

// Params are the assumptions of the run.
func (s *Session) Params() *world.Params { return &s.params }
