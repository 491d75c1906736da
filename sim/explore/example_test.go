package explore_test

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/explore"
)

// courier sends a letter and, if no answer has come after a while, sends it again.
type courier struct{}

type post struct{ sent, answered uint8 }

type postal uint8

const (
	arrives postal = iota
	answer
	patience
)

func (e postal) Code() uint64   { return uint64(e) }
func (e postal) String() string { return [...]string{"arrives", "answer", "patience"}[e] }

func (courier) Start(s *post, a *sim.Agenda[postal]) { courier{}.send(s, a) }

func (courier) send(s *post, a *sim.Agenda[postal]) {
	s.sent++
	a.After(sim.Between(1*time.Minute, 3*time.Minute), arrives)
	a.After(sim.Exactly(5*time.Minute), patience)
}

func (courier) Step(s *post, e postal, a *sim.Agenda[postal]) {
	switch e {
	case arrives:
		if s.sent == 2 || a.Choose("lost?", 2) == 0 {
			a.After(sim.AtMost(2*time.Minute), answer)
		}
	case answer:
		s.answered++
		a.Cancel(patience)
	case patience:
		if a.Cancel(answer); s.sent < 2 {
			courier{}.send(s, a)
		}
	}
}

func Example() {
	x := explore.New(courier{}, explore.Options{})
	from, err := x.Start(post{})
	if err != nil {
		fmt.Println(err)
		return
	}
	answered := func(s *post) bool { return s.answered > 0 }
	j := x.Judge(from, explore.Question[post]{When: explore.Within, Length: 8 * time.Minute, Claim: answered})
	fmt.Println("answered within 8 minutes:", j.Every)
	for _, m := range j.Against.Witness().Record {
		fmt.Println(" ", m.At, m.Event, m.Choices)
	}
	e := x.Elapsed(from, answered)
	fmt.Println("takes from", e.Best, "to", e.Worst, "- or never:", e.Never)
	// Output:
	// answered within 8 minutes: refuted
	//   3m0s arrives [0]
	//   5m0s patience []
	//   7m0s arrives []
	// takes from 1m0s to 10m0s - or never: proved
}
