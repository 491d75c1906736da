package depict_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ombud/sim"
	"ombud/sim/depict"
	"ombud/sim/ensemble"
	"ombud/sim/view"
	"ombud/sim/world"
)

// plot is a scenario: from a beginning, the manager adds the delegate, and then
// something is asked.
func plot(t *testing.T, q ensemble.Question[world.State]) *depict.Plot {
	t.Helper()
	setup := world.NewSetup()
	action, wrong := world.ParseAction("the manager adds the delegate as a delegate")
	if wrong != nil {
		t.Fatal(wrong)
	}
	claim, wrong := world.ParseClaim("the delegation is correct")
	if wrong != nil {
		t.Fatal(wrong)
	}
	q.Claim = ensemble.Claim[world.State]{Text: claim.String(), Holds: func(s *world.State) bool { return claim.Holds(&setup.Params, s) }}
	return &depict.Plot{
		Model: &world.Model{Params: setup.Params}, Begin: setup.State, Params: &setup.Params, Cast: []world.User{world.Manager, world.Delegate},
		Acts: []depict.Act{
			{Text: "When", In: []ensemble.Injection[world.Event]{{Window: sim.AtMost(time.Minute), Event: action.Event()}}},
			{Text: "Then", Question: q},
		},
	}
}

// ends counts the classes in which a walk ends, by tone.
func ends(g *view.Graph) (out [5]int) {
	for _, n := range g.Nodes {
		if n.End != "" {
			out[n.Tone]++
		}
	}
	return out
}

// The ends of a graph say what an exact ensemble says.
func TestGraphAgreesWithTheEnsemble(t *testing.T) {
	for _, row := range []struct {
		name string
		q    ensemble.Question[world.State]
	}{
		{"a claim that is true in time", ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: 10 * time.Minute}},
		{"a claim that may be late", ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: 3 * time.Minute}},
		{"a claim that is always late", ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: 0}},
		{"a claim that is not true yet", ensemble.Question[world.State]{Temporal: ensemble.Now}},
		{"a claim that never is, and then may be", ensemble.Question[world.State]{Temporal: ensemble.Never, Duration: 3 * time.Minute}},
		{"a claim that stays, of what does not hold", ensemble.Question[world.State]{Temporal: ensemble.For, Duration: time.Minute}},
		{"a claim of some run", ensemble.Question[world.State]{Quantifier: ensemble.Some, Temporal: ensemble.Within, Duration: 3 * time.Minute}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plot(t, row.q)
			g := depict.Graph(p, 10_000)
			if g == nil || !g.Whole {
				t.Fatal("the graph is not whole")
			}
			x := ensemble.Exact(ensemble.Config[world.State, world.Event]{Model: p.Model, Initial: p.Begin})
			if f := x.Do(nil, p.Acts[0].In...); f != nil {
				t.Fatal(f)
			}
			v := x.Judge(p.Acts[1].Question)
			got := ends(g)
			broken := got[view.Bad] > 0
			if row.q.Quantifier == ensemble.Some {
				broken = got[view.Good] == 0
			}
			if broken == v.Passes() {
				t.Errorf("the ensemble says %v; the walks end %v (plain, good, bad, unsure, faint)", v, got)
			}
		})
	}
}

// Walks begin at the first class, every other one is reached from its parent, and
// what the stores say is carried from parent to child.
func TestGraphIsSound(t *testing.T) {
	for _, s := range shipped(t) {
		shown, err := depict.Scenario(s, 300)
		if err != nil {
			t.Fatal(err)
		}
		g := shown.Graph
		if g == nil {
			t.Errorf("%s has no graph", filepath.Base(s.File))
			continue
		}
		if !g.Whole && len(g.Nodes) != g.Cap {
			t.Errorf("%s: %d classes of at most %d, and they are not all", filepath.Base(s.File), len(g.Nodes), g.Cap)
		}
		for i, n := range g.Nodes {
			switch {
			case i == 0 && n.Parent != -1, i > 0 && (n.Parent < 0 || n.Parent >= i):
				t.Fatalf("%s: class %d has the parent %d", s.File, i, n.Parent)
			case i > 0 && !leads(&g.Nodes[n.Parent], i):
				t.Fatalf("%s: nothing leads from class %d to its child %d", s.File, n.Parent, i)
			case n.End == "" && len(n.Edges) == 0:
				t.Errorf("%s: a walk stops at class %d without an end", s.File, i)
			}
			for _, e := range n.Edges {
				if e.To < 0 && g.Whole {
					t.Errorf("%s: the graph is whole and leads beyond itself", s.File)
				}
			}
		}
	}
}

