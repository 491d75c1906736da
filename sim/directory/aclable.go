package directory

import "ombud/sim/internal/enum"

// ACLableAfterMove says whether the remote mailbox that a move to Exchange Online leaves in the forest is ACLable (DT-13).
// orgSwitch is the organisation switch at the time of the move (F-1104). With P-27 the conversion may fail all the same
// (F-1108); whether it does is for the caller to choose.
func ACLableAfterMove(v Version, orgSwitch bool, t MailboxType) bool {
	return t == UserMailbox && v.HasSwitch() && orgSwitch
}

// ACLableWhenCreated says whether a remote mailbox that was created in Exchange Online is ACLable: only with the parameter
// for it (F-905, F-1106), and never for a resource (F-1107).
func ACLableWhenCreated(withParameter bool, t MailboxType) bool {
	return t == UserMailbox && withParameter
}

// Remedy is what an administrator has to do to get an ACLable remote mailbox: the last column of DT-13.
type Remedy uint8

// The remedies.
const (
	NothingToDo  Remedy = iota // it is ACLable
	SetByHand                  // set the display type of this object (F-1105)
	SwitchAndSet               // turn the organisation switch on for later moves, and set this object by hand (F-1104, F-1105)
	NotSupported               // this version of Exchange does not go with ACLable objects (DT-13)
	MustNotBeSet               // a resource stays as it is (F-1107)
)

var remedyNames = []string{
	NothingToDo:  "nothing to do",
	SetByHand:    "set the object by hand",
	SwitchAndSet: "turn the switch on, set the object by hand",
	NotSupported: "not supported",
	MustNotBeSet: "must not be set",
}

// RemedyAfterMove is what to do after a move to Exchange Online (DT-13).
func RemedyAfterMove(v Version, orgSwitch bool, t MailboxType) Remedy {
	switch {
	case t != UserMailbox:
		return MustNotBeSet
	case v == Exchange2010:
		return NotSupported
	case !v.HasSwitch():
		return SetByHand
	case !orgSwitch:
		return SwitchAndSet
	}
	return NothingToDo
}

// String says what to do.
func (r Remedy) String() string { return enum.Name("Remedy", remedyNames, r) }
