package world

import (
	"slices"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/directory"
)

const (
	managerOnline  = "the mailbox of the manager is in Exchange Online"
	delegateOnline = "the mailbox of the delegate is in Exchange Online"
	writebackIsOn  = "Exchange hybrid writeback is on"
	writebackOn    = "the administrator turns Exchange hybrid writeback on"
	writebackOff   = "the administrator turns Exchange hybrid writeback off"
	cycle          = "Azure AD Connect runs a sync cycle"
	initialCycle   = "Azure AD Connect runs an initial sync cycle"
	stopConnect    = "the administrator stops Azure AD Connect"
	startConnect   = "the administrator starts Azure AD Connect"
	maySendNow     = "the delegate can send on behalf of the manager"
	mayNotSend     = "the delegate cannot send on behalf of the manager"
	grantForest    = "the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises"
	revokeForest   = "the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises"
	grantCloud     = "the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online"
	revokeCloud    = "the administrator revokes Send on Behalf of the delegate on the mailbox of the manager in Exchange Online"
	grantSecond    = "the administrator grants the second delegate Send on Behalf on the mailbox of the manager on-premises"
	revokeSecond   = "the administrator revokes Send on Behalf of the second delegate on the mailbox of the manager on-premises"
	inForest       = "the delegate has Send on Behalf on the mailbox of the manager on-premises"
	notInForest    = "the delegate does not have Send on Behalf on the mailbox of the manager on-premises"
	inCloud        = "the delegate has Send on Behalf on the mailbox of the manager in Exchange Online"
	notInCloud     = "the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online"
	secondInForest = "the second delegate has Send on Behalf on the mailbox of the manager on-premises"
	secondInCloud  = "the second delegate has Send on Behalf on the mailbox of the manager in Exchange Online"
	noSecondForest = "the second delegate does not have Send on Behalf on the mailbox of the manager on-premises"
	noSecondCloud  = "the second delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online"
	cycleRuns      = "a sync cycle is running"
	noCycle        = "no sync cycle is running"
	stoppedExport  = "the deletion threshold has stopped the export"
	initialNeeded  = "Azure AD Connect needs an initial cycle"
)

// sixMinutes is a cycle whose phases take a minute each; a pass of n minutes
// after its beginning ends after n phases.
const sixMinutes = "Azure AD Connect cycle is exactly 6 minutes"

