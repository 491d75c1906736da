package steps

import (
	"strings"
	"unicode/utf8"
)

// alignTables gives the cells of a column one width. Comments between rows
// do not end a table.
func (t *tidier) alignTables() {
	var table []int
	for i := 0; i <= len(t.lines); i++ {
		switch {
		case i < len(t.lines) && t.lines[i].kind == rowLine:
			table = append(table, i)
		case i == len(t.lines) || t.lines[i].kind != commentLine:
			t.align(table)
			table = nil
		}
	}
}

func (t *tidier) align(table []int) {
	rows := make([][]string, len(table))
	rests := make([]string, len(table))
	var widths []int
	for k, i := range table {
		rows[k], rests[k] = rawCells(t.lines[i].text)
		for c, cell := range rows[k] {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	for k, i := range table {
		var b strings.Builder
		b.WriteString("|")
		for c, cell := range rows[k] {
			b.WriteString(" " + cell + strings.Repeat(" ", widths[c]-utf8.RuneCountInString(cell)) + " |")
		}
		if rests[k] != "" {
			b.WriteString(" " + rests[k])
		}
		t.lines[i].text = b.String()
	}
}

// rawCells are the cells of a row as written, escapes included, without the
// space around them; and what stands behind the last bar.
func rawCells(row string) (cells []string, rest string) {
	row = strings.TrimPrefix(row, "|")
	from := 0
	for i := 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, strings.TrimSpace(row[from:i]))
			from = i + 1
		}
	}
	return cells, strings.TrimSpace(row[from:])
}
