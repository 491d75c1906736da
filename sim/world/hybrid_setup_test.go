package world

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const listStays = `Send on Behalf of a moved manager is "stays"`

// What a Given says about two directories is the settled state that doing it
// leads to.
func TestHybridGivensAreReachable(t *testing.T) {
	deletions := "501 deletions are staged in Azure AD Connect"
	out := "the delegate is outside the scope of Azure AD Connect"
	staging := "Azure AD Connect is in staging mode"
	for _, c := range []struct {
		name  string
		given []string // what is said
		start []string // or what is said before
		do    []string // this is done
	}{
		{"a mailbox in the cloud", []string{managerOnline}, []string{hybrid}, []string{moveManager, "settle"}},
		{"with writeback", []string{managerOnline, writebackIsOn}, []string{hybrid}, []string{writebackOn, moveManager, "settle"}},
		{"writeback", []string{writebackIsOn}, []string{hybrid}, []string{writebackOn, "settle"}},
		{"Send on Behalf in the forest", []string{inForest}, []string{hybrid}, []string{grantForest, "settle"}},
		{"for a delegate in the cloud", []string{delegateOnline, inForest}, []string{delegateOnline}, []string{grantForest, "settle"}},
		{"in the cloud", []string{managerOnline, inCloud}, []string{managerOnline}, []string{grantCloud, "settle"}},
		{"written back", []string{managerOnline, writebackIsOn, inCloud}, []string{managerOnline, writebackIsOn}, []string{grantCloud, "settle"}},
		{"writeback afterwards", []string{managerOnline, inCloud, writebackIsOn}, []string{managerOnline}, []string{grantCloud, "settle", writebackOn, "settle"}},
		{"by hand, without writeback", []string{managerOnline, inForest}, []string{managerOnline}, []string{grantForest, "settle"}},
		{"by hand, with writeback", []string{managerOnline, writebackIsOn, inForest}, []string{managerOnline, writebackIsOn}, []string{grantForest, "settle"}},
		{"and then moved", []string{listStays, inForest, managerOnline}, []string{hybrid, listStays}, []string{grantForest, "settle", moveManager, "settle"}},
		{"while the scheduler stands still", []string{delegateOnline, "Azure AD Connect is stopped", inForest}, []string{delegateOnline}, []string{stopConnect, grantForest, "pass 1h"}},
		{"in staging mode", []string{delegateOnline, staging, inForest}, []string{delegateOnline}, []string{"the administrator puts Azure AD Connect into staging mode", grantForest, "settle"}},
		{"while the deletion threshold stops the export", []string{delegateOnline, deletions, inForest}, []string{delegateOnline, deletions}, []string{grantForest, "settle"}},
		{"out of scope", []string{managerOnline, writebackIsOn, out, inCloud}, []string{managerOnline, writebackIsOn, out}, []string{grantCloud, "settle"}},
		{"Send As on either side", []string{"the delegate has Send As on the mailbox of the manager on-premises", "the delegate has Send As on the mailbox of the manager in Exchange Online"},
			[]string{hybrid}, []string{sendAsForest, sendAsCloud, "settle"}},
		{"Full Access", []string{hybrid, hasFull}, []string{hybrid}, []string{fullForest, "settle"}},
		{"Full Access in the cloud", []string{managerOnline, delegateOnline, hasFull}, []string{managerOnline, delegateOnline}, []string{fullCloud, "settle"}},
		{"Full Access across", []string{managerOnline, hasFull}, []string{managerOnline}, []string{fullCloud, "settle"}},
		{"a correct delegation", []string{hybrid, setUp}, []string{hybrid}, []string{add, "settle"}},
		{"in the cloud both", []string{managerOnline, delegateOnline, writebackIsOn, setUp}, []string{managerOnline, delegateOnline, writebackIsOn}, []string{add, "settle"}},
		{"a delegate who was removed", []string{hybrid, "the delegate was removed in Outlook"}, []string{hybrid, setUp}, []string{remove, "settle"}},
		{"ACL capable", []string{delegateOnline}, []string{delegateOnline, "the remote mailbox of the delegate is not ACLable"},
			[]string{"the administrator makes the remote mailbox of the delegate ACLable", "settle"}},
		{"the switch", []string{hybrid, "ACLable synced objects are on"}, []string{hybrid, "ACLable synced objects are off"}, []string{"the administrator turns ACLable synced objects on", "settle"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, want := story{given: c.given}.begin(t)
			_, run := story{given: c.start}.begin(t)
			for _, line := range c.do {
				perform(t, run, line)
			}
			if diff := cmp.Diff(*want.State(), *run.State()); diff != "" {
				t.Errorf("- the given state, + the one reached:\n%s", diff)
			}
			for _, r := range [...][]Event{pending(want), pending(run)} {
				if len(r) > 0 {
					t.Errorf("not settled: %v", r)
				}
			}
		})
	}
}

