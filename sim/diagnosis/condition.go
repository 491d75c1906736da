package diagnosis

import (
	"iter"
	"math/bits"
	"strings"
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
	Name     string   // a few words, such as "half pair"
	Sentence string   // what it means
	Facts    []string // the facts it goes back to
}

var conditionTable = []Condition{
	{HalfPair, "half pair", "Lync Server lists the delegate, the delegate's side was never completed", []string{"F-305"}},
	{RemovedInOutlook, "removed in Outlook", "Outlook no longer lists the delegate, Lync still holds the pair", []string{"F-206", "F-306"}},
	{NothingSetUp, "nothing set up", "neither Outlook nor Lync lists the delegate", []string{"F-302"}},
	{NotInLync, "not in Lync", "Outlook lists the delegate and nothing keeps Lync from it: taken out of the Delegates group, or a message was lost; the manager's next sign-in brings the delegate back", []string{"F-204", "F-205", "D-11"}},
	{EditorMissing, "Editor missing", "a delegate in Outlook without Editor on the Calendar", []string{"F-302"}},
	{SendOnBehalfMissing, "Send on Behalf missing", "a delegate in Outlook without Send on Behalf", []string{"F-302", "F-609"}},
	{PolicyOff, "policy off", "the manager's Exchange delegate sync policy is off", []string{"F-701", "F-704"}},
	{PolicyNotRead, "policy not read", "the manager has not signed in to Lync since the policy was turned on", []string{"F-507", "F-703"}},
	{ManagerMapiDown, "MAPI down at the manager", "the manager's Lync client cannot reach the MAPI service", []string{"F-401", "F-406"}},
	{DelegateMapiDown, "MAPI down at the delegate", "the delegate's Lync client cannot reach the MAPI service", []string{"F-401", "F-409"}},
	{ManagerMismatch, "addresses of the manager differ", "SIP and mail address of the manager differ, so MAPI never becomes OK", []string{"F-407"}},
	{DelegateMismatch, "addresses of the delegate differ", "SIP and mail address of the delegate differ, so MAPI never becomes OK", []string{"F-407"}},
	{ManagerMac, "manager on a Mac", "a Mac client never connects to MAPI", []string{"F-118"}},
	{DelegateMac, "delegate on a Mac", "a Mac client never connects to MAPI", []string{"F-118"}},
	{ManagerBasic, "manager on Lync Basic", "Lync Basic has no delegate functions", []string{"F-119"}},
	{DelegateBasic, "delegate on Lync Basic", "Lync Basic has no delegate functions", []string{"F-119"}},
	{ManagerSignedOut, "manager signed out", "the manager's Lync client is not running", []string{"F-115"}},
	{DelegateSignedOut, "delegate signed out", "the delegate's Lync client is not running", []string{"F-115"}},
	{ManagerNotConnected, "manager cut off", "the manager's Lync client runs without a connection to Lync Server", []string{"F-115"}},
	{DelegateNotConnected, "delegate cut off", "the delegate's Lync client runs without a connection to Lync Server", []string{"F-115"}},
	{ManagerUnheard, "manager unheard", "nothing that the manager's Lync client sends reaches Lync Server", []string{"F-115"}},
	{DelegateUnheard, "delegate unheard", "nothing that the delegate's Lync client sends reaches Lync Server", []string{"F-115"}},
	{ManagerDeaf, "manager deaf", "nothing that Lync Server sends reaches the manager's Lync client", []string{"F-115"}},
	{DelegateDeaf, "delegate deaf", "nothing that Lync Server sends reaches the delegate's Lync client", []string{"F-115"}},
	{ManagerClock, "manager's clock wrong", "the clock of the manager's computer is too far off for a sign-in or a connection to Exchange", []string{"P-61"}},
	{DelegateClock, "delegate's clock wrong", "the clock of the delegate's computer is too far off for a sign-in or a connection to Exchange", []string{"P-61"}},
	{ManagerOutlookClosed, "manager's Outlook closed", "both users need Outlook open", []string{"F-115"}},
	{DelegateOutlookClosed, "delegate's Outlook closed", "the add-in lives in an open Outlook", []string{"F-101", "F-115"}},
	{Voice, "Enterprise Voice", "the article does not apply: delegates are set in the Lync client", []string{"F-104", "F-108"}},
	{SplitHomes, "Lync homes split", "the Lync accounts are homed on different sides, which is not supported", []string{"F-117"}},
	{SplitMailboxes, "mailboxes split", "the mailboxes are on different sides, which is not supported", []string{"F-117"}},
	{GroupDelegate, "security group among the delegates", "one security group makes the sync fail for all delegates", []string{"F-113"}},
	{TooManyDelegates, "more than 25 delegates", "the manager has more delegates than a pair can form with", []string{"F-112"}},
	{TooManyManagers, "more than 25 managers", "the delegate has more managers than a pair can form with", []string{"F-112"}},
	{SendOnBehalfLocked, "Send on Behalf list locked", "Outlook cannot write the manager's Send on Behalf list", []string{"F-609", "F-610"}},
	{ReplicationStalled, "replication stands still", "the user replication of Lync Server stands still, changes wait at the server", []string{"F-503", "P-29"}},
	{RemovalMissed, "removal missed", "the delegate's client missed a removal and shows what Lync Server no longer lists", []string{"P-63"}},
	{ManagerConnecting, "manager still connecting", "the manager's Lync client is signing in or connecting to MAPI", []string{"F-404", "F-408"}},
	{DelegateConnecting, "delegate still connecting", "the delegate's Lync client is signing in or connecting to MAPI", []string{"F-404", "F-408"}},
	{SyncUnderWay, "sync under way", "the manager's Lync client is about to carry the delegate list to Lync Server", []string{"F-304", "F-506"}},
	{AdditionUnderWay, "addition under way", "the addition is on its way to the delegate's client", []string{"F-504"}},
	{RemovalUnderWay, "removal under way", "an earlier removal is still replicating", []string{"F-501"}},
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
func (c Conditions) String() string {
	if c == 0 {
		return "nothing is wrong"
	}
	var names []string
	for m := range c.Members() {
		names = append(names, m.Name)
	}
	return strings.Join(names, " + ")
}

// Sentence says what the conditions mean.
func (c Conditions) Sentence() string {
	if c == 0 {
		return "every store and every setting is as it should be"
	}
	var parts []string
	for m := range c.Members() {
		parts = append(parts, m.Sentence)
	}
	return strings.Join(parts, "; ")
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
