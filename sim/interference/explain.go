package interference

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/language"
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
func (p *Party) String() string { return p.In(language.English) }

// In says who does what, in a language.
func (p *Party) In(l language.Language) string {
	return language.Textf("%s with %s", p.By, p.Name).In(l)
}

// explain says why the verdict is what it is.
func (c *Cell) explain(q *Question) {
	a, b := &c.Parties[0], &c.Parties[1]
	switch c.Verdict {
	case Safe:
		c.Why = language.Textf("each reaches its goal as it does alone, in every order of events")
		if c.Independent {
			c.Why = language.Textf("neither ever changes what the other looks at, so each goes on as it does alone")
		}
	case Unsafe:
		c.Why = c.loss()
	case FailsAlone:
		c.Why = language.Said(language.Join(c.failures(), "; "))
	default:
		c.Why = language.Textf("not decided: %v", c.Err)
		if a.Alone == trial.Inconclusive || b.Alone == trial.Inconclusive {
			c.Why = language.Textf("not decided, already alone: %v", c.Err)
		}
	}
}

func (c *Cell) failures() []language.Speaker {
	var list []language.Speaker
	for i := range c.Parties {
		if p := &c.Parties[i]; p.Alone != trial.Always {
			list = append(list, language.Textf("%s reaches its goal %s", p.Name, alone(p.Alone)))
		}
	}
	return list[:min(len(list), 1+oneIf(c.First != c.Second))]
}

func alone(o trial.Outcome) language.Text {
	if o == trial.Never {
		return language.Textf("never, even alone")
	}
	if o == trial.Refuted {
		return language.Textf("not for every timing, even alone")
	}
	if o == trial.Sometimes {
		return language.Textf("for some timings only, even alone")
	}
	return language.Textf("%s only, even alone", o)
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// loss says who suffers.
func (c *Cell) loss() language.Text {
	var who []language.Speaker
	for i := range c.Parties {
		if c.Suffers[i] {
			who = append(who, &c.Parties[i])
		}
	}
	each := language.Text{}
	if len(who) == 2 {
		each = language.Textf(", each in some run")
	}
	if c.Late {
		return language.Textf("%s may lose again what was reached%s", language.Enumerate(who), each)
	}
	return language.Textf("%s may miss the goal%s", language.Enumerate(who), each)
}

// Story tells the bad run, one line for each event: when, and what. It is empty if there is none.
func (c *Cell) Story() []string { return c.StoryIn(language.English) }

// StoryIn is Story in a language.
func (c *Cell) StoryIn(l language.Language) []string {
	if c.Bad == nil {
		return nil
	}
	var list []string
	for _, r := range c.Bad.Trace().All() {
		switch r.Kind {
		case sim.Fired:
			list = append(list, fmt.Sprintf("%8s  %s", clock(r.At), c.Tell(r.Event).In(l)))
		case sim.Noted:
			list = append(list, fmt.Sprintf("%8s    %s", "", world.Remark(r.Text).In(l)))
		}
	}
	return list
}

// Tell is an event in words that name the people and the procedures.
func (c *Cell) Tell(e world.Event) language.Speaker {
	if e.Kind >= world.ProcedureBegan && e.Kind <= world.ProcedureLeft {
		p := &c.Parties[e.A]
		switch e.Kind {
		case world.ProcedureBegan:
			return language.Textf("%s begins %s", p.By, p.Name)
		case world.ProcedureEnded:
			return language.Textf("%s is through with %s at step %d", p.By, p.Name, e.B)
		case world.SupportCalled:
			return language.Textf("%s is sent to support by step %d of %s", p.By, e.B, p.Name)
		}
		return language.Textf("%s goes round %s for ever", p.By, p.Name)
	}
	if e.Kind == world.Waited {
		for i := range c.Parties {
			if p := &c.Parties[i]; p.User == e.User {
				return language.Textf("%s has waited", p.By)
			}
		}
	}
	return e
}

// clock is a time as minutes and seconds, such as 5:08.
func clock(d time.Duration) string {
	text := fmt.Sprintf("%d:%02d", d/time.Minute, d%time.Minute/time.Second)
	if ms := d % time.Second / time.Millisecond; ms != 0 {
		text += fmt.Sprintf(".%03d", ms)
	}
	return text
}
