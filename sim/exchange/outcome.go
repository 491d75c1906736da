package exchange

import "ombud/sim/internal/enum"

// Outcome is how an edit of the delegates ended. Only the Refused ones leave the mailbox untouched.
type Outcome uint8

// The outcomes.
const (
	Saved              Outcome = iota // everything was written
	RefusedExisting                   // the user is a delegate already (F-617, P-14)
	RefusedOwner                      // the owner cannot be a delegate of the own mailbox (F-617)
	RefusedNotDelegate                // the user is no delegate, so there is nothing to change or remove (F-617)
	SendOnBehalfFailed                // the send-on-behalf list could not be written, everything else was (F-609, F-610)
)

var outcomeNames = []string{
	Saved:              "saved",
	RefusedExisting:    "the user is already a delegate",
	RefusedOwner:       "the owner cannot be a delegate",
	RefusedNotDelegate: "the user is not a delegate",
	SendOnBehalfFailed: "saved, but the send-on-behalf list could not be changed",
}

var outcomeLiterals = [...]string{
	RefusedExisting:    "ErrorDelegateAlreadyExists",
	RefusedOwner:       "ErrorDelegateCannotAddOwner",
	RefusedNotDelegate: "ErrorNotDelegate",
	SendOnBehalfFailed: "The Delegates settings were not saved correctly. Cannot activate send-on-behalf-of list. You do not have sufficient permission to perform this operation on this object.",
}

// Literal is the message of Outlook (F-610) or the error code of the web service (F-617), word for word, or "" for none.
func (o Outcome) Literal() string {
	if int(o) >= len(outcomeLiterals) {
		return ""
	}
	return outcomeLiterals[o]
}

// Refused says whether the mailbox was left as it was.
func (o Outcome) Refused() bool {
	return o == RefusedExisting || o == RefusedOwner || o == RefusedNotDelegate
}

// String says the outcome in plain words.
func (o Outcome) String() string { return enum.Name("Outcome", outcomeNames, o) }
