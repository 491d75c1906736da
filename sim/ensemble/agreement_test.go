package ensemble

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
)

// maze is a model drawn at random: what each door does in each room.
type maze struct{ doors [rooms][doorways]door }

const (
	rooms    = 4
	doorways = 3
)

type room uint8

type doorway uint8

func (d doorway) Code() uint64   { return uint64(d) }
func (d doorway) String() string { return fmt.Sprintf("door %d", uint8(d)) }

// door leads to a room, or to one of two. It shuts another door, and opens one unless that is open.
type door struct {
	to          [2]room
	shuts, open doorway // doorways: none
	window      sim.Window
}

func (m *maze) Start(_ *room, a *sim.Agenda[doorway]) { a.After(sim.AtMost(2*time.Second), 0) }

func (m *maze) Step(r *room, d doorway, a *sim.Agenda[doorway]) {
	w := &m.doors[*r][d]
	if *r = w.to[0]; w.to[0] != w.to[1] {
		*r = w.to[a.Choose("which room?", 2)]
	}
	if w.shuts < doorways {
		a.Cancel(w.shuts)
	}
	if w.open < doorways && !a.Pending(w.open) {
		a.After(w.window, w.open)
	}
}

func drawMaze(t *rapid.T) *maze {
	number := func(n int, what string) int { return rapid.IntRange(0, n).Draw(t, what) }
	m := new(maze)
	for r := range m.doors {
		for d := range m.doors[r] {
			w := &m.doors[r][d]
			w.to = [2]room{room(number(rooms-1, "room")), room(number(rooms-1, "other room"))}
			w.shuts, w.open = doorway(number(doorways, "shuts")), doorway(number(doorways, "opens"))
			from := number(3, "earliest") + 1 // Doors that take no time could stop time.
			if w.window = sim.Between(time.Duration(from)*second, time.Duration(from+number(3, "width"))*second); number(5, "never") == 0 {
				w.window.Latest = sim.Unbounded
			}
		}
	}
	return m
}

func drawMazeQuestion(t *rapid.T) Question[room] {
	goal := room(rapid.IntRange(0, rooms-1).Draw(t, "goal"))
	q := Question[room]{
		Quantifier: rapid.SampledFrom([]Quantifier{Every, Some}).Draw(t, "quantifier"),
		Temporal:   rapid.SampledFrom([]Temporal{Now, Within, For, Never}).Draw(t, "temporal"),
		Claim:      Claim[room]{fmt.Sprint("in room ", goal), func(r *room) bool { return *r == goal }},
	}
	if q.Temporal == For {
		q.Claim = Claim[room]{fmt.Sprint("not in room ", goal), func(r *room) bool { return *r != goal }}
	}
	if q.Temporal != Now {
		q.Duration = time.Duration(rapid.IntRange(0, 12).Draw(t, "span")) * second
	}
	return q
}

// TestSampledRunsAgreeWithExactVerdicts holds both kinds of ensemble against each other on random models: what a
// sampled run shows or refutes, the search knows too; what is proved holds in all of them; and no run is faster or
// slower than the exact times.
func TestSampledRunsAgreeWithExactVerdicts(t *testing.T) {
	met := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		c := Config[room, doorway]{Model: drawMaze(t), Runs: 10, Seed: rapid.Uint64().Draw(t, "seed"), MaxEvents: 1000, Budget: 20_000, Measure: true}
		x, s := Exact(c), Sampled(c)
		for range 3 {
			q := drawMazeQuestion(t)
			exact, sampled := x.Judge(q), s.Judge(q)
			if exact.Kind == Inconclusive || sampled.Kind == Inconclusive {
				return
			}
			met[fmt.Sprint(exact.Kind, " and ", sampled.Kind)]++
			if exact.Kind == Proved && exact.Timed && (sampled.Fastest < exact.Fastest || sampled.Slowest > exact.Slowest) {
				t.Fatalf("%v: %v, but sampled runs took %v to %v", q, exact, sampled.Fastest, sampled.Slowest)
			}
		}
	})
	for pair, n := range met {
		switch pair {
		case "proved and holds", "refuted and refuted", "refuted and holds", "possible and possible", "possible and not found", "impossible and not found":
		default:
			t.Errorf("%s: %d times", pair, n)
		}
	}
	if len(met) != 6 {
		t.Errorf("met only %v", met)
	}
}

