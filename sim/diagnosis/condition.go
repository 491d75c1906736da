package diagnosis

import (
	"iter"
	"math/bits"

	"ombud/sim/language"
)

// Conditions is a set of things that are wrong, or under way, in a state: one bit each. The empty set means that nothing
// is wrong. It names a cause.
type Conditions uint64

// The conditions. Those of two users stand for the manager first.
const (
	HalfPair Conditions = 1 << iota
	RemovedInOutlook
	NothingSetUp
	NotInLync
	EditorMissing
	SendOnBehalfMissing
	PolicyOff
	PolicyNotRead
	ManagerMapiDown
	DelegateMapiDown
	ManagerMismatch
	DelegateMismatch
	ManagerMac
	DelegateMac
	ManagerBasic
	DelegateBasic
	ManagerSignedOut
	DelegateSignedOut
	ManagerNotConnected
	DelegateNotConnected
	ManagerUnheard
	DelegateUnheard
	ManagerDeaf
	DelegateDeaf
	ManagerClock
	DelegateClock
	ManagerOutlookClosed
	DelegateOutlookClosed
	Voice
	SplitHomes
	SplitMailboxes
	GroupDelegate
	TooManyDelegates
	TooManyManagers
	SendOnBehalfLocked
	ReplicationStalled
	RemovalMissed
	ManagerConnecting
	DelegateConnecting
	SyncUnderWay
	AdditionUnderWay
	RemovalUnderWay
	conditionsEnd
)

// UnderWay are the conditions that pass by themselves.
const UnderWay = ManagerConnecting | DelegateConnecting | SyncUnderWay | AdditionUnderWay | RemovalUnderWay

// AllConditions is the set of all conditions.
const AllConditions = conditionsEnd - 1

// stops are the conditions each of which keeps a pair from being listed at the server, or explains that it is not listed
// yet: DT-03 rows 1 to 9, and a clock that lets no sign-in carry the delegate over. What they explain is no further thing
// that is wrong.
const stops = EditorMissing | SendOnBehalfMissing | PolicyOff | PolicyNotRead | ManagerMapiDown | ManagerMismatch |
	ManagerMac | ManagerBasic | DelegateBasic | ManagerSignedOut | ManagerNotConnected | ManagerUnheard | ManagerClock |
	Voice | SplitHomes | SplitMailboxes | GroupDelegate | TooManyDelegates | TooManyManagers | ManagerConnecting |
	SyncUnderWay | RemovalUnderWay

// A Condition is one of Conditions with what is to be said about it.
type Condition struct {
	Bit      Conditions
	Name     string   // a few words, such as "half pair": a key of the catalogue
	Sentence string   // what it means: another key
	Facts    []string // the facts it goes back to
}

