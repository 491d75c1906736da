package sensitivity_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/procedure/proceduretest"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func from(t testing.TB, text, beginning string, r procedure.Reading) trial.Case {
	t.Helper()
	b, err := trial.FindBeginning(beginning)
	if err != nil {
		t.Fatal(err)
	}
	return trial.Case{Document: proceduretest.Shipped(t, text), Reading: r, Params: world.Defaults()}.From(b)
}

func ms(minutes, millis int) time.Duration {
	return time.Duration(minutes)*time.Minute + time.Duration(millis)*time.Millisecond
}

// exceeds is a latest end that flips the verdict as soon as it is beyond last.
func exceeds(last time.Duration) []sensitivity.Flip {
	return []sensitivity.Flip{{Latest: true, Widens: true, Last: last, First: last + time.Millisecond, Outcome: trial.Sometimes}}
}

// flipped is what a parameter does, without the runs.
type flipped struct {
	ID      string
	Ends    []sensitivity.Flip
	Choices []sensitivity.Choice
}

func flippedBy(r *sensitivity.Report) (out []flipped) {
	for _, q := range r.Results {
		if q.Status == sensitivity.Flips {
			out = append(out, flipped{q.ID, q.Ends, q.Choices})
		}
	}
	return out
}

// TestWhatShippedVerdictsRestOn. From half, the removal has to arrive before the addition that comes at least 31 s
// after the wait, so user replication may take up to 5 min 31 s less a millisecond; the other timings add up to
// the ten minutes of F-502 (P-30). A second attempt (D-08) works for slow readers, for fast replication, and if an
// addition may overtake a removal (P-07).
func TestWhatShippedVerdictsRestOn(t *testing.T) {
	choice := func(value string, o trial.Outcome) []sensitivity.Choice {
		return []sensitivity.Choice{{Value: value, Outcome: o}}
	}
	converge := []flipped{
		{ID: "P-41", Ends: exceeds(ms(1, 39_000))}, {ID: "P-42", Ends: exceeds(ms(3, 25_000))}, {ID: "P-43", Ends: exceeds(ms(1, 39_000))},
		{ID: "P-44", Ends: exceeds(ms(1, 14_000))}, {ID: "P-45", Ends: exceeds(ms(2, 9_000))},
	}
	for _, row := range []struct {
		text, from string
		outcome    trial.Outcome
		want       []flipped
	}{
		{"case-1-corrected", "half", trial.Always, slices.Concat([]flipped{
			{ID: "P-03b", Choices: choice("at the next poll", trial.Sometimes)}, {ID: "P-09", Ends: exceeds(ms(3, 9_000))},
			{ID: "P-15", Choices: choice("off", trial.Never)}, {ID: "P-29", Ends: exceeds(ms(5, 30_999))},
		}, converge)},
		{"case-1-corrected", "neither", trial.Always, slices.Concat([]flipped{
			{ID: "P-09", Ends: exceeds(ms(3, 9_000))}, {ID: "P-15", Choices: choice("off", trial.Never)}, {ID: "P-29", Ends: exceeds(ms(6, 9_000))},
		}, converge)},
		{"case-1-corrected", "again", trial.Sometimes, []flipped{
			{ID: "P-07", Choices: choice("ok", trial.Always)}, {ID: "P-15", Choices: choice("off", trial.Never)},
			{ID: "P-29", Ends: []sensitivity.Flip{{Latest: true, Last: 31 * time.Second, First: ms(0, 30_999), Outcome: trial.Always}}},
			{ID: "P-40", Ends: []sensitivity.Flip{{Last: ms(0, 19_933), First: ms(0, 19_934), Outcome: trial.Always}}},
		}},
		{"case-1", "half", trial.Never, nil},
	} {
		t.Run(row.text+" from "+row.from, func(t *testing.T) {
			r := sensitivity.Analyze(from(t, row.text, row.from, procedure.Literal), nil)
			if r.Outcome != row.outcome || r.Err != nil {
				t.Fatalf("%v, %v", r.Outcome, r.Err)
			}
			ignore := cmp.Options{
				cmpopts.IgnoreFields(sensitivity.Flip{}, "Bad"), cmpopts.IgnoreFields(sensitivity.Choice{}, "Bad"),
			}
			if diff := cmp.Diff(row.want, flippedBy(&r), ignore); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, q := range r.Results {
				for _, f := range q.Ends {
					if (f.Bad == nil) != (f.Outcome == trial.Always) {
						t.Errorf("%s: beyond the flip it is %v, with a run that fails: %v", q.ID, f.Outcome, f.Bad != nil)
					}
				}
			}
		})
	}
}

