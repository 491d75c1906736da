package steps

import (
	"fmt"
	"strings"

	"ombud/sim/clause"
	"ombud/sim/language"
	"ombud/sim/view"
)

// clauses says which clauses of the source documents the scenarios exercise; nil
// if none of them exercises any.
func (s *Summary) clauses(l pageTongue) *view.Coverage {
	var scenarios []clause.Scenario
	s.each(func(f *Feature, sc *Scenario) {
		if sc.Status != Skipped {
			scenarios = append(scenarios, clause.Scenario{File: f.Path, Line: sc.At(), Name: sc.Name, Sources: clause.Sources(sc.Tags)})
		}
	})
	table := clause.PublishedIn(language.Language(l))
	covered := clause.Cover(table, scenarios, nil, nil)
	out := &view.Coverage{
		Title: l.speak("Clauses of the source documents"), Language: language.Language(l).String(),
		Text: l.speak("Every statement of the two source documents, and the scenarios of this page that exercise it: those that cite it, or a fact that stands for it, in a tag @source(…)."),
	}
	any := false
	for i := range covered.Rows {
		row := &covered.Rows[i]
		out.Clauses = append(out.Clauses, pageClause(table, row))
		any = any || len(row.Scenarios) > 0
	}
	if !any {
		return nil
	}
	return out
}

// pageClause is a clause with the scenarios that exercise it.
func pageClause(table *clause.Table, row *clause.Row) view.Clause {
	out := view.Clause{ID: string(row.ID), Group: row.Document, Section: row.Section, Text: row.Says, Without: row.Unmodelled}
	for _, d := range table.Documents {
		if d.Key == row.Document {
			out.Group = d.Key + " " + d.Title
		}
	}
	for _, e := range row.Scenarios {
		var by []string
		for _, id := range e.Cited {
			by = append(by, string(id))
		}
		out.Exercises = append(out.Exercises, view.Exercise{Place: pagePlace(e.File, e.Line), By: strings.Join(by, ", ")})
	}
	return out
}

// pagePlace is the address of a scenario on the page.
func pagePlace(file string, line int) string { return fmt.Sprintf("%s:%d", file, line) }
