package main

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// A desk is what the screen of the time machine shows: the conversation, the
// panel below the stores, and the line in which somebody writes.
type desk struct {
	talk    *debugger.Conversation
	panel   debugger.Topic
	scroll  int
	message string // one line, gone with the next key
	warned  bool   // that the branch is not saved
	writing bool
	line    []rune // what was written so far
}

// say is a message in the language of the conversation.
func (d *desk) say(format string, args ...any) string {
	return language.Textf(format, args...).In(d.talk.Language())
}

// keysLine is the reminder at the bottom.
var keysLine = language.Key("n next  p back  u user  t time  c claim  e else  b branch  h help  q quit")

// A row is a line of the screen.
type row struct {
	mark debugger.Mark
	text string
}

// keysMore takes its place below the help.
var keysMore = language.Key("→ space Enter next  ← back  Home End  ↑ ↓ scroll  : any command  Esc leave")

// frame is the whole screen: so many rows, none wider than the screen. The help
// takes all of it, so that it can be read at 80×24.
func (d *desk) frame(width, height int) []row {
	keys := keysLine
	above := []row{{debugger.Faint, d.title()}}
	var next []row
	if d.panel == debugger.Help {
		keys = keysMore
	} else {
		above = append(above, d.event(width, height)...)
		next = fold(debugger.Text{Mark: debugger.Faint, Text: d.talk.TellNext()}, width)
	}
	out := slices.Concat(above, d.middle(width, height-len(above)-len(next)-2), next)
	out = append(fill(out, height-2), row{debugger.Plain, d.prompt(width)}, row{debugger.Faint, d.say(keys)})
	if over := len(out) - height; over > 0 {
		out = out[over:] // A tiny screen keeps what somebody writes.
	}
	for i := range out {
		out[i].text = clip(debugger.Neutral(out[i].text), width)
	}
	return out
}

// event is what happened last, with no more remarks than the screen can spare.
func (d *desk) event(width, height int) []row {
	told := d.talk.TellEvent()
	return foldAll(told[:min(len(told), 1+max(height/8, 1))], width)
}

// fill brings a list of rows to a length.
func fill(rows []row, n int) []row {
	for len(rows) < n {
		rows = append(rows, row{})
	}
	return rows[:max(min(len(rows), n), 0)]
}

// title is the file, and whether this is its run.
func (d *desk) title() string {
	name := filepath.Base(d.talk.Scenario().File)
	switch n := d.talk.Depth(); {
	case n > 0 && d.talk.Unsaved():
		name += d.say(" · branch %d, not saved", n)
	case n > 0:
		name += d.say(" · branch %d", n)
	}
	return name
}

// prompt is the line above the last: what is being written, or a message.
func (d *desk) prompt(width int) string {
	if !d.writing {
		return d.message
	}
	if over := len(d.line) - (width - 4); over > 0 {
		return "> …" + string(d.line[over+1:])
	}
	return "> " + string(d.line)
}

// wide says whether a panel takes the place of the stores.
func wide(t debugger.Topic) bool {
	return t == debugger.AllStores || t == debugger.Events || t == debugger.Help
}

// middle is the stores and the panel, or a panel alone, in so many rows.
func (d *desk) middle(width, room int) []row {
	panel := foldAll(d.talk.Tell(d.panel), width)
	if wide(d.panel) {
		return fill(d.scrolled(panel, room), room)
	}
	stores := foldEach(d.talk.Tell(debugger.AllStores), width)
	below := min(len(panel), max(room/3, room-len(slices.Concat(stores...))-1), max(room-1, 0))
	above := fill(d.gist(stores, room-below-1), room-below-1)
	return append(append(above, row{}), d.scrolled(panel, below)...)
}

// gist fits lines into so many rows: what has changed is kept, then what fits of
// the rest, from above, and what is left out is counted.
func (d *desk) gist(lines [][]row, room int) []row {
	if all := slices.Concat(lines...); len(all) <= room {
		return all
	}
	spare := room - 1
	for _, l := range lines {
		if l[0].mark == debugger.Changed {
			spare -= len(l)
		}
	}
	var out []row
	left := 0
	for _, l := range lines {
		if l[0].mark != debugger.Changed {
			if len(l) > spare {
				left++
				continue
			}
			spare -= len(l)
		}
		out = append(out, l...)
	}
	if left == 0 || len(out) >= room {
		return out
	}
	return append(out, row{debugger.Faint, d.say("  … %d more; s shows them all", left)})
}

// scrolled is the part of a panel that is seen.
func (d *desk) scrolled(rows []row, room int) []row {
	if room < 1 {
		return nil
	}
	d.scroll = max(min(d.scroll, len(rows)-room), 0)
	rows = rows[d.scroll:]
	if len(rows) <= room {
		return rows
	}
	more := row{debugger.Faint, d.say("  … %d more; ↓ shows them", len(rows)-room+1)}
	return append(append([]row(nil), rows[:room-1]...), more)
}

// hang is how far the rest of a folded line is indented.
const hang = 13

// fold breaks a line between words into rows that fit.
func fold(t debugger.Text, width int) []row {
	text := lead(t.Mark) + debugger.Neutral(t.Text)
	var out []row
	for utf8.RuneCountInString(text) > width && width > 2*hang {
		runes := []rune(text)
		cut := width
		for cut > hang+1 && runes[cut] != ' ' {
			cut--
		}
		if cut == hang+1 {
			cut = width
		}
		out = append(out, row{t.Mark, string(runes[:cut])})
		text = strings.Repeat(" ", hang) + strings.TrimLeft(string(runes[cut:]), " ")
	}
	return append(out, row{t.Mark, text})
}

// foldEach folds lines and keeps the rows of each together.
func foldEach(texts []debugger.Text, width int) [][]row {
	var out [][]row
	for _, t := range texts {
		out = append(out, fold(t, width))
	}
	return out
}

func foldAll(texts []debugger.Text, width int) []row { return slices.Concat(foldEach(texts, width)...) }
