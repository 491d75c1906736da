package plan_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ombud/sim/plan"
)

// pieces are what rows of the property test are made of, by column; some of them are wrong.
var pieces = [][]string{
	{"Ann", "Bo", "Info", "Zoe", "", "CN=Ann,OU=x", "contoso.example/Bo", "Ann:\\Calendar"},
	{"", "", "", "ann@contoso.example", "zoe@contoso.example"},
	{"", "", "ann", "Bo"},
	{"", "", "Kim Sjö"},
	{"", "", "", "", "UserMailbox", "SharedMailbox", "RemoteUserMailbox", "MailUser", "Postbox", "MailUniversalSecurityGroup"},
	{"", "", "", "Ann;Bo", "Bo", "{Ann, Zoe}", "System.Collections.ArrayList"},
	{"", "Ann", "Bo", "CONTOSO\\ann", "NT AUTHORITY\\SELF", "S-1-5-21-1-2", "Default", "Zoe", "Kim Sjö"},
	{"", "", "", "", "Ann"},
	{"", "FullAccess", "FullAccess", "SendAs", "Editor", "None", "ReadPermission", "FulAccess", "\"FullAccess, SendAs\""},
	{"", "", "", "Send-As", "Receive-As"},
	{"", "False", "True", "maybe"},
	{"", "False", "True", "0"},
	{"", "", "", "Calendar", "Inbox"},
	{"", "", "None", "Delegate", "\"Delegate, CanViewPrivateItems\"", "Private"},
}

// lostBy is how many were skipped although something may have been lost by it.
func lostBy(l *plan.Ledger) int {
	n := 0
	for s := plan.Malformed; int(s) < len(l.Counts); s++ {
		n += l.Counts[s]
	}
	return n
}

// drawRow is a row of some pieces, now and then a damaged one.
func drawRow(t *rapid.T) string {
	var fields []string
	for _, choice := range pieces {
		field := rapid.SampledFrom(choice).Draw(t, "field")
		if strings.ContainsAny(field, ",") && !strings.HasPrefix(field, `"`) {
			field = `"` + field + `"`
		}
		fields = append(fields, field)
	}
	switch rapid.IntRange(0, 12).Draw(t, "damage") {
	case 0:
		fields = fields[:len(fields)-1]
	case 1:
		fields = append(fields, "too many")
	case 2:
		fields[3] = `Ann "the boss" Ek`
	case 3:
		fields = make([]string, len(pieces))
	}
	return strings.Join(fields, ",")
}

// TestCountsAddUp holds for every file: each row is used, or skipped for one reason.
func TestCountsAddUp(t *testing.T) {
	lost, used := false, false
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(drawRow), 0, 30).Draw(t, "rows")
		text := people + strings.Join(append(rows, ""), "\n")
		o, err := load(text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		adds(t, "rows", &o.Rows, described+len(rows))
		adds(t, "grants", &o.Grants, o.Grants.Read)
		if n := o.Grants.Used(); n < len(o.Delegations) {
			t.Errorf("%d delegations come from %d grants", len(o.Delegations), n)
		}
		// A row of two parts is used if one of them is; what is wrong with the other is told all the same.
		lostRows, lostGrants := lostBy(&o.Rows), lostBy(&o.Grants)
		if lostRows > o.FaultCount || o.FaultCount != len(o.Faults) || lostRows+lostGrants > 0 && o.FaultCount == 0 {
			t.Errorf("%d rows and %d grants lost something; %d faults told", lostRows, lostGrants, o.FaultCount)
		}
		lost, used = lost || o.FaultCount > 0, used || len(o.Delegations) > 0
		for i := range o.Delegations {
			d := &o.Delegations[i]
			if d.Mailbox == d.Grantee || o.Mailboxes[d.Mailbox].Kind == plan.Group {
				t.Errorf("%v", told(o)[i])
			}
		}
	})
	if !lost || !used {
		t.Errorf("the property saw faults: %v, delegations: %v", lost, used)
	}
}

func adds(t *rapid.T, what string, l *plan.Ledger, read int) {
	sum := 0
	for _, n := range l.Counts {
		sum += n
	}
	if l.Read != read || sum != read || l.Used()+l.Skipped() != read {
		t.Fatalf("%s: %d read, %d used, %d skipped, %d counted; want %d", what, l.Read, l.Used(), l.Skipped(), sum, read)
	}
}
