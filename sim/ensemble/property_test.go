package ensemble

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ombud/sim"
)

// drawEvents draws what is pending in the house at the beginning.
func drawEvents(t *rapid.T) []Injection[event] {
	var in []Injection[event]
	for _, k := range []kind{On, Off, Flip, Ring, Renew, Walk} {
		if rapid.Bool().Draw(t, k.name()) {
			in = append(in, within(drawWindow(t), k))
		}
	}
	if n := rapid.Uint8Range(0, 4).Draw(t, "calls"); n > 0 {
		in = append(in, Injection[event]{drawWindow(t), event{Call, n}})
	}
	return in
}

func (k kind) name() string { return kindNames[k] }

func drawWindow(t *rapid.T) sim.Window {
	from := time.Duration(rapid.IntRange(0, 20).Draw(t, "earliest")) * second
	if rapid.IntRange(0, 4).Draw(t, "open") == 0 {
		return sim.Between(from, sim.Unbounded)
	}
	return sim.Between(from, from+time.Duration(rapid.IntRange(0, 20).Draw(t, "width"))*second)
}

func drawQuestion(t *rapid.T, quantifiers ...Quantifier) Question[house] {
	q := ask(rapid.SampledFrom(quantifiers).Draw(t, "quantifier"), rapid.SampledFrom([]Temporal{Now, Within, For, Never}).Draw(t, "temporal"), 0,
		rapid.SampledFrom([]Claim[house]{lit, dark, {"rung", func(s *house) bool { return s.Rings > 0 }}}).Draw(t, "claim"))
	if q.Temporal != Now {
		q.Duration = time.Duration(rapid.IntRange(0, 30).Draw(t, "span")) * second
	}
	return q
}

func TestSomeAndShareLeaveTheEnsembleAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events, first := drawEvents(t), drawQuestion(t, Every)
		s, twin := begin(10, events...), begin(10, events...)
		s.Judge(first)
		twin.Judge(first)
		before := fingerprint(s)
		s.Judge(drawQuestion(t, Some, Share))
		if after := fingerprint(s); after != before {
			t.Errorf("before:\n%safter:\n%s", before, after)
		}
		for _, e := range []*sampled[house, event]{s, twin} {
			if f := e.Do(nil, at(30*second, Nothing)); f != nil {
				t.Fatal(f)
			}
		}
		if a, b := fingerprint(s), fingerprint(twin); a != b {
			t.Errorf("the future has changed:\n%sinstead of:\n%s", a, b)
		}
	})
}

func TestWithinThenNowPasses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := begin(10, drawEvents(t)...)
		q := drawQuestion(t, Every)
		q.Temporal = Within
		first := s.Judge(q)
		q.Temporal, q.Duration = Now, 0
		if then := s.Judge(q); then.Passed != first.Passed || then.Passes() != first.Passes() {
			t.Errorf("first %v, then %v", first, then)
		}
	})
}

// TestFormsAgree holds the temporal forms against each other: never is for the opposite, and within is not never.
func TestFormsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := begin(10, drawEvents(t)...)
		q := drawQuestion(t, Some)
		opposite := Claim[house]{"not " + q.Claim.Text, func(s *house) bool { return !q.Claim.Holds(s) }}
		count := func(f Temporal, c Claim[house]) int {
			return s.Judge(Question[house]{Quantifier: Some, Temporal: f, Duration: q.Duration, Claim: c}).Passed
		}
		never := count(Never, q.Claim)
		if got := count(For, opposite); got != never {
			t.Errorf("never in %d members, but for the opposite in %d", never, got)
		}
		if got := count(Within, q.Claim); got != 10-never {
			t.Errorf("never in %d of 10 members, but within in %d", never, got)
		}
	})
}

