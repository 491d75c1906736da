package explore

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
	"time"

	"ombud/sim"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// models is how many random models the agreement with the oracle is tested on, in some 13 seconds. In a short test
// rapid makes a fifth of its checks.
const models = 10_000

// trial is one random model with the questions asked of it.
type trial struct {
	model   *scribble
	goal    mstate
	length  int
	windows [minject]sim.Window
	classes int
}

func (c *trial) claim(s *mstate) bool { return *s == c.goal }

func newTrial(d *dice) *trial {
	c := &trial{model: readModel(d)}
	c.goal, c.length = mstate(d.roll(mstates)), d.roll(6)
	for i := range c.windows {
		c.windows[i] = d.window()
	}
	return c
}

// compare runs every kind of search and the oracle, and returns the first difference.
func (c *trial) compare(broken defect) error {
	const budget = 20_000
	o := newOracle(c.model)
	x := New[mstate, mevent](c.model, Options{Budget: budget})
	x.defect = broken
	start, err := x.Start(0)
	if err != nil {
		return err
	}
	for _, part := range []func(*oracle, *Space[mstate, mevent], *Classes[mstate, mevent]) error{
		c.reach, c.within, c.throughout, c.elapsed, c.inject,
	} {
		if err := part(o, x, start); err != nil {
			return err
		}
	}
	c.classes = budget - x.left
	return nil
}

// disagreement is a difference between the oracle and the classes.
type disagreement string

func (d disagreement) Error() string { return string(d) }

func differ[T comparable](what string, want, got T) error {
	if want != got {
		return disagreement(fmt.Sprintf("%s: the oracle says %v, the classes say %v", what, want, got))
	}
	return nil
}

func differSet(what string, want, got map[point]bool) error {
	if maps.Equal(want, got) {
		return nil
	}
	return disagreement(fmt.Sprintf("%s: oracle (-) against classes (+):\n%s", what, cmp.Diff(want, got)))
}

func (c *trial) reach(o *oracle, x *Space[mstate, mevent], start *Classes[mstate, mevent]) error {
	all, _, err := x.Reachable(start)
	if err != nil {
		return err
	}
	return differSet("reachable", pointsOf(o.reachable(o.start()), nil), pointsIn(all))
}

func verdict(yes bool) Verdict {
	if yes {
		return Proved
	}
	return Refuted
}

func (c *trial) judgement(what string, a answer, j Judgement[mstate, mevent]) error {
	if j.Err != nil {
		return j.Err
	}
	if err := differ(what+" every", verdict(a.every), j.Every); err != nil {
		return err
	}
	if err := differ(what+" some", verdict(a.some), j.Some); err != nil {
		return err
	}
	return differSet(what+" then", pointsOf(a.then, a.late), pointsIn(j.Then))
}

func (c *trial) within(o *oracle, x *Space[mstate, mevent], start *Classes[mstate, mevent]) error {
	j := x.Judge(start, Question[mstate]{Within, ms(c.length), c.claim})
	return c.judgement("within", o.within(o.start(), int16(c.length), c.claim), j)
}

func (c *trial) throughout(o *oracle, x *Space[mstate, mevent], start *Classes[mstate, mevent]) error {
	not := func(s *mstate) bool { return !c.claim(s) }
	j := x.Judge(start, Question[mstate]{Never, ms(c.length), c.claim})
	if err := c.judgement("never", o.throughout(o.start(), int16(c.length), not), j); err != nil {
		return err
	}
	j = x.Judge(start, Question[mstate]{Throughout, ms(c.length), c.claim})
	return c.judgement("throughout", o.throughout(o.start(), int16(c.length), c.claim), j)
}

func (c *trial) elapsed(o *oracle, x *Space[mstate, mevent], start *Classes[mstate, mevent]) error {
	e, want := x.Elapsed(start, c.claim), o.elapsed(o.start(), c.claim)
	if e.Err != nil {
		return e.Err
	}
	got := duration{reached: e.Reached == Proved, never: e.Never == Proved, unbounded: e.Worst == sim.Unbounded}
	if got.best = int(e.Best / time.Millisecond); !got.unbounded {
		got.worst = int(e.Worst / time.Millisecond)
	}
	return differ("elapsed", want, got)
}

