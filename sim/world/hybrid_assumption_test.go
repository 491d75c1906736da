package world

import (
	"testing"

	"ombud/sim"
)

// Every alternative of every choice about a hybrid deployment changes what it
// is about. The values of P-23 are in TestConflicts.
func TestHybridAssumptions(t *testing.T) {
	threshold := func(value string) []string {
		return []string{`deletions exactly at the threshold is "` + value + `"`, delegateOnline, "500 deletions are staged in Azure AD Connect"}
	}
	dropped := func(value string) []string {
		return []string{`reference to somebody out of scope is "` + value + `"`, "the delegate is outside the scope of Azure AD Connect"}
	}
	stopped := func(value string) []string {
		return []string{`forest export after a stopped cloud export is "` + value + `"`, managerOnline, writebackIsOn, "501 deletions are staged in Azure AD Connect"}
	}
	moved := func(assumption string) []string { return []string{assumption, hybrid} }
	replica := func(value string, more ...string) []string {
		return append([]string{`directory that Azure AD Connect reads is "` + value + `"`, "directory replication is exactly 10 minutes",
			"forward sync is exactly 1 minute"}, more...)
	}
	tell(t, []story{
		{name: "P-22 pass", given: threshold("pass"), do: []string{grantForest, "settle"}, then: []string{maySendNow}, not: []string{stoppedExport}},
		{name: "P-22 stop the export", given: threshold("stop the export"), do: []string{grantForest, "settle"}, then: []string{mayNotSend, stoppedExport}},
		{name: "P-24 dropped", given: dropped("dropped"), do: []string{grantForest, grantSecond, "settle"}, then: []string{secondInCloud, notInCloud}},
		{name: "P-24 stops the list", given: dropped("stops the object's export"), do: []string{grantForest, grantSecond, "settle"}, then: []string{noSecondCloud, noCycle}},
		{name: "P-24 stops the list until the entry is gone", given: dropped("stops the object's export"),
			do: []string{grantForest, grantSecond, "settle", revokeForest, "settle"}, then: []string{secondInCloud}},
		{name: "P-24 stops no other list", given: dropped("stops the object's export"), do: []string{grantForest,
			"the administrator grants the second delegate Send on Behalf on the mailbox of the second manager on-premises", "settle"},
			then: []string{"the second delegate has Send on Behalf on the mailbox of the second manager in Exchange Online"}},
		{name: "P-26 runs", given: stopped("runs"), do: []string{grantCloud, "settle", cycle}, then: []string{stoppedExport, maySendNow}},
		{name: "P-26 skipped", given: stopped("skipped"), do: []string{grantCloud, "settle", cycle, "settle"}, then: []string{stoppedExport, mayNotSend}},
		{name: "P-26 skipped: lifted, it goes on", given: stopped("skipped"),
			do: []string{grantCloud, cycle, "the administrator lifts the deletion threshold of Azure AD Connect", "settle"}, then: []string{maySendNow}},
		{name: "P-27 never fails", given: moved(`conversion of a moved mailbox is "never fails"`), do: []string{moveDelegate}, then: []string{"the remote mailbox of the delegate is ACLable"}},
		{name: "P-28 stays", given: moved(`mapping granted before a move is "stays"`), do: []string{fullForest, "settle", moveDelegate, "settle"}, then: []string{mapped}},
		{name: "P-28 lost", given: moved(`mapping granted before a move is "lost"`), do: []string{fullForest, "settle", moveDelegate, "settle"}, then: []string{notMapped}},
		{name: "P-28 lost, on its way as well", given: moved(`mapping granted before a move is "lost"`), chose: tardy{}, do: []string{fullForest, cycle, moveDelegate, "settle"}, then: []string{notMapped}},
		{name: "P-28 lost, in the middle of a cycle as well", given: append(moved(`mapping granted before a move is "lost"`), sixMinutes), do: []string{fullForest, "pass 3m", moveDelegate, "pass 20m"}, then: []string{notMapped}},
		{name: "P-28 lost: together it goes along, F-917", given: moved(`mapping granted before a move is "lost"`), do: []string{fullForest, "settle", moveBoth, "settle"}, then: []string{mapped}},
		{name: "P-51 the controller written to", given: replica("the controller written to", delegateOnline), chose: tardy{}, do: []string{grantForest, cycle, "pass 2m"}, then: []string{maySendNow}},
		{name: "P-51 a replicated controller", given: replica("a replicated controller", delegateOnline), chose: tardy{}, do: []string{grantForest, cycle, "pass 2m"}, then: []string{mayNotSend}},
		{name: "P-51 a replicated controller has it later", given: replica("a replicated controller", delegateOnline), do: []string{grantForest, "pass 10m", cycle, "pass 1m"}, then: []string{maySendNow}},
		{name: "P-51 a replicated controller does not take back what it has just been written", given: replica("a replicated controller", managerOnline, writebackIsOn), chose: late{},
			do: []string{grantCloud, "pass 20m", cycle, cycle, "pass 2m"}, then: []string{notInForest, inCloud}},
		{name: "P-51 nor after a conflict", given: replica("a replicated controller", managerOnline, writebackIsOn), chose: late{},
			do: []string{grantCloud, grantSecond, "pass 20m", cycle, cycle, "pass 2m"}, then: []string{inCloud}},
		{name: "P-52 carried over", given: moved(`Send As on a joint move is "carried over"`), do: []string{sendAsForest, "settle", moveBoth}, then: []string{maySendAs}},
		{name: "P-52 lost", given: moved(`Send As on a joint move is "lost"`), do: []string{sendAsForest, "settle", moveBoth, "settle"}, then: []string{mayNotSendAs}},
		{name: "P-53 resolve", given: moved(`delegate addresses after a joint move is "resolve"`), do: []string{add, "settle", moveBoth, request}, then: []string{noReport}},
		{name: "P-53 go stale", given: moved(`delegate addresses after a joint move is "go stale"`), do: []string{add, "settle", moveBoth, request}, then: []string{staleReport}, not: []string{listedTwice}},
		{name: "P-55 lost", given: moved(`private items on a separate move is "lost"`), do: append(withPrivate[:len(withPrivate):len(withPrivate)], moveDelegate), then: []string{privateHidden}},
		{name: "P-55 kept", given: moved(`private items on a separate move is "kept"`), do: append(withPrivate[:len(withPrivate):len(withPrivate)], moveDelegate), then: []string{privateSeen, listedTwice}},
		{name: "P-57 needs an initial cycle", given: []string{`sync after a gap of more than 7 days is "needs an initial cycle"`, delegateOnline},
			do: []string{stopConnect, grantForest, "pass 169h", startConnect, "settle"}, then: []string{mayNotSend, initialNeeded}},
		{name: "P-57 goes on", given: []string{`sync after a gap of more than 7 days is "goes on"`, delegateOnline},
			do: []string{stopConnect, grantForest, "pass 169h", startConnect, "settle"}, then: []string{maySendNow}, not: []string{initialNeeded}},
	})
}

