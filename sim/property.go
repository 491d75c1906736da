package sim

import (
	"fmt"
	"time"
)

// PropertyKind says what a Property claims.
type PropertyKind uint8

// The kinds of a Property.
const (
	AlwaysKind    PropertyKind = iota // holds in every state
	SometimesKind                     // holds in at least one state
	WithinKind                        // after every cause the effect follows in time
)

// Property is a named claim about the states of a run, made by Always, Sometimes or Within.
type Property[S comparable] struct {
	Name string
	Kind PropertyKind

	holds func(*S) bool // the claim; of WithinKind the effect
	cause func(*S) bool // of WithinKind; nil: the beginning of the watch
	limit millis        // of WithinKind
}

// Always claims that holds is true of the first state and after every event.
func Always[S comparable](name string, holds func(*S) bool) Property[S] {
	return Property[S]{Name: name, Kind: AlwaysKind, holds: holds}
}

// Sometimes claims that holds is true of the first state or after some event. It is the companion of Always: without
// it a run in which nothing happens looks perfect.
func Sometimes[S comparable](name string, holds func(*S) bool) Property[S] {
	return Property[S]{Name: name, Kind: SometimesKind, holds: holds}
}

// Within claims that effect is true at most d after cause became true, every time that it does; exactly d is in
// time. A nil cause is the moment from which the run is watched. It panics if d is not a finite whole number of
// milliseconds, 0 or more.
func Within[S comparable](name string, d time.Duration, cause, effect func(*S) bool) Property[S] {
	if !isSpan(d) {
		panic(fmt.Sprintf("sim: Within(%s, %v): the limit must be a finite whole number of milliseconds, 0 or more", name, d))
	}
	return Property[S]{Name: name, Kind: WithinKind, holds: effect, cause: cause, limit: toMillis(d)}
}

// Holds reports whether the claim is true of a state; of WithinKind it is the effect.
func (p Property[S]) Holds(s *S) bool { return p.holds(s) }

// Verdict is what became of a property in the part of the run that was watched.
type Verdict uint8

// The verdicts. A property that ends a run as Waiting or Unseen was neither broken nor shown.
const (
	Kept    Verdict = iota // Always: in every state so far. Within: every cause had its effect in time
	Broken                 // Always, Within: not so, see the time and step
	Seen                   // Sometimes: see the time and step
	Unseen                 // Sometimes: not yet. Within: there was no cause yet
	Waiting                // Within: the last cause has had no effect yet, and there is time left
)

// String returns the verdict in one word.
func (v Verdict) String() string {
	return [...]string{"kept", "broken", "seen", "unseen", "waiting"}[v]
}

// Finding is what a Run says about one watched property.
type Finding struct {
	Name    string
	Kind    PropertyKind
	Verdict Verdict
	At      time.Duration // of Broken the first violation, of Seen the first witness, since the run began
	Step    int           // the same as a number of events that had happened; 0 is the state after Start
}
