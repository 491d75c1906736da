package steps

import "cmp"

// Run checks the feature files and, only if nothing is wrong with them, decides
// their scenarios and writes the reports. The error is an *InputError if the
// input is bad; anything else means that the tool failed, for instance because
// a report could not be written.
func Run(o Options) (Summary, error) {
	features, c, err := o.read()
	if err != nil {
		return Summary{}, err
	}
	results, err := carryOut(features, c, o.Progress)
	if err != nil {
		return Summary{}, err
	}
	if o.Vacuity {
		examine(features, results, c, o.Progress)
	}
	illustrate(features, results, c)
	s := summarize(features, results)
	s.Strict, s.Interrupted = o.Strict, c.stopped()
	s.Unsaved = cmp.Or(s.Unsaved, o.remember(&s))
	return s, o.write(&s)
}

// read turns options and files into features whose selected scenarios can be
// carried out.
func (o *Options) read() ([]*feature, conditions, error) {
	p := &planner{library: openLibrary(o.Procedures), sampled: o.Runs > 0}
	p.params = o.params(&p.found)
	c := o.conditions(p.params, &p.found)
	o.formats(&p.found)
	s := o.selection(&p.found)
	all := p.plan(o.Paths)
	features := o.choose(all, s, &p.found)
	o.targets(p.inputs(all), &p.found)
	if list := p.found.sorted(); len(list) > 0 {
		return nil, c, &InputError{list}
	}
	return features, c, nil
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

// summarize puts the results of the scenarios under their features.
func summarize(features []*feature, results map[*script]*Scenario) Summary {
	var s Summary
	for _, f := range features {
		doc := f.doc.Feature
		out := Feature{
			Path: f.src.path, Keyword: doc.Keyword, Name: doc.Name, Description: doc.Description, Line: int(doc.Location.Line), text: f.src.text,
		}
		for _, t := range doc.Tags {
			out.Tags = append(out.Tags, t.Name)
		}
		same := map[string]int{}
		for nth, plan := range f.scenarios {
			same[plan.name]++
			if r := results[plan]; r != nil {
				r.nth, r.same = nth, same[plan.name]
				r.decide()
				s.count(r)
				s.Unsaved = cmp.Or(s.Unsaved, r.Unsaved)
				out.Scenarios = append(out.Scenarios, *r)
			} else if plan.selected {
				s.Left++
			}
		}
		if len(out.Scenarios) > 0 {
			s.Features = append(s.Features, out)
		}
	}
	return s
}
