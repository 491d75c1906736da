package debugger_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// across is a run in which a permission travels between two directories, a
// list comes back and somebody is refused.
const across = `given a manager and a delegate
given a hybrid deployment
given Exchange hybrid writeback is on
given the mailbox of the manager is in Exchange Online

0:00:10  the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
0:00:20  the administrator grants the delegate Send As on the mailbox of the manager on-premises
0:00:30  the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
1:30:00  the administrator stops Azure AD Connect
----
ends   2:00:00
holds  a sync cycle is running
`

// TestHybridStoresShowTheWay walks through a hybrid run: every event that
// changes the state can be seen, and a cycle is told by its phase.
func TestHybridStoresShowTheWay(t *testing.T) {
	c := talking(t, across)
	for c.Next() == nil {
		before, after := c.Before(), c.State()
		seen := slices.ContainsFunc(c.Compared(language.English), func(d debugger.Change) bool { return d.Changed() })
		if before != after && !seen {
			t.Errorf("nothing is seen of %q:\n%s", c.Last().Event, cmp.Diff(before, after))
		}
	}
	if got := said(c, debugger.AllStores); !strings.Contains(got, "hybrid     Azure AD Connect: no cycle runs, stopped, writeback on") {
		t.Errorf("at the end:\n%s", got)
	}
	do(t, c, "a", "c a sync cycle is running")
	if got := said(c, debugger.Here); !strings.Contains(got, "* hybrid     Azure AD Connect: no cycle runs, ") || !strings.Contains(got, "=> a cycle runs: import from the forest, ") {
		t.Errorf("at the beginning of a cycle:\n%s", got)
	}
	if got := said(talking(t, removal), debugger.AllStores); strings.Contains(got, "hybrid") {
		t.Errorf("without a hybrid deployment:\n%s", got)
	}
}
