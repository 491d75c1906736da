package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/debugger"
	"ombud/sim/language"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// A teller tells runs to a reader of a language.
type teller struct {
	to       io.Writer
	language language.Language
}

// say writes a line.
func (t teller) say(format string, args ...any) {
	fmt.Fprintln(t.to, language.Textf(format, args...).In(t.language))
}

// run shows a run event by event, each when wait returns for its time, and
// then what came of it. A run that stopped before the end of the file has no
// outcome.
func (t teller) run(s *scenario.Scenario, result *scenario.Result, wait func(at time.Duration)) {
	t.beginning(s)
	run := result.Run
	for _, r := range run.Trace().All() {
		wait(r.At)
		t.record(r)
	}
	if carriedOut(s, run) {
		wait(run.Now())
		t.end(s, result)
	}
}

// beginning shows the story and what is given. In English that is as somebody
// wrote it.
func (t teller) beginning(s *scenario.Scenario) {
	for _, line := range s.Story {
		fmt.Fprintln(t.to, line)
	}
	if len(s.Story) > 0 {
		fmt.Fprintln(t.to)
	}
	for _, g := range s.Givens {
		text := g.Text
		if t.language != language.English {
			text = g.Setting.In(t.language)
		}
		t.say("given %s", text)
	}
	fmt.Fprintln(t.to)
}

// record is a line of the story. What was put into the run from outside is
// told when it happens.
func (t teller) record(r sim.Record[world.Event]) {
	at := scenario.FormatTime(r.At)
	below := strings.Repeat(" ", len(at)+4)
	switch r.Kind {
	case sim.Fired:
		fmt.Fprintf(t.to, "%s  %s\n", at, r.Event.In(t.language))
	case sim.Chosen:
		fmt.Fprint(t.to, below)
		t.say("choice %q %d of %d", world.Remark(r.Text), r.Answer+1, r.N)
	case sim.Noted:
		fmt.Fprintf(t.to, "%s-> %s\n", below, world.Remark(r.Text).In(t.language))
	}
}

// end shows what came of a run, as it is and not as the file says.
func (t teller) end(s *scenario.Scenario, result *scenario.Result) {
	run := result.Run
	fmt.Fprintln(t.to, "----")
	t.say("ends   %s", scenario.FormatTime(run.Now()))
	for _, v := range s.Claims {
		fmt.Fprintln(t.to, debugger.Verdict(v.Claim, v.Claim.Holds(&result.Params, run.State())).In(t.language))
	}
	t.say("trace  %016x", run.Trace().Hash())
	fmt.Fprintln(t.to)
}
