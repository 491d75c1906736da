package wait

import (
	"errors"
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func set(t *testing.T, name, value string) {
	t.Helper()
	if err := flag.Set(name, value); err != nil {
		t.Fatal(err)
	}
}

// counted is the set of sufficient durations, one millisecond after the other.
func counted(sufficient func(x int) bool) []Interval {
	var list []Interval
	for x := range longest + 1 {
		if sufficient(x) {
			list = append(list, Interval{ms(x), ms(x)})
		}
	}
	return normal(list)
}

// tally counts how telling the random models of a test were.
type tally struct {
	models, some, gaps, loops, cut, beyond int
}

func (n *tally) add(w *sweep[rstate, revent], want []Interval) {
	n.models++
	all := Interval{0, ms(longest)}
	if len(want) > 0 && want[0] != all {
		n.some++
	}
	if len(want) > 1 || len(want) == 1 && want[0].From > 0 && want[0].To < all.To {
		n.gaps++
	}
}

// TestSweepAgreesWithOracle compares the sets with a count of milliseconds that knows nothing of classes.
func TestSweepAgreesWithOracle(t *testing.T) {
	set(t, "rapid.checks", "400")
	set(t, "rapid.seed", "4711")
	set(t, "rapid.shrinktime", "3s")
	var n tally
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerTable, bytesPerTable).Draw(t, "bytes"))
		m := readTable(&d)
		length := d.roll(6)
		w := sweepOf(m, length, false)
		w.run()
		if len(w.undecided) > 0 {
			n.cut++
			return
		}
		want := counted(func(x int) bool { return !(&oracle{model: m, x: ms(x)}).bad(length) })
		if diff := cmp.Diff(want, w.sufficient); diff != "" {
			t.Fatalf("the sufficient durations (-counted +found):\n%s", diff)
		}
		n.add(w, want)
		if _, ok := containing(want, ms(longest)); !ok || !w.beyond() {
			return
		}
		n.beyond++
		for x := longest + 1; x < 40; x += 3 {
			if (&oracle{model: m, x: ms(x)}).bad(length) {
				t.Fatalf("all waits beyond %d ms are called sufficient, but %d ms are not", longest, x)
			}
		}
	})
	if n.some < 60 || n.gaps < 6 || n.cut > n.models/10 || n.beyond < 60 {
		t.Errorf("%+v: too few to tell", n)
	}
}

// TestSweepAgreesWithPoints compares the sets with one search for each millisecond, where a run that goes round for
// ever is told so and may still get to the goal.
func TestSweepAgreesWithPoints(t *testing.T) {
	set(t, "rapid.checks", "800")
	set(t, "rapid.seed", "4712")
	set(t, "rapid.shrinktime", "3s")
	var n tally
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerTable, bytesPerTable).Draw(t, "bytes"))
		m := readTable(&d)
		length := d.roll(6)
		w := sweepOf(m, length, true)
		w.run()
		if len(w.undecided) > 0 {
			n.cut++
			return
		}
		want := counted(func(x int) bool {
			bad, err := w.search(Interval{ms(x), ms(x)})
			if err != nil && !errors.Is(err, errNoRun) { // Without a run nothing goes wrong.
				t.Fatal(err)
			}
			if bad != nil && bad.loop != nil {
				n.loops++
			}
			return bad == nil
		})
		if diff := cmp.Diff(want, w.sufficient); diff != "" {
			t.Fatalf("the sufficient durations (-one by one +found):\n%s", diff)
		}
		n.add(w, want)
	})
	if n.some < 60 || n.gaps < 6 || n.loops < 100 {
		t.Errorf("%+v: too few to tell", n)
	}
}
