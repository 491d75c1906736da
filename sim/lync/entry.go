package lync

import (
	"ombud/sim/internal/enum"
	"ombud/sim/language"
)

// Users is the number of users that are simulated one by one.
const Users = 4

// Fact is one of the six things that can be true between a manager and a delegate, or a set of them.
type Fact uint8

// The facts. The last two come about through faults alone.
const (
	Listed    Fact = 1 << iota // the server lists the delegate for the manager, who sees the delegate in Delegates
	Confirmed                  // the delegate's client completed its side and shows the manager in People I Manage Calls For
	Removing                   // a removal is on its way to the delegate
	Overtaken                  // the delegate was published again while Removing; the arriving removal decides by P-07
	Held                       // the addition has not left the server, whose replication stands still
	Outdated                   // the delegate's client shows what the server no longer lists, and nothing is on its way
)

var factNames = language.Keys("listed", "confirmed", "removing", "overtaken", "held", "outdated")

// String lists the facts, such as "listed + confirmed", or says "unrelated".
func (f Fact) String() string { return enum.BitNames(factNames, "unrelated", f) }

// In is what String prints, in a language.
func (f Fact) In(l language.Language) string {
	return enum.BitNames(language.Words(l, factNames), language.Textf("unrelated").In(l), f)
}

// Entry is how Lync relates one manager and one delegate, in one byte. The real server numbers the versions of its list
// (F-209); here only the relations between versions that matter are kept. The zero Entry: the two are unrelated. Seven
// sets of facts can come about without a fault; doc.go draws them.
type Entry struct {
	Facts Fact
}

// Is says whether every fact of want holds.
func (e Entry) Is(want Fact) bool { return e.Facts&want == want }

// String lists the facts of the entry.
func (e Entry) String() string { return e.Facts.String() }

// In is what String prints, in a language.
func (e Entry) In(l language.Language) string { return e.Facts.In(l) }
