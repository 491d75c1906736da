package world

import "ombud/sim/language"

// Two directories: what counts where, Azure AD Connect, and moves.

// The rules, in the order of their table.
const (
	ruleSendersSide Rule = iota + rulesOfOutlook
	ruleSendInForce
	ruleAdditionalAccount
	ruleReachSameSide
	ruleReachForest
	ruleReachOnline
	ruleFullAccess
	ruleGroupAccess
	ruleAdditionalMailbox
	ruleResourceAway
	ruleHidden
	ruleHiddenMapped
	ruleHiddenTexts
	ruleMappedByAccess
	ruleMappedOnSide
	ruleMappedByLink
	ruleCalendarDefault
	ruleCalendarFullAccess
	ruleCalendarConnects
	ruleCalendarSameSide
	ruleLimitedDetails
	ruleAcceptDirection
	ruleRequestAddress
	ruleCopiesAddress
	ruleUpdateAddress
	ruleAddReachable
	ruleDialogListTravels
	ruleWriteScope
	ruleGrantACLable
	ruleMailboxHere
	ruleGrantMaps
	ruleGrantMapsSameSide
	ruleLinkByHand
	ruleResourceFolder
	ruleResourceNotACLable
	ruleCloudRecognises
	ruleSwitchVersion
	ruleSwitchForForest
	ruleBackSync
	ruleEcho
	ruleForwardSync
	ruleOnlineTakesTime
	ruleLastWriteStands
	ruleImportFirst
	ruleListsToCloud
	ruleMappingToCloud
	ruleReadsReplica
	ruleInitialTakenUp
	ruleInitialLooksAgain
	ruleAddressWrittenBack
	ruleAddressAfterBackSync
	ruleConflictSettled
	ruleConflictBoth
	ruleConflictForest
	ruleConflictLast
	ruleExportsCloud
	ruleExportsForest
	ruleCyclesNeverOverlap
	ruleStopped
	ruleStaging
	ruleWizard
	ruleThreshold
	ruleThresholdLifted
	ruleThresholdTie
	ruleThresholdSkips
	ruleGap
	ruleInitialEndsGap
	ruleGapCounts
	ruleBreaksOff
	ruleWritebackOption
	ruleWritebackBuild
	ruleWritebackInitial
	ruleScope
	ruleReferenceStops
	ruleAllowedInterval
	ruleDirectoryStays
	ruleSendAsLost
	ruleForestListStays
	ruleForestListOfLeavers
	ruleMoveBackRecognised
	ruleMoveNewAddress
	ruleMoveACLable
	ruleConversionFails
	ruleMoveLosesMapping
	ruleMoveListsTwice
	ruleMoveLosesPrivate
	ruleJointMoveResolves
	ruleMoveOldAddress
	ruleMoveOldBook
	ruleBookRefreshed
	ruleAddFromBook
	ruleAddressesGo
	rulesOfHybrid // the first rule of the next table
)

