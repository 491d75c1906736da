package diagnosis

import "ombud/sim/world"

// What shows of whole states and what is wrong in them, as an oracle for the parts that the universe puts together.

// contains says whether a state shows the symptoms.
func (d *Diagnosis) contains(u *Universe, s *State) bool {
	v := u.shows(s)
	for q := range Questions {
		if !v[q].agrees(d.Symptoms[q]) {
			return false
		}
	}
	return true
}

// shows is everything that a state shows.
func (u *Universe) shows(s *State) shows {
	var v shows
	w := s.World()
	v.pairShows(&s.core.core)
	v.userShows(&u.Params, &w, 0)
	v.userShows(&u.Params, &w, 1)
	v.circumstanceShows(&s.in)
	v[AddIn] = is(outcomes[addin(&u.Params, w)])
	return v
}

// wrong is the cause that the state belongs to.
func (s *State) wrong(p *world.Params) Conditions {
	c := s.core.wrong | s.of[0].wrong(0) | s.of[1].wrong(1) | s.in.wrong(p)
	return c | s.core.rel.unexplained(c)
}
