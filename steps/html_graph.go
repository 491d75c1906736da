package steps

import (
	"context"

	"ombud/sim"
	"ombud/sim/depict"
	"ombud/sim/ensemble"
	"ombud/sim/view"
	"ombud/sim/world"
)

// The state classes that an html report shows to walk about in.

// A rehearsal is an ensemble without worlds: it writes down what a scenario does
// and asks, line by line.
type rehearsal struct {
	acts []depict.Act
	text string // of the line that is being rehearsed
}

// Do writes down what is done.
func (r *rehearsal) Do(until func(*world.State) bool, in ...injection) *breakdown {
	r.acts = append(r.acts, depict.Act{Text: r.text, In: in, Until: until})
	return nil
}

// Judge writes a question down, and agrees.
func (r *rehearsal) Judge(q question) verdict {
	r.acts = append(r.acts, depict.Act{Text: r.text, Question: q})
	return verdict{Question: q, Kind: ensemble.Held, Members: 1, Passed: 1}
}

// Repairable is asked of a copy, so nothing is written down.
func (r *rehearsal) Repairable(_ func(*world.State) bool, _ []injection, q question) verdict {
	return verdict{Question: q, Kind: ensemble.Held, Members: 1, Passed: 1}
}

// Members is the number of worlds.
func (r *rehearsal) Members() int { return 1 }

// rehearse writes down what a scenario does and asks. The situation returned has
// been through all of its steps.
func rehearse(plan *script, c conditions) (*situation, []depict.Act, error) {
	c.hasty, c.picture = true, 0
	s := newSituation(plan, c)
	r := new(rehearsal)
	s.worlds = r
	for i, st := range plan.steps {
		s.current = i
		r.text = trimmed(st.keyword) + " " + st.text
		if err := st.meaning.definition.do(s.within(context.Background())); err != nil {
			return nil, nil, err
		}
	}
	return s, r.acts, nil
}

// illustrate adds to the results what an html report shows beside them: the
// classes of every scenario, and a run of those that have none to show.
func illustrate(features []*feature, results map[*script]*Scenario, c conditions) {
	if c.picture == 0 {
		return
	}
	for _, f := range features {
		for _, plan := range f.scenarios {
			if r := results[plan]; r != nil && r.begun() && !c.stopped() {
				illustrateOne(plan, r, c)
			}
		}
	}
}

func illustrateOne(plan *script, r *Scenario, c conditions) {
	s, acts, err := rehearse(plan, c)
	if err != nil {
		return
	}
	r.Graph = depict.Graph(&depict.Plot{
		Model: s.config().Model, Begin: s.setup.State, Params: &s.setup.Params, Cast: cast(plan),
		Acts: acts, Print: s.pictured, Language: s.said(),
	}, c.picture)
	for i := range r.Steps {
		if len(r.Steps[i].Runs) > 0 {
			return
		}
	}
	s.result = r
	s.demonstrate(acts)
}

// demonstrate shows below the last Then that was reached the run in which
// everything happens as early as it can.
func (s *situation) demonstrate(acts []depict.Act) {
	last := -1
	for i := range s.result.Steps {
		if st := &s.result.Steps[i]; st.Part == Then && st.Kind != 0 {
			last = i
		}
	}
	if last < 0 {
		return
	}
	solo := ensemble.Alone(s.config())
	solo.Begin(sim.Prompt{})
	for i := range acts {
		act := &acts[i]
		if len(act.In) > 0 && solo.Do(act.Until, act.In...) != nil {
			return
		}
		if q := act.Question; len(act.In) == 0 && q.Quantifier == ensemble.Every && solo.Judge(q).Failure != nil {
			return
		}
	}
	s.current = last
	s.show(s.filmed(s.says("The run in which all is as early as can be"), view.Plain, solo.Run().Clone(), solo.Run().Now()))
}

// cast are the people whose stores are shown: the manager, the delegate and
// whoever else a scenario names.
func cast(plan *script) []world.User {
	out := []world.User{world.Manager, world.Delegate}
	for u := world.Delegate + 1; u < world.Users; u++ {
		for _, st := range plan.steps {
			if mentions(st, u.In(plan.feature.language)) {
				out = append(out, u)
				break
			}
		}
	}
	return out
}
