package report

import (
	"ombud/sim/depict"
	"ombud/sim/interference"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/sim/world"
)

// pictured is the run of two procedures at the same time in which one of them misses
// its goal; nil if there is none, or none that its beginning can be told of.
func (s speech) pictured(c *interference.Cell, params world.Params) *view.Run {
	if c.Bad == nil || c.Mirrored {
		return nil
	}
	given := scenario.Assumptions(params)
	if c.Hybrid {
		given = append(given, world.Setting{Kind: world.SetHybrid})
	}
	told := scenario.FromRun("found", c.Parties[0].Name+"\n"+c.Parties[1].Name, append(given, c.Given...), c.Bad, c.Bad.Now(), nil)
	run, err := depict.RunIn(s.l, told, func(e world.Event) string { return c.Tell(e).In(s.l) })
	if err != nil {
		return nil
	}
	run.Tone, run.Text = view.Bad, capitalized(s.said(c.Why))+"."
	return run
}

// films are the runs of the pairs whose first procedure this one is; on its sheet they
// stand behind its own, of which there are so many.
func (t *Together) films(first, own int) (out []*view.Run) {
	if t == nil {
		return nil
	}
	for i := range t.Pairs {
		if p := &t.Pairs[i]; p.First == first && p.film != nil {
			out = append(out, p.film)
			p.film.Title = t.mark(own + len(out))
		}
	}
	return out
}

// led is a cell that leads to the run of a pair, if there is one.
func (t *Together) led(c view.Cell, p *Pair, r *Report) view.Cell {
	if p.film == nil || p.First >= len(r.Procedures) {
		return c
	}
	first := &r.Procedures[p.First]
	c.Go, c.Run = first.File, len(first.Runs)
	for i := range t.Pairs {
		if other := &t.Pairs[i]; other.First == p.First && other.film != nil && other.Second <= p.Second {
			c.Run++
		}
	}
	return c
}
