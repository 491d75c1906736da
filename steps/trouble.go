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
	headline := fmt.Sprintf("%s: %s", s.plan.steps[s.current].text, v)
	if v.Run == nil || s.setting.hasty {
		return &refutation{headline}
	}
	c := culprit{headline: headline, what: claim.String(), run: v.Run, ends: v.Moment, claims: []world.Claim{claim}, exact: v.Exact}
	if v.Explain() {
		c.contrast = v.Difference.Text(s.sentence)
	}
	return s.shown(c)
}

// undecided is the outcome of a Then that the runs do not settle.
func (s *situation) undecided(v *verdict) error {
	st := &s.result.Steps[s.current]
	if v.Failure != nil {
		st.Verdict = s.cut(v.Failure)
	}
	return &indecision{s.plan.steps[s.current].text + ": " + st.Verdict}
}

// broke is the failure of a When, which gets the same treatment as that of a
// Then.
func (s *situation) broke(f *breakdown) error {
	headline := s.plan.steps[s.current].text + ": " + s.cut(f)
	if f.Inconclusive() {
		return &indecision{headline}
	}
	if s.setting.hasty {
		return &refutation{headline}
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
func (s *situation) cut(f *breakdown) string {
	var budget *explore.BudgetError
	var search *explore.MemoryError
	var runs *ensemble.MemoryError
	switch {
	case errors.As(f.Cut, &search):
		return fmt.Sprintf("inconclusive · search cut as its classes need more than %s, their share of --max-memory; raise it, or sample with --runs N", mebibytes(search.Limit))
	case errors.As(f.Cut, &runs):
		return fmt.Sprintf("inconclusive · the runs need more than %s, their share of --max-memory; raise it, or sample fewer runs", mebibytes(runs.Limit))
	case !errors.As(f.Cut, &budget):
		return f.String()
	}
	raise, sample := "--budget", "--runs N"
	if s.plan.directive.budget > 0 {
		raise, sample = "@budget(N)", "@runs(N)"
	}
	return fmt.Sprintf("inconclusive · search cut at its budget of %s; raise %s, or sample with %s", classes(budget.Budget), raise, sample)
}

// classes writes a number of state classes, with thousands apart.
func classes(n int) string {
	if n == 1 {
		return "1 class"
	}
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text + " classes"
}

// mebibytes writes a number of bytes.
func mebibytes(n int) string { return strconv.Itoa(n>>20) + " MiB" }

// A culprit is a run that breaks something.
type culprit struct {
	headline string
	what     string // broke: a claim, an invariant, or how the run got stuck
	run      *worldRun
	ends     time.Duration
	claims   []world.Claim // to save with it
	exact    bool          // no run is shorter
	contrast string        // the one thing in which it differs from the nearest run that passes; "" if there is none to tell
}

// shown adds the run to a headline and saves it.
func (s *situation) shown(c culprit) error {
	which := "shortest run"
	if !c.exact {
		which = "shortest run seen"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nThe %s, since the scenario began:\n", c.headline, which)
	for _, line := range excerpt(s.runLines(c.run, c.ends)) {
		fmt.Fprintf(&b, "  %s\n", line)
	}
	if c.contrast != "" {
		fmt.Fprintf(&b, "One thing sets it apart from the nearest run that passes: %s.\n", c.contrast)
	}
	if s.setting.found == "" {
		return &refutation{strings.TrimSuffix(b.String(), "\n")}
	}
	path, err := s.save(c)
	if err != nil {
		s.result.Unsaved = cmp.Or(s.result.Unsaved, err)
		fmt.Fprintf(&b, "The run could not be saved: %s", reason(err))
		return &refutation{b.String()}
	}
	s.result.Steps[s.current].Found = path
	fmt.Fprintf(&b, "See it again: ombud replay %s", path)
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
	var lines []string
	for _, r := range run.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			lines = append(lines, fmt.Sprintf("%8s  %s", scenario.FormatTime(r.At), s.sentence(r.Event)))
		case sim.Noted:
			lines = append(lines, fmt.Sprintf("%8s    -> %s", "", r.Text))
		case sim.Chosen:
			lines = append(lines, fmt.Sprintf("%8s    %s: %d of %d", "", r.Text, r.Answer+1, r.N))
		}
	}
	return append(lines, fmt.Sprintf("%8s  the end", scenario.FormatTime(ends)))
}

// sentence is an event in words; a procedure has its name, not its number.
func (s *situation) sentence(e world.Event) string {
	if e.Kind != world.ProcedureBegan {
		return e.String()
	}
	for _, st := range s.plan.steps {
		for _, f := range st.meaning.follows {
			if f.program == int(e.B) {
				return fmt.Sprintf("%s begins procedure %q as reader %d", e.User, f.name, e.A)
			}
		}
	}
	return e.String()
}

// excerpt cuts a long story in the middle.
func excerpt(lines []string) []string {
	if len(lines) <= excerptLines {
		return lines
	}
	half := (excerptLines - 1) / 2
	left := len(lines) - 2*half
	cut := fmt.Sprintf("... %d lines left out ...", left)
	return slices.Concat(lines[:half], []string{cut}, lines[len(lines)-half:])
}
