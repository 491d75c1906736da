package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/clause"
)

// printMarkdown writes a table for each document, gaps in one of their own in
// front.
func printMarkdown(w io.Writer, cover *clause.Coverage) {
	fmt.Fprintf(w, "# Clauses of the source documents\n\n%s.\n", tallyOf(cover))
	if gaps := cover.Uncovered(); len(gaps) > 0 {
		fmt.Fprint(w, "\n## Nobody exercises\n\n| clause | section | says | cite |\n|---|---|---|---|\n")
		for _, r := range gaps {
			fmt.Fprintf(w, "| **%s** | %s | %s | %s |\n", r.ID, cell(r.Section), cell(r.Says), cell(exercisedBy(r)))
		}
	}
	for _, d := range cover.Table.Documents {
		first := true
		for i := range cover.Rows {
			r := &cover.Rows[i]
			if r.Document != d.Key {
				continue
			}
			if first {
				fmt.Fprintf(w, "\n## %s %s\n\n| clause | section | says | facts | scenarios | verdict | procedures | rules | code |\n|---|---|---|---|---|---|---|---|---|\n", d.Key, d.Title)
				first = false
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", r.ID, cell(r.Section), cell(r.Says), joined(r.Facts),
				cell(exercisers(r)), cell(rowVerdict(r)), cell(strings.Join(r.Procedures, ", ")), strings.Join(r.Rules, ", "), cell(places(r.Code)))
		}
	}
}

// exercisers are the scenarios of a clause, those of one file together.
func exercisers(r *clause.Row) string {
	var out []string
	file := ""
	for _, g := range exerciseGroups(r.Scenarios) {
		place := strings.TrimPrefix(g.place, g.file)
		if g.file == file {
			out[len(out)-1] += " " + place
			continue
		}
		file = g.file
		out = append(out, g.file+place)
	}
	return strings.Join(out, "; ")
}

// rowVerdict is the worst verdict of the scenarios of a clause, or why there is
// none.
func rowVerdict(r *clause.Row) string {
	switch {
	case r.Uncovered():
		return "**nobody exercises it**"
	case len(r.Scenarios) == 0:
		return "not modelled: " + r.Unmodelled
	}
	return r.Verdict().String()
}

// cell is a text that does not break a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", "\\|") }
