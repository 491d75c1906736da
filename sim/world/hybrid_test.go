package world

import (
	"testing"
	"time"

	"ombud/sim"
)

const (
	moveManager   = "the administrator moves the mailbox of the manager to Exchange Online"
	moveDelegate  = "the administrator moves the mailbox of the delegate to Exchange Online"
	moveBoth      = "the administrator moves the mailboxes of the manager and the delegate to Exchange Online"
	managerBack   = "the administrator moves the mailbox of the manager back on-premises"
	bothBack      = "the administrator moves the mailboxes of the manager and the delegate back on-premises"
	setUp         = "the delegation is set up correctly"
	hybrid        = "a hybrid deployment"
	request       = "a meeting request is sent to the manager"
	staleReport   = `the sender gets the non-delivery report "554 5.2.0"`
	noReport      = "the sender gets no non-delivery report"
	listedTwice   = "the delegate is listed twice as a delegate of the manager"
	privateSeen   = "the delegate can see private items of the manager"
	privateHidden = "the delegate cannot see private items of the manager"
	fullForest    = "the administrator grants the delegate Full Access on the mailbox of the manager on-premises"
	fullCloud     = "the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online"
	unmapped      = "the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager in Exchange Online"
	link          = "the administrator links the mailbox of the manager to the delegate"
	mapped        = "the mailbox of the manager is mapped for the delegate"
	notMapped     = "the mailbox of the manager is not mapped for the delegate"
	hasFull       = "the delegate has Full Access on the mailbox of the manager"
	sendAsForest  = "the administrator grants the delegate Send As on the mailbox of the manager on-premises"
	sendAsCloud   = "the administrator grants the delegate Send As on the mailbox of the manager in Exchange Online"
	maySendAs     = "the delegate can send as the manager"
	mayNotSendAs  = "the delegate cannot send as the manager"
	openMailbox   = "the delegate opens the mailbox of the manager"
	refreshBook   = "the manager refreshes the offline address book"
	notLocal      = `"One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."`
	outOfScope    = `"The operation failed because it's out of the current user's write scope. This action should be performed on the object in your on-premises organization."`
)

// withPrivate adds the delegate with the box for private items ticked.
var withPrivate = []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list",
	"the manager ticks private items", "the manager confirms the Delegates dialog", "settle"}

