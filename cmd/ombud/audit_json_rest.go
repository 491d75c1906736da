package main

import (
	"ombud/sim/sensitivity"
)

// A restView is what a verdict rests on.
type restView struct {
	Says        string           `json:"says"`
	Reading     string           `json:"reading"`
	Beginning   string           `json:"beginning"`
	Outcome     string           `json:"outcome"`
	Assumptions []assumptionView `json:"assumptions"`
	LeftOut     []string         `json:"left_out"` // ids of assumptions about a hybrid deployment
	Rules       []ruleFlipView   `json:"rules"`    // of the world, that change the verdict when they are turned round
	Cut         string           `json:"cut,omitempty"`
}

// A ruleFlipView is a rule that a verdict rests on.
type ruleFlipView struct {
	Name    string   `json:"name"`
	Says    string   `json:"says"`
	Facts   []string `json:"facts"`
	Outcome string   `json:"outcome"` // of the procedure, if the rule is turned round
}

func ruleFlipViews(list []sensitivity.RuleFlip) []ruleFlipView {
	out := []ruleFlipView{}
	for _, f := range list {
		out = append(out, ruleFlipView{f.Rule.Name, f.Rule.Says, append([]string{}, f.Rule.Facts...), f.Outcome.String()})
	}
	return out
}

// An assumptionView is what varying one assumption over its range does.
type assumptionView struct {
	ID        string     `json:"id"`
	Parameter string     `json:"parameter"`
	Value     string     `json:"value"`
	Range     string     `json:"range"`
	Facts     []string   `json:"facts,omitempty"`
	Status    string     `json:"status"` // holds, flips, inconclusive
	Flips     []flipView `json:"flips,omitempty"`
	Cut       string     `json:"cut,omitempty"`
}

// A flipView is a change that turns the verdict: a value, or one end of a window beyond Last.
type flipView struct {
	Says    string `json:"says"`
	Value   string `json:"value,omitempty"`
	Latest  *bool  `json:"latest,omitempty"` // the end that is moved
	Last    *int64 `json:"last_ms,omitempty"`
	First   *int64 `json:"first_ms,omitempty"`
	Outcome string `json:"outcome"`
	Run     int    `json:"run,omitempty"`
}

var statusNames = [...]string{sensitivity.Inconclusive: "inconclusive", sensitivity.Holds: "holds", sensitivity.Flips: "flips"}

func (p *auditPart) restView() *restView {
	a := p.rest
	if a == nil {
		return nil
	}
	v := &restView{
		Says: a.sentence(p), Reading: a.Attempt.Reading.String(), Beginning: p.inspection.Subject.Starts[a.Attempt.Start].Name,
		Outcome: a.Outcome.String(), Assumptions: []assumptionView{}, LeftOut: append([]string{}, a.LeftOut...), Rules: ruleFlipViews(a.Rules),
	}
	if a.Err != nil {
		v.Cut = a.Err.Error()
	}
	for i := range a.Results {
		r := &a.Results[i]
		one := assumptionView{ID: r.ID, Parameter: r.Parameter, Value: r.Value, Range: r.Range, Facts: r.Facts, Status: statusNames[r.Status]}
		if r.Err != nil {
			one.Cut = r.Err.Error()
		}
		for _, t := range p.turns(r) {
			one.Flips = append(one.Flips, t.view())
		}
		v.Assumptions = append(v.Assumptions, one)
	}
	return v
}
