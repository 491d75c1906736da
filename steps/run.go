package steps

import (
	"cmp"
	"fmt"

	"ombud/sim/language"
)

// Run checks the feature files and, only if nothing is wrong with them, decides
// their scenarios and writes the reports; with Dry it lists them whatever is wrong. The error is an *InputError if the
// input is bad; anything else means that the tool failed, for instance because
// a report could not be written.
func Run(o Options) (Summary, error) {
	r, err := o.prepare()
	switch {
	case o.Dry:
		s, unwritten := o.list(r, r.wrong)
		return s, cmp.Or(unwritten, err)
	case err != nil:
		return Summary{}, err
	}
	if !r.last.why().IsZero() {
		return o.settle(r.last.why())
	}
	results, err := carryOut(r.features, r.conditions, o.Progress)
	if err != nil {
		return Summary{}, err
	}
	if o.Vacuity && !(o.FailFast && o.Strict) { // Then that has been done on the way.
		examine(r.features, results, r.conditions, o.Progress)
	}
	illustrate(r.features, results, r.conditions)
	s := summarize(r.features, results)
	s.Language = o.Language.For(languagesOf(r.features)...)
	s.Strict, s.Interrupted = o.Strict, r.conditions.stopped()
	s.undecided(r.all, results)
	s.Unsaved = cmp.Or(s.Unsaved, o.remember(&s, r.last))
	return s, o.write(&s)
}

// settle is a run of nothing: it says why, and its reports hold no scenario.
func (o *Options) settle(why language.Text) (Summary, error) {
	s := Summary{Language: o.Language.For(), Strict: o.Strict}
	if o.Err != nil {
		fmt.Fprintln(o.Err, why.In(s.Language))
	}
	return s, o.write(&s)
}

// why says why nothing is to be run again; zero if something is, or nobody asks.
func (l *failures) why() language.Text {
	if l == nil {
		return language.Text{}
	}
	return l.settled
}

// A reading is what options and files come to.
type reading struct {
	all        []*feature // of every file
	features   []*feature // those of them with a scenario that is asked for
	last       *failures  // what did not pass in the last run; nil if that is not asked for
	conditions conditions
	wrong      []Diagnostic
}

// read returns the features whose selected scenarios can be carried out.
func (o *Options) read() ([]*feature, conditions, error) {
	r, err := o.prepare()
	return r.features, r.conditions, err
}

// prepare turns options and files into what can be carried out.
func (o *Options) prepare() (r reading, err error) {
	p := &planner{library: openLibrary(o.Procedures), sampled: o.Runs > 0}
	p.params = o.params(&p.found)
	r.conditions = o.conditions(p.params, &p.found)
	o.formats(&p.found)
	s := o.selection(&p.found)
	if !o.Settled.IsZero() {
		r.last = &failures{settled: o.Settled}
	} else {
		r.all = p.plan(o.Paths)
		r.last = o.lastFailures(r.all, &p.found)
	}
	if r.last.why().IsZero() {
		r.features = o.choose(r.all, s, r.last, &p.found)
	}
	o.targets(p.inputs(r.all), &p.found)
	if r.wrong = p.found.sorted(); len(r.wrong) > 0 {
		return r, &InputError{r.wrong}
	}
	return r, nil
}

// Lint checks feature files and the procedures they name without running them.
// It returns everything that is wrong, by file and place; nothing if all is
// well.
func Lint(paths []string, procedures string) []Diagnostic {
	o := Options{Paths: paths, Procedures: procedures}
	_, _, err := o.read()
	if bad, ok := err.(*InputError); ok {
		return bad.List
	}
	return nil
}

// languagesOf are the languages of features.
func languagesOf(features []*feature) []language.Language {
	var out []language.Language
	for _, f := range features {
		out = append(out, f.language)
	}
	return out
}

// summarize puts the results of the scenarios under their features.
func summarize(features []*feature, results map[*script]*Scenario) Summary {
	var s Summary
	for _, f := range features {
		doc := f.doc.Feature
		out := Feature{
			Path: f.src.path, Keyword: doc.Keyword, Name: doc.Name, Description: doc.Description, Line: int(doc.Location.Line), text: f.src.text, language: f.language,
		}
		for _, t := range doc.Tags {
			out.Tags = append(out.Tags, t.Name)
		}
		for nth, plan := range f.scenarios {
			if r := results[plan]; r != nil {
				r.nth, r.same = nth, plan.same
				r.decide()
				s.count(r)
				s.Unsaved = cmp.Or(s.Unsaved, r.Unsaved)
				out.Scenarios = append(out.Scenarios, *r)
			}
		}
		if len(out.Scenarios) > 0 {
			s.Features = append(s.Features, out)
		}
	}
	return s
}

// undecided notes the files, and which of their scenarios were not decided.
func (s *Summary) undecided(all []*feature, results map[*script]*Scenario) {
	s.read = map[string]bool{}
	for _, f := range all {
		s.read[f.src.path] = true
		for _, plan := range f.scenarios {
			if results[plan] == nil {
				s.unasked = append(s.unasked, plan.recorded())
			}
		}
	}
}
