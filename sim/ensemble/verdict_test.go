package ensemble

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWilson(t *testing.T) {
	rows := []struct {
		passed, members int
		low, high       string
	}{
		{200, 200, "98.1 %", "100.0 %"},
		{0, 200, "0.0 %", "1.9 %"},
		{0, 10, "0.0 %", "27.8 %"},
		{10, 10, "72.2 %", "100.0 %"},
		{5, 10, "23.6 %", "76.4 %"},
		{1, 1, "20.6 %", "100.0 %"},
		{0, 1, "0.0 %", "79.4 %"},
		{81, 263, "25.5 %", "36.7 %"}, // 0.2553 to 0.3662: Newcombe 1998, table I
		{15, 148, "6.2 %", "16.1 %"},  // 0.0624 to 0.1605, the same
		{1, 29, "0.6 %", "17.2 %"},    // 0.0061 to 0.1718, the same
	}
	for _, r := range rows {
		low, high := Wilson(r.passed, r.members)
		if floor(low).String() != r.low || ceil(high).String() != r.high {
			t.Errorf("%d of %d: %s to %s, want %s to %s", r.passed, r.members, floor(low), ceil(high), r.low, r.high)
		}
	}
}

func TestWilsonPanicsOutside(t *testing.T) {
	for _, bad := range [][2]int{{0, 0}, {-1, 5}, {6, 5}} {
		if panicOf(func() { Wilson(bad[0], bad[1]) }) == nil {
			t.Errorf("%d of %d has an interval", bad[0], bad[1])
		}
	}
}

// TestWilsonInvertsTheScoreTest checks the ends against their definition: a share that is just not rejected.
func TestWilsonInvertsTheScoreTest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 100_000).Draw(t, "members")
		x := rapid.IntRange(0, n).Draw(t, "passed")
		low, high := Wilson(x, n)
		p := float64(x) / float64(n)
		if low < 0 || high > 1 || low > p || high < p {
			t.Fatalf("%v to %v around %v", low, high, p)
		}
		for _, end := range []float64{low, high} {
			score := math.Abs(p-end) * math.Sqrt(float64(n))
			if spread := math.Sqrt(end * (1 - end)); math.Abs(score-z*spread) > 1e-6 {
				t.Errorf("end %v: score %v, want %v", end, score, z*spread)
			}
		}
	})
}

// TestMoreRuns checks that the advice, if the passing part stays what it is, leads to a decision and that half of it
// does not. Only whole multiples of the runs keep that part exactly.
func TestMoreRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 300).Draw(t, "members")
		v := Verdict[house, event]{Members: n, Passed: rapid.IntRange(0, n).Draw(t, "passed")}
		v.Question.Quantifier = Share
		v.Question.Share = rapid.IntRange(0, WholeShare).Draw(t, "share")
		if v.decide(nil); v.Kind != ShareOpen || v.More == 0 {
			if v.Kind == ShareOpen && v.Passed*WholeShare != v.Question.Share*n {
				t.Errorf("no advice for %v", v)
			}
			t.Skip("drawn again: not an open share")
		}
		times := (n + v.More + n - 1) / n
		enough := Verdict[house, event]{Members: times * n, Passed: times * v.Passed, Question: v.Question}
		if enough.decide(nil); enough.Kind == ShareOpen {
			t.Errorf("%v: but %v", v, enough)
		}
		if times = (n + v.More - 1) / n; times > 0 && times*n < n+v.More-1 {
			fewer := Verdict[house, event]{Members: times * n, Passed: times * v.Passed, Question: v.Question}
			if fewer.decide(nil); fewer.Kind != ShareOpen {
				t.Errorf("%v: but %v", v, fewer)
			}
		}
	})
}

