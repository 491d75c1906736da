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

// The end of one partition leaves another one of the same client.
func TestPartitionsDoNotEndEachOther(t *testing.T) {
	const towards, from, both = TowardsServer, FromServer, BothWays
	for _, c := range []struct {
		name  string
		lasts [directions]string // "": there is no such partition
		do    []any              // a Direction strikes
		then  Connection
	}{
		{"both directions, and the shorter partition is over", [...]string{towards: "1 minute", from: "1 hour"}, []any{towards, from, "pass 30m"}, Disconnected},
		{"both directions, and the longer one is over as well", [...]string{towards: "1 minute", from: "1 hour"}, []any{towards, from, "pass 2h"}, SignedIn},
		{"the shorter one began later", [...]string{towards: "1 minute", from: "1 hour"}, []any{from, towards, "pass 30m"}, Disconnected},
		{"a short one in both directions on top of one", [...]string{both: "1 minute", from: "1 hour"}, []any{from, both, "pass 30m"}, Disconnected},
		{"and both are over", [...]string{both: "1 minute", from: "1 hour"}, []any{from, both, "pass 2h"}, SignedIn},
		{"a long one in both directions on top of one", [...]string{both: "1 hour", from: "1 minute"}, []any{from, both, "pass 30m"}, Disconnected},
		{"three at once, and two are over", [...]string{both: "1 hour", towards: "1 minute", from: "2 minutes"}, []any{towards, both, "pass 30m"}, Disconnected},
		{"a client started anew is past the first, which does not end the second", [...]string{towards: "1 minute", from: "1 hour"},
			[]any{towards, exit, signIn, "pass 30s", from, "pass 30m"}, Deaf},
		{"and goes past the first when the second is over", [...]string{towards: "1 hour", from: "1 minute"},
			[]any{towards, exit, signIn, "pass 30s", from, "pass 30m"}, SignedIn},
		{"the same with the directions exchanged", [...]string{towards: "1 minute", from: "1 hour"},
			[]any{from, exit, signIn, "pass 30s", towards, "pass 30m"}, SignedIn},
		{"and the first shorter", [...]string{towards: "1 hour", from: "1 minute"},
			[]any{from, exit, signIn, "pass 30s", towards, "pass 30m"}, Unheard},
		{"who asks for the connection has it at once", [...]string{towards: "1 minute", from: "1 hour"},
			[]any{towards, from, "the manager gets the connection to Lync Server back", "pass 30m"}, SignedIn},
	} {
		t.Run(c.name, func(t *testing.T) {
			var given []string
			for d, lasts := range c.lasts {
				if lasts != "" {
					given = append(given, "a partition "+ways[d]+" may cut the manager off at any time and lasts "+lasts)
				}
			}
			_, run := story{given: given}.begin(t)
			for _, do := range c.do {
				if d, ok := do.(Direction); ok {
					strike(t, run, Event{Kind: PartitionBegan, User: Manager, A: uint8(d)})
				} else {
					perform(t, run, do.(string))
				}
			}
			if got := run.State().People[Manager].Lync; got != c.then {
				t.Errorf("the connection is %v, want %v", got, c.then)
			}
		})
	}
}

var ways = [directions]string{"in both directions", "towards Lync Server", "from Lync Server"}
