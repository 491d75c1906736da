package depict

import (
	"slices"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/explore"
	"ombud/sim/language"
	"ombud/sim/view"
	"ombud/sim/world"
)

// A Plot is a scenario of which a graph is wanted.
type Plot struct {
	Model    sim.Model[world.State, world.Event]
	Begin    world.State
	Params   *world.Params
	Cast     []world.User // whose stores are shown
	Acts     []Act
	Print    func(world.Event) string // an event as a sentence; nil: as it says itself
	Language language.Language
}

// Graph depicts the classes of a scenario, up to a number of them. It is nil if
// there is nothing to walk about in: no acts, too many, or times that are too
// long for exact search.
func Graph(p *Plot, most int) *view.Graph {
	if p.Print == nil {
		p.Print = func(e world.Event) string { return e.In(p.Language) }
	}
	t := &teller{world: p.Model, acts: kept(p.Acts)}
	if !t.can() {
		return nil
	}
	x := explore.New(t, explore.Options{Budget: most})
	from, err := x.Start(tale{World: p.Begin})
	if err != nil {
		return nil
	}
	a := x.Atlas(from, func(s *tale) bool { return s.Fate != goesOn })
	if _, cut := a.Err.(*explore.BudgetError); a.Err != nil && !cut {
		return nil
	}
	d := &drawing{plot: p, acts: t.acts, atlas: a, graph: &view.Graph{Language: p.Language.String(), Cap: most, Whole: a.Err == nil, Shelves: language.Words(p.Language, shelves)}}
	return d.draw()
}

// can says whether the scenario has a graph.
func (t *teller) can() bool {
	if len(t.acts) == 0 || len(t.acts) > most {
		return false
	}
	for _, act := range t.acts {
		if len(act.In) > dues || act.Question.Duration >= explore.Longest {
			return false
		}
	}
	return true
}

// A drawing is a graph on its way into a picture.
type drawing struct {
	plot  *Plot
	acts  []Act
	atlas *explore.Atlas[tale, world.Event]
	graph *view.Graph
	said  [][]string // by class: the values of the lines
}

func (d *drawing) draw() *view.Graph {
	for _, act := range d.acts {
		d.graph.Acts = append(d.graph.Acts, act.Text)
	}
	parents := d.parents()
	var stores stores
	for n := range d.atlas.Classes.Len() {
		class := d.atlas.Classes.At(n)
		stores.take(debugger.Look(&class.State.World, d.plot.Params, d.plot.Cast, d.plot.Language))
		d.said = append(d.said, slices.Clone(stores.said))
		d.graph.Nodes = append(d.graph.Nodes, d.node(n, parents[n], &class))
	}
	d.graph.Lines = stores.lines
	return d.graph
}

// parents are, by class, an earlier class that leads there. Classes were found
// breadth first, so the first edge to a class comes from an earlier one.
func (d *drawing) parents() []int {
	out := slices.Repeat([]int{-1}, d.atlas.Classes.Len())
	for n, ways := range d.atlas.Ways {
		for _, w := range ways {
			if w.To > 0 && out[w.To] < 0 && w.To > n {
				out[w.To] = n
			}
		}
	}
	return out
}

// node depicts a class.
func (d *drawing) node(n, parent int, class *explore.Class[tale, world.Event]) view.Node {
	s := &class.State
	node := view.Node{Act: int(s.Act), Parent: parent}
	node.Tone, node.End = d.end(s)
	var before []string
	if parent >= 0 {
		before = d.said[parent]
	}
	node.Changes = difference(before, d.said[n])
	for _, p := range class.Pending {
		node.Pending = append(node.Pending, view.Pending{Text: d.print(s, p.Event), From: p.Earliest, Until: until(p.Latest)})
	}
	slices.SortStableFunc(node.Pending, func(a, b view.Pending) int {
		if a.From != b.From {
			return int(min(max(a.From-b.From, -1), 1))
		}
		return int(min(max(a.Until-b.Until, -1), 1))
	})
	for _, w := range d.atlas.Ways[n] {
		node.Edges = append(node.Edges, view.Edge{Text: d.print(s, w.Event), Fork: ways(d.plot.Language, w.Forks), To: w.To})
	}
	if s.Fate == goesOn && len(node.Edges) == 0 {
		node.Tone, node.End = view.Unsure, d.say("nothing is going to happen any more")
	}
	return node
}

// end is how a tale ended.
func (d *drawing) end(s *tale) (view.Tone, string) {
	switch s.Fate {
	case passed:
		return view.Good, d.say("every claim came true")
	case failed:
		return view.Bad, d.say("the claim is not true: %s", d.acts[s.Act].Text)
	case missed:
		return view.Faint, d.say("a run of which it is not true: %s", d.acts[s.Act].Text)
	case stalled:
		return view.Unsure, d.say("this is already on its way: %s", d.acts[s.Act].Text)
	}
	return view.Plain, ""
}

// say is a message in the language of the plot.
func (d *drawing) say(format string, args ...any) string {
	return language.Textf(format, args...).In(d.plot.Language)
}

// print says an event as a sentence.
func (d *drawing) print(s *tale, e world.Event) string {
	if e == over {
		return d.say("the time of the claim is over")
	}
	return d.plot.Print(e)
}
