package directory

import "ombud/sim/internal/enum"

// CalendarRight is the right that one user has in the Calendar of another. A higher one contains every lower one.
type CalendarRight uint8

// The rights, lowest first (F-614, F-1304).
const (
	RightNone           CalendarRight = iota // no right of his own: the Default right counts
	LimitedDetailsRight                      // times, subject and location
	Reviewer                                 // may read
	Author                                   // may read, create, and change what is his own
	Editor                                   // may read, create and change everything
)

var calendarRightNames = []string{
	RightNone: "None", LimitedDetailsRight: "Limited details", Reviewer: "Reviewer", Author: "Author", Editor: "Editor",
}

// seen is what the right shows and allows in the folder itself. Without one the Default right counts.
func (r CalendarRight) seen(d DefaultRight) Seen {
	switch r {
	case LimitedDetailsRight:
		return Seen{View: SeesLimited}
	case Reviewer:
		return Seen{View: SeesDetailsReadOnly}
	case Author:
		return Seen{View: SeesDetails, Creates: true}
	case Editor:
		return Seen{View: SeesDetails, Creates: true, Accepts: true}
	}
	return Seen{View: d.view()}
}

// String is the right's name in Outlook, such as "Editor".
func (r CalendarRight) String() string { return enum.Name("CalendarRight", calendarRightNames, r) }
