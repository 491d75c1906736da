package world

import (
	"fmt"
	"testing"

	"ombud/sim/exchange"
)

// Every cut of an addition and of a removal leaves what the tables of Exchange
// say (F-608, DT-05).
func TestHalfWrittenDelegates(t *testing.T) {
	const (
		editor  = "the delegate has Editor on the Calendar folder of the manager"
		rights  = "the delegate has None on the Calendar folder of the manager"
		sends   = "the delegate can send on behalf of the manager"
		silent  = "the delegate cannot send on behalf of the manager"
		copies  = "the delegate receives copies of meeting requests to the manager"
		opens   = "the manager opens the Delegates dialog"
		adds    = "the manager adds the delegate from the address list"
		selects = "the manager selects the delegate in the Delegates dialog"
		removes = "the manager removes the selected delegate"
	)
	for _, c := range []struct {
		what      string
		given, do []string
		after     [5][]string // by writes made
		not       [5][]string
		pair      [5]string // after everything has settled
	}{
		{"added", nil, []string{opens, adds},
			[5][]string{{silent, notInOutlook, rights}, {sends, notInOutlook, rights}, {sends, inOutlook, rights}, {sends, inOutlook, rights, copies}, {sends, inOutlook, editor, copies}},
			[5][]string{{copies}, {copies}, {copies}, nil, nil},
			[5]string{isNone, isNone, isNone, isNone, isPaired}},
		{"removed", []string{setUpCorrectly}, []string{opens, selects, removes},
			[5][]string{{sends, inOutlook, editor, copies}, {silent, inOutlook, editor, copies}, {silent, notInOutlook, editor, copies}, {silent, notInOutlook, editor}, {silent, notInOutlook, rights}},
			[5][]string{nil, nil, nil, {copies}, {copies}},
			[5]string{isPaired, isPaired, isStale, isStale, isStale}},
	} {
		for n := range 5 {
			for _, how := range []string{"Outlook crashes", "Exchange fails"} {
				open := map[string]string{"Outlook crashes": "closed", "Exchange fails": "open"}[how]
				confirm := fmt.Sprintf("the manager confirms the Delegates dialog and %s after %d writes", how, n)
				tell(t, []story{{
					name:  fmt.Sprintf("F-608: %s, and %s after %d writes", c.what, how, n),
					given: c.given, do: append(c.do[:len(c.do):len(c.do)], confirm, "settle"),
					then: append(c.after[n], c.pair[n], "the Outlook of the manager is "+open, "the Delegates dialog of the manager is closed"), not: c.not[n],
				}})
			}
		}
	}
}

func TestCutEdits(t *testing.T) {
	change := []string{"the manager opens the Delegates dialog", "the manager selects the delegate in the Delegates dialog", "the manager ticks private items",
		"the manager sets Author on the Inbox folder"}
	sees, blind := "the delegate can see private items of the manager", "the delegate cannot see private items of the manager"
	inbox, noInbox := "the delegate has Author on the Inbox folder of the manager", "the delegate has None on the Inbox folder of the manager"
	two := []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager accepts the default permissions",
		"the manager adds the second delegate from the address list"}
	tell(t, []story{
		{name: "F-606: a change has three writes, none of them Send on Behalf", given: []string{setUpCorrectly},
			do: append(change, "the manager confirms the Delegates dialog and Exchange fails after 0 writes"), then: []string{blind, noInbox}},
		{name: "the first is that of private items", given: []string{setUpCorrectly},
			do: append(change, "the manager confirms the Delegates dialog and Exchange fails after 2 writes"), then: []string{sees, noInbox}},
		{name: "the last is that of the folders", given: []string{setUpCorrectly},
			do: append(change, "the manager confirms the Delegates dialog and Exchange fails after 3 writes"), then: []string{sees, inbox}},
		{name: "one delegate is written after the other", do: append(two, "the manager confirms the Delegates dialog and Outlook crashes after 5 writes", "settle"),
			then: []string{isPaired, "the second delegate can send on behalf of the manager", "the second delegate is not a delegate of the manager in Outlook"}},
		{name: "F-610: a write that fails by itself counts as one", given: []string{"the Send on Behalf list of the manager cannot be written"},
			do:   []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager confirms the Delegates dialog and Exchange fails after 2 writes"},
			then: []string{inOutlook, "the delegate cannot send on behalf of the manager", "the delegate has None on the Calendar folder of the manager"}},
		{name: "F-602: without the dialog nothing crashes", do: []string{"the manager confirms the Delegates dialog and Outlook crashes after 2 writes"}, then: []string{"the Outlook of the manager is open"}},
		{name: "D-29: removing what is half written and adding it again repairs it",
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager confirms the Delegates dialog and Outlook crashes after 2 writes",
				"the manager opens Outlook", remove, add, "settle"}, then: []string{correct}},
		{name: "P-14: adding alone is refused",
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager confirms the Delegates dialog and Outlook crashes after 2 writes",
				"the manager opens Outlook", add, "settle"}, then: []string{isNone, inOutlook}},
	})
}

// A cut that comes after the last write is none, and leaves no mark.
func TestCutsLeaveAMark(t *testing.T) {
	for n, want := range map[int]bool{0: true, 3: true, len(exchange.Order): false, 200: false} {
		_, run := story{}.begin(t)
		for _, line := range []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list",
			fmt.Sprintf("the manager confirms the Delegates dialog and Exchange fails after %d writes", n)} {
			perform(t, run, line)
		}
		if got := run.State().People[Manager].Trouble.Has(CutWrites); got != want {
			t.Errorf("after %d writes the mark is %v, want %v", n, got, want)
		}
	}
}
