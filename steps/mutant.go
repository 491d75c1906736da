package steps

import (
	"fmt"
	"slices"

	"ombud/sim/procedure"
	"ombud/sim/world"
)

// mutants are the scripts that differ from one in a single line: a When or a
// Given left out or flipped. Those that most often change something, and are
// soonest decided, come first. A table of users counts as a line for each of
// its settings. The Given of the pair is never left out: it says who is there
// and nothing else.
func (sc *script) mutants() []*script {
	var out []*script
	for i, st := range slices.Backward(sc.steps) {
		if st.part == When {
			out = append(out, sc.without(i))
		}
	}
	for i, st := range slices.Backward(sc.steps) {
		if st.part == When {
			out = append(out, sc.whenOtherwise(i)...)
		}
	}
	for i, st := range sc.steps {
		if st.part == Given {
			out = append(out, sc.givenOtherwise(i)...)
		}
	}
	return out
}

// whenOtherwise flips an action, or how a procedure is followed.
func (sc *script) whenOtherwise(i int) []*script {
	was := &sc.steps[i].meaning
	if action, ok := flipAction(was.action); ok {
		return []*script{sc.with(i, func(m *meaning) { m.action = action })}
	}
	var out []*script
	for j, f := range was.follows {
		if options, ok := flipOptions(was.kind, f.options); ok {
			out = append(out, sc.following(i, j, options))
		}
	}
	return out
}

// following is the script with one procedure carried out in another way.
func (sc *script) following(i, j int, o procedure.Options) *script {
	was := sc.steps[i].meaning.follows
	program, err := procedure.Compile(sc.programs[was[j].program].Document, o)
	if err != nil {
		panic(fmt.Sprintf("steps: the whole of a procedure that compiles in part does not compile: %v", err))
	}
	m := sc.with(i, func(m *meaning) {
		m.follows = slices.Clone(was)
		m.follows[j].options, m.follows[j].program = o, len(sc.programs)
	})
	m.programs = append(slices.Clone(sc.programs), program)
	return m
}

// givenOtherwise leaves out or flips every setting of a Given.
func (sc *script) givenOtherwise(i int) []*script {
	var out []*script
	settings := sc.steps[i].meaning.settings
	for j, s := range settings {
		if s.Kind == world.SetPair {
			continue
		}
		out = append(out, sc.with(i, func(m *meaning) { m.settings = slices.Delete(slices.Clone(settings), j, j+1) }))
		if flipped, ok := flipSetting(s); ok {
			out = append(out, sc.with(i, func(m *meaning) {
				m.settings = slices.Clone(settings)
				m.settings[j] = flipped
			}))
		}
	}
	return out
}

// without is the script without a step.
func (sc *script) without(i int) *script {
	m := *sc
	m.steps = slices.Delete(slices.Clone(sc.steps), i, i+1)
	return &m
}

// with is the script with another meaning of a step. The text stays as it was.
func (sc *script) with(i int, change func(*meaning)) *script {
	m := *sc
	m.steps = slices.Clone(sc.steps)
	changed := *sc.steps[i]
	change(&changed.meaning)
	m.steps[i] = &changed
	return &m
}
