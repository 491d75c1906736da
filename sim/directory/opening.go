package directory

// Opening is somebody with Full Access opening a mailbox in Outlook by its name.
type Opening struct {
	Type     MailboxType // what the mailbox is for
	SameSide bool        // it is on the side of the user's own mailbox
	Hidden   bool        // it is hidden from address lists
	Mapped   bool        // it appears by itself, without its name being looked up (F-1206)
}

// Failure is what the user reads instead of the mailbox: for a resource of the other side (F-1405), and for a hidden
// mailbox that is not mapped (F-1407, F-1206).
func (in Opening) Failure() Failure {
	if in.foreignResource() || in.nameless() {
		return NameNotResolved
	}
	return NoFailure
}

// MayShow says whether f is what the user may read: for a hidden mailbox there are two texts (F-1407).
func (in Opening) MayShow(f Failure) bool {
	return f == in.Failure() || f == NotRecognized && in.nameless()
}

// foreignResource reports whether the mailbox is a resource of the other side.
func (in Opening) foreignResource() bool { return in.Type.Resource() && !in.SameSide }

// nameless reports whether the address book does not know the name that Outlook looks up.
func (in Opening) nameless() bool { return in.Hidden && !in.Mapped }
