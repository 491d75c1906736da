package sim

// Event is something that can happen: a small flat value, such as "client 3's lease expires".
//
// Code maps an event to one word, and no two different events may share a word: Code is injective. One such word
// answers every question the kernel asks of events. Equality: two events are equal exactly when their codes are.
// Order: events in ascending Code are in canonical order, so a set of pending events has one form only. Membership:
// the pending set is a table of codes. Identity of a run: the trace hash is computed over codes. A comparison
// function would answer only the second, and one call per scheduled event is all that Code costs.
//
// A code is built by packing the fields side by side, each in as many bits as it needs:
//
//	func (e Expired) Code() uint64 { return uint64(e.Kind)<<8 | uint64(e.Client) }
//
// An event that has a String method prints by it in traces, panics and errors.
type Event[E any] interface {
	comparable
	Code() uint64
}

// Model is a system whose behaviour is to be simulated. A model never chooses: it says what may happen and in which
// window of time, and whoever drives it decides. S is its state and E its events, both plain comparable values.
type Model[S comparable, E Event[E]] interface {
	// Start completes the initial state and schedules the first events.
	Start(s *S, a *Agenda[E])
	// Step lets one event happen. It may change s and use a, and nothing else: no clock, no generator, no
	// variable outside s. An event it has no rule for is a bug of the model and should panic.
	Step(s *S, e E, a *Agenda[E])
}
