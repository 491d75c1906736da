package ensemble

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/language"
)

func TestExactMeasures(t *testing.T) {
	lights := []Injection[event]{within(sim.Between(2*second, 531*second), On), within(sim.AtMost(40*second), Renew)}
	question := ask(Every, Within, 10*time.Minute, lit)
	c := configure(1, lights...)
	plain := exactly(c).Judge(question)
	if plain.Timed || plain.Fastest != 0 || plain.FastestRun != nil {
		t.Errorf("%v was measured unasked", plain)
	}
	c.Measure = true
	x := exactly(c)
	v := x.Judge(question)
	want := "proved · after 2 seconds at best, 8 minutes 51 seconds at worst · " + plain.Size.String()
	if diff := cmp.Diff(want, v.String()); diff != "" || v.FastestRun != nil {
		t.Error(diff)
	}
	for name, v := range map[string]*Verdict[house, event]{"asked later": &plain, "asked before": &v} {
		if !v.Time() || v.FastestRun == nil || v.SlowestRun == nil {
			t.Fatalf("%s: %v has no times", name, v)
		}
		if fast, slow := v.FastestRun, v.SlowestRun; fast.Now() != 2*second || slow.Now() != 531*second || !fast.State().Lamp || !slow.State().Lamp {
			t.Errorf("%s: the runs stand at %v and %v", name, fast.Now(), slow.Now())
		}
	}
	for _, v := range []Verdict[house, event]{
		exactly(c).Judge(ask(Every, Within, second, lit)), // refuted
		exactly(c).Judge(ask(Every, For, second, dark)),
		exactly(c).Judge(ask(Some, Within, 9*time.Minute, lit)),
		begin(3, lights...).Judge(question),
	} {
		if v.Time() || v.Timed || v.FastestRun != nil {
			t.Errorf("%v was timed", v)
		}
	}
}

func TestExactTimesCountFromTheJudgement(t *testing.T) {
	c := configure(1, within(sim.Between(5*second, 8*second), On))
	c.Measure = true
	x := exactly(c)
	if f := x.Do(nil, at(4*second, Ring)); f != nil {
		t.Fatal(f)
	}
	if v := x.Judge(ask(Every, Within, 10*second, lit)); v.Fastest != second || v.Slowest != 4*second {
		t.Error(v)
	}
	if v := x.Judge(ask(Every, Within, 10*second, lit)); !v.Timed || v.Slowest != 0 {
		t.Errorf("%v of what holds already", v)
	}
}

func TestLengthText(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                       "0 seconds",
		second:                  "1 second",
		2 * second:              "2 seconds",
		531 * second:            "8 minutes 51 seconds",
		time.Millisecond:        "1 millisecond",
		1500 * time.Millisecond: "1 second 500 milliseconds",
		49 * time.Hour:          "2 days 1 hour",
		sim.Unbounded:           "any time",
	} {
		if diff := cmp.Diff(want, spell(d).In(language.English)); diff != "" {
			t.Error(diff)
		}
	}
	for s, want := range map[Size]string{{1, 1}: "1 class · 1 firing", {0, 2}: "0 classes · 2 firings", {4812, 1039604}: "4,812 classes · 1,039,604 firings"} {
		if diff := cmp.Diff(want, s.String()); diff != "" {
			t.Error(diff)
		}
	}
	v := Verdict[house, event]{Kind: Proved, Timed: true, Fastest: second, Slowest: sim.Unbounded}
	if diff := cmp.Diff("proved · after 1 second at best, no limit at worst · 0 classes · 0 firings", v.String()); diff != "" {
		t.Error(diff)
	}
}

// TestLargeSearchIsNotMeasured lets fifteen bells ring once each, in any order, before the lamp goes on.
func TestLargeSearchIsNotMeasured(t *testing.T) {
	first := []Injection[event]{at(time.Minute, On)}
	for n := range uint8(15) {
		first = append(first, Injection[event]{sim.AtMost(9 * second), event{Ring, n}})
	}
	c := configure(1, first...)
	c.Measure = true
	if v := exactly(c).Judge(ask(Every, Within, time.Minute, lit)); v.Kind != Proved || v.Size.Classes <= MeasureLimit || v.Timed {
		t.Error(v)
	}
}
