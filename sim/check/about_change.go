package check

import (
	"slices"
	"time"

	"ombud/sim/exchange"
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/phrase"
	"ombud/sim/world"
)

// Metamorphic properties: two drafts that differ in something that must not matter come to the same verdict.

var changeProperties = []Property{
	{
		Name:      language.Key("names do not matter"),
		Sentence:  language.Key("when the two pairs change places in everything that is given and done, they change places in what comes of it"),
		Sometimes: language.Key("one of the pairs is at least half, and the other is not"),
		Facts:     []string{"F-301"},
		judge:     namesDoNotMatter,
	},
	{
		Name:      language.Key("the hour does not matter"),
		Sentence:  language.Key("when everything begins an hour later, everything happens an hour later"),
		Sometimes: language.Key("something happens that nobody does"),
		Facts:     []string{"F-501", "F-504"},
		judge:     hourDoesNotMatter,
	},
	{
		Name:      language.Key("waiting twice is waiting"),
		Sentence:  language.Key("a wait that is split in two changes nothing"),
		Sometimes: language.Key("something happens that nobody does"),
		Facts:     []string{"F-501"},
		judge:     splitDoesNotMatter,
	},
	{
		Name:      language.Key("others do not matter"),
		Sentence:  language.Key("a second pair that does the same beside the first one changes nothing for the first, and comes to the same"),
		Sometimes: language.Key("the first pair is at least half"),
		Facts:     []string{"F-112", "F-301"},
		judge:     othersDoNotMatter,
	},
}

// A verdict is what claims say about every two people, in bits.
type verdict [world.Users][world.Users]uint32

// judged are the claims of a verdict.
var judged = [...]world.ClaimKind{
	world.GroupShows, world.PeopleShows, world.InOutlook, world.MaySendAs, world.MaySendOnBehalf, world.MayOpenMailbox,
	world.SeesPrivate, world.ReceivesCopies, world.MapiIsOK, world.LyncIsRunning, world.OutlookIsOpen, world.DialogIsOpen,
}

func (t *trial) verdict(c *Course) (v verdict) {
	s := c.End()
	pairs(func(a, b world.User) {
		bits := uint32(0)
		for i, k := range judged {
			if t.system.Holds(about(k, a, b), &c.Params, s) {
				bits |= 1 << i
			}
		}
		for p := lync.PairNone; p <= lync.PairStale; p++ {
			if t.system.Holds(pairIs(a, b, p), &c.Params, s) {
				bits |= 1 << (len(judged) + int(p))
			}
		}
		role := s.Mailboxes[b].Role(int(a), exchange.Calendar)
		v[a][b] = bits | uint32(role)<<28
	})
	return v
}

// swapped is the user at the same place in the other pair.
func swapped(u world.User) world.User { return u ^ 2 }

// swap puts the other pair in the place of one, in an event.
func swap(e world.Event) world.Event {
	n := names(e)
	if n > 0 {
		e.User = swapped(e.User)
	}
	if n > 1 {
		e.Other = swapped(e.Other)
	}
	return e
}

// swapSetting does the same with a setting. Those about "the delegation" name the first pair without saying so.
func swapSetting(s world.Setting) world.Setting {
	f := settingForm[s.Kind]
	if f.user {
		s.User = swapped(s.User)
	}
	if f.other {
		s.Other = swapped(s.Other)
	}
	return s
}

// whom says by kind of setting which of its fields name people.
type whom struct{ user, other bool }

var settingForm = func() (out [256]whom) {
	for _, f := range settingForms {
		for _, s := range f.slots {
			if s.name != "user" {
				continue
			}
			probe := f.base
			s.set(&probe, phrase.Arg{N: 1})
			out[f.kind].user = out[f.kind].user || probe.User != f.base.User
			out[f.kind].other = out[f.kind].other || probe.Other != f.base.Other
		}
	}
	return out
}()

// unnamed says whether a setting is about the first pair without naming it.
func unnamed(s world.Setting) bool {
	switch s.Kind {
	case world.SetCorrect, world.SetHalf, world.SetRemovedInOutlook, world.SetNone:
		return true
	}
	return false
}

// anybody is the draft without procedures and without settings that fit the first pair only.
func (d *Draft) anybody() *Draft {
	return d.keep(func(s world.Setting) bool { return !unnamed(s) }, func(m Move) bool { return m.Follow.Procedure == 0 })
}

func namesDoNotMatter(t *trial) (r Ruling) {
	base := t.Draft.anybody()
	other := base.clone()
	for i, s := range other.Settings {
		other.Settings[i] = swapSetting(s)
	}
	if slices.Equal(base.Settings, other.Settings) {
		other.beginning = base.beginning
	}
	for i, m := range other.Moves {
		other.Moves[i].Event = swap(m.Event)
	}
	one, two := t.again(base), t.system.Carry(other, swap)
	if one == nil || two == nil || one.forked() {
		return r
	}
	v, w := t.verdict(one), t.verdict(two)
	pairs(func(a, b world.User) {
		if v[a][b] != w[swapped(a)][swapped(b)] {
			r = broken("%s and %s come to something else than %s and %s, who did the same", a, b, swapped(a), swapped(b))
			r.Shown = two
		}
	})
	listed := func(u world.User) bool { return one.End().Server[u][partner(u)].Is(lync.Listed) }
	r.Seen = r.Seen || listed(world.Manager) != listed(world.SecondManager)
	return r
}

