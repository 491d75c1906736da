package steps

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ombud/sim/language"
)

// A Diagnostic is one thing wrong with the input: where, what was found, what
// is allowed and what to do, on one line.
type Diagnostic struct {
	File         string            // as given; a flag such as --tags for options
	Line, Column int               // from 1, the column in characters; 0 where there is none
	Message      language.Text     // one line
	Nearest      []string          // for a phrase: up to three phrases near it, nearest first
	Paste        []string          // of a step that nobody understands: steps that can take its place, nearest first
	Warning      bool              // it may be written, and was probably not meant
	Language     language.Language // of the file; of a flag, that of all files if it is one
}

// String is "file:line:column: message", in English.
func (d Diagnostic) String() string { return d.In(language.English) }

// In is "file:line:column: message" in a language.
func (d Diagnostic) In(l language.Language) string {
	message := d.Message.In(l)
	switch {
	case d.Line == 0:
		return fmt.Sprintf("%s: %s", d.File, message)
	case d.Column == 0:
		return fmt.Sprintf("%s:%d: %s", d.File, d.Line, message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", d.File, d.Line, d.Column, message)
}

// An InputError is everything wrong with the input of a run. Nothing was run.
type InputError struct {
	List []Diagnostic
}

// Error lists the problems in English, one on each line.
func (e *InputError) Error() string { return e.In(language.English) }

// In lists the problems in a language.
func (e *InputError) In(l language.Language) string {
	lines := make([]string, len(e.List))
	for i, d := range e.List {
		lines[i] = d.In(l)
	}
	return strings.Join(lines, "\n")
}

// findings collects diagnostics, each once: the steps of a background belong to
// every scenario.
type findings struct {
	list    []Diagnostic
	seen    map[string]bool
	perFile map[string]int
	said    map[string]bool              // of a file: that there are more
	speaks  map[string]language.Language // of the files that were read
}

// speak notes the language of a file, in which mistakes in it are told.
func (f *findings) speak(file string, l language.Language) {
	if f.speaks == nil {
		f.speaks = map[string]language.Language{}
	}
	f.speaks[file] = l
}

// common is the language of all files that were read.
func (f *findings) common() language.Language {
	return language.Choice{}.For(slices.Collect(maps.Values(f.speaks))...)
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
	f.add(Diagnostic{File: file, Line: line, Column: column, Message: language.Textf(format, args...)})
}

// tell is report with the message made: a Text or an error.
func (f *findings) tell(file string, line, column int, message any) {
	f.add(Diagnostic{File: file, Line: line, Column: column, Message: language.Said(message)})
}

// sorted returns the diagnostics by place; files stay in the order in which
// they were first met.
func (f *findings) sorted() []Diagnostic {
	order := map[string]int{}
	for i, d := range f.list {
		l, known := f.speaks[d.File]
		if !known {
			l = f.common()
		}
		f.list[i].Language = l
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