var hybridRules = []ruleRow{
	{ruleSendersSide, effect, "senders-side", language.Key("a permission to send counts on the sender's side"), []string{"DT-09", "DT-10", "F-906", "F-908"}},
	{ruleSendInForce, condition, "send-in-force", language.Key("a permission to send counts once it is in force"), []string{"F-906", "F-908", "F-913"}},
	{ruleAdditionalAccount, condition, "additional-account", language.Key("an additional account cannot send on behalf"), []string{"F-904"}},
	{ruleReachSameSide, condition, "reach-same-side", language.Key("a user of the same side can stand in any list of rights"), []string{"DT-11", "F-1103"}},
	{ruleReachForest, condition, "reach-forest", language.Key("in the forest a user of the other side stands in a list of rights only if ACLable"), []string{"DT-11", "F-1101", "F-1102", "F-1103", "F-1109", "F-1110"}},
	{ruleReachOnline, condition, "reach-online", language.Key("in Exchange Online a user of the other side stands in a list of rights only once taken for ACLable"), []string{"DT-11", "F-515", "F-1103", "F-1109"}},
	{ruleFullAccess, condition, "full-access", language.Key("Full Access counts once it is in force"), []string{"DT-09", "F-901", "F-902"}},
	{ruleGroupAccess, condition, "group-access", language.Key("Full Access through a group counts"), []string{"F-901", "F-1202"}},
	{ruleAdditionalMailbox, condition, "additional-mailbox", language.Key("a mailbox of the other side can be added only if its own object is ACLable"), []string{"F-903", "F-905"}},
	{ruleResourceAway, condition, "resource-away", language.Key("a room or resource is found on its own side alone"), []string{"F-1405"}},
	{ruleHidden, condition, "hidden", language.Key("a hidden mailbox is not found by its name"), []string{"F-1407"}},
	{ruleHiddenMapped, condition, "hidden-mapped", language.Key("a hidden mailbox that is mapped opens all the same"), []string{"F-1206"}},
	{ruleHiddenTexts, condition, "hidden-texts", language.Key("of a hidden mailbox Outlook shows one of two texts"), []string{"F-1407"}},
	{ruleMappedByAccess, condition, "mapped-by-access", language.Key("a mailbox is mapped by Full Access of one's own, not by a group's"), []string{"DT-14", "F-1201", "F-1202"}},
	{ruleMappedOnSide, condition, "mapped-on-side", language.Key("a mailbox is mapped by the link that the grantee's side has"), []string{"DT-14", "F-1203", "F-1205"}},
	{ruleMappedByLink, condition, "mapped-by-link", language.Key("a mailbox is mapped only if it is linked"), []string{"DT-14", "F-1201"}},
	{ruleCalendarDefault, effect, "calendar-default", language.Key("across the sides the Default right of a Calendar says how much free/busy shows"), []string{"DT-15", "F-1301", "F-1302", "F-1303"}},
	{ruleCalendarFullAccess, condition, "calendar-full-access", language.Key("Full Access shows the Calendar by its address"), []string{"DT-15", "F-1310", "F-1311"}},
	{ruleCalendarConnects, condition, "calendar-connects", language.Key("across the sides a Calendar shows its details to a client that connects"), []string{"DT-15", "F-1305", "F-1306"}},
	{ruleCalendarSameSide, condition, "calendar-same-side", language.Key("on one side the rights in the Calendar decide, across free/busy does"), []string{"DT-15", "F-1301", "F-1307", "F-1308", "F-1309"}},
	{ruleLimitedDetails, condition, "limited-details", language.Key("limited details are a right of their own"), []string{"DT-15", "F-1304"}},
	{ruleAcceptDirection, effect, "accept-direction", language.Key("the Accept button goes by the direction in which a calendar is shared"), []string{"DT-17", "F-1408"}},
	{ruleRequestAddress, condition, "request-address", language.Key("an old address of a delegate turns meeting requests back"), []string{"DT-16", "F-1403"}},
	{ruleCopiesAddress, condition, "copies-address", language.Key("no copies come where an old address turns requests back"), []string{"DT-16", "F-1403"}},
	{ruleUpdateAddress, condition, "update-address", language.Key("an update of a meeting comes back while the forest lacks the address of the cloud"), []string{"DT-16", "F-1015", "F-1404"}},
	{ruleAddReachable, condition, "add-reachable", language.Key("the dialog adds nobody who cannot stand in a list of rights"), []string{"DT-11", "F-916", "F-920", "P-19"}},
	{ruleDialogListTravels, effect, "dialog-list-travels", language.Key("what the dialog writes into the Send on Behalf list travels"), []string{"DT-10", "DT-11", "F-909"}},
	{ruleWriteScope, effect, "write-scope", language.Key("what belongs to the forest cannot be edited in the cloud"), []string{"F-919"}},
	{ruleGrantACLable, effect, "grant-a-c-lable", language.Key("an administrator cannot grant to somebody who is not ACLable"), []string{"F-920", "P-19"}},
	{ruleMailboxHere, effect, "mailbox-here", language.Key("what is kept in the mailbox is granted where the mailbox is"), []string{"DT-09", "F-901"}},
	{ruleGrantMaps, condition, "grant-maps", language.Key("Full Access maps the mailbox unless told otherwise"), []string{"DT-14", "F-1201"}},
	{ruleGrantMapsSameSide, condition, "grant-maps-same-side", language.Key("Full Access across the sides maps nothing by itself"), []string{"DT-14", "F-1203", "F-1204"}},
	{ruleLinkByHand, effect, "link-by-hand", language.Key("a link by hand maps the mailbox"), []string{"DT-14", "F-1205"}},
	{ruleResourceFolder, condition, "resource-folder", language.Key("rights on a folder of a resource across the sides are refused"), []string{"F-1406"}},
	{ruleResourceNotACLable, condition, "resource-not-a-c-lable", language.Key("a resource must not be made ACLable"), []string{"F-1107"}},
	{ruleCloudRecognises, effect, "cloud-recognises", language.Key("Exchange Online takes a changed flag up in time"), []string{"F-515", "F-1110", "P-34"}},
	{ruleSwitchVersion, condition, "switch-version", language.Key("old versions of Exchange have no switch for ACLable objects"), []string{"DT-13", "F-1104"}},
	{ruleSwitchForForest, condition, "switch-for-forest", language.Key("the switch makes users on-premises ACLable in the cloud"), []string{"F-1104", "F-1109"}},
	{ruleBackSync, condition, "back-sync", language.Key("a list edited in Exchange Online reaches Azure AD"), []string{"F-514", "F-910", "P-33"}},
	{ruleEcho, condition, "echo", language.Key("what comes back from the forest itself is no edit"), []string{"F-910", "F-1018"}},
	{ruleForwardSync, effect, "forward-sync", language.Key("what Azure AD holds reaches Exchange Online"), []string{"F-512", "F-1016", "P-32"}},
	{ruleOnlineTakesTime, condition, "online-takes-time", language.Key("what is granted in the cloud takes its own time there, and what is granted in the forest another"), []string{"F-513", "P-35", "P-50"}},
	{ruleLastWriteStands, condition, "last-write-stands", language.Key("of two changes of one entry the last one written stands"), []string{"F-1018"}},
	{ruleImportFirst, effect, "import-first", language.Key("a cycle exports what its import found, and a later change waits for the next cycle"), []string{"F-1002", "F-1003"}},
	{ruleListsToCloud, effect, "lists-to-cloud", language.Key("a cycle carries the Send on Behalf lists of the forest to the cloud"), []string{"DT-09", "DT-10", "F-909", "F-1013"}},
	{ruleMappingToCloud, effect, "mapping-to-cloud", language.Key("a cycle carries the mapping of the forest to the cloud"), []string{"DT-09", "F-1013", "P-20"}},
	{ruleReadsReplica, condition, "reads-replica", language.Key("Azure AD Connect reads a replicated controller where that is assumed"), []string{"P-51"}},
	{ruleInitialTakenUp, condition, "initial-taken-up", language.Key("an order for an initial cycle is taken up by the next one"), []string{"F-1004", "F-1006", "F-1010"}},
	{ruleInitialLooksAgain, condition, "initial-looks-again", language.Key("an initial cycle looks at every entry of the cloud again"), []string{"F-1004", "F-1010"}},
	{ruleAddressWrittenBack, effect, "address-written-back", language.Key("writeback carries the addresses of the cloud to the forest"), []string{"F-1014", "F-1015"}},
	{ruleAddressAfterBackSync, condition, "address-after-back-sync", language.Key("an address is written back once back sync has brought it"), []string{"F-514", "F-1404"}},
	{ruleConflictSettled, effect, "conflict-settled", language.Key("a list that both sides have edited is settled before the exports"), []string{"F-1018", "P-23"}},
	{ruleConflictBoth, condition, "conflict-both", language.Key("both edits are kept where that is assumed"), []string{"F-1018", "P-23"}},
	{ruleConflictForest, condition, "conflict-forest", language.Key("the forest's edit stands where that is assumed"), []string{"F-1018", "P-23"}},
	{ruleConflictLast, condition, "conflict-last", language.Key("the last edit stands where that is assumed"), []string{"F-1018", "P-23"}},
	{ruleExportsCloud, condition, "exports-cloud", language.Key("an export to the cloud that is not due is not made"), []string{"DT-12", "F-1007", "F-1011"}},
	{ruleExportsForest, condition, "exports-forest", language.Key("an export to the forest that is not due is not made"), []string{"DT-12", "F-1007"}},
	{ruleCyclesNeverOverlap, condition, "cycles-never-overlap", language.Key("two cycles never run at once"), []string{"F-1020", "P-25", "P-31"}},
	{ruleStopped, condition, "stopped", language.Key("a stopped scheduler begins no cycle"), []string{"DT-12", "F-1006"}},
	{ruleStaging, condition, "staging", language.Key("staging mode exports nothing"), []string{"DT-12", "F-1007"}},
	{ruleWizard, condition, "wizard", language.Key("an open wizard begins no cycle"), []string{"DT-12", "F-1008"}},
	{ruleThreshold, effect, "threshold", language.Key("too many deletions stop the export to the cloud"), []string{"DT-12", "F-1011", "P-21"}},
	{ruleThresholdLifted, condition, "threshold-lifted", language.Key("a lifted threshold stops nothing"), []string{"DT-12", "F-1011"}},
	{ruleThresholdTie, condition, "threshold-tie", language.Key("exactly as many deletions as the threshold stop the export where that is assumed"), []string{"F-1012", "P-22"}},
	{ruleThresholdSkips, condition, "threshold-skips", language.Key("a stopped export to the cloud takes the one to the forest along where that is assumed"), []string{"DT-12", "P-26"}},
	{ruleGap, condition, "gap", language.Key("after too long a gap a delta cycle carries nothing"), []string{"DT-12", "F-510", "P-57"}},
	{ruleInitialEndsGap, condition, "initial-ends-gap", language.Key("an initial cycle ends a gap"), []string{"DT-12", "F-510", "F-1004"}},
	{ruleGapCounts, condition, "gap-counts", language.Key("a scheduler that stands still for 7 days has a gap, unless that is assumed otherwise"), []string{"F-510", "P-57"}},
	{ruleBreaksOff, effect, "breaks-off", language.Key("a scheduler that stops breaks its cycle off"), []string{"F-1009"}},
	{ruleWritebackOption, condition, "writeback-option", language.Key("the forest is written back to with the option alone"), []string{"DT-10", "F-910", "F-912", "F-913"}},
	{ruleWritebackBuild, condition, "writeback-build", language.Key("writeback takes a new enough build"), []string{"F-911"}},
	{ruleWritebackInitial, condition, "writeback-initial", language.Key("turning writeback on makes the next cycle an initial one"), []string{"F-1010"}},
	{ruleScope, effect, "scope", language.Key("references to somebody out of scope do not travel"), []string{"F-1019", "P-24"}},
	{ruleReferenceStops, condition, "reference-stops", language.Key("such a reference stops its whole list where that is assumed"), []string{"F-1019", "P-24"}},
	{ruleAllowedInterval, effect, "allowed-interval", language.Key("no interval below 30 minutes counts"), []string{"F-509", "F-1005", "P-49"}},
	{ruleDirectoryStays, effect, "directory-stays", language.Key("what is kept in a directory stays on its side when a mailbox moves"), []string{"F-918"}},
	{ruleSendAsLost, condition, "send-as-lost", language.Key("Send As is lost on a joint move where that is assumed"), []string{"F-917", "P-52"}},
	{ruleForestListStays, condition, "forest-list-stays", language.Key("the forest's list stays when its mailbox moves where that is assumed"), []string{"F-913", "F-1401", "P-58"}},
	{ruleForestListOfLeavers, condition, "forest-list-of-leavers", language.Key("who moves along, or is in the cloud, stays on the forest's list of a mailbox that moves"), []string{"F-913", "P-58"}},
	{ruleMoveBackRecognised, condition, "move-back-recognised", language.Key("a mailbox moved back is taken for ACLable by the cloud, in time and with the switch on"), []string{"F-1109", "F-515"}},
	{ruleMoveNewAddress, effect, "move-new-address", language.Key("a move to the cloud gives an address that the forest does not know"), []string{"F-1015", "F-1404"}},
	{ruleMoveACLable, condition, "move-a-c-lable", language.Key("a moved mailbox is ACLable as version and switch say"), []string{"DT-13", "F-1104", "F-1105", "F-1106"}},
	{ruleConversionFails, condition, "conversion-fails", language.Key("the conversion of a moved mailbox may fail where that is assumed"), []string{"F-1108", "P-27"}},
	{ruleMoveLosesMapping, condition, "move-loses-mapping", language.Key("a move of one alone loses the mapping where that is assumed"), []string{"DT-14", "F-1204", "P-28"}},
	{ruleMoveListsTwice, effect, "move-lists-twice", language.Key("a move of one alone lists the delegate twice"), []string{"F-1401"}},
	{ruleMoveLosesPrivate, condition, "move-loses-private", language.Key("a move of one alone loses private items, unless that is assumed otherwise"), []string{"F-1401", "F-1402", "P-55"}},
	{ruleJointMoveResolves, condition, "joint-move-resolves", language.Key("a joint move keeps addresses current, unless that is assumed otherwise"), []string{"F-917", "P-53"}},
	{ruleMoveOldAddress, effect, "move-old-address", language.Key("a move of one alone makes the stored address old"), []string{"DT-16", "F-1403"}},
	{ruleMoveOldBook, condition, "move-old-book", language.Key("the offline address book has the old address of a delegate who moved"), []string{"F-516", "F-1403", "P-54"}},
	{ruleBookRefreshed, effect, "book-refreshed", language.Key("a refresh brings the offline address book up to date"), []string{"F-516", "P-54"}},
	{ruleAddFromBook, condition, "add-from-book", language.Key("adding a delegate writes the address that the address book has"), []string{"F-516", "F-1403"}},
	{ruleAddressesGo, condition, "addresses-go", language.Key("old addresses go with the last delegate and not before"), []string{"F-1403"}},
}
