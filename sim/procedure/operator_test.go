package procedure

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// A walk is one reader following one procedure from a beginning.
type walk struct {
	given   string // settings, separated by "; "
	file    string
	options Options
	user    world.User
}

// take follows the procedure and returns the run and the numbers of the steps
// in the order they were read, the first turn of an endless loop included.
func (w walk) take(t *testing.T) (*sim.Run[world.State, world.Event], []int) {
	t.Helper()
	setup := world.NewSetup()
	for text := range strings.SplitSeq(w.given, "; ") {
		s, perr := world.ParseSetting(text)
		if perr != nil {
			t.Fatal(perr)
		}
		if err := setup.Apply(s); err != nil {
			t.Fatal(err)
		}
	}
	program, err := Compile(read(t, w.file), w.options)
	if err != nil {
		t.Fatal(err)
	}
	var steps []int
	m := &Model{World: world.Model{Params: setup.Params}, Programs: []*Program{program}, Watch: func(w Moment) {
		if w.Kind == Arrived {
			steps = append(steps, w.Step)
		}
	}}
	run := sim.NewRunFrom(m, setup.State, sim.Seeded(1))
	run.Watch(world.Invariants()...)
	run.After(sim.Immediately(), Begin(0, 0, w.user))
	run.Next()
	for !Finished(run.State()) && run.Steps() < 400 {
		run.Next()
	}
	for _, f := range run.Findings() {
		if f.Verdict == sim.Broken {
			t.Errorf("invariant %q broke at %v", f.Name, f.At)
		}
	}
	return run, steps
}

func read(t *testing.T, file string) *Document {
	t.Helper()
	if strings.Contains(file, "\n") {
		doc, err := Parse("test.md", []byte("# A test\n\nIt tests.\n\nPerformed by: the manager\n\n"+file))
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	path := "../../procedures/" + file + ".md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Parse(path, text)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

const (
	both    = "the delegation is half set up"
	lync    = "the delegation is half set up; the delegate was removed in Outlook"
	neither = "there is no delegation"
)

// TestPublishedPaths walks the published text mechanically, as the table of
// defects D-01 to D-06 does.
func TestPublishedPaths(t *testing.T) {
	for _, c := range []struct {
		name    string
		given   string
		file    string
		reading Reading
		path    string // the beginning of the path for an endless one
		ends    bool
		running bool // Lync of the manager at the end
	}{
		{"D-01 in both lists, literally", both, "case-1", Literal, "1 2 3 4 5 6 7 8 9 10 11 12 6 7 8 12 6 7 8 12", false, true},
		{"D-04 in Delegates only, literally", lync, "case-1", Literal, "1 2 3 4 5 6 7 8 12 6 7 8 12 6 7 8", false, false},
		{"D-01 in neither list, literally", neither, "case-1", Literal, "1 4 5 6 7 8 12 6 7 8 12", false, false},
		{"D-02 in both lists, as a subroutine", both, "case-1", AsSubroutine, "1 2 3 4 5 6 7 8 9 10 11 12 6 7 8 14 15 16", true, true},
		{"D-04 in Delegates only, as a subroutine", lync, "case-1", AsSubroutine, "1 2 3 4 5 6 7 8 12 6 7 8 14 15 16", true, false},
		{"D-04 in neither list, as a subroutine", neither, "case-1", AsSubroutine, "1 4 5 6 7 8 12 6 7 8 14 15 16", true, false},
		{"in both lists, charitably", both, "case-1", Charitably, "1 2 3 4 5 6 7 8 9 10 11 12 6 7 8 13 14 15 16", true, true},
		{"corrected, in both lists", both, "case-1-corrected", Literal, "1 2 3 4 5 6 7 8 9 10 11 12 6 7 13 14 15 16", true, true},
		{"corrected, in neither list", neither, "case-1-corrected", Literal, "1 4 5 6 7 8 11 12 6 7 13 14 15 16", true, true},
		{"corrected, in Delegates only", lync, "case-1-corrected", Literal, "1 2 3 4 5 6 7 8 11 12 6 7 13 14 15 16", true, true},
		{"Case 2 after a removal in Outlook", "the delegate was removed in Outlook", "case-2", Literal, "1 2 3 4 5 6 7 8 9 10 11", true, true},
		{"Case 2 without a group", neither, "case-2", Literal, "1 3 4 5 6 7 8 9 10 11", true, true},
		{"MAPI diagnostic with status OK", neither, "mapi-diagnostic", Literal, "1 2 3 4 5 6", true, true},
		{"MAPI diagnostic without MAPI", "the MAPI service is unavailable to the manager", "mapi-diagnostic", Literal, "1 2 3 4 5 6 7", true, true},
		{"MAPI diagnostic without Lync", "the manager is signed out of Lync", "mapi-diagnostic", Literal, "1", true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, steps := walk{given: c.given, file: c.file, options: Options{Reading: c.reading}}.take(t)
			got := strings.Trim(fmt.Sprint(steps), "[]")
			if c.ends && got != c.path || !strings.HasPrefix(got, c.path) {
				t.Errorf("path %s, want %s", got, c.path)
			}
			if ended := run.State().Operators[0].Done(); ended != c.ends {
				t.Errorf("ended is %v, want %v", ended, c.ends)
			}
			if running := run.State().People[world.Manager].Running(); running != c.running {
				t.Errorf("Lync is running: %v, want %v", running, c.running)
			}
		})
	}
}

func TestOptions(t *testing.T) {
	const list = "1. Exit Lync.\n2. Wait 5 minutes.\n3. Open the Delegates dialog. Go to step 5.\n4. Close Outlook.\n5. Sign in to Lync.\n"
	for _, c := range []struct {
		name    string
		options Options
		path    string
		last    int // step the procedure stopped at
	}{
		{"all", Options{}, "1 2 3 5", 5},
		{"without a step nothing of it is done", Options{Without: 3}, "1 2 3 4 5", 5},
		{"some steps only", Options{From: 4, To: 5}, "4 5", 5},
		{"a jump out of the chosen steps ends it", Options{From: 1, To: 4}, "1 2 3", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, steps := walk{given: both, file: list, options: c.options}.take(t)
			if got := strings.Trim(fmt.Sprint(steps), "[]"); got != c.path {
				t.Errorf("path %s, want %s", got, c.path)
			}
			if o := run.State().Operators[0]; !o.Done() || int(o.Step) != c.last {
				t.Errorf("stands at %+v, want an end at step %d", o, c.last)
			}
		})
	}
}

