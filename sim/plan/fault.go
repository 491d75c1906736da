package plan

import (
	"fmt"
	"strconv"
	"strings"

	"ombud/sim/language"
)

// A Fault is something in a file that could not be used although it may matter, with its place.
type Fault struct {
	File   string
	Line   int // counted from 1
	Column int // in characters, counted from 1
	Kind   Skip
	What   language.Text // what is wrong, what is allowed, what to do
}

// String is the fault on one line: FILE:LINE:COLUMN: what is wrong.
func (f Fault) String() string { return f.In(language.English) }

// In is the line in a language.
func (f Fault) In(l language.Language) string {
	return fmt.Sprintf("%s:%d:%d: %s", Legible(f.File), f.Line, f.Column, f.What.In(l))
}

// MaxFaults is how many faults of an input are kept with their place. All are counted.
const MaxFaults = 10_000

// An InputError is a file that cannot be read at all, or one with faults when none are tolerated.
type InputError struct {
	Faults []Fault // at least one, at most MaxFaults
	Count  int     // how many there were
}

// Error is the first fault.
func (e *InputError) Error() string { return e.In(language.English) }

// In is the first fault in a language.
func (e *InputError) In(l language.Language) string {
	if e.Count > 1 {
		return language.Textf("%s (and %d more)", e.Faults[0], e.Count-1).In(l)
	}
	return e.Faults[0].In(l)
}

// faults collects what is wrong.
type faults struct {
	list  []Fault
	count int
}

func (f *faults) add(fault Fault) {
	f.count++
	if len(f.list) < MaxFaults {
		f.list = append(f.list, fault)
	}
}

// fatal is the error of a file that cannot be read any further.
func fatal(file string, line, column int, format string, args ...any) error {
	return &InputError{Count: 1, Faults: []Fault{{File: file, Line: line, Column: column, Kind: Malformed, What: language.Textf(format, args...)}}}
}

// quote puts text of a file in quotes as it stands there, only with everything escaped that a terminal could act on, and
// without its middle if it is long.
func quote(text string) string {
	const long = 60
	if r := []rune(text); len(r) > long {
		text = string(r[:long-10]) + "…" + string(r[len(r)-9:])
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range text {
		if illegible(c) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(c), "'"))
			continue
		}
		b.WriteRune(c)
	}
	b.WriteByte('"')
	return b.String()
}

// faultAt is a fault in a field of the present row.
func (t *table) faultAt(field int, kind Skip, format string, args ...any) *Fault {
	line, column := t.position(max(field, 0))
	return &Fault{t.name, line, column, kind, language.Textf(format, args...)}
}

// fault is a fault in a column of the present row; in the first field, if the file lacks the column.
func (t *table) fault(c column, kind Skip, format string, args ...any) *Fault {
	return t.faultAt(t.at[c], kind, "%s: %s", t.title(c), language.Textf(format, args...))
}
