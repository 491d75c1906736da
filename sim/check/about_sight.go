package check

import (
	"fmt"

	"ombud/sim/directory"
	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// What people see: of a delegation, of a Calendar, and of an invitation to one.

var sightProperties = []Property{
	{
		Name:      language.Key("the add-in answers as the lists say"),
		Sentence:  language.Key("between two healthy clients, with whole permissions in Outlook or none and nothing on its way, the add-in gives the answer that belongs to what the groups and the Delegates dialog list"),
		Sometimes: language.Key("the lists are those of a published case"),
		Facts:     []string{"DT-06", "DT-08", "F-801", "F-803"},
		Costly:    true,
		judge:     listsNameTheAnswer,
	},
	{
		Name:      language.Key("a higher role shows no less"),
		Sentence:  language.Key("with a higher role on the Calendar of somebody nobody sees less of it in any program, or can do less there"),
		Sometimes: language.Key("a higher role shows more"),
		Facts:     []string{"DT-15", "F-1301", "F-1304"},
		Costly:    true,
		judge:     rolesShowMore,
	},
	{
		Name:      language.Key("one side accepts every invitation"),
		Sentence:  language.Key("the Accept button of an invitation to the Calendar of somebody on the own side works on every device, and never on a Mac or a phone across the sides"),
		Sometimes: language.Key("two mailboxes are on different sides"),
		Facts:     []string{"DT-17", "F-1408"},
		judge:     invitationsAreAccepted,
	},
}

// sight is what two users see of their delegation, and whether nothing but the delegation matters to it.
func (t *trial) sight(s *world.State, mgr, d world.User) (v lync.Visible, plain bool) {
	boss, del, entry := &s.People[mgr], &s.People[d], s.Server[mgr][d].Facts
	side := s.Mailboxes[mgr].Side(int(d))
	for _, p := range []*world.Person{boss, del} {
		if p.Lync != world.SignedIn || !p.MapiOK || !p.Outlook || p.Edition != lync.FullEdition || !p.Telephony.Covered() {
			return v, false
		}
	}
	v = lync.Visible{
		InDelegates:     t.holds(about(world.GroupShows, mgr, d), s),
		InPeopleIManage: t.holds(about(world.PeopleShows, d, mgr), s),
		InOutlook:       t.holds(about(world.InOutlook, d, mgr), s),
	}
	whole := side == exchange.SideNone || side == exchange.SideFull
	return v, whole && entry&^(lync.Listed|lync.Confirmed) == 0 && boss.Home == del.Home && boss.Mailbox == del.Mailbox
}

func listsNameTheAnswer(t *trial) Ruling {
	return t.state(func(s *world.State) (seen bool, broke string) {
		pairs(func(mgr, d world.User) {
			v, plain := t.sight(s, mgr, d)
			if !plain {
				return
			}
			lists := lync.Diagnose(v)
			seen = seen || lists.Procedure() != 0
			after := t.suppose(*s, world.Action{Kind: world.CreateMeeting, User: d, Other: mgr})
			if v.Outcome = after.Meeting; lync.Diagnose(v) != lists {
				broke = fmt.Sprintf("what %s and %s see is %q, and scheduling a meeting ends with: %s", mgr, d, lists, v.Outcome)
			}
		})
		return seen, broke
	})
}

// A look is what somebody sees of a Calendar in a program, and can do there.
type look struct {
	View             directory.View
	Creates, Accepts bool
}

// atLeast says whether no part is less than that of the other.
func (l look) atLeast(o look) bool {
	return l.View >= o.View && (l.Creates || !o.Creates) && (l.Accepts || !o.Accepts)
}

// look asks the claims what a user sees of an owner's Calendar.
func (t *trial) look(s *world.State, owner, u world.User, app directory.App) (l look) {
	c := world.Claim{User: u, Other: owner, B: uint8(app)}
	for c.Kind, c.A = world.Sees, uint8(directory.SeesDetails); c.A > 0 && !t.holds(c, s); c.A-- {
	}
	l.View, c.A = directory.View(c.A), 0
	c.Kind = world.MayCreate
	l.Creates = t.holds(c, s)
	c.Kind = world.MayAccept
	l.Accepts = t.holds(c, s)
	return l
}

func rolesShowMore(t *trial) (r Ruling) {
	pairs(func(owner, u world.User) {
		for app := directory.SchedulingAssistant; app <= directory.ExplicitURL; app++ {
			s := *t.End()
			var before look
			for role := exchange.RoleNone; role <= exchange.RoleEditor; role++ {
				s.Mailboxes[owner].SetRole(int(u), exchange.Calendar, role)
				now := t.look(&s, owner, u, app)
				r.Seen = r.Seen || role > exchange.RoleNone && now != before
				if !now.atLeast(before) {
					r = broken("as %s of the Calendar of %s, %s sees less in %s than with the role below: %+v, and %+v", role, owner, u, app, now, before)
				}
				before = now
			}
		}
	})
	return r
}

func invitationsAreAccepted(t *trial) (r Ruling) {
	s := t.End()
	pairs(func(owner, u world.User) {
		across := s.People[owner].Mailbox != s.People[u].Mailbox
		r.Seen = r.Seen || across
		for d := range directory.Device(directory.Devices) {
			works := t.holds(world.Claim{Kind: world.AcceptButton, User: u, Other: owner, A: uint8(directory.AcceptWorks), B: uint8(d)}, s)
			switch {
			case !across && !works:
				r = broken("%s cannot accept an invitation to the Calendar of %s, on one side, in %s", u, owner, d)
			case across && works && d >= directory.OutlookMac:
				r = broken("%s can accept an invitation to the Calendar of %s, across the sides, in %s", u, owner, d)
			}
		}
	})
	return r
}
