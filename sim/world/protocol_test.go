package world

import "testing"

const (
	add      = "the manager adds the delegate as a delegate"
	remove   = "the manager removes the delegate as a delegate"
	ungroup  = "the manager removes the delegate from the Delegates group"
	meeting  = "the delegate creates a Lync meeting for the manager"
	exit     = "the manager exits Lync"
	signIn   = "the manager signs in to Lync"
	correct  = "the delegation is correct"
	isHalf   = "the pair is half"
	isNone   = "the pair is none"
	isStale  = "the pair is stale"
	isPaired = "the pair is paired"
)

func TestPairing(t *testing.T) {
	both := func(st story) []story {
		late := st
		late.name, late.chose = st.name+", as late as possible", tardy{}
		return []story{st, late}
	}
	tell(t, both(story{
		name: "F-304, F-307: adding a delegate in Outlook pairs the two",
		do:   []string{add, "settle", meeting},
		then: []string{correct, isPaired, "the meeting is created"},
	}))
	tell(t, both(story{
		name:  "D-29, F-206: a stale pair is correct again once the delegate is added in Outlook",
		given: []string{"the delegate was removed in Outlook"},
		do:    []string{add, "settle"},
		then:  []string{correct},
	}))
	tell(t, both(story{
		name:  "D-02: what was half is paired after removal on both sides and a new addition",
		given: []string{"the delegation is half set up"},
		do:    []string{ungroup, "settle", exit, remove, signIn, add, "settle"},
		then:  []string{correct},
	}))
	tell(t, []story{
		{name: "F-204, DT-02: Remove from group clears the delegate's side after replication", chose: tardy{},
			given: []string{"the delegation is set up correctly"}, do: []string{ungroup, "pass 4m59s"},
			then: []string{isNone, "the People I Manage Calls For group of the delegate shows the manager", "the manager has no Delegates group"}},
		{name: "F-204: and then it is gone", chose: tardy{},
			given: []string{"the delegation is set up correctly"}, do: []string{ungroup, "pass 5m"},
			then: []string{isNone, "the delegate has no People I Manage Calls For group"}},
		{name: "F-205: Remove from group leaves Exchange alone",
			given: []string{"the delegation is set up correctly"}, do: []string{ungroup, "settle"},
			then: []string{"the delegate is a delegate of the manager in Outlook", "the delegate has Editor on the Calendar folder of the manager"}},
		{name: "F-206: removal in Outlook leaves the Lync pair",
			given: []string{"the delegation is set up correctly"}, do: []string{remove, "settle", meeting},
			then: []string{isStale, "the Delegates group of the manager shows the delegate", "the add-in does not respond"}},
		{name: "P-03b: a delegate removed in Lync only is published again at the next sign-in",
			given: []string{"the delegation is set up correctly"}, do: []string{ungroup, "settle", exit, signIn, "settle"},
			then: []string{correct}},
		{name: "P-06: a delegate who is signed out when the addition arrives leaves the pair half",
			given: []string{"the delegate is signed out of Lync"}, do: []string{add, "settle", "the delegate signs in to Lync", "settle", exit, signIn, "settle"},
			then: []string{isHalf}},
		{name: "P-06: a delegate without MAPI leaves the pair half, also when MAPI comes back",
			given: []string{"the MAPI service is unavailable to the delegate"},
			do:    []string{add, "settle", "the MAPI service becomes available to the delegate", "settle"},
			then:  []string{isHalf, "the MAPI status of the delegate is OK"}},
		{name: "P-07: an addition published while the removal replicates leaves the pair half",
			given: []string{"the delegation is half set up", "user replication is 5 minutes"},
			do:    []string{ungroup, remove, add, "settle"}, then: []string{isHalf}},
		{name: "F-704, DT-03 row 2: nothing is published without the policy",
			given: []string{"the Exchange delegate sync policy of the manager is off"}, do: []string{add, "settle", meeting},
			then: []string{isNone, "the delegate gets the permission error"}},
		{name: "F-507: the policy counts from the next sign-in",
			given: []string{"the Exchange delegate sync policy of the manager is off"},
			do:    []string{add, "the administrator turns the Exchange delegate sync policy of the manager on", "settle"}, then: []string{isNone}},
		{name: "F-507: after that sign-in the delegate is published",
			given: []string{"the Exchange delegate sync policy of the manager is off"},
			do:    []string{add, "the administrator turns the Exchange delegate sync policy of the manager on", exit, signIn, "settle"},
			then:  []string{correct}},
		{name: "DT-03 row 1: a manager with Enterprise Voice is out of scope",
			given: []string{"the manager has the telephony setting Enterprise Voice"}, do: []string{add, "settle", meeting},
			then: []string{isNone, "the article does not apply"}},
		{name: "DT-03 row 3: Lync Basic is never paired",
			given: []string{"the delegate uses Lync Basic"}, do: []string{add, "settle", meeting},
			then: []string{isNone, "the delegate gets the permission error"}},
		{name: "F-119: installing Lync Basic takes an existing pair away",
			given: []string{"the delegation is set up correctly", "the delegate uses Lync Basic"}, do: []string{meeting},
			then: []string{isNone, "the delegate gets the permission error"}},
		{name: "DT-03 row 4: a manager on a Mac publishes nothing",
			given: []string{"the manager uses a Mac"}, do: []string{add, "settle"},
			then: []string{isNone, "the MAPI status of the manager is not OK"}},
		{name: "DT-03 row 4: a manager without MAPI publishes nothing",
			given: []string{"the MAPI service is unavailable to the manager"}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "F-401: and catches up when MAPI comes back",
			given: []string{"the MAPI service is unavailable to the manager"},
			do:    []string{add, "settle", "the MAPI service becomes available to the manager", "settle"}, then: []string{correct}},
		{name: "F-407: differing addresses keep MAPI from ever being OK",
			given: []string{"the SIP address and the mail address of the manager differ"},
			do:    []string{exit, signIn, "settle"}, then: []string{"the MAPI status of the manager is not OK"}},
		{name: "DT-03 row 5: without Editor on the Calendar nothing is published",
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list",
				"the manager sets Reviewer on the Calendar folder", "the manager confirms the Delegates dialog", "settle"},
			then: []string{isNone, "the delegate has Reviewer on the Calendar folder of the manager"}},
		{name: "DT-03 row 6: without Send on Behalf nothing is published",
			given: []string{"the Send on Behalf list of the manager cannot be written"}, do: []string{add, "settle", meeting},
			then: []string{isNone, "the delegate gets the permission error", "the delegate cannot send on behalf of the manager"}},
		{name: "F-113, DT-03 row 7: a security group among the delegates stops the sync for all",
			given: []string{"a security group is a delegate of the manager"}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "F-112, DT-03 row 8: the twenty-fifth delegate still fits",
			given: []string{"the manager already has 24 other delegates"}, do: []string{add, "settle"}, then: []string{correct}},
		{name: "F-112, DT-03 row 8: the twenty-sixth does not",
			given: []string{"the manager already has 25 other delegates"}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "F-112: nor does the twenty-sixth manager of a delegate",
			given: []string{"the delegate is already a delegate of 25 other managers"}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "F-117, DT-03 row 9: split mailboxes are never paired",
			given: []string{"the mailbox of the delegate is in Exchange Online"}, do: []string{add, "settle", meeting},
			then: []string{isNone, "the delegate gets the permission error"}},
		{name: "F-117: nor are split Lync homes",
			given: []string{"the Lync home of the manager is in Exchange Online"}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "a client that leaves forgets what it was about to publish", chose: tardy{},
			do: []string{add, exit, "settle"}, then: []string{isNone}},
		{name: "a lost connection loses the notice, the next sign-in reads the list",
			do:   []string{add, "the manager loses the connection to Lync Server", "settle", "the manager gets the connection to Lync Server back", "settle"},
			then: []string{correct}},
		{name: "an outage of MAPI does not stop Outlook from saving",
			given: []string{"the MAPI service is unavailable to the manager"}, do: []string{add},
			then: []string{"the delegate is a delegate of the manager in Outlook"}},
		{name: "a second pair does not disturb the first",
			do:   []string{add, "the second manager adds the second delegate as a delegate", "settle"},
			then: []string{correct, "the pair of the second manager with the second delegate is paired", "the pair of the manager with the second delegate is none"}},
		{name: "F-202: two delegates share the group",
			do:   []string{add, "the manager adds the second delegate as a delegate", "settle", ungroup, "settle"},
			then: []string{isNone, "the Delegates group of the manager shows the second delegate", "the People I Manage Calls For group of the second delegate shows the manager"}},
		{name: "F-602: an action without its screen changes nothing",
			do:   []string{"the manager removes the selected delegate", "the manager confirms the Delegates dialog", "the manager accepts the default permissions"},
			then: []string{isNone}},
		{name: "P-14: adding a listed delegate is refused",
			given: []string{"the delegation is set up correctly"}, do: []string{add, "settle"}, then: []string{correct}},
		{name: "closing Outlook discards an open dialog",
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager closes Outlook",
				"the manager opens Outlook", "the manager confirms the Delegates dialog", "settle"},
			then: []string{isNone, "the delegate is not a delegate of the manager in Outlook"}},
		{name: "a crash ends the client and keeps the stores",
			given: []string{"the delegation is set up correctly"}, do: []string{"the Lync client of the delegate crashes"},
			then: []string{isPaired, "the delegation is not correct", "Lync of the delegate is not running"}},
		{name: "and the next sign-in shows the pair again",
			given: []string{"the delegation is set up correctly"}, do: []string{"the Lync client of the delegate crashes", "the delegate signs in to Lync", "settle"},
			then: []string{correct}},
	})
}

