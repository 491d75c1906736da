package scenario

import (
	"errors"
	"fmt"
	"strings"

	"ombud/sim/phrase"
)

// A Problem is one thing that is wrong with a scenario, with its place.
type Problem struct {
	File         string
	Line, Column int      // from 1; columns count characters
	Message      string   // what was found and what is allowed, on one line
	Listed       []string // more to know, a line each: nearest phrases, what is possible instead
	Do           string   // what to do next; "" if the message says it
}

// Error is "file:line:column: message", then the rest on indented lines.
func (p Problem) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s", p.File, p.Line, p.Column, p.Message)
	for _, line := range p.Listed {
		b.WriteString("\n    " + line)
	}
	if p.Do != "" {
		b.WriteString("\n    what to do: " + p.Do)
	}
	return b.String()
}

// Problems is everything wrong with a scenario, in the order of the file. Parse,
// Replay and Update return their errors as this type.
type Problems []Problem

// Error lists the problems, each from a line of its own.
func (p Problems) Error() string {
	texts := make([]string, len(p))
	for i := range p {
		texts[i] = p[i].Error()
	}
	return strings.Join(texts, "\n")
}

// orNil is the list as an error, nil if it is empty.
func (p Problems) orNil() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// AsProblems returns the problems behind an error of this package.
func AsProblems(err error) (Problems, bool) {
	var p Problems
	ok := errors.As(err, &p)
	return p, ok
}

// maxProblems is how many problems of one file are told; a file with more is
// not a scenario.
const maxProblems = 20

// curtail keeps the first problems and says how many there are more.
func (p Problems) curtail() Problems {
	if len(p) <= maxProblems {
		return p
	}
	last := &p[maxProblems-1]
	more := "and %d more problems below"
	if len(p) >= maxFound {
		more = "and at least %d more problems below"
	}
	last.Listed = append(last.Listed, fmt.Sprintf(more, len(p)-maxProblems))
	return p[:maxProblems]
}

// ofPhrase is the problem of a sentence that the vocabulary does not know. The
// sentence starts at this column.
func ofPhrase(sentence string, column int, err *phrase.Error) Problem {
	return Problem{Column: column + width(sentence[:err.Offset]), Message: err.Message.String()}
}

// updating is the command that repairs the file.
func (s *Scenario) updating() string {
	return "if the change is intended, run: ombud replay --update " + s.File
}
