package depict

import (
	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/view"
)

// shelves are the names of the stores, as a page shows them.
var shelves = language.Keys([]string{
	debugger.Mailbox: "Outlook and mailbox", debugger.Server: "Lync Server", debugger.Clients: "Lync clients",
	debugger.Directory: "Active Directory", debugger.Hybrid: "Between the premises", debugger.Beside: "Beside the stores",
}...)

// stores follow what all stores say, one state after the other. Every line
// keeps its number from when it was first seen.
type stores struct {
	lines []view.Line
	index map[view.Line]int
	said  []string // by line: its value, or view.Absent
}

// take looks at the lines of a state and returns what is different from before.
func (s *stores) take(now []debugger.Line) []view.Change {
	if s.index == nil {
		s.index = map[view.Line]int{}
	}
	next := make([]string, len(s.said), len(s.said)+len(now))
	for i := range next {
		next[i] = view.Absent
	}
	for _, l := range now {
		line := view.Line{Shelf: int(l.Store), Label: l.Label}
		i, ok := s.index[line]
		if !ok {
			i = len(s.lines)
			s.index[line] = i
			s.lines, s.said, next = append(s.lines, line), append(s.said, view.Absent), append(next, view.Absent)
		}
		next[i] = l.Value
	}
	changes := difference(s.said, next)
	s.said = next
	return changes
}

// difference is what differs between two lists of values; the shorter one goes
// on with absent ones.
func difference(before, after []string) []view.Change {
	var out []view.Change
	for i, v := range after {
		if i >= len(before) && v != view.Absent || i < len(before) && v != before[i] {
			out = append(out, view.Change{Line: i, Value: v})
		}
	}
	return out
}

// filled is a list of values with absent ones up to a length.
func filled(values []string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = view.Absent
	}
	copy(out, values)
	return out
}
