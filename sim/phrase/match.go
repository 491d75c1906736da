package phrase

import (
	"unicode"
	"unicode/utf8"
)

// A reader reads literals and values at byte positions of one text. The text
// ends before its trailing white space and starts after its leading.
type reader struct {
	text   string
	start  int     // where the first letter stands, the one that may change case
	tongue *tongue // of the slot being read
}

func newReader(text string) reader {
	end := len(text)
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	r := reader{text: text[:end]}
	r.start = r.space(0)
	return r
}

// space returns the position after any white space at pos.
func (r reader) space(pos int) int {
	for pos < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[pos:])
		if !unicode.IsSpace(c) {
			break
		}
		pos += size
	}
	return pos
}

// literal returns the position after the literal at pos. A space of the literal
// takes any run of white space.
func (r reader) literal(pos int, literal string) (int, bool) {
	for i := 0; i < len(literal); i++ {
		switch {
		case literal[i] == ' ':
			next := r.space(pos)
			if next == pos {
				return pos, false
			}
			pos = next
		case pos == r.start && i == 0:
			next, size, ok := r.capital(literal)
			if !ok {
				return pos, false
			}
			pos, i = next, size-1
		case pos < len(r.text) && r.text[pos] == literal[i]:
			pos++
		default:
			return pos, false
		}
	}
	return pos, true
}

// capital matches the first letter of the text with that of the literal in the
// other case.
func (r reader) capital(literal string) (next, size int, ok bool) {
	c, length := utf8.DecodeRuneInString(r.text[r.start:])
	l, size := utf8.DecodeRuneInString(literal)
	return r.start + length, size, length > 0 && c != utf8.RuneError && unicode.ToLower(c) == unicode.ToLower(l)
}

// A matcher fits templates to a text, with backtracking over the values a slot
// may take.
type matcher struct {
	reader
	args []Arg
	far  int // the furthest position at which any template so far still fitted
}

func newMatcher(text string) *matcher { return &matcher{reader: newReader(text)} }

// run fits one template to the whole text and leaves the values in args.
func (m *matcher) run(t *template) bool {
	m.args = m.args[:0]
	return m.rest(t.elements, m.start)
}

func (m *matcher) rest(elements []element, pos int) bool {
	m.far = max(m.far, pos)
	if len(elements) == 0 {
		return pos == len(m.text)
	}
	if e := elements[0]; e.slot == nil {
		next, ok := m.literal(pos, e.literal)
		m.far = max(m.far, next)
		return ok && m.rest(elements[1:], next)
	}
	kept := len(m.args)
	return m.values(elements[0].slot, pos, func(end int, a Arg) bool {
		m.args = append(m.args[:kept], a)
		return m.rest(elements[1:], end)
	})
}
