package procedure

import (
	"strings"

	"ombud/sim/language"
)

// The limits of the file of a procedure. MaxSteps bounds its steps and the
// sentences of each.
const (
	// MaxFile is the largest file, in bytes, that Parse reads.
	MaxFile = 256 << 10

	maxNesting  = 20  // signs of lists and quotes that begin a line: one is a step, two a note in it
	maxMistakes = 100 // that are told; what stands behind them is not read
)

// nesting is how many signs of lists and quotes begin a line. Markdown nests a
// block for each, and reads the line once more for each block.
func nesting(line string) int {
	n := 0
	for {
		line = strings.TrimLeft(line, " \t")
		rest := strings.TrimLeft(line, "0123456789")
		switch {
		case line == "":
			return n
		case strings.ContainsRune(">-+*", rune(line[0])):
			line = line[1:]
		case len(rest) < len(line) && rest != "" && (rest[0] == '.' || rest[0] == ')'):
			line = rest[1:]
		default:
			return n
		}
		n++
	}
}

// shallow reports whether no line begins with more signs than a procedure can
// need, and a problem if not.
func (p *parse) shallow(contents string) bool {
	from := 0
	for line := range strings.Lines(contents) {
		if n := nesting(line); n > maxNesting {
			p.report(from, "", "the line begins with %d signs of lists and quotes; a procedure is one list with notes, at most %d are read", n, maxNesting)
			return false
		}
		from += len(line)
	}
	return true
}

// report adds a problem at a byte position of the file. When enough have been
// told it says so, and the rest is dropped.
func (p *parse) report(pos int, found, format string, args ...any) {
	p.tell(pos, found, language.Textf(format, args...))
}

// tell is report with the message made.
func (p *parse) tell(pos int, found string, message language.Text) {
	line, column := p.src.place(pos)
	switch {
	case len(p.problems) > maxMistakes:
		return
	case len(p.problems) == maxMistakes:
		found, message = "", language.Textf("%d mistakes so far; what stands behind them was not read", maxMistakes)
	}
	p.problems = append(p.problems, &Problem{File: p.file, Line: line, Column: column, Found: found, Message: message})
}

// enough reports whether so much is wrong that reading on helps nobody.
func (p *parse) enough() bool { return len(p.problems) > maxMistakes }
