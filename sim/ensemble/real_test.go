package ensemble_test

import (
	"os"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// The real world: the shipped scenarios of Case 1 as corrected, at the level of ensembles.

type (
	worlds = ensemble.Ensemble[world.State, world.Event]
	config = ensemble.Config[world.State, world.Event]
)

// situation is a world in which the delegation is half set up (F-305), and a claim about it.
type situation struct {
	config config
	params *world.Params
}

// halfSetUp prepares readers of the corrected procedure in a world with further settings.
func halfSetUp(t testing.TB, settings ...string) situation {
	return halfSetUpFor(t, procedure.Options{}, settings...)
}

func halfSetUpFor(t testing.TB, o procedure.Options, settings ...string) situation {
	t.Helper()
	setup := world.NewSetup()
	for _, text := range append([]string{"the delegation is half set up"}, settings...) {
		s, err := world.ParseSetting(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := setup.Apply(s); err != nil {
			t.Fatal(err)
		}
	}
	return situation{params: &setup.Params, config: config{
		Model:      &procedure.Model{World: world.Model{Params: setup.Params}, Programs: []*procedure.Program{corrected(t, o)}},
		Initial:    setup.State,
		Invariants: world.Invariants(),
		Stuck:      procedure.Stuck,
		Driven:     world.Event.Driven,
	}}
}

func corrected(t testing.TB, o procedure.Options) *procedure.Program {
	text, err := os.ReadFile("../../procedures/case-1-corrected.md")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := procedure.Parse("case-1-corrected.md", text)
	if err != nil {
		t.Fatal(err)
	}
	program, err := procedure.Compile(doc, o)
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// within asks whether a claim comes true in every run in time.
func (s *situation) within(t testing.TB, d time.Duration, text string) ensemble.Question[world.State] {
	t.Helper()
	claim, err := world.ParseClaim(text)
	if err != nil {
		t.Fatal(err)
	}
	return ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: d, Claim: ensemble.Claim[world.State]{
		Text: text, Holds: func(state *world.State) bool { return claim.Holds(s.params, state) },
	}}
}

// follow lets users carry out the procedure at the same time.
func follow(t testing.TB, e worlds, users ...world.User) {
	t.Helper()
	var in []ensemble.Injection[world.Event]
	for slot, u := range users {
		in = append(in, ensemble.Injection[world.Event]{Window: sim.Immediately(), Event: procedure.Begin(slot, 0, u)})
	}
	if f := e.Do(procedure.Finished, in...); f != nil {
		t.Fatal(f)
	}
}

func TestRealWorldIsDecided(t *testing.T) {
	s := halfSetUp(t)
	for workers := range 2 {
		s.config.Workers = workers + 1
		e := ensemble.Exact(s.config)
		follow(t, e, world.Manager)
		v := e.Judge(s.within(t, 10*time.Minute, "the delegation is correct"))
		if v.Kind != ensemble.Proved || !v.Time() {
			t.Fatal(v)
		}
		t.Log(v)
		again, err := sim.ReplayFrom(s.config.Model, s.config.Initial, v.SlowestRun.Trace().Recording())
		if err != nil || *again.State() != *v.SlowestRun.State() {
			t.Errorf("the slowest run does not replay: %v", err)
		}
	}
}

func TestRealWorldExplained(t *testing.T) {
	s := halfSetUpFor(t, procedure.Options{Without: 3}, "operator step takes between 2 and 10 seconds")
	e := ensemble.Exact(s.config)
	follow(t, e, world.Manager)
	v := e.Judge(s.within(t, 10*time.Minute, "the delegation is correct"))
	if !v.PossibleOnly || !v.Explain() {
		t.Fatal(v)
	}
	t.Log(v, v.Difference, v.Nearest.Trace(), v.Run.Trace())
}