func TestSyncCycle(t *testing.T) {
	tell(t, []story{
		{name: "F-909, F-512: what is granted in the forest reaches Exchange Online", given: []string{delegateOnline},
			do: []string{grantForest, "settle"}, then: []string{maySendNow, inForest, inCloud, noCycle}},
		{name: "F-909: and so does a revocation", given: []string{delegateOnline, inForest},
			do: []string{revokeForest, "settle"}, then: []string{mayNotSend, notInForest, notInCloud}},
		{name: "F-1002, F-509: at the latest 30 minutes, 5 phases and a forward sync later", given: []string{delegateOnline, sixMinutes}, chose: tardy{},
			do: []string{grantForest, "pass 49m59s"}, then: []string{mayNotSend}},
		{name: "F-1002, F-509: and not after that", given: []string{delegateOnline, sixMinutes}, chose: tardy{},
			do: []string{grantForest, "pass 50m"}, then: []string{maySendNow}},
		{name: "F-1003: a change before the end of the import goes with the cycle", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantSecond, "pass 59s", grantForest, "pass 5m1s"}, then: []string{maySendNow}},
		{name: "F-1003: a change after its import waits for the next cycle", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantSecond, "pass 61s", grantForest, "pass 34m58s"}, then: []string{mayNotSend, secondInCloud}},
		{name: "F-1003: and goes with that one", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantSecond, "pass 61s", grantForest, "pass 34m59s"}, then: []string{maySendNow}},
		{name: "F-1003: a change of the cloud after its import waits as well", given: []string{managerOnline, writebackIsOn, sixMinutes},
			do: []string{"the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online",
				"pass 121s", grantCloud, "pass 29m"}, then: []string{mayNotSend, secondInForest}},
		{name: "F-1003: an entry revoked after its import is exported and then taken back", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantForest, "pass 61s", revokeForest, "pass 4m59s"}, then: []string{inCloud, notInForest}},
		{name: "F-1003: which the next cycle does", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantForest, "pass 61s", revokeForest, "settle"}, then: []string{notInCloud, mayNotSend}},
		{name: "F-910: what is granted in the cloud reaches the forest with writeback", given: []string{managerOnline, writebackIsOn},
			do: []string{grantCloud, "settle"}, then: []string{maySendNow, inForest}},
		{name: "F-514, F-509: at the latest 5 + 30 minutes, 6 phases and a replication later", given: []string{managerOnline, writebackIsOn, sixMinutes}, chose: tardy{},
			do: []string{grantCloud, "pass 41m59s"}, then: []string{mayNotSend}},
		{name: "F-514, F-509: and not after that", given: []string{managerOnline, writebackIsOn, sixMinutes}, chose: tardy{},
			do: []string{grantCloud, "pass 42m"}, then: []string{maySendNow}},
		{name: "F-913: without writeback it never does", given: []string{managerOnline}, do: []string{grantCloud, "settle", cycle, initialCycle, "settle"},
			then: []string{mayNotSend, inCloud}},
		{name: "F-911: nor with a build that cannot", given: []string{managerOnline, writebackIsOn, `Azure AD Connect has build "1.1.552.0"`},
			do: []string{grantCloud, "settle"}, then: []string{mayNotSend}},
		{name: "F-912: an administrator adds it by hand, and it stays in the cloud", given: []string{managerOnline},
			do: []string{grantCloud, "settle", grantForest, "settle"}, then: []string{maySendNow, inCloud}},
		{name: "F-912: an entry added by hand in the forest reaches the cloud and comes back as no edit", given: []string{managerOnline, writebackIsOn},
			do: []string{grantForest, "settle", revokeForest, "settle"}, then: []string{notInForest, notInCloud}},
		{name: "F-910: an echo still on its way does not revive what the forest revokes", given: []string{managerOnline, writebackIsOn}, chose: late{},
			do:   []string{grantForest, cycle, "pass 15m", revokeForest, cycle, "settle"},
			then: []string{notInForest, notInCloud}},
		{name: "F-513: on one side nothing needs a cycle", given: []string{managerOnline, delegateOnline, "Azure AD Connect is stopped"},
			do: []string{grantCloud, "pass 20m"}, then: []string{maySendNow}},
		{name: "F-1020: a cycle that outlasts the interval lets the next wait for its end",
			given: []string{delegateOnline, "Azure AD Connect cycle is exactly 30 minutes", "Azure AD Connect interval is exactly 30 minutes"},
			do:    []string{grantForest, "pass 6m", revokeForest, "pass 24m"}, then: []string{cycleRuns}},
		{name: "F-1020: which then begins at once", given: []string{delegateOnline, "Azure AD Connect cycle is exactly 30 minutes", "forward sync is exactly 1 minute"},
			do: []string{grantForest, "pass 6m", revokeForest, "pass 50m"}, then: []string{notInCloud}},
		{name: "F-1005: an interval below 30 minutes counts as 30 minutes",
			given: []string{delegateOnline, sixMinutes, "Azure AD Connect interval is exactly 10 minutes", "forward sync is exactly 1 minute"},
			do:    []string{grantSecond, "pass 61s", grantForest, "pass 34m58s"}, then: []string{mayNotSend}},
		{name: "a cycle named by a step happens whole, at once", given: []string{delegateOnline, "forward sync is exactly 1 minute"},
			do: []string{grantForest, cycle, "pass 1m"}, then: []string{maySendNow, noCycle}},
		{name: "F-1020: and ends the one that runs", given: []string{delegateOnline, sixMinutes, "forward sync is exactly 1 minute"},
			do: []string{grantForest, "pass 90s", revokeForest, cycle}, then: []string{noCycle}},
		{name: "F-1001: nothing runs where nothing can travel", given: []string{"a hybrid deployment"}, do: []string{"pass 48h"}, then: []string{noCycle}},
	})
}

