package debugger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/debugger"
)

// TestTell reads what is told, word for word.
func TestTell(t *testing.T) {
	for _, row := range []struct {
		name     string
		commands []string
		topic    debugger.Topic
		want     string
	}{
		{"the start has changed nothing", nil, debugger.Here, `
0 of 4  0:00:00  the run begins
  next  0:00:10  the manager removes the delegate from the Delegates group
`},
		{"an event shows what it changed", []string{"n"}, debugger.Here, `
1 of 4  0:00:10  the manager removes the delegate from the Delegates group
* server     the delegate for the manager: listed + confirmed; the pair is paired => confirmed + removing; the pair is none
* clients    Delegates of the manager: the delegate => no group
  next  0:00:20  the manager selects the delegate in the Delegates group
`},
		{"a remark stands below its event", []string{"n 2"}, debugger.Here, `
2 of 4  0:00:20  the manager selects the delegate in the Delegates group
  -> refused: the Delegates group does not show this contact
  next  0:02:30  the removal by the manager is replicated to the delegate
`},
		{"between events the last one is over", []string{"t 0:03:00"}, debugger.Here, `
3 of 4  0:03:00  since 0:02:30: the removal by the manager is replicated to the delegate
* server     the delegate for the manager: confirmed + removing; the pair is none => unrelated; the pair is none
* clients    People I Manage Calls For of the delegate: the manager => no group
  next  0:04:00  the delegate exits Lync
`},
		{"all stores, with what was before", []string{"n"}, debugger.AllStores, `
  mailbox    delegates of the manager: the delegate
  mailbox    the delegate at the manager: Editor on Calendar + Tasks, free/busy Editor, copies of requests
  mailbox    Outlook of the manager: open
  mailbox    delegates of the delegate: nobody
  mailbox    Outlook of the delegate: open
* server     the delegate for the manager: confirmed + removing; the pair is none (before: listed + confirmed; the pair is paired)
  clients    Lync of the manager: signed in, MAPI OK, policy in force
  clients    Lync of the delegate: signed in, MAPI OK, policy in force
* clients    Delegates of the manager: no group (before: the delegate)
  clients    People I Manage Calls For of the delegate: the manager
  directory  publicDelegates of the manager: the delegate
  directory  account of the manager: sync policy on, PC-to-PC only, all on-premises
  directory  account of the delegate: sync policy on, PC-to-PC only, all on-premises
`},
		{"what is pending, with what is left", []string{"t 0:01:00"}, debugger.Waiting, `
pending, with what is left of the windows:
  0:01:00 to 0:05:10, within 0:04:10: the removal by the manager is replicated to the delegate; here at 0:02:30
`},
		{"nothing is pending", nil, debugger.Waiting, `
nothing is pending
`},
		{"what people do limits what is next", []string{"n"}, debugger.Else, `
what can happen next; b NUMBER [TIME] branches off into it, d ACTION into another act:
   1  0:00:10 to 0:00:20: the removal by the manager is replicated to the delegate
   2  exactly 0:00:20: the manager selects the delegate in the Delegates group; here at 0:00:20
`},
		{"nothing can happen at the end", []string{"z"}, debugger.Else, `
nothing can happen next by itself; somebody can act, with: d ACTION
`},
		{"claims, with those that changed", []string{"c the manager has no Delegates group"}, debugger.Claims, `
* holds  the pair is none
* fails  the delegation is correct
* holds  the manager has no Delegates group
`},
		{"the events, with the place", []string{"n 2"}, debugger.Events, `
  0  the run begins
  1  0:00:10  the manager removes the delegate from the Delegates group
* 2  0:00:20  the manager selects the delegate in the Delegates group
  3  0:02:30  the removal by the manager is replicated to the delegate
  4  0:04:00  the delegate exits Lync
  0:10:00  the run ends
`},
		{"a branch takes people along", []string{"n", "b 1"}, debugger.Events, `
  0  the run begins
  1  0:00:10  the manager removes the delegate from the Delegates group
* 2  0:00:10  the removal by the manager is replicated to the delegate
  3  0:00:20  the manager selects the delegate in the Delegates group
  4  0:04:00  the delegate exits Lync
  0:10:00  the run ends
`},
		{"a branch whose rest stays", []string{"n", "b 1"}, debugger.Differences, `
what follows is as it was
`},
		{"an act brings its consequences", []string{"z", "d the delegate signs in to Lync"}, debugger.Events, `
  0  the run begins
  1  0:00:10  the manager removes the delegate from the Delegates group
  2  0:00:20  the manager selects the delegate in the Delegates group
  3  0:02:30  the removal by the manager is replicated to the delegate
  4  0:04:00  the delegate exits Lync
* 5  0:10:00  the delegate signs in to Lync
  0:10:00  the run ends
`},
		{"an act in between", []string{"t 0:09:00", "d the delegate signs in to Lync"}, debugger.Differences, `
what follows is different:
  added at 0:09:30: "Lync Server signs the delegate in"
`},
		{"a claim about a branch", []string{"t 0:09:00", "d the delegate signs in to Lync"}, debugger.Here, `
5 of 6  0:09:00  the delegate signs in to Lync
* clients    Lync of the delegate: signed out, MAPI not OK => signing in, MAPI not OK
  next  0:09:30  Lync Server signs the delegate in
`},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := talking(t, removal)
			do(t, c, row.commands...)
			if diff := cmp.Diff(row.want[1:], said(c, row.topic)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
