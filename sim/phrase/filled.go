package phrase

import (
	"slices"
	"strings"
	"time"
)

// Filled returns up to n sentences near a text, nearest first: the templates that
// Nearest lists, with the values that the text has for their slots, so that each can
// stand where the text stood. A value that is nearly right is put right; a template
// for one of whose slots the text has nothing is left out, and so is one that is
// farther than the nearest by more than half a word.
func (g *Grammar) Filled(text string, n int) (out []string) {
	if len(text) > comparedText {
		return nil
	}
	r := newReader(text)
	near := g.candidates(r)
	least := 0
	for _, c := range near {
		if len(out) == n || len(out) > 0 && c.cost > least+costWord/2 || c.cost > 2*near[0].cost+costWord/2 {
			break
		}
		if s, ok := r.filled(g.templates[c.order]); ok && !slices.Contains(out, s) {
			if out = append(out, s); len(out) == 1 {
				least = c.cost
			}
		}
	}
	return out
}

// filled is a template with the values of the text.
func (r reader) filled(t *template) (string, bool) {
	starts := r.starts()
	taken := r.aligned(t.parts, starts)
	var b strings.Builder
	part := 0
	for _, e := range t.elements {
		if e.slot == nil {
			b.WriteString(e.literal)
			part += len(strings.Fields(e.literal))
			continue
		}
		value, ok := r.valueMeant(e.slot, starts, taken[part])
		if !ok {
			return "", false
		}
		b.WriteString(value)
		part++
	}
	return b.String(), true
}

// A span is words of a text, by their indices; the end is not part of it.
type span struct{ from, to int }

// A fit is the cheapest way to take the first words of a text for the first parts of
// a template: what it costs, as editCost counts it, and what the last part takes.
type fit struct {
	cost  int
	taken span
}

// better keeps the cheaper of two fits, the first of equal ones.
func (f *fit) better(cost, from, to int) {
	if cost < f.cost {
		*f = fit{cost, span{from, to}}
	}
}

// aligned says for every part of a template which words of the text stand for it
// where least has to change.
func (r reader) aligned(parts []part, starts []int) []span {
	words := len(starts) - 1
	rows := [][]fit{make([]fit, words+1)}
	for j := range rows[0] {
		rows[0][j].cost = j * costWord
	}
	for i, p := range parts {
		rows = append(rows, r.fits(p, starts, rows[i]))
	}
	out := make([]span, len(parts))
	for i, j := len(parts)-1, words; i >= 0; i-- {
		out[i] = rows[i+1][j].taken
		j = out[i].from
	}
	return out
}

// fits are those of one more part, by how many words are taken in all.
func (r reader) fits(p part, starts []int, before []fit) []fit {
	out := make([]fit, len(before))
	for j := range out {
		out[j] = fit{before[j].cost + costWord, span{j, j}} // The part is missing.
	}
	last := len(out) - 1
	out[last].better(before[last].cost+costTail, last, last)
	for from := range last {
		if p.slot == nil {
			out[from+1].better(before[from].cost+wordCost(r.wordAt(starts, from), p.word), from, from+1)
			continue
		}
		for to := from + 1; to <= last; to++ {
			cost := costWild * (to - from)
			if r.isValue(p.slot, starts, span{from, to}) {
				cost = 0
			}
			out[to].better(before[from].cost+cost, from, to)
		}
	}
	for j := range last {
		out[j+1].better(out[j].cost+costWord, out[j].taken.from, out[j].taken.to) // A word too many.
	}
	return out
}

// isValue reports whether words are a value of a slot.
func (r reader) isValue(t *Type, starts []int, words span) bool {
	return r.values(t, starts[words.from], func(end int, _ Arg) bool { return r.space(end) == starts[words.to] })
}

// valueMeant is the value that words are or were meant to be.
func (r reader) valueMeant(t *Type, starts []int, words span) (string, bool) {
	if words.from == words.to {
		return "", false
	}
	text := strings.TrimSpace(r.text[starts[words.from]:starts[words.to]])
	switch {
	case r.isValue(t, starts, words):
		return text, true
	case t.kind == wordKind:
		return nearestWord(text, t.words)
	case t.kind == durationKind || t.kind == spanKind:
		d, ok := repairDuration(t.language, text)
		if !ok || d > MaxDuration || d%time.Millisecond != 0 {
			return "", false
		}
		return Length(d).In(t.language), true
	}
	return "", false
}
