package report

import (
	"slices"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/phrase"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
	"ombud/sim/world"
)

// A Rest is what a verdict rests on.
type Rest struct {
	Says        string       `json:"says"`
	Turning     string       `json:"-"` // what turns the verdict, by what it turns to; sentences, each with a space in front
	Counting    string       `json:"-"` // of how many rules; likewise
	Reading     string       `json:"reading"`
	Beginning   string       `json:"beginning"`
	Outcome     string       `json:"outcome"`
	Assumptions []Assumption `json:"assumptions"`
	LeftOut     []string     `json:"left_out"` // ids of assumptions about a hybrid deployment
	Rules       []Rule       `json:"rules"`    // of the world, that change the verdict when they are turned round
	Cut         string       `json:"cut,omitempty"`
}

// A Rule is a rule that a verdict rests on.
type Rule struct {
	Name    string   `json:"name"`
	Says    string   `json:"says"`
	Facts   []string `json:"facts"`
	Outcome string   `json:"outcome"` // of the procedure, if the rule is turned round
}

// An Assumption is what varying one assumption over its range does.
type Assumption struct {
	ID        string   `json:"id"`
	Parameter string   `json:"parameter"`
	Value     string   `json:"value"`
	Range     string   `json:"range"`
	Facts     []string `json:"facts,omitempty"`
	Status    string   `json:"status"` // holds, flips, inconclusive
	Flips     []Turn   `json:"flips,omitempty"`
	Cut       string   `json:"cut,omitempty"`
}

// A Turn is a change of one assumption that turns the verdict, or leaves it open: a value, or one end of a window beyond
// Last.
type Turn struct {
	Says    string `json:"says"`
	Change  string `json:"-"` // what is changed
	Then    string `json:"-"` // what then comes of the procedure
	Value   string `json:"value,omitempty"`
	Latest  *bool  `json:"latest,omitempty"` // the end that is moved
	Last    *int64 `json:"last_ms,omitempty"`
	First   *int64 `json:"first_ms,omitempty"`
	Outcome string `json:"outcome"`
	Run     int    `json:"run,omitempty"`
}

// A resting is what the verdict of one attempt rests on.
type resting struct {
	speech
	sensitivity.Report
	Attempt *audit.Attempt
	Rules   []sensitivity.RuleFlip // of the world: turned round, they change the verdict
	Asked   int                    // rules there are
}

func (p *part) restReport() *Rest {
	a := p.rest
	if a == nil {
		return nil
	}
	out := &Rest{
		Says: a.sentence(p.said(p.starts()[a.Attempt.Start].Called())), Turning: a.turning(), Counting: a.counting(),
		Reading: a.Attempt.Reading.String(), Beginning: p.starts()[a.Attempt.Start].Name,
		Outcome: a.Outcome.String(), Assumptions: []Assumption{}, LeftOut: append([]string{}, a.LeftOut...), Rules: []Rule{},
	}
	for _, f := range a.Rules {
		out.Rules = append(out.Rules, Rule{f.Rule.Name, f.Rule.In(p.l), append([]string{}, f.Rule.Facts...), f.Outcome.String()})
	}
	if a.Err != nil {
		out.Cut = p.said(a.Err)
	}
	for i := range a.Results {
		r := &a.Results[i]
		one := Assumption{ID: r.ID, Parameter: p.parameter(r.Parameter), Value: p.value(r, r.Value), Range: p.rangeOf(r), Facts: r.Facts, Status: r.Status.String(), Flips: p.turns(r)}
		if r.Err != nil {
			one.Cut = p.said(r.Err)
		}
		out.Assumptions = append(out.Assumptions, one)
	}
	return out
}

// rangeOf is what an assumption was varied over: a window, or all values of a choice.
func (s speech) rangeOf(r *sensitivity.Result) string {
	if q, known := world.FindParameter(r.ID); known && q.Values != nil {
		return strings.Join(q.ValuesIn(s.l), ", ")
	}
	return s.value(r, r.Range)
}

// turns are the changes of one assumption that turn the verdict.
func (p *part) turns(r *sensitivity.Result) (out []Turn) {
	for i := range r.Ends {
		f := &r.Ends[i]
		out = append(out, Turn{
			Says: p.said(flipText(r, f)), Change: p.said(flipped(r, f)), Then: p.said(outcomeText(f.Outcome)), Latest: &f.Latest, Last: millis(f.Last), First: millis(f.First), Outcome: f.Outcome.String(),
			Run: p.shown.number(p.flipCase(r, f), f.Bad),
		})
	}
	for i := range r.Choices {
		c := &r.Choices[i]
		change, then := p.say("%s (%s) is %q and not %q", parameter(r.Parameter), r.ID, p.value(r, c.Value), p.value(r, r.Value)), p.said(outcomeText(c.Outcome))
		says := p.say("%s: it then %s", change, then)
		if c.Outcome == trial.Inconclusive {
			says = p.say("%s (%s) is %q: not decided", parameter(r.Parameter), r.ID, p.value(r, c.Value))
			change, then = says, ""
		}
		out = append(out, Turn{Says: says, Change: change, Then: then, Value: p.value(r, c.Value), Outcome: c.Outcome.String(), Run: p.shown.number(p.choiceCase(r, c), c.Bad)})
	}
	return out
}

