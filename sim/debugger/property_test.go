package debugger_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// settingsToDraw, actionsToDraw and claimsToDraw are what random runs are made of.
var settingsToDraw = []string{
	"the delegation is half set up", "the delegation is set up correctly", "the delegate was removed in Outlook", "the delegate is signed out of Lync",
	"the MAPI service is unavailable to the delegate", `sync direction is "mirror"`, `re-add during replication is "none"`,
	"an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 5 minutes",
	"the Lync client of the manager may crash at any time", "at most 2 faults happen",
	"an outage of the MAPI service for everybody may begin at any time and lasts between 1 and 5 minutes",
	"the Lync client of the delegate may crash and start again at any time", "the Outlook of the manager may crash at any time",
	"a partition from Lync Server may cut the delegate off at any time and lasts between 1 and 5 minutes",
	"a stall of the user replication may begin at any time and lasts at most 10 minutes",
	"a Lync message to the delegate may be duplicated at any time", "a Lync message from the manager may be delayed at any time",
	"the newest Lync message about the delegate may arrive first at any time", "the clock of the manager may jump back by 3 minutes at any time",
	`outdated Lync message is "believed"`,
}

var actionsToDraw = []string{
	"the manager removes the delegate from the Delegates group", "the manager adds the delegate as a delegate", "the manager removes the delegate as a delegate",
	"the manager exits Lync", "the manager signs in to Lync", "the delegate exits Lync", "the delegate signs in to Lync", "the manager selects the delegate in the Delegates group",
	"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager sets Author on the Calendar folder",
	"the manager confirms the Delegates dialog", "the manager cancels the Delegates dialog", "the manager closes Outlook", "the manager opens Outlook",
	"the manager opens the address list", "the manager selects the delegate in the address list", "the manager selects the delegate in the Delegates dialog",
	"the MAPI service becomes unavailable to the manager", "the MAPI service becomes available to the manager", "the Lync client of the delegate crashes",
	"the delegate loses the connection to Lync Server", "the delegate gets the connection to Lync Server back",
	"the administrator turns the Exchange delegate sync policy of the manager off", "the delegate creates a Lync meeting for the manager",
	"the manager finds the Lync icon in the notification area", "the delegate sends a message on behalf of the manager",
	"the MAPI service becomes unavailable to everybody", "the MAPI service becomes available to everybody",
	"the Lync client of the delegate crashes and starts again", "a Lync message to the delegate is lost", "a Lync message from the delegate is lost",
	"a Lync message to the delegate is delayed", "a Lync message to the delegate is duplicated", "the newest Lync message about the manager arrives first",
	"the user replication of Lync Server stalls", "the user replication of Lync Server resumes", "the Outlook of the manager crashes",
	"the manager confirms the Delegates dialog and Outlook crashes after 2 writes",
	"the second manager adds the second delegate as a delegate", "the manager begins procedure 0 as reader 1", "the procedure of reader 1 ends at step 3", "the wait is over",
}

var claimsToDraw = []string{
	"the delegation is correct", "the pair is half", "the manager has no Delegates group", "the MAPI status of the manager is OK", "the procedure has ended",
}

// someScenario is a random short run of the world, written down.
func someScenario(t *rapid.T) *scenario.Scenario {
	pair, _ := world.ParseSetting("a manager and a delegate")
	settings, setup := []world.Setting{pair}, world.NewSetup()
	for _, text := range rapid.SliceOfNDistinct(rapid.SampledFrom(settingsToDraw), 0, 3, rapid.ID[string]).Draw(t, "settings") {
		s, err := world.ParseSetting(text)
		if err != nil {
			t.Fatal(err)
		}
		if setup.Apply(s) == nil {
			settings = append(settings, s)
		}
	}
	seed := rapid.Uint64Range(0, 1<<30).Draw(t, "seed")
	run := sim.NewRunFrom[world.State, world.Event](&world.Model{Params: setup.Params}, setup.State, sim.Seeded(seed))
	for _, text := range rapid.SliceOfN(rapid.SampledFrom(actionsToDraw), 0, 24).Draw(t, "actions") {
		event, err := world.ParseEvent(text)
		if err != nil {
			t.Fatal(err)
		}
		run.After(sim.AtMost(time.Duration(rapid.IntRange(0, 90_000).Draw(t, "delay"))*time.Millisecond), event)
		for run.Pending(event) {
			run.Next()
		}
	}
	for range rapid.IntRange(0, 8).Draw(t, "more") {
		run.Next()
	}
	var claims []world.Claim
	for _, text := range claimsToDraw {
		c, err := world.ParseClaim(text)
		if err != nil {
			t.Fatal(err)
		}
		claims = append(claims, c)
	}
	return scenario.FromRun("random.txt", "A random run.", settings, run, run.Now(), claims)
}

