package debugger

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// Branch goes another way from the place: the alternative happens next, at this
// time since the run began. What the people do stays as the run has it, what the
// protocol does stays as near to it as the world allows, and a run that would
// have ended before goes on to the event. The session then stands right
// after the event. Branch returns what else is different from the run that was
// left, in words, and an error if the time is not one of the alternative's.
func (s *Session) Branch(a Alternative, at time.Duration) (changes []language.Speaker, err error) {
	if at < a.From || at > a.Until || at%time.Millisecond != 0 {
		return nil, language.Errorf("%q cannot be next at %s; allowed is %s", a.Event, clock(at), window(a.From, a.Until))
	}
	if a.Told && at == a.At {
		return nil, language.Errorf("%q at %s is how the run goes on; name another time or another event", a.Event, clock(at))
	}
	rest := s.rest(at)
	if i := s.instance(a.Event); i >= 0 {
		rest = slices.Delete(rest, i, i+1)
	}
	return s.fork(scenario.Happening{At: at, Event: a.Event, Details: scenario.Details{Choices: a.Choices}}, rest)
}

// Act lets somebody do something else at the place, at this very moment, and
// branches off with it. What they do later stays as the run has it.
func (s *Session) Act(a world.Action) (changes []language.Speaker, err error) {
	step := Step{At: s.at.Now, Event: a.Event()}
	ways := forks(s.run(s.at), step)
	if len(ways) == 0 {
		return nil, language.Errorf("%q cannot happen at %s; let what is due happen first, with n", a, clock(s.at.Now))
	}
	return s.fork(scenario.Happening{At: step.At, Event: step.Event, Details: scenario.Details{Choices: ways[0]}}, s.rest(s.at.Now))
}

// Leave goes back to the run the present one was branched off, and to the place
// where that was.
func (s *Session) Leave() error {
	n := len(s.under)
	if n == 0 {
		return language.Errorf("this is the run of the file; there is no branch to leave")
	}
	s.course, s.at = s.under[n-1].course, s.under[n-1].at
	s.under = s.under[:n-1]
	return nil
}

// rest is what the run has after the place, with nothing of it before a time.
func (s *Session) rest(at time.Duration) []scenario.Happening {
	rest := slices.Clone(s.told.Happenings[s.at.Step:])
	for i := range rest {
		rest[i].At = max(rest[i].At, at)
	}
	return rest
}

// instance says where after the place, counted from it, the run has what is
// pending now or what somebody is about to do; -1 if nowhere. What is taken off
// the agenda and scheduled anew is something else.
func (s *Session) instance(e world.Event) int {
	i := s.following(e)
	for k := s.at.Step; k < i && !e.Driven(); k++ {
		if !s.run(s.after(k)).Pending(e) {
			return -1
		}
	}
	return max(i-s.at.Step, -1)
}

// fork makes a scenario of the past, one happening and the rest, mends what no
// longer fits, and goes on with it.
func (s *Session) fork(h scenario.Happening, rest []scenario.Happening) ([]language.Speaker, error) {
	k := s.at.Step
	told := *s.told
	told.Story = s.story(&h)
	told.Happenings = slices.Concat(s.told.Happenings[:k], []scenario.Happening{h}, rest)
	told.Trace = scenario.Hash{}
	mended, err := told.Update()
	if err != nil {
		return nil, err
	}
	var changes []language.Speaker
	for _, change := range mended {
		if change.String() != fmt.Sprintf("the trace is %016x", told.Trace.Value) { // Goes without saying.
			changes = append(changes, change)
		}
	}
	c, wrong := follow(&told)
	if c == nil {
		return nil, wrong
	}
	if wrong != nil { // A rule of the world is broken there: worth a look.
		changes = append(changes, brief{wrong})
	}
	if !s.leadsTo(c, &h) {
		return nil, language.Errorf("%q at %s would need another beginning, and so another past; write it into the file instead", h.Event, clock(h.At))
	}
	s.under = append(s.under, trunk{s.course, s.at})
	s.course = c
	s.at = c.after(k + 1)
	return changes, nil
}

// leadsTo says whether a course has the past of the present place, and then a
// happening.
func (s *Session) leadsTo(c *course, h *scenario.Happening) bool {
	k := s.at.Step
	return k < len(c.steps) && c.steps[k].Event == h.Event && c.steps[k].At == h.At &&
		c.run(c.after(k)).Trace().Hash() == s.run(s.after(k)).Trace().Hash() && c.state(c.after(k)) == s.state(s.after(k))
}

// story tells where a branch comes from, above the story it was branched off.
func (s *Session) story(h *scenario.Happening) []string {
	here := "at the start"
	if s.at.Step > 0 {
		here = fmt.Sprintf("after event %d", s.at.Step)
	}
	told := []string{
		fmt.Sprintf("# Branched off %s %s: at %s", Neutral(filepath.Base(s.told.File)), here, clock(h.At)),
		fmt.Sprintf("# %s.", h.Event),
	}
	if len(s.told.Story) > 0 && strings.TrimSpace(s.told.Story[0]) != "" {
		told = append(told, "#")
	}
	return append(told, s.told.Story...)
}

// window says between which times of a run something may happen.
func window(from, until time.Duration) language.Text {
	switch {
	case until == sim.Unbounded:
		return language.Textf("%s or later, or never", clock(from))
	case from == until:
		return language.Textf("exactly %s", clock(from))
	}
	return language.Textf("%s to %s", clock(from), clock(until))
}
