// Package scenario is the text form of one run of the world: a short story
// with its outcome, which somebody who knows the domain and no Go can read,
// doubt, edit and hand back.
//
//	# The contact leaves the manager's group at once, the delegate's when the removal has replicated.
//
//	given a manager and a delegate
//	given the delegation is set up correctly
//
//	0:00:10  the manager removes the delegate from the Delegates group
//	0:00:20  the manager selects the delegate in the Delegates group
//	           -> refused: the Delegates group does not show this contact
//	0:02:30  the removal by the manager is replicated to the delegate
//	----
//	ends   0:10:00
//	holds  the pair is none
//	fails  the delegation is correct
//	trace  e3e314e0ab18cc7f
//
// On top stands the story, as comments. A given line is a setting of the
// vocabulary. A happening is a time since the start, in hours, minutes, seconds
// and, where needed, milliseconds, with an action or an event of the protocol.
// Below a happening, indented, stand the remarks the model made about it and
// the way every fork went: choice "label" 1 of 2. Comments and empty lines may
// stand above every line over the bar. Under the bar stands what came of it: when
// the run ends, the claims that hold or fail then, and the hash of the trace.
//
// Parse reads a file and Text prints it; what Text prints, Parse reads back
// unchanged. Replay carries a scenario out again: actions happen exactly when
// the file says so, an event of the protocol only inside the window in which the
// world lets it happen, and nothing that is due may be passed over. Update
// repairs a scenario the world has moved away from, and completes one of which
// somebody wrote no more than the actions and the claims to watch. FromRun
// writes down a run that was found elsewhere, Found files it under what broke.
//
// A scenario has no seed, so it outlives changes of generators and of
// everything in the world that it does not speak of. It says nothing about
// ensembles: what holds in every run is decided by features.
//
// Start with Scenario and Replay; the rules of repair are in repair.go.
package scenario
