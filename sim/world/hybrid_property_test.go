package world

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/directory"
	"ombud/sim/lync"
)

// drawOrganisation draws where mailboxes are and what is assumed.
func drawOrganisation(t *rapid.T, writeback bool) *Setup {
	setup := NewSetup()
	setup.Deploy()
	p := &setup.Params
	p.Conflict = rapid.Uint8Range(0, 3).Draw(t, "conflict")
	p.ReadsReplica = rapid.Uint8Range(0, 1).Draw(t, "replica")
	p.DroppedReference = rapid.Uint8Range(0, 1).Draw(t, "dropped reference")
	p.OutOfScope = People(rapid.SampledFrom([]uint8{0, 0, 2, 9}).Draw(t, "out of scope"))
	p.Deletions = rapid.SampledFrom([]uint16{0, 0, 500, 501}).Draw(t, "deletions")
	place(t, setup)
	if writeback {
		given(t, setup, writebackIsOn)
	}
	return setup
}

// place puts every mailbox somewhere.
func place(t *rapid.T, setup *Setup) {
	for u := range User(Users) {
		if rapid.Bool().Draw(t, "online") {
			given(t, setup, "the mailbox of "+u.String()+" is in Exchange Online")
		}
	}
}

func given(t *rapid.T, setup *Setup, text string) {
	s, perr := ParseSetting(text)
	if perr != nil {
		t.Fatal(perr)
	}
	if err := setup.Apply(s); err != nil {
		t.Fatal(err)
	}
}

// drawEdit draws a grant or a revocation of Send on Behalf.
func drawEdit(t *rapid.T, kinds ...ActionKind) Action {
	return Action{
		Kind: rapid.SampledFrom(kinds).Draw(t, "edit"), Permission: directory.SendOnBehalf,
		User: User(rapid.IntRange(0, Users-1).Draw(t, "user")), Other: User(rapid.IntRange(0, 1).Draw(t, "owner")),
		Premises: lync.Premises(rapid.IntRange(0, 1).Draw(t, "side")),
	}
}

// drawMove draws a move of one mailbox or of two.
func drawMove(t *rapid.T) Action {
	return Action{
		Kind: rapid.SampledFrom([]ActionKind{MoveOnline, MoveOnPremises, MoveBothOnline, MoveBothOnPremises}).Draw(t, "move"),
		User: User(rapid.IntRange(0, 1).Draw(t, "mailbox")), Other: Delegate,
	}.only()
}

// only leaves out the second user where the phrase names one.
func (a Action) only() Action {
	if a.Kind.users() < 2 {
		a.Other = 0
	}
	return a
}

// drawAnything draws what somebody may do about two directories.
func drawAnything(t *rapid.T) Action {
	switch rapid.IntRange(0, 5).Draw(t, "sort") {
	case 0:
		return drawMove(t)
	case 1:
		return Action{Kind: ActionKind(rapid.IntRange(int(WritebackOn), int(LiftThreshold)).Draw(t, "setting"))}
	case 2:
		return Action{Kind: rapid.SampledFrom([]ActionKind{AddDelegate, RemoveDelegate}).Draw(t, "dialog"), Other: User(rapid.IntRange(1, 3).Draw(t, "delegate"))}
	case 3:
		a := drawEdit(t, GrantPermission, RevokePermission, LinkMailbox)
		a.Permission = directory.Permission(rapid.IntRange(0, 1).Draw(t, "permission"))
		if a.Kind == LinkMailbox {
			a.Permission, a.Premises = 0, 0
		}
		return a
	}
	return drawEdit(t, GrantPermission, RevokePermission)
}

// acts lets an action happen after a while.
func acts(t *rapid.T, run *sim.Run[State, Event], a Action) {
	gap := rapid.SampledFrom([]time.Duration{0, time.Second, 20 * time.Second, time.Minute, 10 * time.Minute, 40 * time.Minute}).Draw(t, "gap")
	run.After(sim.Exactly(gap), a.Event())
	for run.Pending(a.Event()) {
		run.Next()
	}
}

// rest lets everything happen that will, which has to have an end.
func rest(t *rapid.T, run *sim.Run[State, Event]) {
	for n := 0; settling(run); n++ {
		if n > 2000 {
			t.Fatalf("it never settles:\n%v", run.Trace())
		}
		run.Next()
	}
}

func begin(t *rapid.T, setup *Setup) (*Model, *sim.Run[State, Event]) {
	m := &Model{Params: setup.Params}
	run := sim.NewRunFrom(m, setup.State, sim.Seeded(rapid.Uint64().Draw(t, "seed")))
	run.Watch(Invariants()...)
	return m, run
}

func sound(t *rapid.T, run *sim.Run[State, Event]) {
	for _, f := range run.Findings() {
		if f.Verdict == sim.Broken {
			t.Fatalf("invariant %q broke at %v\n%v", f.Name, f.At, run.Trace())
		}
	}
}

