package steps

import (
	"slices"
	"strings"

	messages "github.com/cucumber/messages/go/v21"
)

// list writes the reports of a run in which nothing is decided: its scenarios with
// their steps, all of them skipped but those that nobody understands. With mistakes
// in the options themselves it writes nothing.
func (o *Options) list(r reading, wrong []Diagnostic) (Summary, error) {
	ofOptions := func(d Diagnostic) bool { return strings.HasPrefix(d.File, "--") }
	if slices.ContainsFunc(wrong, ofOptions) {
		return Summary{}, nil
	}
	said := mistakesByLine(wrong)
	results := map[*script]*Scenario{}
	for _, f := range r.features {
		for _, plan := range f.scenarios {
			if plan.selected && plan.whole && f.mends == nil {
				results[plan] = o.listed(plan, said)
			}
		}
	}
	s := summarize(r.features, results)
	s.Language, s.Dry = o.Language.For(languagesOf(r.features)...), true
	s.undecided(r.all, results)
	return s, o.write(&s)
}

// A lineOf is a line of a file.
type lineOf struct {
	file string
	line int
}

func mistakesByLine(list []Diagnostic) map[lineOf][]Diagnostic {
	out := map[lineOf][]Diagnostic{}
	for _, d := range list {
		at := lineOf{d.File, d.Line}
		out[at] = append(out[at], d)
	}
	return out
}

// listed is the result of a scenario that is not carried out.
func (o *Options) listed(plan *script, wrong map[lineOf][]Diagnostic) *Scenario {
	l := o.Language.For(plan.feature.language)
	r := resultOf(plan, plan.all, l)
	for i, st := range r.Steps {
		if st.Pattern != "" {
			continue
		}
		var texts []string
		for _, d := range wrong[lineOf{plan.feature.src.path, st.Line}] {
			texts = append(append(texts, d.Message.In(l)), d.Paste...)
		}
		r.Steps[i].Status, r.Steps[i].Message = Undefined, strings.Join(texts, "\n")
	}
	return r
}

// unread is a step that nobody understands, as far as it can be told.
func unread(one *messages.PickleStep, written *messages.Step) *step {
	part, _ := keywordOf(one.Type)
	st := &step{keyword: written.Keyword, part: part, text: one.Text, line: int(written.Location.Line)}
	if one.Argument != nil && one.Argument.DataTable != nil {
		for _, row := range one.Argument.DataTable.Rows {
			st.table = append(st.table, cells(row))
		}
	}
	return st
}
