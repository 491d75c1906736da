// Package check looks for runs of the world that break what must be true of every run.
//
// It works in four steps, and each is a value that can be looked at:
//
//	Draft     a whole scenario before it is carried out: who is given, who does what when,
//	          which fault may strike, how long everything takes
//	Course    the draft carried out: every event with the states around it
//	Ruling    what a Property says about a course: broken or not, and whether the situation
//	          that the property speaks of came up at all
//	Found     a failing draft made as small as it can be, written down as a scenario
//
// Drafts draws drafts with rapid. The same generator serves go test, where rapid shrinks by itself what it has drawn,
// and a Checker, which takes one draft for every seed. A draft is swarm tested: it first draws which kinds of actions,
// faults and assumptions take part at all, and only then what happens.
//
// Timing is drawn as well, before anything happens, as a short table of moments between as early and as late as it may.
// Every event picks its moment from the table by what it is and how often it has been scheduled, not by when the model
// asks. So the same things happen in the same time when something else is left out, added or renamed, which is what
// shrinking and the metamorphic properties need.
//
// Catalogue lists the properties. Each names the facts it rests on and has a twin, a situation that has to come up now
// and then, or the property would hold of runs in which nothing happens. A property whose twin was never seen is
// undecided, not kept.
//
// Nothing here looks at a clock. Shrinking is bounded by a number of tries and not by time, so the same seed gives the
// same file everywhere. Start with Checker.Run.
package check
