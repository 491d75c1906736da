package world

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
	{rulePublicationHeard, condition, "publication-heard", "what an unheard client publishes never arrives", []string{"F-301", "F-209"}},
	{ruleConfirmationHeard, condition, "confirmation-heard", "what an unheard client confirms never arrives", []string{"F-301", "F-303"}},
	{ruleRemovalHeard, condition, "removal-heard", "what an unheard client removes stays on the list", []string{"F-204"}},
	{ruleRemovalMissed, condition, "removal-missed", "a client that hears nothing misses a removal", []string{"F-204", "P-63"}},
	{ruleOldNoticeBelieved, condition, "old-notice-believed", "a notice that is outdated is believed where that is assumed", []string{"F-209", "P-62"}},
	{ruleMessageLost, effect, "message-lost", "a lost message never arrives", []string{"F-209"}},
	{ruleMessageDelayed, effect, "message-delayed", "a delayed message starts its way anew", []string{"P-59"}},
	{ruleMessageDoubled, effect, "message-doubled", "a doubled message arrives a second time", []string{"P-60"}},
	{ruleMessageOvertakes, effect, "message-overtakes", "a message that overtakes arrives before those that are older", []string{"F-209"}},
	{ruleLostRemovalMissed, condition, "lost-removal-missed", "a removal that is lost is missed", []string{"F-204", "P-63"}},
	{ruleSecondRemoval, condition, "second-removal", "a second notice of a removal is about a removal that is over", []string{"P-62"}},
	{ruleSecondAddition, condition, "second-addition", "a second notice of an addition tells a confirmed client nothing new", []string{"P-62"}},
	{ruleStallReleases, effect, "stall-releases", "an addition held back by a stall goes on after it", []string{"P-29"}},
	{ruleStallReleasesRemoval, effect, "stall-releases-removal", "a removal held back by a stall goes on after it", []string{"P-29"}},
	{ruleUnheardForgets, condition, "unheard-forgets", "a client that is not heard any more loses what it was sending", []string{"F-209"}},
	{ruleMissedStays, condition, "missed-stays", "a missed removal is learned at the next sign-in, unless that is assumed otherwise", []string{"P-63"}},
	{ruleCutForgets, effect, "cut-forgets", "a client that is cut off forgets what it was doing", []string{"F-209"}},
	{ruleSignInClock, condition, "sign-in-clock", "a clock too far off keeps a client from signing in", []string{"P-61"}},
	{ruleClockTolerance, condition, "clock-tolerance", "a clock may be off by so much and no more", []string{"P-61"}},
	{ruleMapiClock, condition, "mapi-clock", "a clock too far off keeps a client from connecting to Exchange", []string{"P-61"}},
	{ruleTimersFollowClock, effect, "timers-follow-clock", "a jump of the clock moves what a client does after a while", []string{"P-61"}},
	{ruleMapiOutage, condition, "mapi-outage", "MAPI status OK needs the end of an outage", []string{"DT-04", "F-406"}},
	{ruleOutageStrikes, effect, "outage-strikes", "an outage takes MAPI away", []string{"F-404", "F-406"}},
	{ruleOutageEnds, effect, "outage-ends", "an outage that comes by itself goes by itself", []string{"F-404"}},
	{ruleCommonOutageStrikes, condition, "common-outage-strikes", "a common outage takes MAPI away from everybody", []string{"F-406"}},
}