func TestBadOptions(t *testing.T) {
	doc := read(t, "case-2")
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{Without: 12}, "no step 12 to leave out; its steps are 1 to 11"},
		{Options{From: 3, To: 12}, "no steps 3 to 12; its steps are 1 to 11"},
		{Options{From: 5, To: 4}, "no steps 5 to 4"},
	} {
		if _, err := Compile(doc, c.o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: error %v, want %q", c.o, err, c.want)
		}
	}
}

// Waiting takes as long as it says, and no longer than the claim.
func TestWaits(t *testing.T) {
	for _, c := range []struct {
		name     string
		list     string
		min, max time.Duration
	}{
		{"a window", "1. Wait between 3 and 4 minutes.\n", 3 * time.Minute, 4 * time.Minute},
		{"until a claim that holds", "1. Wait until the MAPI status of the manager is OK, at most 1 hour.\n", 0, 0},
		{"until a claim that comes true", "1. Sign in to Lync. Wait until the MAPI status of the manager is OK, at most 1 hour.\n",
			9 * time.Second, 3*time.Minute + 30*time.Second},
		{"until a claim that does not", "1. Wait until the Delegates group of the manager shows the delegate, at most 20 minutes.\n", 20 * time.Minute, 20 * time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			given := "there is no delegation"
			if strings.Contains(c.list, "Sign in") {
				given = "the manager is signed out of Lync"
			}
			run, _ := walk{given: given, file: c.list}.take(t)
			if at := run.Now(); at < c.min || at > c.max || !run.State().Operators[0].Done() {
				t.Errorf("ended at %v (%+v), want between %v and %v", at, run.State().Operators[0], c.min, c.max)
			}
		})
	}
}

// A text that leads round without anything to do never ends, and is found out
// at once.
func TestIdleLoop(t *testing.T) {
	run, _ := walk{given: both, file: "1. Go to step 2.\n2. Go to step 1.\n"}.take(t)
	if o := run.State().Operators[0]; o.Progress != world.Endless || run.Now() != 0 {
		t.Errorf("stands at %+v at %v", o, run.Now())
	}
}

// A reader who needs no time for an action does not keep time from passing: the
// replication that ends the polling happens all the same.
func TestInstantReaderLetsTimePass(t *testing.T) {
	poll := "1. Remove the delegate from the Delegates group.\n2. If the delegate has no People I Manage Calls For group, the procedure ends. Open Outlook.\n3. Wait 0 seconds. Go to step 2.\n"
	run, _ := walk{given: "the delegation is set up correctly; operator step is 0 seconds; user replication is 50 milliseconds", file: poll}.take(t)
	if o := run.State().Operators[0]; !o.Done() || run.Now() < 50*time.Millisecond {
		t.Errorf("stands at %+v at %v", o, run.Now())
	}
	idle, _ := walk{given: both, file: "1. Wait 0 seconds.\n2. Wait until Lync of the manager is not running, at most 0 seconds. Go to step 1.\n"}.take(t)
	if o := idle.State().Operators[0]; o.Progress != world.Endless {
		t.Errorf("a text of empty waits: %+v", o)
	}
}

