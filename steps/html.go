package steps

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ombud/sim/language"
	"ombud/sim/view"
)

// writeHTML writes the report that people look at: one page, see package view.
func writeHTML(w io.Writer, s *Summary, _ bool) error { return view.Write(w, Page(s)) }

// Page is the results of a run as a page. Runs and classes are on it if the run
// was asked for an html report. It speaks the language of the summary; what belongs
// to a feature speaks that of the feature.
func Page(s *Summary) *view.Page {
	l := pageTongue(s.Language)
	p := &view.Page{
		Language: s.Language.String(), Title: l.speak("What was decided"), Lead: s.lead(l), Counts: s.counts(l), Coverage: s.clauses(l),
		Notes: []string{
			l.speak("Proved means that no timing and no order of events breaks the claim: the search was complete. One run refutes."),
			l.speak("Classes are sets of runs that share a state, what is pending, and the times that are left; firings are the events tried from them."),
			l.speak("Reports hold no times of the machine: the same input gives the same bytes."),
		},
	}
	for i := range s.Features {
		p.Features = append(p.Features, l.feature(&s.Features[i]))
	}
	if b := s.sources(l); b != nil {
		p.Blocks = append(p.Blocks, *b)
	}
	return p
}

// lead is the first sentence of a page.
func (s *Summary) lead(l pageTongue) string {
	text := l.speak("%s in %s, %s.", l.counted(language.Of(s.Scenarios, "scenario")), l.counted(language.Of(len(s.Features), "feature")),
		l.counted(language.Of(s.Verdicts.total(), "verdict")))
	if s.Dry {
		return l.speak("%s in %s; nothing was decided.", l.counted(language.Of(s.Asked(), "scenario")), l.counted(language.Of(len(s.Features), "feature")))
	}
	if s.Left > 0 {
		if s.Interrupted {
			return text + l.speak(" The run was interrupted; %d more had not begun.", s.Left)
		}
		text += l.speak(" The run stopped at the first refuted; %d more had not begun.", s.Left)
	}
	return text
}

// counts are the numbers on top of a page.
func (s *Summary) counts(l pageTongue) []view.Count {
	out := []view.Count{}
	add := func(n int, label string, tone view.Tone) {
		if n > 0 {
			out = append(out, view.Count{Value: language.Number(n).In(language.Language(l)), Label: label, Tone: tone})
		}
	}
	add(s.Passed, l.speak("scenarios passed"), view.Good)
	add(s.Refuted, l.speak("scenarios refuted"), view.Bad)
	add(s.Inconclusive, l.speak("scenarios inconclusive"), view.Unsure)
	add(s.Failed, l.speak("scenarios failed"), view.Bad)
	add(s.Vacuous, l.speak("scenarios vacuous"), view.Unsure)
	add(s.Undefined, l.speak("scenarios with an undefined step"), view.Bad)
	add(s.Left, l.speak("scenarios not run"), view.Faint)
	add(s.Unjudged, l.speak("claims not judged"), view.Faint)
	v := &s.Verdicts
	add(v.Proved, l.speak("claims proved"), view.Plain)
	add(v.Possible, l.speak("claims possible"), view.Plain)
	add(v.Held, l.speak("claims held"), view.Plain)
	add(v.Shares, l.speak("claims shares"), view.Plain)
	add(v.Impossible, l.speak("claims impossible"), view.Plain)
	add(v.Refuted, l.speak("claims refuted"), view.Plain)
	add(v.Inconclusive, l.speak("claims inconclusive"), view.Plain)
	classes, firings := 0, 0
	s.each(func(_ *Feature, sc *Scenario) { classes, firings = classes+sc.Size.Classes, firings+sc.Size.Firings })
	add(classes, l.speak("classes"), view.Plain)
	add(firings, l.speak("firings"), view.Plain)
	return out
}

