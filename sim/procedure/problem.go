package procedure

import (
	"fmt"
	"strings"
)

// A Problem is one thing wrong with the file of a procedure.
type Problem struct {
	File         string   // as given to Parse
	Line, Column int      // from 1, the column in characters
	Found        string   // what stands there, if anything does
	Message      string   // what is wrong, what is allowed, what to do; one line
	Nearest      []string // for a sentence: up to three phrases near it, nearest first
}

// Error is the problem on one line, with its place in front.
func (p *Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
}

// Problems are all that is wrong with a file, from its top to its end.
type Problems []*Problem

// Error lists the problems, one on each line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}
