package steps

import (
	"slices"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// Laws say how delays are drawn inside their windows. The zero Laws are uniform.
type Laws struct {
	All sim.Distribution            // of everything that has no law of its own
	Of  map[string]sim.Distribution // by the name of a parameter
}

// Shapes lists the parameters whose delays can have a law of their own, by name.
// Others are told by no event: a wait takes as long as its text says.
func Shapes() []string {
	names := []string{operatorStep}
	for _, w := range waits {
		names = append(names, w.name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Set gives the delays of a parameter, by name or id, a law of their own. The
// error says which parameters there are.
func (l *Laws) Set(parameter string, d sim.Distribution) error {
	p, ok := world.FindParameter(parameter)
	if !ok || !slices.Contains(Shapes(), p.Name) {
		return language.Errorf("%q is no parameter whose delays are drawn; those are %s", parameter, quoted(Shapes()))
	}
	if before, given := l.Of[p.Name]; given && before != d {
		return language.Errorf("%s is given twice, as %s and as %s; keep one of the two", p.Name, before, d)
	}
	if l.Of == nil {
		l.Of = map[string]sim.Distribution{}
	}
	l.Of[p.Name] = d
	return nil
}

// table is the law of every sort of event. What people do takes the operator
// step; what others do happens at once, so that nothing is drawn.
func (l *Laws) table() (laws [256]sim.Distribution) {
	for k := range laws {
		laws[k] = l.All
	}
	for k, w := range waits {
		if d, ok := l.Of[w.name]; ok {
			laws[k] = d
		}
	}
	if d, ok := l.Of[operatorStep]; ok {
		laws[world.Acted] = d
	}
	return laws
}
