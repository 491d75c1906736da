package audit

import (
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// begin makes a start of phrases: what is given, and, marked by a leading "> ", what has just been done.
func begin(name, format string, phrases ...string) Start {
	s := Start{Beginning: trial.Beginning{Name: name, Text: language.Textf(format)}}
	for _, p := range phrases {
		if p[0] == '>' {
			a, err := world.ParseAction(p[2:])
			if err != nil {
				panic("audit: " + err.Error())
			}
			s.Before = append(s.Before, a)
			continue
		}
		set, err := world.ParseSetting(p)
		if err != nil {
			panic("audit: " + err.Error())
		}
		s.Settings = append(s.Settings, set)
	}
	return s
}

// leading gives a start a goal of its own.
func (s Start) leading(goal world.Claim) Start {
	s.Goal = goal
	return s
}

const (
	managerOnline  = "the mailbox of the manager is in Exchange Online"
	delegateOnline = "the mailbox of the delegate is in Exchange Online"
	correct        = "the delegation is set up correctly"
	hybrid         = "a hybrid deployment"
)

// hybridStarts are the states, in a hybrid deployment, in which a goal is missed and a text may be asked to reach it.
func hybridStarts(goal world.Claim) []Start {
	switch goal.Kind {
	case world.ReceivesCopies: // DT-16, F-1401: the old address comes of moves of one of the two
		return []Start{
			begin(language.Key("delegate-moved"), "the delegate has just been moved to Exchange Online", hybrid, correct,
				"> the administrator moves the mailbox of the delegate to Exchange Online"),
			begin(language.Key("manager-moved"), "the manager has just been moved to Exchange Online", hybrid, correct,
				"> the administrator moves the mailbox of the manager to Exchange Online"),
			begin(language.Key("two-delegates"), "there are two delegates, one has just been moved to Exchange Online, and nothing is synchronised", hybrid, correct,
				"Azure AD Connect is stopped", "the manager is signed out of Lync",
				"> the manager adds the second delegate as a delegate", "> the administrator moves the mailbox of the delegate to Exchange Online"),
		}
	case world.InOutlook, world.IsACLable: // DT-13, F-1105, F-1109
		return []Start{
			begin(language.Key("not-aclable"), "the delegate is in Exchange Online and not ACLable", delegateOnline,
				"the remote mailbox of the delegate is not ACLable"),
			begin(language.Key("born-online"), "the delegate's mailbox was created in Exchange Online", delegateOnline,
				"the mailbox of the delegate was created in Exchange Online"),
			begin(language.Key("switch-off"), "the manager is in Exchange Online, and ACLable synced objects are off", managerOnline,
				"ACLable synced objects are off"),
			begin(language.Key("slow-cloud"), "likewise, and the cloud takes its time to recognise the delegate", managerOnline,
				"ACLable synced objects are off", "ACLable recognition takes at most 2 hours"),
			begin(language.Key("room"), "the delegate is a room, which never becomes ACLable", delegateOnline,
				"the mailbox of the delegate is a room").leading(world.Claim{Kind: world.SentToSupport}),
		}
	case world.MaySendOnBehalf: // F-912, F-913
		return []Start{
			begin(language.Key("added"), "the manager, in Exchange Online, has just added the delegate, who is on-premises", managerOnline,
				"> the manager adds the delegate as a delegate"),
			begin(language.Key("removed"), "the forest still holds a delegate whom the manager, in Exchange Online, does not list", managerOnline,
				"the delegate has Send on Behalf on the mailbox of the manager on-premises").
				leading(world.Claim{Kind: world.MayNotSendOnBehalf, User: goal.User, Other: goal.Other}),
		}
	}
	return placements()
}

// placements are the ways in which two mailboxes can stand on two sides.
func placements() []Start {
	return []Start{
		begin(language.Key("on-premises"), "both are on-premises", hybrid),
		begin(language.Key("delegate-online"), "the delegate is in Exchange Online", delegateOnline),
		begin(language.Key("manager-online"), "the manager is in Exchange Online", managerOnline),
		begin(language.Key("online"), "both are in Exchange Online", managerOnline, delegateOnline),
	}
}

// reads are the actions that change nothing: they lead to the MAPI status and read it (F-402).
var reads = []world.ActionKind{
	world.FindNotificationArea, world.OpenLyncMenu, world.OpenConfiguration, world.FindMapiInformation, world.CheckMapi,
}

// diagnoses says whether a text only reads the MAPI status.
func diagnoses(d *procedure.Document) bool {
	return len(actions(d, world.CheckMapi)) > 0 && len(actions(d, reads...)) == len(places(d, isAct))
}

// diagnosticStarts are the clients that a diagnostic may meet, and how it should end: with support if the status is not
// OK (F-406), otherwise where the text says that it is (MD-1, MD-6).
func diagnosticStarts(d *procedure.Document) []Start {
	who := d.PerformedBy
	support := world.Claim{Kind: world.SentToSupport}
	out := []Start{begin(language.Key("mapi-down"), "the MAPI service cannot be reached", "the MAPI service is unavailable to "+who.String()).leading(support)}
	if n, ok := endsIf(d, world.MapiIsOK); ok {
		stopped := world.Claim{Kind: world.ProcedureStopped, A: uint8(n)}
		out = append(out,
			begin(language.Key("mapi-ok"), "the MAPI status is OK", "a manager and a delegate").leading(stopped),
			begin(language.Key("just-signed-in"), "the user has just signed in again", "a manager and a delegate",
				"> "+who.String()+" exits Lync", "> "+who.String()+" signs in to Lync").leading(stopped))
	}
	if n, ok := endsIf(d, world.LyncIsNotRunning); ok {
		stopped := world.Claim{Kind: world.ProcedureStopped, A: uint8(n)}
		out = append(out, begin(language.Key("signed-out"), "Lync is not running", who.String()+" is signed out of Lync").leading(stopped))
	}
	return out
}

// endsIf is the step that ends a procedure if a claim of a kind is true of who performs it.
func endsIf(d *procedure.Document, k world.ClaimKind) (int, bool) {
	for _, p := range places(d, func(s procedure.Sentence) bool { return s.Kind == procedure.IfEnds }) {
		if c := sentenceAt(d, p).Claim; c.Kind == k && c.User == d.PerformedBy {
			return p.step, true
		}
	}
	return 0, false
}