func TestPermissionsAcross(t *testing.T) {
	tell(t, []story{
		{name: "F-906: Send As counts on the side where it was granted", given: []string{delegateOnline}, do: []string{sendAsForest, "settle"}, then: []string{mayNotSendAs}},
		{name: "F-906: granted on the sender's side it works", given: []string{delegateOnline}, do: []string{sendAsCloud, "settle"}, then: []string{maySendAs}},
		{name: "F-906: it is never synchronised", given: []string{delegateOnline, writebackIsOn}, do: []string{sendAsForest, "settle", initialCycle, "settle"}, then: []string{mayNotSendAs}},
		{name: "F-907: where both are held, Send As is used", given: []string{delegateOnline},
			do: []string{sendAsCloud, grantForest, "settle", "the delegate sends a message on behalf of the manager"}, then: []string{"the message is sent as the manager"}},
		{name: "F-902: Full Access does not include sending", given: []string{hybrid, hasFull}, then: []string{mayNotSend, mayNotSendAs, "the delegate can open the mailbox of the manager"}},
		{name: "F-904: an additional account cannot send on behalf", given: []string{inForest, "the mailbox of the manager is an additional account of the delegate"}, then: []string{inForest, mayNotSend}},
		{name: "F-919: the cloud does not edit what the forest masters", given: []string{delegateOnline}, do: []string{grantCloud, "settle"},
			then: []string{"the administrator gets the error " + outOfScope, mayNotSend}},
		{name: "F-919: the message is gone once something else is tried", given: []string{delegateOnline}, do: []string{grantCloud, grantForest},
			not: []string{"the administrator gets the error " + outOfScope}},
		{name: "DT-09: Full Access is kept in the mailbox, wherever that is", given: []string{managerOnline}, do: []string{fullForest, "settle"},
			then: []string{"the delegate does not have Full Access on the mailbox of the manager in Exchange Online", "the delegate cannot open the mailbox of the manager"}},
		{name: "F-903: and needs an ACL capable user across the sides", given: []string{managerOnline, "the remote mailbox of the delegate is not ACLable"}, do: []string{fullCloud, "settle"},
			then: []string{"the administrator gets the error " + notLocal, "the delegate cannot open the mailbox of the manager"}},
		{name: "F-901: with one it works", given: []string{managerOnline}, do: []string{fullCloud, "settle", openMailbox},
			then: []string{"the delegate can open the mailbox of the manager"}},
		{name: "F-903, F-905: but not the mailbox of somebody who is not", given: []string{"the mailbox of the manager was created in Exchange Online"}, do: []string{fullCloud, "settle", openMailbox},
			then: []string{"the delegate cannot open the mailbox of the manager", "the delegate has Full Access on the mailbox of the manager in Exchange Online"}},
		{name: "F-914: so do rights on a folder", given: []string{managerOnline}, do: []string{"the administrator gives the delegate Reviewer on the Inbox folder of the manager"},
			then: []string{"the delegate can open the Inbox folder of the manager"}},
		{name: "F-914, F-920: or not", given: []string{managerOnline, "the remote mailbox of the delegate is not ACLable"},
			do:   []string{"the administrator gives the delegate Reviewer on the Inbox folder of the manager"},
			then: []string{"the administrator gets the error " + notLocal, "the delegate cannot open the Inbox folder of the manager"}},
		{name: "F-513: a grant in the cloud counts after up to 20 minutes", given: []string{managerOnline, delegateOnline}, chose: tardy{}, do: []string{sendAsCloud, "pass 19m59s"}, then: []string{mayNotSendAs}},
		{name: "F-513: and not later", given: []string{managerOnline, delegateOnline}, chose: tardy{}, do: []string{sendAsCloud, "pass 20m"}, then: []string{maySendAs}},
		{name: "P-35: in the forest after up to a minute", given: []string{hybrid}, chose: tardy{}, do: []string{sendAsForest, "pass 59s"}, then: []string{mayNotSendAs}},
		{name: "P-35: and not later", given: []string{hybrid}, chose: tardy{}, do: []string{sendAsForest, "pass 1m"}, then: []string{maySendAs}},
		{name: "a revocation overtakes the grant it follows", given: []string{managerOnline, delegateOnline}, chose: revocationsFirst{},
			do: []string{sendAsCloud, "pass 1s", "the administrator revokes Send As of the delegate on the mailbox of the manager in Exchange Online", "settle"}, then: []string{mayNotSendAs}},
		{name: "a revocation of Full Access overtakes a grant made before a move", given: []string{hybrid}, chose: revocationsFirst{},
			do:   []string{fullForest, moveManager, "the administrator revokes Full Access of the delegate on the mailbox of the manager in Exchange Online", "settle"},
			then: []string{"the delegate cannot open the mailbox of the manager", "the delegate does not have Full Access on the mailbox of the manager in Exchange Online"}},
		{name: "what sync brings overtakes a revocation that has not come into force", given: []string{managerOnline, delegateOnline, inCloud, "Exchange Online permission change is exactly 20 minutes"},
			do: []string{grantForest, cycle, revokeCloud, "settle"}, then: []string{inForest, inCloud}},
		{name: "nobody is given anything in their own mailbox", given: []string{hybrid},
			do: []string{"the administrator grants the manager Full Access on the mailbox of the manager on-premises", "the administrator links the mailbox of the manager to the manager",
				"the administrator gives the manager Reviewer on the Inbox folder of the manager", "settle"},
			then: []string{"the manager does not have Full Access on the mailbox of the manager on-premises", "the manager has None on the Inbox folder of the manager"}},
	})
}

