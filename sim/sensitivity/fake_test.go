package sensitivity_test

import (
	"errors"
	"flag"
	"testing"
	"time"

	"ombud/sim"
	"ombud/sim/procedure"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func set(t *testing.T, name, value string) {
	t.Helper()
	if err := flag.Set(name, value); err != nil {
		t.Fatal(err)
	}
}

// errCut stands for a search that was cut.
var errCut = errors.New("cut")

// by is a decider for which the verdict depends on the assumptions alone.
func by(verdict func(p *world.Params) trial.Outcome) trial.Decider {
	return func(cases []trial.Case) []trial.Decision {
		out := make([]trial.Decision, len(cases))
		for i := range cases {
			if out[i].Outcome = verdict(&cases[i].Params); out[i].Outcome == trial.Inconclusive {
				out[i].Err = errCut
			}
		}
		return out
	}
}

func find(t testing.TB, r *sensitivity.Report, id string) *sensitivity.Result {
	t.Helper()
	for i := range r.Results {
		if r.Results[i].ID == id {
			return &r.Results[i]
		}
	}
	t.Fatalf("%s was not varied", id)
	return nil
}

// plain is a case of which only the assumptions count in these tests.
func plain(t testing.TB) trial.Case { return from(t, "case-1-corrected", "half", procedure.Literal) }

// TestHalvingFindsEveryPoint puts the points of a window at which the verdict flips anywhere.
func TestHalvingFindsEveryPoint(t *testing.T) {
	set(t, "rapid.checks", "200")
	set(t, "rapid.seed", "4711")
	c := plain(t)
	c.Params.Replication = sim.Between(10*time.Minute, 20*time.Minute)
	rapid.Check(t, func(t *rapid.T) {
		far := time.Duration(rapid.Int64Range(20*60_000, 60*60_000).Draw(t, "last latest")) * time.Millisecond
		near := time.Duration(rapid.Int64Range(0, 10*60_000).Draw(t, "last earliest")) * time.Millisecond
		before := rapid.SampledFrom([]trial.Outcome{trial.Always, trial.Never}).Draw(t, "verdict")
		r := sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome {
			if p.Replication.Latest > far || p.Replication.Earliest < near {
				return trial.Sometimes
			}
			return before
		}))
		var want []sensitivity.Flip
		if far < time.Hour {
			want = append(want, sensitivity.Flip{Latest: true, Widens: true, Last: far, First: far + time.Millisecond, Outcome: trial.Sometimes})
		}
		if near > 0 {
			want = append(want, sensitivity.Flip{Widens: true, Last: near, First: near - time.Millisecond, Outcome: trial.Sometimes})
		}
		for _, q := range r.Results {
			if q.ID != "P-29" && q.Status != sensitivity.Holds {
				t.Errorf("%s %v", q.ID, q.Status)
			}
			if q.ID == "P-29" {
				if diff := cmp.Diff(want, q.Ends); diff != "" || q.Both {
					t.Errorf("both %v (-want +got):\n%s", q.Both, diff)
				}
			}
		}
	})
}

// TestNarrowing has a verdict of both kinds.
func TestNarrowing(t *testing.T) {
	c := plain(t)
	c.Params.Replication = sim.Between(10*time.Minute, 20*time.Minute)
	for _, row := range []struct {
		name    string
		verdict func(w sim.Window) trial.Outcome
		want    []sensitivity.Flip
		text    string
	}{
		{"no run is late any more", func(w sim.Window) trial.Outcome {
			if w.Latest <= 15*time.Minute {
				return trial.Always
			}
			return trial.Sometimes
		}, []sensitivity.Flip{{Latest: true, Last: 15*time.Minute + time.Millisecond, First: 15 * time.Minute, Outcome: trial.Always}},
			"flips when user replication (P-29) never exceeds 15 min"},
		{"no run is in time any more", func(w sim.Window) trial.Outcome {
			if w.Earliest >= 12*time.Minute {
				return trial.Never
			}
			return trial.Sometimes
		}, []sensitivity.Flip{{Last: 12*time.Minute - time.Millisecond, First: 12 * time.Minute, Outcome: trial.Never}},
			"flips when user replication (P-29) takes at least 12 min"},
		{"nothing changes", func(sim.Window) trial.Outcome { return trial.Sometimes }, nil,
			"holds however much either end of user replication (P-29) is narrowed"},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome { return row.verdict(p.Replication) }))
			q := find(t, &r, "P-29")
			if diff := cmp.Diff(row.want, q.Ends); diff != "" || !q.Narrowed {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got := sentence(q); got != row.text {
				t.Errorf("%q, want %q", got, row.text)
			}
		})
	}
}

// TestBothEndsTogether has a verdict that neither end flips alone.
func TestBothEndsTogether(t *testing.T) {
	c := plain(t)
	c.Params.Replication = sim.Between(10*time.Minute, 20*time.Minute)
	r := sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome {
		if p.Replication.Latest > 30*time.Minute && p.Replication.Earliest < 5*time.Minute {
			return trial.Sometimes
		}
		return trial.Always
	}))
	q := find(t, &r, "P-29")
	if q.Status != sensitivity.Flips || !q.Both || len(q.Ends) != 0 {
		t.Errorf("%+v", *q)
	}
	if got, want := sentence(q), "flips when user replication (P-29) may take anything in its range, at most 1 hour"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestCutSearches: what is not decided is never said to hold.
func TestCutSearches(t *testing.T) {
	c := plain(t)
	for _, row := range []struct {
		name   string
		cut    func(p *world.Params) bool
		id     string
		status sensitivity.Status
	}{
		{"a value of a choice", func(p *world.Params) bool { return p.Direction == 1 }, "P-03", sensitivity.Inconclusive},
		{"the whole range of a window", func(p *world.Params) bool { return p.Replication.Latest == time.Hour }, "P-29", sensitivity.Inconclusive},
		{"another parameter", func(p *world.Params) bool { return p.Direction == 1 }, "P-29", sensitivity.Holds},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome {
				if row.cut(p) {
					return trial.Inconclusive
				}
				return trial.Always
			}))
			if q := find(t, &r, row.id); q.Status != row.status || (q.Err != nil) != (row.status == sensitivity.Inconclusive) {
				t.Errorf("%v, %v", q.Status, q.Err)
			}
		})
	}
	r := sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome { return trial.Inconclusive }))
	if !errors.Is(r.Err, errCut) || len(r.Results) != 0 || r.Decided != 1 {
		t.Errorf("without a verdict: %+v", r)
	}
	r = sensitivity.Analyze(c, by(func(p *world.Params) trial.Outcome {
		switch w := p.Replication; {
		case w.Latest == time.Hour:
			return trial.Sometimes
		case w.Latest > 10*time.Minute:
			return trial.Inconclusive
		}
		return trial.Always
	}))
	if q := find(t, &r, "P-29"); q.Status != sensitivity.Flips || q.Both || len(q.Ends) != 0 || !errors.Is(q.Err, errCut) {
		t.Errorf("a flip whose point was not found: %+v", *q)
	}
}
