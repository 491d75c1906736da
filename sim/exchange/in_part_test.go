package exchange

import (
	"testing"

	"pgregory.net/rapid"
)

// An edit that is cut off after so many writes is that many of its writes, and with all of them it is the edit.
func TestEditsInPartAreTheirFirstWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, p, o := drawMailbox(t), drawPermissions(t), drawOptions(t)
		n := rapid.IntRange(0, len(Order)+1).Draw(t, "writes")
		done := min(n, len(Order))
		part, want := m, m
		switch {
		case !m.Has(delegate, Listed):
			part.AddInPart(n, owner, delegate, p, o)
			for _, w := range Order[:done] {
				want.Apply(w, delegate, p)
			}
		case rapid.Bool().Draw(t, "removed"):
			part.RemoveInPart(n, delegate, o)
			for _, w := range Order[:done] {
				want.Retract(w, delegate, o)
			}
		default:
			part.ChangeInPart(n, delegate, p)
			for _, w := range Order[1:min(1+n, len(Order))] {
				want.Apply(w, delegate, p)
			}
		}
		if part != want {
			t.Fatalf("%d writes make %+v of %+v, want %+v", n, part.Grants[delegate], m.Grants[delegate], want.Grants[delegate])
		}
	})
}

func TestEditsInPartAreRefusedAlike(t *testing.T) {
	for _, tc := range []struct {
		name string
		do   func(*Mailbox, int) Outcome
		want Outcome
	}{
		{"F-617: the owner is no delegate", func(m *Mailbox, n int) Outcome { return m.AddInPart(n, owner, owner, DefaultPermissions(), Options{}) }, RefusedOwner},
		{"P-14: a delegate is not added again", func(m *Mailbox, n int) Outcome {
			return m.AddInPart(n, owner, delegate, DefaultPermissions(), Options{})
		}, RefusedExisting},
		{"F-617: who is no delegate is not removed", func(m *Mailbox, n int) Outcome { return m.RemoveInPart(n, 2, Options{}) }, RefusedNotDelegate},
		{"F-617: nor changed", func(m *Mailbox, n int) Outcome { return m.ChangeInPart(n, 2, DefaultPermissions()) }, RefusedNotDelegate},
	} {
		t.Run(tc.name, func(t *testing.T) {
			for n := range len(Order) + 1 {
				var m Mailbox
				m.Add(owner, delegate, DefaultPermissions(), Options{})
				before := m
				if got := tc.do(&m, n); got != tc.want || m != before {
					t.Errorf("after %d writes: %v, want %v and nothing changed", n, got, tc.want)
				}
			}
		})
	}
}

// The entry that makes a delegate stand twice is the one of the information object (P-14).
func TestDuplicateComesWithTheInformation(t *testing.T) {
	for n, want := range []bool{false, false, true, true, true} {
		var m Mailbox
		m.Add(owner, delegate, DefaultPermissions(), Options{})
		m.AddInPart(n, owner, delegate, DefaultPermissions(), Options{ExistingDelegate: ExistingDuplicated})
		if got := m.Has(delegate, Duplicate); got != want {
			t.Errorf("after %d writes listed twice is %v, want %v", n, got, want)
		}
	}
}