// steady says whether the draft begins with nothing on its way, so that it may begin at any hour.
func (c *Course) steady() bool { return c.waiting == 0 }

// spontaneous says whether something happened that nobody did.
func (c *Course) spontaneous() bool {
	for _, e := range c.Events {
		if !e.Driven() {
			return true
		}
	}
	return false
}

// sameBut compares two courses event by event, without the ends of waits and what was left out; the second one may be
// later by a constant.
func sameBut(a, b *Course, later time.Duration, without map[anIdle]bool) bool {
	events := func(c *Course) (out []int) {
		for i, e := range c.Events {
			if e.Kind != world.TimePassed && !without[anIdle{e, c.At[i]}] {
				out = append(out, i)
			}
		}
		return out
	}
	x, y := events(a), events(b)
	if len(x) != len(y) || *a.End() != *b.End() {
		return false
	}
	for i := range x {
		if a.Events[x[i]] != b.Events[y[i]] || a.At[x[i]]+later != b.At[y[i]] {
			return false
		}
	}
	return true
}

func hourDoesNotMatter(t *trial) (r Ruling) {
	base := t.Draft.keep(func(world.Setting) bool { return true }, func(m Move) bool { return m.Follow.Procedure == 0 })
	one := t.again(base)
	if one == nil || !one.steady() || !one.Rest {
		return r
	}
	moves := append([]Move{wait(time.Hour)}, base.Moves...)
	two := t.again(base.with(moves))
	r.Seen = one.spontaneous()
	if !sameBut(one, two, time.Hour, nil) {
		r = broken("an hour later, something else happens")
		r.Shown = two
	}
	return r
}

func splitDoesNotMatter(t *trial) (r Ruling) {
	base := t.Draft.keep(func(world.Setting) bool { return true }, func(m Move) bool { return m.Follow.Procedure == 0 })
	longest := 0
	for i, m := range base.Moves {
		if m.After > base.Moves[longest].After {
			longest = i
		}
	}
	if len(base.Moves) == 0 || base.Moves[longest].After < 2*time.Millisecond {
		return r
	}
	whole := base.Moves[longest].After
	half := (whole / 2).Truncate(time.Millisecond)
	moves := append([]Move(nil), base.Moves[:longest]...)
	moves = append(moves, wait(half))
	moves = append(moves, base.Moves[longest:]...)
	moves[longest+1].After = whole - half
	one, two := t.again(base), t.again(base.with(moves))
	if one == nil || !one.Rest {
		return r
	}
	r.Seen = one.spontaneous()
	if !sameBut(one, two, 0, nil) {
		r = broken("when a wait is split in two, something else happens")
		r.Shown = two
	}
	return r
}

func othersDoNotMatter(t *trial) (r Ruling) {
	first := func(u world.User) bool { return u <= world.Delegate }
	base := t.Draft.keep(
		func(s world.Setting) bool {
			f := settingForm[s.Kind]
			return !unnamed(s) && !s.Hybrid() && s.Kind != world.SetFaultLimit && (!f.user || first(s.User)) && (!f.other || first(s.Other))
		},
		func(m Move) bool {
			return m.Follow.Procedure == 0 && !m.Event.Hybrid() && first(m.Event.User) && first(m.Event.Other)
		})
	both := &Draft{Timing: base.Timing}
	for _, s := range base.Settings {
		both.Settings = append(both.Settings, s)
		if f := settingForm[s.Kind]; f.user || f.other {
			both.Settings = append(both.Settings, swapSetting(s))
		}
	}
	if len(both.Settings) == len(base.Settings) {
		both.beginning = base.beginning
	}
	for _, m := range base.Moves {
		both.Moves = append(both.Moves, m)
		if m.Event.Kind == world.Acted {
			both.Moves = append(both.Moves, Move{Event: swap(m.Event)})
		}
	}
	alone, beside := t.again(base), t.system.Carry(both, firstPair)
	if alone == nil || beside == nil || !alone.Rest || !beside.Rest || alone.mixed() || beside.mixed() || alone.hasty(1) || beside.hasty(2) {
		return r
	}
	v, w := t.verdict(alone), t.verdict(beside)
	m, d := world.Manager, world.Delegate
	r.Seen = alone.End().Server[m][d].Is(lync.Listed)
	for _, p := range [...][2]world.User{{m, d}, {d, m}} {
		a, b := p[0], p[1]
		if v[a][b] != w[a][b] || v[a][b] != w[swapped(a)][swapped(b)] {
			r = broken("%s and %s come to something else beside a second pair that does the same, or that pair does", a, b)
			r.Shown = beside
		}
	}
	return r
}

// firstPair counts what happens to the second pair as what happens to the first.
func firstPair(e world.Event) world.Event {
	if e.User >= world.SecondManager {
		return swap(e)
	}
	return e
}
