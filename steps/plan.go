package steps

import (
	"slices"

	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A planner reads feature files into scenarios that can be carried out, and
// reports everything that is wrong with them.
type planner struct {
	found   findings
	library *library
	params  world.Params
	sampled bool            // unless tags say otherwise
	partial bool            // a scenario may end before its claims
	offered map[string]bool // unknown steps for which others were offered, with their files
}

// plan reads the files behind the paths.
func (p *planner) plan(paths []string) []*feature {
	var features []*feature
	for _, src := range sources(paths, &p.found) {
		if f := p.feature(src); f != nil {
			features = append(features, f)
		}
	}
	return features
}

func (p *planner) feature(src *source) *feature {
	doc, pickles, mends := parseMended(src, &p.found)
	if doc == nil {
		return nil
	}
	first := len(p.found.list)
	f := &feature{src: src, doc: doc, language: languageOf(doc), places: newPlaces(doc.Feature), mends: mends}
	p.shape(f, doc.Feature)
	for _, pickle := range pickles {
		if p.found.enough(src.path, int(f.places.scenarios[pickle.AstNodeIds[0]].Location.Line)) {
			break
		}
		if len(pickle.Steps) > 0 { // One without steps has been reported; the runner skips it.
			f.scenarios = append(f.scenarios, p.scenario(f, pickle))
		}
	}
	same := map[string]int{}
	for _, sc := range f.scenarios {
		same[sc.name]++
		sc.same = same[sc.name]
	}
	mends.forget(&p.found, first, f)
	return f
}

// scenario understands the steps of one pickle in order.
func (p *planner) scenario(f *feature, pickle *messages.Pickle) *script {
	heading := f.places.scenarios[pickle.AstNodeIds[0]]
	s := &script{feature: f, name: pickle.Name, called: []string{pickle.Name}, keyword: heading.Keyword, line: int(heading.Location.Line)}
	if id := row(pickle); id != "" {
		s.row = int(f.places.rows[id].Location.Line)
		s.called = append(s.called, heading.Name, f.places.examples[id])
	}
	if rule := f.places.rules[heading.Id]; rule != nil {
		s.rule, s.ruled = rule.Name, rule.Keyword
	}
	p.tags(s, pickle.Tags)
	c := newCourse(p.params)
	for _, one := range pickle.Steps {
		if p.found.enough(f.src.path, int(f.places.steps[one.AstNodeIds[0]].Location.Line)) {
			return s
		}
		written := f.places.steps[one.AstNodeIds[0]]
		var st *step
		if f.quotesAngles(one, row(pickle)) || !p.unfilled(f, written, row(pickle)) {
			st = p.step(s, one)
		}
		if st == nil {
			c.lost = true
			s.all = append(s.all, unread(one, written))
		} else {
			s.steps, s.all = append(s.steps, st), append(s.all, st)
			p.check(s, c, st)
		}
		s.last = max(s.last, int(f.places.steps[one.AstNodeIds[0]].Location.Line))
	}
	s.last, s.whole = max(s.last, s.row), true
	if !p.partial && !slices.ContainsFunc(pickle.Steps, mayClaim) {
		p.found.report(f.src.path, s.line, int(heading.Location.Column), "the scenario %q claims nothing, so it decides nothing; add a Then", heading.Name)
	}
	return s
}

// row is the id of the row of examples that a pickle comes from, "" for none.
func row(pickle *messages.Pickle) string {
	if len(pickle.AstNodeIds) < 2 {
		return ""
	}
	return pickle.AstNodeIds[1]
}

// mayClaim reports whether a step is a Then, or may be one: of those whose
// keyword says nothing something else is reported.
func mayClaim(one *messages.PickleStep) bool {
	k, ok := keywordOf(one.Type)
	return !ok || k == Then
}

func (p *planner) tags(s *script, tags []*messages.PickleTag) {
	for _, t := range tags {
		s.tags = append(s.tags, t.Name)
		placed := s.feature.places.tags[t.AstNodeId]
		if err := s.directive.read(t.Name, placed.level); err != nil {
			p.found.tell(s.feature.src.path, int(placed.Location.Line), int(placed.Location.Column), err)
		}
	}
}

// step understands one step; nil after a report.
func (p *planner) step(s *script, one *messages.PickleStep) *step {
	src := s.feature.src
	written := s.feature.places.steps[one.AstNodeIds[0]]
	st := &step{keyword: written.Keyword, text: one.Text, line: int(written.Location.Line)}
	st.column = src.columnOf(written.Location, one.Text, 0)
	part, ok := keywordOf(one.Type)
	if !ok {
		p.found.report(src.path, st.line, int(written.Location.Column),
			"the keyword %q follows no Given, When or Then, so it does not say what the step is; write one of them", trimmed(written.Keyword))
		return nil
	}
	st.part = part
	m, err := understand(s.feature.language, part, one.Text)
	if err == nil {
		err = registered(part, one.Text, m)
	}
	if err != nil {
		err = advised(s.feature.language, part, one.Text, err)
		p.found.add(Diagnostic{
			Paste: p.offer(s, part, one.Text, written, err),
			File:  src.path, Line: st.line, Column: src.columnOf(written.Location, one.Text, err.Offset),
			Message: s.withRow(err.Message, one.Text != written.Text), Nearest: err.Nearest,
		})
		return nil
	}
	st.meaning = m
	if !p.argument(s, st, one, written) {
		return nil
	}
	return st
}

// offer are the steps that an unknown one was probably meant to be, the first time
// that it stands in its file. Of an outline, whose values are not in the line, there
// are none.
func (p *planner) offer(s *script, k Keyword, text string, written *messages.Step, err *phrase.Error) []string {
	at := s.feature.src.path + "\n" + text
	if !err.Unknown || text != written.Text || p.offered[at] {
		return nil
	}
	if p.offered == nil {
		p.offered = map[string]bool{}
	}
	p.offered[at] = true
	return pasted(s.feature.language, k, written.Keyword, text)
}

// withRow says which row of examples filled a text in.
func (s *script) withRow(message language.Text, filled bool) language.Text {
	if !filled {
		return message
	}
	return language.Textf("%s (with the values of line %d)", message, s.row)
}

// registered makes sure that editors and the runner know the text as well: they
// go by patterns, which allow no extra white space and no capital in front.
func registered(k Keyword, text string, m meaning) *phrase.Error {
	if m.definition == nil {
		return &phrase.Error{Found: text, Message: language.Textf("the phrase %q has no entry in the catalogue; see the catalogue for those that have", text)}
	}
	if m.definition.keyword == k && m.definition.compiled().MatchString(text) {
		return nil
	}
	return &phrase.Error{
		Found:   text,
		Message: language.Textf("the phrase %q has a capital letter in front or extra spaces; write it as in %q", text, m.definition.examples[0]),
	}
}

// advised says about a phrase that is unknown under its keyword under which
// other it is known, in which other language, or where all phrases are listed.
func advised(l language.Language, k Keyword, text string, err *phrase.Error) *phrase.Error {
	if foreign := translated(l, k, text); foreign != nil {
		return foreign
	}
	if !err.Unknown {
		return err
	}
	for other := range keywords {
		if _, bad := understand(l, other, text); bad == nil {
			return &phrase.Error{Found: text, Message: language.Textf("%q belongs behind %s, not behind %s", text, other, k)}
		}
	}
	out := *err
	out.Message = language.Textf("%s; all phrases: ombud steps", err.Message)
	return &out
}

// argument reads what stands below a step: a table of users, or nothing.
func (p *planner) argument(s *script, st *step, one *messages.PickleStep, written *messages.Step) bool {
	path, heads := s.feature.src.path, columns[s.feature.language]
	table := st.meaning.kind == tableOfUsers
	switch {
	case written.DocString != nil:
		at := written.DocString.Location
		p.found.report(path, int(at.Line), int(at.Column), "this step takes no text below it; drop it")
		return false
	case written.DataTable != nil && !table:
		at := written.DataTable.Location
		p.found.report(path, int(at.Line), int(at.Column), "this step takes no table; drop it, or write %q", vocabularies()[s.feature.language][Given].text(0))
		return false
	case written.DataTable == nil && table:
		p.found.report(path, st.line, st.column, "the table of users is missing; add rows such as | %s | %s | below, columns are %s",
			heads[0].name, heads[3].name,
			quoted(columnNames(heads)))
		return false
	case table:
		t := &userTable{path: path, columns: heads, places: written.DataTable, values: one.Argument.DataTable, found: &p.found}
		st.meaning.settings = t.settings()
		for _, row := range one.Argument.DataTable.Rows {
			st.table = append(st.table, cells(row))
		}
	}
	return true
}

func cells(row *messages.PickleTableRow) []string {
	out := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		out[i] = c.Value
	}
	return out
}

// program compiles a procedure for a scenario and returns its number there.
func (p *planner) program(s *script, f *following) error {
	doc, err := p.library.find(f.name, &p.found)
	if err != nil {
		return err
	}
	for i, known := range s.programs {
		if known.Document == doc && known.Options == f.options {
			f.program = i
			return nil
		}
	}
	program, err := procedure.Compile(doc, f.options)
	if err != nil {
		return err
	}
	if len(s.programs) > 255 {
		return language.Errorf("more than 256 different procedures in one scenario; split the scenario")
	}
	f.program = len(s.programs)
	s.programs = append(s.programs, program)
	return nil
}
