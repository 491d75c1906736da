package sim_test

import (
	"fmt"
	"time"

	"ombud/sim"
)

// A kettle boils in two to four minutes, and somebody may or may not take the water.

type kettleEvent uint8

const (
	boils kettleEvent = iota
	poured
)

func (e kettleEvent) Code() uint64 { return uint64(e) }
func (e kettleEvent) String() string {
	return [...]string{"the kettle boils", "the water is poured"}[e]
}

type kettleState struct{ hot, empty bool }

type kettle struct{}

func (kettle) Start(_ *kettleState, a *sim.Agenda[kettleEvent]) {
	a.After(sim.Between(2*time.Minute, 4*time.Minute), boils)
}

func (kettle) Step(s *kettleState, e kettleEvent, a *sim.Agenda[kettleEvent]) {
	switch e {
	case boils:
		s.hot = true
		if a.Choose("does somebody want tea?", 2) == 1 {
			a.After(sim.AtMost(30*time.Second), poured)
		}
	case poured:
		s.empty = true
	}
}

// A sampled run: the seed decides, and the same seed decides the same.
func ExampleNewRun() {
	r := sim.NewRun(kettle{}, sim.Seeded(1))
	for at, ok := r.NextAt(); ok && at <= time.Hour; at, ok = r.NextAt() {
		r.Next()
	}
	fmt.Print(r.Trace())
	fmt.Printf("%+v\n", *r.State())
	// Output:
	// 3m24.351s  the kettle boils
	// 3m24.351s    does somebody want tea? 1 of 0..1
	// 3m36.091s  the water is poured
	// {hot:true empty:true}
}

// A replay: the recording decides. A step the model does not allow is refused with what would be allowed.
func ExampleReplay() {
	rec := sim.Recording[kettleEvent]{
		{At: 3 * time.Minute, Event: boils, Choices: []int{1}},
		{At: 4 * time.Minute, Event: poured},
	}
	r, err := sim.Replay[kettleState, kettleEvent](kettle{}, rec)
	fmt.Print(r.Trace())
	fmt.Println(err)
	// Output:
	// 3m0s       the kettle boils
	// 3m0s         does somebody want tea? 1 of 0..1
	// moment 2 of 2: at 4m0s: the water is poured: too late; allowed is 3m0s to 3m30s
}

// An action from outside: somebody empties the kettle before it boils.
func ExampleRun_After() {
	r := sim.NewRun(kettle{}, sim.Prompt{})
	r.AdvanceTo(time.Minute)
	r.After(sim.Immediately(), poured)
	r.Next()
	fmt.Print(r.Trace())
	// Output:
	// 1m0s       from outside: the water is poured, immediately
	// 1m0s       the water is poured
}

// Properties are named claims that a run is watched for.
func ExampleRun_Watch() {
	r := sim.NewRun(kettle{}, sim.Prompt{})
	r.Watch(
		sim.Always("never hot and empty", func(s *kettleState) bool { return !(s.hot && s.empty) }),
		sim.Sometimes("hot", func(s *kettleState) bool { return s.hot }),
		sim.Within("boils in 90 seconds", 90*time.Second, nil, func(s *kettleState) bool { return s.hot }),
	)
	r.Next()
	for _, f := range r.Findings() {
		fmt.Printf("%s: %v at %v, step %d\n", f.Name, f.Verdict, f.At, f.Step)
	}
	// Output:
	// never hot and empty: kept at 0s, step 0
	// hot: seen at 2m0s, step 1
	// boils in 90 seconds: broken at 1m30s, step 0
}

// An explorer tries every answer to the forks of a step, without a run.
func ExampleAgenda_Begin() {
	var a sim.Agenda[kettleEvent]
	for answers, more := []int(nil), true; more; answers, more = sim.NextAnswers(answers, a.Forks()) {
		var s kettleState
		a.Begin(nil, answers)
		kettle{}.Step(&s, boils, &a)
		fmt.Println(a.Forks()[0].Answer, "asks for:")
		for _, op := range a.Ops() {
			fmt.Println("  ", op.Event, op.Window)
		}
	}
	// Output:
	// 0 asks for:
	// 1 asks for:
	//    the water is poured at most 30 seconds
}

func ExampleWindow_String() {
	fmt.Println(sim.Between(1*time.Minute, 5*time.Minute))
	fmt.Println(sim.Exactly(90 * time.Second))
	fmt.Println(sim.Anytime())
	// Output:
	// between 1 minute and 5 minutes
	// exactly 1 minute 30 seconds
	// at any time or never
}