func TestACLable(t *testing.T) {
	make := "the administrator makes the remote mailbox of the delegate ACLable"
	refused := "the manager gets the error " + notLocal
	switchOn := "the administrator turns ACLable synced objects on"
	listed, notListed := "the delegate is a delegate of the manager in Outlook", "the delegate is not a delegate of the manager in Outlook"
	tell(t, []story{
		{name: "F-920: Outlook refuses a delegate who is not ACL capable", given: []string{delegateOnline, "the remote mailbox of the delegate is not ACLable"}, do: []string{add}, then: []string{refused, notListed}},
		{name: "F-1105, F-1110: made so by hand, the forest takes it at once", given: []string{delegateOnline, "the remote mailbox of the delegate is not ACLable"}, do: []string{add, make, add}, then: []string{listed}},
		{name: "F-1104: an old version has no switch", given: []string{managerOnline, "the remote mailbox of the delegate is not ACLable", "the forest runs Exchange 2013 CU9"}, do: []string{switchOn, "settle", add}, then: []string{refused, notListed}},
		{name: "F-1110, F-515: a mailbox moved back is recognised like any other", given: []string{delegateOnline, managerOnline}, chose: tardy{},
			do: []string{"the administrator moves the mailbox of the delegate back on-premises", "pass 29m59s", add}, then: []string{refused, notListed}},
		{name: "F-1110, P-34: the cloud takes a while", given: []string{managerOnline, "the remote mailbox of the delegate is not ACLable"}, chose: tardy{}, do: []string{switchOn, "pass 29m59s", add}, then: []string{refused, notListed}},
		{name: "F-1110, P-34: and then it does", given: []string{managerOnline, "the remote mailbox of the delegate is not ACLable"}, chose: tardy{}, do: []string{switchOn, "pass 30m", add}, then: []string{listed}},
		{name: "F-905, F-1106: a mailbox created in the cloud is not", given: []string{"the mailbox of the delegate was created in Exchange Online"}, do: []string{add}, then: []string{refused, notListed}},
		{name: "F-1109: for users on-premises the switch of the organisation is enough", given: []string{"ACLable synced objects are off", managerOnline},
			do: []string{"the administrator turns ACLable synced objects on", "settle", add}, then: []string{listed}},
		{name: "F-1109: turned off before the cloud has noticed, it is not", given: []string{"ACLable synced objects are off", managerOnline}, chose: tardy{},
			do: []string{"the administrator turns ACLable synced objects on", "pass 1m", "the administrator turns ACLable synced objects off", "settle", add}, then: []string{refused, notListed}},
		{name: "F-1104: it changes nothing for mailboxes that were moved before", given: []string{hybrid, "ACLable synced objects are off"},
			do: []string{moveDelegate, "the administrator turns ACLable synced objects on", "settle", add}, then: []string{refused, "the remote mailbox of the delegate is not ACLable"}},
		{name: "DT-13: moved from Exchange 2016 with the switch on", given: []string{hybrid, "the remote mailbox of the delegate is not ACLable"}, do: []string{moveDelegate}, then: []string{"the remote mailbox of the delegate is ACLable"}},
		{name: "DT-13: 2013 CU9 does not know the switch", given: []string{"the forest runs Exchange 2013 CU9"}, do: []string{moveDelegate}, then: []string{"the remote mailbox of the delegate is not ACLable"}},
		{name: "DT-13: 2013 CU10 does", given: []string{"the forest runs Exchange 2013 CU10"}, do: []string{moveDelegate}, then: []string{"the remote mailbox of the delegate is ACLable"}},
		{name: "F-1107: a room never is", given: []string{"the mailbox of the delegate is a room"}, do: []string{moveDelegate, make}, then: []string{"the remote mailbox of the delegate is not ACLable"}},
		{name: "F-1107: nor is equipment", given: []string{"the mailbox of the delegate is an equipment mailbox"}, do: []string{moveDelegate, make, "settle"}, then: []string{"the remote mailbox of the delegate is not ACLable"}},
		{name: "F-920: a refused delegate in a dialog leaves the others alone", given: []string{delegateOnline, "the remote mailbox of the delegate is not ACLable"},
			do: []string{"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager accepts the default permissions",
				"the manager adds the second delegate from the address list", "the manager accepts the default permissions",
				"the manager confirms the Delegates dialog"}, then: []string{refused, notListed, "the second delegate is a delegate of the manager in Outlook"}},
		{name: "the message is gone once the addition succeeds", given: []string{delegateOnline, "the remote mailbox of the delegate is not ACLable"}, do: []string{add, make, add}, then: []string{listed}, not: []string{refused}},
	})
}

