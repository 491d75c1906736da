package clause

import (
	"fmt"
	"regexp"
	"strings"
)

// Problems are everything that is wrong with a table, one to a line, each with its place.
type Problems []string

// Error is all of them.
func (p Problems) Error() string { return strings.Join(p, "\n") }

// columns are the cells of a row.
var columns = []string{"id", "section", "clause", "facts", "not modelled"}

var documentHeading = regexp.MustCompile(`^## (S[0-9]) (.+)$`)

// Parse reads a table of clauses in Markdown: a heading "## S1 Title" begins a document, and below it stands one table
// with the columns id, section, clause, facts and not modelled. Other text is for readers. The error is Problems.
func Parse(name string, text []byte) (*Table, error) {
	p := &parser{name: name, table: &Table{}, seen: map[ID]int{}, last: map[string]int{}}
	for line := range strings.SplitSeq(string(text), "\n") {
		p.line++
		p.take(strings.TrimRight(line, "\r"))
	}
	if len(p.table.Clauses) == 0 && len(p.problems) == 0 {
		p.report("no clause; write a heading such as \"## S1 Title\" and a table with the columns %s", strings.Join(columns, ", "))
	}
	if len(p.problems) > 0 {
		return nil, p.problems
	}
	return p.table, nil
}

type parser struct {
	name     string
	line     int
	table    *Table
	seen     map[ID]int     // the line of each clause
	last     map[string]int // the last number below each prefix
	problems Problems
}

func (p *parser) report(format string, args ...any) {
	p.problems = append(p.problems, fmt.Sprintf("%s:%d: %s", p.name, p.line, fmt.Sprintf(format, args...)))
}

// take reads one line.
func (p *parser) take(line string) {
	if m := documentHeading.FindStringSubmatch(line); m != nil {
		p.document(m[1], m[2])
		return
	}
	if !strings.HasPrefix(line, "|") {
		return
	}
	cells := split(line)
	switch {
	case strings.Trim(line, "|-: ") == "":
		return
	case len(cells) != len(columns):
		p.report("the row has %d cells; a row has %d: %s", len(cells), len(columns), strings.Join(columns, ", "))
	case cells[0] == columns[0]:
		if got := strings.Join(cells, ", "); got != strings.Join(columns, ", ") {
			p.report("the columns are %s; write %s", got, strings.Join(columns, ", "))
		}
	case len(p.table.Documents) == 0:
		p.report("a clause stands before the first document; begin with a heading such as \"## S1 Title\"")
	default:
		p.row(cells)
	}
}

func (p *parser) document(key, title string) {
	for _, d := range p.table.Documents {
		if d.Key == key {
			p.report("the document %s has a heading already; put its clauses below that one", key)
		}
	}
	p.table.Documents = append(p.table.Documents, Document{key, title})
}

// row reads the cells of a clause.
func (p *parser) row(cells []string) {
	c := Clause{
		ID: ID(cells[0]), Document: p.table.Documents[len(p.table.Documents)-1].Key, Section: cells[1], Says: cells[2],
		Unmodelled: cells[4], Line: p.line,
	}
	switch {
	case !c.ID.Valid():
		p.report("%q is no id; write letters, a hyphen and a number, as in LSYM-1", cells[0])
		return
	case p.seen[c.ID] > 0:
		p.report("%s stands in line %d already; a clause has one row", c.ID, p.seen[c.ID])
		return
	case c.Section == "" || c.Says == "":
		p.report("%s needs a section and what it says", c.ID)
	}
	p.order(c.ID)
	p.facts(&c, cells[3])
	p.seen[c.ID] = p.line
	p.table.Clauses = append(p.table.Clauses, c)
}

// order makes sure that the numbers below one name rise without a gap.
func (p *parser) order(id ID) {
	prefix, number, _ := id.split()
	if want := p.last[prefix] + 1; number != want {
		p.report("%s comes after %d clauses of that name; the next is %s-%d, written with the digits of its neighbours", id, want-1, prefix, want)
	}
	p.last[prefix] = number
}

func (p *parser) facts(c *Clause, cell string) {
	for _, word := range strings.Fields(cell) {
		id := ID(strings.TrimSuffix(word, ","))
		if !id.Valid() {
			p.report("%s: %q is no id of a fact; write ids with spaces between them, as in F-305 D-28", c.ID, word)
			continue
		}
		c.Facts = appendNew(c.Facts, id)
	}
	if c.Unmodelled != "" && len(c.Facts) > 0 {
		p.report("%s is said not to be modelled, and facts stand for it; leave one of the two out", c.ID)
	}
}

// split cuts a row of a table into cells.
func split(line string) []string {
	line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "|"), "|")
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}
