package directory

// Looking is a look at the calendar of another user: where, and with which rights (DT-15).
type Looking struct {
	App        App
	Right      CalendarRight // the right in that Calendar
	FullAccess bool          // Full Access on that mailbox
	Default    DefaultRight  // what that Calendar shows to everybody
	Connected  bool          // across the sides: the client reaches the folder itself (F-1305, F-1306)
	SameSide   bool          // both mailboxes are on one side
}

// Seen is what comes of a look.
type Seen struct {
	View    View // how much is shown
	Creates bool // new items can be made
	Accepts bool // meeting requests can be accepted for the owner
}

// CalendarView is what the look shows and allows (DT-15). On one side the rights decide. Across the sides free/busy goes
// by the Default right alone (F-1301), and the rights count once the client reaches the folder: in Outlook (F-1305), and
// by explicit URL for somebody with Full Access (F-1310).
func CalendarView(in Looking) Seen {
	switch {
	case in.App == SchedulingAssistant:
		return in.assistant()
	case in.App == ExplicitURL:
		return in.explicit()
	case in.SameSide:
		return in.folder()
	case in.App == Outlook && in.Connected:
		return in.across()
	}
	return Seen{View: in.Default.FreeBusy()}
}

// folder is what the rights show and allow in the folder itself.
func (in Looking) folder() Seen {
	if in.FullAccess {
		return Editor.seen(in.Default)
	}
	return in.Right.seen(in.Default)
}

// across is what a connection to the folder of the other side adds: nothing below Reviewer, so that free/busy stays
// (F-1304).
func (in Looking) across() Seen {
	if in.FullAccess || in.Right >= Reviewer {
		return in.folder()
	}
	if in.Right == RightNone {
		return Seen{View: in.Default.view()}
	}
	return Seen{View: in.Default.FreeBusy()}
}

// assistant is what the Scheduling Assistant shows. It changes nothing, and across the sides asks for free/busy (F-1301).
func (in Looking) assistant() Seen {
	if !in.SameSide {
		return Seen{View: in.Default.FreeBusy()}
	}
	return Seen{View: min(in.folder().View, SeesDetailsReadOnly)}
}

// explicit is the owner's mailbox opened by its address, which takes Full Access (F-1310).
func (in Looking) explicit() Seen {
	if in.FullAccess && (in.SameSide || in.Connected) {
		return in.folder()
	}
	return Seen{}
}
