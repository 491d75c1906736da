package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Limit is the largest number of delegates of one manager, and of managers of one delegate (F-112).
const Limit = 25

// Conditions are what has to be known about a manager and a delegate to say whether their pairing can be established:
// one field per row of DT-03, true when the row holds, and for row 8 the two counts. The zero Conditions meet nothing.
type Conditions struct {
	NotEnterpriseVoice bool // row 1: the account that counts does not have Enterprise Voice (F-104, P-01)
	PolicyInForce      bool // row 2: the sync policy is on and the manager has signed in since (F-701, F-507)
	FullClients        bool // row 3: neither user has Lync Basic (F-119)
	WindowsWithMapi    bool // row 4: the manager's client runs on Windows and its MAPI status is OK (F-118, F-401)
	ListedWithEditor   bool // row 5: a delegate in Outlook with Editor on the Calendar (F-302)
	SendOnBehalf       bool // row 6: Send on Behalf is there, or does not matter (F-302, P-04)
	NoSecurityGroup    bool // row 7: no security group is among the delegates (F-113)
	Delegates          int  // row 8: the manager's delegates, this one included (F-112)
	Managers           int  // row 8: the delegate's managers, this one included (F-112)
	SamePremises       bool // row 9: Lync homes and mailboxes are not split (F-117)
	DelegatePresent    bool // row 10: the delegate is signed in to Lync with MAPI status OK (P-06)
	RemovalReplicated  bool // row 11: no earlier removal is on its way (P-07)
}

// Precondition is a row of DT-03.
type Precondition uint8

// The rows of DT-03 by their numbers; Met means that every row holds.
const (
	Met                  Precondition = iota
	PreTelephony                      // row 1
	PrePolicy                         // row 2
	PreFullClients                    // row 3
	PreManagerConnected               // row 4
	PreEditor                         // row 5
	PreSendOnBehalf                   // row 6
	PreNoGroup                        // row 7
	PreLimit                          // row 8
	PreSameSide                       // row 9
	PreDelegateConnected              // row 10
	PreReplicated                     // row 11
)

var preconditionNames = language.Keys([]string{
	Met:                  "every precondition holds",
	PreTelephony:         "the manager does not have Enterprise Voice",
	PrePolicy:            "the Exchange delegate sync policy of the manager is on since the last sign-in",
	PreFullClients:       "neither user uses Lync Basic",
	PreManagerConnected:  "the manager's client runs on Windows with MAPI status OK",
	PreEditor:            "the user is a delegate in Outlook with Editor on the Calendar folder",
	PreSendOnBehalf:      "the delegate can send on behalf of the manager",
	PreNoGroup:           "no security group is a delegate of the manager",
	PreLimit:             "neither user has more than 25 delegates or managers",
	PreSameSide:          "both users are on the same premises",
	PreDelegateConnected: "the delegate is signed in to Lync with MAPI status OK",
	PreReplicated:        "the earlier removal has finished replicating",
}...)

// First is the first row of DT-03 that does not hold, for the first one decides; Met if all do.
func (c Conditions) First() Precondition {
	rows := [...]bool{
		PreTelephony:         c.NotEnterpriseVoice,
		PrePolicy:            c.PolicyInForce,
		PreFullClients:       c.FullClients,
		PreManagerConnected:  c.WindowsWithMapi,
		PreEditor:            c.ListedWithEditor,
		PreSendOnBehalf:      c.SendOnBehalf,
		PreNoGroup:           c.NoSecurityGroup,
		PreLimit:             c.Delegates <= Limit && c.Managers <= Limit,
		PreSameSide:          c.SamePremises,
		PreDelegateConnected: c.DelegatePresent,
		PreReplicated:        c.RemovalReplicated,
	}
	for row, holds := range rows[1:] {
		if !holds {
			return Precondition(row + 1)
		}
	}
	return Met
}

// String says what has to hold.
func (p Precondition) String() string { return enum.Name("Precondition", preconditionNames, p) }

// In is what String prints, in a language.
func (p Precondition) In(l language.Language) string { return language.Textf(p.String()).In(l) }
