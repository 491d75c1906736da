package procedure

import (
	"fmt"
	"strings"
	"testing"

	"ombud/sim/world"
)

// The procedures for a hybrid deployment, walked from a beginning for each of
// their branches.
func TestHybridPaths(t *testing.T) {
	const (
		cloudManager  = "the mailbox of the manager is in Exchange Online"
		cloudDelegate = "the mailbox of the delegate is in Exchange Online"
	)
	for _, c := range []struct {
		name    string
		given   string
		file    string
		without int
		path    string
		outcome world.Progress
	}{
		{"a listed delegate is entered in the forest", cloudManager + "; the delegation is set up correctly", "restore-send-on-behalf", 0, "1 2 3", world.Ended},
		{"a delegate who is not listed is taken out of it", cloudManager + "; the delegate has Send on Behalf on the mailbox of the manager on-premises", "restore-send-on-behalf", 0, "1 4 5", world.Ended},
		{"nobody entered the delegate", cloudManager + "; the delegation is set up correctly", "restore-send-on-behalf", 2, "1 2 3", world.Supported},
		{"nobody took the delegate out", cloudManager + "; the delegate has Send on Behalf on the mailbox of the manager on-premises", "restore-send-on-behalf", 4, "1 4 5", world.Supported},
		{"Send As is granted twice", cloudDelegate, "grant-send-as-on-both-sides", 0, "1 2 3 4 5", world.Ended},
		{"Send As is missing where the delegate is", cloudDelegate, "grant-send-as-on-both-sides", 2, "1 2 3 4 5", world.Supported},
		{"the forest accepts the delegate at once", "the remote mailbox of the delegate is not ACLable; " + cloudDelegate, "make-remote-mailbox-aclable", 0, "1 2 3 4 5", world.Ended},
		{"nobody sets the flag", "the remote mailbox of the delegate is not ACLable; " + cloudDelegate, "make-remote-mailbox-aclable", 2, "1 2 3", world.Supported},
		{"nobody turns the switch", "ACLable synced objects are off; " + cloudManager, "make-remote-mailbox-aclable", 1, "1 2 4 5 6 7 8 9", world.Supported},
		{"the cloud takes two hours", "ACLable synced objects are off; ACLable recognition takes exactly 2 hours; " + cloudManager, "make-remote-mailbox-aclable", 0, "1 2 4 5 6 7 8 9", world.Ended},
		{"one delegate is repaired", "the delegation is set up correctly; the mailbox of the manager holds an old address of the delegate", "repair-stale-delegate", 0, "1 2 7 8 9", world.Ended},
		{"forgotten at first, the delegate is added half an hour later", "the delegation is set up correctly; the mailbox of the manager holds an old address of the delegate", "repair-stale-delegate", 8, "1 2 7 8 9 10 11", world.Ended},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, steps := walk{given: c.given, file: c.file, options: Options{Without: c.without}}.take(t)
			if got := strings.Trim(fmt.Sprint(steps), "[]"); got != c.path {
				t.Errorf("path %s, want %s", got, c.path)
			}
			if got := run.State().Operators[0].Progress; got != c.outcome {
				t.Errorf("outcome %v, want %v", got, c.outcome)
			}
		})
	}
}

func TestHybrid(t *testing.T) {
	for _, c := range []struct {
		file string
		want bool
	}{
		{"case-1-corrected", false},
		{"mapi-diagnostic", false},
		{"restore-send-on-behalf", true}, // It says on which side something is granted.
		{"grant-send-as-on-both-sides", true},
		{"make-remote-mailbox-aclable", true},
		{"repair-stale-delegate", true},
		{"1. If the remote mailbox of the delegate is ACLable, the procedure ends.\n", true},
		{"1. Wait until the delegate can send as the manager, at most 1 hour.\n", false},
	} {
		if got := read(t, c.file).Hybrid(); got != c.want {
			t.Errorf("%q is for a hybrid deployment: %v, want %v", c.file, got, c.want)
		}
	}
}