func TestAutoMapping(t *testing.T) {
	tell(t, []story{
		{name: "DT-14 row 1: both in the cloud", given: []string{managerOnline, delegateOnline}, do: []string{fullCloud, "settle"}, then: []string{mapped}},
		{name: "DT-14 row 1: both moved after the grant", given: []string{hybrid}, do: []string{fullForest, "settle", moveBoth, "settle"}, then: []string{mapped}},
		{name: "DT-14 row 3, P-28 stays: granted before the grantee's move", given: []string{hybrid}, do: []string{fullForest, "settle", moveDelegate, "settle"}, then: []string{mapped}},
		{name: "DT-14 row 4: granted after it", given: []string{delegateOnline}, do: []string{fullForest, "settle"}, then: []string{notMapped, "the delegate can open the mailbox of the manager"}},
		{name: "DT-14 row 4: and linked by hand, after sync", given: []string{delegateOnline}, do: []string{fullForest, link, "settle"}, then: []string{mapped}},
		{name: "F-1205: not before", given: []string{delegateOnline, "Azure AD Connect is stopped"}, do: []string{fullForest, link, "settle"}, then: []string{notMapped}},
		{name: "F-1203: a mailbox of the cloud is not mapped in the forest", given: []string{managerOnline}, do: []string{fullCloud, link, "settle"}, then: []string{notMapped}},
		{name: "DT-14 row 5: nor for a group", given: []string{managerOnline, delegateOnline, "a security group of the delegate has Full Access on the mailbox of the manager"},
			then: []string{notMapped, "the delegate can open the mailbox of the manager"}},
		{name: "DT-14 row 6: nor when declined", given: []string{managerOnline, delegateOnline}, do: []string{unmapped, "settle"}, then: []string{notMapped, "the delegate can open the mailbox of the manager"}},
		{name: "a revocation takes the mapping away", given: []string{managerOnline, delegateOnline}, do: []string{fullCloud, "settle",
			"the administrator revokes Full Access of the delegate on the mailbox of the manager in Exchange Online", "settle"}, then: []string{notMapped}},
		{name: "F-1206: a mapped mailbox opens although it is hidden", given: []string{managerOnline, delegateOnline, "the mailbox of the manager is hidden from address lists"},
			do: []string{fullCloud, "settle", openMailbox}, then: []string{"the delegate can open the mailbox of the manager"}},
		{name: "F-1407: one that is not mapped does not", given: []string{managerOnline, delegateOnline, "the mailbox of the manager is hidden from address lists"},
			do: []string{unmapped, "settle"}, then: []string{"the delegate cannot open the mailbox of the manager"}},
		{name: "F-1405: a room of the other side is not found", given: []string{"the mailbox of the manager is a room", delegateOnline, hasFull}, do: []string{openMailbox},
			then: []string{"the delegate cannot open the mailbox of the manager", `the delegate gets the error "The name cannot be resolved. The name cannot be matched to a name in the address list."`}},
		{name: "F-1406: nor are its folders shown", given: []string{"the mailbox of the manager is a room", delegateOnline},
			do: []string{"the administrator gives the delegate Reviewer on the Calendar folder of the manager"},
			then: []string{"the delegate has None on the Calendar folder of the manager",
				`the administrator gets the error "Cannot display the folder properties. The folder may have been deleted or the server where the folder is stored may be unavailable. Cannot display folder properties."`}},
	})
}

