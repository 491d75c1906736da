package debugger

import (
	"fmt"
	"time"

	"ombud/sim"
	"ombud/sim/language"
	"ombud/sim/world"
)

// Topic is something a conversation can tell about its place.
type Topic uint8

// The topics.
const (
	Nothing     Topic = iota
	Here              // what happened last, what it changed, what comes next
	AllStores         // every line of every store
	Waiting           // the pending events with what is left of their windows
	Else              // the alternatives, numbered as branching takes them
	Claims            // the claims of the run, and whether they hold
	Events            // the events of the run
	Help              // the commands
	Differences       // what a branch changed in the run it left
)

// Tell is what there is to say about a topic, as lines.
func (c *Conversation) Tell(t Topic) []Text {
	switch t {
	case Here:
		return c.tellHere()
	case AllStores:
		return c.tellStores()
	case Waiting:
		return c.tellWaiting()
	case Else:
		return c.tellElse()
	case Claims:
		return c.tellClaims()
	case Events:
		return c.tellEvents()
	case Help:
		return c.tellHelp()
	case Differences:
		return c.tellDifferences()
	}
	return nil
}

// tellHere is the short form for somebody who walks: the event, what it changed
// and what is next.
func (c *Conversation) tellHere() []Text {
	out := c.TellEvent()
	for _, d := range c.Compared(c.language) {
		if d.Changed() {
			out = append(out, Text{Changed, fmt.Sprintf("%-9s  %s: %s => %s", d.Store.In(c.language), d.Label, c.orNone(d.Was, d.Before), c.orNone(d.Is, d.After))})
		}
	}
	return append(out, faint(c.TellNext()))
}

// orNone is the value of a line, if the line is there.
func (c *Conversation) orNone(is bool, value string) string {
	if !is {
		return c.say("nothing")
	}
	return value
}

// TellEvent is where the conversation stands and what happened last, with its
// forks and remarks.
func (c *Conversation) TellEvent() []Text {
	out := []Text{heading(c.say("%d of %d  %s  %s", c.at.Step, c.Len(), clock(c.at.Now), c.lastWords()))}
	step := c.Last()
	for _, f := range step.Choices {
		out = append(out, plain(c.say("choice %q %d of %d", world.Remark(f.Label), f.Answer+1, f.Of)))
	}
	for _, n := range step.Notes {
		out = append(out, plain("-> "+world.Remark(n).In(c.language)))
	}
	return out
}

// lastWords says what happened last, and when if that is over.
func (c *Conversation) lastWords() language.Speaker {
	last := language.Speaker(language.Textf("the run begins"))
	if c.at.Step > 0 {
		last = c.Last().Event
	}
	if c.at.Now > c.Last().At {
		last = language.Textf("since %s: %s", clock(c.Last().At), last)
	}
	if c.at == c.last() {
		return language.Textf("the run ends; %s", last)
	}
	return last
}

// TellNext says what the run has next.
func (c *Conversation) TellNext() string {
	switch {
	case c.at.Step < c.Len():
		next := &c.steps[c.at.Step]
		return c.say("next  %s  %s", clock(next.At), next.Event)
	case c.at.Now < c.end:
		return c.say("next  %s  the run ends", clock(c.end))
	}
	return c.say("trace  %016x", c.Hash())
}

// tellStores are the lines of all stores; what the last event changed is marked
// and tells what it was before.
func (c *Conversation) tellStores() []Text {
	var out []Text
	for _, d := range c.Compared(c.language) {
		text := fmt.Sprintf("%-9s  %s: %s", d.Store.In(c.language), d.Label, c.orNone(d.Is, d.After))
		if d.Changed() {
			text += c.say(" (before: %s)", c.orNone(d.Was, d.Before))
		}
		out = append(out, markedIf(d.Changed(), text))
	}
	return out
}

func (c *Conversation) tellWaiting() []Text {
	pending := c.Pending()
	if len(pending) == 0 {
		return []Text{heading(c.say("nothing is pending"))}
	}
	out := []Text{heading(c.say("pending, with what is left of the windows:"))}
	for _, p := range pending {
		text := left(p, c.at.Now).In(c.language)
		if p.Told {
			text += c.say("; here at %s", clock(p.At))
		}
		out = append(out, plain(text))
	}
	return out
}

// left says between which times something may happen, and how long it may still
// wait.
func left(p Pending, now time.Duration) language.Text {
	within, from, until := window(p.From, p.Until), p.From-now, p.Until-now
	switch {
	case p.Until == sim.Unbounded && from == 0:
		return language.Textf("%s, any time: %s", within, p.Event)
	case p.Until == sim.Unbounded:
		return language.Textf("%s, in %s or later: %s", within, clock(from), p.Event)
	case until == from:
		return language.Textf("%s, in %s: %s", within, clock(from), p.Event)
	case from == 0:
		return language.Textf("%s, within %s: %s", within, clock(until), p.Event)
	}
	return language.Textf("%s, in %s to %s: %s", within, clock(from), clock(until), p.Event)
}

const nothingNext = "nothing can happen next by itself; somebody can act, with: d ACTION"

func (c *Conversation) tellElse() []Text {
	list := c.Alternatives()
	if len(list) == 0 {
		return []Text{heading(c.say(nothingNext))}
	}
	out := []Text{heading(c.say("what can happen next; b NUMBER [TIME] branches off into it, d ACTION into another act:"))}
	for i, a := range list {
		text := fmt.Sprintf("%2d  %s: %s", i+1, window(a.From, a.Until).In(c.language), a.Event.In(c.language))
		if a.Told {
			text += c.say("; here at %s", clock(a.At))
		}
		out = append(out, plain(text))
		for _, f := range a.Choices {
			out = append(out, plain("      "+c.say("choice %q %d of %d", world.Remark(f.Label), f.Answer+1, f.Of)))
		}
	}
	return out
}

func (c *Conversation) tellClaims() []Text {
	list := c.claims()
	if len(list) == 0 {
		return []Text{heading(c.say("the file claims nothing; c CLAIM asks for one"))}
	}
	var out []Text
	was, is := c.Before(), c.State()
	for _, claim := range list {
		now, before := claim.Holds(&c.params, &is), claim.Holds(&c.params, &was)
		out = append(out, markedIf(now != before, Verdict(claim, now).In(c.language)))
	}
	return out
}

func (c *Conversation) tellEvents() []Text {
	out := []Text{markedIf(c.at.Step == 0, "0  "+c.say("the run begins"))}
	for i, s := range c.steps {
		out = append(out, markedIf(c.at.Step == i+1, fmt.Sprintf("%d  %s  %s", i+1, clock(s.At), s.Event.In(c.language))))
	}
	return append(out, plain(clock(c.end)+"  "+c.say("the run ends")))
}

func (c *Conversation) tellDifferences() []Text {
	if len(c.different) == 0 {
		return []Text{heading(c.say("what follows is as it was"))}
	}
	out := []Text{heading(c.say("what follows is different:"))}
	for _, d := range c.different {
		out = append(out, plain(d.In(c.language)))
	}
	return out
}
