package check

import (
	"fmt"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// What Lync clients know and show.

var clientProperties = []Property{
	{
		Name:      language.Key("a client that is gone knows nothing"),
		Sentence:  language.Key("while a Lync client is not running it has no MAPI status, no policy, no groups and no open menu"),
		Sometimes: language.Key("the client of somebody in a pair is not running"),
		Facts:     []string{"F-401", "F-402", "F-507"},
		judge:     goneKnowsNothing,
	},
	{
		Name:      language.Key("MAPI comes back"),
		Sentence:  language.Key("when the world has come to rest, a client that takes itself for signed in has MAPI status OK if and only if it can reach the service; with a clock that is too far off it keeps what it has"),
		Sometimes: language.Key("a client connects to the MAPI service"),
		Facts:     []string{"F-401", "F-407", "DT-04", "P-08", "P-61"},
		judge:     mapiComesBack,
	},
	{
		Name:      language.Key("only those named are concerned"),
		Sentence:  language.Key("what names one or two people changes how nobody else's clients stand"),
		Sometimes: language.Key("an event changes how somebody's clients stand"),
		Facts:     []string{"F-301"},
		judge:     onlyThoseNamed,
	},
	{
		Name:      language.Key("a new policy waits for the sign-in"),
		Sentence:  language.Key("the sync policy that is in force changes when a client signs in or ends, and at no other time"),
		Sometimes: language.Key("another policy comes into force"),
		Facts:     []string{"F-507", "F-703"},
		judge:     policyWaits,
	},
}

func goneKnowsNothing(t *trial) Ruling {
	return t.state(func(s *world.State) (seen bool, broke string) {
		users(func(u world.User) {
			p := &s.People[u]
			if p.Running() {
				return
			}
			seen = seen || s.Server[u][partner(u)].Is(lync.Listed) || s.Server[partner(u)][u].Is(lync.Listed)
			switch {
			case p.MapiOK, p.PolicyInForce, p.Selected != 0, p.Screen > world.NotificationArea:
				broke = fmt.Sprintf("Lync of %s is not running and still knows something", u)
			case !t.holds(about(world.NoGroup, u, 0), s), !t.holds(about(world.NoPeople, u, 0), s):
				broke = fmt.Sprintf("Lync of %s is not running and still shows a group", u)
			}
		})
		return seen, broke
	})
}

func mapiComesBack(t *trial) (r Ruling) {
	if !t.Rest {
		return r
	}
	for _, e := range t.Events {
		r.Seen = r.Seen || e.Kind == world.MapiConnected
	}
	s := t.End()
	users(func(u world.User) {
		p := &s.People[u]
		wrong := p.MapiOK != t.served(p)
		if t.clockOff(p) {
			wrong = p.MapiOK && !t.served(p)
		}
		if p.Lync.Online() && wrong {
			r = broken("the client of %s is at rest with MAPI OK: %v; the service can be reached: %v", u, p.MapiOK, t.served(p))
			r.Claims = []world.Claim{about(world.MapiIsOK, u, 0)}
		}
	})
	return r
}

// named are the people an event names; none if it concerns everybody. A message that comes first may be one from
// whomever to whomever.
func named(e world.Event) []world.User {
	if f, ok := e.AsFault(); ok && f.Kind == world.ReorderMessages || e.Kind == world.Acted && e.Action == world.ReorderMessages {
		return nil
	}
	return []world.User{e.User, e.Other}[:names(e)]
}

func onlyThoseNamed(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		if before.People == after.People {
			return false, ""
		}
		who := named(e)
		for u := range before.People {
			if before.People[u] == after.People[u] {
				continue
			}
			concerned := len(who) == 0
			for _, v := range who {
				concerned = concerned || v == world.User(u)
			}
			if !concerned {
				broke = fmt.Sprintf("%q changes how %s stands", e, world.User(u))
			}
		}
		return true, broke
	})
}

// restarts says whether a client crashes and starts again at once.
func restarts(e world.Event) bool {
	return e.Kind == world.RestartStruck || e.Kind == world.Acted && e.Action == world.CrashAndRestart
}

func policyWaits(t *trial) Ruling {
	return t.step(func(e world.Event, before, after *world.State) (seen bool, broke string) {
		for u := range before.People {
			was, is := &before.People[u], &after.People[u]
			if was.PolicyInForce == is.PolicyInForce {
				continue
			}
			switch {
			case !is.Running():
			case e.Kind == world.SignInDone:
				seen = true
			case restarts(e) && !is.PolicyInForce:
			default:
				broke = fmt.Sprintf("%q changes the policy in force for %s", e, world.User(u))
			}
		}
		return seen, broke
	})
}
