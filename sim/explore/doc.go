// Package explore answers questions about every run of a sim.Model at once: every timing inside the windows, every
// order of events that this allows, every way a fork can go. Where a sampled run says "it held in 200 runs", a search
// says that it holds, or shows the run in which it does not.
//
//	x := explore.New(model, explore.Options{})
//	from, err := x.Start(state)                      // all beginnings
//	out := x.Do(from, nil, explore.Injection[Event]{Window: sim.AtMost(time.Minute), Event: restart})
//	j := x.Judge(out.There, explore.Question[State]{When: explore.Within, Length: 10 * time.Minute, Claim: repaired})
//	if j.Every == explore.Refuted {
//		w := j.Against.Witness()                 // a run with round times
//		run, err := w.Replay(model)              // the same, step by step
//	}
//
// # State classes
//
// A run is in a state, with some events pending, each of which may happen after some time that is left. Runs that share
// the state and the pending events differ in these remaining times only. A class is all runs that came by one order of
// events: a state, the pending events in order of Code, and the domain of the remaining times. However many instants the
// windows hold, a domain is described by a matrix: for any two pending events, how much later the one can be than the
// other, and how far away each is at least and at most. In canonical form, every entry is as sharp as the others
// allow, so that equal domains have equal matrices. These are the state classes of time Petri nets (Berthomieu and
// Menasche 1983, Berthomieu and Diaz 1991), with pending events in the place of enabled transitions.
//
// From a class, event f can be next if and only if the domain holds a point at which no other event is earlier. Its
// successor keeps those points, counts times from f on, drops f and what was cancelled, and adds the windows of what was
// scheduled; see firing. Two things follow, and all the rest rests on them: an order of events is a path of classes if
// and only if some timing produces it, and the domain at the end of a path holds exactly the remaining times that the
// path can leave. Two events of one instant may come in either order, and both are followed.
//
// An event that may happen at any time or never has no row in the matrix, since it limits nothing. A model with
// no other events is searched without matrices. An event with an earliest but no latest time loses its row as soon as
// the row says nothing more.
//
// # Sets of classes
//
// The methods of a Space carry a set of classes to a set of classes, as a driver carries a run from one step to the
// next:
//
//   - Start returns the beginnings.
//   - Do schedules events from outside and goes on until they have happened and a condition holds.
//   - Judge answers whether a claim holds now, within a time, throughout a time or never, in every run and in
//     some run, and moves every run to the end of the question. A deadline is one more pending event, invisible to
//     the model. For Within it comes one millisecond after the time is over: all windows are closed and have whole
//     ends, so a run that is late exists if and only if one that is late by a whole millisecond does.
//   - Check and Reachable look at everything that can be reached, After at what follows an event of interest.
//   - Elapsed measures the least and the greatest time until a claim first holds.
//
// To ask whether something can still be repaired from wherever it may have come to, Do the repair from Reachable. A
// search goes breadth first, so the path to a class, and so a counterexample, has the fewest events.
//
// # Loops
//
// A run never gets to its goal if it rests, that is, comes to a class in which no pending event has a latest time, or
// if it goes round for ever. Not every loop of classes can be followed for ever: if an event with a latest
// time is pending all the way round and is never touched, time stays before its end, and infinitely many events would
// have to happen in that span. Such a loop is no run; sooner or later the event happens. So the criterion is this. A set
// of classes that lead to each other is endless if every event that has a latest time in all of them is taken off the
// agenda by one of the firings inside, by happening or by being cancelled, even if it is scheduled anew. Then a run can
// go round through all of them and never pass over an event. Conversely, the classes that such a run meets again and
// again are a set of this kind: an event that waits in all of them and is never touched would be passed over.
//
// Such a run lets time go on for ever, unless the loop forces every event to be immediate. Then time stands still in it,
// and nothing that is pending is missed by that; a simulator would hang there, so it counts as endless as well. Judge
// takes time for granted: a run that time cannot leave is not late.
//
// # What is certain
//
// Proved means that the search was complete. A budget limits the number of stored classes, never time, so that
// verdicts repeat; a search that is cut says so by its error and never proves anything it did not see. Duplicates are
// told by comparing whole classes: hashes only find candidates, and no verdict carries odds. The numbers of classes,
// the verdicts and the paths are the same for any number of workers.
//
// Times are whole milliseconds in 32 bits, which reaches 24 days; longer windows are refused by name, and elapsed
// time beyond that is reported as out of range. The tests compare searches with an enumeration of whole-millisecond
// runs that knows nothing of matrices.
package explore
