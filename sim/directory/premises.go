package directory

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Premises is one side of a hybrid deployment: it has a directory of its own, and each mailbox is on one side (F-117, F-909).
type Premises uint8

// The two sides.
const (
	OnPremises Premises = iota // the forest of the organisation
	Online                     // Exchange Online and the directory behind it
)

var premisesNames = language.Keys([]string{OnPremises: "on-premises", Online: "in Exchange Online"}...)

// Other is the opposite side.
func (p Premises) Other() Premises {
	if p == OnPremises {
		return Online
	}
	return OnPremises
}

// String is the phrase for the side, "on-premises" or "in Exchange Online".
func (p Premises) String() string { return enum.Name("Premises", premisesNames, p) }

// In is what String prints, in a language.
func (p Premises) In(l language.Language) string { return language.Textf(p.String()).In(l) }
