package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"ombud/sim/sensitivity"
	"ombud/sim/trial"
)

// printRest says what the verdict rests on.
func (p *auditPart) printRest(w io.Writer) {
	if p.rest == nil {
		return
	}
	if !p.report.flags.long {
		fmt.Fprint(w, "\n", paragraph("What it rests on  ", p.rest.sentence(p)+p.rest.summary()+p.rest.facts()))
		return
	}
	fmt.Fprint(w, "\n", paragraph("What it rests on  ", p.rest.sentence(p)+p.rest.facts()))
	for _, f := range p.rest.Rules {
		fmt.Fprint(w, flow("  - ", fmt.Sprintf("%s (%s); otherwise: %s", strings.TrimSuffix(f.Rule.Says, "."), strings.Join(f.Rule.Facts, ", "), f.Outcome)))
	}
	for i := range p.rest.Results {
		for _, t := range p.turns(&p.rest.Results[i]) {
			fmt.Fprint(w, flow("  - ", t.says))
		}
	}
}

// facts says how many rules the verdict rests on; --long and --json name them, with their facts.
func (a *auditRest) facts() string {
	if a.Asked == 0 {
		return ""
	}
	return fmt.Sprintf(" Of the %d rules of the world %d, turned round, change it.", a.Asked, len(a.Rules))
}

// summary is what turns the verdict, by what it turns to.
func (a *auditRest) summary() string {
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
		return "over " + shortTime(f.Last)
	case [2]bool{true, false}:
		return "at most " + shortTime(f.First)
	case [2]bool{false, true}:
		return "under " + shortTime(f.Last)
	}
	return "at least " + shortTime(f.First)
}

// sentence says of how many assumptions the verdict is independent.
func (a *auditRest) sentence(p *auditPart) string {
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
	start := p.inspection.Subject.Starts[a.Attempt.Start].Name
	text := fmt.Sprintf("That it %s, %s from %s, holds for every value of %d of %d assumptions.",
		worth(&trial.Decision{Outcome: a.Outcome, Ends: a.Attempt.Decision.Ends}), read(a.Attempt.Reading), start, holds, len(a.Results))
	text = strings.Replace(text, "That it depends on the timing", "That it depends on the timing whether it works", 1)
	if open > 0 {
		text += fmt.Sprintf(" %d could not be decided.", open)
	}
	return text
}

// A turn is a change of one assumption that turns a verdict, or leaves it open.
type turn struct {
	says    string
	choice  *sensitivity.Choice
	flip    *sensitivity.Flip
	outcome trial.Outcome
	run     int
}

// turns are the changes of one assumption that turn the verdict.
func (p *auditPart) turns(r *sensitivity.Result) (out []turn) {
	for i := range r.Ends {
		f := &r.Ends[i]
		out = append(out, turn{flipText(r, f), nil, f, f.Outcome, p.runNumber(p.flipCase(r, f), f.Bad)})
	}
	for i := range r.Choices {
		c := &r.Choices[i]
		says := fmt.Sprintf("%s (%s) is %q and not %q: it then %s", r.Parameter, r.ID, c.Value, r.Value, outcomeText(c.Outcome))
		if c.Outcome == trial.Inconclusive {
			says = fmt.Sprintf("%s (%s) is %q: not decided", r.Parameter, r.ID, c.Value)
		}
		out = append(out, turn{says, c, nil, c.Outcome, p.runNumber(p.choiceCase(r, c), c.Bad)})
	}
	return out
}

// view is the turn as JSON shows it.
func (t *turn) view() flipView {
	v := flipView{Says: t.says, Outcome: t.outcome.String(), Run: t.run}
	if t.choice != nil {
		v.Value = t.choice.Value
		return v
	}
	v.Latest, v.Last, v.First = &t.flip.Latest, millis(t.flip.Last), millis(t.flip.First)
	return v
}

// flipText is one end of a window that turns the verdict.
func flipText(r *sensitivity.Result, f *sensitivity.Flip) string {
	may := map[[2]bool]string{
		{true, true}: "may take longer than", {true, false}: "takes less than", // its latest end, wider and narrower
		{false, true}: "may take less than", {false, false}: "takes longer than",
	}[[2]bool{f.Latest, f.Widens}]
	return fmt.Sprintf("%s (%s, now %s) %s %s: it then %s", r.Parameter, r.ID, r.Value, may, shortTime(f.Last), outcomeText(f.Outcome))
}

// outcomeText is an outcome as a verb.
func outcomeText(o trial.Outcome) string {
	return worth(&trial.Decision{Outcome: o})
}
