package world

import "ombud/sim/language"

// Lync: the delegate sync, the pairing, the clients and their groups.

// The rules, in the order of their table.
const (
	ruleSyncSignedIn Rule = iota
	ruleSyncPolicy
	ruleSyncMapi
	ruleSyncFullClient
	ruleSyncWindows
	ruleSyncReadsList
	ruleSyncAsksServer
	ruleSyncSeesSplit
	ruleSyncMirrors
	ruleChangeSeen
	ruleRightsChangeSeen
	ruleReAddNever
	ruleReAddAtPoll
	ruleReadsAtSignIn
	ruleReadsWhenConnected
	ruleTelephonyCovered
	ruleTelephonyOfDelegate
	ruleTelephonyOfBoth
	rulePairVoice
	rulePairPolicy
	rulePairFullClients
	rulePairWindows
	rulePairMapi
	rulePairListed
	rulePairEditor
	rulePairOnBehalf
	rulePairOnBehalfFree
	rulePairGroup
	rulePairDelegates
	rulePairManagers
	rulePairSameSide
	ruleSplitHomes
	ruleSplitMailboxes
	rulePublishedOnce
	ruleRemovalOvertakes
	ruleReplicationRuns
	ruleAdditionHeard
	ruleAdditionMapi
	ruleAdditionFullClient
	ruleConfirmationEditor
	ruleHalfCompletes
	ruleRevocation
	ruleRemovalTravels
	ruleSignInOnce
	rulePolicyAtSignIn
	ruleGoesOn
	ruleExitEndsMapi
	ruleExitForgets
	ruleMapiService
	ruleMapiAddresses
	ruleMapiWindows
	ruleMapiNeedsOutlook
	ruleMapiConnects
	ruleMapiLossForgets
	ruleGroupsSignedIn
	ruleGroupsFullClient
	ruleGroupsNeedMapi
	ruleEmptyGroupStays
	ruleDelegatesGroup
	rulePeopleGroup
	ruleDelegatesWithMember
	rulePeopleWithMember
	ruleCorrectDelegates
	ruleCorrectPeople
	ruleCorrectEditor
	ruleCorrectOnBehalf
	ruleCorrectListed
	ruleCorrectMeeting
	ruleRemovalOfShown
	ruleAddinVoice
	ruleAddinSignedIn
	ruleAddinOutlook
	ruleAddinBasic
	ruleAddinSplit
	ruleAddinNothing
	ruleAddinOther
	ruleAddinPartial
	ruleAddinMapi
	ruleAddinPaired
	ruleAddinLyncFirst
	ruleAddinPartialSilent
	ruleAddinAwaySilent
	ruleAddinSplitSilent
	rulesOfLync // the first rule of the next table
)