// inject does two things from outside, one at the start and one when that has been done.
func (c *trial) inject(o *oracle, x *Space[mstate, mevent], start *Classes[mstate, mevent]) error {
	from, list := start, o.start()
	for i, w := range c.windows {
		e := mevent(mevents + i)
		out := x.Do(from, nil, Injection[mevent]{w, e})
		if out.Err != nil {
			return out.Err
		}
		there, never := o.until(list, w, e)
		if err := differSet("done", pointsOf(there, nil), pointsIn(out.There)); err != nil {
			return err
		}
		if err := differ("certain", !never, out.Certain()); err != nil {
			return err
		}
		from, list = out.There, there
	}
	return nil
}

// until injects e and goes on until it has happened. It also says whether a run can do without.
func (o *oracle) until(from []config, w sim.Window, e mevent) (there []config, never bool) {
	waits := func(c config) bool {
		for _, l := range c.left[:c.n] {
			if l.event == e {
				return true
			}
		}
		return false
	}
	var first []config
	for _, c := range from {
		c.insert(w, e)
		first = append(first, c)
	}
	all := make(map[config]bool)
	var list []config
	for s := range o.spread(spots(first), func(s spot, m move) (spot, bool) { return spot{config: m.to}, waits(s.config) }) {
		all[s.config] = true
		if list = append(list, s.config); !waits(s.config) {
			there = append(there, s.config)
		}
	}
	for _, part := range o.parts(list, func(c config) bool { return all[c] && waits(c) }) {
		never = never || o.endless(part)
	}
	return there, never
}

// TestAgreesWithTheOracle is why the searches are believed: reachable configurations, verdicts, the runs that go on,
// best and worst elapsed times, and what is done from outside, on 10,000 random models. Every configuration is
// compared to the last remaining time.
func TestAgreesWithTheOracle(t *testing.T) {
	want := models
	if testing.Short() {
		want = models / 5
	}
	set(t, "rapid.checks", fmt.Sprint(models))
	set(t, "rapid.seed", "20071")
	set(t, "rapid.shrinktime", "3s")
	done, classes := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		d := dice(rapid.SliceOfN(rapid.Byte(), bytesPerModel, bytesPerModel).Draw(t, "bytes"))
		c := newTrial(&d)
		if err := c.compare(sound); err != nil {
			t.Fatalf("%+v\n%v", *c, err)
		}
		done++
		classes += c.classes
	})
	if done < want {
		t.Errorf("compared %d models, want at least %d", done, want)
	}
	t.Logf("%d models, %d classes", done, classes)
}

func set(t *testing.T, name, value string) {
	old := flag.Lookup(name).Value.String()
	if err := flag.Set(name, value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { flag.Set(name, old) })
}

// TestTheOracleNotices shows that the comparison can fail: an explorer with one operation broken disagrees with the
// oracle on many models, and a sound one on none of the same.
func TestTheOracleNotices(t *testing.T) {
	for _, row := range []struct {
		name   string
		defect defect
		least  int // disagreements
	}{
		{"nothing is broken", sound, 0},
		{"the origin is not shifted", noShift, 50},
		{"an event need not come first", noIntersect, 10},
		{"bounds are not closed", noClose, 20},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, noticed := rand.New(rand.NewPCG(1, 2)), 0
			for range 100 {
				d := make(dice, bytesPerModel)
				for i := range d {
					d[i] = byte(r.Uint32())
				}
				if disagrees(newTrial(&d), row.defect) {
					noticed++
				}
			}
			if noticed < row.least || row.defect == sound && noticed > 0 {
				t.Errorf("%d of 100 models disagree, want at least %d, and none if nothing is broken", noticed, row.least)
			}
		})
	}
}

// disagrees reports whether the comparison fails. A search that comes to nonsense may also panic, which is another
// way to be noticed, but is not counted here.
func disagrees(c *trial, broken defect) bool {
	defer func() {
		if p := recover(); p != nil && broken == sound {
			panic(p)
		}
	}()
	var d disagreement
	return errors.As(c.compare(broken), &d)
}
