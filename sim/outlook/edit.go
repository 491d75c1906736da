package outlook

import "ombud/sim/internal/enum"

// Folders is the number of folders in the Delegate Permissions dialog: Calendar, Tasks, Inbox, Contacts, Notes, Journal,
// in this order.
const Folders = 6

// Indexes of the two folders that the dialog treats in a special way (F-604).
const (
	Calendar = 0
	Tasks    = 1
)

// Op is what confirming the dialog will do about one user.
type Op uint8

// The operations.
const (
	Keep   Op = iota // nothing
	Add              // make the user a delegate
	Change           // give a delegate other permissions
	Remove           // the user is no longer a delegate
)

var opNames = []string{Keep: "keep", Add: "add", Change: "change", Remove: "remove"}

// String is the operation's name, such as "add".
func (o Op) String() string { return enum.Name("Op", opNames, o) }

// Touched is the set of permissions that an edit sets: bit f for folder f, then one bit each for the two check boxes.
type Touched uint8

// The bits of Touched beyond the folders, and all of them together.
const (
	TouchedPrivate Touched = 1 << (Folders + iota)
	TouchedCopies
	TouchedAll Touched = 1<<(Folders+2) - 1
)

// Edit is a pending edit of one user (D-14). An Add sets every permission. A Change sets those in Touched and leaves the
// others as they are in the mailbox when the dialog is confirmed; Over fills them in. Keep and Remove set none.
type Edit struct {
	Op      Op
	Levels  [Folders]Level
	Private bool // the delegate can see private items
	Copies  bool // the delegate receives copies of meeting messages
	Touched Touched
}

// NewDelegate is the edit that adds a user with the permissions the dialog proposes: Editor on Calendar and Tasks, copies
// on, nothing else (F-604).
func NewDelegate() Edit {
	return Edit{Op: Add, Levels: [Folders]Level{Calendar: LevelEditor, Tasks: LevelEditor}, Copies: true, Touched: TouchedAll}
}

// Over is the edit with every permission it does not touch taken from current, so that the result can be written as a
// whole. Only the permissions of current count, not its operation.
func (e Edit) Over(current Edit) Edit {
	for f := range Folders {
		if e.Touched&(1<<f) == 0 {
			e.Levels[f] = current.Levels[f]
		}
	}
	if e.Touched&TouchedPrivate == 0 {
		e.Private = current.Private
	}
	if e.Touched&TouchedCopies == 0 {
		e.Copies = current.Copies
	}
	e.Touched = TouchedAll
	return e
}
