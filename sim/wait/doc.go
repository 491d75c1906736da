// Package wait finds out how long a wait in a procedure must be: not a value that is known to be enough, but the set of
// all durations that are.
//
// A duration is sufficient if the procedure leads to its goal whatever the timing, when this one sentence takes exactly
// so long every time it is carried out. All other windows stay open. The set is given in whole milliseconds, as all
// windows are, and it need not have one lower end: a wait can be too short and too long.
//
// # How the set is found
//
// Nothing is sampled. The wait is given a window [a, b] and the case is searched with sim/explore. If no run goes wrong
// then none does that waits exactly x, for any x of [a, b]: these are among the runs that were searched. If one goes
// wrong, the search has a path to it, an order of events. The timings that follow this order are the solutions of
// differences of instants, each bounded by a whole number, and the condition that the wait takes x each time is of the
// same kind; so the durations with which the order can be followed are an interval with ends that can be computed
// (explore.Path.Spread). All of it is insufficient, and the search goes on with what is left on either side.
//
// The answer is exact: what is called sufficient is covered by a complete search, and what is called insufficient has
// a path that can be followed with this very duration. It ends: an order that was found is never found again, since
// its whole interval is taken away, and there are finitely many shortest paths through finitely many classes.
//
// # Where this needs care
//
//   - A path on which the wait is not scheduled goes wrong however long the wait is: no duration is sufficient, and the
//     wait does not matter.
//   - A wait that is pending at the end of a path, or was called off, lasts at least until then. That is one more bound.
//   - A wait that is carried out several times on a path lasts x each time. The durations are an interval still, but it
//     may be empty although the path exists, because the path was found with a different duration each time. Then the
//     window is cut in two. That may lead nowhere; after Options.Tries searches the rest is undecided and said to be so.
//   - No wait at all is not a short wait. The reader of "wait 0 seconds" does not look up from the text. It is decided
//     by itself.
//   - Beyond the horizon the wait may take any time in one more search, in which waiting for ever is no way to go wrong
//     (Result.Unbounded).
//   - A run that goes round for ever has no last event, so no finite order stands for it. Its order up to the loop, and
//     once round it, is followed with one duration and another (explore.Space.Rounds) until the loop closes. An order
//     that can be followed for ever with x and with z can be followed for ever with all durations between: each
//     beginning of it can, since its durations are an interval. So halving finds the ends.
//
// The invariants of the world are not looked at here; every decision of package trial does that.
//
// # Where the ends come from
//
// Every end is explained by what moves it. Each timing is changed by a second, back and forth, and by a minute, and the
// ends are found anew; that gives slopes. If they are whole numbers and alike in both directions, the end is written as a
// sum, "user replication's latest − 15 × operator step's earliest …", and the sum is held against decisions at two other
// values of all its timings at once. If it does not fit, the changes are made smaller once; if it still does not, there is
// no formula, and Formula.Why says what is in its way: often, that the end is the later of two instants, which depend on
// different things and happen to be the same just here.
package wait
