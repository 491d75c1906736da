package outlook

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Result is what came of an action in the dialog. A refused action changes nothing: it is an outcome of the story and no
// error of the program.
type Result uint8

// The results.
const (
	Done                      Result = iota // the screen changed
	Nothing                                 // it was so already
	NothingPicked                           // the address list closed with nobody selected in it (D-03)
	RefusedClosed                           // no Delegates dialog
	RefusedPickerClosed                     // no address list
	RefusedPermissionsClosed                // no permissions dialog
	RefusedPickerInFront                    // the address list has to be closed first
	RefusedPermissionsInFront               // the permissions dialog has to be closed first
	RefusedNothingSelected                  // nobody is selected in the Delegates dialog
	RefusedNotListed                        // the dialog does not list the user
	RefusedListed                           // the dialog lists the user already (P-14)
)

// Results is the number of results.
const Results = int(RefusedListed) + 1

var resultNames = language.Keys([]string{
	Done:                      "done",
	Nothing:                   "already so",
	NothingPicked:             "nobody was selected in the address list, which closed without effect",
	RefusedClosed:             "the Delegates dialog is not open",
	RefusedPickerClosed:       "the address list is not open",
	RefusedPermissionsClosed:  "the permissions dialog is not open",
	RefusedPickerInFront:      "the address list is open in front of the Delegates dialog",
	RefusedPermissionsInFront: "the permissions dialog is open in front of the Delegates dialog",
	RefusedNothingSelected:    "nobody is selected in the Delegates dialog",
	RefusedNotListed:          "the Delegates dialog does not list the user",
	RefusedListed:             "the Delegates dialog lists the user already",
}...)

// Refused says whether the action could not be carried out.
func (r Result) Refused() bool { return r >= RefusedClosed }

// String says what happened, and for a refusal why.
func (r Result) String() string { return enum.Name("Result", resultNames, r) }

// In is what String prints, in a language.
func (r Result) In(l language.Language) string { return language.Textf(r.String()).In(l) }
