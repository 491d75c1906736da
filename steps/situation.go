package steps

import (
	"cmp"
	"context"
	"errors"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// The ensembles, runs and so on of the world.
type (
	worlds    = ensemble.Ensemble[world.State, world.Event]
	question  = ensemble.Question[world.State]
	verdict   = ensemble.Verdict[world.State, world.Event]
	breakdown = ensemble.Failure[world.State, world.Event]
	injection = ensemble.Injection[world.Event]
	worldRun  = sim.Run[world.State, world.Event]

	worldConfig = ensemble.Config[world.State, world.Event]
)

// A situation is a scenario while it is carried out. Every scenario gets a
// fresh one.
type situation struct {
	plan    *script
	setting conditions
	setup   *world.Setup
	given   []world.Setting
	worlds  worlds // nil until the first When or Then
	readers int    // operator slots that a procedure has used since they were left
	whens   int
	begun   bool // by the runner, before anything ended the run
	changed bool // some When changed something in some member
	current int  // index of the step being carried out
	result  *Scenario
}

// conditions are what all scenarios of a run have in common.
type conditions struct {
	params  world.Params
	choice  language.Choice // of the language of what is said
	runs    int             // of a sampled ensemble; 0: exact
	seed    uint64
	budget  int // state classes of an exact ensemble; 0 for the default
	memory  int // bytes of a search or of a sample; 0 for any number
	workers int
	stop    func() bool // whether to give up; nil: never
	found   string      // directory for failing runs; "" saves none
	elapsed string      // directory for the fastest and the slowest runs; "" saves none
	hasty   bool        // only whether claims pass is asked for, not how soon they come true
	vacuity bool        // look for scenarios that survive every change of a line
	strict  bool        // a vacuous scenario counts as refuted
	// failFast begins no scenario after the first that is refuted.
	failFast bool
	picture  int // of an html report: how many classes of a scenario may be shown; 0: there is no such report
}

// stopped reports whether the run was interrupted.
func (c *conditions) stopped() bool { return c.stop != nil && c.stop() }

func newSituation(plan *script, c conditions) *situation {
	s := &situation{
		plan: plan, setting: c, setup: world.NewSetupWith(c.params), current: -1,
		result: resultOf(plan, plan.steps, c.choice.For(plan.feature.language)),
	}
	s.deploy()
	return s
}

type situationKey struct{}

// within puts the situation where handlers find it.
func (s *situation) within(ctx context.Context) context.Context {
	return context.WithValue(ctx, situationKey{}, s)
}

// situationIn returns the situation of the scenario that runs in ctx.
func situationIn(ctx context.Context) *situation {
	s, ok := ctx.Value(situationKey{}).(*situation)
	if !ok {
		panic("steps: a step runs outside a scenario; start it with Run")
	}
	return s
}

// said is the language of what is said about the scenario.
func (s *situation) said() language.Language { return s.result.said }

// step is what the current step means.
func (s *situation) step() meaning { return s.plan.steps[s.current].meaning }

// begin builds the ensemble from what has been given.
func (s *situation) begin() {
	if s.worlds != nil {
		return
	}
	config := s.config()
	if config.Runs == 0 {
		s.worlds = ensemble.Exact(config)
		return
	}
	s.worlds = ensemble.Sampled(config)
	s.result.Runs = s.worlds.Members()
}

// config describes the ensemble of the worlds that have been given: of seeded
// runs, if it has Runs.
func (s *situation) config() worldConfig {
	return worldConfig{
		Model:      &procedure.Model{World: world.Model{Params: s.setup.Params}, Programs: s.plan.programs},
		Initial:    s.setup.State,
		Runs:       cmp.Or(s.plan.directive.runs, s.setting.runs),
		Seed:       s.setting.seed,
		Invariants: world.Invariants(),
		Stuck:      procedure.Stuck,
		Budget:     cmp.Or(s.plan.directive.budget, s.setting.budget),
		Memory:     s.setting.memory,
		Workers:    s.setting.workers,
		Stop:       s.setting.stop,
		Measure:    !s.setting.hasty,
		Driven:     func(e world.Event) bool { return e.Driven() },
	}
}

// establish carries out a Given.
func establish(ctx context.Context) error {
	s := situationIn(ctx)
	var problems []error
	for _, setting := range s.step().settings {
		problems = append(problems, s.setup.Apply(setting))
		s.given = append(s.given, setting)
	}
	return errors.Join(problems...)
}

// act carries out an action. People take their time for it (P-40); what the
// administrator or the environment does happens at once.
func act(ctx context.Context) error {
	s := situationIn(ctx)
	action := s.step().action
	window := sim.Immediately()
	if action.ByUser() {
		window = s.setup.Params.OperatorStep
	}
	if err := s.leave(); err != nil {
		return err
	}
	return s.do(nil, injection{Window: window, Event: action.Event()})
}

// follow lets one or two people carry out procedures until they are done or
// were found to go round for ever.
func follow(ctx context.Context) error {
	s := situationIn(ctx)
	if err := s.leave(); err != nil {
		return err
	}
	var in []injection
	for slot, f := range s.step().follows {
		in = append(in, injection{Window: sim.Immediately(), Event: procedure.Begin(slot, f.program, f.user)})
	}
	s.readers = len(in)
	return s.do(procedure.Finished, in...)
}

// pass lets time go by.
func pass(ctx context.Context) error {
	s := situationIn(ctx)
	return s.do(nil, injection{Window: s.step().window, Event: world.Event{Kind: world.TimePassed}})
}

// leave lets the readers of earlier procedures, who are done or go round for
// ever, give up before somebody acts again.
func (s *situation) leave() error {
	var in []injection
	for slot := range s.readers {
		var done world.State
		done.Operators[slot].Progress = world.Ended
		event, ok := procedure.Leave(&done)
		if !ok {
			panic("steps: procedure.Leave leaves no reader who is done; it must")
		}
		in = append(in, injection{Window: sim.Immediately(), Event: event})
	}
	s.readers = 0
	if len(in) == 0 {
		return nil
	}
	return s.do(nil, in...)
}

// do carries out a change in every member.
func (s *situation) do(until func(*world.State) bool, in ...injection) error {
	s.begin()
	s.whens++
	if f := s.worlds.Do(until, in...); f != nil {
		return s.broke(f)
	}
	s.changed = s.changed || s.setting.hasty || !s.untouched()
	return nil
}

// untouched reports whether every member is as the scenario began.
func (s *situation) untouched() bool {
	beginning := s.setup.State
	v := s.worlds.Judge(question{Claim: ensemble.Claim[world.State]{
		Text: "nothing has changed", Holds: func(now *world.State) bool { return *now == beginning },
	}})
	return v.Passes()
}

// judge carries out a Then.
func judge(ctx context.Context) error {
	s := situationIn(ctx)
	s.begin()
	v := s.worlds.Judge(s.question(s.step()))
	return s.conclude(&v)
}

// repairable carries out the Then that asks whether a procedure always helps.
// Who has followed one before, in either slot, is done with it, and the reader
// who repairs takes the first.
func repairable(ctx context.Context) error {
	s := situationIn(ctx)
	s.begin()
	m := s.step()
	start := injection{Window: sim.Immediately(), Event: procedure.Begin(0, m.follows[0].program, m.follows[0].user)}
	v := s.worlds.Repairable(procedure.Finished, []injection{start}, s.question(m))
	return s.conclude(&v)
}

// conclude writes down what the ensemble says.
func (s *situation) conclude(v *verdict) error {
	st := &s.result.Steps[s.current]
	st.Kind, st.Verdict = v.Kind, v.In(s.said())
	if v.Timed {
		st.Timed, st.Best, st.Worst = true, v.Fastest, v.Slowest
	}
	s.result.Size = v.Size
	defer s.portray(v)
	switch {
	case v.Passes():
		return s.keepTimes(v)
	case v.Inconclusive():
		return s.undecided(v)
	}
	return s.refuted(v)
}

// question turns a claim with its modality into what the ensemble is asked.
func (s *situation) question(m meaning) question {
	params, claim := s.setup.Params, m.claim
	q := question{
		Duration: m.duration,
		Claim: ensemble.Claim[world.State]{
			Text:  claim.String(),
			Holds: func(state *world.State) bool { return claim.Holds(&params, state) },
		},
	}
	switch m.kind {
	case withinPhrase, repairPhrase:
		q.Temporal = ensemble.Within
	case forPhrase:
		q.Temporal = ensemble.For
	case neverPhrase:
		q.Temporal = ensemble.Never
	case possiblyWithin:
		q.Quantifier, q.Temporal = ensemble.Some, ensemble.Within
	case possiblyFor:
		q.Quantifier, q.Temporal = ensemble.Some, ensemble.For
	case possiblyNow:
		q.Quantifier = ensemble.Some
	case sharePhrase:
		q.Quantifier, q.Temporal, q.Share = ensemble.Share, ensemble.Within, m.share
	}
	return q
}
