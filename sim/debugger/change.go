package debugger

import "ombud/sim/language"

// A Change is a line of a store before and after something happened. A line that
// was not there, or is not there any more, is empty on that side.
type Change struct {
	Store         Store
	Label         string
	Before, After string
	Was, Is       bool // whether the line was there before, and is after
}

// Changed says whether the line says something else than before.
func (c *Change) Changed() bool { return c.Was != c.Is || c.Before != c.After }

// compare puts two lists of lines side by side, every line once, in the order of
// the later list; what is gone stands where it stood before.
func compare(before, after []Line) []Change {
	out := make([]Change, 0, len(after))
	next := 0
	for _, l := range after {
		c := Change{Store: l.Store, Label: l.Label, After: l.Value, Is: true}
		if i := find(before, l); i >= 0 {
			out = append(out, gone(before[min(next, i):i], after)...)
			c.Before, c.Was = before[i].Value, true
			next = max(next, i+1)
		}
		out = append(out, c)
	}
	return append(out, gone(before[next:], after)...)
}

// find is the index of the line of the same name, or -1.
func find(lines []Line, want Line) int {
	for i, l := range lines {
		if l.Store == want.Store && l.Label == want.Label {
			return i
		}
	}
	return -1
}

// gone are those of the lines that are not there after.
func gone(lines, after []Line) []Change {
	var out []Change
	for _, l := range lines {
		if find(after, l) < 0 {
			out = append(out, Change{Store: l.Store, Label: l.Label, Before: l.Value, Was: true})
		}
	}
	return out
}

// Compared are the lines of all stores at the place beside those before the last
// event, in a language. At the start nothing has changed.
func (s *Session) Compared(l language.Language) []Change {
	before, after := s.Before(), s.State()
	return compare(Look(&before, &s.params, s.cast(), l), Look(&after, &s.params, s.cast(), l))
}
