package main

import (
	"slices"

	"ombud/sim/advice"
)

// An amendmentView is the fewest edits that make a text work.
type amendmentView struct {
	Says         string   `json:"says"`
	Beginnings   []string `json:"beginnings"` // from which it then works
	Steps        []int    `json:"steps,omitempty"`
	Diff         string   `json:"diff,omitempty"` // unified
	Fewest       bool     `json:"no_fewer_edits_do"`
	Alternatives []string `json:"alternatives,omitempty"` // other edits that do as well, as diffs
	Cases        int      `json:"cases"`
	Cut          string   `json:"cut,omitempty"`
}

func (p *auditPart) amendmentViews() (out []amendmentView) {
	for i, a := range p.amendments {
		v := amendmentView{Says: p.amendmentText(i), Beginnings: []string{}, Steps: a.Steps, Diff: a.Diff, Fewest: a.Certain, Cases: a.Cases}
		for _, proof := range a.Before {
			if !slices.Contains(v.Beginnings, proof.From.Name) {
				v.Beginnings = append(v.Beginnings, proof.From.Name)
			}
		}
		for _, alternative := range a.Alternatives {
			v.Alternatives = append(v.Alternatives, alternative.Diff)
		}
		if a.Err != nil {
			v.Cut = a.Err.Error()
		}
		out = append(out, v)
	}
	return out
}

// A suggestionView is the shortest text for the same purpose. Nobody has published it.
type suggestionView struct {
	Says     string     `json:"says"`
	Steps    []string   `json:"steps"`
	Needed   [][]string `json:"needed_from"` // by step: the beginnings from which it cannot be left out
	Worst    *int64     `json:"worst_from_first_step_ms,omitempty"`
	Shortest bool       `json:"no_shorter_one_does"`
	Cases    int        `json:"cases"`
	Cut      string     `json:"cut,omitempty"`
}

func (p *auditPart) suggestionView() *suggestionView {
	s := p.suggestion
	if s == nil {
		return nil
	}
	v := &suggestionView{Says: suggestionText(s), Steps: []string{}, Needed: [][]string{}, Worst: millis(s.Worst), Shortest: s.Certain, Cases: s.Cases}
	if s.Err != nil {
		v.Cut = s.Err.Error()
	}
	if s.Document == nil {
		v.Worst = nil
		return v
	}
	for i, step := range s.Document.Steps {
		v.Steps = append(v.Steps, stepText(step))
		v.Needed = append(v.Needed, append([]string{}, neededFrom(s, i)...))
	}
	return v
}

// neededFrom are the beginnings that a step of a suggestion is needed from.
func neededFrom(s *advice.Suggestion, i int) []string {
	if i < len(s.Reasons) {
		return s.Reasons[i].Needs
	}
	return nil
}
