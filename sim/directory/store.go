package directory

import "ombud/sim/internal/enum"

// Store is where a permission is kept (DT-09).
type Store uint8

// The six stores. Those of the mailbox move with it, those of the object stay in their directory (F-918).
const (
	InMailboxSecurity Store = iota // the security descriptor of the mailbox
	InObjectSecurity               // the security descriptor of the directory object; in Exchange Online a recipient permission
	InObject                       // publicDelegates of the directory object, called GrantSendOnBehalfTo in Exchange (F-909)
	InFolders                      // the lists of rights of the folders
	InRule                         // a hidden rule of the mailbox
	InFreeBusyMessage              // the LocalFreebusy message of the mailbox
)

var storeNames = []string{
	InMailboxSecurity: "mailbox security descriptor",
	InObjectSecurity:  "directory object security descriptor",
	InObject:          "directory object",
	InFolders:         "folder permissions",
	InRule:            "hidden rule",
	InFreeBusyMessage: "LocalFreebusy message",
}

// InMailbox says whether the store is part of the mailbox, so that it exists once and moves with the mailbox (DT-09).
func (s Store) InMailbox() bool { return s != InObjectSecurity && s != InObject }

// String names the store.
func (s Store) String() string { return enum.Name("Store", storeNames, s) }

// Direction is which way Azure AD Connect carries an attribute (DT-09).
type Direction uint8

// The three directions.
const (
	Stays    Direction = iota // it is not carried
	ToCloud                   // from the forest to the cloud
	BothWays                  // to the cloud, and back with Exchange hybrid writeback (F-909, F-910)
)

var directionNames = []string{Stays: "stays", ToCloud: "to the cloud", BothWays: "both ways"}

// String says which way.
func (d Direction) String() string { return enum.Name("Direction", directionNames, d) }