func TestConnectSettings(t *testing.T) {
	tell(t, []story{
		{name: "F-1006: a stopped scheduler carries nothing", given: []string{delegateOnline, "Azure AD Connect is stopped"},
			do: []string{grantForest, cycle, "settle"}, then: []string{mayNotSend}},
		{name: "F-1006: and goes on when it is started", given: []string{delegateOnline, "Azure AD Connect is stopped"},
			do: []string{grantForest, startConnect, "settle"}, then: []string{maySendNow}},
		{name: "F-1008: the wizard suspends it", given: []string{delegateOnline, "the installation wizard of Azure AD Connect is open"},
			do: []string{grantForest, startConnect, cycle, "pass 24h"}, then: []string{mayNotSend}},
		{name: "F-1008: until it is closed", given: []string{delegateOnline},
			do: []string{"the administrator opens the installation wizard of Azure AD Connect", grantForest,
				"the administrator closes the installation wizard of Azure AD Connect", "settle"}, then: []string{maySendNow}},
		{name: "F-1008: closing it starts no stopped scheduler", given: []string{delegateOnline, "Azure AD Connect is stopped", "the installation wizard of Azure AD Connect is open"},
			do: []string{grantForest, "the administrator closes the installation wizard of Azure AD Connect", "pass 24h"}, then: []string{mayNotSend}},
		{name: "F-1009: a cycle stopped in the middle exports nothing", given: []string{delegateOnline, sixMinutes},
			do: []string{grantForest, "pass 4m59s", stopConnect, "pass 24h"}, then: []string{noCycle, notInCloud}},
		{name: "F-1009: what it had imported goes with the next", given: []string{delegateOnline, sixMinutes},
			do: []string{grantForest, "pass 4m59s", stopConnect, startConnect, "settle"}, then: []string{maySendNow}},
		{name: "F-1009: an export that has happened stays", given: []string{delegateOnline, sixMinutes},
			do: []string{grantForest, "pass 5m", stopConnect, "pass 15m"}, then: []string{maySendNow}},
		{name: "F-1009, F-1010: an initial cycle that was broken off is not forgotten",
			given: []string{managerOnline, inCloud, sixMinutes},
			do:    []string{writebackOn, "pass 90s", stopConnect, startConnect, "settle"}, then: []string{maySendNow}},
		{name: "F-1007: staging mode imports and exports nothing", given: []string{delegateOnline, "Azure AD Connect is in staging mode"},
			do: []string{grantForest, cycle, "settle", cycle, initialCycle, "settle"}, then: []string{mayNotSend}},
		{name: "F-1007, DT-12: its scheduler goes on", given: []string{delegateOnline, sixMinutes, "Azure AD Connect is in staging mode"},
			do: []string{grantForest, "pass 5m"}, then: []string{cycleRuns}},
		{name: "F-1007: and rests when there is nothing new", given: []string{delegateOnline, sixMinutes, "Azure AD Connect is in staging mode"},
			do: []string{grantForest, "pass 35m"}, then: []string{noCycle}},
		{name: "F-1007: until something is", given: []string{delegateOnline, sixMinutes, "Azure AD Connect is in staging mode"},
			do: []string{grantForest, "pass 30m", grantSecond, "pass 5m"}, then: []string{cycleRuns}},
		{name: "F-1007: what was waiting is exported after it", given: []string{delegateOnline, "Azure AD Connect is in staging mode"},
			do:   []string{grantForest, cycle, "the administrator takes Azure AD Connect out of staging mode", "settle"},
			then: []string{maySendNow}},
		{name: "F-1007: also what the cloud had, and after an initial cycle in staging mode", given: []string{managerOnline, writebackIsOn},
			do: []string{"the administrator puts Azure AD Connect into staging mode", grantCloud, "pass 30m", initialCycle,
				"the administrator takes Azure AD Connect out of staging mode", "settle"}, then: []string{maySendNow}},
		{name: "F-1007: a cycle that runs into staging mode exports nothing", given: []string{delegateOnline, sixMinutes},
			do:   []string{grantForest, "pass 3m", "the administrator puts Azure AD Connect into staging mode", "settle"},
			then: []string{mayNotSend, noCycle}},
		{name: "F-1010: writeback turned on carries what the cloud had before", given: []string{managerOnline, inCloud},
			do: []string{writebackOn, "settle"}, then: []string{maySendNow}},
		{name: "F-1010: back sync while writeback is off is made up for", given: []string{managerOnline},
			do: []string{grantCloud, "settle", writebackOn, "settle"}, then: []string{maySendNow}},
		{name: "F-1010: a removal that was never carried is made up for too", given: []string{managerOnline, inCloud, writebackIsOn},
			do: []string{writebackOff, "settle", revokeCloud, "settle", writebackOn, "settle"}, then: []string{mayNotSend, notInForest}},
		{name: "F-1010: the initial cycle does not take an edit of the forest for one of the cloud", given: []string{managerOnline},
			do: []string{grantForest, writebackOn, "settle"}, then: []string{inForest, inCloud}},
		{name: "F-1010: nor forgets what the forest has already sent", given: []string{managerOnline},
			do: []string{grantForest, cycle, writebackOn, cycle, "settle"}, then: []string{inForest, inCloud}},
		{name: "F-910: turned off before the cycle, writeback carries nothing", given: []string{managerOnline, writebackIsOn}, chose: late{},
			do: []string{grantCloud, "pass 5m", writebackOff, "settle"}, then: []string{mayNotSend}},
		{name: "F-910: turned off and on again in one cycle, it carries what the cloud says last", given: []string{managerOnline, writebackIsOn, sixMinutes, "back sync is exactly 1 second"},
			do:   []string{grantCloud, "pass 150s", writebackOff, revokeCloud, "pass 2s", grantCloud, "pass 2s", writebackOn, "settle"},
			then: []string{maySendNow, inForest, inCloud}},
	})
}