// Every alternative of every choice changes what it is about.
func TestAssumptions(t *testing.T) {
	tell(t, []story{
		{name: "P-01 delegate: the delegate's Enterprise Voice counts",
			given: []string{`telephony that counts is "delegate"`, "the delegate has the telephony setting Enterprise Voice"}, do: []string{add, "settle", meeting},
			then: []string{"the article does not apply"}},
		{name: "P-01 both: either counts",
			given: []string{`telephony that counts is "both"`, "the delegate has the telephony setting Enterprise Voice"}, do: []string{meeting},
			then: []string{"the article does not apply"}},
		{name: "P-01 manager: the delegate's does not",
			given: []string{"the delegate has the telephony setting Enterprise Voice"}, do: []string{add, "settle"}, then: []string{correct}},
		{name: "P-03 mirror: removal in Outlook revokes in Lync",
			given: []string{`sync direction is "mirror"`, "the delegation is set up correctly"}, do: []string{remove, "settle"}, then: []string{isNone}},
		{name: "P-03b never: not even at sign-in",
			given: []string{`re-add of a delegate removed in Lync only is "never"`, "the delegation is set up correctly"},
			do:    []string{ungroup, "settle", exit, signIn, "settle"}, then: []string{isNone}},
		{name: "P-03b poll: already without a sign-in, D-11",
			given: []string{`re-add of a delegate removed in Lync only is "at the next poll"`, "the delegation is set up correctly"},
			do:    []string{ungroup, "settle"}, then: []string{correct}},
		{name: "P-04 yes: a pair forms without Send on Behalf",
			given: []string{`pairing without Send on Behalf is "yes"`, "the Send on Behalf list of the manager cannot be written"},
			do:    []string{add, "settle"}, then: []string{isPaired}},
		{name: "P-05 no response", given: []string{`split homes is "no response"`, "the mailbox of the delegate is in Exchange Online"},
			do: []string{meeting}, then: []string{"the add-in does not respond"}},
		{name: "P-06 at the MAPI connection: the delegate's sign-in completes the pair",
			given: []string{`half pair completes is "at the delegate's MAPI connection"`, "the delegate is signed out of Lync"},
			do:    []string{add, "settle", "the delegate signs in to Lync", "settle"}, then: []string{correct}},
		{name: "P-07 none", given: []string{`re-add during replication is "none"`, "the delegation is half set up", "user replication is 5 minutes"},
			do: []string{ungroup, remove, add, "settle"}, then: []string{isNone}},
		{name: "P-07 ok", given: []string{`re-add during replication is "ok"`, "the delegation is half set up", "user replication is 5 minutes"},
			do: []string{ungroup, remove, add, "settle"}, then: []string{correct}},
		{name: "P-08 yes: no MAPI without Outlook", given: []string{`MAPI needs Outlook is "yes"`},
			do: []string{"the manager closes Outlook"}, then: []string{"the MAPI status of the manager is not OK"}},
		{name: "P-08 yes: back with Outlook", given: []string{`MAPI needs Outlook is "yes"`},
			do: []string{"the manager closes Outlook", "the manager opens Outlook", "settle"}, then: []string{"the MAPI status of the manager is OK"}},
		{name: "P-08 no: MAPI stays without Outlook", do: []string{"the manager closes Outlook"}, then: []string{"the MAPI status of the manager is OK"}},
		{name: "P-11 yes: cancel saves", given: []string{`cancel saves the edits is "yes"`},
			do:   []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager cancels the Delegates dialog"},
			then: []string{"the delegate is a delegate of the manager in Outlook"}},
		{name: "P-11 no: cancel discards",
			do:   []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager cancels the Delegates dialog"},
			then: []string{"the delegate is not a delegate of the manager in Outlook"}},
		{name: "P-13 yes: Send on Behalf survives a removal", given: []string{`removal in Outlook keeps Send on Behalf is "yes"`, "the delegation is set up correctly"},
			do: []string{remove}, then: []string{"the delegate can send on behalf of the manager"}},
		{name: "P-13 no: it goes", given: []string{"the delegation is set up correctly"}, do: []string{remove}, then: []string{"the delegate cannot send on behalf of the manager"}},
		{name: "P-15 off: the policy has to be set", given: []string{`delegate sync policy by default is "off"`}, do: []string{add, "settle"}, then: []string{isNone}},
		{name: "P-16 Lync first: no pair is an error, not silence", given: []string{`add-in check order is "Lync first"`}, do: []string{meeting},
			then: []string{"the delegate gets the permission error"}},
		{name: "P-17 no response", given: []string{`partial Exchange rights is "no response"`, "the delegation is set up correctly", "the delegate has Reviewer on the Calendar folder of the manager"},
			do: []string{meeting}, then: []string{"the add-in does not respond"}},
		{name: "P-18 no response", given: []string{`Lync client of the delegate not running is "no response"`, "the delegate is signed out of Lync"},
			do: []string{meeting}, then: []string{"the add-in does not respond"}},
		{name: "P-46 hidden: no MAPI, no groups", given: []string{`groups without MAPI is "hidden"`, "the delegation is set up correctly"},
			do: []string{"the MAPI service becomes unavailable to the manager"}, then: []string{"the manager has no Delegates group", isPaired}},
		{name: "P-46 shown: an outage hides nothing", given: []string{"the delegation is set up correctly"},
			do: []string{"the MAPI service becomes unavailable to the manager"}, then: []string{"the Delegates group of the manager shows the delegate"}},
		{name: "P-47 goes on: a lost notice stays lost", given: []string{`back after a lost connection is "goes on"`},
			do:   []string{add, "the manager loses the connection to Lync Server", "settle", "the manager gets the connection to Lync Server back", "settle"},
			then: []string{isNone}},
		{name: "P-47 goes on: later changes are seen", given: []string{`back after a lost connection is "goes on"`},
			do:   []string{"the manager loses the connection to Lync Server", "settle", "the manager gets the connection to Lync Server back", "settle", add, "settle"},
			then: []string{correct}},
		{name: "P-48 noticed: raising the role is a change", given: []string{"the delegation is set up correctly"},
			do:   []string{ungroup, "settle", "the manager opens the Delegates dialog", "the manager selects the delegate in the Delegates dialog", "the manager ticks private items", "the manager confirms the Delegates dialog", "settle"},
			then: []string{correct}},
		{name: "P-48 not noticed: only a new entry is", given: []string{`changed permissions of a listed delegate is "not noticed"`, "the delegation is set up correctly"},
			do:   []string{ungroup, "settle", "the manager opens the Delegates dialog", "the manager selects the delegate in the Delegates dialog", "the manager ticks private items", "the manager confirms the Delegates dialog", "settle"},
			then: []string{isNone}},
		{name: "P-59: the delay is over after its time", given: with(setUpCorrectly), do: []string{ungroup, "a Lync message to the delegate is delayed", "pass 5m"}, then: []string{noPeople}},
		{name: "P-59: and not before", given: with(setUpCorrectly), do: []string{ungroup, "a Lync message to the delegate is delayed", "pass 4m59s"}, then: []string{peopleShows}},
		{name: "P-60: the second arrival comes after its time", given: onTheWay, do: []string{add, "pass 30s", "a Lync message to the delegate is duplicated", leaves, "pass 1m", again, "pass 2m10s"}, then: []string{correct}},
		{name: "P-60: and not before", given: onTheWay, do: []string{add, "pass 30s", "a Lync message to the delegate is duplicated", leaves, "pass 1m", again, "pass 2m9s"}, then: []string{isHalf}},
		{name: "P-61 5 minutes: four are tolerated and six are not", do: []string{"the clock of the manager jumps forward by 4 minutes", exit, signIn, "settle", "the clock of the delegate jumps forward by 6 minutes", leaves, again, "settle"}, then: []string{mapiOK, noDelegateMapi}},
		{name: "P-61 1 minute: four are not", given: []string{`clock tolerance is "1 minute"`}, do: []string{"the clock of the manager jumps forward by 4 minutes", exit, signIn, "settle"}, then: []string{noMapi}},
		{name: "P-61 30 minutes: six are", given: []string{`clock tolerance is "30 minutes"`}, do: []string{"the clock of the manager jumps forward by 6 minutes", exit, signIn, "settle"}, then: []string{mapiOK}},
		{name: "P-62 ignored: what arrives twice lists nobody again", given: onTheWay, do: []string{add, "pass 21s", "a Lync message from the manager is duplicated", "pass 90s", ungroup, "settle"}, then: []string{isNone}},
		{name: "P-62 believed: it does", given: with(`outdated Lync message is "believed"`), do: []string{add, "pass 21s", "a Lync message from the manager is duplicated", "pass 90s", ungroup, "settle"}, then: []string{isPaired}},
		{name: "P-63 at the next sign-in: a missed removal is learnt", given: with(setUpCorrectly), do: []string{ungroup, "a Lync message to the delegate is lost", leaves, again, "settle"}, then: []string{noPeople}},
		{name: "P-63 never: it is not", given: with(setUpCorrectly, `missed removal is "never learnt"`), do: []string{ungroup, "a Lync message to the delegate is lost", leaves, again, "settle"}, then: []string{peopleShows}},
		{name: "P-18 unavailable", given: []string{"the delegate is signed out of Lync"}, do: []string{meeting}, then: []string{"the add-in is unavailable"}},
	})
}

