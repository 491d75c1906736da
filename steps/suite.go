package steps

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/cucumber/godog"
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// formatName is the name under which the collector is known to godog.
const formatName = "ombud-results"

// running is the suite that is being carried out. godog makes its formatters
// itself and keeps state in the environment, so there is one suite at a time.
var (
	oneSuite sync.Mutex
	running  *suite
)

func init() {
	godog.Format(formatName, "collects results", func(string, io.Writer) godog.Formatter { return running })
}

// A suite is the scenarios of one run on their way through godog. As a
// formatter it hears what became of every step.
type suite struct {
	plans    []*script // in godog's order
	setting  conditions
	progress func(done, total int, name string)
	total    int  // scenarios that are selected
	next     int  // index of the plan that godog starts next
	begun    int  // scenarios that were begun
	halted   bool // no other is to be begun
	current  *situation
	results  map[*script]*Scenario
}

// carryOut runs the selected scenarios of the features.
func carryOut(features []*feature, c conditions, progress func(int, int, string)) (map[*script]*Scenario, error) {
	oneSuite.Lock()
	defer oneSuite.Unlock()
	s := &suite{setting: c, progress: progress, results: map[*script]*Scenario{}}
	texts := texts{}
	var paths []string
	for _, f := range features {
		texts[f.src.path] = f.src.text
		paths = append(paths, f.src.path)
		s.plans = append(s.plans, f.scenarios...)
	}
	for _, p := range s.plans {
		if p.selected {
			s.total++
		}
	}
	running = s
	godog.TestSuite{
		Name:                "ombud",
		ScenarioInitializer: s.initialize,
		Options: &godog.Options{
			Format: formatName, Output: io.Discard, NoColors: true, Strict: true, Concurrency: 1,
			Paths: paths, FS: texts,
		},
	}.Run()
	s.halt()
	if s.next != len(s.plans) {
		return nil, fmt.Errorf("the runner carried out %d of %d scenarios", s.next, len(s.plans))
	}
	return s.results, nil
}

// initialize prepares one scenario: godog calls it before each.
func (s *suite) initialize(sc *godog.ScenarioContext) {
	sc.Before(s.before)
	sc.After(s.after)
	sc.StepContext().Before(func(ctx context.Context, _ *godog.Step) (context.Context, error) {
		s.current.current++
		return ctx, nil
	})
	for _, d := range s.plans[s.next].definitions() {
		switch pattern := d.compiled(); d.keyword {
		case Given:
			sc.Given(pattern, d.run)
		case When:
			sc.When(pattern, d.run)
		case Then:
			sc.Then(pattern, d.run)
		}
	}
}

// definitions are those the steps of a scenario need, each once. The runner tries
// every one it knows on every step.
func (s *script) definitions() (out []*definition) {
	for _, st := range s.steps {
		if !slices.Contains(out, st.meaning.definition) {
			out = append(out, st.meaning.definition)
		}
	}
	return out
}

// run carries out the current step, unless its scenario was not asked for, or
// the run ended before it.
func (d *definition) run(ctx context.Context) error {
	if s := situationIn(ctx); !s.plan.selected || !s.begun {
		return godog.ErrSkip
	}
	return d.do(ctx)
}

func (s *suite) before(ctx context.Context, pickle *godog.Scenario) (context.Context, error) {
	plan := s.plans[s.next]
	if plan.name != pickle.Name || len(plan.steps) != len(pickle.Steps) {
		panic(fmt.Sprintf("steps: the runner is at scenario %q and the plan at %q; they must read the same text", pickle.Name, plan.name))
	}
	s.next++
	s.halt()
	s.current = newSituation(plan, s.setting)
	if !plan.selected {
		return s.current.within(ctx), nil
	}
	s.results[plan] = s.current.result
	if s.current.begun = !s.halted && !s.setting.stopped(); s.current.begun {
		s.begun++
	}
	return s.current.within(ctx), nil
}

func (s *suite) after(ctx context.Context, _ *godog.Scenario, err error) (context.Context, error) {
	if err == nil && s.current.whens > 0 && !s.current.changed {
		s.current.result.Vacuous = nothingHappens
	}
	if s.current.begun && s.progress != nil {
		s.progress(s.begun, s.total, s.current.plan.name)
	}
	return ctx, nil
}

// halt ends the run if the scenario that the runner is done with is refuted, and
// that is asked for. So that a vacuous one ends it as well if it counts as refuted,
// the search for those is not left until later.
func (s *suite) halt() {
	c := &s.setting
	if !c.failFast || s.current == nil || !s.current.begun {
		return
	}
	r := s.current.result
	if c.vacuity && c.strict {
		examineOne(s.current.plan, r, s.setting)
	}
	r.decide()
	s.halted = r.Status == Refuted || r.Status == Failed || c.strict && r.Vacuous != ""
}

// settle writes down what became of the current step.
func (s *suite) settle(status Status, message string) {
	st := &s.current.result.Steps[s.current.current]
	st.Status, st.Message = status, message
}

// Passed hears of a step that was carried out.
func (s *suite) Passed(*messages.Pickle, *messages.PickleStep, *godog.StepDefinition) {
	s.settle(Passed, "")
}

// Failed hears of a step that refutes, does not decide, or broke the tool.
func (s *suite) Failed(_ *messages.Pickle, _ *messages.PickleStep, _ *godog.StepDefinition, err error) {
	var r *refutation
	var i *indecision
	switch {
	case errors.As(err, &r):
		s.settle(Refuted, r.message)
	case errors.As(err, &i):
		s.settle(Inconclusive, i.message)
	default:
		s.settle(Failed, language.Error(s.current.said(), err))
	}
}

// Skipped hears of a step that was not reached.
func (s *suite) Skipped(*messages.Pickle, *messages.PickleStep, *godog.StepDefinition) {
	s.settle(Skipped, "")
}

// Undefined hears of a step without a definition; the front end lets none pass.
func (s *suite) Undefined(_ *messages.Pickle, step *messages.PickleStep, _ *godog.StepDefinition) {
	s.settle(Failed, fmt.Sprintf("no definition for the step %q", step.Text))
}

// Pending hears of a step without a handler; no definition is without.
func (s *suite) Pending(_ *messages.Pickle, step *messages.PickleStep, _ *godog.StepDefinition) {
	s.settle(Failed, fmt.Sprintf("no handler for the step %q", step.Text))
}

// Ambiguous hears of a step with two definitions; tests let none pass.
func (s *suite) Ambiguous(_ *messages.Pickle, _ *messages.PickleStep, _ *godog.StepDefinition, err error) {
	s.settle(Failed, err.Error())
}

// TestRunStarted, Feature, Pickle, Defined and Summary complete the formatter;
// results are collected step by step.
func (s *suite) TestRunStarted() {}

// Feature is told of every file.
func (s *suite) Feature(*messages.GherkinDocument, string, []byte) {}

// Pickle is told of every scenario.
func (s *suite) Pickle(*messages.Pickle) {}

// Defined is told of every step that has a definition.
func (s *suite) Defined(*messages.Pickle, *messages.PickleStep, *godog.StepDefinition) {}

// Summary is told of the end.
func (s *suite) Summary() {}
