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
	name  string
	spoil func(*Conditions)
	first Precondition
}{
	{"DT-03 row 1: Enterprise Voice is out of scope", func(c *Conditions) { c.NotEnterpriseVoice = false }, PreTelephony},
	{"DT-03 row 2: without the policy the pair stays none", func(c *Conditions) { c.PolicyInForce = false }, PrePolicy},
	{"DT-03 row 3: with Lync Basic the pair stays none", func(c *Conditions) { c.FullClients = false }, PreFullClients},
	{"DT-03 row 4: without Windows and MAPI the pair stays none", func(c *Conditions) { c.WindowsWithMapi = false }, PreManagerConnected},
	{"DT-03 row 5: without Editor the pair stays none", func(c *Conditions) { c.ListedWithEditor = false }, PreEditor},
	{"DT-03 row 6: without Send on Behalf the pair stays none", func(c *Conditions) { c.SendOnBehalf = false }, PreSendOnBehalf},
	{"DT-03 row 7: a security group fails the sync for all", func(c *Conditions) { c.NoSecurityGroup = false }, PreNoGroup},
	{"DT-03 row 8: a 26th delegate is too many", func(c *Conditions) { c.Delegates = 26 }, PreLimit},
	{"DT-03 row 8: a 26th manager is too many", func(c *Conditions) { c.Managers = 26 }, PreLimit},
	{"DT-03 row 9: split premises are unsupported", func(c *Conditions) { c.SamePremises = false }, PreSameSide},
	{"DT-03 row 10: an absent delegate stops the pair at half", func(c *Conditions) { c.DelegatePresent = false }, PreDelegateConnected},
	{"DT-03 row 11: a removal under way stops the pair at half", func(c *Conditions) { c.RemovalReplicated = false }, PreReplicated},
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
		})
	}
	t.Run("DT-03: with all rows met, 25 delegates and 25 managers, the pair forms", func(t *testing.T) {
		c := ideal()
		if got := c.First(); got != Met {
			t.Errorf("got %q; want the pair to form", got)
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
			t.Fatalf("row %d decides, want row %d", got, want)
		}
	})
}
