package audit_test

import (
	"slices"
	"testing"

	"ombud/sim/audit"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/trial"
	"ombud/sim/world"
)

func TestWhatATextIsHeldTo(t *testing.T) {
	lync := []string{"half", "stale", "removed-in-outlook", "neither", "healthy", "again"}
	for _, tc := range []struct {
		text   string
		goal   string // "": the delegation is correct, or each start has a goal of its own
		starts []string
	}{
		{"case-1", "", lync},
		{"case-1-corrected", "", lync},
		{"case-2", "", lync},
		{"mapi-diagnostic", "", []string{"mapi-down", "mapi-ok", "just-signed-in", "signed-out"}},
		{"grant-send-as-on-both-sides", "the delegate can send as the manager", []string{"on-premises", "delegate-online", "manager-online", "online"}},
		{"make-remote-mailbox-aclable", "the delegate is a delegate of the manager in Outlook",
			[]string{"not-aclable", "born-online", "switch-off", "slow-cloud", "room"}},
		{"repair-stale-delegate", "the delegate receives copies of meeting requests to the manager",
			[]string{"delegate-moved", "manager-moved", "two-delegates"}},
		{"restore-send-on-behalf", "the delegate can send on behalf of the manager", []string{"added", "removed"}},
	} {
		t.Run(tc.text, func(t *testing.T) {
			s := audit.Derive(proceduretest.Shipped(t, tc.text), world.Defaults())
			goal := ""
			if s.Goal != (world.Claim{}) {
				goal = s.Goal.String()
			}
			var starts []string
			for _, b := range s.Starts {
				starts = append(starts, b.Name)
				if b.Text.IsZero() {
					t.Errorf("nobody knows what %q is", b.Name)
				}
			}
			if goal != tc.goal || !slices.Equal(starts, tc.starts) {
				t.Errorf("goal %q from %v", goal, starts)
			}
		})
	}
}

// TestTheOtherTextsDoWhatTheyAreFor holds every text that is no case of the article to its derived goal.
func TestTheOtherTextsDoWhatTheyAreFor(t *testing.T) {
	for _, tc := range []struct {
		text      string
		sometimes []string // the starts from which timing decides
	}{
		{"mapi-diagnostic", []string{"just-signed-in"}}, // D-27: asked too early
		{"grant-send-as-on-both-sides", nil},
		{"make-remote-mailbox-aclable", nil},
		{"repair-stale-delegate", nil},
		{"restore-send-on-behalf", nil},
	} {
		t.Run(tc.text, func(t *testing.T) {
			in := inspect(t, subject(t, proceduretest.Shipped(t, tc.text)))
			for _, a := range in.Attempts {
				name, want := in.Subject.Starts[a.Start].Name, trial.Always
				if slices.Contains(tc.sometimes, name) {
					want = trial.Sometimes
				}
				if a.Decision.Outcome != want || a.Decision.Ends != trial.EndsSurely {
					t.Errorf("%v from %s: %v, %v", a.Reading, name, a.Decision.Outcome, a.Decision.Ends)
				}
			}
		})
	}
}

// TestStarts makes sure that no start that stands for something missing has it already.
func TestStartsAreNotAtTheGoal(t *testing.T) {
	for _, text := range []string{"grant-send-as-on-both-sides", "make-remote-mailbox-aclable", "repair-stale-delegate", "restore-send-on-behalf"} {
		s := audit.Derive(proceduretest.Shipped(t, text), world.Defaults())
		s.Document = document(t, "test.md", []byte("# Test\n\nPerformed by: the manager\n\n1. Wait 1 second.\n"))
		for _, a := range inspect(t, s).Attempts {
			if name := s.Starts[a.Start].Name; a.Decision.Outcome != trial.Never {
				t.Errorf("%s: from %s the goal comes about by itself: %v", text, name, a.Decision.Outcome)
			}
		}
	}
}
