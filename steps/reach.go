package steps

import (
	"ombud/sim"
	"ombud/sim/explore"
	"ombud/sim/language"
	"ombud/sim/procedure"
)

// reach is how far exact search goes, in words. It is less than a day short of
// explore.Longest.
const reach = "24 days"

// reached refuses a step of an exact scenario that speaks of a longer time than
// exact search can measure: a span of a claim, a wait, one inside a procedure,
// or how long a fault lasts. Sampled runs may be as long as the phrases allow.
func (s *script) reached(st *step, sampled bool) []error {
	if sampled || s.directive.runs > 0 {
		return nil
	}
	long := st.meaning.duration >= explore.Longest || beyond(st.meaning.window)
	for _, f := range st.meaning.follows {
		long = long || f.program < len(s.programs) && waitsLong(s.programs[f.program].Document)
	}
	for _, set := range st.meaning.settings {
		long = long || beyond(set.Window)
	}
	if !long {
		return nil
	}
	return []error{language.Errorf("%q takes longer than exact search reaches; use at most %s, or sample with @runs(N)", st.text, reach)}
}

// waitsLong reports whether a sentence of a procedure waits for longer than that.
func waitsLong(doc *procedure.Document) bool {
	for _, step := range doc.Steps {
		for _, one := range step.Sentences {
			if beyond(one.Window) || one.Within >= explore.Longest {
				return true
			}
		}
	}
	return false
}

func beyond(w sim.Window) bool { return w.Latest >= explore.Longest && w.Latest != sim.Unbounded }
