package debugger

import (
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// Travelling to what one looks for, in either direction.

// A Direction is forward or back in time.
type Direction int

// The two directions.
const (
	Back    Direction = -1
	Forward Direction = 1
)

// edge is how a direction calls the place where nothing more can be found.
func (d Direction) edge() language.Text {
	if d == Back {
		return language.Textf("from here back to the start of the run")
	}
	return language.Textf("from here to the end of the run")
}

// Administrator is the one who acts and is no user of the world.
var Administrator = language.Key("the administrator")

// Concerns says whether an event is about somebody: its sentence names them as
// the vocabulary does, such as "the manager" or Administrator.
func Concerns(e world.Event, who string) bool { return names(e.String(), who) }

// names says whether a sentence contains a name as words of its own.
func names(sentence, name string) bool {
	for from := 0; ; {
		i := strings.Index(sentence[from:], name)
		if i < 0 {
			return false
		}
		end := from + i + len(name)
		if (from+i == 0 || sentence[from+i-1] == ' ') && (end == len(sentence) || strings.IndexByte(" ,.:'", sentence[end]) >= 0) {
			return true
		}
		from = end
	}
}

// ToUser goes to the nearest event in a direction that is about somebody; see
// Concerns.
func (s *Session) ToUser(who string, d Direction) error {
	for k := s.at.Step + int(d); k >= 1 && k <= len(s.steps); k += int(d) {
		if Concerns(s.steps[k-1].Event, who) {
			s.at = s.after(k)
			return nil
		}
	}
	return language.Errorf("no event is about %s %s", language.Textf(who), d.edge())
}

// ToChange goes to the nearest event in a direction after which a claim is no
// longer as true as it was before. A claim about a dialog means the manager's.
func (s *Session) ToChange(c world.Claim, d Direction) error {
	changes := s.changes(c)
	if d == Back {
		slices.Reverse(changes)
	}
	for _, k := range changes {
		if (k-s.at.Step)*int(d) > 0 {
			s.at = s.after(k)
			return nil
		}
	}
	if s.Holds(c) {
		return language.Errorf("%q does not change any more %s; here it holds", c, d.edge())
	}
	return language.Errorf("%q does not change any more %s; here it fails", c, d.edge())
}

// changes are the numbers of the events after which a claim changes its truth,
// ascending.
func (s *Session) changes(c world.Claim) []int {
	var out []int
	before := false
	for k := range len(s.steps) + 1 {
		state := s.state(s.after(k))
		holds := c.Holds(&s.params, &state)
		if k > 0 && holds != before {
			out = append(out, k)
		}
		before = holds
	}
	return out
}

// Holds says whether a claim is true at the place.
func (s *Session) Holds(c world.Claim) bool {
	state := s.State()
	return c.Holds(&s.params, &state)
}

// HeldBefore says whether a claim was true before the last event.
func (s *Session) HeldBefore(c world.Claim) bool {
	state := s.Before()
	return c.Holds(&s.params, &state)
}

// Verdict says a claim and whether it is true.
func Verdict(c world.Claim, holds bool) language.Text {
	if holds {
		return language.Textf("holds  %s", c)
	}
	return language.Textf("fails  %s", c)
}
