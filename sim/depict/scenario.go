package depict

import (
	"path"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/sim/world"
)

// Scenario depicts a recorded run in English, as ScenarioIn does.
func Scenario(s *scenario.Scenario, most int) (*view.Scenario, error) {
	return ScenarioIn(language.English, s, most)
}

// ScenarioIn depicts a recorded run as a scenario, in a language: what was given, what people did
// and when, what held in the end, the run itself, and up to most classes of what
// else could have become of the same beginning and the same people. The error,
// of type scenario.Problems, says what comes out otherwise than the file says;
// the picture is nil if the run cannot begin.
func ScenarioIn(l language.Language, s *scenario.Scenario, most int) (*view.Scenario, error) {
	b := &board{s, l}
	run, err := RunIn(l, s, nil)
	if run == nil {
		return nil, err
	}
	run.Title, run.Text = b.say("The run of the file"), story(s)
	run.Command = "ombud replay " + s.File
	out := &view.Scenario{Name: title(s), Place: s.File, Tone: view.Good, Word: b.say("as the file says"), Graph: b.graph(most)}
	if err != nil {
		out.Tone, out.Word, out.Warning = view.Bad, b.say("not as the file says"), language.Error(l, err)
	}
	run.Tone = out.Tone
	out.Steps = b.lines(run)
	last := &out.Steps[len(out.Steps)-1]
	last.Runs = append(last.Runs, run)
	return out, err
}

// A board is a recorded run on its way into a picture, in a language.
type board struct {
	*scenario.Scenario
	language language.Language
}

// say is a message in the language of the picture.
func (b *board) say(format string, args ...any) string {
	return language.Textf(format, args...).In(b.language)
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
func (b *board) lines(run *view.Run) []view.Step {
	var out []view.Step
	part := ""
	add := func(keyword string, st view.Step) {
		st.Keyword = keyword
		if keyword == part {
			st.Keyword = b.say("And")
		}
		part = keyword
		out = append(out, st)
	}
	for _, g := range b.Givens {
		text := g.Text
		if b.language != language.English {
			text = g.Setting.In(b.language)
		}
		add(b.say("Given"), view.Step{Text: text})
	}
	for _, text := range b.deeds() {
		add(b.say("When"), view.Step{Text: text})
	}
	for i := range run.Claims {
		c, holds := &run.Claims[i], b.Claims[i].Holds
		st := view.Step{Text: c.Text, Tone: view.Good, Verdict: b.say("holds at the end")}
		if !holds {
			st.Verdict = b.say("does not hold at the end")
		}
		switch {
		case c.Holds(len(run.Events)) == holds:
		case holds:
			st.Tone, st.Verdict = view.Bad, b.say("the file says that it holds at the end; it is the other way round")
		default:
			st.Tone, st.Verdict = view.Bad, b.say("the file says that it does not hold at the end; it is the other way round")
		}
		add(b.say("Then"), st)
	}
	if len(out) == 0 {
		add(b.say("Given"), view.Step{Text: b.say("nothing in particular")})
	}
	return out
}

// tellable is how many deeds are told one by one.
const tellable = 60

// deeds are what people do, each with its time; a long list is counted only,
// since the run shows it.
func (b *board) deeds() []string {
	var out []string
	for i := range b.Happenings {
		if h := &b.Happenings[i]; h.Event.Driven() {
			out = append(out, b.deed(h))
		}
	}
	if len(out) > tellable {
		return []string{b.say("people act %d times; the run shows how", len(out))}
	}
	return out
}

// deed is what somebody does, and when.
func (b *board) deed(h *scenario.Happening) string {
	return b.say("%s, at %s", h.Event, scenario.FormatTime(h.At))
}

// graph is what else can become of a recorded run if the people do what
// they did when they did it, and everything else is left to its windows.
func (b *board) graph(most int) *view.Graph {
	setup, err := b.Setup()
	session, _ := debugger.New(b.Scenario)
	if err != nil || session == nil {
		return nil
	}
	return Graph(&Plot{
		Model: &world.Model{Params: setup.Params}, Begin: setup.State, Params: &setup.Params, Cast: session.Cast(),
		Acts: b.acts(&setup.Params, session.End()), Language: b.language,
	}, most)
}

// acts are what people do in a recorded run, at the very times, and what is
// said of its end.
func (b *board) acts(params *world.Params, ends time.Duration) []Act {
	var out []Act
	before := time.Duration(0)
	for i := range b.Happenings {
		h := &b.Happenings[i]
		if !h.Event.Driven() {
			continue
		}
		in := ensemble.Injection[world.Event]{Window: sim.Exactly(h.At - before), Event: h.Event}
		out = append(out, Act{Text: b.deed(h), In: []ensemble.Injection[world.Event]{in}})
		before = h.At
	}
	out = append(out, Act{Text: b.say("until %s", scenario.FormatTime(ends)), Question: ensemble.Question[world.State]{
		Temporal: ensemble.For, Duration: ends - before,
		Claim: ensemble.Claim[world.State]{Text: b.say("time passes"), Holds: func(*world.State) bool { return true }},
	}})
	for i := range b.Claims {
		v := b.Claims[i]
		text := b.say("at the end %s", v.Claim)
		if !v.Holds {
			text = b.say("at the end it is not so that %s", v.Claim)
		}
		out = append(out, Act{Text: text, Question: ensemble.Question[world.State]{
			Claim: ensemble.Claim[world.State]{Text: text, Holds: func(state *world.State) bool { return v.Claim.Holds(params, state) == v.Holds }},
		}})
	}
	return out
}
