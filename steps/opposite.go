package steps

import (
	"ombud/sim/exchange"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// oppositeClaims pairs the kinds of claims of which always one is true.
var oppositeClaims = map[world.ClaimKind]world.ClaimKind{
	world.Correct:         world.NotCorrect,
	world.GroupShows:      world.GroupHides,
	world.PeopleShows:     world.PeopleHides,
	world.MapiIsOK:        world.MapiIsNotOK,
	world.InOutlook:       world.NotInOutlook,
	world.MaySendAs:       world.MayNotSendAs,
	world.MaySendOnBehalf: world.MayNotSendOnBehalf,
	world.MayOpenMailbox:  world.MayNotOpenMailbox,
	world.MayOpenFolder:   world.MayNotOpenFolder,
	world.SeesPrivate:     world.SeesNoPrivate,
	world.DialogLists:     world.DialogDoesNotList,
	world.LyncIsRunning:   world.LyncIsNotRunning,
	world.OutlookIsOpen:   world.OutlookIsClosed,
	world.DialogIsOpen:    world.DialogIsClosed,
	world.HasPermission:   world.HasNoPermission,
	world.Mapped:          world.NotMapped,
	world.MayCreate:       world.MayNotCreate,
	world.MayAccept:       world.MayNotAccept,
	world.IsACLable:       world.IsNotACLable,
	world.CycleRuns:       world.NoCycleRuns,
}

// instead is a claim that is true of the state where c is not, and that cannot
// be true together with c; false if no phrase says so.
func instead(c world.Claim, p *world.Params, s *world.State) (world.Claim, bool) {
	for _, other := range alternatives(c) {
		if other.Holds(p, s) {
			return other, true
		}
	}
	return world.Claim{}, false
}

// alternatives are the claims that c excludes.
func alternatives(c world.Claim) []world.Claim {
	for positive, negative := range oppositeClaims {
		switch c.Kind {
		case positive:
			c.Kind = negative
			return []world.Claim{c}
		case negative:
			c.Kind = positive
			return []world.Claim{c}
		}
	}
	switch c.Kind {
	case world.PairIs, world.ThePairIs:
		return valued(c, uint8(lync.PairNone), uint8(lync.PairStale))
	case world.HasRole:
		return valued(c, uint8(exchange.RoleNone), uint8(exchange.RoleEditor))
	case world.MeetingIs:
		return valued(c, uint8(lync.Success), uint8(lync.AddinUnavailable))
	case world.MessageIs:
		return valued(c, uint8(exchange.SendRefused), uint8(exchange.SentOnBehalf))
	case world.NoGroup:
		return shown(c, world.GroupShows)
	case world.NoPeople:
		return shown(c, world.PeopleShows)
	}
	return nil
}

// valued are the claims with another value in the place of A, about anybody for
// whom the value speaks of a user.
func valued(c world.Claim, first, last uint8) []world.Claim {
	var out []world.Claim
	for a := first; a <= last; a++ {
		other := c
		if other.A = a; a != c.A {
			out = append(out, other)
		}
		if c.Kind != world.MeetingIs && c.Kind != world.MessageIs {
			continue
		}
		for u := range world.User(world.Users) {
			if other.User = u; u != c.User {
				out = append(out, other)
			}
		}
	}
	return out
}

// shown are the claims that the group shows somebody.
func shown(c world.Claim, k world.ClaimKind) []world.Claim {
	var out []world.Claim
	for u := range world.User(world.Users) {
		if u != c.User {
			out = append(out, world.Claim{Kind: k, User: c.User, Other: u})
		}
	}
	return out
}
