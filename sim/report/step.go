package report

import (
	"strings"

	"ombud/sim/audit"
	"ombud/sim/language"
	"ombud/sim/procedure"
	"ombud/sim/world"
)

// A Step is a step and what it is good for.
type Step struct {
	Step      int      `json:"step"`
	Line      int      `json:"line"`
	Text      string   `json:"text"`
	Sentences []Spot   `json:"-"` // where they stand
	Jumps     []Jump   `json:"-"`
	Away      bool     `json:"-"` // who is through with it never goes on with the next step
	Notes     []string `json:"notes,omitempty"`
	Role      string   `json:"role,omitempty"` // the first of roles; missing if nothing was weighed
	Roles     []Role   `json:"roles,omitempty"`
}

// A Spot is a place in a file: line and column, from 1; 0 if the text was not read from a file.
type Spot struct{ Line, Column int }

// A Role is a role of a step, and why.
type Role struct {
	Role       string   `json:"role"`
	Text       string   `json:"text"`
	Beginnings []string `json:"beginnings"`
	Of         int      `json:"of"` // beginnings from which the step is come to
	Run        int      `json:"run,omitempty"`
}

// roleWords is the role with the number of beginnings it holds from, unless that is all of them.
func (s speech) roleWords(r *Role) string {
	if n := len(r.Beginnings); r.Of > 0 && n > 0 && n < r.Of {
		return s.say("%s (%d of %d)", language.Textf(r.Role), n, r.Of)
	}
	return s.word(r.Role)
}

func (p *part) step(i int) Step {
	s := p.text.Document.Steps[i]
	out := Step{Step: s.Number, Line: s.Line, Text: p.stepText(s), Notes: s.Notes}
	out.Jumps, out.Away = jumps(s, len(p.text.Document.Steps))
	for _, one := range s.Sentences {
		out.Sentences = append(out.Sentences, Spot{one.Line, one.Column})
	}
	if p.weights == nil || !p.weights.Weighed {
		return out
	}
	w := &p.weights.Steps[i]
	out.Role = w.Main.String()
	for _, r := range w.Roles {
		out.Roles = append(out.Roles, Role{r.Role.String(), p.said(r.Text), append([]string{}, p.names(r.Starts)...), r.Of, p.shown.example(r.Example)})
	}
	return out
}

// stepText is what a step says, without its notes.
func (sp speech) stepText(s procedure.Step) string {
	var out []string
	for _, one := range s.Sentences {
		text := one.Text
		if text == "" { // of a text that nobody has written
			text = one.PhraseIn(sp.l, world.Manager)
		}
		out = append(out, capitalized(text)+".")
	}
	return strings.Join(out, " ")
}

// basisText says in which situations steps were weighed; "" for none.
func (p *part) basisText() string {
	switch w := p.weights; {
	case w == nil || !w.Weighed:
		return ""
	case len(w.Starts) > 3:
		return p.say("%s, begun from any of the %d beginnings that it works from", reading(w.Reading), len(w.Starts))
	default:
		return p.say("%s, begun from %s", reading(w.Reading), p.enumerated(p.called(w.Starts)))
	}
}

// A Slip is a way to go wrong, and what comes of it.
type Slip struct {
	Slip    string       `json:"slip"`
	Step    int          `json:"step,omitempty"`
	To      int          `json:"to,omitempty"`
	Beside  string       `json:"meanwhile,omitempty"` // what somebody else does, or what fails
	At      int          `json:"at_step,omitempty"`   // where the reader is then, in the run
	Verdict string       `json:"verdict"`
	Text    string       `json:"text"`
	Results []SlipResult `json:"results"`
	Run     int          `json:"run,omitempty"`
}

// A SlipResult is what comes of a slip from one state.
type SlipResult struct {
	Beginning string   `json:"beginning"`
	Outcome   string   `json:"outcome"`
	Ends      string   `json:"ends"`
	Lost      []string `json:"lost,omitempty"` // what was so before and may be gone for good
}

func (p *part) slip(s *audit.SlipOutcome) Slip {
	out := Slip{
		Slip: s.Slip.Kind.String(), Step: s.Slip.Step, To: s.Slip.To, At: s.At, Verdict: s.Verdict.String(), Text: p.said(s.Text),
		Results: []SlipResult{}, Run: p.shown.example(s.Example),
	}
	switch {
	case s.Slip.Action != (world.Action{}):
		out.Beside = s.Slip.Action.In(p.l)
	case s.Slip.Kind == audit.Disturb:
		out.Beside = s.Slip.Fault.In(p.l)
	}
	for _, r := range s.Results {
		one := SlipResult{Beginning: p.starts()[r.Start].Name, Outcome: r.Decision.Outcome.String(), Ends: r.Decision.Ends.String()}
		for _, c := range r.Lost {
			one.Lost = append(one.Lost, c.In(p.l))
		}
		out.Results = append(out.Results, one)
	}
	return out
}
