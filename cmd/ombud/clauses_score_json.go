package main

import (
	"strings"

	"ombud/sim/clause"
	"ombud/sim/world"
	"ombud/steps"
)

// A ruleView is a rule as JSON shows it.
type ruleView struct {
	Name   string   `json:"name"`
	Says   string   `json:"says"`
	Facts  []string `json:"facts"`
	Effect bool     `json:"effect"`
}

func ruleViews(list []world.RuleInfo) []ruleView {
	out := []ruleView{}
	for _, r := range list {
		out = append(out, ruleView{r.Name, r.Says, append([]string{}, r.Facts...), r.Effect})
	}
	return out
}

// A flippedView is one changed rule with the scenarios that notice.
type flippedView struct {
	Mutant    mutantView    `json:"mutant"`
	Asked     int           `json:"asked"`
	Scenarios []noticedView `json:"scenarios"`
}

// A mutantView is a changed rule.
type mutantView struct {
	Name   string   `json:"name"`
	Rule   string   `json:"rule"`
	Change string   `json:"change"`
	Says   string   `json:"says"`
	Facts  []string `json:"facts"`
}

func mutantViewOf(m clause.Mutant) mutantView {
	return mutantView{m.Name(), m.Rule.Name, m.Rule.Changed(m.Change), m.Rule.Says, append([]string{}, m.Rule.Facts...)}
}

// A noticedView is a scenario that notices, or that cannot say.
type noticedView struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Name string `json:"name"`
	Now  string `json:"now"`
	How  string `json:"how"`
}

func (h *hearing) flippedView(m clause.Mutant, findings []steps.Finding) flippedView {
	v := flippedView{mutantViewOf(m), len(findings), []noticedView{}}
	for i, f := range findings {
		if f.Keeps != steps.Kept {
			one := &h.cases[h.numbers[i]]
			v.Scenarios = append(v.Scenarios, noticedView{one.Path, one.Line, one.Name, nowOf(f), said(f)})
		}
	}
	return v
}

func nowOf(f steps.Finding) string {
	switch f.Keeps {
	case steps.Cut:
		return "cut"
	case steps.Confused:
		return "cannot go on"
	}
	return "refuted"
}

// A scoreView is the fate of every mutant.
type scoreView struct {
	Mutants     int        `json:"mutants"`
	Noticed     int        `json:"noticed"`
	Explained   int        `json:"explained"`
	Unexplained int        `json:"unexplained"`
	Undecided   int        `json:"undecided"`
	Stale       []string   `json:"stale_reasons"`
	Fates       []fateView `json:"fates"`
}

// A fateView is the fate of one mutant.
type fateView struct {
	mutantView
	Noticed bool         `json:"noticed"`
	Asked   int          `json:"asked"`
	Cut     int          `json:"cut"`
	By      *noticedView `json:"by,omitempty"`
	Reason  string       `json:"reason,omitempty"`
}

func (h *hearing) scoreView(fates []clause.Fate, s clause.Score) scoreView {
	v := scoreView{s.Mutants, s.Noticed, s.Explained, s.Unexplained, s.Undecided, append([]string{}, s.Stale...), []fateView{}}
	for _, f := range fates {
		one := fateView{mutantViewOf(f.Mutant), f.Noticed, f.Asked, f.Cut, nil, clause.Survivors[f.Mutant.Name()]}
		if f.Noticed {
			by := &h.cases[f.By]
			one.By = &noticedView{by.Path, by.Line, by.Name, "noticed", f.How}
		}
		v.Fates = append(v.Fates, one)
	}
	return v
}

func joinedTexts(list []string) string { return strings.Join(list, ", ") }
