package world

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
)

// drawFaults lets some faults strike at any time, under some assumptions about
// them.
func drawFaults(t *rapid.T) *Setup {
	setup := NewSetup()
	p := &setup.Params
	p.Outdated = rapid.Uint8Range(0, 1).Draw(t, "outdated")
	p.MissedStays = rapid.Uint8Range(0, 1).Draw(t, "missed")
	p.Reconnection = rapid.Uint8Range(0, 1).Draw(t, "reconnection")
	p.HalfCompletes = rapid.Uint8Range(0, 1).Draw(t, "half completes")
	p.ReAdd = rapid.Uint8Range(0, 2).Draw(t, "re-add")
	p.Direction = rapid.Uint8Range(0, 1).Draw(t, "direction")
	p.ClockTolerance = rapid.Uint8Range(0, 2).Draw(t, "tolerance")
	p.Common = Faults(rapid.Uint32().Draw(t, "common"))
	p.CommonOutage, p.Stall = sim.AtMost(10*minute), sim.AtMost(10*minute)
	for u := range p.Faulty {
		p.Faulty[u] = Faults(rapid.Uint32().Draw(t, "faulty"))
		p.Outage[u] = sim.AtMost(10 * minute)
		p.Partition[u] = [directions]sim.Window{sim.AtMost(minute), sim.AtMost(5 * minute), sim.AtMost(5 * minute)}
		p.Jump[u] = [2]uint8{uint8(1 + u), uint8(20 - u)}
	}
	if rapid.Bool().Draw(t, "set up") {
		given(t, setup, setUpCorrectly)
	}
	setup.State.Faults = rapid.SampledFrom([]uint8{NoFaultLimit, 1, 3, 200}).Draw(t, "limit")
	return setup
}

// aboutThePair are the actions that put messages under way between manager and
// delegate, or change what the dialog will write.
var aboutThePair = []ActionKind{AddDelegate, RemoveDelegate, RemoveFromGroup, OpenDelegatesDialog, SelectDelegate, RemoveSelected, AddFromAddressList}

// drawPlain draws an action that needs no hybrid deployment: one about the pair,
// a fault, or any.
func drawPlain(t *rapid.T) Action {
	kind := func(from, to ActionKind) ActionKind {
		return ActionKind(rapid.IntRange(int(from), int(to)).Draw(t, "action"))
	}
	a := Action{Kind: kind(1, MapiUpForAll-1), User: User(rapid.IntRange(0, 1).Draw(t, "user"))}
	switch sort := rapid.IntRange(0, 4).Draw(t, "what"); {
	case sort < 2 || a.Hybrid() || a.Kind.grants():
		a = Action{Kind: rapid.SampledFrom(aboutThePair).Draw(t, "about the pair")}
	case sort < 4:
		a.Kind, a.Way = kind(MapiDownForAll, actionKinds-1), Way(rapid.IntRange(0, 1).Draw(t, "way"))
		a.Count = uint8(rapid.IntRange(0, 9).Draw(t, "count"))
	}
	a.Other = 1 - a.User
	back, err := ParseAction(a.String()) // drops the fields the phrase does not show
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// live lets something be done, strike or pass.
func live(t *rapid.T, run *sim.Run[State, Event]) {
	var armed []Event
	for _, p := range run.AppendPending(nil) {
		if p.Latest == sim.Unbounded {
			armed = append(armed, p.Event)
		}
	}
	switch sort := rapid.IntRange(0, 3).Draw(t, "sort"); {
	case sort == 0 && len(armed) > 0:
		now(run, rapid.SampledFrom(armed).Draw(t, "fault"))
	case sort == 1:
		until := run.Now() + time.Duration(rapid.SampledFrom([]int{1, 5, 20, 60, 300}).Draw(t, "seconds"))*time.Second
		for at, more := run.NextAt(); more && at <= until; at, more = run.NextAt() {
			run.Next()
		}
		run.AdvanceTo(until)
	default:
		acted(run, drawPlain(t))
	}
}

// now lets a pending event happen at this instant, unless another one has to
// come first.
func now(run *sim.Run[State, Event], e Event) {
	if run.Fire(e, run.Now(), nil) != nil {
		run.Next()
	}
}

// healing undoes every fault by its way back, and turns the policy on.
var healing = func() (out []Action) {
	out = []Action{{Kind: MapiUpForAll}, {Kind: ResumeReplication}}
	for u := range User(Users) {
		for _, k := range []ActionKind{ClockRight, PolicyOn, ExitLync, SignIn, OpenOutlook, CancelDialog} {
			out = append(out, Action{Kind: k, User: u})
		}
	}
	return out
}()

// Whatever faults strike and whatever is done meanwhile, no invariant breaks;
// once all is healed and no fault is left, removing the delegate on both sides,
// with a wait, and adding the delegate anew makes the delegation correct.
func TestFaultsHealAndTheRepairConverges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, run := begin(t, drawFaults(t))
		for range rapid.IntRange(0, 25).Draw(t, "moves") {
			live(t, run)
		}
		disarm(run)
		rest(t, run)
		for _, a := range healing {
			acted(run, a)
		}
		rest(t, run)
		for _, k := range []ActionKind{RemoveFromGroup, RemoveDelegate, AddDelegate} {
			acted(run, Action{Kind: k, User: Manager, Other: Delegate})
			rest(t, run)
		}
		sound(t, run)
		if !IsCorrect(&m.Params, run.State(), Manager, Delegate) {
			t.Fatalf("all is healed, and the repair fails\n%+v\n%v", *run.State(), run.Trace())
		}
	})
}

// acted lets something be done at this instant.
func acted(run *sim.Run[State, Event], a Action) {
	if e := a.Event(); !run.Pending(e) {
		run.After(sim.Immediately(), e)
		now(run, e)
	}
}

// disarm takes away the faults that may still strike.
func disarm(run *sim.Run[State, Event]) {
	run.State().Faults = 0
	for _, p := range run.AppendPending(nil) {
		if p.Latest == sim.Unbounded {
			run.Cancel(p.Event)
		}
	}
}
