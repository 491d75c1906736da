package outlook

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Level is what the Delegate Permissions dialog grants on one folder: the number of a role, 0 to 3 (F-614).
type Level uint8

// The four levels of the drop-down list, lowest first.
const (
	LevelNone Level = iota
	LevelReviewer
	LevelAuthor
	LevelEditor
)

var levelNames = language.Keys([]string{LevelNone: "None", LevelReviewer: "Reviewer", LevelAuthor: "Author", LevelEditor: "Editor"}...)

// String is the level's name in the dialog, such as "Editor".
func (l Level) String() string { return enum.Name("Level", levelNames, l) }

// In is what String prints, in a language.
func (l Level) In(in language.Language) string { return language.Textf(l.String()).In(in) }
