package check

import (
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// Drafts draws drafts for a system: everything about a scenario, before anything of it happens.
func Drafts(s *System) *rapid.Generator[*Draft] {
	return rapid.Custom(func(t *rapid.T) *Draft {
		d := dice{t, s}
		sw := d.swarm()
		settings, beginning := d.settings(sw)
		return &Draft{Settings: settings, Moves: d.moves(sw), Timing: d.timing(settings), beginning: beginning}
	})
}

// dice draws the parts of a draft.
type dice struct {
	t *rapid.T
	s *System
}

// below are the generators of small numbers: below[n] draws from [0, n). Zero is the simplest.
var below = func() (out [257]*rapid.Generator[int]) {
	for n := 1; n < len(out); n++ {
		out[n] = rapid.IntRange(0, n-1)
	}
	return out
}()

func (d dice) n(n int) int { return below[n].Draw(d.t, "n") }

// oneIn is true once in n draws; false is the simplest.
func (d dice) oneIn(n int) bool { return d.n(n) == n-1 }

func pick[T any](d dice, list []T) T { return list[d.n(len(list))] }

// spans are waits between moves and ends of windows, simplest first.
var spans = []time.Duration{
	0, time.Minute, 10 * time.Minute, 5 * time.Minute, 10 * time.Second, time.Second, 30 * time.Second, 2 * time.Minute,
	30 * time.Minute, time.Hour, 6 * time.Minute, 15 * time.Minute, 3 * time.Hour, 24 * time.Hour, 100 * time.Millisecond, 8 * 24 * time.Hour,
}

// span is one of the usual waits, or any up to ten minutes.
func (d dice) span() time.Duration {
	if d.oneIn(8) {
		return time.Duration(d.n(256))*2344*time.Millisecond + time.Duration(d.n(256))*time.Millisecond
	}
	return pick(d, spans)
}

// window is a window inside a range.
func (d dice) window(in sim.Window) sim.Window {
	a := in.Earliest + d.span()
	if d.oneIn(8) {
		a = in.Latest
	}
	a = min(a, in.Latest)
	b := a
	if !d.oneIn(3) {
		b = min(a+d.span(), in.Latest)
	}
	return sim.Between(a, b)
}

// timing draws the table that events pick their moments from, and moments at which messages may be hit.
func (d dice) timing(settings []world.Setting) (out Timing) {
	out.Pins = d.hits(settings)
	if d.oneIn(8) {
		return out
	}
	out.Table = make([]Moment, 1+d.n(24))
	for i := range out.Table {
		out.Table[i] = Moment{Place: uint8(d.n(256)), Tie: uint8(d.n(4))}
	}
	return out
}

// user draws somebody who takes part.
func (d dice) user(sw swarm) world.User { return world.User(d.n(sw.users)) }

// pair draws two users: mostly a manager with the delegate, now and then anybody.
func (d dice) pair(sw swarm) (manager, delegate world.User) {
	switch d.n(8) {
	case 6:
		return d.user(sw), d.user(sw)
	case 7:
		return world.Manager, world.User(1 + 2*d.n(sw.users/2))
	}
	m := world.User(2 * d.n(sw.users/2))
	return m, m + 1
}

// delegateFirst are the actions that name the delegate before the manager.
var delegateFirst = func() (out [world.ActionKinds + 1]bool) {
	for _, k := range []world.ActionKind{
		world.CreateMeeting, world.SendAs, world.SendOnBehalf, world.GrantPermission, world.RevokePermission,
		world.GrantUnmapped, world.GiveFolder, world.OpenMailbox, world.UpdateMeeting,
	} {
		out[k] = true
	}
	return out
}()

// formByKind finds the form of an action.
var formByKind = func() (out [256]*form[world.Action]) {
	for i := range actionForms {
		out[actionForms[i].kind] = &actionForms[i]
	}
	return out
}()

// action draws an action of a kind.
func (d dice) action(sw swarm, k world.ActionKind) world.Action {
	f := formByKind[k]
	a := f.base
	for _, s := range f.slots {
		switch s.name {
		case "user":
		case "int": // Writes, of which four are one delegate's.
			s.set(&a, phrase.Arg{N: d.n(10)})
		default:
			s.set(&a, d.arg(s.words, s.name))
		}
	}
	m, v := d.pair(sw)
	if delegateFirst[k] || actionNames[k] == 1 && d.oneIn(2) {
		m, v = v, m
	}
	if actionNames[k] > 0 {
		a.User = m
	}
	if actionNames[k] > 1 {
		a.Other = v
	}
	if !sw.hybrid && a.Hybrid() {
		a.Premises = 0
	}
	return a
}

// moves draws what is done: single actions, whole conversations, procedures and waits.
func (d dice) moves(sw swarm) (out []Move) {
	if sw.mishaps && (len(sw.harms) == 0 || d.oneIn(2)) {
		out = d.mishap(sw)
	}
	for range 1 + d.n(10) {
		gap := d.span()
		var next []Move
		switch k := d.n(8); {
		case k == 7 && sw.procedures:
			next = []Move{d.following(sw)}
		case k == 6 && sw.bursts:
			next = d.conversation(sw)
		case k == 5 && d.oneIn(3):
			next = []Move{wait(0)}
		case k >= 3 && sw.mishaps:
			next = d.mishap(sw)
		default:
			next = []Move{do(d.action(sw, pick(d, pick(d, sw.groups).kinds)))}
		}
		next[0].After = gap
		out = append(out, next...)
	}
	return out
}

// following draws a reader with a slip.
func (d dice) following(sw swarm) Move {
	if len(d.s.Documents) == 0 {
		return wait(0)
	}
	f := Following{Procedure: 1 + d.n(len(d.s.Documents)), Reading: procedure.Reading(d.n(3))}
	doc := d.s.Documents[f.Procedure-1]
	if !sw.hybrid && speaksOfHybrid(doc) {
		f.Procedure = max(d.s.document(Corrected), 1)
		doc = d.s.Documents[f.Procedure-1]
	}
	f.Reader = doc.PerformedBy
	if d.oneIn(8) {
		f.Reader = d.user(sw)
	}
	if d.oneIn(2) {
		f.Slip = Slip{SlipKind(d.n(int(slipKinds))), 1 + d.n(len(doc.Steps))}
	}
	return Move{Follow: f}
}

// speaksOfHybrid says whether a procedure is for a hybrid deployment: without one its steps make no sense.
func speaksOfHybrid(doc *procedure.Document) bool {
	for _, step := range doc.Steps {
		for _, s := range step.Sentences {
			if s.Kind == procedure.Act && s.Action.Hybrid() || s.Claim.Hybrid() {
				return true
			}
		}
	}
	return false
}

// conversation draws a use of the Delegates dialog from its opening to its end, with an odd action in between.
func (d dice) conversation(sw swarm) []Move {
	m, v := d.pair(sw)
	list := []world.Action{{Kind: world.OpenDelegatesDialog, User: m}}
	switch d.n(4) {
	case 0:
		list = append(list, world.Action{Kind: world.AddFromAddressList, User: m, Other: v})
	case 1:
		list = append(list, world.Action{Kind: world.SelectDelegate, User: m, Other: v}, world.Action{Kind: world.RemoveSelected, User: m})
	case 2:
		list = append(list, world.Action{Kind: world.SelectDelegate, User: m, Other: v})
	case 3:
		list = append(list, world.Action{Kind: world.OpenAddressList, User: m},
			world.Action{Kind: world.SelectInAddressList, User: m, Other: v}, world.Action{Kind: world.AddSelection, User: m})
	}
	for range d.n(3) {
		a := d.action(sw, pick(d, dialogKinds))
		a.User = m
		list = append(list, a)
	}
	return d.paced(append(list, d.ending(sw, m)))
}

// ending is how a use of the dialog ends.
func (d dice) ending(sw swarm, m world.User) world.Action {
	end := world.Action{Kind: world.ConfirmDialog}
	switch {
	case len(sw.cuts) > 0 && d.oneIn(2):
		end = d.action(sw, pick(d, sw.cuts))
	case d.oneIn(3):
		end.Kind = world.CancelDialog
	}
	end.User = m
	return end
}

// paced makes moves of actions that follow each other.
func (d dice) paced(list []world.Action) []Move {
	step := pick(d, []time.Duration{0, 10 * time.Second, time.Second, time.Minute})
	out := make([]Move, len(list))
	for i, a := range list {
		out[i] = do(a)
		out[i].After = step
	}
	return out
}
