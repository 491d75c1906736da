package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/scenario"
	"ombud/sim/world"
)

// tellRun shows a run event by event, each when wait returns for its time, and
// then what came of it. A run that stopped before the end of the file has no
// outcome.
func tellRun(w io.Writer, s *scenario.Scenario, result *scenario.Result, wait func(at time.Duration)) {
	tellBeginning(w, s)
	run := result.Run
	for _, r := range run.Trace().All() {
		wait(r.At)
		tellRecord(w, r)
	}
	if carriedOut(s, run) {
		wait(run.Now())
		tellEnd(w, s, result)
	}
}

// tellBeginning shows the story and what is given.
func tellBeginning(w io.Writer, s *scenario.Scenario) {
	for _, line := range s.Story {
		fmt.Fprintln(w, line)
	}
	if len(s.Story) > 0 {
		fmt.Fprintln(w)
	}
	for _, g := range s.Givens {
		fmt.Fprintf(w, "given %s\n", g.Text)
	}
	fmt.Fprintln(w)
}

// tellRecord is a line of the story. What was put into the run from outside is
// told when it happens.
func tellRecord(w io.Writer, r sim.Record[world.Event]) {
	at := scenario.FormatTime(r.At)
	below := strings.Repeat(" ", len(at)+4)
	switch r.Kind {
	case sim.Fired:
		fmt.Fprintf(w, "%s  %s\n", at, r.Event)
	case sim.Chosen:
		fmt.Fprintf(w, "%schoice %q %d of %d\n", below, r.Text, r.Answer+1, r.N)
	case sim.Noted:
		fmt.Fprintf(w, "%s-> %s\n", below, r.Text)
	}
}

// tellEnd shows what came of a run, as it is and not as the file says.
func tellEnd(w io.Writer, s *scenario.Scenario, result *scenario.Result) {
	run := result.Run
	fmt.Fprintf(w, "----\nends   %s\n", scenario.FormatTime(run.Now()))
	for _, v := range s.Claims {
		word := "fails"
		if v.Claim.Holds(&result.Params, run.State()) {
			word = "holds"
		}
		fmt.Fprintf(w, "%s  %s\n", word, v.Claim)
	}
	fmt.Fprintf(w, "trace  %016x\n\n", run.Trace().Hash())
}
