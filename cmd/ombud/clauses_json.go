package main

import "ombud/sim/clause"

// A coverageView is the coverage as JSON shows it.
type coverageView struct {
	Clauses     int          `json:"clauses"`
	Exercised   int          `json:"exercised"`
	Unmodelled  int          `json:"not_modelled"`
	Uncovered   []string     `json:"nobody_exercises"`
	List        []clauseView `json:"list"`
	DocumentSet []docView    `json:"documents"`
}

// A docView is a source document.
type docView struct {
	Key   string `json:"key"`
	Title string `json:"title"`
}

// A clauseView is one clause with what exercises it.
type clauseView struct {
	ID         string         `json:"id"`
	Document   string         `json:"document"`
	Section    string         `json:"section"`
	Says       string         `json:"says"`
	Facts      []string       `json:"facts"`
	Unmodelled string         `json:"not_modelled,omitempty"`
	Verdict    string         `json:"verdict"`
	Scenarios  []exerciseView `json:"scenarios"`
	Procedures []string       `json:"procedures"`
	Rules      []string       `json:"rules"`
	Code       []codeView     `json:"code"`
}

// An exerciseView is one scenario, or one row of an outline.
type exerciseView struct {
	File    string   `json:"file"`
	Line    int      `json:"line"`
	Name    string   `json:"name"`
	Verdict string   `json:"verdict"`
	How     string   `json:"how"`
	Cites   []string `json:"cites"`
}

// A codeView is a declaration in the code.
type codeView struct {
	File string `json:"file"`
	Name string `json:"name"`
}

func coverageViewOf(cover *clause.Coverage) coverageView {
	t := tallyOf(cover)
	v := coverageView{
		Clauses: t.all, Exercised: t.direct + t.byFact, Unmodelled: t.unmodelled, Uncovered: []string{}, List: []clauseView{}, DocumentSet: []docView{},
	}
	for _, d := range cover.Table.Documents {
		v.DocumentSet = append(v.DocumentSet, docView{d.Key, d.Title})
	}
	for _, r := range cover.Uncovered() {
		v.Uncovered = append(v.Uncovered, string(r.ID))
	}
	for i := range cover.Rows {
		v.List = append(v.List, clauseViewOf(&cover.Rows[i]))
	}
	return v
}

func clauseViewOf(r *clause.Row) clauseView {
	v := clauseView{
		ID: string(r.ID), Document: r.Document, Section: r.Section, Says: r.Says, Facts: idTexts(r.Facts), Unmodelled: r.Unmodelled,
		Verdict: r.Verdict().String(), Scenarios: []exerciseView{}, Procedures: append([]string{}, r.Procedures...), Rules: append([]string{}, r.Rules...), Code: []codeView{},
	}
	for _, e := range r.Scenarios {
		v.Scenarios = append(v.Scenarios, exerciseView{e.File, e.Line, e.Name, e.Verdict.String(), e.How, idTexts(e.Cited)})
	}
	for _, p := range r.Code {
		v.Code = append(v.Code, codeView{p.File, p.Name})
	}
	return v
}

func idTexts(ids []clause.ID) []string {
	out := []string{}
	for _, id := range ids {
		out = append(out, string(id))
	}
	return out
}
