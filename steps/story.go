package steps

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A Story is a scenario up to its first claim with "within", taken apart so that
// it can be carried out again and again: what is given, what happens, and how
// long it may take until the claim comes true.
type Story struct {
	Name   string        // of the scenario
	Place  string        // the file and the line of its heading, or "" if it was made of flags
	Claim  string        // that comes true
	Within time.Duration // the time it has for that, from the end of what happens

	Language language.Language // that it is written in

	claim    world.Claim
	settings []world.Setting // what it begins with, assumptions of Options.Set included
	config   worldConfig
	moves    []move
	question question
}

// A move changes the members of an ensemble.
type move func(worlds) *breakdown

// ReadStory reads one scenario of a feature file. Of o only Set and Procedures
// count. The error is an *InputError.
func ReadStory(path string, o Options) (*Story, error) {
	p := o.planner()
	features := o.choose(p.plan([]string{path}), selection{}, nil, &p.found)
	var chosen []*script
	for _, f := range features {
		for _, s := range f.scenarios {
			if s.selected {
				chosen = append(chosen, s)
			}
		}
	}
	if len(chosen) > 1 {
		p.found.report(path, 0, 0, "%s stand here, and one is wanted; name its line, as in %s", language.Of(len(chosen), "scenario"), chosen[0].place())
	}
	if len(p.found.list) > 0 {
		return nil, &InputError{p.found.sorted()}
	}
	return p.story(chosen[0])
}

// planner reads scenarios for runs that are drawn, not searched.
func (o *Options) planner() *planner {
	p := &planner{library: openLibrary(o.Procedures), sampled: true}
	p.params = o.params(&p.found)
	return p
}

// place is the path of a script with the line that identifies it.
func (s *script) place() string {
	return fmt.Sprintf("%s:%d", s.feature.src.path, cmp.Or(s.row, s.line))
}

// story carries the steps of a script out in no world at all, which writes down
// what would be done.
func (p *planner) story(plan *script) (*Story, error) {
	paper := new(paper)
	s := newSituation(plan, conditions{params: p.params, hasty: true})
	s.worlds = paper
	for i, st := range plan.steps {
		s.current = i
		if st.meaning.kind == repairPhrase {
			continue // It is judged in a copy of the worlds.
		}
		if err := st.meaning.definition.do(s.within(context.Background())); err != nil {
			return nil, err
		}
		if paper.goal != nil {
			return &Story{
				Name: plan.name, Place: plan.place(), Language: plan.feature.language,
				Claim: st.meaning.claim.String(), Within: paper.goal.Duration,
				claim: st.meaning.claim, settings: s.settings(), config: s.config(), moves: paper.moves, question: *paper.goal,
			}, nil
		}
	}
	p.found.report(plan.feature.src.path, plan.line, 0, `the scenario %q has no claim that comes true in time; add a Then such as "within 10 minutes the delegation is correct"`, plan.name)
	return nil, &InputError{p.found.sorted()}
}

// Goal is the claim that comes true, in words.
func (s *Story) Goal() language.Speaker { return s.claim }

// carry does in the members of an ensemble what happens in the story before
// its claim. It returns what went wrong, or nil.
func (s *Story) carry(w worlds) *breakdown {
	for _, m := range s.moves {
		if f := m(w); f != nil {
			return f
		}
	}
	return nil
}

// scenario writes a run of the story down as it stands.
func (s *Story) scenario(run *worldRun, headline string) *scenario.Scenario {
	text := s.Name + "\n" + headline
	if s.Place != "" {
		text += "\n" + s.Place
	}
	return scenario.FromRun("sample", text, s.settings, run, run.Now(), []world.Claim{s.claim})
}

// paper is an ensemble without worlds: it writes down what is done in it, up to
// the first question about what comes true in time.
type paper struct {
	moves []move
	goal  *question
}

// Do writes down a change.
func (p *paper) Do(until func(*world.State) bool, in ...injection) *breakdown {
	p.moves = append(p.moves, func(w worlds) *breakdown { return w.Do(until, in...) })
	return nil
}

// Judge writes a question down if it lets time pass, and agrees. The goal is
// asked of every run: how many there are is what a sample counts.
func (p *paper) Judge(q question) verdict {
	switch {
	case q.Temporal == ensemble.Within:
		q.Quantifier, q.Share = ensemble.Every, 0
		p.goal = &q
	case q.Quantifier == ensemble.Every && q.Temporal != ensemble.Now:
		p.moves = append(p.moves, func(w worlds) *breakdown { return w.Judge(q).Failure })
	}
	return verdict{Question: q, Kind: ensemble.Held, Members: 1, Passed: 1}
}

// Repairable is not asked of paper.
func (p *paper) Repairable(func(*world.State) bool, []injection, question) verdict {
	panic("steps: a repair is judged on paper; a story leaves it out")
}

// Members is the number of worlds.
func (p *paper) Members() int { return 0 }
