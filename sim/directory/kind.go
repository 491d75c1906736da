package directory

import "ombud/sim/internal/enum"

// Kind is what stands for a mailbox in one of the two directories. Each mailbox has an object in both (F-903, F-1109).
type Kind uint8

// The three kinds.
const (
	MailboxUser   Kind = iota // the mailbox itself is here
	MailUser                  // in the cloud, for a mailbox that is on-premises (DT-10 row 3)
	RemoteMailbox             // in the forest, for a mailbox that is in Exchange Online (DT-10 row 4)
)

var kindNames = []string{MailboxUser: "mailbox user", MailUser: "mail user", RemoteMailbox: "remote mailbox"}

// ObjectIn is the kind of the object that stands on side in for a mailbox on side mailbox (DT-10).
func ObjectIn(mailbox, in Premises) Kind {
	switch {
	case mailbox == in:
		return MailboxUser
	case in == Online:
		return MailUser
	}
	return RemoteMailbox
}

// String names the kind, such as "remote mailbox".
func (k Kind) String() string { return enum.Name("Kind", kindNames, k) }
