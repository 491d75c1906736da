package check

import (
	"fmt"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// What the contact groups show.

var groupProperties = []Property{
	{
		Name:      language.Key("groups show whom the server lists"),
		Sentence:  language.Key("when the world has come to rest, no contact group shows somebody whom Lync Server does not list, unless the notice of a removal is missed or held back"),
		Sometimes: language.Key("a People I Manage Calls For group shows a manager in the end"),
		Facts:     []string{"F-201", "F-203", "F-206", "DT-02", "P-63"},
		judge:     groupsFollowServer,
	},
	{
		Name:      language.Key("a group is its members"),
		Sentence:  language.Key("a contact group is there if and only if it has a member, unless an empty one is assumed to stay"),
		Sometimes: language.Key("a group is there, and later it is not"),
		Facts:     []string{"F-202", "F-203", "P-02"},
		judge:     groupsAreMembers,
	},
	{
		Name:      language.Key("correct means all of it"),
		Sentence:  language.Key("a correct delegation has the pair, both groups, Editor on the Calendar, the entry in Outlook, and an add-in that succeeds"),
		Sometimes: language.Key("a delegation is correct"),
		Facts:     []string{"F-307", "DT-06"},
		judge:     correctIsAll,
	},
	{
		Name:      language.Key("a pair without Outlook is stale"),
		Sentence:  language.Key("a pair is paired only while Outlook lists the delegate, and stale only while it does not"),
		Sometimes: language.Key("a pair is stale"),
		Facts:     []string{"F-305", "F-306", "F-308"},
		judge:     pairsKnowOutlook,
	},
	{
		Name:      language.Key("claims and their opposites"),
		Sentence:  language.Key("of a claim and its opposite, one and only one is true of every state"),
		Sometimes: language.Key("a delegation is correct in the end"),
		Facts:     []string{"F-301", "F-307"},
		judge:     oppositesDiffer,
	},
}

func groupsFollowServer(t *trial) (r Ruling) {
	if !t.Rest {
		return r
	}
	s := t.End()
	pairs(func(u, v world.User) {
		listed := s.Server[u][v].Is(lync.Listed)
		if t.holds(about(world.GroupShows, u, v), s) && !listed {
			r = broken("the Delegates group of %s shows %s, whom Lync Server does not list", u, v)
			r.Claims = []world.Claim{about(world.GroupShows, u, v)}
		}
		if t.holds(about(world.PeopleShows, v, u), s) {
			r.Seen = true
			if !listed && !untold(s, s.Server[u][v]) {
				r = broken("the People I Manage Calls For group of %s shows %s, who does not have %s as a delegate at Lync Server", v, u, v)
				r.Claims = []world.Claim{about(world.PeopleShows, v, u)}
			}
		}
	})
	return r
}

// untold says whether a removal has not reached the delegate's client and is not on its way.
func untold(s *world.State, e lync.Entry) bool {
	return e.Is(lync.Outdated) || s.Stalled && e.Is(lync.Removing)
}

func groupsAreMembers(t *trial) Ruling {
	had := false
	return t.state(func(s *world.State) (seen bool, broke string) {
		users(func(u world.User) {
			delegates, managers := false, false
			pairs(func(a, b world.User) {
				delegates = delegates || a == u && t.holds(about(world.GroupShows, u, b), s)
				managers = managers || a == u && t.holds(about(world.PeopleShows, u, b), s)
			})
			group, people := !t.holds(about(world.NoGroup, u, 0), s), !t.holds(about(world.NoPeople, u, 0), s)
			switch {
			case delegates != group:
				broke = fmt.Sprintf("%s: Delegates group %v, members %v", u, group, delegates)
			case people != managers && (t.Params.EmptyGroupStays == 0 || managers):
				broke = fmt.Sprintf("%s: People I Manage Calls For group %v, members %v", u, people, managers)
			}
			if u == world.Manager {
				seen = had && !group
				had = had || group
			}
		})
		return seen, broke
	})
}

func correctIsAll(t *trial) Ruling {
	needs := []world.Claim{
		{Kind: world.PairIs, A: uint8(lync.PairPaired)},
		about(world.GroupShows, world.Manager, world.Delegate),
		about(world.PeopleShows, world.Delegate, world.Manager),
		about(world.InOutlook, world.Delegate, world.Manager),
		{Kind: world.HasRole, User: world.Delegate, Other: world.Manager, A: 3},
	}
	return t.state(func(s *world.State) (seen bool, broke string) {
		if !t.holds(world.Claim{Kind: world.Correct}, s) {
			return false, ""
		}
		for _, c := range needs {
			if !t.holds(c, s) {
				return true, fmt.Sprintf("the delegation is correct, but not so: %s", c)
			}
		}
		after := t.suppose(*s, world.Action{Kind: world.CreateMeeting, User: world.Delegate, Other: world.Manager})
		if after.Meeting != lync.Success {
			return true, fmt.Sprintf("the delegation is correct, and yet the add-in answers: %s", after.Meeting)
		}
		return true, ""
	})
}

func pairsKnowOutlook(t *trial) Ruling {
	return t.state(func(s *world.State) (seen bool, broke string) {
		pairs(func(u, v world.User) {
			listed := t.holds(about(world.InOutlook, v, u), s)
			paired, stale := pairIs(u, v, lync.PairPaired), pairIs(u, v, lync.PairStale)
			switch {
			case t.holds(paired, s) && !listed:
				broke = fmt.Sprintf("%s, but Outlook does not list the delegate", paired)
			case t.holds(stale, s) && listed:
				broke = fmt.Sprintf("%s, but Outlook lists the delegate", stale)
			case t.holds(stale, s):
				seen = true
			}
		})
		return seen, broke
	})
}

// pairIs is the claim that a pair is in a state.
func pairIs(u, v world.User, p lync.Pair) world.Claim {
	return world.Claim{Kind: world.ThePairIs, User: u, Other: v, A: uint8(p)}
}

// opposites are claims that contradict each other.
var opposites = [...][2]world.ClaimKind{
	{world.Correct, world.NotCorrect}, {world.GroupShows, world.GroupHides}, {world.PeopleShows, world.PeopleHides},
	{world.MapiIsOK, world.MapiIsNotOK}, {world.InOutlook, world.NotInOutlook}, {world.MaySendAs, world.MayNotSendAs},
	{world.MaySendOnBehalf, world.MayNotSendOnBehalf}, {world.MayOpenMailbox, world.MayNotOpenMailbox},
	{world.MayOpenFolder, world.MayNotOpenFolder}, {world.SeesPrivate, world.SeesNoPrivate},
	{world.DialogLists, world.DialogDoesNotList}, {world.LyncIsRunning, world.LyncIsNotRunning},
	{world.OutlookIsOpen, world.OutlookIsClosed}, {world.DialogIsOpen, world.DialogIsClosed},
	{world.HasPermission, world.HasNoPermission}, {world.Mapped, world.NotMapped}, {world.MayCreate, world.MayNotCreate},
	{world.MayAccept, world.MayNotAccept}, {world.IsACLable, world.IsNotACLable}, {world.CycleRuns, world.NoCycleRuns},
}

// sampled is a claim about two users with values that differ from pair to pair: a folder, an app, a permission on a side.
func sampled(k world.ClaimKind, u, v world.User) world.Claim {
	c := about(k, u, v)
	switch k {
	case world.MayOpenFolder, world.MayNotOpenFolder, world.MayCreate, world.MayNotCreate, world.MayAccept, world.MayNotAccept:
		c.B = uint8(u+v) % 4
	case world.HasPermission, world.HasNoPermission:
		c.A, c.B = uint8(u)%3, uint8(v)%2
	}
	return c
}

func oppositesDiffer(t *trial) (r Ruling) {
	s := t.End()
	r.Seen = t.holds(world.Claim{Kind: world.Correct}, s)
	pairs(func(u, v world.User) {
		for _, two := range opposites {
			yes, no := sampled(two[0], u, v), sampled(two[1], u, v)
			if t.holds(yes, s) == t.holds(no, s) {
				r = broken("%q and %q agree", yes, no)
				r.Claims = []world.Claim{yes, no}
			}
		}
	})
	return r
}
