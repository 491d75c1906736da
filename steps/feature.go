package steps

import (
	"strings"
	"unicode/utf8"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
	"ombud/sim/procedure"
)

// A feature is one file, read and understood.
type feature struct {
	src       *source
	doc       *messages.GherkinDocument
	language  language.Language // of its phrases
	scenarios []*script         // in the order in which the runner meets them
	places    places
	mends     *mended // of a file that the parser refuses; nil of any other
}

// A script is one run through the steps of a scenario or of one row of its
// examples, ready to be carried out.
type script struct {
	feature   *feature
	name      string
	called    []string // its name and, of a row, those of the outline and of its examples
	same      int      // of those of its name in the file, from 1
	keyword   string
	rule      string // the rule it stands under, if any
	ruled     string // the keyword of that rule, as written
	line      int    // of its heading
	row       int    // of an outline: line of the row of examples; 0 for none
	last      int    // line of its last step
	tags      []string
	directive directive
	steps     []*step
	all       []*step // steps, and in between those that nobody understands
	whole     bool    // it was read to its end
	programs  []*procedure.Program
	selected  bool
}

// A step is one line of a scenario with what it means.
type step struct {
	keyword string // as written
	part    Keyword
	text    string
	line    int
	column  int // of its text
	table   [][]string
	meaning meaning
}

// places finds the parts of a document by the ids the parser gave them.
type places struct {
	steps     map[string]*messages.Step
	rows      map[string]*messages.TableRow
	heads     map[string][]string // columns of examples, by the id of a row
	tags      map[string]placedTag
	scenarios map[string]*messages.Scenario
	rules     map[string]*messages.Rule // by the id of a scenario
	examples  map[string]string         // names of examples, by the id of a row
}

func newPlaces(f *messages.Feature) places {
	p := places{
		map[string]*messages.Step{}, map[string]*messages.TableRow{}, map[string][]string{}, map[string]placedTag{},
		map[string]*messages.Scenario{}, map[string]*messages.Rule{}, map[string]string{},
	}
	p.addTags(f.Tags)
	for _, child := range f.Children {
		p.addBackground(child.Background)
		p.addScenario(child.Scenario, nil)
		if child.Rule == nil {
			continue
		}
		p.addTags(child.Rule.Tags)
		for _, inner := range child.Rule.Children {
			p.addBackground(inner.Background)
			p.addScenario(inner.Scenario, child.Rule)
		}
	}
	return p
}

// A placedTag is a tag with what it stands above: a feature, a rule, a scenario
// or examples, by the first tag there.
type placedTag struct {
	*messages.Tag
	level string
}

func (p places) addTags(tags []*messages.Tag) {
	for _, t := range tags {
		p.tags[t.Id] = placedTag{t, tags[0].Id}
	}
}

func (p places) addBackground(b *messages.Background) {
	if b != nil {
		p.addSteps(b.Steps)
	}
}

func (p places) addSteps(steps []*messages.Step) {
	for _, s := range steps {
		p.steps[s.Id] = s
	}
}

func (p places) addScenario(s *messages.Scenario, rule *messages.Rule) {
	if s == nil {
		return
	}
	p.scenarios[s.Id] = s
	if rule != nil {
		p.rules[s.Id] = rule
	}
	p.addTags(s.Tags)
	p.addSteps(s.Steps)
	for _, e := range s.Examples {
		p.addTags(e.Tags)
		for _, row := range e.TableBody {
			p.rows[row.Id], p.examples[row.Id] = row, e.Name
			for _, c := range e.TableHeader.Cells {
				p.heads[row.Id] = append(p.heads[row.Id], c.Value)
			}
		}
	}
}

// columnOf is the column at which a byte of a step's text stands in the file.
// In an outline the text is not in the file; then it is where the step begins.
func (src *source) columnOf(at *messages.Location, text string, offset int) int {
	line := src.line(int(at.Line))
	i := strings.LastIndex(line, text)
	if i < 0 || text == "" || offset > len(text) {
		return int(at.Column)
	}
	return utf8.RuneCountInString(line[:i+offset]) + 1
}
