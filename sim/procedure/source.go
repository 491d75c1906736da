package procedure

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// A source is the bytes of a file and where its lines start.
type source struct {
	bytes []byte
	lines []int
}

func newSource(b []byte) source {
	s := source{bytes: b, lines: []int{0}}
	for i, c := range b {
		if c == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// place turns a byte position into line and column, both from 1.
func (s source) place(pos int) (line, column int) {
	pos = min(max(pos, 0), len(s.bytes))
	line = sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > pos })
	return line, utf8.RuneCount(s.bytes[s.lines[line-1]:pos]) + 1
}

// A passage is text with its white space folded; at holds, for every byte of it
// and for its end, the position in the file.
type passage struct {
	text string
	at   []int
}

// passages returns the lines of a block, each folded.
func (s source) passages(block ast.Node) []passage {
	var lines []passage
	for i := range block.Lines().Len() {
		segment := block.Lines().At(i)
		if p := s.fold(segment.Start, segment.Stop); p.text != "" {
			lines = append(lines, p)
		}
	}
	return lines
}

// fold returns the bytes from start to stop, trimmed, with every run of white
// space made one space.
func (s source) fold(start, stop int) passage {
	var text []byte
	var at []int
	end, space := start, -1
	for pos := start; pos < stop; {
		c, size := utf8.DecodeRune(s.bytes[pos:stop])
		if unicode.IsSpace(c) {
			if space < 0 {
				space = pos
			}
			pos += size
			continue
		}
		if space >= 0 && len(text) > 0 {
			text, at = append(text, ' '), append(at, space)
		}
		space = -1
		for range size {
			text, at = append(text, s.bytes[pos]), append(at, pos)
			pos++
		}
		end = pos
	}
	return passage{string(text), append(at, end)}
}

// join makes one passage of several lines.
func join(lines []passage) passage {
	var text strings.Builder
	var at []int
	for i, l := range lines {
		if i > 0 {
			text.WriteByte(' ')
		} else {
			at = make([]int, 0, len(l.at))
		}
		text.WriteString(l.text)
		at = append(at, l.at...) // the end of a line stands for the space behind it
	}
	if len(at) == 0 {
		at = []int{0}
	}
	return passage{text.String(), at}
}

// cut returns the part of the passage between two positions, trimmed.
func (p passage) cut(from, to int) passage {
	for from < to && p.text[from] == ' ' {
		from++
	}
	for to > from && p.text[to-1] == ' ' {
		to--
	}
	return passage{p.text[from:to], p.at[from : to+1]}
}

// sentences cuts a passage at its full stops. The last part is what stands
// behind the last of them; it is empty if every sentence is ended. A full stop
// ends a sentence if white space or nothing follows, and no quote is open.
func (p passage) sentences() (ended []passage, rest passage) {
	from, quoted := 0, false
	for i := range len(p.text) {
		switch c := p.text[i]; {
		case c == '"':
			quoted = !quoted
		case c == '.' && !quoted && (i+1 == len(p.text) || p.text[i+1] == ' '):
			ended = append(ended, p.cut(from, i))
			from = i + 1
		}
	}
	return ended, p.cut(from, len(p.text))
}
