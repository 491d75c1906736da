package interference

import (
	"fmt"
	"strings"
	"time"

	"ombud/sim"
	"ombud/sim/trial"
	"ombud/sim/world"
)

var verdictNames = [...]string{"inconclusive", "safe", "unsafe", "fails alone"}

// String is the verdict in a word or two, such as "unsafe".
func (v Verdict) String() string {
	if int(v) < len(verdictNames) {
		return verdictNames[v]
	}
	return fmt.Sprintf("interference.Verdict(%d)", uint8(v))
}

// String says who does what, such as "the manager with case-2".
func (p *Party) String() string { return p.By + " with " + p.Name }

// explain says why the verdict is what it is.
func (c *Cell) explain(q *Question) {
	a, b := &c.Parties[0], &c.Parties[1]
	switch c.Verdict {
	case Safe:
		c.Why = "each reaches its goal as it does alone, in every order of events"
		if c.Independent {
			c.Why = "neither ever changes what the other looks at, so each goes on as it does alone"
		}
	case Unsafe:
		c.Why = c.loss()
	case FailsAlone:
		c.Why = strings.Join(c.failures(), "; ")
	default:
		c.Why = fmt.Sprintf("not decided: %v", c.Err)
		if a.Alone == trial.Inconclusive || b.Alone == trial.Inconclusive {
			c.Why = fmt.Sprintf("not decided, already alone: %v", c.Err)
		}
	}
}

func (c *Cell) failures() []string {
	var list []string
	for i := range c.Parties {
		if p := &c.Parties[i]; p.Alone != trial.Always {
			list = append(list, fmt.Sprintf("%s reaches its goal %s", p.Name, alone(p.Alone)))
		}
	}
	return list[:min(len(list), 1+oneIf(c.First != c.Second))]
}

func alone(o trial.Outcome) string {
	if o == trial.Never {
		return "never, even alone"
	}
	if o == trial.Refuted {
		return o.String() + ", even alone"
	}
	return o.String() + " only, even alone"
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// loss says who suffers.
func (c *Cell) loss() string {
	var who []string
	for i := range c.Parties {
		if c.Suffers[i] {
			who = append(who, c.Parties[i].String())
		}
	}
	text := strings.Join(who, " and ") + " may miss the goal"
	if c.Late {
		text = strings.Join(who, " and ") + " may lose again what was reached"
	}
	if len(who) == 2 {
		text += ", each in some run"
	}
	return text
}

// Story tells the bad run, one line for each event: when, and what. It is empty if there is none.
func (c *Cell) Story() []string {
	if c.Bad == nil {
		return nil
	}
	var list []string
	for _, r := range c.Bad.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			list = append(list, fmt.Sprintf("%8s  %s", clock(r.At), c.tell(r.Event)))
		case sim.Noted:
			list = append(list, fmt.Sprintf("%8s    %s", "", r.Text))
		}
	}
	return list
}

// tell is an event in words that name the people and the procedures.
func (c *Cell) tell(e world.Event) string {
	if e.Kind >= world.ProcedureBegan && e.Kind <= world.ProcedureLeft {
		p := &c.Parties[e.A]
		switch e.Kind {
		case world.ProcedureBegan:
			return fmt.Sprintf("%s begins %s", p.By, p.Name)
		case world.ProcedureEnded:
			return fmt.Sprintf("%s is through with %s at step %d", p.By, p.Name, e.B)
		case world.SupportCalled:
			return fmt.Sprintf("%s is sent to support by step %d of %s", p.By, e.B, p.Name)
		}
		return fmt.Sprintf("%s goes round %s for ever", p.By, p.Name)
	}
	if e.Kind == world.Waited {
		for i := range c.Parties {
			if p := &c.Parties[i]; p.User == e.User {
				return p.By + " has waited"
			}
		}
	}
	return e.String()
}

// clock is a time as minutes and seconds, such as 5:08.
func clock(d time.Duration) string {
	text := fmt.Sprintf("%d:%02d", d/time.Minute, d%time.Minute/time.Second)
	if ms := d % time.Second / time.Millisecond; ms != 0 {
		text += fmt.Sprintf(".%03d", ms)
	}
	return text
}
