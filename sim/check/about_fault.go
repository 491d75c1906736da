package check

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/world"
)

// Faults: what they cannot do, whatever they strike.

var faultProperties = []Property{
	{
		Name:      language.Key("what strikes nothing can be left out"),
		Sentence:  language.Key("without a fault that finds nothing to strike, everything else happens as before"),
		Sometimes: language.Key("a fault finds nothing to strike"),
		Facts:     []string{"F-301"},
		judge:     idleFaultsDoNotMatter,
	},
	{
		Name:      language.Key("no more faults strike than may"),
		Sentence:  language.Key("of the faults that may strike at any time no more do than are allowed, or each of them once"),
		Sometimes: language.Key("the last one strikes that is allowed"),
		Facts:     []string{"F-301"},
		judge:     faultsAreCounted,
	},
	{
		Name:      language.Key("what a fault spares is still there"),
		Sentence:  language.Key("when the world is at rest, a fault that strikes and is healed changes no mailbox and takes nobody off a list, and after some faults everything is as it was"),
		Sometimes: language.Key("it changes something before it is healed, while somebody is listed"),
		Facts:     []string{"F-204", "F-301", "F-603", "P-03", "P-61"},
		Costly:    true,
		judge:     faultsSpare,
	},
	{
		Name:      language.Key("twice is once"),
		Sentence:  language.Key("where versions tell what is outdated and nobody is published again by the next poll, messages that all arrive twice come to what they come to once"),
		Sometimes: language.Key("a message arrives twice"),
		Facts:     []string{"F-209", "F-305", "P-03b", "P-60", "P-62"},
		Costly:    true,
		judge:     copiesDoNotMatter,
	},
	{
		Name:      language.Key("what is lost never arrives"),
		Sentence:  language.Key("a Lync message that is lost never arrives; a client that misses a removal goes on showing the manager until it signs in, or for good where that is assumed"),
		Sometimes: language.Key("a message is lost"),
		Facts:     []string{"F-304", "F-305", "P-03b", "P-63"},
		Costly:    true,
		judge:     lostStaysLost,
	},
	{
		Name:      language.Key("a stall only delays"),
		Sentence:  language.Key("unless a removed delegate is published again by the next poll, what is done at rest comes to the same, whether or not the user replication stands still for an hour meanwhile"),
		Sometimes: language.Key("something has to wait for the replication"),
		Facts:     []string{"F-501", "F-503", "P-03b", "P-29"},
		Costly:    true,
		judge:     stallsDelay,
	},
}

// anIdle is a fault that found nothing to strike: what it is and when that was.
type anIdle struct {
	event world.Event
	at    time.Duration
}

// faultKinds are the actions that let a fault strike or end it, and do nothing else.
var faultKinds = func() (out [world.ActionKinds + 1]bool) {
	for _, g := range faultGroups {
		for _, k := range g.kinds {
			out[k] = !inDialog(k) && !world.Action{Kind: k}.ByUser()
		}
	}
	return out
}()

// idle are the faults that are done, find nothing to strike, every time, and are alone in their instant: whatever else
// happens in it, or is done once more later, may change places when they are left out.
func (c *Course) idle() map[anIdle]bool {
	out, other := map[anIdle]bool{}, map[world.Event]bool{}
	refused := c.refusals()
	for i, e := range c.Events {
		if e.Kind != world.Acted || !faultKinds[e.Action] {
			continue
		}
		alone := (i == 0 || c.At[i-1] != c.At[i]) && (i == len(c.Events)-1 || c.At[i+1] != c.At[i])
		if refused[i+1] && alone {
			out[anIdle{e, c.At[i]}] = true
		} else {
			other[e] = true
		}
	}
	maps.DeleteFunc(out, func(f anIdle, _ bool) bool { return other[f.event] })
	return out
}

func idleFaultsDoNotMatter(t *trial) (r Ruling) {
	idle := t.idle()
	if len(idle) == 0 || !t.Rest || slices.ContainsFunc(t.Draft.Moves, func(m Move) bool { return m.Follow.Procedure > 0 }) {
		return r
	}
	r.Seen = true
	due := time.Duration(0)
	without := t.again(t.Draft.keep(func(world.Setting) bool { return true }, func(m Move) bool {
		due += m.After
		return !idle[anIdle{m.Event, due}]
	}))
	if !sameBut(t.Course, without, 0, idle) {
		r = broken("without the faults that strike nothing, something else happens")
	}
	return r
}

// allowed is how many faults may strike, if that is given.
func (c *Course) allowed() (n int, given bool) {
	return int(c.Start.Faults), c.Start.Faults != world.NoFaultLimit
}

func faultsAreCounted(t *trial) (r Ruling) {
	refused := t.refusals()
	struck, hits := map[world.Event]int{}, 0
	n, limited := t.allowed()
	i := 0
	return t.step(func(e world.Event, _, _ *world.State) (seen bool, broke string) {
		i++
		if !strikes(e) || refused[i] {
			return false, ""
		}
		hits++
		struck[e]++
		switch {
		case limited && hits > n:
			broke = fmt.Sprintf("%q is fault %d of at most %d", e, hits, n)
		case !limited && struck[e] > 1:
			broke = fmt.Sprintf("%q for a second time", e)
		}
		return limited && hits == n, broke
	})
}

// ends are the kinds of events in which a fault ends by itself.
var ends = []world.Kind{world.OutageEnded, world.CommonOutageEnded, world.PartitionEnded, world.StallEnded}

// strikes says whether a fault strikes by itself.
func strikes(e world.Event) bool {
	_, fault := e.AsFault()
	return fault && !slices.Contains(ends, e.Kind)
}