// Whoever follows a procedure takes the place of the person it was written for.
func TestFollowerTakesThePlace(t *testing.T) {
	run, _ := walk{given: "the MAPI service is unavailable to the delegate", file: "mapi-diagnostic", user: world.Delegate}.take(t)
	if o := run.State().Operators[0]; o.Progress != world.Supported {
		t.Errorf("the delegate's own status was not read: %+v", o)
	}
}

// A reader who is found going round is left alone; one who is left is gone.
func TestStuckThenLeave(t *testing.T) {
	run, _ := walk{given: both, file: "case-1"}.take(t)
	for _, step := range []struct {
		event func(*world.State) (world.Event, bool)
		want  world.Progress
	}{{Stuck, world.Endless}, {Leave, world.NotFollowing}} {
		e, ok := step.event(run.State())
		if !ok {
			t.Fatal("nothing to inject")
		}
		run.After(sim.Immediately(), e)
		if err := run.Fire(e, run.Now(), nil); err != nil {
			t.Fatal(err)
		}
		if got := run.State().Operators[0].Progress; got != step.want {
			t.Errorf("progress %v, want %v", got, step.want)
		}
	}
	for _, p := range run.AppendPending(nil) {
		if p.Event.Driven() {
			t.Errorf("still pending: %v", p.Event)
		}
	}
}

// Two readers share the world and do not disturb each other.
func TestTwoReaders(t *testing.T) {
	program, err := Compile(read(t, "case-1-corrected"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &Model{World: world.Model{Params: world.Defaults()}, Programs: []*Program{program}}
	run := sim.NewRunFrom(m, world.Healthy(), sim.Seeded(3))
	run.After(sim.Immediately(), Begin(0, 0, world.Manager))
	run.After(sim.Immediately(), Begin(1, 0, world.SecondManager))
	for _, more := run.NextAt(); more; _, more = run.NextAt() {
		run.Next()
	}
	s := run.State()
	for i, mgr := range []world.User{world.Manager, world.SecondManager} {
		if !s.Operators[i].Done() || !world.IsCorrect(&m.World.Params, s, mgr, world.Delegate) {
			t.Errorf("%v: reader %+v, pair %v", mgr, s.Operators[i], world.PairOf(s, mgr, world.Delegate))
		}
	}
}

func BenchmarkCaseOneCorrected(b *testing.B) {
	text, err := os.ReadFile("../../procedures/case-1-corrected.md")
	if err != nil {
		b.Fatal(err)
	}
	doc, err := Parse("case-1-corrected.md", text)
	if err != nil {
		b.Fatal(err)
	}
	program, err := Compile(doc, Options{})
	if err != nil {
		b.Fatal(err)
	}
	setup := world.NewSetup()
	if err := setup.Apply(world.Setting{Kind: world.SetHalf}); err != nil {
		b.Fatal(err)
	}
	m := &Model{World: world.Model{Params: setup.Params}, Programs: []*Program{program}}
	run := sim.NewRunFrom(m, setup.State, sim.Seeded(1))
	b.ReportAllocs()
	events := 0
	for seed := uint64(0); b.Loop(); seed++ {
		run.Restart(setup.State, sim.Seeded(seed))
		run.After(sim.Immediately(), Begin(0, 0, world.Manager))
		for _, more := run.NextAt(); more; _, more = run.NextAt() {
			run.Next()
			events++
		}
		if !world.IsCorrect(&m.World.Params, run.State(), world.Manager, world.Delegate) {
			b.Fatalf("seed %d did not repair the pair", seed)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "runs/s")
	b.ReportMetric(float64(events)/b.Elapsed().Seconds(), "events/s")
}

// TestRoundInOneInstant: a text that waits for what is true already and begins again is found to go round, also when
// something else happens in the instant in which it was found.
func TestRoundInOneInstant(t *testing.T) {
	doc, err := Parse("round.md", []byte("# Round\n\nWaits.\n\nPerformed by: the manager\n\nSource: D-01\n\n"+
		"1. Wait until the MAPI status of the manager is OK, at most 3 minutes. Go to step 1.\n"))
	if err != nil {
		t.Fatal(err)
	}
	program, err := Compile(doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &Model{World: world.Model{Params: world.Defaults()}, Programs: []*Program{program}}
	exit, perr := world.ParseAction("the delegate exits Lync")
	if perr != nil {
		t.Fatal(perr)
	}
	run := sim.NewRunFrom(m, world.Healthy(), sim.Prompt{})
	run.After(sim.Immediately(), Begin(0, 0, world.Manager))
	run.Next()
	run.After(sim.Immediately(), exit.Event())
	run.Next()
	run.Next()
	if o := run.State().Operators[0]; o.Progress != world.Endless || run.Now() != 0 {
		t.Errorf("%v at %v", o.Progress, run.Now())
	}
}
