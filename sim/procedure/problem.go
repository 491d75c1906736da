package procedure

import (
	"fmt"
	"strings"

	"ombud/sim/language"
)

// A Problem is one thing wrong with the file of a procedure.
type Problem struct {
	File         string            // as given to Parse
	Line, Column int               // from 1, the column in characters
	Found        string            // what stands there, if anything does
	Message      language.Text     // what is wrong, what is allowed, what to do; one line
	Nearest      []string          // for a sentence: up to three phrases near it, nearest first
	Language     language.Language // of the procedure, as far as it can be told
}

// Error is the problem in English on one line, with its place in front.
func (p *Problem) Error() string { return p.In(language.English) }

// In is the problem in a language.
func (p *Problem) In(l language.Language) string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message.In(l))
}

// Problems are all that is wrong with a file, from its top to its end.
type Problems []*Problem

// Error lists the problems in English, one on each line.
func (ps Problems) Error() string { return ps.In(language.English) }

// In lists the problems in a language.
func (ps Problems) In(l language.Language) string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.In(l)
	}
	return strings.Join(lines, "\n")
}
