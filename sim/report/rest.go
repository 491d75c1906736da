package report

import (
	"fmt"
	"slices"
	"strings"

	"ombud/sim/audit"
	"ombud/sim/phrase"
	"ombud/sim/sensitivity"
	"ombud/sim/trial"
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
	Value   string `json:"value,omitempty"`
	Latest  *bool  `json:"latest,omitempty"` // the end that is moved
	Last    *int64 `json:"last_ms,omitempty"`
	First   *int64 `json:"first_ms,omitempty"`
	Outcome string `json:"outcome"`
	Run     int    `json:"run,omitempty"`
}

// A resting is what the verdict of one attempt rests on.
type resting struct {
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
		Says: a.sentence(p.starts()[a.Attempt.Start].Name), Turning: a.turning(), Counting: a.counting(),
		Reading: a.Attempt.Reading.String(), Beginning: p.starts()[a.Attempt.Start].Name,
		Outcome: a.Outcome.String(), Assumptions: []Assumption{}, LeftOut: append([]string{}, a.LeftOut...), Rules: []Rule{},
	}
	for _, f := range a.Rules {
		out.Rules = append(out.Rules, Rule{f.Rule.Name, f.Rule.Says, append([]string{}, f.Rule.Facts...), f.Outcome.String()})
	}
	if a.Err != nil {
		out.Cut = a.Err.Error()
	}
	for i := range a.Results {
		r := &a.Results[i]
		one := Assumption{ID: r.ID, Parameter: r.Parameter, Value: r.Value, Range: r.Range, Facts: r.Facts, Status: r.Status.String(), Flips: p.turns(r)}
		if r.Err != nil {
			one.Cut = r.Err.Error()
		}
		out.Assumptions = append(out.Assumptions, one)
	}
	return out
}

// turns are the changes of one assumption that turn the verdict.
func (p *part) turns(r *sensitivity.Result) (out []Turn) {
	for i := range r.Ends {
		f := &r.Ends[i]
		out = append(out, Turn{
			Says: flipText(r, f), Latest: &f.Latest, Last: millis(f.Last), First: millis(f.First), Outcome: f.Outcome.String(),
			Run: p.shown.number(p.flipCase(r, f), f.Bad),
		})
	}
	for i := range r.Choices {
		c := &r.Choices[i]
		says := fmt.Sprintf("%s (%s) is %q and not %q: it then %s", r.Parameter, r.ID, c.Value, r.Value, outcomeText(c.Outcome))
		if c.Outcome == trial.Inconclusive {
			says = fmt.Sprintf("%s (%s) is %q: not decided", r.Parameter, r.ID, c.Value)
		}
		out = append(out, Turn{Says: says, Value: c.Value, Outcome: c.Outcome.String(), Run: p.shown.number(p.choiceCase(r, c), c.Bad)})
	}
	return out
}

// counting says how many rules the verdict rests on.
func (a *resting) counting() string {
	if a.Asked == 0 {
		return ""
	}
	return fmt.Sprintf(" Of the %d rules of the world %d, turned round, change it.", a.Asked, len(a.Rules))
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
			add(once, f.Outcome, fmt.Sprintf("%s takes %s (%s)", r.Parameter, beyond(&f), r.ID))
		}
		for _, c := range r.Choices {
			if c.Outcome != trial.Inconclusive {
				add(with, c.Outcome, fmt.Sprintf("%s is %q (%s)", r.Parameter, c.Value, r.ID))
			}
		}
	}
	var b strings.Builder
	for _, o := range order {
		var when []string
		if list := once[o]; len(list) > 0 {
			for i := 1; i < len(list); i++ {
				list[i] = strings.Replace(list[i], " takes ", " ", 1)
			}
			when = append(when, "once "+either(list))
		}
		if list := with[o]; len(list) > 0 {
			when = append(when, "if "+either(list))
		}
		fmt.Fprintf(&b, " It %s %s.", outcomeText(o), strings.Join(when, ", or "))
	}
	return b.String()
}

// either is a list of which one is enough: "this, that or that".
func either(list []string) string {
	if n := len(list) - 1; n > 0 {
		return strings.Join(list[:n], ", ") + " or " + list[n]
	}
	return list[0]
}

// beyond is where one end of a window has to be for a verdict to turn.
func beyond(f *sensitivity.Flip) string {
	switch [2]bool{f.Latest, f.Widens} {
	case [2]bool{true, true}:
		return "over " + phrase.Short(f.Last)
	case [2]bool{true, false}:
		return "at most " + phrase.Short(f.First)
	case [2]bool{false, true}:
		return "under " + phrase.Short(f.Last)
	}
	return "at least " + phrase.Short(f.First)
}

// sentence says of how many assumptions the verdict is independent.
func (a *resting) sentence(start string) string {
	if a.Err != nil {
		return "Not decided: " + a.Err.Error() + "."
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
	text := fmt.Sprintf("That it %s, %s from %s, holds for every value of %d of %d assumptions.",
		worth(&trial.Decision{Outcome: a.Outcome, Ends: a.Attempt.Decision.Ends}), read(a.Attempt.Reading), start, holds, len(a.Results))
	text = strings.Replace(text, "That it depends on the timing", "That it depends on the timing whether it works", 1)
	if open > 0 {
		text += fmt.Sprintf(" %d could not be decided.", open)
	}
	return text
}

// flipText is one end of a window that turns the verdict.
func flipText(r *sensitivity.Result, f *sensitivity.Flip) string {
	may := map[[2]bool]string{
		{true, true}: "may take longer than", {true, false}: "takes less than", // its latest end, wider and narrower
		{false, true}: "may take less than", {false, false}: "takes longer than",
	}[[2]bool{f.Latest, f.Widens}]
	return fmt.Sprintf("%s (%s, now %s) %s %s: it then %s", r.Parameter, r.ID, r.Value, may, phrase.Short(f.Last), outcomeText(f.Outcome))
}

// outcomeText is an outcome as a verb.
func outcomeText(o trial.Outcome) string {
	return worth(&trial.Decision{Outcome: o})
}
