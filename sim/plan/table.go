package plan

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"ombud/sim/language"
)

// maxField is how many bytes a field may have. The longest that is met is a list of addresses.
const maxField = 1 << 16

// A table reads a file row by row and knows which column is where.
type table struct {
	*source
	csv *csv.Reader
	at  [columns]int // index of the field; -1 if the file lacks the column
	row []string
	n   int // fields of the header

	titles [columns]string // the names of the columns as the file writes them; "" if it lacks the column
}

// openTable reads the header of a file.
func openTable(f File) (*table, error) {
	s, err := open(f)
	if err != nil {
		return nil, err
	}
	t := &table{source: s, csv: csv.NewReader(s.text)}
	t.csv.Comma = s.delimiter
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	t.csv.TrimLeadingSpace = s.delimiter != '\t'
	for c := range t.at {
		t.at[c] = -1
	}
	return t, t.header()
}

// header finds the columns.
func (t *table) header() error {
	row, err := t.csv.Read()
	switch {
	case err == io.EOF:
		return fatal(t.name, 1, 1, "the file is empty; a header with the names of the columns is expected")
	case err != nil:
		return t.broken(err)
	}
	t.row, t.n = row, len(row)
	found := 0
	for i, name := range row {
		c, known := columnCalled(name)
		if !known {
			continue
		}
		if t.at[c] >= 0 {
			line, column := t.position(i)
			return fatal(t.name, line, column, "the column %s stands here a second time; leave one of the two", c)
		}
		t.at[c], t.titles[c] = i, Legible(strings.TrimSpace(strings.Clone(name)))
		found++
	}
	if found == 0 {
		return fatal(t.name, t.before+1, 1, "no known column in the header %s; columns are called as in the output of the cmdlets, such as Identity, User and AccessRights", quote(strings.Join(row, string(t.delimiter))))
	}
	return nil
}

// broken is what the reader of comma-separated values has to say.
func (t *table) broken(err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return err
	}
	return fatal(t.name, t.before+p.Line, t.character(p.Line, p.Column), "%s", quoting(p))
}

// quoting says what is wrong with quotes.
func quoting(p *csv.ParseError) language.Text {
	if p.Err == csv.ErrBareQuote {
		return language.Textf(`a quote stands inside a field that has none around it; put the field in quotes and write "" for a quote`)
	}
	return language.Textf(`a quoted field goes on after its quote, or has no closing quote; put the field in quotes and write "" for a quote`)
}

// next reads a row. A row that cannot be used as a whole comes back as a fault; an error ends the file, and is io.EOF at
// its end.
func (t *table) next() (*Fault, error) {
	row, err := t.csv.Read()
	t.row = row
	var p *csv.ParseError
	switch {
	case errors.As(err, &p) && p.Line == p.StartLine:
		return &Fault{t.name, t.before + p.Line, t.character(p.Line, p.Column), Malformed, quoting(p)}, nil
	case errors.As(err, &p):
		return nil, fatal(t.name, t.before+p.StartLine, 1, "a quote that opens in this row swallows the rows up to line %d; close it", t.before+p.Line)
	case err != nil:
		return nil, err
	}
	return t.misfit(), nil
}

// misfit is the fault of a row that does not fit the header. Empty fields too many do no harm.
func (t *table) misfit() *Fault {
	extra := slices.IndexFunc(t.row[min(t.n, len(t.row)):], func(field string) bool { return field != "" })
	switch {
	case len(t.row) < t.n:
		return t.faultAt(len(t.row)-1, Malformed, "the row ends after %d of %d fields; fill it up with delimiters", len(t.row), t.n)
	case extra >= 0:
		return t.faultAt(t.n+extra, Malformed, "the row has more than the %d fields of the header; put a field that holds the delimiter in quotes", t.n)
	}
	for i, field := range t.row {
		if len(field) > maxField {
			return t.faultAt(i, Malformed, "the field has %d bytes; the longest that is read has %d", len(field), maxField)
		}
	}
	return nil
}

// position is where a field begins: its line, and its column in characters.
func (t *table) position(field int) (line, column int) {
	line, column = t.csv.FieldPos(field)
	return t.before + line, t.character(line, column)
}

// character is a column in characters, given in bytes. What stands before it on its line are fields of the row.
func (t *table) character(line, column int) int {
	wide := 0
	for i := len(t.row) - 1; i >= 0; i-- {
		text := t.row[i]
		if utf8.RuneCountInString(text) == len(text) {
			continue
		}
		from, at := t.csv.FieldPos(i)
		if from+strings.Count(text, "\n") != line || from == line && at >= column {
			continue
		}
		text = text[strings.LastIndexByte(text, '\n')+1:]
		wide += len(text) - utf8.RuneCountInString(text)
	}
	return column - wide
}

// title is a column as the file calls it, or as it would be called.
func (t *table) title(c column) string {
	if t.titles[c] != "" {
		return t.titles[c]
	}
	return c.String()
}

// blank reports whether a row has nothing in it.
func (t *table) blank() bool {
	return !slices.ContainsFunc(t.row, func(field string) bool { return strings.TrimSpace(field) != "" })
}

// get is the field of a column, "" if there is none. What is not UTF-8 is read as Windows-1252, in which many a
// spreadsheet saves.
func (t *table) get(c column) string {
	if t.at[c] < 0 {
		return ""
	}
	field := strings.TrimSpace(t.row[t.at[c]])
	if !utf8.ValidString(field) {
		field, _ = charmap.Windows1252.NewDecoder().String(field)
	}
	return field
}

// first is the first of some columns that is filled, and what it holds.
func (t *table) first(of []column) (column, string) {
	for _, c := range of {
		if text := t.get(c); text != "" {
			return c, text
		}
	}
	return of[0], ""
}
