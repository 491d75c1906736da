package main

import (
	"ombud/sim/check"
	"ombud/sim/language"
)

// A propertyView is a property as JSON shows it: with its English name, and sentences in a language.
type propertyView struct {
	Name      string   `json:"name"`
	Sentence  string   `json:"sentence"`
	Sometimes string   `json:"sometimes"`
	Facts     []string `json:"facts"`
}

func propertyViews(list []check.Property, l language.Language) []propertyView {
	out := []propertyView{}
	for _, p := range list {
		out = append(out, propertyView{p.Name, translated(l, p.Sentence), translated(l, p.Sometimes), append([]string{}, p.Facts...)})
	}
	return out
}

// A checkView is a call of ombud check as JSON shows it.
type checkView struct {
	Runs       uint64        `json:"runs"`
	Seed       uint64        `json:"first_seed"`
	Model      string        `json:"model"`
	Properties []tallyView   `json:"properties"`
	Failures   []failureView `json:"failures"`
}

// A tallyView is what became of one property.
type tallyView struct {
	propertyView
	Verdict string `json:"verdict"`
	Runs    uint64 `json:"runs"`
	Seen    uint64 `json:"twin_seen_in"`
	Broken  uint64 `json:"broken_in"`
}

// A failureView is one cause of failure.
type failureView struct {
	Property string `json:"property"`
	Broken   string `json:"broken"`
	Seed     uint64 `json:"seed"`
	Cause    string `json:"cause"`
	Scenario string `json:"scenario"`
	File     string `json:"file,omitempty"`
	Command  string `json:"command"`
}

func (r *checked) view(l language.Language) checkView {
	v := checkView{Runs: r.report.Runs, Seed: r.flags.seed.value, Model: check.Digest(), Properties: []tallyView{}, Failures: []failureView{}}
	for i, p := range propertyViews(r.report.Properties, l) {
		t := r.report.Tallies[i]
		v.Properties = append(v.Properties, tallyView{p, r.report.Verdict(i).String(), t.Runs, t.Seen, t.Broken})
	}
	for _, f := range r.findings {
		v.Failures = append(v.Failures, failureView{f.Property.Name, f.Ruling.Broken, f.Seed, f.Mark, string(f.Scenario.Text()), f.file, r.again(f)})
	}
	return v
}
