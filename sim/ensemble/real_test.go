package ensemble_test

import (
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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

// TestRealWorldIsDecided proves that the corrected procedure repairs a half pair in time, and how long that takes.
func TestRealWorldIsDecided(t *testing.T) {
	s := halfSetUp(t)
	texts := [2]string{}
	for i := range texts {
		s.config.Workers = i + 1
		e := ensemble.Exact(s.config)
		follow(t, e, world.Manager)
		v := e.Judge(s.within(t, 10*time.Minute, correct))
		if v.Kind != ensemble.Proved || !v.Time() || v.Slowest > 10*time.Minute || v.Slowest < 8*time.Minute {
			t.Fatal(v)
		}
		texts[i] = v.String()
		again, err := sim.ReplayFrom(s.config.Model, s.config.Initial, v.SlowestRun.Trace().Recording())
		if err != nil || *again.State() != *v.SlowestRun.State() {
			t.Errorf("the slowest run does not replay: %v", err)
		}
	}
	if texts[0] != texts[1] {
		t.Errorf("one worker: %s\ntwo workers: %s", texts[0], texts[1])
	}
}

// TestRealWorldExplains why a quick reader needs the wait of step 3 (F-501, P-07).
func TestRealWorldExplains(t *testing.T) {
	s := halfSetUpFor(t, procedure.Options{Without: 3}, "operator step takes between 2 and 10 seconds")
	e := ensemble.Exact(s.config)
	follow(t, e, world.Manager)
	v := e.Judge(s.within(t, 10*time.Minute, correct))
	if !v.PossibleOnly || !v.Explain() {
		t.Fatal(v)
	}
	const want = "the removal by the manager is replicated to the delegate after, not before, " +
		"the Lync client of the manager publishes the delegate to Lync Server"
	if diff := cmp.Diff(want, v.Difference.String()); diff != "" {
		t.Error(diff)
	}
}

// TestRealWorldRepairs asks whether the corrected procedure helps at whatever moment it is begun: while the delegate is
// signed out it never does (P-06), and while the delegate signs in it does at every moment.
func TestRealWorldRepairs(t *testing.T) {
	s := halfSetUp(t)
	e := ensemble.Exact(s.config)
	in := []ensemble.Injection[world.Event]{{Window: sim.Immediately(), Event: procedure.Begin(0, 0, world.Manager)}}
	session, err := world.ParseAction("the delegate exits Lync")
	if err != nil {
		t.Fatal(err)
	}
	if f := e.Do(nil, ensemble.Injection[world.Event]{Window: sim.Immediately(), Event: session.Event()}); f != nil {
		t.Fatal(f)
	}
	q := s.within(t, 10*time.Minute, correct)
	if v := e.Repairable(procedure.Finished, in, q); v.Kind != ensemble.Refuted || !v.NoRun {
		t.Errorf("with the delegate signed out: %v", v)
	}
	if session, err = world.ParseAction("the delegate signs in to Lync"); err != nil {
		t.Fatal(err)
	}
	if f := e.Do(nil, ensemble.Injection[world.Event]{Window: sim.Immediately(), Event: session.Event()}); f != nil {
		t.Fatal(f)
	}
	if v := e.Repairable(procedure.Finished, in, q); v.Kind != ensemble.Proved || v.Begun < 3 {
		t.Errorf("while the delegate signs in: %v", v)
	}
}
