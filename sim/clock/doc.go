// Package clock is where the kernel's virtual time meets code written against github.com/benbjohnson/clock.
//
// The kernel owns virtual time; see package sim. Everything else that knows a clock.Clock meets it at one of three
// seams:
//
//   - An oracle. Source keeps the time of a run in a clock.Mock instead of a plain field. Both must tell the same
//     story, which a test checks event by event.
//   - Guests. Code that wants a clock.Clock is given a Reader, which reads the kernel's time. It refuses to wait, and
//     says what to do instead. A guest that cannot do without timers is given the Mock of a Source: its timers go off
//     when the run passes their time, at the price of a millisecond of real time each.
//   - Pacing. Pace plays a run at the speed of a wall: the real clock live, or a Mock in a test. A Pacer does the same
//     for any other sequence of moments, such as a recording.
//
// The Mock is not the loop of the kernel, for four reasons. It sleeps a millisecond of real time for every timer and
// every Set, which is tens of thousands of times the price of an event. It runs callbacks on goroutines of their own, so a
// callback that takes a moment can miss timers that it sets. Its order of timers due at one instant comes from an
// unstable sort, and no seed reaches it. And it can be neither copied nor asked what is pending, so a run could not be
// cloned, explored or printed.
package clock
