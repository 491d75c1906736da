package world

import (
	"strings"
	"testing"

	"ombud/sim"
)

// What a Given says is the settled state that doing it leads to.
func TestGivensAreReachable(t *testing.T) {
	for _, c := range []struct {
		given string
		do    []string
	}{
		{"the delegation is set up correctly", []string{add, "settle"}},
		{"the delegate was removed in Outlook", []string{add, "settle", remove, "settle"}},
		{"the delegation is half set up", []string{"the MAPI service becomes unavailable to the delegate", add, "settle",
			"the MAPI service becomes available to the delegate", "settle"}},
		{"there is no delegation", nil},
		{"the MAPI service is unavailable to the delegate", []string{"the MAPI service becomes unavailable to the delegate"}},
		{"the Outlook of the manager is closed", []string{"the manager closes Outlook"}},
		{"the delegate is signed out of Lync", []string{"the delegate exits Lync"}},
	} {
		t.Run(c.given, func(t *testing.T) {
			_, want := story{given: []string{c.given}}.begin(t)
			_, run := story{}.begin(t)
			for _, line := range c.do {
				perform(t, run, line)
			}
			if *run.State() != *want.State() {
				t.Errorf("the given state differs from the one reached:\n%+v\n%+v", *want.State(), *run.State())
			}
			if pending := run.AppendPending(nil); len(pending) > 0 {
				t.Errorf("not settled: %v", pending)
			}
		})
	}
}

func TestRemovalInOutlookIsHistory(t *testing.T) {
	tell(t, []story{
		{name: "after half: the overlap of DT-08 row 2",
			given: []string{"the delegation is half set up", "the delegate was removed in Outlook"},
			then:  []string{isHalf, "the delegate is not a delegate of the manager in Outlook"}},
		{name: "after correct: Case 2",
			given: []string{"the delegation is set up correctly", "the delegate was removed in Outlook"}, then: []string{isStale}},
		{name: "on its own: Case 2", given: []string{"the delegate was removed in Outlook"}, then: []string{isStale}},
	})
}

// A Given applies to what the ones before left: with Lync Basic in use, a
// delegation that is set up never becomes a pair.
func TestBasicComesFirst(t *testing.T) {
	for _, who := range []string{"the manager", "the delegate"} {
		tell(t, []story{
			{name: "F-119: " + who + " has Basic before", given: []string{who + " uses Lync Basic", "the delegation is set up correctly"},
				then: []string{isNone, "the delegate is a delegate of the manager in Outlook"}},
			{name: "F-119: " + who + " installs Basic afterwards", given: []string{"the delegation is set up correctly", who + " uses Lync Basic"},
				then: []string{isNone, "the delegate is a delegate of the manager in Outlook"}},
		})
	}
}

func TestContradictions(t *testing.T) {
	for _, c := range []struct {
		name   string
		given  []string
		errors string // part of the error, empty for none
	}{
		{"the same twice is fine", []string{"the manager uses a Mac", "the manager uses a Mac"}, ""},
		{"history is fine", []string{"the delegation is set up correctly", "the delegate uses Lync Basic"}, ""},
		{"two delegations", []string{"the delegation is set up correctly", "there is no delegation"}, "contradicts"},
		{"two telephony settings", []string{"the manager has the telephony setting Enterprise Voice", "the manager has the telephony setting PC-to-PC only"}, "contradicts"},
		{"two people", []string{"the manager has the telephony setting Enterprise Voice", "the delegate has the telephony setting PC-to-PC only"}, ""},
		{"two windows", []string{"user replication takes 1 minute", "user replication is 2 minutes"}, "contradicts"},
		{"one window in two ways", []string{"user replication takes 1 minute", "user replication is exactly 1 minute"}, ""},
		{"a window out of range", []string{"user replication takes 2 hours"}, "its range is at most 1 hour"},
		{"an unknown value", []string{`re-add during replication is "maybe"`}, `its values are "half", "none", "ok"`},
		{"too many delegates", []string{"the manager already has 300 other delegates"}, "0 to 254"},
		{"two policies", []string{"the Exchange delegate sync policy of the manager is on", "the Exchange delegate sync policy of the manager is off"}, "contradicts"},
		{"two partitions", []string{"a partition in both directions may cut the manager off at any time and lasts 1 minute",
			"a partition in both directions may cut the manager off at any time and lasts 2 minutes"}, "contradicts"},
		{"partitions of two sorts", []string{"a partition towards Lync Server may cut the manager off at any time and lasts 1 minute",
			"a partition from Lync Server may cut the manager off at any time and lasts 2 minutes"}, ""},
		{"two jumps of one clock", []string{"the clock of the manager may jump back by 1 minute at any time", "the clock of the manager may jump back by 2 minutes at any time"}, "contradicts"},
		{"two harms to messages", []string{"a Lync message to the manager may be lost at any time", "a Lync message to the manager may be delayed at any time"}, ""},
		{"two outages", []string{"an outage of the MAPI service for the manager may begin at any time and lasts 1 minute",
			"an outage of the MAPI service for the manager may begin at any time and lasts 2 minutes"}, "contradicts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := applyAll(t, c.given)
			if c.errors == "" && got != nil {
				t.Errorf("unexpected error: %v", got)
			}
			if c.errors != "" && (got == nil || !strings.Contains(got.Error(), c.errors)) {
				t.Errorf("error %v does not say %q", got, c.errors)
			}
		})
	}
}