func (l pageTongue) feature(f *Feature) view.Feature {
	out := view.Feature{Language: f.language.String(), Name: f.Name, Place: f.Path, Text: strings.TrimSpace(f.Description)}
	for i := range f.Scenarios {
		out.Scenarios = append(out.Scenarios, l.scenario(f, &f.Scenarios[i]))
	}
	return out
}

func (l pageTongue) scenario(f *Feature, sc *Scenario) view.Scenario {
	out := view.Scenario{
		Name: sc.Name, Place: pagePlace(f.Path, sc.At()), Rule: sc.Rule, Tags: sc.Tags,
		Tone: toneOf(sc.Status), Word: sc.Status.In(language.Language(l)), Warning: sc.Warning(),
		Time: sc.worst(l), Said: sc.said.String(), Classes: sc.Size.Classes, Firings: sc.Size.Firings, Graph: sc.Graph,
	}
	for i := range sc.Steps {
		st := &sc.Steps[i]
		out.Steps = append(out.Steps, view.Step{
			Keyword: st.Keyword, Text: st.Text, Table: st.Table, Tone: stepTone(st),
			Verdict: cmp.Or(st.Verdict, st.Unreached()), Message: messageOnly(st), Runs: st.Runs,
		})
	}
	return out
}

// worst is the longest that any claim of the scenario takes to come true, as far
// as that is known exactly; "" if it is not.
func (s *Scenario) worst(l pageTongue) string {
	longest, timed := time.Duration(0), false
	for i := range s.Steps {
		if st := &s.Steps[i]; st.Timed {
			longest, timed = max(longest, st.Worst), true
		}
	}
	if !timed {
		return ""
	}
	return l.longest(longest)
}

// messageOnly is what happened, without the claim and the verdict that stand
// above it, and without the run, which is drawn.
func messageOnly(st *Step) string {
	text := strings.TrimPrefix(st.Message, st.Text+": ")
	if len(st.Runs) == 0 {
		return text
	}
	text, _, _ = strings.Cut(text, "\n")
	if text == st.Verdict {
		return ""
	}
	return text
}

func toneOf(s Status) view.Tone {
	switch s {
	case Passed:
		return view.Good
	case Inconclusive:
		return view.Unsure
	case Skipped:
		return view.Faint
	}
	return view.Bad
}

// stepTone is the tone of a step: one that was carried out and claims nothing
// has none.
func stepTone(st *Step) view.Tone {
	if st.Status == Passed && st.Part != Then {
		return view.Plain
	}
	return toneOf(st.Status)
}

// sourceTag begins the tags that name the fact a scenario checks.
const sourceTag = "@source("

// sources is the table of the facts that scenarios name in their tags, with how
// many scenarios check each; nil if none does.
func (s *Summary) sources(l pageTongue) *view.Block {
	passed, all := map[string]int{}, map[string]int{}
	s.each(func(_ *Feature, sc *Scenario) {
		for _, tag := range slices.Compact(slices.Sorted(slices.Values(sc.Tags))) {
			if !strings.HasPrefix(tag, sourceTag) || sc.Status == Skipped {
				continue
			}
			all[tag]++
			if sc.Status == Passed {
				passed[tag]++
			}
		}
	})
	if len(all) == 0 {
		return nil
	}
	t := &view.Table{Columns: []string{l.speak("Source"), l.speak("Scenarios"), l.speak("Passed")}, Numbers: []int{1, 2}}
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		tone := view.Good
		if passed[tag] < all[tag] {
			tone = view.Bad
		}
		name := strings.TrimSuffix(strings.TrimPrefix(tag, sourceTag), ")")
		t.Rows = append(t.Rows, []view.Cell{
			{Text: name, Go: "?" + tag}, {Text: strconv.Itoa(all[tag])}, {Text: strconv.Itoa(passed[tag]), Tone: tone},
		})
	}
	return &view.Block{Title: l.speak("What the scenarios rest on"), Text: l.speak("Facts that scenarios name with @source; the ids are those of FACTS.md."), Last: true, Table: t}
}