// Settings of one meaning are one state, in whatever order they are said.
// Mailboxes come before what is granted in them: what is said before a mailbox
// is placed was done before.
func TestOrderOfHybridGivens(t *testing.T) {
	for _, c := range []struct {
		fixed, anywhere []string
	}{
		{[]string{managerOnline, inCloud}, []string{writebackIsOn}},
		{[]string{managerOnline, inCloud}, []string{hybrid}},
		{[]string{managerOnline, writebackIsOn, inCloud}, []string{`Azure AD Connect has build "1.1.552.0"`}},
		{[]string{managerOnline, writebackIsOn, inCloud}, []string{"the delegate is outside the scope of Azure AD Connect"}},
		{[]string{inForest, "the second delegate has Send on Behalf on the mailbox of the manager on-premises"},
			[]string{"the delegate is outside the scope of Azure AD Connect", `reference to somebody out of scope is "stops the object's export"`}},
		{[]string{"500 deletions are staged in Azure AD Connect", inForest}, []string{`deletions exactly at the threshold is "stop the export"`}},
		{[]string{setUp}, []string{hybrid}},
		{[]string{hasFull, "the delegate has Send As on the mailbox of the manager"}, []string{hybrid}},
	} {
		orders := [][]string{c.fixed}
		for _, text := range c.anywhere {
			orders = inserted(orders, text)
		}
		_, first := story{given: orders[0]}.begin(t)
		for _, given := range orders[1:] {
			_, run := story{given: given}.begin(t)
			if diff := cmp.Diff(*first.State(), *run.State()); diff != "" {
				t.Errorf("- %v\n+ %v\n%s", orders[0], given, diff)
			}
		}
	}
}

// inserted is every list with the text put in at every place.
func inserted(lists [][]string, text string) [][]string {
	var out [][]string
	for _, list := range lists {
		for i := range len(list) + 1 {
			out = append(out, slices.Insert(slices.Clone(list), i, text))
		}
	}
	return out
}

func TestHybridSettingsAreChecked(t *testing.T) {
	for _, c := range []struct {
		name   string
		given  []string
		errors string // part of the error, empty for none
	}{
		{"writeback twice", []string{writebackIsOn, "Exchange hybrid writeback is off"}, "contradicts"},
		{"ACLable and not", []string{"the remote mailbox of the delegate is ACLable", "the remote mailbox of the delegate is not ACLable"}, "contradicts"},
		{"two sides are two permissions", []string{inForest, inCloud}, ""},
		{"a room and equipment", []string{"the mailbox of the manager is a room", "the mailbox of the manager is an equipment mailbox"}, "contradicts"},
		{"no build", []string{`Azure AD Connect has build "newest"`}, "four numbers such as"},
		{"no build, said late", []string{inForest, `Azure AD Connect has build "1.1"`}, "four numbers such as"},
		{"an unknown value, said late", []string{inForest, `reference to somebody out of scope is "kept"`}, `its values are "dropped"`},
		{"too many deletions", []string{"70000 deletions are staged in Azure AD Connect"}, "0 to 65535"},
		{"a permission of one's own", []string{"the manager has Send As on the mailbox of the manager on-premises"}, "name two users"},
		{"two windows, one said late", []string{inForest, "forward sync is exactly 1 minute", "forward sync is exactly 2 minutes"}, "contradicts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := applyAll(t, c.given)
			if c.errors == "" && got != nil || c.errors != "" && (got == nil || !strings.Contains(got.Error(), c.errors)) {
				t.Errorf("error %v, want one that says %q", got, c.errors)
			}
		})
	}
}