var conditionTable = []Condition{
	{HalfPair, language.Key("half pair"), language.Key("Lync Server lists the delegate, the delegate's side was never completed"), []string{"F-305"}},
	{RemovedInOutlook, language.Key("removed in Outlook"), language.Key("Outlook no longer lists the delegate, Lync still holds the pair"), []string{"F-206", "F-306"}},
	{NothingSetUp, language.Key("nothing set up"), language.Key("neither Outlook nor Lync lists the delegate"), []string{"F-302"}},
	{NotInLync, language.Key("not in Lync"), language.Key("Outlook lists the delegate and nothing keeps Lync from it: taken out of the Delegates group, or a message was lost; the manager's next sign-in brings the delegate back"), []string{"F-204", "F-205", "D-11"}},
	{EditorMissing, language.Key("Editor missing"), language.Key("a delegate in Outlook without Editor on the Calendar"), []string{"F-302"}},
	{SendOnBehalfMissing, language.Key("Send on Behalf missing"), language.Key("a delegate in Outlook without Send on Behalf"), []string{"F-302", "F-609"}},
	{PolicyOff, language.Key("policy off"), language.Key("the manager's Exchange delegate sync policy is off"), []string{"F-701", "F-704"}},
	{PolicyNotRead, language.Key("policy not read"), language.Key("the manager has not signed in to Lync since the policy was turned on"), []string{"F-507", "F-703"}},
	{ManagerMapiDown, language.Key("MAPI down at the manager"), language.Key("the manager's Lync client cannot reach the MAPI service"), []string{"F-401", "F-406"}},
	{DelegateMapiDown, language.Key("MAPI down at the delegate"), language.Key("the delegate's Lync client cannot reach the MAPI service"), []string{"F-401", "F-409"}},
	{ManagerMismatch, language.Key("addresses of the manager differ"), language.Key("SIP and mail address of the manager differ, so MAPI never becomes OK"), []string{"F-407"}},
	{DelegateMismatch, language.Key("addresses of the delegate differ"), language.Key("SIP and mail address of the delegate differ, so MAPI never becomes OK"), []string{"F-407"}},
	{ManagerMac, language.Key("manager on a Mac"), language.Key("a Mac client never connects to MAPI"), []string{"F-118"}},
	{DelegateMac, language.Key("delegate on a Mac"), language.Key("a Mac client never connects to MAPI"), []string{"F-118"}},
	{ManagerBasic, language.Key("manager on Lync Basic"), language.Key("Lync Basic has no delegate functions"), []string{"F-119"}},
	{DelegateBasic, language.Key("delegate on Lync Basic"), language.Key("Lync Basic has no delegate functions"), []string{"F-119"}},
	{ManagerSignedOut, language.Key("manager signed out"), language.Key("the manager's Lync client is not running"), []string{"F-115"}},
	{DelegateSignedOut, language.Key("delegate signed out"), language.Key("the delegate's Lync client is not running"), []string{"F-115"}},
	{ManagerNotConnected, language.Key("manager cut off"), language.Key("the manager's Lync client runs without a connection to Lync Server"), []string{"F-115"}},
	{DelegateNotConnected, language.Key("delegate cut off"), language.Key("the delegate's Lync client runs without a connection to Lync Server"), []string{"F-115"}},
	{ManagerUnheard, language.Key("manager unheard"), language.Key("nothing that the manager's Lync client sends reaches Lync Server"), []string{"F-115"}},
	{DelegateUnheard, language.Key("delegate unheard"), language.Key("nothing that the delegate's Lync client sends reaches Lync Server"), []string{"F-115"}},
	{ManagerDeaf, language.Key("manager deaf"), language.Key("nothing that Lync Server sends reaches the manager's Lync client"), []string{"F-115"}},
	{DelegateDeaf, language.Key("delegate deaf"), language.Key("nothing that Lync Server sends reaches the delegate's Lync client"), []string{"F-115"}},
	{ManagerClock, language.Key("manager's clock wrong"), language.Key("the clock of the manager's computer is too far off for a sign-in or a connection to Exchange"), []string{"P-61"}},
	{DelegateClock, language.Key("delegate's clock wrong"), language.Key("the clock of the delegate's computer is too far off for a sign-in or a connection to Exchange"), []string{"P-61"}},
	{ManagerOutlookClosed, language.Key("manager's Outlook closed"), language.Key("both users need Outlook open"), []string{"F-115"}},
	{DelegateOutlookClosed, language.Key("delegate's Outlook closed"), language.Key("the add-in lives in an open Outlook"), []string{"F-101", "F-115"}},
	{Voice, language.Key("Enterprise Voice"), language.Key("the article does not apply: delegates are set in the Lync client"), []string{"F-104", "F-108"}},
	{SplitHomes, language.Key("Lync homes split"), language.Key("the Lync accounts are homed on different sides, which is not supported"), []string{"F-117"}},
	{SplitMailboxes, language.Key("mailboxes split"), language.Key("the mailboxes are on different sides, which is not supported"), []string{"F-117"}},
	{GroupDelegate, language.Key("security group among the delegates"), language.Key("one security group makes the sync fail for all delegates"), []string{"F-113"}},
	{TooManyDelegates, language.Key("more than 25 delegates"), language.Key("the manager has more delegates than a pair can form with"), []string{"F-112"}},
	{TooManyManagers, language.Key("more than 25 managers"), language.Key("the delegate has more managers than a pair can form with"), []string{"F-112"}},
	{SendOnBehalfLocked, language.Key("Send on Behalf list locked"), language.Key("Outlook cannot write the manager's Send on Behalf list"), []string{"F-609", "F-610"}},
	{ReplicationStalled, language.Key("replication stands still"), language.Key("the user replication of Lync Server stands still, changes wait at the server"), []string{"F-503", "P-29"}},
	{RemovalMissed, language.Key("removal missed"), language.Key("the delegate's client missed a removal and shows what Lync Server no longer lists"), []string{"P-63"}},
	{ManagerConnecting, language.Key("manager still connecting"), language.Key("the manager's Lync client is signing in or connecting to MAPI"), []string{"F-404", "F-408"}},
	{DelegateConnecting, language.Key("delegate still connecting"), language.Key("the delegate's Lync client is signing in or connecting to MAPI"), []string{"F-404", "F-408"}},
	{SyncUnderWay, language.Key("sync under way"), language.Key("the manager's Lync client is about to carry the delegate list to Lync Server"), []string{"F-304", "F-506"}},
	{AdditionUnderWay, language.Key("addition under way"), language.Key("the addition is on its way to the delegate's client"), []string{"F-504"}},
	{RemovalUnderWay, language.Key("removal under way"), language.Key("an earlier removal is still replicating"), []string{"F-501"}},
}

// Members are the conditions of the set, in the order of their declaration.
func (c Conditions) Members() iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		for _, m := range conditionTable {
			if c&m.Bit != 0 && !yield(m) {
				return
			}
		}
	}
}

// Len is how many conditions the set has.
func (c Conditions) Len() int { return bits.OnesCount64(uint64(c)) }

// Has says whether every condition of part is in the set.
func (c Conditions) Has(part Conditions) bool { return c&part == part }

// Passes says whether something is under way, so that the state changes by itself.
func (c Conditions) Passes() bool { return c&UnderWay != 0 }

// String is the names of the conditions, or "nothing is wrong".
func (c Conditions) String() string { return c.In(language.English) }

// In is String in a language.
func (c Conditions) In(l language.Language) string {
	if c == 0 {
		return language.Textf("nothing is wrong").In(l)
	}
	return c.said(" + ", func(m Condition) string { return m.Name }).In(l)
}

// Sentence says what the conditions mean.
func (c Conditions) Sentence() language.Speaker {
	if c == 0 {
		return language.Textf("every store and every setting is as it should be")
	}
	return c.said("; ", func(m Condition) string { return m.Sentence })
}

// said is something of each condition, a key of the catalogue.
func (c Conditions) said(sep string, key func(Condition) string) language.Speaker {
	var parts []language.Speaker
	for m := range c.Members() {
		parts = append(parts, language.Textf(key(m)))
	}
	return language.Join(parts, sep)
}

// Facts are the ids of the facts behind the conditions, each once; F-307 is what being correct means.
func (c Conditions) Facts() []string {
	if c == 0 {
		return []string{"F-307"}
	}
	var out []string
	seen := map[string]bool{}
	for m := range c.Members() {
		for _, f := range m.Facts {
			if !seen[f] {
				seen[f] = true
				out = append(out, f)
			}
		}
	}
	return out
}
