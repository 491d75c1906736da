package ensemble

import "ombud/sim"

// Solo is a sampled ensemble of one member, which begins again as often as one likes and reuses its memory. Its steps
// are those of every sampled ensemble: see Ensemble. It serves those who look at many runs one after the other, each
// with a chooser of its own, and need none of them for long.
type Solo[S comparable, E sim.Event[E]] struct {
	sampled[S, E]
	initial S
}

// Alone returns a member that has yet to begin. Of the configuration, Runs, Seed and all that is about exact search
// count for nothing; it panics where Sampled does.
func Alone[S comparable, E sim.Event[E]](c Config[S, E]) *Solo[S, E] {
	c.Runs = 1
	return &Solo[S, E]{*sample(c), c.Initial}
}

// Begin puts the member at its beginning, for a run that c decides. It has all the memory of the configuration, whatever
// the runs before have taken.
func (s *Solo[S, E]) Begin(c sim.Chooser) {
	s.runs[0].Restart(s.initial, c)
	s.memory.sum, s.walk.spent = weigh(&s.memory, s.runs[0]), nil
}

// Run returns the member as it stands. It is the run of all beginnings: copy it to keep it.
func (s *Solo[S, E]) Run() *sim.Run[S, E] { return s.runs[0] }
