package phrase

import (
	"cmp"
	"slices"
	"strings"
)

// Costs of the word-level edit distance. A slot takes a right value for nothing
// and other words for less than changing them, so a template with a slot where
// the text has something unknown beats a template with a literal there.
const (
	costWord = 20 // a word added, dropped or changed entirely
	costWild = 12 // a word of a wrong value
	costTail = 6  // a word missing at the end, where the writer may have stopped
)

// comparedText is how many bytes of a text are compared with templates.
const comparedText = 300

// A candidate is a template that may be near a text.
type candidate struct {
	cost    int // of changing the words of one into the other
	letters int // distance in letters, to settle equal costs
	order   int // index of the template
}

// Nearest returns up to n templates near a text, nearest first: by words that
// have to change, where a slot takes any words and a word half right costs half;
// then by letters; then in the order they were added. Templates that share
// nothing with the text, and those much farther than the nearest, are left out.
func (g *Grammar) Nearest(text string, n int) []string {
	if len(text) > comparedText {
		text = text[:comparedText]
	}
	near := g.candidates(newReader(text))
	var texts []string
	for i, c := range near {
		if i >= n || c.cost > 2*near[0].cost+costWord/2 {
			break
		}
		texts = append(texts, g.templates[c.order].text)
	}
	return texts
}

// candidates returns the templates that share something with the text, nearest
// first.
func (g *Grammar) candidates(r reader) []candidate {
	words := r.starts()
	var near []candidate
	for i, t := range g.templates {
		cost, bound := r.editCost(t.parts, words), costWord*max(len(words)-1, len(t.parts))*7/10
		if cost <= bound && r.shares(t.parts, words) {
			near = append(near, candidate{cost, distance(r.text[r.start:], t.text), i})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.letters, b.letters))
	})
	return near
}

// starts returns the positions at which the words of the text start, and its
// end.
func (r reader) starts() []int {
	var starts []int
	for pos := r.start; pos < len(r.text); pos = r.space(pos + len(r.upToSpace(pos))) {
		starts = append(starts, pos)
	}
	return append(starts, len(r.text))
}

// shares reports whether the text has a value of a slot of the template or,
// nearly, a word of it.
func (r reader) shares(parts []part, starts []int) bool {
	for _, p := range parts {
		for j := range len(starts) - 1 {
			if p.slot == nil && wordCost(r.wordAt(starts, j), p.word) <= costWord/3 {
				return true
			}
			if p.slot != nil && p.slot.kind != textKind && r.values(p.slot, starts[j], func(int, Arg) bool { return true }) {
				return true
			}
		}
	}
	return false
}

// editCost is the edit distance between the words of the text and the parts of
// a template. starts has one position more than there are words.
func (r reader) editCost(parts []part, starts []int) int {
	words := len(starts) - 1
	row := make([]int, words+1) // row[j]: cost of the parts so far against the first j words
	for j := range row {
		row[j] = j * costWord
	}
	for _, p := range parts {
		next := make([]int, words+1)
		for j := range next {
			next[j] = row[j] + costWord // the part is missing
		}
		next[words] = row[words] + costTail
		if p.slot == nil {
			for j := range words {
				next[j+1] = min(next[j+1], row[j]+wordCost(r.wordAt(starts, j), p.word))
			}
		} else {
			r.slotCosts(p.slot, starts, row, next)
		}
		for j := range words {
			next[j+1] = min(next[j+1], next[j]+costWord) // a word too many
		}
		row = next
	}
	return row[words]
}

// wordAt returns the word with index j.
func (r reader) wordAt(starts []int, j int) string {
	return strings.TrimSpace(r.text[starts[j]:starts[j+1]])
}

// slotCosts lets a slot take one or more words.
func (r reader) slotCosts(t *Type, starts, row, next []int) {
	for j := range len(row) - 1 {
		wild := costWild
		if t.kind == textKind {
			wild = 1
		}
		for k := j + 1; k < len(row); k++ {
			next[k] = min(next[k], row[j]+wild*(k-j))
		}
		r.values(t, starts[j], func(end int, _ Arg) bool {
			if k, ok := slices.BinarySearch(starts, r.space(end)); ok && t.kind != textKind {
				next[k] = min(next[k], row[j])
			}
			return t.kind == textKind
		})
	}
}

// wordCost is what it costs to change one word into another: less if they share
// at least a third of their letters.
func wordCost(a, b string) int {
	if a == b {
		return 0
	}
	longer := max(len(a), len(b))
	if differ := longer - min(len(a), len(b)); 2*differ > longer {
		return costWord
	}
	d := distance(strings.ToLower(a), strings.ToLower(b))
	if 3*d > 2*longer {
		return costWord
	}
	return max(1, costWord*d/longer)
}

// Distance is the least number of bytes to add, drop or change to make one text of
// the other.
func Distance(a, b string) int { return distance(a, b) }

// distance is the least number of bytes to add, drop or change to make one text
// of the other.
func distance(a, b string) int {
	var space [64]int
	row := space[:0]
	for j := 0; j <= len(b); j++ {
		row = append(row, j)
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}
