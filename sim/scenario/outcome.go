package scenario

import (
	"fmt"
	"strconv"

	"ombud/sim/world"
)

// The lines under the bar.

// outcomeWord says whether a line under the bar may begin with the word.
func outcomeWord(word string) bool {
	switch word {
	case "ends", "holds", "fails", "trace":
		return true
	}
	return false
}

func (r *reader) outcome(text string, column int) {
	word, rest, at := argument(text, column)
	switch word {
	case "ends":
		r.ends(rest, column, at)
	case "holds", "fails":
		r.verdict(rest, at, word == "holds")
	case "trace":
		r.trace(rest, column, at)
	default:
		r.problem(Problem{Column: column, Message: quote(text) + " under the bar; " +
			"lines there begin with ends, holds, fails or trace"})
	}
}

// twice is the problem of a line that may stand there only once.
func (r *reader) twice(column int, what string, first int) {
	r.problem(Problem{Column: column, Message: fmt.Sprintf("%s stands in line %d already; leave one of the two out", what, first)})
}

func (r *reader) ends(text string, column, at int) {
	if r.s.Ends.Said {
		r.twice(column, "ends", r.s.Ends.Line)
		return
	}
	t, err := ParseTime(text)
	if err != nil {
		r.problem(Problem{Column: at, Message: err.Error()})
		return
	}
	r.s.Ends = End{t, true, r.line, at}
}

func (r *reader) verdict(text string, at int, holds bool) {
	claim, err := world.ParseClaim(text)
	if err != nil {
		r.problem(ofPhrase(text, at, err))
		return
	}
	for _, v := range r.s.Claims {
		if v.Claim == claim {
			r.twice(at, "the claim "+quote(claim.String()), v.Line)
			return
		}
	}
	r.s.Claims = append(r.s.Claims, Verdict{claim, holds, r.line, at})
}

func (r *reader) trace(text string, column, at int) {
	if r.s.Trace.Said {
		r.twice(column, "trace", r.s.Trace.Line)
		return
	}
	v, err := strconv.ParseUint(text, 16, 64)
	if err != nil || len(text) != 16 {
		r.problem(Problem{Column: at, Message: quote(text) + " is no trace; a trace is 16 hexadecimal digits, " +
			"and without the line the outcome is open until the scenario is updated"})
		return
	}
	r.s.Trace = Hash{v, true, r.line, at}
}
