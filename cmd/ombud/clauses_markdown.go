package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/clause"
	"ombud/sim/language"
)

// printMarkdown writes a table for each document, gaps in one of their own in
// front.
func printMarkdown(w io.Writer, l language.Language, cover *clause.Coverage) {
	fmt.Fprintf(w, "# %s\n\n%s.\n", translated(l, "Clauses of the source documents"), tallyOf(cover).text().In(l))
	if gaps := cover.Uncovered(); len(gaps) > 0 {
		fmt.Fprintf(w, "\n## %s\n\n%s\n|---|---|---|---|\n", language.Textf("Nobody exercises").In(l), language.Textf("| clause | section | says | cite |").In(l))
		for _, r := range gaps {
			fmt.Fprintf(w, "| **%s** | %s | %s | %s |\n", r.ID, cell(r.Section), cell(r.Says), cell(exercisedBy(l, r)))
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
				fmt.Fprintf(w, "\n## %s %s\n\n%s\n|---|---|---|---|---|---|---|---|---|\n", d.Key, d.Title,
					language.Textf("| clause | section | says | facts | scenarios | verdict | procedures | rules | code |").In(l))
				first = false
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", r.ID, cell(r.Section), cell(r.Says), joined(r.Facts),
				cell(exercisers(r)), cell(rowVerdict(l, r)), cell(strings.Join(r.Procedures, ", ")), strings.Join(r.Rules, ", "), cell(places(r.Code)))
		}
	}
}

// exercisers are the scenarios of a clause, those of one file together.
func exercisers(r *clause.Row) string {
	var out []string
	file := ""
	for _, g := range exerciseGroups(language.English, r.Scenarios) {
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
func rowVerdict(l language.Language, r *clause.Row) string {
	switch {
	case r.Uncovered():
		return "**" + language.Textf("nobody exercises it").In(l) + "**"
	case len(r.Scenarios) == 0:
		return language.Textf("not modelled: %s", r.Unmodelled).In(l)
	}
	return translated(l, r.Verdict().String())
}

// cell is a text that does not break a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", "\\|") }
