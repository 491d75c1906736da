package scenario

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/world"
)

// FromRun writes a run down. name is the name of the file to be, story may have
// several lines, settings are those the run began with, in order, ends is when
// it ends (no sooner than its last event, in whole milliseconds), and claims
// are sorted by whether they hold in the state of the run.
//
// The run must have kept its trace from the beginning, without remarks of
// anything but the world. What a driver scheduled or withdrew is not told, only
// what happened. Assumptions that were set beside the settings belong into
// them: see Assumptions. A claim about a dialog means the manager's, as it does
// in the file. FromRun panics when the run cannot be told.
func FromRun(name, story string, settings []world.Setting, run *Run, ends time.Duration, claims []world.Claim) *Scenario {
	s := &Scenario{File: name, Story: comments(story), Ends: End{At: ends, Said: true}}
	s.tellGivens(settings)
	s.tellHappenings(run.Trace())
	s.tellOutcome(run, claims)
	s.settleLines()
	return s
}

// settleLines gives everything the line in which it is printed.
func (s *Scenario) settleLines() {
	again, err := Parse(s.File, s.Text())
	if err != nil {
		panic("scenario: what was printed cannot be read: " + err.Error())
	}
	*s = *again
}

// tellGivens writes the settings down. Those that only a table can say, a full
// client or Windows, are the healthy default and left out.
func (s *Scenario) tellGivens(settings []world.Setting) {
	for _, set := range settings {
		text := set.String()
		if set.Kind == world.SetSystem && set.N != 0 {
			text = world.Setting{Kind: world.SetMac, User: set.User}.String()
		}
		if read, err := world.ParseSetting(text); err == nil {
			s.Givens = append(s.Givens, Given{Text: text, Setting: read})
		} else if set.Kind != world.SetEdition && set.Kind != world.SetSystem {
			panic(fmt.Sprintf("scenario: FromRun: the setting %q cannot be read back: %v", text, err))
		}
	}
}

func (s *Scenario) tellHappenings(trace *sim.Trace[world.Event]) {
	d := &s.Start
	for _, r := range trace.All() {
		if r.Kind == sim.Fired {
			s.Happenings = append(s.Happenings, Happening{At: r.At, Event: r.Event})
			d = &s.Happenings[len(s.Happenings)-1].Details
			continue
		}
		d.add(r)
	}
	s.Trace = Hash{Value: trace.Hash(), Said: true}
}

func (s *Scenario) tellOutcome(run *Run, claims []world.Claim) {
	if s.Ends.At < run.Now() || s.Ends.At%time.Millisecond != 0 {
		panic(fmt.Sprintf("scenario: FromRun: a run that stands at %v cannot end at %v", run.Now(), s.Ends.At))
	}
	setup, err := s.Setup()
	if err != nil {
		panic("scenario: FromRun: " + err.Error())
	}
	told := map[string]bool{}
	for _, c := range claims {
		text := c.String()
		read, err := world.ParseClaim(text)
		if err != nil {
			panic(fmt.Sprintf("scenario: FromRun: the claim %q cannot be read back: %v", text, err))
		}
		if !told[text] {
			told[text] = true
			s.Claims = append(s.Claims, Verdict{Claim: read, Holds: read.Holds(&setup.Params, run.State())})
		}
	}
}

// Assumptions are the settings that turn the default assumptions into these,
// in the order of the parameters. Faults are settings of their own.
func Assumptions(p world.Params) []world.Setting {
	defaults := world.Defaults()
	var out []world.Setting
	for _, q := range world.Parameters() {
		value := p.Value(q)
		if value == defaults.Value(q) {
			continue
		}
		text := q.Name + " takes " + value
		if q.Values != nil {
			text = fmt.Sprintf("%s is %q", q.Name, value)
		}
		set, err := world.ParseSetting(text)
		if err != nil {
			panic(fmt.Sprintf("scenario: the assumption %q cannot be read: %v", text, err))
		}
		out = append(out, set)
	}
	return out
}

// storyWidth is where lines of a story are broken, in characters.
const storyWidth = 100

// comments makes comment lines of a story, and breaks its long lines between
// words.
func comments(story string) []string {
	story = strings.TrimSpace(story)
	if story == "" {
		return nil
	}
	var out []string
	for line := range strings.SplitSeq(story, "\n") {
		out = append(out, comment(line)...)
	}
	return out
}

// comment makes comment lines of one line.
func comment(line string) []string {
	var out []string
	now := "#"
	for _, word := range strings.Fields(clean(line)) {
		if now != "#" && width(now)+1+width(word) > storyWidth {
			out, now = append(out, now), "#"
		}
		if runes := []rune(word); len(runes) > storyWidth {
			word = string(runes[:storyWidth]) + "…"
		}
		now += " " + word
	}
	return append(out, now)
}
