package audit

import (
	"fmt"

	"ombud/sim/language"
)

// Role is what a step is for the procedure, told from what comes of slips at it. "Works" means that the goal is always
// reached; only starts from which the procedure works without a slip count.
type Role uint8

// The roles, in the order in which the main one is chosen: the first that a step has.
const (
	// PointOfNoReturn: who stops right before the step has lost nothing, who stops right after it has.
	PointOfNoReturn Role = iota
	// TimingSensitive: begun too early or too late, waited too short or too long, or interrupted at it, the procedure
	// no longer works.
	TimingSensitive
	// HarmfulIfRepeated: done twice in a row, the procedure no longer works.
	HarmfulIfRepeated
	// LoadBearing: left out, the procedure no longer works.
	LoadBearing
	// OrderSensitive: exchanged with the step before or after it, both of which do something, the procedure no longer works.
	OrderSensitive
	// Redundant: left out, the procedure still works from every start from which it is come to. That two steps are
	// redundant does not mean that both can be left out at once.
	Redundant
	// Untried: from no start from which the procedure works does a reader come to the step, so no slip can tell.
	Untried
	// Open: searches that would tell more about the step were cut.
	Open
)

var roleNames = language.Keys(
	"point of no return", "timing-sensitive", "harmful if repeated", "load-bearing", "order-sensitive", "redundant", "never come to",
	"inconclusive",
)

// String is the role in words, such as "load-bearing".
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("audit.Role(%d)", uint8(r))
}

// In is the role in a language.
func (r Role) In(l language.Language) string { return language.Textf(r.String()).In(l) }

// A StepRole is one role of a step, and why.
type StepRole struct {
	Role    Role
	Starts  []int         // from which it has the role; sorted
	Of      int           // out of how many starts from which the step is come to
	Slip    int           // which of Weights.Slips shows it best, or -1
	Text    language.Text // why, as a sentence
	Example *Example      // the shortest run that shows it, or nil; a redundant step has none
}

// StepWeight is what a step is for the procedure.
type StepWeight struct {
	Step  int        // its number, from 1
	Main  Role       // the first of Roles
	Roles []StepRole // in the order of the constants; never empty
	Slips []int      // the slips at the step, as indices of Weights.Slips
}
