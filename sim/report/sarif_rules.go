package report

import (
	"ombud/sim/audit"
	"ombud/sim/sarif"
)

// ruleTexts say what each kind of finding is about.
var ruleTexts = [...]string{
	audit.NeverWorks:          "The procedure does not lead to its goal, whatever it is begun from.",
	audit.FailsFrom:           "From some beginnings the procedure never leads to its goal.",
	audit.OneClientOnly:       "A diagnostic reads one client and says nothing of the other.",
	audit.RoundForEver:        "Steps repeat without progress and nothing ends that.",
	audit.UnreachableStep:     "No reader comes to the step.",
	audit.ClosedScreen:        "What the sentence is done on is not open.",
	audit.OpenAlready:         "A dialog is opened that is open already.",
	audit.ClientLeftStopped:   "A client that the text exits does not run at the end.",
	audit.DialogLeftOpen:      "A dialog is still open at the end.",
	audit.WorseOff:            "The goal is missed and something is lost that was there before.",
	audit.WaitOnOneBranch:     "A jump passes a wait by that would be needed.",
	audit.ListNeverChecked:    "Nobody is told to look whether the delegate is listed before an addition.",
	audit.SecondAttemptOnly:   "The branch is for a second attempt only.",
	audit.PrerequisiteMissing: "The text does not mention a condition without which it never succeeds.",
	audit.DeadGoto:            "The jump is never taken.",
	audit.NeverTrue:           "The condition never holds.",
	audit.AlwaysTrue:          "The condition always holds.",
	audit.NoEffect:            "The action never has an effect.",
	audit.WorksSometimes:      "Whether the goal is reached depends on the timing.",
	audit.Undecided:           "The search was cut before everything was decided.",
}

// waitRule is the rule about waits, behind those about the text.
const waitRule = "wait-too-short"

// findingRules are all rules: those about the text, by kind of finding, and the one about waits.
func findingRules() (out []sarif.Rule) {
	add := func(id, text string) {
		out = append(out, sarif.NewRule(id, text, "ombud audit FILE --long tells the run that shows it.", "warning"))
	}
	for k, text := range ruleTexts {
		add(audit.FindingKind(k).String(), text)
	}
	add(waitRule, "The wait can be shorter than what the procedure needs to work.")
	return out
}

// ruleIndex is the number of a rule among them.
func ruleIndex(id string) int {
	for k := range ruleTexts {
		if audit.FindingKind(k).String() == id {
			return k
		}
	}
	return len(ruleTexts)
}