// Whatever has happened, a second cycle at the same instant has nothing to do,
// and in the end everything comes to rest.
func TestSecondCycleChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, run := begin(t, drawOrganisation(t, rapid.Bool().Draw(t, "writeback")))
		for range rapid.IntRange(0, 12).Draw(t, "actions") {
			acts(t, run, drawAnything(t))
		}
		one := Action{Kind: SyncCycle}
		acts(t, run, one)
		state, pending := *run.State(), run.AppendPending(nil)
		run.After(sim.Immediately(), one.Event())
		if err := run.Fire(one.Event(), run.Now(), nil); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(state, *run.State()); diff != "" {
			t.Fatalf("the second cycle changes the state:\n%s\n%v", diff, run.Trace())
		}
		if diff := cmp.Diff(pending, run.AppendPending(nil)); diff != "" {
			t.Fatalf("the second cycle changes what is to come:\n%s\n%v", diff, run.Trace())
		}
		rest(t, run)
		sound(t, run)
	})
}

// At rest, what is written on a side is what counts there.
func TestWhatIsWrittenComesIntoForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, run := begin(t, drawOrganisation(t, rapid.Bool().Draw(t, "writeback")))
		for range rapid.IntRange(0, 12).Draw(t, "actions") {
			acts(t, run, drawAnything(t))
		}
		rest(t, run)
		s := run.State()
		for _, p := range []directory.Permission{directory.SendAs, directory.SendOnBehalf} {
			for _, at := range bothSides {
				if got, want := s.Hybrid.spread(p).InForce[at], written(s, p, at); got != want {
					t.Fatalf("%v %v: %016b is in force, %016b is written\n%v", p, at, got, want, run.Trace())
				}
			}
		}
		for owner := range s.Mailboxes {
			for u := range s.Mailboxes {
				if has := s.Mailboxes[owner].CanOpenMailbox(u); has != s.Hybrid.FullAccess.Has(User(owner), User(u)) {
					t.Fatalf("Full Access of %v on the mailbox of %v: written %v\n%v", User(u), User(owner), has, run.Trace())
				}
			}
		}
	})
}

// Where both lists are kept after a conflict, writeback only ever helps: what
// is granted with it off is granted with it on, if everything settles before the
// next is done. Without that the two runs may differ by their timing alone: a
// mailbox that moves there and back before an entry of its list has reached the
// cloud keeps it in the forest, and leaves it behind a little later.
func TestWritebackTakesNothingAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		off := NewSetup()
		off.Deploy()
		off.Params.Conflict = conflictUnion
		place(t, off)
		on := NewSetupWith(off.Params)
		on.State = off.State
		given(t, on, writebackIsOn)
		model, without := begin(t, off)
		_, with := begin(t, on)
		for range rapid.IntRange(1, 8).Draw(t, "actions") {
			a := drawEdit(t, GrantPermission)
			if rapid.IntRange(0, 3).Draw(t, "sort") == 0 {
				a = drawMove(t)
			}
			acts(t, without, a)
			acts(t, with, a)
			rest(t, without)
			rest(t, with)
		}
		noLess(t, &model.Params, without, with)
		later := without.Clone()
		fireIn(t, later, Action{Kind: WritebackOn})
		rest(t, later)
		noLess(t, &model.Params, without, later)
	})
}

func fireIn(t *rapid.T, run *sim.Run[State, Event], a Action) {
	run.After(sim.Immediately(), a.Event())
	if err := run.Fire(a.Event(), run.Now(), nil); err != nil {
		t.Fatal(err)
	}
}

// noLess fails where somebody may send in one run and may not in the other.
func noLess(t *rapid.T, p *Params, one, other *sim.Run[State, Event]) {
	for owner := range User(Users) {
		for u := range User(Users) {
			if maySend(p, one.State(), owner, u, directory.SendOnBehalf) && !maySend(p, other.State(), owner, u, directory.SendOnBehalf) {
				t.Fatalf("%v may no longer send on behalf of %v\n%v\n%v", u, owner, one.Trace(), other.Trace())
			}
		}
	}
}

// Without a hybrid deployment nothing of one exists, whatever is done.
func TestNothingHybridWithoutHybrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, run := begin(t, NewSetup())
		for range rapid.IntRange(1, 20).Draw(t, "actions") {
			a := Action{Kind: ActionKind(rapid.IntRange(1, ActionKinds).Draw(t, "action"))}
			for _, field := range a.Kind.fields() {
				*field(&a) = rapid.Uint8Range(0, 2).Draw(t, "field")
			}
			a.Premises = min(a.Premises, lync.Online)
			acts(t, run, a)
		}
		hybrid := run.State().Hybrid
		hybrid.Report = 0 // Pure deployments deliver meeting requests, too.
		if hybrid != (Hybrid{}) {
			t.Fatalf("%+v\n%v", hybrid, run.Trace())
		}
		for _, p := range run.AppendPending(nil) {
			if p.Event.Hybrid() {
				t.Fatalf("%v is pending\n%v", p.Event, run.Trace())
			}
		}
	})
}
