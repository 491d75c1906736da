package steps

import (
	"fmt"
	"strings"

	messages "github.com/cucumber/messages/go/v21"
)

// readsAlike reports whether a text is the same document: headings, words,
// tables, tags and comments, wherever they stand.
func readsAlike(path string, doc *messages.GherkinDocument, text string) bool {
	var found findings
	src := newSource(path, []byte(text), &found)
	if src == nil {
		return false
	}
	again, _ := parseGherkin(src, &found)
	return again != nil && essence(again) == essence(doc)
}

// An essay collects what a document says, without places.
type essay struct{ strings.Builder }

func (e *essay) say(words ...any) { fmt.Fprintf(e, "%q\n", words) }

// essence is what a document says, without places.
func essence(doc *messages.GherkinDocument) string {
	e := new(essay)
	f := doc.Feature
	e.say("language", f.Language)
	e.tags(f.Tags)
	e.heading(f.Keyword, f.Name, f.Description)
	for _, child := range f.Children {
		e.background(child.Background)
		e.scenario(child.Scenario)
		if r := child.Rule; r != nil {
			e.tags(r.Tags)
			e.heading(r.Keyword, r.Name, r.Description)
			for _, inner := range r.Children {
				e.background(inner.Background)
				e.scenario(inner.Scenario)
			}
		}
	}
	for _, c := range doc.Comments {
		e.say("comment", strings.TrimSpace(c.Text))
	}
	return e.String()
}

// heading says a heading and the lines of its description that are not blank.
func (e *essay) heading(keyword, name, description string) {
	e.say(keyword, name)
	for line := range strings.SplitSeq(description, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			e.say("told", line)
		}
	}
}

func (e *essay) tags(tags []*messages.Tag) {
	for _, t := range tags {
		e.say("tag", t.Name)
	}
}

func (e *essay) background(b *messages.Background) {
	if b != nil {
		e.heading(b.Keyword, b.Name, b.Description)
		e.steps(b.Steps)
	}
}

func (e *essay) scenario(s *messages.Scenario) {
	if s == nil {
		return
	}
	e.tags(s.Tags)
	e.heading(s.Keyword, s.Name, s.Description)
	e.steps(s.Steps)
	for _, x := range s.Examples {
		e.tags(x.Tags)
		e.heading(x.Keyword, x.Name, x.Description)
		if x.TableHeader != nil {
			e.row(x.TableHeader)
		}
		for _, row := range x.TableBody {
			e.row(row)
		}
	}
}

func (e *essay) steps(list []*messages.Step) {
	for _, st := range list {
		e.say("step", st.Keyword, st.Text)
		if st.DataTable != nil {
			for _, row := range st.DataTable.Rows {
				e.row(row)
			}
		}
		if d := st.DocString; d != nil {
			e.say("text", d.Delimiter, d.MediaType, d.Content)
		}
	}
}

func (e *essay) row(r *messages.TableRow) { e.say("row", cellsOf(r)) }

func cellsOf(r *messages.TableRow) []string {
	out := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		out[i] = c.Value
	}
	return out
}
