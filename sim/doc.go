// Package sim is the kernel of a deterministic discrete-event simulator: virtual time in which idle hours cost
// nothing, and runs that come out the same on every machine.
//
// # One idea
//
// A model never chooses. It says what may happen next and in which window of time, and somebody else decides. A lease
// server does not wait for two seconds and does not toss a coin to lose a message; it says
//
//	a.After(sim.AtMost(2*time.Second), Granted{Client: 3}) // a window, not a delay
//	if a.Choose("message lost?", 2) == 1 { ... }           // a fork, not a coin
//
// That is why one model can be sampled with a seed, replayed from a recording, shrunk by a property test and explored
// over every possible timing, with the same few lines of rules.
//
// # The parts and how they meet
//
//   - An Event is a small comparable value with a Code, one word that tells it from every other event.
//   - A Model has a state, also a comparable value, and two methods: Start and Step. Step is told that an event
//     happens. It changes the state and writes on its Agenda what may follow.
//   - A Run owns one state, the pending events and the time. It asks a Chooser when each event is to happen and which
//     way a fork goes. Seeded is the chooser of sampled runs, Shaped the same with delays of any Distribution, Prompt
//     the one without imagination, and a property test brings its own.
//   - A Trace is what happened, as values, with a hash that identifies the run.
//
// # The duties of a model
//
//  1. State and events are flat: small integers and fixed arrays, no pointers, slices, maps or strings. Copying is
//     assignment, and equality is ==.
//  2. Step looks at its arguments only. It has no clock: a model that wants to time something out schedules an event,
//     and cancels it if the answer comes first.
//  3. An event value is pending at most once. Scheduling it again is a bug, and the kernel names the event. Ask
//     Agenda.Pending, or cancel it first, or number the copies with a small number.
//  4. Numbers that only grow, such as versions, stay out of the state. Keep the relation that matters.
//
// # What happens when
//
// A window counts from the moment the event is scheduled, both ends included, in whole milliseconds. Events of one
// millisecond happen one after another in either order: the chooser gives each a tie key when it is scheduled. An event
// scheduled Immediately happens at the same millisecond, after the event that scheduled it. What has an unbounded
// window may never happen.
//
// # Driving a run
//
// The smallest loop is in the example of NewRun: call Next until NextAt is too late. A driver that acts from outside,
// as a user would, calls AdvanceTo and then After. Named properties, given to Watch, are judged after every event.
// Clone and CopyTo split a run in two. Trace.Recording turns what happened into a Recording, and Replay makes the same
// run of it again, or says which rule forbids that and which times would be allowed; Fire is one step of it.
//
// An explorer, which tries all decisions, has no Run. It calls the model's Step with an Agenda of its own that merely
// collects what the step asks for: see Agenda.Begin.
//
// # What is left out
//
// There is no concurrency here, no wall clock and no knowledge of any domain. Nothing allocates in steady state. State
// classes are in sim/explore, the way to other clocks is sim/clock. For the rules in detail read Agenda, then Run; for
// a whole model read the lease server in lease_test.go.
package sim
