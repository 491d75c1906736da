package world

import (
	"ombud/sim/exchange"
	"ombud/sim/outlook"
)

// What an edit of the Delegates dialog writes, one store after the other (DT-05,
// F-608), as rules: a write that is left out leaves its store as it was.

// noWrite stands for a write that an edit does not consist of.
const noWrite = rulesOfFault

// writeRules are the writes of an edit, by its operation.
var writeRules = [...][len(exchange.Order)]Rule{
	outlook.Keep:   {noWrite, noWrite, noWrite, noWrite},
	outlook.Add:    {ruleAddOnBehalf, ruleAddInformation, ruleAddRule, ruleAddFolders},
	outlook.Change: {noWrite, ruleChangeInformation, ruleChangeRule, ruleChangeFolders},
	outlook.Remove: {ruleRemoveOnBehalf, ruleRemoveInformation, ruleRemoveRule, ruleRemoveFolders},
}

// writtenFlags are the facts of a grant that a write is about.
var writtenFlags = [...]exchange.Flag{
	exchange.WriteSendOnBehalf: exchange.SendOnBehalf,
	exchange.WriteInformation:  exchange.Listed | exchange.ShowPrivate | exchange.Duplicate,
	exchange.WriteRule:         exchange.Copies,
	exchange.WriteFolders:      exchange.OnACL,
}

// leaveOut takes back the writes of an edit that are left out, and lets copies
// go without Editor where the rule for that is (F-605).
func (p *Params) leaveOut(now *exchange.Grant, before exchange.Grant, e outlook.Edit) {
	if p.Flipped == (RuleSet{}) {
		return
	}
	for w, r := range writeRules[e.Op] {
		if r != noWrite && !p.does(r) {
			restore(now, before, exchange.Write(w))
		}
	}
	if e.Op != outlook.Remove && e.Copies && !p.does(ruleCopiesNeedEditor) {
		now.Flags |= exchange.Copies
	}
}

// restore puts one store back.
func restore(now *exchange.Grant, before exchange.Grant, w exchange.Write) {
	if w == exchange.WriteFolders {
		now.Folders, now.Freebusy = before.Folders, before.Freebusy
	}
	f := writtenFlags[w]
	now.Flags = now.Flags&^f | before.Flags&f
}
