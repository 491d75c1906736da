package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// App is where somebody looks at the calendar of another (DT-15).
type App uint8

// The four places.
const (
	SchedulingAssistant App = iota // asks for free/busy only (F-1301)
	Outlook                        // Outlook for Windows: free/busy first, then a connection to the folder (F-1305)
	OutlookOnTheWeb                // has no way to the folders of the other side (F-1309)
	ExplicitURL                    // Outlook on the web of the owner's side, by the address of the owner's mailbox (F-1310)
)

var appNames = language.Keys([]string{
	SchedulingAssistant: "the Scheduling Assistant",
	Outlook:             "Outlook",
	OutlookOnTheWeb:     "Outlook on the web",
	ExplicitURL:         "Outlook on the web by explicit URL",
}...)

// String is the phrase for the place, such as "the Scheduling Assistant".
func (a App) String() string { return enum.Name("App", appNames, a) }

// In is what String prints, in a language.
func (a App) In(l language.Language) string { return language.Textf(a.String()).In(l) }
