package check

import (
	"ombud/sim/language"
	"ombud/sim/lync"
	"ombud/sim/procedure"
	"ombud/sim/world"
	"time"
)

// From every state that can be reached there is a way back.

var repairProperties = []Property{
	{
		Name:      language.Key("the corrected procedure repairs"),
		Sentence:  language.Key("when every fault is healed and nothing is on its way any more, the corrected procedure makes the delegation correct"),
		Sometimes: language.Key("the delegation was not correct before"),
		Facts:     []string{"F-307", "F-501", "F-504", "D-03"},
		judge:     correctedRepairs,
	},
	{
		Name:      language.Key("the world comes to rest"),
		Sentence:  language.Key("when nobody does anything any more, a time comes at which nothing is left that has to happen"),
		Sometimes: language.Key("something happens after the last move"),
		Facts:     []string{"F-207", "F-1003", "F-1020"},
		judge:     comesToRest,
	},
}

func comesToRest(t *trial) Ruling {
	if !t.Rest {
		return broken("after %d events there is still something left that has to happen", len(t.Events))
	}
	return Ruling{Seen: len(t.Events) > t.Moved}
}

// curable says whether nothing stands in the way of a correct delegation that no repair of the pair can change: what
// people use, where they live, a wait that is shorter than replication (F-501), and a client that publishes during the
// wait whom the procedure has just removed (P-03b, D-11).
func (t *trial) curable(s *world.State) bool {
	boss, del, box := &s.People[world.Manager], &s.People[world.Delegate], &s.Mailboxes[world.Manager]
	for _, p := range [...]*world.Person{boss, del} {
		if p.Edition != lync.FullEdition || p.System != lync.Windows || p.Trouble.Has(world.Mismatch) || !p.Telephony.Covered() {
			return false
		}
	}
	return boss.Home == del.Home && boss.Mailbox == del.Mailbox && !box.GroupDelegate && !box.SendOnBehalfLocked &&
		int(box.Others)+world.Users <= lync.Limit && int(del.OtherManagers)+world.Users <= lync.Limit &&
		t.Params.Replication.Latest <= 5*time.Minute && t.Params.ReAddRevoked != world.ReAddAtPoll
}

// heal undoes every fault and lets everything settle.
func (x *execution) heal() {
	x.leave()
	moves := []Move{do(world.Action{Kind: world.MapiUpForAll}), do(world.Action{Kind: world.ResumeReplication})}
	for _, u := range [...]world.User{world.Manager, world.Delegate} {
		for _, k := range [...]world.ActionKind{world.ClockRight, world.PolicyOn, world.ExitLync, world.SignIn, world.OpenOutlook, world.CancelDialog} {
			moves = append(moves, do(world.Action{Kind: k, User: u}))
		}
	}
	x.play(moves)
}

func correctedRepairs(t *trial) (r Ruling) {
	if !t.Rest || t.corrected < 0 || !t.curable(t.End()) {
		return r
	}
	x := t.branch()
	x.heal()
	correct := world.Claim{Kind: world.Correct}
	r.Seen = !t.holds(correct, x.End())
	x.inject(procedure.Begin(0, t.corrected, world.Manager))
	x.settle()
	if !x.Rest || !t.holds(correct, x.End()) {
		r = broken("everything was healed, the corrected procedure was carried out, and the delegation is not correct")
		r.Shown = x.Course
	}
	return r
}
