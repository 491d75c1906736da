package check

import (
	"slices"

	"ombud/sim/lync"
	"ombud/sim/world"
)

// What a network does to the messages between Lync clients and Lync Server.

func copiesDoNotMatter(t *trial) (r Ruling) {
	if !t.Rest || t.Params.Outdated == 1 || t.Params.ReAddRevoked == world.ReAddAtPoll {
		return r
	}
	one, two := t.branch(), t.branch()
	one.leave()
	two.leave()
	for _, a := range errands {
		one.play([]Move{do(a)})
		two.inject(a.Event())
		two.settleTwice()
		if !one.Rest || !two.Rest {
			return r
		}
		if *one.End() != *two.End() {
			r = broken("after %q, with messages that arrive twice, not everything is as with those that arrive once", a)
			r.Shown = two.Course
			return r
		}
	}
	r.Seen = slices.ContainsFunc(two.Events, func(e world.Event) bool { return e.Kind == world.CopyArrived })
	return r
}

// settleTwice lets everything happen that will, and every message between the manager and the delegate arrive twice.
func (x *execution) settleTwice() {
	doubled := map[world.Leg]bool{}
	for more := true; more; more = x.next() {
		for leg := world.Removal; leg <= world.Confirmation; leg++ {
			if !doubled[leg] && x.Run.Pending(arrival(leg)) {
				doubled[leg] = true
				x.inject(hitting(world.DuplicateMessage, leg).Event())
			}
		}
	}
	x.settle()
}

// arrival is the event in which a message between the manager and the delegate arrives.
func arrival(leg world.Leg) world.Event {
	return world.Event{Kind: arrivals[leg], User: world.Manager, Other: world.Delegate}
}

// hitting is a fault that hits such a message.
func hitting(k world.ActionKind, leg world.Leg) world.Action {
	hit := world.Action{Kind: k, User: world.Delegate, Way: world.ToClient}
	switch leg {
	case world.Publication:
		hit.User, hit.Way = world.Manager, world.FromClient
	case world.Confirmation:
		hit.Way = world.FromClient
	}
	return hit
}

func lostStaysLost(t *trial) (r Ruling) {
	if !t.Rest || t.End().Stalled || t.Params.ReAddRevoked == world.ReAddAtPoll {
		return r
	}
	for leg := world.Removal; leg <= world.Confirmation; leg++ {
		x := t.branch()
		x.leave()
		lost, broke := t.lose(x, leg)
		r.Seen = r.Seen || lost
		if broke != "" {
			r = broken("%s", broke)
			r.Shown = x.Course
			return r
		}
	}
	return r
}

// lose does the errands up to the one that sends a message, and loses that. It says what is not as it has to be then.
func (t *trial) lose(x *execution, leg world.Leg) (bool, string) {
	for _, a := range errands {
		shown := showsManager(x.End())
		x.inject(a.Event())
		since, lost := x.settleWithout(leg)
		switch {
		case !lost:
		case slices.Contains(x.Events[since:], arrival(leg)):
			return true, arrival(leg).String() + ", and yet that was lost"
		case leg == world.Removal:
			return true, t.missed(x, shown)
		default:
			return true, ""
		}
	}
	return false, ""
}

// settleWithout lets everything happen that will, but for one message, which is lost the first time it is under way. It
// says from which event on, and whether it came to that.
func (x *execution) settleWithout(leg world.Leg) (since int, lost bool) {
	for more := true; more && !lost; more = x.next() {
		if x.Run.Pending(arrival(leg)) {
			since = len(x.Events)
			x.inject(hitting(world.LoseMessage, leg).Event())
			lost = !slices.Contains(x.Events[since:], arrival(leg)) // It may arrive in the very instant.
			since = len(x.Events)
		}
	}
	x.settle()
	return since, lost
}

// showsManager says whether the delegate's client shows the manager as soon as it can.
func showsManager(s *world.State) bool {
	return s.Server[world.Manager][world.Delegate].Is(lync.Confirmed)
}

// missed says what is wrong when the delegate's client has missed a removal, and after its next sign-in.
func (t *trial) missed(x *execution, shown bool) string {
	if showsManager(x.End()) != shown {
		return "a removal never arrives, and the delegate's client shows it"
	}
	d := world.Delegate
	x.play([]Move{do(world.Action{Kind: world.ExitLync, User: d}), do(world.Action{Kind: world.SignIn, User: d})})
	knows := x.Rest && x.End().People[d].Lync == world.SignedIn
	if knows && showsManager(x.End()) != (shown && t.Params.MissedStays == 1) {
		return "a removal never arrived, and signing in tells the delegate's client something else"
	}
	return ""
}