var lyncRules = []ruleRow{
	{ruleSyncSignedIn, condition, "sync-signed-in", language.Key("a manager's client takes part in the sync while it is signed in"), []string{"DT-03", "F-304", "F-506"}},
	{ruleSyncPolicy, condition, "sync-policy", language.Key("it does so only with the sync policy in force"), []string{"DT-03", "F-701", "F-702", "F-705", "F-706", "P-15"}},
	{ruleSyncMapi, condition, "sync-mapi", language.Key("it does so only with MAPI status OK"), []string{"DT-03", "F-304", "F-401"}},
	{ruleSyncFullClient, condition, "sync-full-client", language.Key("Lync Basic does not take part in the sync"), []string{"DT-03", "F-119"}},
	{ruleSyncWindows, condition, "sync-windows", language.Key("a client that does not run on Windows does not take part in the sync"), []string{"DT-03", "F-118"}},
	{ruleSyncReadsList, condition, "sync-reads-list", language.Key("the sync goes by whom Outlook lists as a delegate"), []string{"F-110", "F-111", "F-304"}},
	{ruleSyncAsksServer, condition, "sync-asks-server", language.Key("whom Lync Server lists already is not published again"), []string{"F-207", "F-304"}},
	{ruleSyncSeesSplit, condition, "sync-sees-split", language.Key("that two users are not on one side shows without a check of rights"), []string{"DT-03", "F-117"}},
	{ruleSyncMirrors, condition, "sync-mirrors", language.Key("a removal in Outlook is carried over where the sync mirrors, and not otherwise"), []string{"F-206", "F-207", "F-306", "DT-02", "P-03"}},
	{ruleChangeSeen, effect, "change-seen", language.Key("a signed-in client notices what Outlook writes about a delegate"), []string{"D-13", "P-42"}},
	{ruleRightsChangeSeen, condition, "rights-change-seen", language.Key("changed permissions of a listed delegate count as a change"), []string{"D-13", "P-48"}},
	{ruleReAddNever, condition, "re-add-never", language.Key("a delegate removed in Lync alone is not published again where that is assumed"), []string{"P-03b"}},
	{ruleReAddAtPoll, condition, "re-add-at-poll", language.Key("a delegate removed in Lync alone is published again by the next poll where that is assumed"), []string{"P-03b", "F-413"}},
	{ruleReadsAtSignIn, condition, "reads-at-sign-in", language.Key("a client whose MAPI stayed OK reads the delegate list when it has signed in"), []string{"P-47", "D-11"}},
	{ruleReadsWhenConnected, effect, "reads-when-connected", language.Key("a client reads the delegate list when its MAPI status becomes OK"), []string{"D-11", "D-12", "P-03b", "F-506"}},
	{ruleTelephonyCovered, condition, "telephony-covered", language.Key("four telephony settings are covered, and Enterprise Voice is not"), []string{"DT-01", "F-103", "F-104", "F-105", "F-106", "F-108", "F-109"}},
	{ruleTelephonyOfDelegate, condition, "telephony-of-delegate", language.Key("the delegate's telephony counts where that is assumed"), []string{"F-107", "P-01"}},
	{ruleTelephonyOfBoth, condition, "telephony-of-both", language.Key("anybody's telephony counts where that is assumed"), []string{"F-107", "P-01"}},
	{rulePairVoice, condition, "pair-voice", language.Key("a pair outside the article does not form"), []string{"DT-03", "F-104"}},
	{rulePairPolicy, condition, "pair-policy", language.Key("no pair forms without the sync policy in force"), []string{"DT-03", "F-701", "F-507", "F-705"}},
	{rulePairFullClients, condition, "pair-full-clients", language.Key("no pair forms with Lync Basic on either side"), []string{"DT-03", "F-119"}},
	{rulePairWindows, condition, "pair-windows", language.Key("no pair forms unless the manager's client runs on Windows"), []string{"DT-03", "F-118"}},
	{rulePairMapi, condition, "pair-mapi", language.Key("no pair forms unless the manager's MAPI status is OK"), []string{"DT-03", "F-401"}},
	{rulePairListed, condition, "pair-listed", language.Key("no pair forms unless Outlook lists the delegate"), []string{"DT-03", "F-302"}},
	{rulePairEditor, condition, "pair-editor", language.Key("no pair forms unless the delegate has Editor on the Calendar"), []string{"DT-03", "F-302", "F-303"}},
	{rulePairOnBehalf, condition, "pair-on-behalf", language.Key("no pair forms without Send on Behalf"), []string{"DT-03", "F-302", "P-04", "F-609"}},
	{rulePairOnBehalfFree, condition, "pair-on-behalf-free", language.Key("Send on Behalf is not needed where that is assumed"), []string{"P-04"}},
	{rulePairGroup, condition, "pair-group", language.Key("a security group among the delegates stops every pairing of the manager"), []string{"DT-03", "F-113"}},
	{rulePairDelegates, condition, "pair-delegates", language.Key("no pair forms beyond 25 delegates of one manager"), []string{"DT-03", "F-112"}},
	{rulePairManagers, condition, "pair-managers", language.Key("no pair forms beyond 25 managers of one delegate"), []string{"DT-03", "F-112"}},
	{rulePairSameSide, condition, "pair-same-side", language.Key("no pair forms unless Lync homes and mailboxes are on one side"), []string{"DT-03", "F-117", "F-1501"}},
	{ruleSplitHomes, condition, "split-homes", language.Key("Lync homes on different sides split a pair"), []string{"F-117", "F-1501"}},
	{ruleSplitMailboxes, condition, "split-mailboxes", language.Key("mailboxes on different sides split a pair"), []string{"F-117", "F-1502"}},
	{rulePublishedOnce, condition, "published-once", language.Key("who is on Lync Server's list is not written there again"), []string{"F-209"}},
	{ruleRemovalOvertakes, effect, "removal-overtakes", language.Key("a removal under way overtakes a publication, unless that is assumed otherwise"), []string{"DT-03", "P-07", "F-501"}},
	{ruleReplicationRuns, condition, "replication-runs", language.Key("changes of the server's list travel while the user replication runs"), []string{"F-501", "F-503", "P-29"}},
	{ruleAdditionHeard, condition, "addition-heard", language.Key("a delegate's client that does not hear Lync Server misses an addition"), []string{"DT-03", "F-115", "P-06"}},
	{ruleAdditionMapi, condition, "addition-mapi", language.Key("a delegate's client without MAPI status OK misses an addition"), []string{"DT-03", "F-303", "F-401", "P-06"}},
	{ruleAdditionFullClient, condition, "addition-full-client", language.Key("a delegate's Lync Basic misses an addition"), []string{"F-119"}},
	{ruleConfirmationEditor, condition, "confirmation-editor", language.Key("the delegate's client confirms only with Editor on the Calendar"), []string{"F-303"}},
	{ruleHalfCompletes, condition, "half-completes", language.Key("a half pair completes when the delegate's MAPI connects where that is assumed, and never otherwise"), []string{"DT-03", "P-06", "F-305", "F-308"}},
	{ruleRevocation, effect, "revocation", language.Key("Remove from group takes the delegate off Lync Server's list"), []string{"DT-02", "F-204"}},
	{ruleRemovalTravels, effect, "removal-travels", language.Key("a revocation travels to the delegate's side"), []string{"DT-02", "F-204", "F-501"}},
	{ruleSignInOnce, condition, "sign-in-once", language.Key("who starts a client that runs starts nothing"), []string{"F-408"}},
	{rulePolicyAtSignIn, condition, "policy-at-sign-in", language.Key("the policy that is set counts from the next sign-in"), []string{"F-507", "F-703"}},
	{ruleGoesOn, condition, "goes-on", language.Key("a reconnected client goes on as before where that is assumed"), []string{"P-47"}},
	{ruleExitEndsMapi, effect, "exit-ends-mapi", language.Key("a client that ends takes its MAPI connection with it"), []string{"F-401", "DT-04", "P-09"}},
	{ruleExitForgets, effect, "exit-forgets", language.Key("a client that ends publishes nothing any more"), []string{"F-401"}},
	{ruleMapiService, condition, "mapi-service", language.Key("MAPI status OK needs the MAPI service"), []string{"DT-04", "F-401", "F-406"}},
	{ruleMapiAddresses, condition, "mapi-addresses", language.Key("MAPI status OK needs a SIP address that is the mail address"), []string{"DT-04", "F-407"}},
	{ruleMapiWindows, condition, "mapi-windows", language.Key("a Mac never shows MAPI status OK"), []string{"DT-04", "F-118"}},
	{ruleMapiNeedsOutlook, condition, "mapi-needs-outlook", language.Key("MAPI status OK needs an open Outlook where that is assumed"), []string{"F-412", "P-08"}},
	{ruleMapiConnects, effect, "mapi-connects", language.Key("a running client connects to Exchange by itself"), []string{"DT-04", "F-408", "F-508", "F-403", "F-404", "F-405", "P-09"}},
	{ruleMapiLossForgets, effect, "mapi-loss-forgets", language.Key("a client that loses MAPI forgets what it was about to check or to confirm"), []string{"F-401", "F-406"}},
	{ruleGroupsSignedIn, condition, "groups-signed-in", language.Key("a client that is not signed in shows no groups"), []string{"F-201"}},
	{ruleGroupsFullClient, condition, "groups-full-client", language.Key("Lync Basic shows no groups"), []string{"DT-02", "F-119"}},
	{ruleGroupsNeedMapi, condition, "groups-need-mapi", language.Key("groups need MAPI status OK where that is assumed"), []string{"F-401", "P-46"}},
	{ruleEmptyGroupStays, condition, "empty-group-stays", language.Key("an empty People I Manage Calls For group stays where that is assumed"), []string{"F-203", "P-02"}},
	{ruleDelegatesGroup, condition, "delegates-group", language.Key("the Delegates group shows whom Lync Server lists"), []string{"DT-02", "F-201"}},
	{rulePeopleGroup, condition, "people-group", language.Key("People I Manage Calls For shows who was confirmed"), []string{"DT-02", "F-201", "F-208"}},
	{ruleDelegatesWithMember, condition, "delegates-with-member", language.Key("the Delegates group is there while it has a member"), []string{"F-202", "F-203"}},
	{rulePeopleWithMember, condition, "people-with-member", language.Key("People I Manage Calls For is there while it has a member"), []string{"F-202", "F-203"}},
	{ruleCorrectDelegates, condition, "correct-delegates", language.Key("a correct delegation shows the delegate in Delegates"), []string{"F-307", "F-201"}},
	{ruleCorrectPeople, condition, "correct-people", language.Key("a correct delegation shows the manager in People I Manage Calls For"), []string{"F-307", "F-201"}},
	{ruleCorrectEditor, condition, "correct-editor", language.Key("a correct delegation has Editor on the Calendar"), []string{"F-307"}},
	{ruleCorrectOnBehalf, condition, "correct-on-behalf", language.Key("a correct delegation has Send on Behalf"), []string{"F-307"}},
	{ruleCorrectListed, condition, "correct-listed", language.Key("a correct delegation has the delegate in Outlook's list"), []string{"F-307"}},
	{ruleCorrectMeeting, condition, "correct-meeting", language.Key("a correct delegation lets the add-in make the meeting"), []string{"F-307"}},
	{ruleRemovalOfShown, condition, "removal-of-shown", language.Key("nobody is removed from a group that does not show them"), []string{"F-201", "F-205"}},
	{ruleAddinVoice, condition, "addin-voice", language.Key("the add-in leaves accounts with Enterprise Voice to another article"), []string{"DT-07", "F-104"}},
	{ruleAddinSignedIn, condition, "addin-signed-in", language.Key("the add-in needs a delegate who is signed in to Lync"), []string{"DT-07", "P-18"}},
	{ruleAddinOutlook, condition, "addin-outlook", language.Key("the add-in needs the delegate's Outlook"), []string{"F-101", "DT-07"}},
	{ruleAddinBasic, condition, "addin-basic", language.Key("the add-in answers Lync Basic with the permission error"), []string{"DT-07", "F-119"}},
	{ruleAddinSplit, condition, "addin-split", language.Key("the add-in refuses a pair on two sides"), []string{"DT-07", "F-117", "F-1502"}},
	{ruleAddinNothing, condition, "addin-nothing", language.Key("the add-in is silent to somebody with nothing in Exchange"), []string{"DT-06", "DT-07", "DT-08", "F-803", "F-808"}},
	{ruleAddinOther, condition, "addin-other", language.Key("Full Access and Send As alone get the permission error"), []string{"DT-06", "F-804"}},
	{ruleAddinPartial, condition, "addin-partial", language.Key("a delegate without Editor or Send on Behalf gets the permission error"), []string{"DT-06", "DT-07", "P-17"}},
	{ruleAddinMapi, condition, "addin-mapi", language.Key("a delegate without MAPI status OK gets the permission error"), []string{"DT-06", "DT-07", "F-409", "F-806"}},
	{ruleAddinPaired, condition, "addin-paired", language.Key("without a completed pair the delegate gets the permission error"), []string{"DT-06", "DT-07", "F-801", "F-802", "F-805", "F-704"}},
	{ruleAddinLyncFirst, condition, "addin-lync-first", language.Key("the add-in asks Lync first where that is assumed"), []string{"DT-07", "P-16"}},
	{ruleAddinPartialSilent, condition, "addin-partial-silent", language.Key("the add-in is silent about partial rights where that is assumed"), []string{"P-17"}},
	{ruleAddinAwaySilent, condition, "addin-away-silent", language.Key("the add-in is silent without a Lync client where that is assumed"), []string{"P-18"}},
	{ruleAddinSplitSilent, condition, "addin-split-silent", language.Key("the add-in is silent about a pair on two sides where that is assumed"), []string{"P-05"}},
}
