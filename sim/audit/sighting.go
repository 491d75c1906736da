package audit

import "ombud/sim/procedure"

// A sighting is in which readings and from which starts something was seen, and the shortest run that shows it.
type sighting struct {
	seen    [][]bool // by reading, by start
	example *Example
}

func (x *inspector) sighting() *sighting {
	s := &sighting{seen: make([][]bool, len(Readings()))}
	for r := range s.seen {
		s.seen[r] = make([]bool, len(x.Subject.Starts))
	}
	return s
}

// at adds one sighting; the example may be nil.
func (s *sighting) at(r procedure.Reading, start int, e *Example) {
	s.seen[r][start] = true
	s.example = better(s.example, e)
}

// any says whether it was seen at all.
func (s *sighting) any() bool { return len(s.readings()) > 0 }

// in says whether it was seen in a reading.
func (s *sighting) in(r procedure.Reading) bool {
	for _, yes := range s.seen[r] {
		if yes {
			return true
		}
	}
	return false
}

// readings are those in which it was seen.
func (s *sighting) readings() []procedure.Reading {
	var out []procedure.Reading
	for _, r := range Readings() {
		if s.in(r) {
			out = append(out, r)
		}
	}
	return out
}

// starts are those from which it was seen, in whatever reading.
func (s *sighting) starts() []int {
	var out []int
	for start := range s.seen[0] {
		for r := range s.seen {
			if s.seen[r][start] {
				out = append(out, start)
				break
			}
		}
	}
	return out
}