// Where a conversion may fail, both ends are possible (P-27).
func TestConversionMayFail(t *testing.T) {
	for failed := range 2 {
		m, run := story{given: []string{`conversion of a moved mailbox is "may fail"`, hybrid}}.begin(t)
		move, err := ParseAction(moveDelegate)
		if err != nil {
			t.Fatal(err)
		}
		run.After(sim.Immediately(), move.Event())
		if err := run.Fire(move.Event(), run.Now(), []int{failed}); err != nil {
			t.Fatal(err)
		}
		if mustClaim(t, "the remote mailbox of the delegate is ACLable").Holds(&m.Params, run.State()) != (failed == 0) {
			t.Errorf("P-27: answer %d, and the remote mailbox is not as that says", failed)
		}
	}
}

// Every window of a hybrid deployment is the time of what it is about: set to
// 8 minutes, it makes the thing happen at the eighth and not before.
func TestHybridWindows(t *testing.T) {
	editor := "the delegate has Editor on the Calendar folder of the manager"
	for _, c := range []struct {
		timing string
		given  []string
		do     []string
		then   string
	}{
		{"Azure AD Connect cycle", []string{managerOnline, writebackIsOn}, []string{grantCloud}, maySendNow}, // P-31
		{"forward sync", []string{delegateOnline}, []string{grantForest, cycle}, maySendNow},                 // P-32
		{"back sync", []string{managerOnline, writebackIsOn}, []string{grantCloud}, maySendNow},              // P-33
		{"ACLable recognition", []string{managerOnline, "ACLable synced objects are off", editor}, // P-34
			[]string{"the administrator turns ACLable synced objects on"}, "the delegate can open the Calendar folder of the manager"},
		{"directory replication", []string{hybrid}, []string{grantForest}, maySendNow},                                   // P-35
		{"Exchange Online permission change", []string{managerOnline, delegateOnline}, []string{grantCloud}, maySendNow}, // P-50
	} {
		given := append(c.given, c.timing+" is exactly 8 minutes")
		tell(t, []story{
			{name: c.timing + " is over after 8 minutes", given: given, do: append(c.do, "pass 8m"), then: []string{c.then}},
			{name: c.timing + " is not over before", given: given, do: append(c.do, "pass 7m59s"), not: []string{c.then}},
		})
	}
	tell(t, []story{
		{name: "P-49: two cycles are an interval apart", given: []string{delegateOnline, sixMinutes, "Azure AD Connect interval is exactly 2 hours", "forward sync is exactly 1 minute"},
			do: []string{grantSecond, "pass 61s", grantForest, "pass 2h4m58s"}, then: []string{mayNotSend}},
		{name: "P-49: and not more", given: []string{delegateOnline, sixMinutes, "Azure AD Connect interval is exactly 2 hours", "forward sync is exactly 1 minute"},
			do: []string{grantSecond, "pass 61s", grantForest, "pass 2h4m59s"}, then: []string{maySendNow}},
		{name: "P-54: the address book is old for its time", given: []string{hybrid, setUp, "offline address book refresh is exactly 8 minutes"},
			do: []string{moveDelegate, remove, "pass 7m59s", add, request}, then: []string{staleReport}},
		{name: "P-54: and not longer", given: []string{hybrid, setUp, "offline address book refresh is exactly 8 minutes"},
			do: []string{moveDelegate, remove, "pass 8m", add, request}, then: []string{noReport}},
	})
}