// TestEveryAgreesWithSome: a refuted claim of every run is true of some run exactly if a question about some run says so.
func TestEveryAgreesWithSome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Config[room, doorway]{Model: drawMaze(t), Budget: 20_000}
		q := drawMazeQuestion(t)
		q.Quantifier = Some
		x := Exact(c)
		some := x.Judge(q)
		q.Quantifier = Every
		every := x.Judge(q)
		switch {
		case some.Kind == Inconclusive || every.Kind == Inconclusive:
		case every.Kind == Proved && some.Kind != Possible,
			every.Kind == Refuted && (every.PossibleOnly != (some.Kind == Possible) || every.NoRun != (some.Kind == Impossible)):
			t.Errorf("%v: every %v, some %v", q, every, some)
		}
	})
}

// TestFormsAgreeExactly: never is for the opposite, and within is not never.
func TestFormsAgreeExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Config[room, doorway]{Model: drawMaze(t), Budget: 20_000}
		q := drawMazeQuestion(t)
		opposite := Claim[room]{"not " + q.Claim.Text, func(r *room) bool { return !q.Claim.Holds(r) }}
		says := func(who Quantifier, f Temporal, claim Claim[room]) VerdictKind {
			return Exact(c).Judge(Question[room]{Quantifier: who, Temporal: f, Duration: q.Duration, Claim: claim}).Kind
		}
		if says(Some, For, opposite) != says(Some, Never, q.Claim) {
			t.Error("some: for the opposite is not never")
		}
		within, never := says(Every, Within, q.Claim), says(Some, Never, q.Claim)
		if within != Inconclusive && never != Inconclusive && (within == Proved) == (never == Possible) {
			t.Errorf("within is %v in every run, and never is %v", within, never)
		}
		within, never = says(Some, Within, q.Claim), says(Every, Never, q.Claim)
		if within != Inconclusive && never != Inconclusive && (within == Possible) == (never == Proved) {
			t.Errorf("within is %v in some run, and never in every run %v", within, never)
		}
	})
}

// TestWorkersSayTheSame decides one scenario with one and with two workers, down to the events of the runs shown.
func TestWorkersSayTheSame(t *testing.T) {
	tell := func(workers int) string {
		c := configure(20, within(sim.AtMost(30*second), Flip), Injection[event]{sim.AtMost(30 * second), event{Call, 30}}, within(sim.Between(9*second, 80*second), Off))
		c.Workers, c.Measure = workers, true
		x := exactly(c)
		text := fmt.Sprintln(x.Do(settled, at(second, Walk)))
		for _, q := range []Question[house]{
			ask(Every, Now, 0, lit), ask(Some, For, 20*second, lit), ask(Every, For, 10*second, dark), ask(Share, Within, 20*second, dark),
			ask(Every, Within, 2*time.Minute, dark), ask(Some, Never, 20*second, lit),
		} {
			v := x.Judge(q)
			if text += fmt.Sprintln(v, v.Explain()); v.Difference != nil {
				text += v.Difference.String() + "\n"
			}
			if v.Run != nil {
				text += v.Run.Trace().String()
			}
		}
		return text + x.Repairable(nil, []Injection[event]{at(second, Nothing)}, ask(Every, For, second, dark)).String()
	}
	if one, two := tell(1), tell(2); one != two {
		t.Errorf("one worker:\n%s\ntwo workers:\n%s", one, two)
	}
}
