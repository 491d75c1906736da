package report

import (
	"fmt"
	"strings"

	"ombud/sim/language"
	"ombud/sim/view"
)

var pairTones = map[string]view.Tone{pairSafe: view.Good, pairUnsafe: view.Bad, pairOpen: view.Unsure, pairAlone: view.Faint}

// block is a table with a line and a column for each procedure.
func (t *Together) block(r *Report) view.Block {
	table := &view.Table{Columns: []string{""}}
	for i := range t.Names {
		table.Columns = append(table.Columns, fmt.Sprint(i+1))
	}
	for i, name := range t.Names {
		row := []view.Cell{{Text: fmt.Sprintf("%d  %s", i+1, name)}}
		if i < len(r.Procedures) {
			row[0].Go = r.Procedures[i].File
		}
		for k := range t.Names {
			p := t.At(i, k)
			row = append(row, t.led(view.Cell{Text: t.word(p.Verdict), Tone: pairTones[p.Verdict]}, p, r))
		}
		table.Rows = append(table.Rows, row)
	}
	return view.Block{
		Title: t.say("Two at the same time"), Table: table,
		Text: t.say("Begun from %s, one at most %s after the other.", t.Called, t.short(ms(t.Apart))) + " " + t.say("Alone means: one of the two does not always reach its goal even alone."),
	}
}

// reasons say why, pair by pair, with the story of those that are unsafe.
func (t *Together) reasons(r *Report) view.Block {
	table := &view.Table{Columns: t.heads(language.Keys("two", "verdict", "because"))}
	for i := range t.Pairs {
		p := &t.Pairs[i]
		table.Rows = append(table.Rows, []view.Cell{
			{Text: t.enumerated([]string{t.Names[p.First], t.Names[p.Second]})}, t.led(view.Cell{Text: t.word(p.Verdict), Tone: pairTones[p.Verdict]}, p, r), {Text: p.Why, Note: strings.Join(p.Story, "; ")},
		})
	}
	return view.Block{Title: t.say("Two at the same time: why"), Last: true, Table: table}
}
