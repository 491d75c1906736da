package steps

import "strings"

// Tidy formats a feature file: two spaces for every level, tables with their
// cells in columns, one blank line in front of every scenario, rule and examples,
// no more than one anywhere else. Comments, the language, the ends of lines and
// the words stay. What it writes reads as before and is not changed by a second
// call; a file for which that could not be kept comes back as it is. The
// diagnostics say why a file is no Gherkin.
func Tidy(path string, data []byte) ([]byte, []Diagnostic) {
	var found findings
	src := newSource(path, data, &found)
	if src == nil {
		return nil, found.sorted()
	}
	doc, _ := parseGherkin(src, &found)
	if doc == nil {
		return nil, found.sorted()
	}
	t := &tidier{src: src, layout: layoutOf(src, doc)}
	t.read()
	t.placeRemarks()
	t.placeBlanks()
	t.alignTables()
	text := t.text()
	if !readsAlike(path, doc, text) {
		return data, nil
	}
	return []byte(text), nil
}

// A tidyLine is a line that is not blank, on its way into the result.
type tidyLine struct {
	kind  lineKind
	text  string // without indentation
	depth int    // levels of indentation; -1 for remarks that have none yet
	inset string // further indentation, of prose
	gap   bool   // a blank line stands in front
	was   int    // characters of white space in front of it before
}

type tidier struct {
	src    *source
	layout *layout
	lines  []tidyLine

	scenario int // depth of the headings of scenarios: 1, or 2 below a rule
	heading  int // depth of the last heading
}

// read takes the lines of the file one after the other.
func (t *tidier) read() {
	t.scenario = 1
	gap := false
	delimited := -1 // indentation of the text below a step that is being read
	for i, kind := range t.layout.kinds {
		line := t.src.lines[i]
		text := strings.TrimSpace(line)
		if kind == blankLine {
			gap = true
			continue
		}
		l := tidyLine{kind: kind, text: text, gap: gap, was: len(line) - len(strings.TrimLeft(line, " \t"))}
		gap = false
		if kind == textLine {
			if delimited < 0 {
				delimited = l.was
			}
			l.text = unindented(line, delimited)
		} else {
			delimited = -1
		}
		t.place(&l, i+1)
		t.lines = append(t.lines, l)
	}
}

// unindented is a line of a text below a step without the white space in front that
// its delimiter has as well.
func unindented(line string, delimited int) string {
	for range delimited {
		if line == "" || line[0] != ' ' && line[0] != '\t' {
			break
		}
		line = line[1:]
	}
	return line
}

// place gives a line its depth and its normal text.
func (t *tidier) place(l *tidyLine, number int) {
	switch l.kind {
	case languageLine:
		l.depth = 0
	case commentLine:
		l.depth = -1
	case tagLine:
		l.text, l.depth = tidyTags(l.text), -1
	case featureLine:
		t.head(l, 0)
	case ruleLine:
		t.scenario = 2
		t.head(l, 1)
	case backgroundLine, scenarioLine:
		t.head(l, t.scenario)
	case examplesLine:
		t.head(l, t.scenario+1)
	case stepLine:
		st := t.layout.steps[number]
		l.text, l.depth = strings.TrimRight(st.Keyword+st.Text, " \t"), t.scenario+1
	case rowLine, textLine:
		l.depth = t.scenario + 2
	default:
		l.depth = t.heading + 1
	}
}

// head places a heading: its keyword, a colon and its name.
func (t *tidier) head(l *tidyLine, depth int) {
	keyword, name, _ := strings.Cut(l.text, ":")
	l.text = strings.TrimRight(keyword+": "+strings.TrimSpace(name), " ")
	l.depth, t.heading = depth, depth
}

// tidyTags puts one space between tags; a comment behind them stays.
func tidyTags(text string) string {
	tags, comment, found := strings.Cut(text, " #")
	text = strings.Join(strings.Fields(tags), " ")
	if found {
		text += " #" + comment
	}
	return text
}

// placeRemarks gives comments and tags the depth of what they stand above, and
// prose its indentation. A comment at the end keeps to the margin if it did.
func (t *tidier) placeRemarks() {
	last := len(t.lines) - 1
	for i := last; i >= 0; i-- {
		l := &t.lines[i]
		switch {
		case l.depth >= 0:
		case i < last && t.lines[i+1].kind != commentLine || i < last && t.lines[i+1].depth >= 0 && !t.ending(i+1):
			l.depth = t.lines[i+1].depth
		case l.was > 0:
			l.depth = t.scenario + 1
		default:
			l.depth = 0
		}
	}
	for from := 0; from < len(t.lines); from++ {
		if t.lines[from].kind != proseLine {
			continue
		}
		to := from
		for to < len(t.lines) && (t.lines[to].kind == proseLine || t.lines[to].kind == commentLine) {
			to++
		}
		insetProse(t.lines[from:to])
		from = to
	}
}

// ending reports whether nothing but comments stands from a line to the end.
func (t *tidier) ending(i int) bool {
	for ; i < len(t.lines); i++ {
		if t.lines[i].kind != commentLine {
			return false
		}
	}
	return true
}

// insetProse keeps how far lines of free text stand in from each other.
func insetProse(lines []tidyLine) {
	least := -1
	for _, l := range lines {
		if l.kind == proseLine && (least < 0 || l.was < least) {
			least = l.was
		}
	}
	for i := range lines {
		if lines[i].kind == proseLine {
			lines[i].inset = strings.Repeat(" ", lines[i].was-least)
		}
	}
}

// placeBlanks decides in front of which lines a blank one stands.
func (t *tidier) placeBlanks() {
	for i := 1; i < len(t.lines); i++ {
		switch l := &t.lines[i]; l.kind {
		case ruleLine, backgroundLine, scenarioLine, examplesLine, featureLine:
			t.block(i)
		case rowLine, textLine:
			l.gap = false
		case stepLine:
			if k := t.lines[i-1].kind; k == backgroundLine || k == scenarioLine {
				l.gap = false
			}
		case proseLine:
			if t.lines[i-1].kind == featureLine {
				l.gap = true
			}
		}
	}
	t.lines[0].gap = false
}

// block puts one blank line in front of a heading and the remarks that belong to
// it: its tags with all between them, and the comments right above.
func (t *tidier) block(i int) {
	top := i
	for k := i - 1; k >= 0 && (t.lines[k].kind == tagLine || t.lines[k].kind == commentLine); k-- {
		if t.lines[k].kind == tagLine {
			top = k
		}
	}
	for k := top + 1; k <= i; k++ {
		t.lines[k].gap = false
	}
	for top > 0 && t.lines[top-1].kind == commentLine && !t.lines[top].gap {
		top--
	}
	if t.lines[i].kind != featureLine {
		t.lines[top].gap = true
	}
}

// text puts the result together.
func (t *tidier) text() string {
	end := "\n"
	if strings.Contains(t.src.text, "\r\n") {
		end = "\r\n"
	}
	var b strings.Builder
	for _, l := range t.lines {
		if l.gap {
			b.WriteString(end)
		}
		if l.text != "" {
			b.WriteString(strings.Repeat("  ", l.depth) + l.inset + l.text)
		}
		b.WriteString(end)
	}
	return b.String()
}