func TestSentence(t *testing.T) {
	r := sensitivity.Analyze(from(t, "case-1-corrected", "again", procedure.Literal), nil)
	want := []string{
		`flips when re-add during replication (P-07) is "ok"`,
		`flips when delegate sync policy by default (P-15, F-702) is "off"`,
		"flips when user replication (P-29) never exceeds 30.999 s",
		"flips when operator step (P-40) takes at least 19.934 s",
	}
	got := summary(&r)
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%q does not say %q", got, w)
		}
	}
	if start := `"for some timings" holds for every value of `; !strings.HasPrefix(got, start) || !strings.HasSuffix(got, "in a hybrid deployment only were left out") {
		t.Errorf("%q", got)
	}
}

// TestLeftOut: what matters in a hybrid deployment only is varied there and nowhere else.
func TestLeftOut(t *testing.T) {
	r := sensitivity.Analyze(from(t, "case-1", "neither", procedure.Literal), nil)
	for _, q := range world.Parameters() {
		varied := slices.ContainsFunc(r.Results, func(x sensitivity.Result) bool { return x.ID == q.ID })
		if left := slices.Contains(r.LeftOut, q.ID); left != q.Hybrid() || varied == left {
			t.Errorf("%s: varied %v, left out %v", q.ID, varied, left)
		}
	}
	c := trial.Case{Document: proceduretest.Shipped(t, "restore-send-on-behalf"), Params: world.Defaults()}
	s, err := world.ParseSetting("the mailbox of the manager is in Exchange Online")
	if err != nil {
		t.Fatal(err)
	}
	c.Given = []world.Setting{s}
	all := sensitivity.Analyze(c, by(func(*world.Params) trial.Outcome { return trial.Always }))
	if len(all.LeftOut) != 0 || len(all.Results) != len(world.Parameters()) {
		t.Errorf("in a hybrid deployment %v are left out", all.LeftOut)
	}
}

// TestTogetherIsAsOneByOne: a batch of cases gives the reports of the cases.
func TestTogetherIsAsOneByOne(t *testing.T) {
	cases := []trial.Case{from(t, "case-1-corrected", "half", procedure.Literal), from(t, "case-1", "neither", procedure.Literal), {}}
	cases[2] = cases[0]
	cases[2].Document = &procedure.Document{Name: "empty"}
	together := sensitivity.AnalyzeAll(cases, nil)
	ignore := cmp.Options{
		cmpopts.IgnoreFields(sensitivity.Flip{}, "Bad"), cmpopts.IgnoreFields(sensitivity.Choice{}, "Bad"),
	}
	for i, c := range cases[:2] {
		if diff := cmp.Diff(sensitivity.Analyze(c, nil), together[i], ignore); diff != "" {
			t.Errorf("case %d (-alone +together):\n%s", i, diff)
		}
	}
	if together[2].Err == nil || together[2].Decided != 0 {
		t.Errorf("a text without steps gives %+v", together[2])
	}
}

// TestWiderWindowsOnlyAddRuns is what the search for flips rests on: inside a window in which every run succeeds, or
// none, it is the same.
func TestWiderWindowsOnlyAddRuns(t *testing.T) {
	set(t, "rapid.checks", "150")
	set(t, "rapid.seed", "4711")
	texts := []string{"case-1", "case-1-corrected", "case-2"}
	changed := 0
	rapid.Check(t, func(rt *rapid.T) {
		c := from(t, rapid.SampledFrom(texts).Draw(rt, "text"), rapid.SampledFrom(trial.Beginnings()).Draw(rt, "from").Name, procedure.Charitably)
		wide, narrow := c, c
		for range 2 {
			timing := rapid.SampledFrom(sensitivity.Timings(&c.Params, false)).Draw(rt, "timing")
			var ends []int64
			for range 4 {
				ends = append(ends, rapid.Int64Range(0, int64(min(timing.Range.Latest, 20*time.Minute)/time.Millisecond)).Draw(rt, "end"))
			}
			slices.Sort(ends)
			w := func(lo, hi int64) sim.Window {
				return sim.Between(time.Duration(lo)*time.Millisecond, time.Duration(hi)*time.Millisecond)
			}
			timing.Window = w(ends[0], ends[3])
			wide.Params = timing.In(wide.Params)
			timing.Window = w(ends[1], ends[2])
			narrow.Params = timing.In(narrow.Params)
		}
		a, b := wide.Decide(trial.Options{}), narrow.Decide(trial.Options{})
		if a.Outcome != trial.Sometimes && a.Outcome != b.Outcome {
			rt.Errorf("%v in the wide windows, %v in the narrow ones", a.Outcome, b.Outcome)
		}
		if a.Outcome != b.Outcome {
			changed++
		}
	})
	if changed < 5 {
		t.Errorf("only %d verdicts differ between wide and narrow windows; too few to tell", changed)
	}
}

