package exchange

import "ombud/sim/internal/enum"

// DeliveryScope says where meeting requests to the owner go; one choice covers all delegates together (F-613).
type DeliveryScope uint8

// The four scopes (F-613). The zero value is what Outlook recommends and what P-12 takes as the default.
const (
	DelegatesAndSendInformationToMe DeliveryScope = iota // the delegates act, the owner gets a copy to read
	DelegatesOnly                                        // the owner's copy goes to Deleted Items
	DelegatesAndMe                                       // delegates and owner can both act
	NoForward                                            // nothing goes to the delegates
)

var scopeNames = []string{
	DelegatesAndSendInformationToMe: "DelegatesAndSendInformationToMe",
	DelegatesOnly:                   "DelegatesOnly",
	DelegatesAndMe:                  "DelegatesAndMe",
	NoForward:                       "NoForward",
}

// Forwards says whether the delegates in the rule receive anything.
func (s DeliveryScope) Forwards() bool { return s != NoForward }

// String is the scope's name as Exchange spells it.
func (s DeliveryScope) String() string { return enum.Name("DeliveryScope", scopeNames, s) }
