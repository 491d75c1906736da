package diagnosis

import (
	"cmp"
	"slices"

	"ombud/sim/lync"
)

// DefaultMargin is how many wrong conditions more than necessary a hypothesis may have.
const DefaultMargin = 1

// MaxMargin is the largest margin; beyond it there are too many hypotheses to be of use.
const MaxMargin = 2

// A Diagnosis is what symptoms say about the hidden state.
type Diagnosis struct {
	Symptoms         Symptoms
	Settled, Passing uint64         // states that show the symptoms: that stay, and that change by themselves
	Least            int            // wrong conditions in the simplest explanation
	Causes           []Cause        // with at most the margin more than Least: fewest conditions first, what stays before what passes
	Table            lync.Diagnosis // the row of DT-08, if Described
	Described        bool           // the symptoms say what DT-08 asks for
}

// A Cause is a set of wrong conditions with all states in which exactly these are wrong and which show the symptoms.
type Cause struct {
	Conditions Conditions
	Minimal    bool // no smaller cause is part of it: an explanation by itself (Reiter 1987)
	Harmless   bool // the delegation is correct in every state: there is nothing to repair
	States     []State
	shows      shows // the answers of its states together
}

// Diagnose finds the states that show the symptoms. Without one, Causes is empty: see Conflict.
func (u *Universe) Diagnose(s Symptoms, margin int) *Diagnosis {
	d := &Diagnosis{Symptoms: s, Least: AllConditions.Len() + 1}
	if v, ok := s.Visible(); ok {
		d.Table, d.Described = lync.Diagnose(v), true
	}
	var left []candidate
	u.candidates(&s, func(c *candidate) bool {
		n, least := u.combinations(s[AddIn], c)
		if n == 0 {
			return true
		}
		d.count(c, n)
		d.Least = min(d.Least, least)
		if least <= d.Least+margin {
			left = append(left, *c)
		}
		return true
	})
	g := gathering{universe: u, symptoms: &s, most: d.Least + margin, at: map[Conditions]*Cause{}}
	for i := range left {
		g.add(&left[i])
	}
	d.Causes = g.causes()
	return d
}

// count adds the states of a candidate.
func (d *Diagnosis) count(c *candidate, n uint64) {
	if c.core.way.Passes() {
		d.Passing += n
		return
	}
	d.Settled += n
}

// Possible says whether any state shows the symptoms.
func (d *Diagnosis) Possible() bool { return d.Settled+d.Passing > 0 }

// A gathering collects the causes with the fewest wrong conditions.
type gathering struct {
	universe *Universe
	symptoms *Symptoms
	most     int // conditions that a cause may have
	at       map[Conditions]*Cause
	order    []*Cause
}

// add goes through the states of a candidate. Parts are sorted by what is wrong there, and conditions of different parts
// are different, so a loop ends where the sum is too large.
func (g *gathering) add(c *candidate) {
	n := c.core.wrong.Len()
	for _, m := range c.of[0].all {
		if n+m.wrong.Len() > g.most {
			break
		}
		for _, d := range c.of[1].all {
			if n+m.wrong.Len()+d.wrong.Len() > g.most {
				break
			}
			g.surround(c, m, d)
		}
	}
}

func (g *gathering) surround(c *candidate, m, d *standpoint) {
	for _, e := range c.around.all {
		all := c.core.wrong | m.wrong | d.wrong | e.wrong
		if all.Len() > g.most {
			break
		}
		all |= c.core.rel.unexplained(all)
		if all.Len() <= g.most && g.universe.answersAs(g.symptoms[AddIn], c, m, d, e) {
			g.put(all, c, m, d, e)
		}
	}
}

// put adds a state to its cause.
func (g *gathering) put(all Conditions, c *candidate, m, d *standpoint, e *surrounding) {
	cause, ok := g.at[all]
	if !ok {
		cause = &Cause{Conditions: all}
		g.at[all] = cause
		g.order = append(g.order, cause)
	}
	cause.States = append(cause.States, State{c.core, [2]side{m.side, d.side}, e.circumstance})
	cause.shows.merge(&c.core.shows, ofPair)
	cause.shows.merge(&m.shows, ofUser[0])
	cause.shows.merge(&d.shows, ofUser[1])
	cause.shows.merge(&e.shows, ofCircumstance)
	cause.shows[AddIn] |= is(g.universe.addin(c.inputs(m, d, e)))
}

func (v *shows) merge(w *shows, of []Question) {
	for _, q := range of {
		v[q] |= w[q]
	}
}

// causes are what was gathered, in order.
func (g *gathering) causes() []Cause {
	var out []Cause
	for _, c := range g.order {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b Cause) int {
		return cmp.Or(
			cmp.Compare(a.Conditions.Len(), b.Conditions.Len()),
			cmp.Compare(a.Conditions&UnderWay, b.Conditions&UnderWay),
			cmp.Compare(a.Conditions, b.Conditions))
	})
	broken := func(s State) bool { return !s.Correct(&g.universe.Params) }
	for i := range out {
		c := &out[i]
		c.Minimal = !slices.ContainsFunc(out[:i], func(b Cause) bool { return c.Conditions.Has(b.Conditions) })
		c.Harmless = !slices.ContainsFunc(c.States, broken)
	}
	return out
}
