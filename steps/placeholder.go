package steps

import (
	"regexp"
	"slices"
	"unicode/utf8"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// placeholder is a part of a step that a column of the examples fills in.
var placeholder = regexp.MustCompile(`<([^<>\s][^<>]*)>`)

// unfilled reports what stands between angle brackets in a step, or in the table
// below it, and is no column of the examples; row is that of the scenario, "" if
// it is no outline.
func (p *planner) unfilled(f *feature, written *messages.Step, row string) bool {
	missing := false
	look := func(text string, line, column int) {
		for _, at := range placeholder.FindAllStringSubmatchIndex(text, -1) {
			name := text[at[2]:at[3]]
			if slices.Contains(f.places.heads[row], name) {
				continue
			}
			missing = true
			p.found.tell(f.src.path, line, column+utf8.RuneCountInString(text[:at[0]]), f.places.noColumn(name, row))
		}
	}
	look(written.Text, int(written.Location.Line), f.src.columnOf(written.Location, written.Text, 0))
	if written.DataTable == nil {
		return missing
	}
	for _, r := range written.DataTable.Rows {
		for _, c := range r.Cells {
			look(c.Value, int(c.Location.Line), int(c.Location.Column))
		}
	}
	return missing
}

// quotesAngles reports whether a step outside an outline is understood with its
// angle brackets: they are part of a message it quotes.
func (f *feature) quotesAngles(one *messages.PickleStep, row string) bool {
	k, ok := keywordOf(one.Type)
	if !ok || row != "" {
		return false
	}
	_, err := understand(f.language, k, one.Text)
	return err == nil
}

// noColumn says what is wrong with a placeholder.
func (p places) noColumn(name, row string) language.Text {
	if row == "" {
		return language.Textf(`<%s> stands for a column of examples, and the scenario has none; write the value, or "Examples:" and a table with a column %q`, name, name)
	}
	return language.Textf("the examples have no column %q; columns are %s", name, quoted(p.heads[row]))
}
