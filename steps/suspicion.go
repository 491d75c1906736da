package steps

import (
	"slices"
	"strings"

	gherkin "github.com/cucumber/gherkin/go/v26"
	messages "github.com/cucumber/messages/go/v21"

	"ombud/sim/language"
)

// Suspicions looks in feature files for what may be written and was probably not
// meant: two scenarios of one name, sources that are none, free text that reads
// as a step, a column that no step uses, happenings that nothing is claimed about,
// and Givens that say nothing. No scenario is decided. Of files that Lint finds mistakes in
// only names, columns and free text are looked at. The diagnostics are warnings, by file and place.
func Suspicions(paths []string, procedures string) []Diagnostic {
	p := (&Options{Procedures: procedures}).planner()
	features := p.plan(paths)
	var s suspect
	for _, f := range features {
		wrong := slices.ContainsFunc(p.found.list, func(d Diagnostic) bool { return d.File == f.src.path })
		if wrong {
			s.outline(f)
		} else {
			s.feature(f)
		}
	}
	list := s.found.sorted()
	for i := range list {
		list[i].Warning = true
	}
	return list
}

// A suspect is a set of features that is looked at.
type suspect struct {
	found findings
	names map[string]string // the file of each title of a feature
}

func (s *suspect) feature(f *feature) {
	s.outline(f)
	for _, one := range f.scenarios {
		s.unclaimed(one)
	}
	s.givens(f)
}

// outline looks at names, columns and free text, which need no step that can be understood.
func (s *suspect) outline(f *feature) {
	s.found.speak(f.src.path, f.language)
	s.title(f)
	s.scenarioNames(f)
	s.prose(f)
	s.citations(f)
	for _, heading := range headingsOf(f.doc.Feature) {
		s.columns(f, heading)
	}
}

// headingsOf are the scenarios of a feature as written, those below rules
// included.
func headingsOf(doc *messages.Feature) []*messages.Scenario {
	var out []*messages.Scenario
	for _, child := range doc.Children {
		if child.Scenario != nil {
			out = append(out, child.Scenario)
		}
		if child.Rule == nil {
			continue
		}
		for _, inner := range child.Rule.Children {
			if inner.Scenario != nil {
				out = append(out, inner.Scenario)
			}
		}
	}
	return out
}

// title finds two features of one name.
func (s *suspect) title(f *feature) {
	if s.names == nil {
		s.names = map[string]string{}
	}
	doc := f.doc.Feature
	name := strings.TrimSpace(doc.Name)
	if before, ok := s.names[name]; ok && name != "" {
		s.found.report(f.src.path, int(doc.Location.Line), int(doc.Location.Column), "the feature %q has the name of %s; reports show the name, give each its own", name, before)
		return
	}
	s.names[name] = f.src.path
}

// scenarioNames finds two scenarios of one name below one heading.
func (s *suspect) scenarioNames(f *feature) {
	type key struct{ rule, name string }
	first := map[key]int64{}
	for _, sc := range headingsOf(f.doc.Feature) {
		k := key{name: sc.Name}
		if r := f.places.rules[sc.Id]; r != nil {
			k.rule = r.Id
		}
		if line, ok := first[k]; ok {
			s.found.report(f.src.path, int(sc.Location.Line), int(sc.Location.Column), "the scenario %q has the name of the one in line %d; say what sets it apart", sc.Name, line)
			continue
		}
		first[k] = sc.Location.Line
	}
}

