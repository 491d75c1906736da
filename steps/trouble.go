package steps

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/ensemble"
	"ombud/sim/explore"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A refutation says that a run breaks what a step claims, or an invariant.
type refutation struct{ message string }

func (r *refutation) Error() string { return r.message }

// An indecision says that a step neither passed nor was refuted.
type indecision struct{ message string }

func (i *indecision) Error() string { return i.message }

// excerptLines is how many lines of a run a message shows.
const excerptLines = 40

// refuted is the failure of a Then: claim, verdict, the run and how to see it
// again.
func (s *situation) refuted(v *verdict) error {
	claim := s.step().claim
	headline := s.headline(v)
	if v.Run == nil || s.setting.hasty {
		return &refutation{headline.In(s.said())}
	}
	c := culprit{headline: headline, what: claim.String(), run: v.Run, ends: v.Moment, claims: []world.Claim{claim}, exact: v.Exact}
	if v.Explain() {
		c.contrast = v.Difference.Tell(s.told)
	}
	return s.shown(c)
}

// headline is the current step and what came of it.
func (s *situation) headline(what language.Speaker) language.Text {
	return language.Textf("%s: %s", s.plan.steps[s.current].text, what)
}

// undecided is the outcome of a Then that the runs do not settle.
func (s *situation) undecided(v *verdict) error {
	st := &s.result.Steps[s.current]
	if v.Failure != nil {
		st.Verdict = s.cut(v.Failure).In(s.said())
	}
	return &indecision{s.plan.steps[s.current].text + ": " + st.Verdict}
}

// broke is the failure of a When, which gets the same treatment as that of a
// Then.
func (s *situation) broke(f *breakdown) error {
	headline := s.headline(s.cut(f))
	if f.Inconclusive() {
		return &indecision{headline.In(s.said())}
	}
	if s.setting.hasty {
		return &refutation{headline.In(s.said())}
	}
	defer s.portrayFailure(f)
	what := f.Kind.String()
	if f.Name != "" {
		what = f.Name
	}
	return s.shown(culprit{headline: headline, what: what, run: f.Run, ends: f.Run.Now(), exact: f.Exact})
}

// cut is the text of a breakdown. Of a search that spent its budget it names the
// option, or the tag, that helps.
func (s *situation) cut(f *breakdown) language.Text {
	var budget *explore.BudgetError
	var search *explore.MemoryError
	var runs *ensemble.MemoryError
	switch {
	case errors.As(f.Cut, &search):
		return language.Textf("inconclusive · search cut as its classes need more than %s, their share of --max-memory; raise it, or sample with --runs N", mebibytes(search.Limit))
	case errors.As(f.Cut, &runs):
		return language.Textf("inconclusive · the runs need more than %s, their share of --max-memory; raise it, or sample fewer runs", mebibytes(runs.Limit))
	case !errors.As(f.Cut, &budget):
		return f.Text()
	}
	raise, sample := "--budget", "--runs N"
	if s.plan.directive.budget > 0 {
		raise, sample = "@budget(N)", "@runs(N)"
	}
	return language.Textf("inconclusive · search cut at its budget of %s; raise %s, or sample with %s",
		language.Count{N: budget.Budget, One: "class", Many: "classes"}, raise, sample)
}

// mebibytes writes a number of bytes.
func mebibytes(n int) string { return strconv.Itoa(n>>20) + " MiB" }

// A culprit is a run that breaks something.
type culprit struct {
	headline language.Text
	what     string // broke: a claim, an invariant, or how the run got stuck
	run      *worldRun
	ends     time.Duration
	claims   []world.Claim // to save with it
	exact    bool          // no run is shorter
	contrast language.Text // the one thing in which it differs from the nearest run that passes; zero if there is none to tell
}

// shown adds the run to a headline and saves it.
func (s *situation) shown(c culprit) error {
	l := s.said()
	which := language.Textf("The shortest run, since the scenario began:")
	if !c.exact {
		which = language.Textf("The shortest run seen, since the scenario began:")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", c.headline.In(l), which.In(l))
	for _, line := range excerpt(l, s.runLines(c.run, c.ends)) {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	if !c.contrast.IsZero() {
		fmt.Fprintln(&b, language.Textf("One thing sets it apart from the nearest run that passes: %s.", c.contrast).In(l))
	}
	if s.setting.found == "" {
		return &refutation{strings.TrimSuffix(b.String(), "\n")}
	}
	path, err := s.save(c)
	if err != nil {
		s.result.Unsaved = cmp.Or(s.result.Unsaved, err)
		b.WriteString(language.Textf("The run could not be saved: %s", reason(err)).In(l))
		return &refutation{b.String()}
	}
	s.result.Steps[s.current].Found = path
	b.WriteString(language.Textf("See it again: ombud replay %s", path).In(l))
	return &refutation{b.String()}
}

// save files the run as a scenario that replays.
func (s *situation) save(c culprit) (string, error) {
	f := s.plan.feature
	story := fmt.Sprintf("%s\n%s\n%s:%d", s.plan.name, c.headline, f.src.path, s.plan.line)
	sc := scenario.FromRun("found", story, s.settings(), c.run, c.ends, c.claims)
	path, err := scenario.Found(filepath.FromSlash(s.setting.found), sc, c.what)
	return filepath.ToSlash(path), err
}

// settings are what the run began with: the assumptions of the command line,
// unless a Given decided the same, and the Givens.
func (s *situation) settings() []world.Setting {
	var out []world.Setting
	for _, a := range scenario.Assumptions(s.setting.params) {
		decided := slices.ContainsFunc(s.given, func(g world.Setting) bool { return g.Kind == a.Kind && g.N == a.N })
		if !decided {
			out = append(out, a)
		}
	}
	return append(out, s.given...)
}

// runLines tells a run: a time and a sentence for everything that happened, and
// below it the remarks of the world.
func (s *situation) runLines(run *worldRun, ends time.Duration) []string {
	l := s.said()
	var lines []string
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			lines = append(lines, fmt.Sprintf("%8s  %s", scenario.FormatTime(r.At), s.told(r.Event).In(l)))
		case sim.Noted:
			lines = append(lines, fmt.Sprintf("%8s    -> %s", "", world.Remark(r.Text).In(l)))
		case sim.Chosen:
			lines = append(lines, fmt.Sprintf("%8s    %s", "", language.Textf("%s: %d of %d", world.Remark(r.Text), r.Answer+1, r.N).In(l)))
		}
	}
	return append(lines, fmt.Sprintf("%8s  %s", scenario.FormatTime(ends), language.Textf("the end").In(l)))
}

// told is an event in words; a procedure has its name, not its number.
func (s *situation) told(e world.Event) language.Speaker {
	if e.Kind != world.ProcedureBegan {
		return e
	}
	for _, st := range s.plan.steps {
		for _, f := range st.meaning.follows {
			if f.program == int(e.B) {
				return language.Textf("%s begins procedure %q as reader %d", e.User, f.name, e.A)
			}
		}
	}
	return e
}

// excerpt cuts a long story in the middle.
func excerpt(l language.Language, lines []string) []string {
	if len(lines) <= excerptLines {
		return lines
	}
	half := (excerptLines - 1) / 2
	left := len(lines) - 2*half
	cut := language.Textf("... %d lines left out ...", left).In(l)
	return slices.Concat(lines[:half], []string{cut}, lines[len(lines)-half:])
}
