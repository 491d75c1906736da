package world

import "ombud/sim/language"

// Faults: messages, networks, clocks and outages.

// The rules, in the order of their table.
const (
	rulePublicationHeard Rule = iota + rulesOfHybrid
	ruleConfirmationHeard
	ruleRemovalHeard
	ruleRemovalMissed
	ruleOldNoticeBelieved
	ruleMessageLost
	ruleMessageDelayed
	ruleMessageDoubled
	ruleMessageOvertakes
	ruleLostRemovalMissed
	ruleSecondRemoval
	ruleSecondAddition
	ruleStallReleases
	ruleStallReleasesRemoval
	ruleUnheardForgets
	ruleMissedStays
	ruleCutForgets
	ruleSignInClock
	ruleClockTolerance
	ruleMapiClock
	ruleTimersFollowClock
	ruleMapiOutage
	ruleOutageStrikes
	ruleOutageEnds
	ruleCommonOutageStrikes
	rulesOfFault // the first rule of the next table
)

var faultRules = []ruleRow{
	{rulePublicationHeard, condition, "publication-heard", language.Key("what an unheard client publishes never arrives"), []string{"F-301", "F-209"}},
	{ruleConfirmationHeard, condition, "confirmation-heard", language.Key("what an unheard client confirms never arrives"), []string{"F-301", "F-303"}},
	{ruleRemovalHeard, condition, "removal-heard", language.Key("what an unheard client removes stays on the list"), []string{"F-204"}},
	{ruleRemovalMissed, condition, "removal-missed", language.Key("a client that hears nothing misses a removal"), []string{"F-204", "P-63"}},
	{ruleOldNoticeBelieved, condition, "old-notice-believed", language.Key("a notice that is outdated is believed where that is assumed"), []string{"F-209", "P-62"}},
	{ruleMessageLost, effect, "message-lost", language.Key("a lost message never arrives"), []string{"F-209"}},
	{ruleMessageDelayed, effect, "message-delayed", language.Key("a delayed message starts its way anew"), []string{"P-59"}},
	{ruleMessageDoubled, effect, "message-doubled", language.Key("a doubled message arrives a second time"), []string{"P-60"}},
	{ruleMessageOvertakes, effect, "message-overtakes", language.Key("a message that overtakes arrives before those that are older"), []string{"F-209"}},
	{ruleLostRemovalMissed, condition, "lost-removal-missed", language.Key("a removal that is lost is missed"), []string{"F-204", "P-63"}},
	{ruleSecondRemoval, condition, "second-removal", language.Key("a second notice of a removal is about a removal that is over"), []string{"P-62"}},
	{ruleSecondAddition, condition, "second-addition", language.Key("a second notice of an addition tells a confirmed client nothing new"), []string{"P-62"}},
	{ruleStallReleases, effect, "stall-releases", language.Key("an addition held back by a stall goes on after it"), []string{"P-29"}},
	{ruleStallReleasesRemoval, effect, "stall-releases-removal", language.Key("a removal held back by a stall goes on after it"), []string{"P-29"}},
	{ruleUnheardForgets, condition, "unheard-forgets", language.Key("a client that is not heard any more loses what it was sending"), []string{"F-209"}},
	{ruleMissedStays, condition, "missed-stays", language.Key("a missed removal is learned at the next sign-in, unless that is assumed otherwise"), []string{"P-63"}},
	{ruleCutForgets, effect, "cut-forgets", language.Key("a client that is cut off forgets what it was doing"), []string{"F-209"}},
	{ruleSignInClock, condition, "sign-in-clock", language.Key("a clock too far off keeps a client from signing in"), []string{"P-61"}},
	{ruleClockTolerance, condition, "clock-tolerance", language.Key("a clock may be off by so much and no more"), []string{"P-61"}},
	{ruleMapiClock, condition, "mapi-clock", language.Key("a clock too far off keeps a client from connecting to Exchange"), []string{"P-61"}},
	{ruleTimersFollowClock, effect, "timers-follow-clock", language.Key("a jump of the clock moves what a client does after a while"), []string{"P-61"}},
	{ruleMapiOutage, condition, "mapi-outage", language.Key("MAPI status OK needs the end of an outage"), []string{"DT-04", "F-406"}},
	{ruleOutageStrikes, effect, "outage-strikes", language.Key("an outage takes MAPI away"), []string{"F-404", "F-406"}},
	{ruleOutageEnds, effect, "outage-ends", language.Key("an outage that comes by itself goes by itself"), []string{"F-404"}},
	{ruleCommonOutageStrikes, condition, "common-outage-strikes", language.Key("a common outage takes MAPI away from everybody"), []string{"F-406"}},
}