func leads(from *view.Node, to int) bool {
	for _, e := range from.Edges {
		if e.To == to {
			return true
		}
	}
	return false
}

// The recorded run itself is a walk through its graph, and comes to a good end.
func TestRecordedRunsAreWalks(t *testing.T) {
	walked := 0
	for _, s := range shipped(t) {
		shown, err := depict.Scenario(s, 5000)
		if err != nil {
			t.Fatal(err)
		}
		g, run := shown.Graph, shown.Steps[len(shown.Steps)-1].Runs[0]
		if !g.Whole {
			continue
		}
		at, before := 0, time.Duration(0)
		for n, e := range run.Events {
			if diff := cmp.Diff(said(run, n), saidAt(g, at)); diff != "" {
				t.Fatalf("%s: the stores after %d events: %s", s.File, n, diff)
			}
			if w := waiting(&g.Nodes[at], e.Text); w.From > e.At-before || w.Until < e.At-before {
				t.Fatalf("%s: %q happens after %v, and class %d says %v to %v", s.File, e.Text, e.At-before, at, w.From, w.Until)
			}
			before = e.At
			next := -1
			for _, w := range g.Nodes[at].Edges {
				if w.Text == e.Text && (w.Fork == "" || len(e.Notes) > 0 && e.Notes[len(e.Notes)-1] == w.Fork) {
					next = w.To
				}
			}
			if next < 0 {
				t.Fatalf("%s: from class %d nothing leads to %q", s.File, at, e.Text)
			}
			at = next
		}
		walked++
	}
	if walked < 5 {
		t.Errorf("%d recorded runs have a whole graph; want at least 5", walked)
	}
}

// waiting is the pending event of a class that has a sentence.
func waiting(n *view.Node, text string) view.Pending {
	for _, p := range n.Pending {
		if p.Text == text {
			return p
		}
	}
	return view.Pending{From: view.Never}
}

// saidAt is what all lines say in a class: the changes from the first class to it.
func saidAt(g *view.Graph, class int) map[view.Line]string {
	var way []int
	for n := class; n >= 0; n = g.Nodes[n].Parent {
		way = append(way, n)
	}
	out := map[view.Line]string{}
	for _, n := range slices.Backward(way) {
		for _, c := range g.Nodes[n].Changes {
			if out[g.Lines[c.Line]] = c.Value; c.Value == view.Absent {
				delete(out, g.Lines[c.Line])
			}
		}
	}
	return out
}

// A claim that comes true at the very end of its time is in time, and a
// millisecond less is too little.
func TestGraphKnowsTheLastInstant(t *testing.T) {
	p := plot(t, ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: time.Hour})
	x := ensemble.Exact(ensemble.Config[world.State, world.Event]{Model: p.Model, Initial: p.Begin, Measure: true})
	if f := x.Do(nil, p.Acts[0].In...); f != nil {
		t.Fatal(f)
	}
	v := x.Judge(p.Acts[1].Question)
	if !v.Timed {
		t.Fatal("the longest time is not known")
	}
	for _, row := range []struct {
		within time.Duration
		bad    bool
	}{{v.Slowest, false}, {v.Slowest - time.Millisecond, true}} {
		p.Acts[1].Question.Duration = row.within
		if got := ends(depict.Graph(p, 10_000)); got[view.Bad] > 0 != row.bad {
			t.Errorf("within %v the walks end %v (plain, good, bad, unsure, faint)", row.within, got)
		}
	}
}

// What has no graph is told so: no acts, more than can be counted, or a time
// beyond exact search.
func TestNoGraph(t *testing.T) {
	none := plot(t, ensemble.Question[world.State]{})
	none.Acts = nil
	long := plot(t, ensemble.Question[world.State]{Temporal: ensemble.Within, Duration: 300 * 24 * time.Hour})
	many := plot(t, ensemble.Question[world.State]{})
	for len(many.Acts) < 300 {
		many.Acts = append(many.Acts, many.Acts[1])
	}
	for name, p := range map[string]*depict.Plot{"no acts": none, "too long": long, "too many": many} {
		if g := depict.Graph(p, 10); g != nil {
			t.Errorf("%s: there is a graph of %d classes; want none", name, len(g.Nodes))
		}
	}
}
