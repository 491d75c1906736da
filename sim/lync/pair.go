package lync

import "ombud/sim/internal/enum"

// Pair is the state of the pairing between a manager and a delegate. The names are ours: nothing public has any (F-308).
type Pair uint8

// The four states.
const (
	PairNone   Pair = iota // the server does not list the delegate
	PairHalf               // listed, but the delegate's side was never completed: Case 1 (F-305)
	PairPaired             // complete on both sides
	PairStale              // complete in Lync, but no longer a delegate in Outlook: Case 2 (F-206, F-306)
)

var pairNames = []string{PairNone: "none", PairHalf: "half", PairPaired: "paired", PairStale: "stale"}

// String is the state's name, such as "half".
func (p Pair) String() string { return enum.Name("Pair", pairNames, p) }

// Pair is the state of the pairing, given whether Outlook lists the delegate. A confirmation that a removal is still on
// its way to does not count: it answered the publication that was revoked, so a re-add in that time reads as half.
func (e Entry) Pair(listedInOutlook bool) Pair {
	switch {
	case !e.Is(Listed):
		return PairNone
	case !e.Is(Confirmed) || e.Is(Removing):
		return PairHalf
	case !listedInOutlook:
		return PairStale
	}
	return PairPaired
}
