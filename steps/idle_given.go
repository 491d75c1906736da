package steps

import (
	"slices"
	"strings"

	"ombud/sim/world"
)

// givens finds Givens that say nothing in any scenario they belong to.
func (s *suspect) givens(f *feature) {
	type tally struct {
		st         *step
		idle, lost int // in how many scenarios nothing depends on it: as others say it, as its user does not occur
		all        int
	}
	byLine := map[int]*tally{}
	var lines []int
	for _, sc := range f.scenarios {
		idle := sc.idleGivens()
		for i, st := range sc.steps {
			if st.part != Given {
				continue
			}
			t := byLine[st.line]
			if t == nil {
				t = &tally{st: st}
				byLine[st.line] = t
				lines = append(lines, st.line)
			}
			t.all++
			if idle[i] {
				t.idle++
			}
			if sc.stranger(i) {
				t.lost++
			}
		}
	}
	for _, line := range lines {
		switch t := byLine[line]; {
		case t.lost == t.all:
			s.found.report(f.src.path, line, t.st.column, "%q is about a user who does not occur again; drop it, or say what the user does", t.st.text)
		case t.idle == t.all:
			s.found.report(f.src.path, line, t.st.column, "%q says nothing that the other Givens do not say, or they undo it: without it the scenario begins the same", t.st.text)
		}
	}
}

// idleGivens marks the steps of a scenario that are Givens without which it
// begins the same, though alone they would change something. Of two that say the
// same the later one is marked.
func (sc *script) idleGivens() []bool {
	idle := make([]bool, len(sc.steps))
	whole := sc.begin(func(int) bool { return true })
	if whole == nil {
		return idle
	}
	for i, st := range slices.Backward(sc.steps) {
		if st.part != Given || !st.decides() {
			continue
		}
		without := sc.begin(func(k int) bool { return k != i && !idle[k] })
		idle[i] = without != nil && sameStart(without, whole) && sc.changes(i)
	}
	return idle
}

// changes reports whether a Given alone would change how a scenario begins. What
// only repeats a default is said for the reader.
func (sc *script) changes(i int) bool {
	alone := sc.begin(func(k int) bool { return k == i })
	fresh := world.NewSetup()
	if alone != nil && alone.Params.Hybrid {
		fresh.Deploy()
	}
	return alone == nil || !sameStart(alone, fresh)
}

// decides reports whether a Given is more than the setting of the scene, which
// a reader may want said.
func (st *step) decides() bool {
	return !slices.ContainsFunc(st.meaning.settings, func(g world.Setting) bool {
		return g.Kind == world.SetPair || g.Kind == world.SetCorrect || g.Kind == world.SetHybrid
	})
}

// begin establishes the Givens that are kept; nil if they contradict.
func (sc *script) begin(keep func(int) bool) *world.Setup {
	u := world.NewSetup()
	for i, st := range sc.steps {
		if st.part != Given || !keep(i) {
			continue
		}
		for _, g := range st.meaning.settings {
			if u.Apply(g) != nil {
				return nil
			}
		}
	}
	return u
}

func sameStart(a, b *world.Setup) bool { return a.State == b.State && a.Params == b.Params }

// stranger reports whether a Given is about the computer or the policy of a user
// who occurs nowhere else in the scenario, and who is neither the manager nor the
// delegate, whom claims are about without naming them.
func (sc *script) stranger(i int) bool {
	list := sc.steps[i].meaning.settings
	return len(list) > 0 && !slices.ContainsFunc(list, func(g world.Setting) bool {
		return !personal(g) || g.User == world.Manager || g.User == world.Delegate || sc.names(g.User, i)
	})
}

// personal reports whether a setting says something about one user alone.
func personal(g world.Setting) bool {
	switch g.Kind {
	case world.SetBasic, world.SetEdition, world.SetMac, world.SetSystem, world.SetPolicy:
		return true
	}
	return false
}

// names reports whether a user occurs in a step other than one, or in a procedure
// that somebody follows.
func (sc *script) names(u world.User, except int) bool {
	for i, st := range sc.steps {
		if i == except {
			continue
		}
		if strings.Contains(st.text, u.String()) || slices.ContainsFunc(st.meaning.settings, func(g world.Setting) bool { return g.User == u || g.Other == u }) {
			return true
		}
	}
	for _, p := range sc.programs {
		for _, st := range p.Document.Steps {
			for _, one := range st.Sentences {
				if strings.Contains(one.Text, u.String()) {
					return true
				}
			}
		}
	}
	return false
}
