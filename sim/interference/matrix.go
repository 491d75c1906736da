package interference

import (
	"fmt"
	"strings"
	"time"
)

// A Matrix is the answer about every two procedures of a question.
type Matrix struct {
	Names []string // of the procedures, in the order of the question
	Cells []Cell   // the upper triangle with its diagonal, row by row: of n procedures, n(n+1)/2 cells

	From  string        // what is true of each manager and the delegate at the beginning
	Apart time.Duration // the two begin at most so long after each other, whoever is first
}

// At returns the cell of two procedures, in either order.
func (m *Matrix) At(i, j int) *Cell {
	if i > j {
		i, j = j, i
	}
	n := len(m.Names)
	return &m.Cells[i*n-i*(i-1)/2+j-i]
}

// Count is how many cells have a verdict.
func (m *Matrix) Count(v Verdict) int {
	n := 0
	for i := range m.Cells {
		n += oneIf(m.Cells[i].Verdict == v)
	}
	return n
}

// signs stand for the verdicts in the table.
var signs = [...]string{Inconclusive: "?", Safe: "safe", Unsafe: "UNSAFE", FailsAlone: "-"}

// Text is the matrix as a table, one line for each procedure, with a legend and with the story of every unsafe cell.
func (m *Matrix) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Two procedures at the same time, begun at most %s apart, from the beginning %q:\n", spell(m.Apart), m.From)
	m.table(&b)
	m.legend(&b)
	for i := range m.Cells {
		if c := &m.Cells[i]; c.Verdict == Unsafe || c.Verdict == Inconclusive {
			m.details(&b, c)
		}
	}
	return b.String()
}

func (m *Matrix) table(b *strings.Builder) {
	wide := 0
	for _, name := range m.Names {
		wide = max(wide, len(name))
	}
	digits := len(fmt.Sprint(len(m.Names)))
	row := func(head string, cells []string) {
		line := fmt.Sprintf("  %-*s", digits+2+wide, head)
		for _, c := range cells {
			line += fmt.Sprintf("  %-6s", c)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	var heads []string
	for i := range m.Names {
		heads = append(heads, fmt.Sprint(i+1))
	}
	row("", heads)
	for i, name := range m.Names {
		var cells []string
		for k := range m.Names {
			cells = append(cells, signs[m.At(i, k).Verdict])
		}
		row(fmt.Sprintf("%*d  %s", digits, i+1, name), cells)
	}
}

// legend explains the signs that occur, and who carries out what.
func (m *Matrix) legend(b *strings.Builder) {
	said := map[string]bool{}
	say := func(needed bool, format string, args ...any) {
		if text := fmt.Sprintf(format, args...); needed && !said[text] {
			said[text] = true
			b.WriteString("  " + text + "\n")
		}
	}
	b.WriteString("\n")
	say(m.Count(Safe) > 0, "safe    each always reaches its goal, as it does alone")
	say(m.Count(Unsafe) > 0, "UNSAFE  alone each does, together not always")
	say(m.Count(FailsAlone) > 0, "-       one of the two fails alone")
	say(m.Count(Inconclusive) > 0, "?       not decided within the budget")
	for i := range m.Cells {
		for k := range m.Cells[i].Parties {
			p := &m.Cells[i].Parties[k]
			say(p.By == administrator, "%s is carried out by %s, about the manager's mailbox", p.Name, p.By)
		}
	}
	say(true, "Others are carried out by those they are written for; of two for the manager the second manager carries out one.")
	say(m.anyHybrid(), "In a hybrid deployment Azure AD Connect stands still.")
}

func (m *Matrix) anyHybrid() bool {
	for i := range m.Cells {
		if m.Cells[i].still {
			return true
		}
	}
	return false
}

func (m *Matrix) details(b *strings.Builder, c *Cell) {
	fmt.Fprintf(b, "\n%s, %s: %s.\n", c.Parties[0].String(), c.Parties[1].String(), c.Why)
	for _, line := range c.Story() {
		b.WriteString(line + "\n")
	}
}
