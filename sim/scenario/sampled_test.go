package scenario_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// settingsToDraw and actionsToDraw are what random runs are made of.
var settingsToDraw = []string{
	"the delegation is half set up", "the delegate was removed in Outlook", "the delegate uses Lync Basic", "the manager uses a Mac",
	"the Exchange delegate sync policy of the manager is off", "the delegate is signed out of Lync", "the MAPI service is unavailable to the delegate",
	"user replication takes about 5 minutes", `re-add during replication is "none"`, `sync direction is "mirror"`, "operator step takes 1500 milliseconds",
	"an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 5 minutes",
	"the Lync client of the manager may crash at any time", "at most 2 faults happen", "the delegate has Author on the Calendar folder of the manager",
}

var actionsToDraw = []string{
	"the manager removes the delegate from the Delegates group", "the manager adds the delegate as a delegate", "the manager removes the delegate as a delegate",
	"the manager exits Lync", "the manager signs in to Lync", "the delegate exits Lync", "the delegate signs in to Lync",
	"the manager opens the Delegates dialog", "the manager adds the delegate from the address list", "the manager sets Author on the Calendar folder",
	"the manager confirms the Delegates dialog", "the manager cancels the Delegates dialog", "the manager closes Outlook", "the manager opens Outlook",
	"the MAPI service becomes unavailable to the manager", "the MAPI service becomes available to the manager", "the Lync client of the delegate crashes",
	"the delegate loses the connection to Lync Server", "the delegate gets the connection to Lync Server back",
	"the administrator turns the Exchange delegate sync policy of the manager off", "the delegate creates a Lync meeting for the manager",
	"the manager checks the MAPI status", "the delegate sends a message on behalf of the manager", "the second manager adds the second delegate as a delegate",
	"the manager begins procedure 0 as reader 1", "the manager has waited", "the wait is over", "the procedure of reader 1 ends at step 3",
}

var claimsToDraw = []string{
	"the delegation is correct", "the pair is half", "the pair is paired", "the manager has no Delegates group", "the MAPI status of the manager is OK",
	"the meeting is created", "the add-in does not respond", "the delegate can send on behalf of the manager", "the message is refused", "the procedure has ended",
}

// A source decides what a random run is made of: a property test's data or the
// kernel's generator.
type source interface {
	below(n int, what string) int
}

type drawn struct{ *rapid.T }

func (d drawn) below(n int, what string) int { return rapid.IntRange(0, n-1).Draw(d.T, what) }

type generated struct{ *sim.Generator }

func (g generated) below(n int, what string) int { return g.Choose(what, n) }

// someRun is a random short run of the world, written down.
func someRun(t testing.TB, src source) (*scenario.Scenario, *scenario.Run) {
	settings := someSettings(src)
	setup := world.NewSetup()
	for _, s := range settings {
		if err := setup.Apply(s); err != nil {
			t.Fatal(err)
		}
	}
	run := sim.NewRunFrom[world.State, world.Event](&world.Model{Params: setup.Params}, setup.State, sim.Seeded(uint64(src.below(1<<30, "seed"))))
	for range src.below(12, "actions") {
		event, err := world.ParseEvent(actionsToDraw[src.below(len(actionsToDraw), "action")])
		if err != nil {
			t.Fatal(err)
		}
		run.After(sim.AtMost(time.Duration(src.below(180_000, "delay"))*time.Millisecond), event)
		for run.Pending(event) {
			run.Next()
		}
	}
	for range src.below(8, "steps") {
		run.Next()
	}
	ends := run.Now()
	if next, ok := run.NextAt(); ok {
		ends = min(next, ends+time.Duration(src.below(1000, "rest"))*time.Second)
		run.AdvanceTo(ends)
	}
	return scenario.FromRun("random.txt", "A random run.\n\nIt has no meaning.", settings, run, ends, someClaims(t)), run
}

