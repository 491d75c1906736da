package phrase

import (
	"slices"
	"strings"
)

// looseBudget is how many wrong values are tried per template before a text
// counts as no instance of it.
const looseBudget = 1000

// A misfit is a text that has the literals of a template but a wrong value in
// at least one slot.
type misfit struct {
	slot      *Type // the first slot with a wrong value
	from, to  int   // where that value stands
	wrong     int   // slots with a wrong value
	wrongText int   // words in those slots
	right     int   // words of literals and of closed values that fit
}

// better orders misfits: fewer wrong slots, then fewer words in them, then more
// words that fit.
func (f misfit) better(other misfit) bool {
	switch {
	case f.wrong != other.wrong:
		return f.wrong < other.wrong
	case f.wrongText != other.wrongText:
		return f.wrongText < other.wrongText
	}
	return f.right > other.right
}

// convincing reports whether the misfit is more likely a slip in this template
// than another phrase altogether: most of the text fits, or the one wrong value
// at least begins like a value. A template that is one slot can only be meant.
func (f misfit) convincing(t *template, text string) bool {
	switch {
	case f.slot == nil:
		return false
	case len(t.elements) == 1:
		return true
	case f.right == 0:
		return false
	}
	return f.right >= f.wrongText || f.wrong == 1 && f.slot.resembles(text[f.from:f.to])
}

// resembles reports whether the text begins like a value of the type.
func (t *Type) resembles(text string) bool {
	first := text[0]
	number := first >= '0' && first <= '9'
	switch t.kind {
	case intKind, percentKind:
		return number || first == '-'
	case durationKind, spanKind:
		_, spelt := repairDuration(t.language, text)
		return number || spelt || t.kind == spanKind && tongues[t.language].begins(text)
	case quotedKind:
		return first == '"'
	}
	return false
}

// begins reports whether the first word of the text is one in front of windows.
func (t *tongue) begins(text string) bool {
	word, _, _ := strings.Cut(strings.ToLower(text), " ")
	return slices.ContainsFunc([]string{t.exactly, t.about, t.between, t.atMost}, func(front string) bool {
		first, _, _ := strings.Cut(front, " ")
		return word == first
	})
}

// A looseMatcher fits templates to a text in which values may be wrong.
type looseMatcher struct {
	reader
	best  misfit
	tries int
}

// misfit returns the best way to see the text as an instance of the template
// with wrong values; its slot is nil if there is none.
func (r reader) misfit(t *template) misfit {
	m := looseMatcher{reader: r}
	m.rest(t.elements, r.start, misfit{})
	return m.best
}

func (m *looseMatcher) rest(elements []element, pos int, f misfit) {
	if m.tries > looseBudget || m.best.slot != nil && f.wrong > m.best.wrong {
		return
	}
	if len(elements) == 0 {
		if pos == len(m.text) && f.wrong > 0 && (m.best.slot == nil || f.better(m.best)) {
			m.best = f
		}
		return
	}
	if e := elements[0]; e.slot == nil {
		if next, ok := m.literal(pos, e.literal); ok {
			f.right += len(strings.Fields(e.literal))
			m.rest(elements[1:], next, f)
		}
		return
	}
	m.slot(elements[0].slot, elements[1:], pos, f)
}

// slot tries the right values first, then what was probably meant for one, then any
// run of words as a wrong one.
func (m *looseMatcher) slot(t *Type, elements []element, pos int, f misfit) {
	m.values(t, pos, func(end int, a Arg) bool {
		good := f
		if t.kind != textKind {
			good.right += m.words(pos, end)
		}
		m.tries++
		m.rest(elements, end, good)
		return m.tries > looseBudget
	})
	if t.kind == textKind {
		return
	}
	if end, ok := m.spelt(t, pos); ok {
		m.rest(elements, end, f.with(t, pos, end))
	}
	for end := range m.wordEnds(pos) {
		bad := f.with(t, pos, end)
		bad.wrongText += m.words(pos, end)
		if m.tries++; m.tries > looseBudget {
			return
		}
		m.rest(elements, end, bad)
	}
}

// with is the misfit with one more wrong value, of no words yet.
func (f misfit) with(t *Type, from, to int) misfit {
	f.wrong++
	if f.slot == nil {
		f.slot, f.from, f.to = t, from, to
	}
	return f
}

// longestSpelt is more bytes than anybody writes for one time.
const longestSpelt = 100

// spelt is where a time ends that reads like one and is none: one that is too long,
// or whose unit has a slip. Words behind it are not its own, so that
// "400 days the delegation is correct" is not taken for a number without a unit.
func (m *looseMatcher) spelt(t *Type, pos int) (end int, ok bool) {
	if t.kind != durationKind {
		return 0, false
	}
	for to := range m.wordEnds(pos) {
		if to-pos > longestSpelt {
			break
		}
		if _, reads := repairDuration(t.language, m.text[pos:to]); reads {
			end, ok = to, true
		}
	}
	return end, ok
}

func (r reader) words(from, to int) int { return len(strings.Fields(r.text[from:to])) }
