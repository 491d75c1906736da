package steps

import (
	"slices"

	"ombud/sim/language"
)

// choose marks the scenarios that are asked for, by line, by name, by what became of
// them in the last run and by tag, and returns the features that have one. It is an
// error to ask for none; it names what nothing was left for.
func (o *Options) choose(features []*feature, s selection, last *failures, found *findings) []*feature {
	called := parseNames(o.Names, found)
	placed := placedIn(features, found)
	named := those(placed, called.selects)
	again := those(named, last.asks)
	chosen := those(again, func(sc *script) bool { return s.selects(sc.tags) })
	for _, sc := range chosen {
		sc.selected = true
	}
	switch {
	case len(chosen) > 0 || len(found.list) > 0:
	case len(named) == 0:
		called.fitNone(placed, found)
	case len(again) == 0:
		found.report("--rerun", 0, 0, "none of the %s that did not pass in the last run is among these; it was about other files, names or tags, or they are gone", language.Of(len(last.list), "scenario"))
	default:
		found.report("--tags", 0, 0, "none of %s has the tags %q; tags in these files are %s", language.Of(len(again), "scenario"), o.Tags, present(again))
	}
	return slices.DeleteFunc(slices.Clone(features), func(f *feature) bool {
		return !slices.ContainsFunc(f.scenarios, func(sc *script) bool { return sc.selected })
	})
}

// placedIn are the scenarios whose lines are asked for; each line has to have one.
func placedIn(features []*feature, found *findings) (out []*script) {
	for _, f := range features {
		out = append(out, those(f.scenarios, func(sc *script) bool { return sc.asked(f.src.only) })...)
		for _, line := range f.src.only {
			f.mustHave(line, found)
		}
	}
	return out
}

// those are the scenarios of a list for which something is so.
func those(list []*script, is func(*script) bool) (out []*script) {
	for _, sc := range list {
		if is(sc) {
			out = append(out, sc)
		}
	}
	return out
}

// asked reports whether one of the lines stands in the scenario; without lines
// all scenarios are asked for. The line of a row asks for that row alone.
func (sc *script) asked(lines []int) bool {
	if lines == nil {
		return true
	}
	for _, line := range lines {
		if line == sc.row || line >= sc.line && line <= sc.stepsEnd() {
			return true
		}
	}
	return false
}

// stepsEnd is the line of the last step written under the scenario's heading.
func (sc *script) stepsEnd() int {
	end := sc.line
	for _, st := range sc.steps {
		end = max(end, st.line)
	}
	return end
}

func (f *feature) mustHave(line int, found *findings) {
	if !slices.ContainsFunc(f.scenarios, func(sc *script) bool { return sc.asked([]int{line}) }) {
		found.report(f.src.path, line, 0, "no scenario stands in this line; name the line of its heading, of one of its steps or of a row of its examples")
	}
}

// present lists the tags of scenarios.
func present(list []*script) language.Text {
	var tags []string
	for _, sc := range list {
		tags = append(tags, sc.tags...)
	}
	slices.Sort(tags)
	tags = slices.Compact(tags)
	if len(tags) == 0 {
		return language.Textf("none")
	}
	return language.Said(quoted(tags))
}