// prose finds free text that reads as a step, or begins with a keyword of
// another language: the parser takes what stands below a heading for a
// description.
func (s *suspect) prose(f *feature) {
	l := layoutOf(f.src, f.doc)
	own := f.src.language()
	for i, kind := range l.kinds {
		text := strings.TrimSpace(f.src.lines[i])
		if kind != proseLine || text == "" || f.mends != nil && f.mends.at[i+1] {
			continue
		}
		column := strings.Index(f.src.lines[i], text) + 1
		word, rest, _ := strings.Cut(text, " ")
		switch said := foreign(text, own, likelyTongues); {
		case !said.IsZero() && stepless(f.doc.Feature, i+1): // It is a mistake, and told.
		case !said.IsZero():
			s.found.report(f.src.path, i+1, column, "this line is read as a description, not as a step: %s", said)
		case !asHeading(text, own).IsZero():
			s.found.report(f.src.path, i+1, column, "this line is read as a description, not as a heading: %s", asHeading(text, own))
		case isPhrase(f.language, rest) && isKeyword(word, own):
			s.found.report(f.src.path, i+1, column, "this line is read as a description, not as a step: no scenario begins above it; write a heading there")
		case isPhrase(f.language, rest), isPhrase(f.language, text):
			s.found.report(f.src.path, i+1, column, "this line is read as a description, not as a step: %q is no keyword; write Given, When, Then, And or But in front", word)
		}
	}
}

// stepless reports whether a line belongs to a scenario without steps.
func stepless(doc *messages.Feature, line int) bool {
	heading := headingOf(doc, line)
	return slices.ContainsFunc(headingsOf(doc), func(sc *messages.Scenario) bool {
		return int(sc.Location.Line) == heading && len(sc.Steps) == 0
	})
}

// asHeading says which keyword a line probably begins with that is written wrongly
// and followed by a colon; nothing of any other line.
func asHeading(text, own string) language.Text {
	if word, _, ok := strings.Cut(text, ":"); !ok || strings.Contains(word, " ") {
		return language.Text{}
	}
	said, _ := misspelt(text, own)
	return said
}

// isKeyword reports whether a word is a keyword of steps in a language.
func isKeyword(word, own string) bool {
	dialect := gherkin.DialectsBuiltin().GetDialect(own)
	return dialect != nil && slices.ContainsFunc(dialect.StepKeywords(), func(k string) bool { return strings.TrimSpace(k) == word })
}

// isPhrase reports whether a text is a phrase of the language behind some keyword.
func isPhrase(l language.Language, text string) bool {
	for k := range keywords {
		if _, err := understand(l, k, text); err == nil {
			return true
		}
	}
	return false
}

// columns finds columns of examples that fill nothing in.
func (s *suspect) columns(f *feature, sc *messages.Scenario) {
	for _, e := range sc.Examples {
		if e.TableHeader == nil {
			continue
		}
		seen := map[string]bool{}
		for _, cell := range e.TableHeader.Cells {
			line, column := int(cell.Location.Line), int(cell.Location.Column)
			switch {
			case seen[cell.Value]:
				s.found.report(f.src.path, line, column, "the examples have two columns %q, and only one of them counts; drop or rename the other", cell.Value)
			case !fillsIn(sc, "<"+cell.Value+">"):
				s.found.report(f.src.path, line, column, "no step uses the column %q; write <%s> where its values belong, or drop it", cell.Value, cell.Value)
			}
			seen[cell.Value] = true
		}
	}
}

// fillsIn reports whether a placeholder stands in the name or a step of an
// outline.
func fillsIn(sc *messages.Scenario, placeholder string) bool {
	if strings.Contains(sc.Name, placeholder) {
		return true
	}
	return slices.ContainsFunc(sc.Steps, func(st *messages.Step) bool {
		if strings.Contains(st.Text, placeholder) {
			return true
		}
		return st.DataTable != nil && slices.ContainsFunc(st.DataTable.Rows, func(r *messages.TableRow) bool {
			return slices.ContainsFunc(r.Cells, func(c *messages.TableCell) bool { return strings.Contains(c.Value, placeholder) })
		})
	})
}

// unclaimed finds the first thing that happens behind the last claim.
func (s *suspect) unclaimed(sc *script) {
	last := -1
	for i, st := range sc.steps {
		if st.part == Then {
			last = i
		}
	}
	if last >= 0 && last+1 < len(sc.steps) {
		st := sc.steps[last+1]
		s.found.report(sc.feature.src.path, st.line, st.column, "nothing is claimed after %q, so it decides nothing; add a Then behind it, or drop it", st.text)
	}
}
