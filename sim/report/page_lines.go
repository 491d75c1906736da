package report

import (
	"ombud/sim/audit"
	"ombud/sim/depict"
	"ombud/sim/procedure"
	"ombud/sim/view"
)

// A Jump is a sentence that leads to another step than the next.
type Jump struct {
	Sentence int    // of the step, from 0
	To       int    // a step; 0 is the end of the procedure
	Text     string // the sentence
}

// jumps are where the sentences of a step lead, and whether who is through with it goes on elsewhere in any case.
func jumps(s procedure.Step, steps int) (out []Jump, away bool) {
	for i, one := range s.Sentences {
		to := one.Target
		switch one.Kind {
		case procedure.IfGoto:
		case procedure.Goto:
			away = true
		case procedure.Repeat:
			to, away = one.From, true
		case procedure.IfEnds, procedure.IfSupport:
			to = 0
		default:
			continue
		}
		if to > steps {
			to = 0
		}
		out = append(out, Jump{i, to, capitalized(one.Text) + "."})
	}
	return out, away
}

var roleTones = map[string]view.Tone{
	audit.PointOfNoReturn.String(): view.Bad, audit.TimingSensitive.String(): view.Unsure, audit.HarmfulIfRepeated.String(): view.Unsure,
	audit.OrderSensitive.String(): view.Unsure, audit.Redundant.String(): view.Faint, audit.Untried.String(): view.Faint, audit.Open.String(): view.Faint,
}

// lines are the steps with what each is good for. Those that a grave finding is about stand out.
func (p *Procedure) lines() (out []view.SheetLine) {
	for i := range p.Steps {
		s := &p.Steps[i]
		l := view.SheetLine{Text: s.Text, Notes: s.Notes, Tone: p.lineTone(s.Step), Stops: s.Away}
		for _, r := range s.Roles {
			l.Remarks = append(l.Remarks, view.Remark{Word: p.roleWords(&r), Text: r.Text, Tone: roleTones[r.Role], Run: r.Run})
		}
		for _, j := range s.Jumps {
			l.Jumps = append(l.Jumps, view.Jump{To: j.To, Text: j.Text, Tone: p.jumpTone(s.Step, j.Sentence)})
		}
		out = append(out, l)
	}
	return out
}

// lineTone is that of the gravest finding about a step; notes count for nothing.
func (p *Procedure) lineTone(step int) view.Tone {
	for _, f := range p.gravest() {
		if f.Step == step && !f.note() {
			return severityTones[f.Severity]
		}
	}
	return view.Plain
}

// jumpTone is faint for a jump that nobody ever takes, and bad for one that a finding of rounds without end is about.
func (p *Procedure) jumpTone(step, sentence int) view.Tone {
	for _, f := range p.Findings {
		if f.Step != step || f.Sentence == nil || *f.Sentence != sentence {
			continue
		}
		switch f.Kind {
		case audit.DeadGoto.String(), audit.NeverTrue.String():
			return view.Faint
		case audit.RoundForEver.String():
			return view.Bad
		}
	}
	return view.Plain
}

// picture is the run as a sequence of messages, with what the stores say and what is pending.
func (r *Run) picture() *view.Run {
	run, err := depict.RunIn(r.l, r.Scenario, r.event)
	if err != nil {
		panic("report: a run of a decision does not replay: " + err.Error())
	}
	run.Title, run.Text, run.Command, run.Tone = r.mark(r.Number), r.Shows, r.Replay, view.Bad
	for i := range run.Events {
		if e := &run.Events[i]; i < len(r.Events) && r.Events[i].Step > 0 {
			e.Notes = append([]string{r.say("step %d", r.Events[i].Step)}, e.Notes...)
		}
	}
	for _, c := range run.Claims {
		if c.Text == r.Goal && c.Holds(len(run.Events)) {
			run.Tone = view.Good
		}
	}
	return run
}
