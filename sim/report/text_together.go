package report

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// together shows which procedures may be carried out at the same time.
func (t *text) together(m *Together) {
	if m == nil {
		return
	}
	apart := t.short(time.Duration(m.Apart) * time.Millisecond)
	t.paragraph(t.say("Two at the same time")+"  ", t.say("Begun from %s, one at most %s after the other.", m.Called, apart))
	t.matrix(m)
	if slices.ContainsFunc(m.Pairs, func(p Pair) bool { return p.Verdict == pairAlone }) {
		t.flow(padded("  "+t.word(pairAlone), 11), t.say("one of the two does not always reach its goal even alone."))
	}
	for _, p := range m.Pairs {
		if telling := p.Verdict == pairUnsafe || p.Verdict == pairOpen; p.Why != "" && (telling || t.Long) {
			t.flow("  "+t.say("%d and %d", p.First+1, p.Second+1)+"  ", p.Why+".")
		}
		if t.Long && p.Events != nil {
			t.events(p.Events, p.Ends)
		}
	}
}

// matrix is a table with a line and a column for each procedure.
func (t *text) matrix(m *Together) {
	const name = 36
	wide := min(max((columns-name)/len(m.Names), len(t.word(pairUnsafe))+1), 14)
	widths, head := []int{name}, []string{""}
	for i := range m.Names {
		widths, head = append(widths, wide), append(head, strconv.Itoa(i+1))
	}
	fmt.Fprint(t.w, cells(widths, head...))
	for i, n := range m.Names {
		line := []string{clip(fmt.Sprintf("%4d  %s", i+1, n), name-1)}
		for k := range m.Names {
			line = append(line, t.word(m.At(i, k).Verdict))
		}
		fmt.Fprint(t.w, cells(widths, line...))
	}
}
