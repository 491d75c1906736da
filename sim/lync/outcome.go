package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Outcome is what the delegate sees after asking the add-in for a Lync meeting of the manager (DT-06, DT-07).
type Outcome uint8

// The outcomes.
const (
	NoOutcome        Outcome = iota // nobody has asked yet
	Success                         // the meeting is there
	PermissionError                 // the error message of F-801
	NoResponse                      // nothing visible happens (F-803)
	AddinUnavailable                // the add-in has no Lync client to talk to (P-18)
	OutOfScope                      // Enterprise Voice: the article says nothing about it (F-104)
)

var outcomeNames = language.Keys([]string{
	NoOutcome:        "nothing was tried",
	Success:          "the meeting is created",
	PermissionError:  "the permission error",
	NoResponse:       "the add-in does not respond",
	AddinUnavailable: "the add-in is unavailable",
	OutOfScope:       "the article does not apply",
}...)

// PermissionErrorText is the permission error in the wording of Lync, word for word (F-801).
const PermissionErrorText = "You do not have permissions to schedule Lync Meetings on behalf of the owner of this account. Please contact the owner of the account to get delegate permissions in Microsoft Lync."

// String says the outcome in the words of the feature files.
func (o Outcome) String() string { return enum.Name("Outcome", outcomeNames, o) }

// In is what String prints, in a language.
func (o Outcome) In(l language.Language) string { return language.Textf(o.String()).In(l) }
