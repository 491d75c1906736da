package world

import "testing"

func TestPartitions(t *testing.T) {
	unheard, deaf := "Lync Server no longer hears the manager", "Lync Server can no longer reach the delegate"
	managerBack, delegateBack := "the manager gets the connection to Lync Server back", "the delegate gets the connection to Lync Server back"
	shows := "the Delegates group of the manager shows the delegate"
	tell(t, []story{
		{name: "what an unheard client publishes is lost", do: []string{unheard, add, "settle"}, then: []string{isNone, mapiOK, inOutlook}},
		{name: "so is what it was publishing", given: onTheWay, do: []string{add, "pass 21s", unheard, "settle"}, then: []string{isNone}},
		{name: "D-13: the way back reads the list", do: []string{unheard, add, "settle", managerBack, "settle"}, then: []string{correct}},
		{name: "P-47: or does not", given: []string{`back after a lost connection is "goes on"`}, do: []string{unheard, add, "settle", managerBack, "settle"}, then: []string{isNone}},
		{name: "an unheard client shows its group", given: []string{setUpCorrectly}, do: []string{unheard}, then: []string{shows}},
		{name: "F-204: a removal from the group does not reach the server", given: []string{setUpCorrectly}, do: []string{unheard, ungroup, "settle"}, then: []string{isPaired, shows}},
		{name: "a deaf manager's client publishes", do: []string{"Lync Server can no longer reach the manager", add, "settle"}, then: []string{isPaired}},
		{name: "P-06: a deaf delegate's client misses an addition", do: []string{deaf, add, "settle"}, then: []string{isHalf}},
		{name: "P-06: and does not make up for it", do: []string{deaf, add, "settle", delegateBack, "settle"}, then: []string{isHalf}},
		{name: "a deaf delegate's client misses a removal", given: []string{setUpCorrectly}, do: []string{deaf, ungroup, "settle"}, then: []string{isNone, peopleShows}},
		{name: "P-63: and learns of it on the way back", given: []string{setUpCorrectly}, do: []string{deaf, ungroup, "settle", delegateBack, "settle"}, then: []string{isNone, noPeople}},
		{name: "P-47: not where it goes on as before", given: []string{setUpCorrectly, `back after a lost connection is "goes on"`},
			do: []string{deaf, ungroup, "settle", delegateBack, "settle"}, then: []string{isNone, peopleShows}},
		{name: "an unheard delegate's client confirms in vain", do: []string{"Lync Server no longer hears the delegate", add, "settle"}, then: []string{isHalf}},
		{name: "and what it was confirming is lost", given: onTheWay, do: []string{add, "pass 85s", "Lync Server no longer hears the delegate", "settle"}, then: []string{isHalf}},
		{name: "the add-in needs an answer", given: []string{setUpCorrectly}, do: []string{deaf, meeting}, then: []string{"the add-in is unavailable", isPaired}},
		{name: "one direction after the other is a lost connection", given: []string{setUpCorrectly}, do: []string{deaf, "Lync Server no longer hears the delegate"}, then: []string{noPeople}},
		{name: "a sign-in needs both directions", do: []string{exit, signIn, unheard, "settle"}, then: []string{noMapi}},
		{name: "and goes on when they are back", do: []string{exit, signIn, unheard, "settle", managerBack, "settle"}, then: []string{mapiOK}},
		{name: "a client that is started anew finds its way", do: []string{deaf, leaves, again, "settle", add, "settle"}, then: []string{correct}},
		{name: "an unheard client reaches Exchange", do: []string{"the MAPI service becomes unavailable to the manager", unheard, "the MAPI service becomes available to the manager", "settle"}, then: []string{mapiOK}},
		{name: "twice is once", given: []string{setUpCorrectly}, do: []string{deaf, deaf, delegateBack, "settle"}, then: []string{correct}},
	})
}
