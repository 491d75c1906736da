package check

import (
	"fmt"
	"slices"
	"testing"

	"ombud/sim/world"
)

// A toll counts what the drafts of some seeds come to.
type toll struct {
	given    map[string]int // settings, by kind and variant
	happened map[string]int // events that were not refused, by kind and variant
	quiet    int            // drafts without any fault
	forks    int            // drafts in which a fault had several messages to hit
	cut      [5]int         // dialogs that were cut off, by writes
	crowded  int            // drafts in which three faults or more may strike
}

// variant is the kind of an event with what else tells faults apart.
func variant(e world.Event) string {
	switch e.Kind {
	case world.MessageStruck:
		if world.Harm(e.A) == world.Reordered {
			e.B = 0
		}
		return fmt.Sprint(e.Kind, "harm", e.A, "way", e.B)
	case world.PartitionBegan, world.PartitionEnded, world.ClockStruck, world.SentAgain, world.CopyArrived:
		return fmt.Sprint(e.Kind, "of sort", e.A)
	case world.Acted:
		a := e.AsAction()
		return doneAs(a.Kind, a.Way)
	}
	return fmt.Sprint(e.Kind)
}

func doneAs(k world.ActionKind, w world.Way) string { return fmt.Sprint("action", k, "way", w) }

func (l *toll) count(c *Course) {
	faults := 0
	for _, s := range c.Draft.Settings {
		l.given[fmt.Sprint(s.Kind)]++
		l.given[fmt.Sprint(s.Kind, s.N, s.M)]++
		if slices.ContainsFunc(faultForms, func(f form[world.Setting]) bool { return f.kind == int(s.Kind) }) {
			faults++
		}
	}
	if faults > 2 {
		l.crowded++
	}
	refused := c.refusals()
	for i, e := range c.Events {
		if e.Kind == world.Acted && faultKinds[e.Action] {
			faults++
		}
		if refused[i+1] {
			continue
		}
		l.happened[variant(e)]++
		if n := e.AsAction().Count; cuts(e) && int(n) < len(l.cut) {
			l.cut[n]++
		}
	}
	if faults == 0 {
		l.quiet++
	}
	if c.mixed() {
		l.forks++
	}
}

// Among the courses of 4000 seeds every fault of the catalogue strikes: every action that lets it strike or ends it has
// an effect, every setting that allows it is given, and everything happens that it leads to. Quiet drafts stay common.
func TestEveryFaultStrikes(t *testing.T) {
	s := Real(library(t))
	l := toll{given: map[string]int{}, happened: map[string]int{}}
	course := &Course{}
	for _, d := range someDrafts(t) {
		course = s.carryInto(course, d, nil)
		l.count(course)
	}
	for _, f := range world.FaultCatalogue() {
		for _, k := range slices.Concat(f.Now, f.Back) {
			l.expect(t, "done", world.Action{Kind: k}.String(), l.happened[doneAs(k, 0)])
		}
		for _, k := range f.AtAnyTime {
			l.expect(t, "given", world.Setting{Kind: k}.String(), l.given[fmt.Sprint(k)])
		}
		for _, k := range f.Events {
			e := world.Event{Kind: k}
			l.expect(t, "happening", e.String(), l.happened[variant(e)])
		}
	}
	l.expectVariants(t)
	if l.quiet < 1000 || l.crowded == 0 || l.forks == 0 {
		t.Errorf("%d drafts without a fault, %d with several that may strike, %d with several messages to hit", l.quiet, l.crowded, l.forks)
	}
	for n, times := range l.cut {
		if times == 0 {
			t.Errorf("no dialog is cut off after %d writes", n)
		}
	}
}

func (l *toll) expect(t *testing.T, how, what string, times int) {
	t.Helper()
	if times == 0 {
		t.Errorf("never %s: %s", how, what)
	}
}

// expectVariants looks for every harm to every way, every direction, every turn and every message.
func (l *toll) expectVariants(t *testing.T) {
	t.Helper()
	for h := world.Lost; h <= world.Duplicated; h++ {
		for w := world.FromClient; w <= world.ToClient; w++ {
			struck := world.Event{Kind: world.MessageStruck, A: uint8(h), B: uint8(w)}
			l.expect(t, "happening", struck.String(), l.happened[variant(struck)])
			done := world.Action{Kind: world.LoseMessage + world.ActionKind(h), Way: w}
			l.expect(t, "done", done.String(), l.happened[doneAs(done.Kind, w)])
			l.expect(t, "given", struck.String(), l.given[fmt.Sprint(world.SetMessageFault, int(h), int(w))])
		}
	}
	reordered := world.Event{Kind: world.MessageStruck, A: uint8(world.Reordered)}
	l.expect(t, "happening", reordered.String(), l.happened[variant(reordered)])
	for d := world.BothWays; d <= world.FromServer; d++ {
		for _, k := range []world.Kind{world.PartitionBegan, world.PartitionEnded} {
			e := world.Event{Kind: k, A: uint8(d)}
			l.expect(t, "happening", e.String(), l.happened[variant(e)])
		}
	}
	for turn := world.Forward; turn <= world.Back; turn++ {
		e := world.Event{Kind: world.ClockStruck, A: uint8(turn), B: 2}
		l.expect(t, "happening", e.String(), l.happened[variant(e)])
	}
	for leg := world.Removal; leg <= world.Confirmation; leg++ {
		for _, k := range []world.Kind{world.SentAgain, world.CopyArrived} {
			e := world.Event{Kind: k, A: uint8(leg)}
			l.expect(t, "happening", e.String(), l.happened[variant(e)])
		}
	}
}
