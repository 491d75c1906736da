package world

// Decisions are the rules that a world has asked about, by their answers. Whose
// answers a change would leave as they are cannot notice the change.
type Decisions struct {
	Held   RuleSet // answered that it is so, or done
	Failed RuleSet // answered that it is not so
}

// Watch lets a world note its decisions, which stay as they are. The world and
// all that is copied from it write to the same place: one goroutine at a time.
func (p *Params) Watch(d *Decisions) {
	for r := range Rule(rules) {
		p.Flipped = p.Flipped.With(r)
	}
	p.Change, p.decisions = watched, d
}

// note adds an answer.
func (d *Decisions) note(r Rule, held bool) {
	if held {
		d.Held = d.Held.With(r)
	} else {
		d.Failed = d.Failed.With(r)
	}
}

// Alters says whether a change of a rule makes one of the decisions another one.
func (d *Decisions) Alters(r Rule, how Change) bool {
	switch how {
	case Always:
		return d.Failed.Has(r)
	case Never:
		return d.Held.Has(r)
	}
	return d.Held.Has(r) || d.Failed.Has(r)
}
