package debugger_test

import (
	"fmt"
	"strings"
	"testing"

	"ombud/sim/debugger"
)

// TestStoresShowFaults does one fault after the other and looks for the line that
// tells of it.
func TestStoresShowFaults(t *testing.T) {
	for _, row := range []struct {
		name, given string
		do          []string
		want        string
	}{
		{"a stall", "", []string{"the user replication of Lync Server stalls"}, "server     user replication: stands still"},
		{"an addition that is held back", "", []string{
			"the manager adds the delegate as a delegate", "the Lync client of the manager notices the delegate list entry of the delegate",
			"the Lync client of the manager checks the Calendar rights of the delegate",
			"the Lync client of the manager publishes the delegate to Lync Server", "the user replication of Lync Server stalls",
		}, "server     the delegate for the manager: listed + held; the pair is half"},
		{"a clock that is fast", "", []string{"the clock of the delegate jumps forward by 90 seconds"}, "Lync of the delegate: signed in, MAPI OK, policy in force, clock fast by 0:01:30"},
		{"a clock that is slow", "", []string{"the clock of the delegate jumps back by 6 minutes"}, "Lync of the delegate: signed in, MAPI OK, policy in force, clock slow by 0:06:00"},
		{"writes that are cut off", "", []string{
			"the manager opens the Delegates dialog", "the manager adds the delegate from the address list",
			"the manager confirms the Delegates dialog and Exchange fails after 2 writes",
		}, "beside     writes cut off: the manager"},
		{"an outage for everybody", "", []string{"the MAPI service becomes unavailable to everybody"}, "clients    Lync of the second delegate: signed in, MAPI not OK (service down), policy in force"},
		{"an outage that begins by itself", "an outage of the MAPI service for everybody may begin at any time and lasts 5 minutes",
			[]string{"an outage of the MAPI service for everybody begins"}, "clients    Lync of the second manager: signed in, MAPI not OK (outage for everybody), policy in force"},
		{"a removal that is missed", "the delegation is set up correctly", []string{
			"the manager removes the delegate from the Delegates group", "a Lync message to the delegate is lost",
		}, "the delegate for the manager: confirmed + outdated; the pair is none"},
		{"a crash", "the Lync client of the manager may crash at any time", []string{"a fault crashes the Lync client of the manager"}, "beside     crashed by a fault: the manager"},
		{"a crash with a restart", "the Lync client of the manager may crash and start again at any time",
			[]string{"a fault crashes the Lync client of the manager, which starts again"}, "beside     crashed and restarted by a fault: the manager"},
		{"a crash of Outlook", "the Outlook of the manager may crash at any time",
			[]string{"a fault crashes the Outlook of the manager"}, "beside     Outlook crashed by a fault: the manager"},
		{"a client that is not heard", "", []string{"Lync Server no longer hears the delegate"}, "Lync of the delegate: not heard by the server, MAPI OK"},
		{"a client that hears nothing", "", []string{"Lync Server can no longer reach the delegate"}, "Lync of the delegate: does not hear the server, MAPI OK"},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := "given a manager and a delegate\n"
			if row.given != "" {
				text += "given " + row.given + "\n"
			}
			text += "\n"
			for i, what := range row.do {
				text += fmt.Sprintf("0:00:%02d  %s\n", i, what)
			}
			c := talking(t, text+"----\nends 0:00:10\n")
			for c.Next() == nil {
			}
			if got := said(c, debugger.AllStores); !strings.Contains(got, row.want) {
				t.Errorf("want %q in\n%s", row.want, got)
			}
		})
	}
}
