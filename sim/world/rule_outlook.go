package world

import "ombud/sim/language"

// Outlook and Exchange on one side: the Delegates dialog, and what rights are worth.

// The rules, in the order of their table.
const (
	ruleDialogOutlook Rule = iota + rulesOfLync
	ruleOutlookDropsEdits
	rulePickSelects
	ruleCutWrites
	ruleExistingRefused
	ruleConfirmWrites
	ruleCancelDrops
	ruleOnBehalfLocked
	ruleRemoveKeepsOnBehalf
	rulePrivateTicked
	ruleCopiesTicked
	ruleCopiesNeedEditor
	ruleAddOnBehalf
	ruleAddInformation
	ruleAddRule
	ruleAddFolders
	ruleRemoveOnBehalf
	ruleRemoveInformation
	ruleRemoveRule
	ruleRemoveFolders
	ruleChangeInformation
	ruleChangeRule
	ruleChangeFolders
	ruleSendOutlook
	ruleSendAsFirst
	ruleSendOneSide
	ruleFolderReviewer
	ruleFolderFullAccess
	rulePrivateFullAccess
	rulePrivateFlag
	ruleCopies
	rulesOfOutlook // the first rule of the next table
)

var outlookRules = []ruleRow{
	{ruleDialogOutlook, condition, "dialog-outlook", language.Key("there is no Delegates dialog without Outlook"), []string{"F-601"}},
	{ruleOutlookDropsEdits, effect, "outlook-drops-edits", language.Key("an Outlook that closes drops what the dialog has not written"), []string{"F-603", "D-14"}},
	{rulePickSelects, effect, "pick-selects", language.Key("who is selected in the address list is who gets added"), []string{"F-602"}},
	{ruleCutWrites, effect, "cut-writes", language.Key("writes that are cut off are left undone"), []string{"F-608", "F-618"}},
	{ruleExistingRefused, condition, "existing-refused", language.Key("a listed user cannot be added again, unless that is assumed otherwise"), []string{"F-617", "P-14"}},
	{ruleConfirmWrites, effect, "confirm-writes", language.Key("confirming the dialog writes its edits"), []string{"DT-05", "F-603"}},
	{ruleCancelDrops, condition, "cancel-drops", language.Key("cancelling the dialog drops its edits, unless that is assumed otherwise"), []string{"DT-05", "F-603", "P-11"}},
	{ruleOnBehalfLocked, condition, "on-behalf-locked", language.Key("a Send on Behalf list that cannot be written stays as it is"), []string{"DT-05", "F-609", "F-610"}},
	{ruleRemoveKeepsOnBehalf, condition, "remove-keeps-on-behalf", language.Key("a removal keeps Send on Behalf where that is assumed"), []string{"DT-05", "F-616", "P-13"}},
	{rulePrivateTicked, condition, "private-ticked", language.Key("private items are shown to whom they were ticked for"), []string{"DT-05", "F-607"}},
	{ruleCopiesTicked, condition, "copies-ticked", language.Key("a new delegate gets copies of meeting messages unless told otherwise"), []string{"F-604", "F-612"}},
	{ruleCopiesNeedEditor, effect, "copies-need-editor", language.Key("copies need Editor on the Calendar"), []string{"F-605"}},
	{ruleAddOnBehalf, effect, "add-on-behalf", language.Key("adding a delegate writes Send on Behalf"), []string{"DT-05", "F-606", "F-608", "F-609"}},
	{ruleAddInformation, effect, "add-information", language.Key("adding a delegate writes the delegate information object, so that Outlook lists the delegate"), []string{"DT-05", "F-608", "F-611"}},
	{ruleAddRule, effect, "add-rule", language.Key("adding a delegate writes the hidden rule"), []string{"DT-05", "F-608", "F-612", "F-915"}},
	{ruleAddFolders, effect, "add-folders", language.Key("adding a delegate writes the rights on the folders"), []string{"DT-05", "F-604", "F-608", "F-614", "F-615"}},
	{ruleRemoveOnBehalf, effect, "remove-on-behalf", language.Key("removing a delegate takes Send on Behalf away"), []string{"DT-05", "F-616", "P-13"}},
	{ruleRemoveInformation, effect, "remove-information", language.Key("removing a delegate takes the delegate off Outlook's list"), []string{"DT-05", "F-616"}},
	{ruleRemoveRule, effect, "remove-rule", language.Key("removing a delegate takes the hidden rule away"), []string{"DT-05", "F-616"}},
	{ruleRemoveFolders, effect, "remove-folders", language.Key("removing a delegate takes the rights on the folders away"), []string{"DT-05", "F-616"}},
	{ruleChangeInformation, effect, "change-information", language.Key("changing a delegate writes private items"), []string{"DT-05", "F-607"}},
	{ruleChangeRule, effect, "change-rule", language.Key("changing a delegate writes the hidden rule"), []string{"DT-05", "F-605"}},
	{ruleChangeFolders, effect, "change-folders", language.Key("changing a delegate writes the rights on the folders"), []string{"DT-05", "F-615"}},
	{ruleSendOutlook, condition, "send-outlook", language.Key("nobody sends from an Outlook that is closed"), []string{"F-901"}},
	{ruleSendAsFirst, effect, "send-as-first", language.Key("who holds Send As and Send on Behalf sends as the owner"), []string{"F-907"}},
	{ruleSendOneSide, condition, "send-one-side", language.Key("without a hybrid deployment a permission to send does not reach another side"), []string{"F-906", "F-908"}},
	{ruleFolderReviewer, condition, "folder-reviewer", language.Key("a folder opens from Reviewer on"), []string{"F-614", "F-914"}},
	{ruleFolderFullAccess, condition, "folder-full-access", language.Key("Full Access opens every folder"), []string{"F-901", "F-914"}},
	{rulePrivateFullAccess, condition, "private-full-access", language.Key("Full Access shows private items"), []string{"F-607", "F-901"}},
	{rulePrivateFlag, condition, "private-flag", language.Key("private items show to a delegate they were ticked for"), []string{"F-607", "F-914", "F-620"}},
	{ruleCopies, condition, "copies", language.Key("copies reach whom the hidden rule names, as far as the scope forwards"), []string{"F-612", "F-613", "P-12", "F-916"}},
}