// Copies follow the delivery scope (P-12).
func TestDeliveryScope(t *testing.T) {
	for scope, want := range map[string]bool{"delegates and send information to me": true, "delegates only": true, "delegates and me": true, "no forward": false} {
		st := story{given: []string{`delivery scope is "` + scope + `"`}, do: []string{add}}
		m, run := st.begin(t)
		perform(t, run, add)
		if got := mustClaim(t, "the delegate receives copies of meeting requests to the manager").Holds(&m.Params, run.State()); got != want {
			t.Errorf("P-12 %s: copies %v, want %v", scope, got, want)
		}
	}
}

func TestEmptyGroupStays(t *testing.T) {
	keep := story{name: "P-02 yes: an empty People I Manage Calls For group stays",
		given: []string{`empty People I Manage Calls For group stays is "yes"`, "the delegation is set up correctly"},
		do:    []string{ungroup, "settle"}}
	m, run := keep.begin(t)
	for _, line := range keep.do {
		perform(t, run, line)
	}
	if c := mustClaim(t, "the delegate has no People I Manage Calls For group"); c.Holds(&m.Params, run.State()) {
		t.Error("the group is gone")
	}
}

func mustClaim(t *testing.T, text string) Claim {
	t.Helper()
	c, err := ParseClaim(text)
	if err != nil {
		t.Fatalf("claim %q: %v", text, err)
	}
	return c
}
