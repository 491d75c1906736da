package world

import "testing"

func TestClocks(t *testing.T) {
	forward := func(d string) string { return "the clock of the manager jumps forward by " + d }
	back := func(d string) string { return "the clock of the manager jumps back by " + d }
	right := "the clock of the manager is set right"
	tell(t, []story{
		{name: "P-42: a jump forward makes the notice due", chose: tardy{}, do: []string{add, forward("2 minutes"), "pass 35s"}, then: []string{isHalf}},
		{name: "P-42: without it there is none yet", chose: tardy{}, do: []string{add, "pass 35s"}, then: []string{isNone}},
		{name: "P-42: a shorter jump leaves the rest", chose: tardy{}, do: []string{add, forward("30 seconds"), "pass 2m4s"}, then: []string{isNone}},
		{name: "P-42: and no more", chose: tardy{}, do: []string{add, forward("30 seconds"), "pass 2m5s"}, then: []string{isHalf}},
		{name: "P-42: a jump back puts it off", do: []string{add, back("5 minutes"), "pass 5m"}, then: []string{isNone}},
		{name: "P-42: and then it comes", do: []string{add, back("5 minutes"), "settle"}, then: []string{correct}},
		{name: "P-42: at the latest after all of both", chose: tardy{}, do: []string{add, back("5 minutes"), "pass 7m34s"}, then: []string{isNone}},
		{name: "P-42: and not later", chose: tardy{}, do: []string{add, back("5 minutes"), "pass 7m35s"}, then: []string{isHalf}},
		{name: "P-43: the check of rights is a timer of that client", given: onTheWay, do: []string{add, "pass 15s", forward("30 seconds"), "pass 2s"}, then: []string{isHalf}},
		{name: "P-45: the confirmation is one of the delegate's", given: onTheWay, do: []string{add, "pass 83s", back("1 minute"), "pass 9s"}, then: []string{isPaired}},
		{name: "P-45: that the delegate's clock puts off", given: onTheWay, do: []string{add, "pass 83s", "the clock of the delegate jumps back by 1 minute", "pass 59s"}, then: []string{isHalf}},
		{name: "P-44: what is under way is not", given: onTheWay, do: []string{add, "pass 21s", back("5 minutes"), "pass 1s"}, then: []string{isHalf}},
		{name: "what has been signed in stays so", given: []string{setUpCorrectly}, do: []string{forward("30 minutes"), "settle"}, then: []string{correct, mapiOK}},
		{name: "P-61: a sign-in is refused", do: []string{forward("10 minutes"), exit, signIn, "settle"}, then: []string{noMapi, "Lync of the manager is running"}},
		{name: "P-61: also one that has begun", do: []string{exit, signIn, forward("10 minutes"), "settle"}, then: []string{noMapi}},
		{name: "P-61: until the clock is right", do: []string{forward("10 minutes"), exit, signIn, "settle", right, "settle"}, then: []string{mapiOK}},
		{name: "P-61: or near enough", do: []string{forward("10 minutes"), exit, signIn, back("5 minutes"), "settle"}, then: []string{mapiOK}},
		{name: "P-61: a slow clock is refused as well", do: []string{back("10 minutes"), exit, signIn, "settle"}, then: []string{noMapi}},
		{name: "P-61: a new connection to Exchange is refused", do: []string{forward("10 minutes"), "the MAPI service becomes unavailable to the manager",
			"the MAPI service becomes available to the manager", "settle"}, then: []string{noMapi}},
		{name: "P-61: until the clock is right, too", do: []string{"the MAPI service becomes unavailable to the manager", "the MAPI service becomes available to the manager",
			forward("10 minutes"), "pass 1h", right, "settle"}, then: []string{mapiOK}},
		{name: "P-61: a client that lost its connection does not come back", do: []string{forward("10 minutes"), "the manager loses the connection to Lync Server",
			"the manager gets the connection to Lync Server back", "settle"}, then: []string{"the manager has no Delegates group"}},
		{name: "jumps add up", do: []string{forward("3 minutes"), forward("3 minutes"), exit, signIn, "settle"}, then: []string{noMapi}},
		{name: "a clock is one hour off at most", do: []string{forward("1 hour"), forward("30 seconds"), back("1 hour"), exit, signIn, "settle"}, then: []string{mapiOK}},
		{name: "P-61 5 minutes: as much is tolerated", do: []string{forward("5 minutes"), exit, signIn, "settle"}, then: []string{mapiOK}},
		{name: "P-61 1 minute", given: []string{`clock tolerance is "1 minute"`}, do: []string{forward("5 minutes"), exit, signIn, "settle"}, then: []string{noMapi}},
		{name: "P-61 30 minutes", given: []string{`clock tolerance is "30 minutes"`}, do: []string{forward("10 minutes"), exit, signIn, "settle"}, then: []string{mapiOK}},
	})
}

func TestJumpsAreHalfMinutes(t *testing.T) {
	for text, fine := range map[string]bool{
		"the clock of the manager jumps forward by 30 seconds":                           true,
		"the clock of the manager jumps back by 2 hours 7 minutes 30 seconds":            true,
		"the clock of the manager jumps back by 10 seconds":                              false,
		"the clock of the manager jumps forward by 3 hours":                              false,
		"a fault moves the clock of the manager back by 1 minute 10 seconds":             false,
		"the manager confirms the Delegates dialog and Outlook crashes after 300 writes": false,
	} {
		if _, err := ParseEvent(text); (err == nil) != fine {
			t.Errorf("%q: %v", text, err)
		}
	}
	s, err := ParseSetting("the clock of the manager may jump back by 10 seconds at any time")
	if err != nil {
		t.Fatal(err)
	}
	if err := NewSetup().Apply(s); err == nil {
		t.Errorf("%q is accepted", s)
	}
}