func TestDeletionThreshold(t *testing.T) {
	deletions := func(n string) string { return n + " deletions are staged in Azure AD Connect" }
	lift := "the administrator lifts the deletion threshold of Azure AD Connect"
	tell(t, []story{
		{name: "F-1011, DT-12: 501 deletions stop the export of a scheduled cycle", given: []string{delegateOnline, deletions("501")},
			do: []string{grantForest, "settle"}, then: []string{mayNotSend, stoppedExport}},
		{name: "F-1011: it is tried once, and the timer rests", given: []string{delegateOnline, deletions("501")},
			do: []string{grantForest, "pass 24h"}, then: []string{noCycle}},
		{name: "F-1011: and of one by hand", given: []string{delegateOnline, deletions("501")}, do: []string{grantForest, cycle}, then: []string{stoppedExport}},
		{name: "F-1011: 499 do not", given: []string{delegateOnline, deletions("499")}, do: []string{grantForest, "settle"}, then: []string{maySendNow}},
		{name: "F-1011: once lifted, everything goes on", given: []string{delegateOnline, deletions("501")},
			do: []string{grantForest, "settle", lift, "settle"}, then: []string{maySendNow}},
		{name: "F-1011: staging mode leaves the status as it was", given: []string{delegateOnline, deletions("501")},
			do: []string{grantForest, "settle", "the administrator puts Azure AD Connect into staging mode", cycle}, then: []string{stoppedExport}},
		{name: "F-1012: exactly 500 pass", given: []string{delegateOnline, deletions("500")}, do: []string{grantForest, "settle"}, then: []string{maySendNow}},
		{name: "P-26, DT-12: the forest is still written", given: []string{managerOnline, writebackIsOn, deletions("501")},
			do: []string{grantCloud, "settle"}, then: []string{maySendNow}},
	})
	_, run := story{given: []string{delegateOnline, deletions("501")}, do: nil}.begin(t)
	perform(t, run, grantForest)
	perform(t, run, "settle")
	perform(t, run, lift)
	perform(t, run, "settle")
	if run.State().Hybrid.Connect.Is(ThresholdExceeded) {
		t.Error("F-1011: the export that passes leaves the status of the one that was stopped")
	}
}

