package sim_test

import (
	"fmt"
	"time"

	"ombud/sim"
)

// The toy of these tests: a server lends one lease to one of a few clients. Requests and answers travel for up to two
// seconds and may be lost, a lease runs out after its term, and a client may crash at any time or never and be mended.

const (
	clients = 3
	nobody  = 0 // clients are 1 to 3
)

var (
	link    = sim.Between(10*time.Millisecond, 2*time.Second)
	retry   = sim.Between(3*time.Second, 5*time.Second)
	term    = sim.Exactly(10 * time.Second)
	working = sim.Between(1*time.Second, 30*time.Second)
	mending = sim.Between(1*time.Minute, 10*time.Minute)
)

type kind uint8

const (
	acquire kind = iota + 1 // a request arrives at the server
	granted                 // the server's yes arrives at the client
	denied                  // the server's no arrives at the client
	release                 // a client hands the lease back
	expired                 // the term of a client's lease ends
	again                   // a client asks once more
	crash                   // a client stops
	mended                  // a client is back
)

var kindNames = [...]string{"", "acquire", "granted", "denied", "release", "expired", "again", "crash", "mended"}

type event struct {
	kind kind
	from uint8
}

func (e event) Code() uint64   { return uint64(e.kind)<<8 | uint64(e.from) }
func (e event) String() string { return fmt.Sprintf("%s from=%d", kindNames[e.kind], e.from) }

type state struct {
	holder uint8             // whom the server lent the lease
	has    [clients + 1]bool // who believes to hold it
	down   [clients + 1]bool
}

// lease is the server and its clients. A sloppy server does not end a lease when its term is over: it grants the
// lease to the next client that asks.
type lease struct{ sloppy bool }

func (m lease) Start(s *state, a *sim.Agenda[event]) {
	for c := uint8(1); c <= clients; c++ {
		a.After(link, event{acquire, c})
		a.After(sim.Anytime(), event{crash, c})
	}
}

func (m lease) Step(s *state, e event, a *sim.Agenda[event]) {
	c := e.from
	switch e.kind {
	case acquire:
		m.decide(s, c, a)
	case granted:
		s.has[c] = !s.down[c] && s.holder == c
		if s.has[c] && !a.Pending(event{release, c}) {
			a.After(working, event{release, c})
		}
	case denied, again:
		switch {
		case s.down[c]:
		case a.Choose("request lost?", 2) == 0:
			ask(a, event{acquire, c}, link)
		default:
			ask(a, event{again, c}, retry)
		}
	case release:
		if s.has[c] {
			free(s, c)
			a.Cancel(event{expired, c})
			ask(a, event{again, c}, retry)
		}
	case expired:
		free(s, c)
		a.Note("a lease ran out")
		if !s.down[c] {
			ask(a, event{again, c}, retry)
		}
	case crash:
		s.down[c] = true
		a.Cancel(event{release, c})
		a.Cancel(event{again, c})
		a.After(mending, event{mended, c})
	case mended:
		s.down[c] = false
		ask(a, event{again, c}, retry)
		a.After(sim.Anytime(), event{crash, c})
	default:
		panic(fmt.Sprintf("lease: no transition for %v; add a case to Step", e))
	}
}

func (m lease) decide(s *state, c uint8, a *sim.Agenda[event]) {
	if s.holder != nobody && s.holder != c && !m.sloppy {
		ask(a, event{denied, c}, link)
		return
	}
	s.holder = c
	ask(a, event{granted, c}, link)
	a.Cancel(event{expired, c})
	a.After(term, event{expired, c})
}

func free(s *state, c uint8) {
	s.has[c] = false
	if s.holder == c {
		s.holder = nobody
	}
}

// ask schedules e unless it is under way already.
func ask(a *sim.Agenda[event], e event, w sim.Window) {
	if !a.Pending(e) {
		a.After(w, e)
	}
}

func holders(s *state) (n int) {
	for _, has := range s.has {
		if has {
			n++
		}
	}
	return n
}

// until fires events of r until its time would pass end.
func until(r *sim.Run[state, event], end time.Duration) {
	for at, ok := r.NextAt(); ok && at <= end; at, ok = r.NextAt() {
		r.Next()
	}
}
