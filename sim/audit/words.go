package audit

import (
	"fmt"
	"strings"

	"ombud/sim/procedure"
)

// enumerate is a list as a sentence has it: "a, b and c".
func enumerate(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}

// names are the names of starts.
func (s *Subject) names(starts []int) string {
	var out []string
	for _, i := range starts {
		out = append(out, s.Starts[i].Name)
	}
	return enumerate(out)
}

// from says from which starts: "from half and stale (2 of 6 beginnings)".
func (s *Subject) from(starts []int) string {
	switch n := len(s.Starts); {
	case n == 1:
		return "from " + s.names(starts)
	case len(starts) == n:
		return fmt.Sprintf("from each of %d beginnings", n)
	default:
		return fmt.Sprintf("from %s (%d of %d beginnings)", s.names(starts), len(starts), n)
	}
}

// whence says from which of some starts, to be put behind a clause: ", wherever one begins" or " from half and stale".
func (s *Subject) whence(starts []int, of int) string {
	if len(starts) == of && of > 1 {
		return ", wherever one begins"
	}
	return " from " + s.names(starts)
}

// read says in which readings: "read literally and as a subroutine".
func read(readings []procedure.Reading) string {
	if len(readings) == len(Readings()) {
		return "in every reading"
	}
	var out []string
	for _, r := range readings {
		out = append(out, r.String())
	}
	return "read " + enumerate(out)
}

// evidence says where something was seen.
func (s *Subject) evidence(x *sighting) string {
	return "Seen " + s.from(x.starts()) + ", " + read(x.readings()) + "."
}

// steps are numbers of steps: "step 4", "steps 4, 5 and 7".
func steps(numbers []int) string {
	var out []string
	for _, n := range numbers {
		out = append(out, fmt.Sprint(n))
	}
	if len(out) == 1 {
		return "step " + out[0]
	}
	return "steps " + enumerate(out)
}

// said is a sentence in quotes.
func said(d *procedure.Document, s procedure.Sentence) string {
	if s.Text != "" {
		return fmt.Sprintf("%q", s.Text)
	}
	return fmt.Sprintf("%q", s.Phrase(d.PerformedBy))
}

// capital is a text with its first letter in upper case.
func capital(text string) string {
	return strings.ToUpper(text[:1]) + text[1:]
}