// TestVerdictText gives the words and what they count as: passed, inconclusive, or neither.
func TestVerdictText(t *testing.T) {
	rows := []struct {
		quantifier             Quantifier
		share, passed, members int
		kind                   VerdictKind
		want                   string
	}{
		{Every, 0, 200, 200, Held, "holds in 200 of 200 runs (at least 98.1 %, 95 % confidence)"},
		{Every, 0, 1, 1, Held, "holds in 1 of 1 run (at least 20.6 %, 95 % confidence)"},
		{Every, 0, 197, 200, Refuted, "refuted · 3 of 200 runs"},
		{Some, 0, 37, 200, Possible, "possible · seen in 37 of 200 runs"},
		{Some, 0, 0, 200, NotFound, "not found · in none of 200 runs (at most 1.9 %, 95 % confidence)"},
		{Share, 9000, 200, 200, ShareHolds, "holds · 200 of 200 runs, 100.0 % (at least 98.1 %, 95 % confidence; asked for 90.0 %)"},
		{Share, 9000, 130, 200, ShareFails, "refuted · 130 of 200 runs, 65.0 % (at most 71.3 %, 95 % confidence; asked for 90.0 %)"},
		{Share, 9925, 200, 200, ShareOpen, "open · 200 of 200 runs, 100.0 % (98.1 % to 100.0 %, 95 % confidence; asked for 99.25 %); about 309 more runs would tell"},
		{Share, 9000, 175, 200, ShareOpen, "open · 175 of 200 runs, 87.5 % (82.1 % to 91.4 %, 95 % confidence; asked for 90.0 %); about 354 more runs would tell"},
		{Share, 5000, 100, 200, ShareOpen, "open · 100 of 200 runs, 50.0 % (43.1 % to 56.9 %, 95 % confidence; asked for 50.0 %); too close to tell, however many runs"},
		{Share, 10000, 200, 200, ShareOpen, "open · 200 of 200 runs, 100.0 % (98.1 % to 100.0 %, 95 % confidence; asked for 100.0 %); too close to tell, however many runs"},
		{Share, 10000, 4999, 5000, ShareFails, "refuted · 4,999 of 5,000 runs, 99.9 % (at most 100.0 %, 95 % confidence; asked for 100.0 %)"},
		{Share, 0, 0, 200, ShareHolds, "holds · 0 of 200 runs, 0.0 % (at least 0.0 %, 95 % confidence; asked for 0.0 %)"},
		{Share, 5000, 1, 5000, ShareFails, "refuted · 1 of 5,000 runs, 0.1 % (at most 0.2 %, 95 % confidence; asked for 50.0 %)"},
	}
	passes := map[VerdictKind]bool{Held: true, Possible: true, ShareHolds: true}
	open := map[VerdictKind]bool{NotFound: true, ShareOpen: true}
	for _, r := range rows {
		v := Verdict[house, event]{Members: r.members, Passed: r.passed, Failed: r.members - r.passed}
		v.Question.Quantifier, v.Question.Share = r.quantifier, r.share
		v.decide(nil)
		if diff := cmp.Diff(r.want, v.String()); diff != "" || v.Kind != r.kind {
			t.Errorf("%v, want %v: %s", v.Kind, r.kind, diff)
		}
		if v.Passes() != passes[r.kind] || v.Inconclusive() != open[r.kind] {
			t.Errorf("%v: passes %v, inconclusive %v", v, v.Passes(), v.Inconclusive())
		}
	}
	if v := (Verdict[house, event]{Kind: Proved}); !v.Passes() || v.Inconclusive() || v.String() != "proved · 0 classes · 0 firings" {
		t.Errorf("%v: passes %v, inconclusive %v", v, v.Passes(), v.Inconclusive())
	}
	if v := (Verdict[house, event]{Kind: Inconclusive}); v.Passes() || !v.Inconclusive() {
		t.Errorf("inconclusive: passes %v, inconclusive %v", v.Passes(), v.Inconclusive())
	}
}

func TestQuestionText(t *testing.T) {
	for want, q := range map[string]Question[house]{
		"in every run, now: the lamp is on":                             ask(Every, Now, 0, lit),
		"in some run, within 1 minute 30 seconds: the lamp is on":       ask(Some, Within, 90*second, lit),
		"in at least 50.0 % of the runs, for 1 second: the lamp is off": ask(Share, For, second, dark),
		"in every run, never within 1 second: the lamp is off":          ask(Every, Never, second, dark),
	} {
		if diff := cmp.Diff(want, q.String()); diff != "" {
			t.Error(diff)
		}
	}
}
