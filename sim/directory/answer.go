package directory

import "ombud/sim/internal/enum"

// Answer is how an attempt to give or take a permission ended. All but Granted leave everything as it was.
type Answer uint8

// The answers.
const (
	Granted           Answer = iota // written
	OutOfWriteScope                 // the other side is the master of the object (F-919)
	NotACLable                      // the grantee cannot be put into a list of rights here (F-920, P-19)
	OwnerOnly                       // only the owner can give it, in Outlook (DT-09)
	AdministratorOnly               // only an administrator can give it (F-901, F-906)
	NoMailboxHere                   // it is kept in the mailbox, and the mailbox is on the other side (DT-09)
)

var answerNames = []string{
	Granted:           "granted",
	OutOfWriteScope:   "out of the write scope",
	NotACLable:        "the grantee is not ACLable here",
	OwnerOnly:         "only the owner can do this",
	AdministratorOnly: "only an administrator can do this",
	NoMailboxHere:     "the mailbox is on the other side",
}

// Failure is the error text that goes with the answer; NoFailure when it comes without one of its own.
func (a Answer) Failure() Failure {
	switch a {
	case OutOfWriteScope:
		return OutOfWriteScopeText
	case NotACLable:
		return NotLocalText
	}
	return NoFailure
}

// String says the answer in plain words.
func (a Answer) String() string { return enum.Name("Answer", answerNames, a) }
