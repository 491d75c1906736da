package interference

import (
	"time"

	"ombud/sim/trial"
)

// A Matrix is the answer about every two procedures of a question.
type Matrix struct {
	Names []string // of the procedures, in the order of the question
	Cells []Cell   // the upper triangle with its diagonal, row by row: of n procedures, n(n+1)/2 cells

	From  trial.Beginning // what is true of each manager and the delegate at the beginning
	Apart time.Duration   // the two begin at most so long after each other, whoever is first
}

// At returns the cell of two procedures, in either order.
func (m *Matrix) At(i, j int) *Cell {
	if i > j {
		i, j = j, i
	}
	n := len(m.Names)
	return &m.Cells[i*n-i*(i-1)/2+j-i]
}
