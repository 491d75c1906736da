package scenario

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/world"
)

// forked is a world that asks: at its start, and twice whenever somebody checks
// the MAPI status, where the first answer decides whether there is a second
// question. An answer of 2 to it breaks an invariant.
type forked struct{ world.Model }

func (m *forked) Start(s *world.State, a *world.Agenda) {
	a.Choose("is it a Monday?", 2)
	a.Note("the week has begun")
	m.Model.Start(s, a)
}

func (m *forked) Step(s *world.State, e world.Event, a *world.Agenda) {
	if e.Kind == world.Acted && e.Action == world.CheckMapi && a.Choose(`does the "menu" open?`, 2) == 1 {
		if a.Choose("which tab?", 3) == 2 {
			s.People[world.Manager].Lync = world.SignedOut
		}
	}
	m.Model.Step(s, e, a)
}

const forkedText = `given a manager and a delegate

           choice "is it a Monday?" 2 of 2
           -> the week has begun
0:00:10  the manager checks the MAPI status
           choice "does the \"menu\" open?" 2 of 2
           choice "which tab?" 2 of 3
           -> OK
0:00:20  the manager checks the MAPI status
           choice "does the \"menu\" open?" 1 of 2
           -> OK
----
ends   0:01:00
holds  the MAPI status of the manager is OK
trace  %
`

// forkedRun is the run of the text above.
func forkedRun(t *testing.T) (*forked, *world.Setup, *Scenario) {
	t.Helper()
	m, setup := &forked{world.Model{Params: world.Defaults()}}, world.NewSetup()
	pair, _ := world.ParseSetting("a manager and a delegate")
	ok, _ := world.ParseClaim("the MAPI status of the manager is OK")
	check, _ := world.ParseEvent("the manager checks the MAPI status")
	p, broken := play(m, setup.State, []int{1})
	for i, answers := range [][]int{{1, 1}, {0}} {
		var d Details
		for _, a := range answers {
			d.Choices = append(d.Choices, Choice{Answer: a})
		}
		at, _ := ParseTime([]string{"0:00:10", "0:00:20"}[i])
		if broken == nil {
			broken = p.fire(&Happening{At: at, Event: check, Details: d})
		}
	}
	if broken != nil {
		t.Fatal(broken)
	}
	ends, _ := ParseTime("0:01:00")
	return m, setup, FromRun("forked.txt", "", []world.Setting{pair}, p.run, ends, []world.Claim{ok})
}

func TestForksAreWrittenDownAndReplay(t *testing.T) {
	m, setup, s := forkedRun(t)
	hash := strings.TrimSpace(string(s.Text()[len(s.Text())-17:]))
	if diff := cmp.Diff(strings.ReplaceAll(forkedText, "%", hash), string(s.Text())); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	if _, err := s.replayOn(m, setup); err != nil {
		t.Error(err)
	}
	if changes, err := s.updateOn(m, setup); len(changes) > 0 || err != nil {
		t.Errorf("an update changes %q, %v", changes, err)
	}
}

// TestForksThatChanged replays damaged answers: the replay says what is wrong,
// and an update mends it.
func TestForksThatChanged(t *testing.T) {
	second := `           choice "which tab?" 2 of 3` + "\n"
	for _, row := range []struct{ name, old, new, want, repaired string }{
		{"the start is not answered", `           choice "is it a Monday?" 2 of 2` + "\n", "",
			`forked.txt:1:1: the fork "is it a Monday?" is not answered; it has 2 alternatives`, `choice "is it a Monday?" 1 of 2`},
		{"an answer is missing", second, "", `forked.txt:5:10: the fork "which tab?" is not answered; it has 3 alternatives`, `choice "which tab?" 1 of 3`},
		{"an answer is no alternative", second, strings.Replace(second, "2 of 3", "4 of 4", 1),
			`forked.txt:7:12: 4 is no answer to the fork "which tab?"; it has 3 alternatives`, `choice "which tab?" 1 of 3`},
		{"an answer too many", "1 of 2\n           -> OK", "1 of 2\n" + second + "           -> OK",
			`forked.txt:11:12: forks answered here: 2, forks the model comes to: 1`, `choice "does the \"menu\" open?" 1 of 2`},
		{"a fork has another label", "which tab", "which page", `forked.txt:7:12: the fork is "which tab?" with 3 alternatives now; the file says "which page?" with 3`, `choice "which tab?" 2 of 3`},
	} {
		m, setup, s := forkedRun(t)
		text := strings.Replace(string(s.Text()), row.old, row.new, 1)
		damaged, err := Parse("forked.txt", []byte(text))
		if err != nil {
			t.Fatalf("%s: %v\n%s", row.name, err, text)
		}
		_, err = damaged.replayOn(m, setup)
		if err == nil || !strings.HasPrefix(err.Error(), row.want) {
			t.Errorf("%s: error\n%v\nwant\n%s", row.name, err, row.want)
		}
		if _, err := damaged.updateOn(m, setup); err != nil || !strings.Contains(string(damaged.Text()), row.repaired) {
			t.Errorf("%s: updated with error %v to\n%s", row.name, err, damaged.Text())
		}
		if _, err := damaged.replayOn(m, setup); err != nil {
			t.Errorf("%s: after an update: %v", row.name, err)
		}
	}
}

func TestReplayReportsABrokenInvariant(t *testing.T) {
	m, setup, s := forkedRun(t)
	text := strings.Replace(string(s.Text()), `"which tab?" 2 of 3`, `"which tab?" 3 of 3`, 1)
	broken, err := Parse("forked.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	result, err := broken.replayOn(m, setup)
	if want := `forked.txt:5:1: invariant "MAPI is OK only where it can be" is broken here, at 0:00:10`; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want %s", err, want)
	}
	seen := 0
	for _, f := range result.Findings {
		if f.Verdict == sim.Broken {
			seen++
		}
	}
	if seen == 0 {
		t.Error("the findings of the result show nothing broken")
	}
}

// restless is a world in which the manager's client connects for ever.
type restless struct{ world.Model }

func (m *restless) Step(s *world.State, e world.Event, a *world.Agenda) {
	m.Model.Step(s, e, a)
	if e.Kind == world.MapiConnected {
		a.After(sim.AtMost(time.Second), e)
	}
}

func TestUpdateGivesUpOnARunWithoutRest(t *testing.T) {
	text := "given a manager and a delegate\n\n0:00:10  the manager exits Lync\n0:00:20  the manager signs in to Lync\n"
	s, err := Parse("restless.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	m, setup := &restless{world.Model{Params: world.Defaults()}}, world.NewSetup()
	changes, err := s.updateOn(m, setup)
	want := "restless.txt:1:1: more than 10000 events would have to be added\n    what to do: write under the bar when the run ends, such as: ends   0:12:00"
	if err == nil || err.Error() != want || changes != nil {
		t.Errorf("changes %q, error %v, want %s", changes, err, want)
	}
	if diff := cmp.Diff(text, string(s.Text())); diff != "" {
		t.Errorf("the scenario was changed all the same:\n%s", diff)
	}
}

func TestParseRefusesAFileTooLarge(t *testing.T) {
	_, err := Parse("big.txt", make([]byte, MaxFile+1))
	want := "big.txt:1:1: the file has 16777217 bytes; the largest scenario that is read has 16777216"
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
