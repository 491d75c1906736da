package steps

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Diagnostic is one thing wrong with the input: where, what was found, what
// is allowed and what to do, on one line.
type Diagnostic struct {
	File         string   // as given; a flag such as --tags for options
	Line, Column int      // from 1, the column in characters; 0 where there is none
	Message      string   // one line
	Nearest      []string // for a phrase: up to three phrases near it, nearest first
	Warning      bool     // it may be written, and was probably not meant
}

// String is "file:line:column: message".
func (d Diagnostic) String() string {
	switch {
	case d.Line == 0:
		return fmt.Sprintf("%s: %s", d.File, d.Message)
	case d.Column == 0:
		return fmt.Sprintf("%s:%d: %s", d.File, d.Line, d.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", d.File, d.Line, d.Column, d.Message)
}

// An InputError is everything wrong with the input of a run. Nothing was run.
type InputError struct {
	List []Diagnostic
}

// Error lists the problems, one on each line.
func (e *InputError) Error() string {
	lines := make([]string, len(e.List))
	for i, d := range e.List {
		lines[i] = d.String()
	}
	return strings.Join(lines, "\n")
}

// findings collects diagnostics, each once: the steps of a background belong to
// every scenario.
type findings struct {
	list    []Diagnostic
	seen    map[string]bool
	perFile map[string]int
	said    map[string]bool // of a file: that there are more
}

func (f *findings) add(d ...Diagnostic) {
	if f.seen == nil {
		f.seen, f.perFile, f.said = map[string]bool{}, map[string]int{}, map[string]bool{}
	}
	for _, one := range d {
		if key := one.String(); !f.seen[key] {
			f.seen[key] = true
			f.perFile[one.File]++
			f.list = append(f.list, one)
		}
	}
}

func (f *findings) report(file string, line, column int, format string, args ...any) {
	f.add(Diagnostic{File: file, Line: line, Column: column, Message: fmt.Sprintf(format, args...)})
}

// sorted returns the diagnostics by place; files stay in the order in which
// they were first met.
func (f *findings) sorted() []Diagnostic {
	order := map[string]int{}
	for _, d := range f.list {
		if _, ok := order[d.File]; !ok {
			order[d.File] = len(order)
		}
	}
	slices.SortStableFunc(f.list, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(order[a.File], order[b.File]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return f.list
}

// quoted writes words as a list of quoted words.
func quoted(words []string) string {
	q := make([]string, len(words))
	for i, w := range words {
		q[i] = fmt.Sprintf("%q", w)
	}
	return strings.Join(q, ", ")
}
