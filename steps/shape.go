package steps

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// shape reports scenarios that would not run: without steps, or an outline
// without examples.
func (p *planner) shape(f *feature, doc *messages.Feature) {
	n := 0
	for _, child := range doc.Children {
		n += p.heading(f, child.Scenario)
		if child.Rule == nil {
			continue
		}
		for _, inner := range child.Rule.Children {
			n += p.heading(f, inner.Scenario)
		}
	}
	if n == 0 {
		p.found.report(f.src.path, int(doc.Location.Line), int(doc.Location.Column), `the feature has no scenario; write "Scenario:" and its steps`)
	}
}

// heading checks one scenario and counts it.
func (p *planner) heading(f *feature, s *messages.Scenario) int {
	if s == nil {
		return 0
	}
	line, column := int(s.Location.Line), int(s.Location.Column)
	if at, columnAt, said := foreignStep(f.src, s); len(s.Steps) == 0 && !said.IsZero() {
		p.found.tell(f.src.path, at, columnAt, said)
	} else if len(s.Steps) == 0 {
		p.found.report(f.src.path, line, column, "the scenario %q has no steps; write lines that begin with Given, When and Then, "+
			`or with the keywords of the language named in "# language:"`, s.Name)
	}
	if strings.TrimSpace(s.Name) == "" {
		p.found.report(f.src.path, line, column, "the scenario has no name; write what it shows")
	}
	rows := 0
	for _, e := range s.Examples {
		rows += len(e.TableBody)
	}
	if outlineKeyword(s) && rows == 0 {
		p.found.report(f.src.path, line, column, `the outline %q has no examples; write "Examples:" and a table with a heading and a row`, s.Name)
	}
	return 1
}

// foreignStep is the first line of a scenario's description that begins with a
// keyword of another language, and what is to be said of it; nothing if there is none.
func foreignStep(src *source, s *messages.Scenario) (line, column int, said language.Text) {
	described := strings.Split(s.Description, "\n")
	for i := range described {
		described[i] = strings.TrimSpace(described[i])
	}
	for line = int(s.Location.Line) + 1; line <= len(src.lines); line++ {
		text := strings.TrimSpace(src.line(line))
		switch {
		case text == "", strings.HasPrefix(text, "#"):
			continue
		case !slices.Contains(described, text):
			return 0, 0, language.Text{}
		}
		if said = foreign(text, src.language(), likelyTongues); !said.IsZero() {
			return line, utf8.RuneCountInString(src.line(line)) - utf8.RuneCountInString(strings.TrimLeftFunc(src.line(line), unicode.IsSpace)) + 1, said
		}
	}
	return 0, 0, language.Text{}
}

// outlineKeywords are the English and the Swedish ones.
var outlineKeywords = []string{"Scenario Outline", "Scenario Template", "Abstrakt Scenario", "Scenariomall"}

// outlineKeyword reports whether the heading promises examples.
func outlineKeyword(s *messages.Scenario) bool {
	return len(s.Examples) > 0 || slices.Contains(outlineKeywords, s.Keyword)
}

func trimmed(keyword string) string { return strings.TrimSpace(keyword) }