func someSettings(src source) []world.Setting {
	pair, _ := world.ParseSetting("a manager and a delegate")
	out := []world.Setting{pair}
	for range src.below(4, "settings") {
		s, err := world.ParseSetting(settingsToDraw[src.below(len(settingsToDraw), "setting")])
		if err != nil {
			panic(err)
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func someClaims(t testing.TB) []world.Claim {
	var out []world.Claim
	for _, text := range claimsToDraw {
		c, err := world.ParseClaim(text)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return append(out, out[0])
}

// TestRunsComeBackFromTheirText writes random runs down, reads them, and
// carries them out again: the same text, the same trace, the same state.
func TestRunsComeBackFromTheirText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, run := someRun(t, drawn{rt})
		read, err := scenario.Parse("random.txt", s.Text())
		if err != nil {
			rt.Fatalf("%v\n%s", err, s.Text())
		}
		if diff := cmp.Diff(s, read); diff != "" {
			rt.Fatalf("what was printed reads as something else (-written +read):\n%s", diff)
		}
		result, err := read.Replay()
		if err != nil {
			rt.Fatalf("%v\n%s", err, s.Text())
		}
		if a, b := run.Trace().Hash(), result.Run.Trace().Hash(); a != b {
			rt.Fatalf("hashes %016x and %016x\n%s", a, b, s.Text())
		}
		if diff := cmp.Diff(*run.State(), *result.Run.State()); diff != "" {
			rt.Fatalf("states differ (-run +replay):\n%s\n%s", diff, s.Text())
		}
		if changes, err := read.Update(); len(changes) > 0 || err != nil {
			rt.Fatalf("an update changes what replays: %q, %v", changes, err)
		}
	})
}

// TestUpdateRepairsAnything damages random runs: lines are moved, taken out,
// doubled and given other times. An update makes them replay again, and a second
// one finds nothing to do.
func TestUpdateRepairsAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, _ := someRun(t, drawn{rt})
		damage(rt, s)
		before := string(s.Text())
		if _, err := s.Update(); err != nil {
			rt.Fatalf("%v\n%s", err, before)
		}
		if _, err := s.Replay(); err != nil {
			rt.Fatalf("%v\nbefore:\n%s\nafter:\n%s", err, before, s.Text())
		}
		after := s.Text()
		if changes, err := s.Update(); len(changes) > 0 || err != nil || !bytes.Equal(after, s.Text()) {
			rt.Fatalf("a second update changes %q, %v\nbefore:\n%s\nafter:\n%s", changes, err, before, after)
		}
	})
}

func damage(rt *rapid.T, s *scenario.Scenario) {
	src := drawn{rt}
	for range src.below(5, "damages") {
		n := len(s.Happenings)
		if n == 0 {
			return
		}
		i, j := src.below(n, "line"), src.below(n, "other line")
		switch src.below(4, "damage") {
		case 0:
			s.Happenings = slices.Delete(s.Happenings, i, i+1)
		case 1:
			s.Happenings[i].At = time.Duration(src.below(3_600_000, "time")) * time.Millisecond
		case 2:
			s.Happenings = slices.Insert(s.Happenings, i, s.Happenings[j])
		case 3:
			s.Happenings[i].Event, s.Happenings[j].Event = s.Happenings[j].Event, s.Happenings[i].Event
		}
	}
	s.Ends.Said = rapid.Bool().Draw(rt, "says the end")
}

// inChild is set in the process that TestFreshProcess starts.
const inChild = "OMBUD_SCENARIO_CHILD"

// TestFreshProcess writes the same random runs down in another process and
// compares the texts, trace hashes among them, line by line.
func TestFreshProcess(t *testing.T) {
	texts := sampledTexts(t)
	if os.Getenv(inChild) != "" {
		fmt.Print("<<<", texts, ">>>")
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestFreshProcess$")
	child.Env = append(os.Environ(), inChild+"=1")
	out, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	_, rest, _ := strings.Cut(string(out), "<<<")
	got, _, ok := strings.Cut(rest, ">>>")
	if !ok {
		t.Fatalf("the other process printed %q", out)
	}
	if got != texts {
		t.Errorf("another process writes other runs down (-here +there):\n%s", cmp.Diff(texts, got))
	}
}

// sampledTexts are random runs from fixed seeds, replayed.
func sampledTexts(t *testing.T) string {
	var out strings.Builder
	for seed := range uint64(40) {
		s, _ := someRun(t, generated{sim.Seeded(seed)})
		if _, err := s.Replay(); err != nil {
			t.Fatal(err)
		}
		out.Write(s.Text())
	}
	return out.String()
}