func applyAll(t *testing.T, given []string) error {
	t.Helper()
	u := NewSetup()
	for _, text := range given {
		s, perr := ParseSetting(text)
		if perr != nil {
			t.Fatal(perr)
		}
		if err := u.Apply(s); err != nil {
			return err
		}
	}
	return nil
}

func TestEveryParameterCanBeSet(t *testing.T) {
	for _, q := range Parameters() {
		p := Defaults()
		if q.Values == nil {
			if err := p.Set(q.Name, "between 1 and 2 seconds"); err != nil || p.Value(q) != "between 1 and 2 seconds" {
				t.Errorf("%s: %v, value %s", q.Name, err, p.Value(q))
			}
			continue
		}
		for _, v := range q.Values {
			if err := p.Set(q.ID, v); err != nil || p.Value(q) != v {
				t.Errorf("%s = %s: %v, value %s", q.Name, v, err, p.Value(q))
			}
		}
	}
}

func TestFaults(t *testing.T) {
	outage := "an outage of the MAPI service for the manager may begin at any time and lasts 3 minutes"
	crash := "the Lync client of the manager may crash at any time"
	restart := "the Lync client of the manager may crash and start again at any time"
	everybody := "an outage of the MAPI service for everybody may begin at any time and lasts 1 minute"
	stall := "a stall of the user replication may begin at any time and lasts 1 minute"
	partition := "a partition from Lync Server may cut the manager off at any time and lasts 1 minute"
	cutOff := Event{Kind: PartitionBegan, User: Manager, A: uint8(FromServer)}
	for _, c := range []struct {
		name    string
		given   []string
		strikes []Event // fired in order, each after everything else has settled
		refused Event   // not pending afterwards
	}{
		{"an outage without a limit strikes once", []string{outage}, []Event{of(OutageBegan, Manager)}, of(OutageBegan, Manager)},
		{"with a limit it may strike again", []string{outage, "at most 2 faults happen"},
			[]Event{of(OutageBegan, Manager), of(OutageBegan, Manager)}, of(OutageBegan, Manager)},
		{"the limit counts all faults together", []string{outage, crash, "at most 1 faults happen"}, []Event{of(OutageBegan, Manager)}, of(CrashStruck, Manager)},
		{"no faults at all", []string{outage, crash, "at most 0 faults happen"}, nil, of(OutageBegan, Manager)},
		{"a client that does not run does not crash", []string{crash, "the manager is signed out of Lync"}, nil, of(CrashStruck, Manager)},
		{"a crash strikes once", []string{crash}, []Event{of(CrashStruck, Manager)}, of(CrashStruck, Manager)},
		{"a restart strikes once", []string{restart}, []Event{of(RestartStruck, Manager)}, of(RestartStruck, Manager)},
		{"with a limit it may strike as often", []string{restart, "at most 2 faults happen"}, []Event{of(RestartStruck, Manager), of(RestartStruck, Manager)}, of(RestartStruck, Manager)},
		{"a crash of Outlook strikes once", []string{"the Outlook of the manager may crash at any time"}, []Event{of(OutlookStruck, Manager)}, of(OutlookStruck, Manager)},
		{"an Outlook that is closed does not crash", []string{"the Outlook of the manager may crash at any time", "the Outlook of the manager is closed"}, nil, of(OutlookStruck, Manager)},
		{"an outage of everybody strikes once", []string{everybody}, []Event{{Kind: CommonOutageBegan}}, Event{Kind: CommonOutageBegan}},
		{"or as often as faults are left", []string{everybody, "at most 2 faults happen"}, []Event{{Kind: CommonOutageBegan}, {Kind: CommonOutageBegan}}, Event{Kind: CommonOutageBegan}},
		{"a stall strikes once", []string{stall}, []Event{{Kind: StallBegan}}, Event{Kind: StallBegan}},
		{"a stall counts", []string{stall, crash, "at most 1 faults happen"}, []Event{{Kind: StallBegan}}, of(CrashStruck, Manager)},
		{"a partition may strike as often as faults are left", []string{partition, "at most 2 faults happen"}, []Event{cutOff, cutOff}, cutOff},
		{"a partition strikes once", []string{partition}, []Event{cutOff}, cutOff},
		{"a jump of a clock counts", []string{"the clock of the manager may jump back by 1 minute at any time", crash, "at most 1 faults happen"},
			[]Event{{Kind: ClockStruck, User: Manager, A: uint8(Back), B: 2}}, of(CrashStruck, Manager)},
		{"a message that is not there is no fault, and is not hit later in that run", []string{"a Lync message to the manager may be lost at any time", "at most 1 faults happen"},
			[]Event{{Kind: MessageStruck, User: Manager, B: uint8(ToClient)}}, Event{Kind: MessageStruck, User: Manager, B: uint8(ToClient)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, run := story{given: c.given}.begin(t)
			for _, e := range c.strikes {
				strike(t, run, e)
				perform(t, run, signIn)
				perform(t, run, "settle")
			}
			if run.Pending(c.refused) {
				t.Errorf("%v is still possible", c.refused)
			}
		})
	}
}

func strike(t *testing.T, run *sim.Run[State, Event], e Event) {
	t.Helper()
	if err := run.Fire(e, run.Now(), nil); err != nil {
		t.Fatalf("%v cannot strike: %v", e, err)
	}
}
