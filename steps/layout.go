package steps

import (
	"regexp"
	"strings"

	messages "github.com/cucumber/messages/go/v21"
)

// A lineKind says what a line of a feature file is.
type lineKind uint8

const (
	proseLine lineKind = iota // free text below a heading
	blankLine
	commentLine
	languageLine
	tagLine
	featureLine
	ruleLine
	backgroundLine
	scenarioLine
	examplesLine
	stepLine
	rowLine
	textLine // of a doc string, with its delimiters
)

// A layout knows what every line of a feature file is; index: line - 1.
type layout struct {
	kinds []lineKind
	steps map[int]*messages.Step // by line, from 1
}

// languageComment is the comment that chooses the language of the keywords.
var languageComment = regexp.MustCompile(`^\s*#\s*language\s*:\s*([a-zA-Z\-_]+)\s*$`)

// layoutOf reads off a document what the lines of its file are.
func layoutOf(src *source, doc *messages.GherkinDocument) *layout {
	l := &layout{kinds: make([]lineKind, len(src.lines)), steps: map[int]*messages.Step{}}
	for i, line := range src.lines {
		if strings.TrimSpace(line) == "" {
			l.kinds[i] = blankLine
		}
	}
	for _, c := range doc.Comments {
		l.set(c.Location, commentLine)
	}
	for i := range int(doc.Feature.Location.Line) {
		if languageComment.MatchString(src.lines[i]) {
			l.kinds[i] = languageLine
		}
	}
	l.tags(doc.Feature.Tags)
	l.set(doc.Feature.Location, featureLine)
	for _, child := range doc.Feature.Children {
		l.background(src, child.Background)
		l.scenario(src, child.Scenario)
		if r := child.Rule; r != nil {
			l.rule(src, r)
		}
	}
	return l
}

func (l *layout) set(at *messages.Location, k lineKind) { l.kinds[at.Line-1] = k }

func (l *layout) tags(tags []*messages.Tag) {
	for _, t := range tags {
		l.set(t.Location, tagLine)
	}
}

func (l *layout) rule(src *source, r *messages.Rule) {
	l.tags(r.Tags)
	l.set(r.Location, ruleLine)
	for _, child := range r.Children {
		l.background(src, child.Background)
		l.scenario(src, child.Scenario)
	}
}

func (l *layout) background(src *source, b *messages.Background) {
	if b != nil {
		l.set(b.Location, backgroundLine)
		l.stepLines(src, b.Steps)
	}
}

func (l *layout) scenario(src *source, s *messages.Scenario) {
	if s == nil {
		return
	}
	l.tags(s.Tags)
	l.set(s.Location, scenarioLine)
	l.stepLines(src, s.Steps)
	for _, e := range s.Examples {
		l.tags(e.Tags)
		l.set(e.Location, examplesLine)
		if e.TableHeader != nil {
			l.set(e.TableHeader.Location, rowLine)
		}
		for _, row := range e.TableBody {
			l.set(row.Location, rowLine)
		}
	}
}

func (l *layout) stepLines(src *source, list []*messages.Step) {
	for _, st := range list {
		l.set(st.Location, stepLine)
		l.steps[int(st.Location.Line)] = st
		if st.DataTable != nil {
			for _, row := range st.DataTable.Rows {
				l.set(row.Location, rowLine)
			}
		}
		if st.DocString != nil {
			l.docString(src, st.DocString)
		}
	}
}

// docString marks the lines of a text below a step, to the delimiter that ends
// it.
func (l *layout) docString(src *source, d *messages.DocString) {
	first := int(d.Location.Line) - 1
	l.kinds[first] = textLine
	for i := first + 1; i < len(src.lines); i++ {
		l.kinds[i] = textLine
		if strings.HasPrefix(strings.TrimSpace(src.lines[i]), d.Delimiter) {
			return
		}
	}
}
