package diagnosis

// Which states of the universe show the symptoms. A state is a core, a standpoint of either user and a surrounding; all
// questions but that about the add-in look at one of the four alone, so a state agrees if its parts do and the add-in's
// answer does.

// A candidate is what is left of one core: the parts that agree with the symptoms, the least wrong first.
type candidate struct {
	core   *found
	of     [2]*remains
	around *scenery
}

// candidates yields what is left of every core, the settled ones first, until yield returns false. Whoever keeps one
// copies it.
func (u *Universe) candidates(s *Symptoms, yield func(*candidate) bool) {
	fits := newSieve(u, s)
	if len(fits.around.all) == 0 {
		return
	}
	c := candidate{around: &fits.around}
	for i := range u.cores {
		c.core = &u.cores[i]
		if !c.core.shows.agrees(s, ofPair) {
			continue
		}
		c.of[0], c.of[1] = fits.standpoints(c.core, 0), fits.standpoints(c.core, 1)
		if len(c.of[0].all) > 0 && len(c.of[1].all) > 0 && !yield(&c) {
			return
		}
	}
}

// inputs are what the add-in's answer depends on in one state of the candidate.
func (c *candidate) inputs(m, d *standpoint, e *surrounding) addinInput {
	return addinInput{
		pair: c.core.pair, other: e.OtherRights, voice: e.wrong.Has(Voice), split: e.split(),
		basic: m.Basic || d.Basic, ready: d.ready(), mapi: d.MapiOK,
	}
}

// answersAs says whether the add-in answers as the symptoms say.
func (u *Universe) answersAs(a Answer, c *candidate, m, d *standpoint, e *surrounding) bool {
	return a == Unknown || u.addin(c.inputs(m, d, e)) == a
}

// Possible says whether any state shows the symptoms.
func (u *Universe) Possible(s *Symptoms) bool {
	possible := false
	u.candidates(s, func(c *candidate) bool {
		n, _ := u.combinations(s[AddIn], c)
		possible = n > 0
		return !possible
	})
	return possible
}

// combinations is how many states of the candidate have the add-in's answer, and how many conditions are wrong at least in
// one of them. What the answer depends on takes few values on each part, so it is asked once for each combination of
// those; the first of a class has the fewest wrong conditions.
func (u *Universe) combinations(a Answer, c *candidate) (n uint64, least int) {
	least = AllConditions.Len() + 1
	for _, m := range c.of[0].alike {
		for _, d := range c.of[1].alike {
			for _, e := range c.around.alike {
				if !u.answersAs(a, c, m.one, d.one, e.one) {
					continue
				}
				n += m.n * d.n * e.n
				all := c.core.wrong | m.one.wrong | d.one.wrong | e.one.wrong
				all |= c.core.rel.unexplained(all)
				least = min(least, all.Len())
			}
		}
	}
	return n, least
}
