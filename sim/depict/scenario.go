package depict

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/ensemble"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/sim/world"
)

// Scenario depicts a recorded run as a scenario: what was given, what people did
// and when, what held in the end, the run itself, and up to most classes of what
// else could have become of the same beginning and the same people. The error,
// of type scenario.Problems, says what comes out otherwise than the file says;
// the picture is nil if the run cannot begin.
func Scenario(s *scenario.Scenario, most int) (*view.Scenario, error) {
	run, err := Run(s, nil)
	if run == nil {
		return nil, err
	}
	run.Title, run.Text = "The run of the file", story(s)
	run.Command = "ombud replay " + s.File
	out := &view.Scenario{Name: title(s), Place: s.File, Tone: view.Good, Word: "as the file says", Graph: scenarioGraph(s, most)}
	if err != nil {
		out.Tone, out.Word, out.Warning = view.Bad, "not as the file says", err.Error()
	}
	run.Tone = out.Tone
	out.Steps = lines(s, run)
	last := &out.Steps[len(out.Steps)-1]
	last.Runs = append(last.Runs, run)
	return out, err
}

// title is the name of the file as a sentence: files are named by what they show.
func title(s *scenario.Scenario) string {
	text := strings.ReplaceAll(strings.TrimSuffix(path.Base(filepath.ToSlash(s.File)), ".txt"), "_", " ")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// story is what the file tells in its comments on top, as one text.
func story(s *scenario.Scenario) string {
	var words []string
	for _, line := range s.Story {
		words = append(words, strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "#"))...)
	}
	return strings.Join(words, " ")
}

// lines tell a recorded run in the manner of a feature.
func lines(s *scenario.Scenario, run *view.Run) []view.Step {
	var out []view.Step
	part := ""
	add := func(keyword string, st view.Step) {
		st.Keyword = keyword
		if keyword == part {
			st.Keyword = "And"
		}
		part = keyword
		out = append(out, st)
	}
	for _, g := range s.Givens {
		add("Given", view.Step{Text: g.Text})
	}
	for _, text := range deeds(s) {
		add("When", view.Step{Text: text})
	}
	for i := range run.Claims {
		c, holds := &run.Claims[i], s.Claims[i].Holds
		st := view.Step{Text: c.Text, Tone: view.Good, Verdict: "holds at the end"}
		if !holds {
			st.Verdict = "does not hold at the end"
		}
		if c.Holds(len(run.Events)) != holds {
			st.Tone, st.Verdict = view.Bad, "the file says that it "+st.Verdict+"; it is the other way round"
		}
		add("Then", st)
	}
	if len(out) == 0 {
		add("Given", view.Step{Text: "nothing in particular"})
	}
	return out
}

// tellable is how many deeds are told one by one.
const tellable = 60

// deeds are what people do, each with its time; a long list is counted only,
// since the run shows it.
func deeds(s *scenario.Scenario) []string {
	var out []string
	for i := range s.Happenings {
		if h := &s.Happenings[i]; h.Event.Driven() {
			out = append(out, h.Event.String()+", at "+scenario.FormatTime(h.At))
		}
	}
	if len(out) > tellable {
		return []string{fmt.Sprintf("people act %d times; the run shows how", len(out))}
	}
	return out
}

// scenarioGraph is what else can become of a recorded run if the people do what
// they did when they did it, and everything else is left to its windows.
func scenarioGraph(s *scenario.Scenario, most int) *view.Graph {
	setup, err := s.Setup()
	session, _ := debugger.New(s)
	if err != nil || session == nil {
		return nil
	}
	return Graph(&Plot{
		Model: &world.Model{Params: setup.Params}, Begin: setup.State, Params: &setup.Params, Cast: session.Cast(),
		Acts: actsOf(s, session.End()),
	}, most)
}

// actsOf are what people do in a recorded run, at the very times, and what is
// said of its end.
func actsOf(s *scenario.Scenario, ends time.Duration) []Act {
	var out []Act
	before := time.Duration(0)
	for i := range s.Happenings {
		h := &s.Happenings[i]
		if !h.Event.Driven() {
			continue
		}
		in := ensemble.Injection[world.Event]{Window: sim.Exactly(h.At - before), Event: h.Event}
		out = append(out, Act{Text: h.Event.String() + ", at " + scenario.FormatTime(h.At), In: []ensemble.Injection[world.Event]{in}})
		before = h.At
	}
	out = append(out, Act{Text: "until " + scenario.FormatTime(ends), Question: ensemble.Question[world.State]{
		Temporal: ensemble.For, Duration: ends - before,
		Claim: ensemble.Claim[world.State]{Text: "time passes", Holds: func(*world.State) bool { return true }},
	}})
	for i := range s.Claims {
		v := s.Claims[i]
		setup, _ := s.Setup()
		text := "at the end " + v.Claim.String()
		if !v.Holds {
			text = "at the end it is not so that " + v.Claim.String()
		}
		out = append(out, Act{Text: text, Question: ensemble.Question[world.State]{
			Claim: ensemble.Claim[world.State]{Text: text, Holds: func(state *world.State) bool { return v.Claim.Holds(&setup.Params, state) == v.Holds }},
		}})
	}
	return out
}