// A spell is a fault and what heals it.
type spell struct {
	strikes, heals world.Action
	whole          func(t *trial, p *world.Person) bool // whether everything is as it was afterwards; nil for never
	fits           func(t *trial, p *world.Person) bool // whether there is something to strike and nothing else to heal; nil for always
}

// spells are the faults of servers, clients, Outlooks and clocks that can be healed.
var spells = []spell{
	{spelt(world.StallReplication, 0), spelt(world.ResumeReplication, 0), always, func(t *trial, _ *world.Person) bool { return !t.End().Stalled }},
	{spelt(world.ClockForward, 12), spelt(world.ClockBack, 12), always, func(_ *trial, p *world.Person) bool { return p.Skew >= 0 && p.Skew <= 108 }},
	{spelt(world.ClockBack, 11), spelt(world.ClockForward, 11), always, func(_ *trial, p *world.Person) bool { return p.Skew <= 0 && p.Skew >= -109 }},
	{spelt(world.CrashOutlook, 0), spelt(world.OpenOutlook, 0), apart, func(_ *trial, p *world.Person) bool { return p.Outlook }},
	{strikes: spelt(world.MapiDown, 0), heals: spelt(world.MapiUp, 0)},
	{strikes: spelt(world.MapiDownForAll, 0), heals: spelt(world.MapiUpForAll, 0)},
	{strikes: spelt(world.CrashClient, 0), heals: spelt(world.SignIn, 0)},
	{strikes: spelt(world.CrashAndRestart, 0), heals: spelt(world.SignIn, 0)},
	{strikes: spelt(world.LoseConnection, 0), heals: spelt(world.RegainConnection, 0)},
	{strikes: spelt(world.LoseOutbound, 0), heals: spelt(world.RegainConnection, 0)},
	{strikes: spelt(world.LoseInbound, 0), heals: spelt(world.RegainConnection, 0)},
}

func spelt(k world.ActionKind, count uint8) world.Action { return world.Action{Kind: k, Count: count} }

func always(*trial, *world.Person) bool { return true }

// apart says whether Outlook is nothing to the Lync client (P-08).
func apart(t *trial, _ *world.Person) bool { return t.Params.MapiNeedsOutlook == 0 }

// by is the action done by a user or to one, where it names somebody.
func by(u world.User, a world.Action) Move {
	if actionNames[a.Kind] > 0 {
		a.User = u
	}
	return do(a)
}

func faultsSpare(t *trial) (r Ruling) {
	if !t.Rest {
		return r
	}
	for _, s := range spells {
		for _, u := range [...]world.User{world.Manager, world.Delegate} {
			p := &t.End().People[u]
			if s.fits != nil && !s.fits(t, p) || r.Broken != "" {
				continue
			}
			t.cast(s, u, &r)
		}
	}
	return r
}

// cast lets a fault strike and heals it, and judges what is left.
func (t *trial) cast(spell spell, u world.User, r *Ruling) {
	x := t.branch()
	x.leave()
	before := *x.End()
	before.Dialogs[u] = (world.State{}).Dialogs[u]
	struck := by(u, spell.strikes)
	x.play([]Move{struck, wait(time.Minute)})
	r.Seen = r.Seen || anyListed(&before) && *x.End() != before
	x.play([]Move{by(u, spell.heals)})
	after := *x.End()
	after.Dialogs[u] = before.Dialogs[u]
	switch {
	case after.Mailboxes != before.Mailboxes, after.Hybrid != before.Hybrid:
		*r = broken("%q is healed and leaves something in a mailbox or a directory", struck.Event)
	case t.Params.Direction == 0 && fewer(&before, &after):
		*r = broken("%q is healed, and somebody is listed no more", struck.Event)
	case spell.whole != nil && spell.whole(t, &before.People[u]) && after != before:
		*r = broken("%q is healed, and not everything is as it was", struck.Event)
	default:
		return
	}
	r.Shown = x.Course
}

// anyListed says whether Lync Server lists anybody.
func anyListed(s *world.State) (yes bool) {
	pairs(func(u, v world.User) { yes = yes || s.Server[u][v].Is(lync.Listed) })
	return yes
}

// fewer says whether somebody is no longer listed.
func fewer(before, after *world.State) (yes bool) {
	pairs(func(u, v world.User) {
		yes = yes || before.Server[u][v].Is(lync.Listed) && !after.Server[u][v].Is(lync.Listed)
	})
	return yes
}

// errands are done one after the other, each at rest.
var errands = [...]world.Action{
	{Kind: world.RemoveFromGroup, User: world.Manager, Other: world.Delegate},
	{Kind: world.AddDelegate, User: world.Manager, Other: world.Delegate},
}

func stallsDelay(t *trial) (r Ruling) {
	if !t.Rest || t.End().Stalled || t.Params.ReAddRevoked == world.ReAddAtPoll {
		return r
	}
	freely, stalled := t.branch(), t.branch()
	freely.leave()
	stalled.leave()
	for _, a := range errands {
		freely.play([]Move{do(a)})
		stalled.play([]Move{do(world.Action{Kind: world.StallReplication}), do(a)})
		r.Seen = r.Seen || waits(stalled.End())
		resume := do(world.Action{Kind: world.ResumeReplication})
		resume.After = time.Hour
		stalled.play([]Move{resume})
		if !freely.Rest || !stalled.Rest {
			return r
		}
		if *freely.End() != *stalled.End() {
			r = broken("after %q, with a stall that is over, not everything is as it is without", a)
			r.Shown = stalled.Course
			return r
		}
	}
	return r
}

// waits says whether something waits for the replication.
func waits(s *world.State) bool {
	e := s.Server[world.Manager][world.Delegate]
	return e.Is(lync.Held) || e.Is(lync.Removing)
}
