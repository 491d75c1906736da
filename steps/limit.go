package steps

import (
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// The limits of a feature file. A file beyond one of them is refused as a whole,
// before anything that takes long is done with it.
const (
	maxFile     = 4 << 20  // bytes
	maxLine     = 60 << 10 // bytes of one line, which the parser reads in one piece
	maxLines    = 100_000
	maxSteps    = 2_000   // of one scenario, those of the backgrounds included
	maxAllSteps = 100_000 // of all scenarios and all rows of their examples
	maxMistakes = 100     // that are told of one file; what stands behind them is not read
)

// A census counts the steps that the scenarios of a file will have, before they
// are made.
type census struct {
	src   *source
	found *findings
	sum   int
	over  bool
}

// tooMany reports a file whose scenarios have too many steps.
func tooMany(src *source, f *messages.Feature, found *findings) bool {
	c := census{src: src, found: found}
	common := 0
	for _, child := range f.Children {
		common += stepsOf(child.Background)
		c.count(child.Scenario, common)
		if child.Rule == nil {
			continue
		}
		within := common
		for _, inner := range child.Rule.Children {
			within += stepsOf(inner.Background)
			c.count(inner.Scenario, within)
		}
	}
	return c.over
}

func stepsOf(b *messages.Background) int {
	if b == nil {
		return 0
	}
	return len(b.Steps)
}

// count adds one scenario, which begins with so many steps of backgrounds.
func (c *census) count(s *messages.Scenario, common int) {
	if s == nil || c.over {
		return
	}
	rows := 0
	for _, e := range s.Examples {
		rows += len(e.TableBody)
	}
	each := common + len(s.Steps)
	c.sum += max(each, 1) * max(rows, 1)
	switch {
	case each > maxSteps:
		c.refuse(s, language.Textf("the scenario has %d steps; a scenario has at most %d, divide it", each, maxSteps))
	case c.sum > maxAllSteps:
		c.refuse(s, language.Textf("the scenarios so far have %d steps, each row of examples counted; a file has at most %d, divide it", c.sum, maxAllSteps))
	}
}

func (c *census) refuse(s *messages.Scenario, problem language.Text) {
	c.over = true
	c.found.tell(c.src.path, int(s.Location.Line), int(s.Location.Column), problem)
}

// enough reports whether so much is wrong with a file that reading on helps
// nobody, and says so once, at a line.
func (f *findings) enough(file string, line int) bool {
	if f.perFile[file] < maxMistakes {
		return false
	}
	if !f.said[file] {
		f.said[file] = true
		f.report(file, line, 0, "%d mistakes so far; what stands behind them was not read", maxMistakes)
	}
	return true
}
