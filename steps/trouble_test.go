package steps

import (
	"context"
	"errors"
	"strings"
	"testing"

	"ombud/sim/language"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// brokenWorlds is an ensemble in which every step fails as told.
type brokenWorlds struct {
	failure *breakdown
	verdict verdict
}

func (b brokenWorlds) Do(func(*world.State) bool, ...injection) *breakdown { return b.failure }
func (b brokenWorlds) Judge(question) verdict                              { return b.verdict }
func (b brokenWorlds) Repairable(func(*world.State) bool, []injection, question) verdict {
	return b.verdict
}
func (brokenWorlds) Members() int { return 10 }

// troubled is a situation at its only step, in a world that breaks.
func troubled(t *testing.T, k Keyword, text string, w brokenWorlds) context.Context {
	t.Helper()
	m, err := understand(language.English, k, text)
	if err != nil {
		t.Fatal(err)
	}
	plan := &script{
		feature: &feature{src: &source{path: "a.feature"}}, name: "A scenario", line: 3,
		steps: []*step{{text: text, part: k, meaning: m}},
	}
	s := newSituation(plan, conditions{params: world.Defaults(), runs: 10, found: t.TempDir()})
	s.worlds, s.current = w, 0
	return s.within(context.Background())
}

// aRun is a run in which the manager exits Lync after a minute.
func aRun() *worldRun {
	m := &procedure.Model{World: world.Model{Params: world.Defaults()}}
	r := sim.NewRunFrom[world.State, world.Event](m, world.Healthy(), sim.Seeded(1))
	r.After(sim.Exactly(60_000_000_000), world.Action{Kind: world.ExitLync}.Event())
	r.Next()
	return r
}

func TestABrokenStep(t *testing.T) {
	for _, c := range []struct {
		name   string
		kind   ensemble.FailureKind
		broken string
		says   []string
	}{
		{"a broken invariant", ensemble.InvariantBroken, "nobody is paired with themselves",
			[]string{`the manager exits Lync: invariant "nobody is paired with themselves" broken`, "0:01:00  the manager exits Lync", "ombud replay ", "nobody_is_paired_with_themselves-"}},
		{"a deadlock", ensemble.Deadlock, "", []string{"the manager exits Lync: stuck", "0:01:00  the end", "ombud replay ", "/deadlock-"}},
		{"a circle", ensemble.Endless, "", []string{"the manager exits Lync: endless", "ombud replay ", "/endless-"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := &breakdown{Kind: c.kind, Name: c.broken, Run: aRun(), Failed: 2, Members: 10}
			ctx := troubled(t, When, "the manager exits Lync", brokenWorlds{failure: f})
			err := act(ctx)
			var r *refutation
			if !errors.As(err, &r) {
				t.Fatalf("act returns %v, want a refutation", err)
			}
			for _, part := range c.says {
				if !strings.Contains(r.message, part) {
					t.Errorf("the message lacks %q:\n%s", part, r.message)
				}
			}
			if situationIn(ctx).result.Steps[0].Found == "" {
				t.Error("no run is saved")
			}
		})
	}
}

func TestASearchThatWasCutIsInconclusive(t *testing.T) {
	f := &breakdown{Kind: ensemble.Budget, Run: aRun(), Failed: 1, Members: 10, Limit: 99}
	var i *indecision
	if err := pass(troubled(t, When, "5 minutes pass", brokenWorlds{failure: f})); !errors.As(err, &i) || !strings.Contains(i.message, "99") {
		t.Errorf("pass returns %v, want an indecision that names the limit", err)
	}
	v := verdict{Kind: ensemble.Inconclusive, Members: 10, Failure: f}
	if err := judge(troubled(t, Then, "the pair is none", brokenWorlds{verdict: v})); !errors.As(err, &i) {
		t.Errorf("judge returns %v, want an indecision", err)
	}
}

func TestAHandlerOutsideAScenarioIsAMistakeOfTheProgram(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "outside a scenario") {
			t.Errorf("it panics with %q", said)
		}
	}()
	_ = act(context.Background())
}
