package plan

// Outcome is what a batch does to a delegation whose mailbox or grantee it moves.
type Outcome uint8

// The outcomes, best first.
const (
	Kept       Outcome = iota // as it was: the batch changes nothing for it
	Limited                   // works, but not everywhere or not as before, while the two are on different sides
	ForAWhile                 // broken until the synchronisation has caught up
	UntilBatch                // broken until a later batch brings the two together again
	UntilActed                // broken until somebody acts
	Unclear                   // granted to a group, whose members are not known
	Outcomes                  // how many there are
)

var outcomeNames = []string{
	Kept: "kept", Limited: "limited", ForAWhile: "broken for a while", UntilBatch: "broken until a later batch",
	UntilActed: "broken until somebody acts", Unclear: "unclear",
}

// String says the outcome, such as "broken for a while".
func (o Outcome) String() string { return nameOf("Outcome", outcomeNames, o) }

// Breaks reports whether the delegation stops working.
func (o Outcome) Breaks() bool { return o >= ForAWhile && o <= UntilActed }