func TestLongGap(t *testing.T) {
	tell(t, []story{
		{name: "F-510, DT-12: stopped for 7 days, only an initial cycle helps", given: []string{delegateOnline},
			do: []string{stopConnect, grantForest, "pass 168h", startConnect, cycle, "settle"}, then: []string{initialNeeded, mayNotSend}},
		{name: "F-510: which carries everything", given: []string{delegateOnline},
			do: []string{stopConnect, grantForest, "pass 168h", startConnect, initialCycle, "settle"}, then: []string{maySendNow}},
		{name: "F-510: started before, nothing is lost", given: []string{delegateOnline}, chose: tardy{},
			do: []string{stopConnect, grantForest, "pass 167h29m", startConnect, "settle"}, then: []string{maySendNow}},
		{name: "F-510: started and stopped again before a cycle has run, the gap goes on", given: []string{delegateOnline}, chose: tardy{},
			do: []string{stopConnect, "pass 120h", startConnect, "pass 29m", stopConnect, "pass 48h"}, then: []string{initialNeeded}},
		{name: "F-510: a cycle in between ends it", given: []string{delegateOnline}, chose: tardy{},
			do: []string{stopConnect, "pass 120h", startConnect, "pass 30m", stopConnect, "pass 48h"}, not: []string{initialNeeded}},
		{name: "F-510: one by hand as well", given: []string{delegateOnline}, chose: tardy{},
			do: []string{stopConnect, "pass 120h", startConnect, cycle, stopConnect, "pass 48h"}, not: []string{initialNeeded}},
		{name: "F-510: too late for the scheduler's own next cycle", given: []string{delegateOnline}, chose: tardy{},
			do: []string{stopConnect, "pass 167h59m", startConnect, "settle"}, then: []string{initialNeeded, noCycle}},
		{name: "F-510: the wizard open for 7 days is the same", given: []string{delegateOnline},
			do: []string{"the administrator opens the installation wizard of Azure AD Connect", "pass 168h",
				"the administrator closes the installation wizard of Azure AD Connect"}, then: []string{initialNeeded}},
		{name: "F-510, F-1010: an initial cycle that was ordered meanwhile ends the gap by itself", given: []string{managerOnline},
			do: []string{stopConnect, grantCloud, "pass 168h", writebackOn, startConnect, "settle"}, then: []string{maySendNow}},
		{name: "F-1007: staging mode is no gap", given: []string{delegateOnline, "Azure AD Connect is in staging mode"},
			do: []string{grantForest, "pass 200h", "the administrator takes Azure AD Connect out of staging mode", "settle"}, then: []string{maySendNow}},
	})
}

func TestOutOfScope(t *testing.T) {
	out := "the delegate is outside the scope of Azure AD Connect"
	tell(t, []story{
		{name: "F-1019: an entry for somebody out of scope stays in the forest", given: []string{out}, do: []string{grantForest, "settle"},
			then: []string{inForest, notInCloud, noCycle}},
		{name: "F-1019: the others of the list go their way", given: []string{out}, do: []string{grantForest, grantSecond, "settle"},
			then: []string{notInCloud, secondInCloud}},
		{name: "F-1019: nor does it come back from the cloud", given: []string{managerOnline, writebackIsOn, out}, do: []string{grantCloud, "settle"},
			then: []string{inCloud, notInForest, noCycle}},
		{name: "F-1019: the list of an owner out of scope goes nowhere", given: []string{"the manager is outside the scope of Azure AD Connect"},
			do: []string{grantForest, grantSecond, "settle"}, then: []string{inForest, secondInForest, notInCloud, noSecondCloud}},
		{name: "F-1019, F-1015: nor does the owner's address", given: []string{"the manager is outside the scope of Azure AD Connect", writebackIsOn},
			do:   []string{"the administrator moves the mailbox of the manager to Exchange Online", "settle", "the delegate updates a meeting of the manager"},
			then: []string{`the sender gets the non-delivery report "5.1.11"`}},
		{name: "F-1019: it counts wherever it is said", given: []string{delegateOnline, inForest, out}, then: []string{mayNotSend}},
	})
}

