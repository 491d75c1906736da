// Package sensitivity finds out what a verdict rests on: it varies every assumption over its whole range, one at a
// time, and says for each whether the verdict stays the same, and if not, where it flips.
//
// A choice is tried with each of its values. A window is moved end by end, and the point at which the verdict flips is
// found to the millisecond. That needs no list of critical instants, because verdicts are monotone:
//
//   - A wider window adds runs and takes none away. A run is a list of moments each of which lies in the window of its
//     event, and the model is asked nothing else about time. So what every run reaches is reached less and less surely
//     as a window widens: once a verdict of "always" is gone it stays gone, and so does "never", which a run that
//     succeeds ends. "For some timings" rests on a run that fails and one that succeeds; both stay.
//   - A narrower window takes runs away. "Always" and "never" stay. "For some timings" becomes one of the others as
//     soon as the last run that fails, or the last that succeeds, is gone, and stays so.
//
// So "always" and "never" hold for every window of a range if and only if they hold for the whole range as one window:
// one decision. If they do not, each end is widened alone and halving finds the point. If neither end alone flips the
// verdict, but the whole range does, both together do, and that is what is said. "For some timings" is narrowed end by
// end, with the other end where it is: there, a parameter holds if no narrower window with one end in its place flips
// the verdict, and windows elsewhere in the range are not looked at (Result.Narrowed).
//
// The reader of a procedure takes a millisecond for an action where the operator step is exactly zero, which no wider
// window forbids. Equal windows that stand for several things widen together, as one parameter does.
package sensitivity
