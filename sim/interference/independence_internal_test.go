package interference

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

var deeds = []string{
	"Remove the delegate from the Delegates group", "Add the delegate as a delegate", "Remove the delegate as a delegate",
	"Exit Lync", "Sign in to Lync", "Wait 5 minutes", "Create a Lync meeting for the delegate",
	"The administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises",
	"The administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises",
	"The administrator grants the delegate Full Access on the mailbox of the manager on-premises",
	"Wait until the delegate is a delegate of the manager in Outlook, at most 1 minute",
	"If the delegate cannot send on behalf of the manager, contact support",
}

func draw(rt *rapid.T, name string) *procedure.Document {
	contents := "# A text\n\nPerformed by: the manager\n\n"
	for i := range rapid.IntRange(1, 3).Draw(rt, name+" steps") {
		contents += fmt.Sprintf("%d. %s.\n", i+1, rapid.SampledFrom(deeds).Draw(rt, name))
	}
	d, err := procedure.Parse(name+".md", []byte(contents))
	if err != nil {
		rt.Skip("a word that the performer cannot say")
	}
	return d
}

// agree reports whether two outcomes may be those of one question. A search that was cut
// after it saw a run that fails leaves open whether any run succeeds.
func agree(a, b trial.Outcome) bool {
	fails := func(o trial.Outcome) bool { return o == trial.Sometimes || o == trial.Never || o == trial.Refuted }
	return a == b || fails(a) && fails(b) && (a == trial.Refuted || b == trial.Refuted)
}

// Of two procedures that are independent, each does together what it does alone: a full search over every interleaving
// says so.
func TestIndependenceAgreesWithSearch(t *testing.T) {
	yes, no := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		q := Question{Params: world.Defaults(), From: rapid.SampledFrom(trial.Beginnings()[:5]).Draw(rt, "from"), Given: standstill}.complete()
		c := Cell{Parties: parties(draw(rt, "one"), draw(rt, "other"))}
		s, err := newStage(&q, Options{Budget: 200_000}, &c)
		if err != nil {
			rt.Fatal(err)
		}
		a, b := &c.Parties[0], &c.Parties[1]
		if _, independent := s.independent(a, b); !independent {
			no++
			return
		}
		yes++
		for i := range c.Parties {
			alone, together := s.ask([]*Party{&c.Parties[i]}, &c.Parties[i]), s.ask([]*Party{a, b}, &c.Parties[i])
			if together.err == nil && !agree(alone.outcome, together.outcome) {
				rt.Fatalf("%s: alone %s, together %s", c.Parties[i].String(), alone.outcome, together.outcome)
			}
		}
	})
	if yes == 0 || no == 0 {
		t.Errorf("%d pairs were independent and %d were not; both are needed to learn anything", yes, no)
	}
}

// Every bit of a state is in a leaf: a state that is put together of two equal ones is the same, and one bit set through a
// leaf makes it another.
func TestLeavesHoldAStateWhole(t *testing.T) {
	var s world.State
	for i := range leavesOf(&s) {
		var changed world.State
		l := leavesOf(&changed)[i]
		l.set(1)
		if l.get() != 1 || changed == s {
			t.Errorf("leaf %d is no part of the state", i)
		}
		if l.set(0); changed != s {
			t.Errorf("leaf %d does not go back", i)
		}
	}
}