// someSession is a session over a random run, somewhere in it.
func someSession(t *rapid.T) *debugger.Session {
	s, err := debugger.New(someScenario(t))
	if err != nil {
		t.Fatal(err)
	}
	for range rapid.IntRange(0, s.Len()).Draw(t, "place") {
		s.Next()
	}
	return s
}

// everything is all that a session can say about its place.
func everything(s *debugger.Session) string {
	c := debugger.Begin(s, language.English, nil)
	topics := []debugger.Topic{debugger.Here, debugger.AllStores, debugger.Waiting, debugger.Else, debugger.Claims, debugger.Events}
	return said(c, topics...) + fmt.Sprintf("%v %016x", s.Place(), s.Hash())
}

// TestForwardIsUndoneByBack goes any number of events forward and as many back:
// the same state, and the same to say about it.
func TestForwardIsUndoneByBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSession(t)
		state, text := s.State(), everything(s)
		n := 0
		for range rapid.IntRange(0, 20).Draw(t, "forward") {
			if s.Next() == nil {
				n++
			}
		}
		for range n {
			if err := s.Previous(); err != nil {
				t.Fatal(err)
			}
		}
		if s.State() != state {
			t.Fatalf("another state:\n%s", cmp.Diff(state, s.State()))
		}
		if diff := cmp.Diff(text, everything(s)); diff != "" {
			t.Fatalf("something else to say (-before +after):\n%s", diff)
		}
	})
}

// TestEveryWayLeadsToTheSamePlace jumps about and compares with somebody who came
// straight from the start.
func TestEveryWayLeadsToTheSamePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		told := someScenario(t)
		s, err := debugger.New(told)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 12).Draw(t, "jumps") {
			if err := s.ToTime(time.Duration(rapid.Int64Range(0, s.End().Milliseconds()).Draw(t, "time")) * time.Millisecond); err != nil {
				t.Fatal(err)
			}
		}
		straight, _ := debugger.New(told)
		straight.ToTime(s.Place().Now)
		if diff := cmp.Diff(everything(straight), everything(s)); diff != "" {
			t.Fatalf("-straight +jumping\n%s", diff)
		}
		s.ToEnd()
		if s.Hash() != told.Trace.Value {
			t.Fatalf("the trace is %016x at the end; the file says %016x", s.Hash(), told.Trace.Value)
		}
	})
}

// TestBranchesReplay branches off a few times, anywhere and at any time that is
// offered. The past stays; what is saved replays to the same trace; leaving
// leads back.
func TestBranchesReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSession(t)
		before, text := s.State(), everything(s)
		for range rapid.IntRange(1, 3).Draw(t, "branches") {
			branchSomewhere(t, s)
			checkReplays(t, s)
		}
		for s.Depth() > 0 {
			if err := s.Leave(); err != nil {
				t.Fatal(err)
			}
		}
		if s.State() != before || everything(s) != text {
			t.Fatal("leaving the branches does not lead back")
		}
	})
}

// branchSomewhere takes an alternative, or acts, and stays there.
func branchSomewhere(t *rapid.T, s *debugger.Session) {
	k := s.Place().Step
	steps := append([]debugger.Step{}, s.Steps()[:k]...)
	list := s.Alternatives()
	var event world.Event
	var err error
	at := s.Place().Now
	if i := rapid.IntRange(-1, len(list)-1).Draw(t, "alternative"); i >= 0 {
		a := list[i]
		event, at = a.Event, someTime(t, a.From, a.Until)
		_, err = s.Branch(a, at)
		if a.Told && at == a.At {
			if err == nil {
				t.Fatal("a branch into what the run does anyway")
			}
			return
		}
	} else {
		action, wrong := world.ParseAction(rapid.SampledFrom(actionsToDraw[:len(actionsToDraw)-3]).Draw(t, "act"))
		if wrong != nil {
			t.Fatal(wrong)
		}
		event = action.Event()
		_, err = s.Act(action)
	}
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Place(); got != (debugger.Place{Step: k + 1, Now: at}) || s.Last().Event != event {
		t.Fatalf("stands at %v after %q; want event %d at %v, %q", got, s.Last().Event, k+1, at, event)
	}
	if diff := cmp.Diff(steps, append([]debugger.Step{}, s.Steps()[:k]...)); diff != "" {
		t.Fatalf("the past is another (-before +after):\n%s", diff)
	}
}

