package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// DefaultRight is what the Calendar shows to those without a right of their own. Across the two sides it is all that
// free/busy goes by (F-1301).
type DefaultRight uint8

// The Default rights of DT-15, in the order of what they show.
const (
	DefaultNone      DefaultRight = iota
	Contributor                   // may write and see nothing (F-1302)
	AvailabilityOnly              // times (F-1303)
	LimitedDetails                // times, subject and location (F-1303)
	DefaultReviewer               // may read everything
)

var defaultRightNames = language.Keys([]string{
	DefaultNone:      "None",
	Contributor:      "Contributor",
	AvailabilityOnly: "free/busy time",
	LimitedDetails:   "free/busy time, subject and location",
	DefaultReviewer:  "Reviewer",
}...)

// FreeBusy is what free/busy shows of the Calendar across the two sides (F-1302, F-1303, F-1307): at most times, subject
// and location.
func (d DefaultRight) FreeBusy() View {
	switch d {
	case AvailabilityOnly:
		return SeesTimes
	case LimitedDetails, DefaultReviewer:
		return SeesLimited
	}
	return SeesNothing
}

// view is what somebody without a right of his own sees in the folder itself.
func (d DefaultRight) view() View {
	if d == DefaultReviewer {
		return SeesDetailsReadOnly
	}
	return d.FreeBusy()
}

// String is the right's name in Outlook, such as "free/busy time".
func (d DefaultRight) String() string { return enum.Name("DefaultRight", defaultRightNames, d) }

// In is what String prints, in a language.
func (d DefaultRight) In(l language.Language) string { return language.Textf(d.String()).In(l) }
