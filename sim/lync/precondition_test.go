package lync

import (
	"testing"

	"pgregory.net/rapid"
)

// ideal is a manager and a delegate with nothing in the way.
func ideal() Conditions {
	return Conditions{
		NotEnterpriseVoice: true, PolicyInForce: true, FullClients: true, WindowsWithMapi: true, ListedWithEditor: true,
		SendOnBehalf: true, NoSecurityGroup: true, Delegates: 25, Managers: 25, SamePremises: true, DelegatePresent: true,
		RemovalReplicated: true,
	}
}

var breakers = []struct {
	name   string
	spoil  func(*Conditions)
	first  Precondition
	effect Effect
}{
	{"DT-03 row 1: Enterprise Voice is out of scope", func(c *Conditions) { c.NotEnterpriseVoice = false }, PreTelephony, OtherPath},
	{"DT-03 row 2: without the policy the pair stays none", func(c *Conditions) { c.PolicyInForce = false }, PrePolicy, StaysNone},
	{"DT-03 row 3: with Lync Basic the pair stays none", func(c *Conditions) { c.FullClients = false }, PreFullClients, StaysNone},
	{"DT-03 row 4: without Windows and MAPI the pair stays none", func(c *Conditions) { c.WindowsWithMapi = false }, PreManagerConnected, StaysNone},
	{"DT-03 row 5: without Editor the pair stays none", func(c *Conditions) { c.ListedWithEditor = false }, PreEditor, StaysNone},
	{"DT-03 row 6: without Send on Behalf the pair stays none", func(c *Conditions) { c.SendOnBehalf = false }, PreSendOnBehalf, StaysNone},
	{"DT-03 row 7: a security group fails the sync for all", func(c *Conditions) { c.NoSecurityGroup = false }, PreNoGroup, FailsForAll},
	{"DT-03 row 8: a 26th delegate is too many", func(c *Conditions) { c.Delegates = 26 }, PreLimit, StaysNone},
	{"DT-03 row 8: a 26th manager is too many", func(c *Conditions) { c.Managers = 26 }, PreLimit, StaysNone},
	{"DT-03 row 9: split premises are unsupported", func(c *Conditions) { c.SamePremises = false }, PreSameSide, Unsupported},
	{"DT-03 row 10: an absent delegate stops the pair at half", func(c *Conditions) { c.DelegatePresent = false }, PreDelegateConnected, StopsAtHalf},
	{"DT-03 row 11: a removal under way stops the pair at half", func(c *Conditions) { c.RemovalReplicated = false }, PreReplicated, StopsAtHalf},
}

func TestDT03(t *testing.T) {
	for _, tc := range breakers {
		t.Run(tc.name, func(t *testing.T) {
			c := ideal()
			tc.spoil(&c)
			got := c.First()
			if got != tc.first {
				t.Errorf("the first that does not hold is %q, want %q", got, tc.first)
			}
			if got.Effect() != tc.effect {
				t.Errorf("effect %q, want %q", got.Effect(), tc.effect)
			}
		})
	}
	t.Run("DT-03: with all rows met, 25 delegates and 25 managers, the pair forms", func(t *testing.T) {
		c := ideal()
		if got := c.First(); got != Met || got.Effect() != PairForms || got.Row() != 0 {
			t.Errorf("got %q, effect %q, row %d; want the pair to form", got, got.Effect(), got.Row())
		}
	})
}

func TestFirstRowThatFailsDecides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, want := ideal(), Met
		for i, broken := range rapid.SliceOfN(rapid.Bool(), len(breakers), len(breakers)).Draw(t, "broken") {
			if !broken {
				continue
			}
			breakers[i].spoil(&c)
			if want == Met {
				want = breakers[i].first
			}
		}
		if got := c.First(); got != want {
			t.Fatalf("row %d decides, want row %d", got.Row(), want.Row())
		}
	})
}

func TestOnlyTheDelegateOrReplicationLeaveHalfAPair(t *testing.T) {
	for p := Met; p <= PreReplicated; p++ {
		want := p == Met || p.Row() >= 10
		if got := p.Effect().Publishes(); got != want {
			t.Errorf("row %d (%v): publishes %v, want %v", p.Row(), p, got, want)
		}
	}
}