func TestMoves(t *testing.T) {
	tell(t, []story{
		{name: "F-917: manager and delegate move together and lose nothing", given: []string{hybrid}, do: append(withPrivate[:len(withPrivate):len(withPrivate)], moveBoth, "settle", request),
			then: []string{maySendNow, privateSeen, noReport, "the delegate receives copies of meeting requests to the manager", "the delegate can open the Calendar folder of the manager"}},
		{name: "F-1401: the delegate alone loses sight of private items", given: []string{hybrid}, do: append(withPrivate[:len(withPrivate):len(withPrivate)], moveDelegate),
			then: []string{listedTwice, privateHidden, maySendNow, "the delegate has Editor on the Calendar folder of the manager"}},
		{name: "F-1401: and so does the manager's delegate when the manager moves", given: []string{hybrid}, do: append(withPrivate[:len(withPrivate):len(withPrivate)], moveManager),
			then: []string{listedTwice, privateHidden, mayNotSend}},
		{name: "F-913, P-58: without writeback it stays so", given: []string{hybrid, setUp}, do: []string{moveManager, "settle"}, then: []string{mayNotSend, inCloud, notInForest}},
		{name: "F-910, P-58: with it the forest hears of it again", given: []string{hybrid, writebackIsOn, setUp}, do: []string{moveManager, "settle"}, then: []string{maySendNow, inForest}},
		{name: "F-1401, P-58: or the forest keeps its list", given: []string{hybrid, listStays, setUp}, do: []string{moveManager, "settle"}, then: []string{maySendNow, inForest}},
		{name: "F-1003, P-58: what is still on its way to the cloud is not lost", given: []string{hybrid}, chose: tardy{}, do: []string{grantForest, moveManager, "settle"}, then: []string{maySendNow, inCloud}},
		{name: "F-1403, DT-16: the old address turns requests back", given: []string{hybrid, setUp}, do: []string{moveDelegate, request}, then: []string{staleReport}},
		{name: "F-1403: taking one of two delegates out does not help", given: []string{hybrid, setUp},
			do: []string{"the manager adds the second delegate as a delegate", moveDelegate, remove, request}, then: []string{staleReport}},
		{name: "F-1403: taking all out does", given: []string{hybrid, setUp},
			do: []string{"the manager adds the second delegate as a delegate", moveDelegate, remove, "the manager removes the second delegate as a delegate", request}, then: []string{noReport}},
		{name: "F-1403, F-516: with the old address book the old address comes back", given: []string{hybrid, setUp}, chose: tardy{},
			do: []string{moveDelegate, remove, add, request}, then: []string{staleReport}},
		{name: "F-1403, F-516: with a fresh one it does not", given: []string{hybrid, setUp}, chose: tardy{},
			do: []string{moveDelegate, remove, refreshBook, add, request}, then: []string{noReport, "the delegate receives copies of meeting requests to the manager"}},
		{name: "F-516: a day later it is fresh by itself", given: []string{hybrid, setUp}, chose: tardy{},
			do: []string{moveDelegate, remove, "pass 24h", add, request}, then: []string{noReport}},
		{name: "F-1402, F-1403: which also repairs the listing", given: []string{hybrid, setUp}, do: []string{moveDelegate, remove, refreshBook, add}, not: []string{listedTwice}},
		{name: "F-1403: the manager's own move leaves the book right", given: []string{hybrid, setUp}, chose: tardy{},
			do: []string{moveManager, remove, add, request}, then: []string{noReport}},
		{name: "F-1404, DT-16: the cloud's address is not known in the forest", given: []string{hybrid}, do: []string{moveManager, "the delegate updates a meeting of the manager"},
			then: []string{`the sender gets the non-delivery report "5.1.11"`}},
		{name: "F-1404, F-1015: with writeback it is, after sync", given: []string{hybrid, writebackIsOn}, do: []string{moveManager, "settle", "the delegate updates a meeting of the manager"}, then: []string{noReport}},
		{name: "F-1404, F-514: a cycle before back sync has no address to carry", given: []string{hybrid, writebackIsOn, "back sync is exactly 5 minutes"},
			do: []string{moveManager, "pass 4m", cycle, "pass 30s", "the delegate updates a meeting of the manager"}, then: []string{`the sender gets the non-delivery report "5.1.11"`}},
		{name: "F-1404, F-514: one after it has", given: []string{hybrid, writebackIsOn, "back sync is exactly 5 minutes"}, chose: late{},
			do: []string{moveManager, "pass 5m", cycle, "the delegate updates a meeting of the manager"}, then: []string{noReport}},
		{name: "F-1404: the option is the repair", given: []string{managerOnline}, do: []string{writebackOn, "settle", "the delegate updates a meeting of the manager"}, then: []string{noReport}},
		{name: "F-1404: a mailbox moved again after the import waits for the next cycle", given: []string{managerOnline, sixMinutes},
			do:   []string{writebackOn, "pass 3m", managerBack, moveManager, "pass 3m", "the delegate updates a meeting of the manager"},
			then: []string{`the sender gets the non-delivery report "5.1.11"`}},
		{name: "F-918: Send As of a pair that is separated stays behind", given: []string{hybrid, "the delegate has Send As on the mailbox of the manager"}, do: []string{moveDelegate, "settle"}, then: []string{mayNotSendAs}},
		{name: "F-917: together it goes along", given: []string{hybrid, "the delegate has Send As on the mailbox of the manager"}, do: []string{moveBoth}, then: []string{maySendAs}},
		{name: "F-917: and is no longer taken back by an older revocation", given: []string{hybrid, "the delegate has Send As on the mailbox of the manager",
			"the delegate has Send As on the mailbox of the manager in Exchange Online", "Exchange Online permission change is exactly 20 minutes"},
			do: []string{"the administrator revokes Send As of the delegate on the mailbox of the manager in Exchange Online", moveBoth, "settle"}, then: []string{maySendAs}},
		{name: "F-909: what sync had brought before a move counts after it", given: []string{hybrid, inForest}, do: []string{moveBoth}, then: []string{maySendNow}},
		{name: "F-909: a grant in flight arrives in a mailbox that has moved meanwhile", given: []string{delegateOnline}, do: []string{grantForest, moveManager, "settle"}, then: []string{inForest, inCloud, maySendNow}},
		{name: "F-909: also when forward sync is what carries it", given: []string{delegateOnline}, chose: tardy{}, do: []string{grantForest, cycle, "pass 5m", moveManager, "settle"}, then: []string{inCloud, maySendNow}},
		{name: "F-910: a grant written back arrives although a cycle runs into the move", given: []string{hybrid, writebackIsOn, sixMinutes},
			do: []string{grantSecond, "pass 150s", moveManager, grantCloud, "settle"}, then: []string{inForest, inCloud, maySendNow, secondInCloud, secondInForest}},
		{name: "F-918: moved back in the middle of a cycle, the forest's list is what it was", given: []string{managerOnline, writebackIsOn, sixMinutes},
			do: []string{grantCloud, "pass 150s", managerBack, "settle"}, then: []string{notInForest, noCycle}},
		{name: "F-918: moved back with everything written back, the list is there", given: []string{managerOnline, writebackIsOn}, do: []string{grantCloud, "settle", managerBack}, then: []string{inForest, maySendNow}},
		{name: "F-918: both back on-premises with the delegation intact", given: []string{managerOnline, delegateOnline, writebackIsOn, setUp},
			do: []string{bothBack, "settle", request}, then: []string{maySendNow, noReport, "the delegate can open the Calendar folder of the manager"}},
		{name: "F-117, F-1502: a pair is no longer supported once it is separated", given: []string{hybrid, setUp}, do: []string{moveDelegate, meeting},
			then: []string{"Lync meeting delegation of the manager to the delegate is unsupported", "the delegate gets the permission error"}},
		{name: "F-117: and is again when the other follows", given: []string{hybrid, setUp}, do: []string{moveDelegate, moveManager},
			then: []string{"Lync meeting delegation of the manager to the delegate is supported"}},
		{name: "moving what is there already changes nothing", given: []string{managerOnline, setUp}, do: []string{moveManager, request}, then: []string{noReport}, not: []string{listedTwice}},
	})
}

// revocationsFirst lets what takes away be early and everything else be late.
type revocationsFirst struct{ tardy }

func (revocationsFirst) DelayOf(e Event, w sim.Window) time.Duration {
	if (e.Kind == InForce || e.Kind == BackSynced) && !e.on() {
		return w.Earliest
	}
	return w.Latest
}

// Of the two texts for a hidden mailbox Outlook may show either (F-1407).
func TestHiddenMailboxHasTwoTexts(t *testing.T) {
	for answer, text := range []string{
		"The name cannot be resolved. The name cannot be matched to a name in the address list.",
		"Microsoft Outlook does not recognize<UserName>.",
	} {
		m, run := story{given: []string{"the mailbox of the manager is hidden from address lists"}}.begin(t)
		open := Action{Kind: OpenMailbox, User: Delegate, Other: Manager}.Event()
		run.After(sim.Immediately(), open)
		if err := run.Fire(open, run.Now(), []int{answer}); err != nil {
			t.Fatal(err)
		}
		if claim := mustClaim(t, `the delegate gets the error "`+text+`"`); !claim.Holds(&m.Params, run.State()) {
			t.Errorf("answer %d does not show %q\n%v", answer, text, run.Trace())
		}
	}
}