// counting says how many rules the verdict rests on.
func (a *resting) counting() string {
	switch {
	case a.Asked == 0:
		return ""
	case len(a.Rules) == 0:
		return " " + a.say("Of the %d rules of the world none, turned round, changes it.", a.Asked)
	case len(a.Rules) == 1:
		return " " + a.say("Of the %d rules of the world one, turned round, changes it.", a.Asked)
	}
	return " " + a.say("Of the %d rules of the world %d, turned round, change it.", a.Asked, len(a.Rules))
}

// turning is what turns the verdict, by what it turns to.
func (a *resting) turning() string {
	var order []trial.Outcome
	once, with := map[trial.Outcome][]string{}, map[trial.Outcome][]string{}
	add := func(to map[trial.Outcome][]string, o trial.Outcome, text string) {
		if !slices.Contains(order, o) {
			order = append(order, o)
		}
		to[o] = append(to[o], text)
	}
	for i := range a.Results {
		r := &a.Results[i]
		for _, f := range r.Ends {
			format := language.Key("%s takes %s (%s)")
			if len(once[f.Outcome]) > 0 {
				format = language.Key("%s %s (%s)")
			}
			add(once, f.Outcome, a.say(format, parameter(r.Parameter), beyond(&f), r.ID))
		}
		for _, c := range r.Choices {
			if c.Outcome != trial.Inconclusive {
				add(with, c.Outcome, a.say("%s is %q (%s)", parameter(r.Parameter), a.value(r, c.Value), r.ID))
			}
		}
	}
	var b strings.Builder
	for _, o := range order {
		var when []string
		if list := once[o]; len(list) > 0 {
			when = append(when, a.say("once %s", a.either(list)))
		}
		if list := with[o]; len(list) > 0 {
			when = append(when, a.say("if %s", a.either(list)))
		}
		b.WriteString(" " + a.say("It %s %s.", outcomeText(o), strings.Join(when, a.say(", or "))))
	}
	return b.String()
}

// either is a list of which one is enough: "this, that or that".
func (s speech) either(list []string) string {
	if n := len(list) - 1; n > 0 {
		return s.say("%s or %s", strings.Join(list[:n], ", "), list[n])
	}
	return list[0]
}

// beyond is where one end of a window has to be for a verdict to turn.
func beyond(f *sensitivity.Flip) language.Text {
	switch [2]bool{f.Latest, f.Widens} {
	case [2]bool{true, true}:
		return language.Textf("over %s", phrase.Brief(f.Last))
	case [2]bool{true, false}:
		return language.Textf("at most %s", phrase.Brief(f.First))
	case [2]bool{false, true}:
		return language.Textf("under %s", phrase.Brief(f.Last))
	}
	return language.Textf("at least %s", phrase.Brief(f.First))
}

// sentence says of how many assumptions the verdict is independent.
func (a *resting) sentence(start string) string {
	if a.Err != nil {
		return a.say("Not decided: %s.", a.Err)
	}
	var holds, open int
	for _, r := range a.Results {
		switch r.Status {
		case sensitivity.Holds:
			holds++
		case sensitivity.Flips:
		default:
			open++
		}
	}
	comes := worth(&trial.Decision{Outcome: a.Outcome, Ends: a.Attempt.Decision.Ends})
	if comes.Equal(onTiming) {
		comes = language.Textf("depends on the timing whether it works")
	}
	text := a.say("That it %s, %s from %s, holds for every value of %d of %d assumptions.", comes, reading(a.Attempt.Reading), start, holds, len(a.Results))
	if open > 0 {
		text += " " + a.say("%d could not be decided.", open)
	}
	return text
}

// flipText is one end of a window that turns the verdict.
func flipText(r *sensitivity.Result, f *sensitivity.Flip) language.Text {
	return language.Textf("%s: it then %s", flipped(r, f), outcomeText(f.Outcome))
}

// flipped is how one end of a window is moved.
func flipped(r *sensitivity.Result, f *sensitivity.Flip) language.Text {
	format := map[[2]bool]string{
		{true, true}:   language.Key("%s (%s, now %s) may take longer than %s"), // its latest end, wider
		{true, false}:  language.Key("%s (%s, now %s) takes less than %s"),
		{false, true}:  language.Key("%s (%s, now %s) may take less than %s"),
		{false, false}: language.Key("%s (%s, now %s) takes longer than %s"),
	}[[2]bool{f.Latest, f.Widens}]
	return language.Textf(format, parameter(r.Parameter), r.ID, assumed{r.Parameter, r.Value}, phrase.Brief(f.Last))
}

// outcomeText is an outcome as a verb.
func outcomeText(o trial.Outcome) language.Text {
	return worth(&trial.Decision{Outcome: o})
}
