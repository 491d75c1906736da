package world

import "testing"

const (
	setUpCorrectly = "the delegation is set up correctly"
	mapiOK         = "the MAPI status of the manager is OK"
	noMapi         = "the MAPI status of the manager is not OK"
	delegateMapi   = "the MAPI status of the delegate is OK"
	noDelegateMapi = "the MAPI status of the delegate is not OK"
)

func TestOutagesOfEverybody(t *testing.T) {
	down, up := "the MAPI service becomes unavailable to everybody", "the MAPI service becomes available to everybody"
	tell(t, []story{
		{name: "F-401: nobody has MAPI", do: []string{down}, then: []string{noMapi, noDelegateMapi}},
		{name: "F-408: everybody has it back", do: []string{down, up, "settle"}, then: []string{mapiOK, delegateMapi}},
		{name: "who had lost it alone has it back as well", do: []string{"the MAPI service becomes unavailable to the manager", up, "settle"}, then: []string{mapiOK}},
		{name: "one user may have it back alone", do: []string{down, "the MAPI service becomes available to the manager", "settle"}, then: []string{mapiOK, noDelegateMapi}},
		{name: "twice is once", do: []string{down, down, up, "settle", up}, then: []string{mapiOK, delegateMapi}},
	})
}

// The end of an outage of everybody leaves an outage of one user alone.
func TestOutagesDoNotEndEachOther(t *testing.T) {
	_, run := story{given: []string{"an outage of the MAPI service for the manager may begin at any time and lasts 1 hour",
		"an outage of the MAPI service for everybody may begin at any time and lasts 1 minute"}}.begin(t)
	strike(t, run, of(OutageBegan, Manager))
	strike(t, run, Event{Kind: CommonOutageBegan})
	perform(t, run, "pass 30m")
	if s := run.State(); s.People[Manager].MapiOK || !s.People[Delegate].MapiOK {
		t.Errorf("after the common outage the manager has MAPI %v and the delegate %v, want no and yes", s.People[Manager].MapiOK, s.People[Delegate].MapiOK)
	}
	perform(t, run, "pass 1h")
	if !run.State().People[Manager].MapiOK {
		t.Error("after both outages the manager has no MAPI")
	}
}

func TestCrashes(t *testing.T) {
	tell(t, []story{
		{name: "a client that starts again signs in by itself", given: []string{setUpCorrectly},
			do: []string{"the Lync client of the manager crashes and starts again", "settle"}, then: []string{correct}},
		{name: "until then it shows nothing", given: []string{setUpCorrectly},
			do: []string{"the Lync client of the manager crashes and starts again"}, then: []string{noMapi, "the manager has no Delegates group", "Lync of the manager is running"}},
		{name: "D-13: what it was about to publish it reads anew", chose: tardy{},
			do: []string{add, "pass 2m", "the Lync client of the manager crashes and starts again", "settle"}, then: []string{correct}},
		{name: "P-06: a delegate's client that starts again misses the addition in between", given: onTheWay,
			do: []string{add, "pass 81s", "the Lync client of the delegate crashes and starts again", "settle"}, then: []string{isHalf}},
		{name: "a client that is not there does not crash", do: []string{exit, "the Lync client of the manager crashes and starts again"}, then: []string{"Lync of the manager is not running"}},
		{name: "F-603: a crash of Outlook loses the edits",
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the Outlook of the manager crashes",
				"the manager opens Outlook", "the manager confirms the Delegates dialog", "settle"},
			then: []string{isNone, notInOutlook}},
		{name: "a crash of Outlook leaves Exchange and Lync alone", given: []string{setUpCorrectly}, do: []string{"the Outlook of the manager crashes"},
			then: []string{isPaired, inOutlook, mapiOK, "the Outlook of the manager is closed"}},
		{name: "P-08: unless MAPI needs Outlook", given: []string{`MAPI needs Outlook is "yes"`}, do: []string{"the Outlook of the manager crashes"}, then: []string{noMapi}},
	})
}
