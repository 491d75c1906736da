package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// View is how much of a calendar somebody sees. A higher one contains every lower one.
type View uint8

// The five views of DT-15, least first.
const (
	SeesNothing         View = iota
	SeesTimes                // when the owner is busy
	SeesLimited              // with subject and location
	SeesDetailsReadOnly      // everything, without being able to change it
	SeesDetails              // everything
)

var viewNames = language.Keys([]string{
	SeesNothing:         "nothing",
	SeesTimes:           "times only",
	SeesLimited:         "times, subject and location",
	SeesDetailsReadOnly: "all details, read-only",
	SeesDetails:         "all details",
}...)

// String is the phrase for the view, such as "times only".
func (v View) String() string { return enum.Name("View", viewNames, v) }

// In is what String prints, in a language.
func (v View) In(l language.Language) string { return language.Textf(v.String()).In(l) }
