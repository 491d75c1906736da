package interference

import (
	"slices"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

type exact = ensemble.Ensemble[world.State, world.Event]

// A stage is the world in which parties carry out their procedures.
type stage struct {
	question *Question
	options  Options
	parties  []*Party
	model    *procedure.Model
	state    world.State
	before   []trial.Injection
	classes  int
}

// newStage makes the world of a cell: what is true of manager and delegate at the beginning is true of whoever else
// carries out a text as well. It is a hybrid deployment if one of the two texts needs one.
func newStage(q *Question, o Options, c *Cell) (*stage, error) {
	text := c.Parties[0].Document
	if c.Parties[1].Document.Hybrid() {
		text = c.Parties[1].Document
	}
	c.Given = append(slices.Clone(q.Given), q.From.Settings...)
	c.Hybrid = text.Hybrid()
	if c.Hybrid && !q.Syncing {
		c.Given = append(c.Given, standstill...)
	}
	c.Mirrored = c.Parties[0].mirrored() || c.Parties[1].mirrored()
	b, err := trial.Case{Document: text, Reading: q.Reading, Params: q.Params, Given: c.Given, Before: q.From.Before}.Build()
	if err != nil {
		return nil, err
	}
	s := &stage{question: q, options: o, model: b.Model, state: b.State, before: b.Before}
	s.model.Programs = nil
	for i := range c.Parties {
		p, err := procedure.Compile(c.Parties[i].Document, procedure.Options{Reading: q.Reading})
		if err != nil {
			return nil, err
		}
		s.model.Programs = append(s.model.Programs, p)
	}
	for i := range c.Parties {
		s.mirror(&c.Parties[i])
	}
	return s, nil
}

// standstill lets Azure AD Connect do nothing, for however long.
var standstill = func() []world.Setting {
	var list []world.Setting
	for _, text := range []string{"Azure AD Connect is stopped", `sync after a gap of more than 7 days is "goes on"`} {
		s, err := world.ParseSetting(text)
		if err != nil {
			panic("interference: " + err.Error())
		}
		list = append(list, s)
	}
	return list
}()

// mirror gives other people what manager and delegate have.
func (s *stage) mirror(p *Party) {
	if !p.mirrored() {
		return
	}
	st, of, to := &s.state, world.Manager, p.owner
	st.People[to], st.People[p.delegate] = st.People[of], st.People[world.Delegate]
	st.Server[to][p.delegate] = st.Server[of][world.Delegate]
	if to != of {
		st.Mailboxes[to] = st.Mailboxes[of]
	}
	st.Mailboxes[to].Grants[p.delegate] = st.Mailboxes[of].Grants[world.Delegate]
	for _, j := range s.before[:len(s.before):len(s.before)] {
		a := j.Event.AsAction().Replace(of, to).Replace(world.Delegate, p.delegate)
		s.before = append(s.before, trial.Injection{Window: j.Window, Event: a.Event()})
	}
}

// open is every run up to the moment before the first of some parties begins.
func (s *stage) open(parties ...*Party) (exact, *failure) {
	s.parties = parties
	ens := ensemble.Exact(ensemble.Config[world.State, world.Event]{
		Model: s.model, Initial: s.state, Budget: max(s.options.Budget-s.classes, 1), Stop: s.options.Stop,
		Invariants: world.Invariants(), Stuck: procedure.Stuck, Driven: world.Event.Driven,
	})
	if len(s.before) == 0 {
		return ens, nil
	}
	return ens, ens.Do(nil, s.before...)
}

// begin lets parties begin. Alone one begins at once; of two, each begins within the time apart, so that either may be
// first.
func (s *stage) begin() []trial.Injection {
	window := sim.Immediately()
	if len(s.parties) > 1 {
		window = sim.AtMost(s.question.Apart)
	}
	var in []trial.Injection
	for _, p := range s.parties {
		in = append(in, trial.Injection{Window: window, Event: procedure.Begin(p.slot, p.slot, p.User)})
	}
	return in
}

type (
	failure = ensemble.Failure[world.State, world.Event]
	verdict = ensemble.Verdict[world.State, world.Event]
)