// TestAssumed: what the beginning assumes can be varied.
func TestAssumed(t *testing.T) {
	c := plain(t)
	for _, text := range []string{"user replication takes at most 10 minutes", `sync direction is "mirror"`} {
		s, err := world.ParseSetting(text)
		if err != nil {
			t.Fatal(err)
		}
		c.Given = append(c.Given, s)
	}
	got := sensitivity.Assumed(c)
	if got.Params.Replication != sim.AtMost(10*time.Minute) || got.Params.Direction != 1 || len(got.Given) != len(c.Given)-2 {
		t.Errorf("%+v with %d of %d Givens", got.Params.Replication, len(got.Given), len(c.Given))
	}
	r := sensitivity.Analyze(c, nil)
	q := find(t, &r, "P-29")
	if r.Outcome != trial.Sometimes || len(q.Ends) != 2 || q.Ends[0].First != ms(5, 30_999) || !q.Ends[0].Latest {
		t.Errorf("%v, %+v", r.Outcome, *q)
	}
}

func TestTimings(t *testing.T) {
	p := world.Defaults()
	for _, timing := range sensitivity.Timings(&p, true) {
		if timing.Window.Validate() != nil || timing.In(p) != p {
			t.Errorf("%s: %v is not the window that the assumptions have", timing.ID, timing.Window)
		}
		for _, row := range []struct {
			name   string
			latest bool
			to     time.Duration
		}{
			{"beyond the range", true, timing.Range.Latest + time.Millisecond},
			{"the wrong way round", false, timing.Window.Latest + time.Millisecond},
			{"before now", false, -time.Millisecond},
			{"half a millisecond", true, timing.Window.Latest + time.Millisecond/2},
		} {
			if _, ok := timing.Moved(row.latest, row.to); ok {
				t.Errorf("%s can be moved %s", timing.ID, row.name)
			}
		}
		moved, ok := timing.Moved(true, timing.Range.Latest)
		if got := moved.In(p); !ok || got.Value(timing.Parameter) != p.Value(timing.Parameter) && got == p {
			t.Errorf("%s cannot be moved to the end of its range", timing.ID)
		}
	}
}

var (
	bullet = regexp.MustCompile(`^- \*\*(F-\d+)\*\*`)
	line   = regexp.MustCompile(`^\| \*\*(P-\d+b?)\*\* \|`)
	fact   = regexp.MustCompile(`F-\d+`)
	guess  = regexp.MustCompile(`P-\d+b?`)
)

// TestFacts holds the facts of every assumption against FACTS.md: those whose entries name it, and those its row names.
func TestFacts(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "FACTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	cites := make(map[string][]string)
	current := ""
	for l := range strings.Lines(string(text)) {
		if m := bullet.FindStringSubmatch(l); m != nil {
			current = m[1]
		} else if !strings.HasPrefix(l, "  ") {
			current = ""
		}
		for _, id := range guess.FindAllString(l, -1) {
			if current != "" {
				cites[id] = append(cites[id], current)
			}
		}
		if m := line.FindStringSubmatch(l); m != nil {
			cites[m[1]] = append(cites[m[1]], fact.FindAllString(l, -1)...)
		}
	}
	for _, q := range world.Parameters() {
		want := cites[q.ID]
		slices.Sort(want)
		if diff := cmp.Diff(slices.Compact(want), sensitivity.Facts(q.ID), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-FACTS.md +facts.go):\n%s", q.ID, diff)
		}
	}
}

// TestHybridVerdictsRestOnNothing: the procedures that wait until something is there do so whatever the assumptions.
func TestHybridVerdictsRestOnNothing(t *testing.T) {
	for _, row := range []struct{ text, goal, before, given string }{
		{"restore-send-on-behalf", "the delegate can send on behalf of the manager", "the manager adds the delegate as a delegate",
			"the mailbox of the manager is in Exchange Online"},
		{"grant-send-as-on-both-sides", "the delegate can send as the manager", "", "the mailbox of the delegate is in Exchange Online"},
	} {
		t.Run(row.text, func(t *testing.T) {
			c := trial.Case{Document: proceduretest.Shipped(t, row.text), Params: world.Defaults(), Within: time.Minute}
			for _, text := range []string{"the manager is signed out of Lync", "the delegate is signed out of Lync", row.given} {
				s, err := world.ParseSetting(text)
				if err != nil {
					t.Fatal(err)
				}
				c.Given = append(c.Given, s)
			}
			if row.before != "" {
				a, err := world.ParseAction(row.before)
				if err != nil {
					t.Fatal(err)
				}
				c.Before = []world.Action{a}
			}
			goal, err := world.ParseClaim(row.goal)
			if err != nil {
				t.Fatal(err)
			}
			c.Goal = goal
			r := sensitivity.Analyze(c, nil)
			if r.Outcome != trial.Always || countOf(&r, sensitivity.Holds) != len(world.Parameters()) {
				t.Error(summary(&r))
			}
		})
	}
}
