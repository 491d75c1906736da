package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Phase is a step of a cycle of Azure AD Connect (F-1002). The zero value is no step: no cycle is under way.
type Phase uint8

// The six phases in the order of F-1002.
const (
	ImportForest Phase = iota + 1 // read what has changed in the forest
	ImportCloud                   // read what has changed in the cloud
	SyncForest                    // apply the rules to what the forest said
	SyncCloud                     // apply the rules to what the cloud said
	ExportCloud                   // write to the cloud
	ExportForest                  // write to the forest
)

// Phases is how many phases a cycle has (F-1002).
const Phases = 6

var phaseNames = language.Keys([]string{
	0:            "no cycle",
	ImportForest: "import from the forest",
	ImportCloud:  "import from the cloud",
	SyncForest:   "sync from the forest",
	SyncCloud:    "sync from the cloud",
	ExportCloud:  "export to the cloud",
	ExportForest: "export to the forest",
}...)

// String says what the phase does, such as "export to the cloud".
func (p Phase) String() string { return enum.Name("Phase", phaseNames, p) }

// In is what String prints, in a language.
func (p Phase) In(l language.Language) string { return language.Textf(p.String()).In(l) }
