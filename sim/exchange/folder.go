package exchange

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Folder is one of the six mailbox folders that the Delegate Permissions dialog governs (F-604, F-615).
type Folder uint8

// The six folders in the order of the dialog.
const (
	Calendar Folder = iota
	Tasks
	Inbox
	Contacts
	Notes
	Journal
)

// Folders is the number of folders the dialog governs.
const Folders = 6

var folderNames = language.Keys([]string{Calendar: "Calendar", Tasks: "Tasks", Inbox: "Inbox", Contacts: "Contacts", Notes: "Notes", Journal: "Journal"}...)

// String is the folder's name, such as "Calendar".
func (f Folder) String() string { return enum.Name("Folder", folderNames, f) }

// In is what String prints, in a language.
func (f Folder) In(l language.Language) string { return language.Textf(f.String()).In(l) }
