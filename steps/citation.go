package steps

import (
	"slices"
	"strings"
	"unicode/utf8"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/clause"
)

// citations finds tags that cite what is not there.
func (s *suspect) citations(f *feature) {
	for _, tag := range allTags(f.doc.Feature) {
		column := int(tag.Location.Column)
		for _, id := range clause.Sources([]string{tag.Name}) {
			near, unknown := id.Unknown()
			at := column + utf8.RuneCountInString(tag.Name[:strings.Index(tag.Name, string(id))])
			switch {
			case unknown && near != "":
				s.found.report(f.src.path, int(tag.Location.Line), at, "no fact, table, parameter or clause is called %q; did you mean %q?", string(id), string(near))
			case unknown:
				s.found.report(f.src.path, int(tag.Location.Line), at, "no fact, table, parameter or clause is called %q; correct the id, or leave it out", string(id))
			}
		}
	}
}

// allTags are the tags of a feature wherever they stand.
func allTags(doc *messages.Feature) []*messages.Tag {
	out := slices.Clone(doc.Tags)
	for _, child := range doc.Children {
		if child.Rule != nil {
			out = append(out, child.Rule.Tags...)
		}
	}
	for _, sc := range headingsOf(doc) {
		out = append(out, sc.Tags...)
		for _, e := range sc.Examples {
			out = append(out, e.Tags...)
		}
	}
	return out
}
