package audit

import (
	"slices"

	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// Derive makes a subject of a document. What it is held to is told from its sentences: one that changes nothing and reads
// the MAPI status is a diagnostic; one that makes sense in a hybrid deployment only is held to what it checks itself;
// every other is to make the delegation correct (F-307), from the beginnings of the article.
func Derive(d *procedure.Document, p world.Params) Subject {
	s := Subject{Document: d, Params: p}
	switch {
	case diagnoses(d):
		s.Starts = diagnosticStarts(d)
	case d.Hybrid():
		s.Goal = checkedGoal(d)
		s.Starts = hybridStarts(s.Goal)
	default:
		for _, b := range trial.Beginnings() {
			s.Starts = append(s.Starts, Start{Beginning: b})
		}
	}
	return s
}

// checkedGoal is what a text wants to be true of the delegate: who takes delegates away and adds them again wants them
// to get what they got before (F-1401), otherwise it is the opposite of what leads to support, or what ends it. Without
// such a check it is that the delegation is correct.
func checkedGoal(d *procedure.Document) world.Claim {
	if len(actions(d, world.RemoveDelegate)) > 0 && len(actions(d, world.AddDelegate)) > 0 {
		return world.Claim{Kind: world.ReceivesCopies, User: world.Delegate, Other: world.Manager}
	}
	for _, p := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.IfEnds }) {
		if c := sentenceAt(d, p).Claim; aboutDelegate(c) {
			return plain(c)
		}
	}
	checks := places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.IfSupport })
	for _, p := range slices.Backward(checks) {
		if c, ok := opposite(sentenceAt(d, p).Claim); ok && aboutDelegate(c) {
			return plain(c)
		}
	}
	return world.Claim{Kind: world.Correct}
}

// plain is a claim without who makes it.
func plain(c world.Claim) world.Claim {
	c.Actor = 0
	return c
}

// aboutDelegate says whether a claim is about what the delegate has with the manager.
func aboutDelegate(c world.Claim) bool { return c.User == world.Delegate && c.Other == world.Manager }

// opposites are claims of which exactly one is true.
var opposites = [][2]world.ClaimKind{
	{world.Correct, world.NotCorrect}, {world.InOutlook, world.NotInOutlook}, {world.MaySendAs, world.MayNotSendAs},
	{world.MaySendOnBehalf, world.MayNotSendOnBehalf}, {world.MayOpenMailbox, world.MayNotOpenMailbox},
	{world.MayOpenFolder, world.MayNotOpenFolder}, {world.HasPermission, world.HasNoPermission},
	{world.IsACLable, world.IsNotACLable}, {world.GroupShows, world.GroupHides}, {world.PeopleShows, world.PeopleHides},
	{world.MapiIsOK, world.MapiIsNotOK}, {world.LyncIsRunning, world.LyncIsNotRunning},
}

// opposite is the claim that is true where another is not, if the vocabulary has one.
func opposite(c world.Claim) (world.Claim, bool) {
	for _, o := range opposites {
		switch c.Kind {
		case o[0]:
			c.Kind = o[1]
			return c, true
		case o[1]:
			c.Kind = o[0]
			return c, true
		}
	}
	return c, false
}