// TestQuantifiersCountTheSame holds them against each other: what moves the members and what judges copies sees the
// same futures.
func TestQuantifiersCountTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := begin(10, drawEvents(t)...)
		q := drawQuestion(t, Some)
		some := s.Judge(q)
		q.Quantifier, q.Share = Share, 5_000
		share := s.Judge(q)
		q.Quantifier, q.Share = Every, 0
		every := s.Judge(q)
		if some.Passed != share.Passed || some.Passed != every.Passed || some.Slowest != every.Slowest || some.Fastest != share.Fastest {
			t.Errorf("some: %v, share: %v, every: %v", some, share, every)
		}
		if every.Run != nil && share.Run != nil && (every.Run.Trace().Hash() != share.Run.Trace().Hash() || every.Member != share.Member) {
			t.Error("every and share show different runs")
		}
	})
}

// story carries out a scenario and returns all it said and where it ended.
func story(s *sampled[house, event]) string {
	text := ""
	note := func(v Verdict[house, event]) {
		text += fmt.Sprintln(v, v.Fastest, v.Slowest)
		if v.Run != nil {
			text += fmt.Sprintln(v.Run.Steps(), v.Run.Trace().Hash())
		}
	}
	note(s.Judge(ask(Every, Within, 10*second, lit)))
	text += fmt.Sprintln(s.Do(settled, at(second, Walk)))
	note(s.Judge(ask(Share, Within, 20*second, dark)))
	note(s.Judge(ask(Some, For, 20*second, lit)))
	note(s.Judge(ask(Every, Never, 20*second, dark)))
	return text
}

func eventful(runs int) *sampled[house, event] {
	return begin(runs, within(sim.AtMost(30*second), Flip), within(sim.Anytime(), On), Injection[event]{Event: event{Call, 9}})
}

func TestSameSeedSameStory(t *testing.T) {
	one, two := eventful(50), eventful(50)
	if a, b := story(one), story(two); a != b {
		t.Errorf("first:\n%ssecond:\n%s", a, b)
	}
	if fingerprint(one) != fingerprint(two) {
		t.Error("the members differ")
	}
	c := configure(50, within(sim.AtMost(30*second), Flip))
	a, b := sample(c), sample(c)
	c.Seed++
	if other := sample(c); fingerprint(a) != fingerprint(b) || fingerprint(a) == fingerprint(other) {
		t.Error("the seed does not decide what happens")
	}
}

// TestOrderOfMembersIsIrrelevant runs the story with the members in another order. Where several runs would do, the
// number decides which is shown, so the toy is rich enough that none is as short as another by chance.
func TestOrderOfMembersIsIrrelevant(t *testing.T) {
	one, two := eventful(50), eventful(50)
	slices.Reverse(two.runs)
	for _, q := range []Question[house]{ask(Some, Within, 40*second, lit), ask(Share, For, 30*second, dark), ask(Every, Within, 10*second, lit)} {
		a, b := one.Judge(q), two.Judge(q)
		if a.String() != b.String() || a.Fastest != b.Fastest || a.Slowest != b.Slowest || a.Run.Steps() != b.Run.Steps() {
			t.Errorf("%v: %v, the other way round %v", q, a, b)
		}
	}
	slices.Reverse(two.runs)
	if fingerprint(one) != fingerprint(two) {
		t.Error("the members differ")
	}
}

func TestMoreRunsContinueFewer(t *testing.T) {
	few, many := eventful(5), eventful(50)
	story(few)
	story(many)
	many.runs = many.runs[:5]
	if fingerprint(few) != fingerprint(many) {
		t.Error("member i depends on the number of members")
	}
}

// TestMemberSeeds pins the seeds, since found runs are told by them, and looks for seeds that meet.
func TestMemberSeeds(t *testing.T) {
	seen := map[uint64]bool{}
	for seed := range uint64(100) {
		for i := range 100 {
			seen[memberSeed(seed, i)] = true
		}
	}
	if len(seen) != 10_000 {
		t.Errorf("%d different seeds of 10000", len(seen))
	}
	if got := [2]uint64{memberSeed(1, 0), memberSeed(1, 1)}; got != [2]uint64{0xa96f8db06c3780e4, 0x8fbe77c3ba044820} {
		t.Errorf("the first members of seed 1 have the seeds %#x", got)
	}
}
