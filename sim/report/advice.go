package report

import (
	"slices"
	"strings"

	"ombud/sim"
	"ombud/sim/advice"
)

// An Amendment is the fewest edits that make a text work.
type Amendment struct {
	Says         string   `json:"says"`
	Beginnings   []string `json:"beginnings"` // from which it then works
	Steps        []int    `json:"steps,omitempty"`
	Diff         string   `json:"diff,omitempty"` // unified
	Fewest       bool     `json:"no_fewer_edits_do"`
	Alternatives []string `json:"alternatives,omitempty"` // other edits that do as well, as diffs
	Cases        int      `json:"cases"`
	Cut          string   `json:"cut,omitempty"`
}

// A Line is a line of a difference of two texts.
type Line struct {
	Mark byte // '+' is added, '-' is taken away, ' ' stays
	Text string
}

// Lines are the lines of the difference, without its head.
func (a *Amendment) Lines() (out []Line) {
	for line := range strings.Lines(a.Diff) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+++") || strings.HasPrefix(line, "@@"):
		case line[0] == '+' || line[0] == '-':
			out = append(out, Line{line[0], line[1:]})
		default:
			out = append(out, Line{' ', line[1:]})
		}
	}
	return out
}

func (p *part) amendmentList() (out []Amendment) {
	for i, a := range p.amendments {
		one := Amendment{Says: p.amendmentText(i), Beginnings: []string{}, Steps: a.Steps, Diff: a.Diff, Fewest: a.Certain, Cases: a.Cases}
		for _, proof := range a.Before {
			if !slices.Contains(one.Beginnings, proof.From.Name) {
				one.Beginnings = append(one.Beginnings, proof.From.Name)
			}
		}
		for _, alternative := range a.Alternatives {
			one.Alternatives = append(one.Alternatives, alternative.Diff)
		}
		if a.Err != nil {
			one.Cut = p.said(a.Err)
		}
		out = append(out, one)
	}
	return out
}

// amendmentText says what edits are worth, and for which beginnings.
func (p *part) amendmentText(i int) string {
	a := &p.amendments[i]
	var from []string
	for _, proof := range a.Before {
		name := p.said(proof.From.Called())
		if !slices.Contains(from, name) && (i == 0 || slices.Contains(p.troubled(), proof.From.Name)) {
			from = append(from, name)
		}
	}
	text := p.said(a.Why)
	if a.Err != nil && text == "" {
		text = p.say("Not decided: %s.", a.Err)
	}
	if i > 0 {
		return p.say("That done, from %s as well: %s", p.enumerated(from), text)
	}
	return p.say("From %s: %s", p.enumerated(from), text)
}

// troubled are the beginnings at which something is under way.
func (p *part) troubled() (out []string) {
	for _, s := range p.starts() {
		if len(s.Before) > 0 {
			out = append(out, s.Name)
		}
	}
	return out
}

// A Suggestion is the shortest text for the same purpose. Nobody has published it.
type Suggestion struct {
	Found    bool       `json:"-"` // there is something to show
	Says     string     `json:"says"`
	Steps    []string   `json:"steps"`
	Needed   [][]string `json:"needed_from"` // by step: the beginnings from which it cannot be left out
	Calls    [][]string `json:"-"`           // the same in the language of the report
	Worst    *int64     `json:"worst_from_first_step_ms,omitempty"`
	Shortest bool       `json:"no_shorter_one_does"`
	Cases    int        `json:"cases"`
	Cut      string     `json:"cut,omitempty"`
}

func (sp *suggested) suggestion(s *advice.Suggestion) Suggestion {
	out := Suggestion{Found: s.Found(), Says: sp.suggestionText(s), Steps: []string{}, Needed: [][]string{}, Shortest: s.Certain, Cases: s.Cases}
	if s.Err != nil {
		out.Cut = sp.said(s.Err)
	}
	if s.Document == nil {
		return out
	}
	out.Worst = millis(s.Worst)
	for i, step := range s.Document.Steps {
		needs, calls := []string{}, []string{}
		if i < len(s.Reasons) {
			needs = append(needs, s.Reasons[i].Needs...)
		}
		for _, name := range needs {
			calls = append(calls, sp.calls(name))
		}
		out.Steps, out.Needed, out.Calls = append(out.Steps, sp.stepText(step)), append(out.Needed, needs), append(out.Calls, calls)
	}
	return out
}

// calls is what the report calls a beginning of that name.
func (sp *suggested) calls(name string) string {
	for _, b := range sp.question.Beginnings {
		if b.Name == name {
			return sp.said(b.Called())
		}
	}
	return name
}

// suggestionText says what the suggestion is worth.
func (sp speech) suggestionText(s *advice.Suggestion) string {
	text := sp.said(s.Why)
	if s.Document != nil && s.Worst != sim.Unbounded {
		text += " " + sp.say("It takes at most %s from its first step to the goal.", sp.short(s.Worst))
	}
	return text
}

// Suggestions are those of all procedures that found something, each once.
func (r *Report) Suggestions() (out []*Suggestion) {
	for i := range r.Procedures {
		if s := r.Procedures[i].Suggestion; s != nil && s.Found && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