// someTime is a time in a window, one of its ends more often than not.
func someTime(t *rapid.T, from, until time.Duration) time.Duration {
	until = min(until, from+time.Hour)
	return []time.Duration{from, until, time.Duration(rapid.Int64Range(from.Milliseconds(), until.Milliseconds()).Draw(t, "at")) * time.Millisecond}[rapid.IntRange(0, 2).Draw(t, "which")]
}

// checkReplays saves the run, reads it and carries it out.
func checkReplays(t *rapid.T, s *debugger.Session) {
	text := s.Scenario().Text()
	read, err := scenario.Parse("branch.txt", text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	result, err := read.Replay()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	here := s.Place()
	s.ToEnd()
	if result.Run.Trace().Hash() != s.Hash() || *result.Run.State() != s.State() {
		t.Fatalf("what was saved is another run:\n%s", text)
	}
	s.ToTime(here.Now)
	for s.Place().Step > here.Step {
		s.Previous()
	}
}

// TestAlternativesAreExact compares the list with the kernel: what is listed may
// happen at both ends of its window and not a millisecond outside, and what is
// pending and not listed may not happen before the people act.
func TestAlternativesAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSession(t)
		told := s.Scenario()
		acts := sim.Unbounded
		for _, h := range told.Happenings[s.Place().Step:] {
			if h.Event.Driven() {
				acts = h.At
				break
			}
		}
		listed := map[world.Event]debugger.Alternative{}
		for _, a := range s.Alternatives() {
			listed[a.Event] = a
		}
		for _, p := range s.Pending() {
			a, ok := listed[p.Event]
			if !ok {
				if fires(s, p.Event, p.From) && p.From <= acts {
					t.Fatalf("%q can happen at %v and is not listed", p.Event, p.From)
				}
				continue
			}
			if !fires(s, a.Event, a.From) || a.Until != sim.Unbounded && !fires(s, a.Event, a.Until) {
				t.Fatalf("%q cannot happen from %v to %v", a.Event, a.From, a.Until)
			}
			if a.From > s.Place().Now && fires(s, a.Event, a.From-time.Millisecond) || a.Until < acts && fires(s, a.Event, a.Until+time.Millisecond) {
				t.Fatalf("%q can happen beyond %v to %v", a.Event, a.From, a.Until)
			}
		}
	})
}

// fires asks the kernel whether a pending event may happen at a time, and
// nothing before it.
func fires(s *debugger.Session, e world.Event, at time.Duration) bool {
	setup, err := s.Scenario().Setup()
	if err != nil {
		panic(err)
	}
	run := sim.NewRunFrom[world.State, world.Event](&world.Model{Params: setup.Params}, setup.State, nil)
	for _, step := range s.Steps()[:s.Place().Step] {
		if step.Event.Driven() {
			run.Elapse(step.At)
			run.After(sim.Immediately(), step.Event)
		}
		run.Fire(step.Event, step.At, nil)
	}
	run.Elapse(s.Place().Now)
	return run.Fire(e, at, nil) == nil
}

// TestStoresShowEveryChange holds the lines of the stores against the state:
// whatever an event changed can be seen, and nothing else.
func TestStoresShowEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSession(t)
		before, after := s.Before(), s.State()
		for l := range language.Languages {
			changed := slices.ContainsFunc(s.Compared(l), func(c debugger.Change) bool { return c.Changed() })
			if (before != after) != changed {
				t.Fatalf("%s: after %q lines changed: %v; the states:\n%s", l, s.Last().Event, changed, cmp.Diff(before, after))
			}
		}
	})
}
