package steps

import (
	"slices"
	"time"

	"ombud/sim/depict"
	"ombud/sim/ensemble"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/view"
	"ombud/sim/world"
)

// The runs that an html report shows below a step.

// defaultPicture is how many state classes of a scenario an html report shows.
const defaultPicture = 100

// pictured is how many state classes of a scenario are to be shown: 0 if nobody
// wants to see any.
func (o *Options) pictured() int {
	if o.Classes == 0 && slices.ContainsFunc(o.Formats, func(f Format) bool { return f.Name == "html" }) {
		return defaultPicture
	}
	return o.Classes
}

// portray keeps the run that says most about a verdict: the one that breaks the
// claim, with the nearest one that does not; the one that shows it; or of a
// claim that is proved to come true in time, the slowest.
func (s *situation) portray(v *verdict) {
	if s.setting.picture == 0 || s.setting.hasty {
		return
	}
	switch {
	case v.Kind == ensemble.Proved && v.Timed && v.Time() && v.SlowestRun != nil:
		s.show(s.filmed(s.says("The slowest run"), view.Good, v.SlowestRun, v.SlowestRun.Now()))
	case v.Run == nil:
	case v.Passes():
		s.show(s.filmed(s.says("A run of which it is true"), view.Good, v.Run, v.Moment))
	case v.Inconclusive():
		s.show(s.filmed(s.says("A run that does not settle it"), view.Unsure, v.Run, v.Moment))
	default:
		s.show(s.contrasted(v))
	}
}

// says is a message of the catalogue in the language of what is said about the
// feature.
func (s *situation) says(format string) string {
	return language.Textf(format).In(s.said())
}

// pictured is an event in words, as a picture has it.
func (s *situation) pictured(e world.Event) string { return s.told(e).In(s.said()) }

// contrasted is the run that breaks a claim beside the nearest that does not.
func (s *situation) contrasted(v *verdict) *view.Run {
	title := s.says("The shortest run that breaks it")
	if !v.Exact {
		title = s.says("The shortest run that breaks it, of those seen")
	}
	run := s.filmed(title, view.Bad, v.Run, v.Moment)
	if run == nil || v.Nearest == nil {
		return run
	}
	run.Beside = s.filmed(s.says("The nearest run that passes"), view.Good, v.Nearest, v.Nearest.Now())
	if v.Difference != nil {
		run.Apart = v.Difference.Tell(s.told).In(s.said())
	}
	return run
}

// portrayFailure keeps the run in which a step could not be carried out.
func (s *situation) portrayFailure(f *breakdown) {
	if s.setting.picture > 0 && f.Run != nil {
		s.show(s.filmed(s.says("The shortest run in which it cannot be carried out"), view.Bad, f.Run, f.Run.Now()))
	}
}

// show adds a run to the current step.
func (s *situation) show(run *view.Run) {
	if run == nil {
		return
	}
	st := &s.result.Steps[s.current]
	if st.Found != "" {
		run.Command = "ombud replay " + st.Found
	}
	st.Runs = append(st.Runs, run)
}

// filmed is a run as a picture; nil if it cannot be told.
func (s *situation) filmed(title string, tone view.Tone, run *worldRun, ends time.Duration) *view.Run {
	var claims []world.Claim
	if m := s.plan.steps[s.current].meaning; m.claim != (world.Claim{}) {
		claims = append(claims, m.claim)
	}
	told := scenario.FromRun("run", s.plan.name, s.settings(), run, ends, claims)
	picture, _ := depict.RunIn(s.said(), told, s.pictured)
	if picture == nil {
		return nil
	}
	picture.Title, picture.Tone = title, tone
	return picture
}