func TestConflicts(t *testing.T) {
	second := "the administrator grants the second delegate Send on Behalf on the mailbox of the manager in Exchange Online"
	given := []string{managerOnline, writebackIsOn}
	cloudLast := []string{grantForest, "pass 1s", second, "pass 20m"}
	forestLast := []string{second, "pass 20m", grantForest}
	policy := func(value string) []string {
		return append([]string{`Send on Behalf edited on both sides is "` + value + `"`}, given...)
	}
	firstForest, firstCloud := []string{inForest, noSecondForest}, []string{inCloud, noSecondCloud}
	secondForest, secondCloud := []string{notInForest, secondInForest}, []string{notInCloud, secondInCloud}
	bothForest, bothCloud := []string{inForest, secondInForest}, []string{inCloud, secondInCloud}
	for _, c := range []struct {
		name, value string
		do          []string
		forest      []string // what stands on either side
		cloud       []string
	}{
		{"P-23 mailbox: the cloud's list stands", "the mailbox's side wins", forestLast, secondForest, secondCloud},
		{"P-23 mailbox: whoever was last", "the mailbox's side wins", cloudLast, secondForest, secondCloud},
		{"P-23 last writer: the cloud", "the last writer wins", cloudLast, secondForest, secondCloud},
		{"P-23 last writer: the forest", "the last writer wins", forestLast, firstForest, firstCloud},
		{"P-23 both: cloud last", "both are kept", cloudLast, bothForest, bothCloud},
		{"P-23 both: forest last", "both are kept", forestLast, bothForest, bothCloud},
		{"P-23 on-premises: cloud last", "the on-premises side wins", cloudLast, firstForest, firstCloud},
		{"P-23 on-premises: forest last", "the on-premises side wins", forestLast, firstForest, firstCloud},
	} {
		given, then := append(policy(c.value), "Azure AD Connect interval is exactly 7 days"), slices.Concat(c.forest, c.cloud)
		tell(t, []story{
			{name: "F-1018, " + c.name, given: given, do: append(c.do, cycle, "settle"), then: then, chose: late{}},
			{name: "F-1018, " + c.name + ", and does not waver", given: given, do: append(c.do, cycle, cycle, "pass 1s"), then: c.forest, chose: late{}},
			{name: "F-1018, " + c.name + ", in the end neither", given: given, do: append(c.do, cycle, cycle, "settle"), then: then, chose: late{}},
		})
	}
	tell(t, []story{
		{name: "F-1018: an edit of the forest after its import is no part of the conflict", given: append(given, sixMinutes),
			do: []string{second, "pass 59s", grantForest, "pass 2s", "the administrator grants the second manager Send on Behalf on the mailbox of the manager on-premises", "settle"},
			then: []string{"the second manager has Send on Behalf on the mailbox of the manager on-premises",
				"the second manager has Send on Behalf on the mailbox of the manager in Exchange Online", notInForest, secondInForest}},
		{name: "F-1018: nor is one of the cloud", given: append(given, sixMinutes, "back sync is exactly 1 second"), chose: late{},
			do: []string{second, grantForest, "pass 30m", "pass 150s", "the administrator grants the second manager Send on Behalf on the mailbox of the manager in Exchange Online", "pass 3m32s"},
			then: []string{secondInForest, notInForest, "the second manager does not have Send on Behalf on the mailbox of the manager on-premises",
				"the second manager has Send on Behalf on the mailbox of the manager in Exchange Online"}},
		{name: "F-514: a revocation overtakes the grant it follows", given: given, chose: revocationsFirst{},
			do: []string{grantCloud, "pass 1s", revokeCloud, "settle"}, then: []string{notInForest, notInCloud}},
		{name: "F-1018: the same edit on both sides is no conflict to lose", given: given,
			do: []string{grantForest, grantCloud, "pass 5m", cycle, "settle"}, then: []string{inForest, inCloud}},
		{name: "F-1018, F-1019: what is out of scope stays on each side as it is", given: append(given, "the delegate is outside the scope of Azure AD Connect"),
			do:   []string{grantForest, "the administrator grants the second manager Send on Behalf on the mailbox of the manager on-premises", second, "pass 20m", cycle, "settle"},
			then: []string{inForest, notInCloud, secondInForest, secondInCloud}},
	})
}

// late lets cycles begin as late as they may and everything else happen early.
type late struct{ sim.Prompt }

func (late) DelayOf(e Event, w sim.Window) time.Duration {
	if e.Kind == CycleBegan {
		return w.Latest
	}
	return sim.Prompt{}.Delay(w)
}

// The phases of a cycle share its time to the millisecond, and a longer cycle
// shortens none of them.
func TestPhasesShareTheCycle(t *testing.T) {
	for d := time.Duration(0); d < 40*time.Millisecond; d += time.Millisecond {
		var sum time.Duration
		for p := directory.ImportForest; p <= directory.ExportForest; p++ {
			sum += share(d, p)
			if share(d+time.Millisecond, p) < share(d, p) {
				t.Errorf("phase %v of %v is longer than that of a longer cycle", p, d)
			}
		}
		if sum != d {
			t.Errorf("the phases of %v take %v", d, sum)
		}
	}
}
