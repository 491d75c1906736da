package ensemble

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
)

// TestExplain names the one difference between a run that breaks a claim and the nearest one that does not. Every
// scenario lets 20 seconds pass first, unless it says otherwise.
func TestExplain(t *testing.T) {
	race := []Injection[event]{within(sim.AtMost(9*second), On), within(sim.AtMost(9*second), Off)}
	noise := []Injection[event]{within(sim.AtMost(15*second), Ring), {sim.AtMost(12 * second), event{Ring, 1}}, {sim.AtMost(12 * second), event{Call, 3}}}
	at20 := []Injection[event]{at(20*second, Nothing)}
	rows := []struct {
		name   string
		first  []Injection[event]
		do     []Injection[event]
		q      Question[house]
		driven []kind
		want   string
	}{
		{"a race", race, at20, ask(Every, Now, 0, lit), nil, "off 0 after, not before, on 0"},
		{"a race the other way round", race, at20, ask(Every, Now, 0, dark), nil, "on 0 after, not before, off 0"},
		{"a race among other events", append(noise, race...), at20, ask(Every, Now, 0, lit), nil, "off 0 after, not before, on 0"},
		{"a race between what users do", race, at20, ask(Every, Now, 0, lit), []kind{On, Off}, "off 0 after, not before, on 0"},
		{"a race with what a user does", race, at20, ask(Every, Now, 0, lit), []kind{On}, "off 0 after, not before, on 0"},
		{"a coin", []Injection[event]{within(sim.AtMost(9*second), Flip)}, at20, ask(Every, Now, 0, lit), nil, `flip 0: "lamp on?" is answered with 0, not 1`},
		{"what may stay away", []Injection[event]{within(sim.Anytime(), On)}, at20, ask(Every, Now, 0, dark), nil, "on 0, which does not happen in the run that passes"},
		{"what was cancelled", []Injection[event]{at(9*second, Hush), within(sim.AtMost(10*second), On)}, at20, ask(Every, Now, 0, lit), nil, "on 0 in the run that passes, but not here"},
		{"what comes too late", []Injection[event]{within(sim.Between(2*second, 9*second), On)}, nil, ask(Every, Within, 5*second, lit), nil, "on 0 more than 5 seconds, not 2 seconds, after the beginning"},
		{"what comes too soon", []Injection[event]{within(sim.Between(2*second, 9*second), On)}, nil, ask(Every, For, 5*second, dark), nil, "on 0 2 seconds, not more than 5 seconds, after the beginning"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := configure(7, r.first...)
			c.Driven = func(e event) bool {
				for _, k := range r.driven {
					if e.Kind == k {
						return true
					}
				}
				return false
			}
			x := exactly(c)
			if f := x.Do(nil, r.do...); f != nil {
				t.Fatal(f)
			}
			v := x.Judge(r.q)
			if !v.PossibleOnly || !v.Explain() {
				t.Fatal(v)
			}

			if diff := cmp.Diff(r.want, v.Difference.String()); diff != "" {
				t.Error(diff)
			}
			if r.q.Claim.Holds(v.Nearest.State()) == r.q.Claim.Holds(v.Run.State()) {
				t.Error("both runs end alike")
			}
		})
	}
}
