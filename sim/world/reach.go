package world

import (
	"ombud/sim/directory"
	"ombud/sim/exchange"
)

// What a user can do with the mailbox of another one, wherever the two
// mailboxes are. Without a hybrid deployment the mailbox itself knows it all.

// reachable says whether a user can stand in a list of rights of an owner's
// mailbox: on the same side always, from the other one only as an ACL capable
// object there (F-1103, F-1109).
func reachable(p *Params, s *State, owner, u User) bool {
	if !p.Hybrid || p.rule(ruleReachSameSide, !splitMailboxes(s, owner, u)) {
		return true
	}
	if side(s, owner) == directory.Online {
		return p.rule(ruleReachOnline, s.Hybrid.ACLableOnline.Has(u))
	}
	return p.rule(ruleReachForest, s.Hybrid.ACLable.Has(u))
}

// maySend says whether a user holds a permission to send where a sender of the
// user's side is judged (F-906, F-908).
func maySend(p *Params, s *State, owner, u User, permission directory.Permission) bool {
	if !p.Hybrid {
		return s.Mailboxes[owner].Has(int(u), flagOf(permission)) && p.rule(ruleSendOneSide, !splitMailboxes(s, owner, u))
	}
	if permission == directory.SendOnBehalf && p.rule(ruleAdditionalAccount, p.Additional.Has(owner, u)) {
		return false // F-904
	}
	at := permission.CheckedIn(side(s, owner), side(s, u))
	if !p.does(ruleSendersSide) {
		at = side(s, owner)
	}
	return p.rule(ruleSendInForce, s.Hybrid.spread(permission).InForce[at].Has(owner, u))
}

// hasFullAccess says whether Full Access is in force, be it by way of a group.
func hasFullAccess(p *Params, s *State, owner, u User) bool {
	if !p.Hybrid {
		return s.Mailboxes[owner].CanOpenMailbox(int(u))
	}
	return p.rule(ruleFullAccess, s.Hybrid.FullAccess.Has(owner, u)) || p.rule(ruleGroupAccess, p.GroupAccess.Has(owner, u))
}

// mayOpenMailbox says whether a user can open the whole mailbox in Outlook for
// Windows (F-901).
func mayOpenMailbox(p *Params, s *State, owner, u User) bool {
	return hasFullAccess(p, s, owner, u) && reachable(p, s, owner, u) && addable(p, s, owner, u) &&
		!unresolved(p, s, owner, u)
}

// addable says whether a user can add the mailbox to Outlook: the forest has to
// take the remote mailbox that stands for it there for ACL capable (F-903,
// F-905).
func addable(p *Params, s *State, owner, u User) bool {
	return side(s, owner) == directory.OnPremises || side(s, u) == directory.Online ||
		p.rule(ruleAdditionalMailbox, s.Hybrid.ACLable.Has(owner))
}

// unresolved says whether Outlook cannot find the mailbox by its name: a
// resource of the other side (F-1405), or a hidden one that is not mapped
// (F-1206, F-1407).
func unresolved(p *Params, s *State, owner, u User) bool {
	return opening(p, s, owner, u).Failure() != directory.NoFailure
}

// opening is what decides whether Outlook finds a mailbox.
func opening(p *Params, s *State, owner, u User) directory.Opening {
	return directory.Opening{
		Type: p.MailboxType[owner], SameSide: p.rule(ruleResourceAway, !splitMailboxes(s, owner, u)),
		Hidden: p.rule(ruleHidden, p.Hidden.Has(owner)), Mapped: p.Hidden.Has(owner) && p.rule(ruleHiddenMapped, isMapped(p, s, owner, u)),
	}
}

// mayOpenFolder says whether a user can open a folder: with a role of Reviewer
// or more, or with Full Access.
func mayOpenFolder(p *Params, s *State, owner, u User, f exchange.Folder) bool {
	box := &s.Mailboxes[owner]
	rights := p.rule(ruleFolderReviewer, box.Role(int(u), f) >= exchange.RoleReviewer) ||
		p.rule(ruleFolderFullAccess, hasFullAccess(p, s, owner, u))
	return rights && reachable(p, s, owner, u) && !unresolved(p, s, owner, u)
}

// seesPrivate says whether a user sees private items (F-607, F-901, F-914).
func seesPrivate(p *Params, s *State, owner, u User) bool {
	if p.rule(rulePrivateFullAccess, mayOpenMailbox(p, s, owner, u)) {
		return true
	}
	box := &s.Mailboxes[owner]
	return p.rule(rulePrivateFlag, box.CanSeePrivate(int(u))) && !box.CanOpenMailbox(int(u)) && reachable(p, s, owner, u) && !unresolved(p, s, owner, u)
}

// receivesCopies says whether meeting requests to an owner reach a user: the
// hidden rule works across the sides (F-916), unless it holds an outdated
// address (F-1403).
func receivesCopies(p *Params, s *State, owner, u User) bool {
	return p.rule(ruleCopies, s.Mailboxes[owner].ReceivesCopies(int(u))) &&
		p.rule(ruleCopiesAddress, s.Hybrid.OldAddress&row(owner) == 0)
}

// isMapped says whether a mailbox shows up by itself in the Outlook of a user:
// DT-14 with what has arrived on the user's side.
func isMapped(p *Params, s *State, owner, u User) bool {
	if !p.Hybrid || !p.rule(ruleMappedByAccess, s.Hybrid.FullAccess.Has(owner, u)) {
		return false
	}
	link := s.Hybrid.Mapping.Forest
	if p.rule(ruleMappedOnSide, side(s, u) == directory.Online) {
		link = s.Hybrid.Mapping.Online
	}
	return directory.Mapped(directory.Mapping{
		Mailbox: side(s, owner), Grantee: side(s, u), Linked: p.rule(ruleMappedByLink, link.Has(owner, u)), KeptAfterMove: true,
	})
}

// calendarSeen is DT-15: what a user sees of an owner's Calendar.
func calendarSeen(p *Params, s *State, owner, u User, app directory.App) directory.Seen {
	access := hasFullAccess(p, s, owner, u) && reachable(p, s, owner, u)
	return directory.CalendarView(directory.Looking{
		App: app, Right: calendarRight(p, s, owner, u), Default: p.defaultRight(owner),
		FullAccess: p.rule(ruleCalendarFullAccess, access),
		Connected:  p.rule(ruleCalendarConnects, !p.Unconnected.Has(owner, u)) && !unresolved(p, s, owner, u),
		SameSide:   p.rule(ruleCalendarSameSide, !splitMailboxes(s, owner, u)),
	})
}

// defaultRight is what a Calendar shows to everybody (F-1302, F-1303).
func (p *Params) defaultRight(owner User) directory.DefaultRight {
	if !p.does(ruleCalendarDefault) {
		return directory.AvailabilityOnly
	}
	return p.Default[owner]
}

// calendarRight is the right of a user in a Calendar, in the words of DT-15.
func calendarRight(p *Params, s *State, owner, u User) directory.CalendarRight {
	role := s.Mailboxes[owner].Role(int(u), exchange.Calendar)
	switch {
	case !reachable(p, s, owner, u):
		return directory.RightNone
	case role == exchange.RoleNone && p.rule(ruleLimitedDetails, p.LimitedDetails.Has(owner, u)):
		return directory.LimitedDetailsRight
	}
	return calendarRights[role]
}

var calendarRights = [...]directory.CalendarRight{
	exchange.RoleNone: directory.RightNone, exchange.RoleReviewer: directory.Reviewer,
	exchange.RoleAuthor: directory.Author, exchange.RoleEditor: directory.Editor,
}
