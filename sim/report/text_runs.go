package report

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim/scenario"
)

// runs tells every run that shows something, event by event.
func (t *text) runs(p *Procedure) {
	for i := range p.Runs {
		r := &p.Runs[i]
		fmt.Fprintf(t.w, "\n%s  %s\n", capitalized(t.mark(r.Number)), r.Shows)
		if r.Replay != "" {
			fmt.Fprintf(t.w, "  %s\n", r.Replay)
		}
		t.events(r.Events, r.Ends)
	}
}

// events tells the events of a run, each with its step if a reader carries one out.
func (t *text) events(list []Event, ends int64) {
	for _, e := range list {
		step := ""
		if e.Step > 0 {
			step = fmt.Sprint(e.Step)
		}
		t.flow(fmt.Sprintf("%12s %4s  ", clock(e.At), step), e.Text)
		for _, remark := range e.Remarks {
			t.flow(strings.Repeat(" ", 19)+"-> ", remark)
		}
	}
	fmt.Fprintf(t.w, "%12s       %s\n", clock(ends), t.say("the end"))
}

// clock is a moment of a run as its file has it.
func clock(ms int64) string { return scenario.FormatTime(time.Duration(ms) * time.Millisecond) }
