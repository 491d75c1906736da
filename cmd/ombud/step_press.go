package main

import (
	"slices"
	"strings"
	"unicode"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// press takes one key and says whether that was the last.
func (d *desk) press(key rune) (quit bool) {
	if key == keyInterrupt || key == keyEndOfFile {
		return true
	}
	if d.writing {
		return d.write(key)
	}
	warned := d.warned
	d.message, d.warned = "", false
	switch key {
	case keyUp:
		d.scroll--
	case keyDown:
		d.scroll++
	case keyPageUp:
		d.scroll -= 10
	case keyPageDown:
		d.scroll += 10
	case keyEscape:
		d.show(debugger.Waiting)
	case ':':
		d.writing, d.line = true, nil
	case 'q':
		if d.talk.Unsaved() && !warned {
			d.message, d.warned = d.say("the branch is not saved: S saves it, q again quits"), true
			return false
		}
		return true
	default:
		return d.command(key)
	}
	return false
}

// shortcuts are keys that stand for a command with another letter.
var shortcuts = map[rune]rune{
	keyRight: 'n', ' ': 'n', keyEnter: 'n', '\n': 'n', keyLeft: 'p', keyBackspace: 'p', keyDelete: 'p',
	keyHome: 'a', keyEnd: 'z', '?': 'h',
}

// command carries out the command of a key, or opens the line if it takes
// something.
func (d *desk) command(key rune) (quit bool) {
	if other, ok := shortcuts[key]; ok {
		key = other
	}
	for _, cmd := range debugger.Commands() {
		if []rune(cmd.Key)[0] != key {
			continue
		}
		if cmd.Takes != "" && cmd.Takes != "[COUNT]" {
			d.writing, d.line = true, []rune(cmd.Key+" ")
			if cmd.Key == "b" {
				d.show(debugger.Else)
			}
			return false
		}
		return d.do(cmd.Key)
	}
	if key != keyRedraw && key != keyUnknown {
		d.message = d.say("no such key; h shows the keys")
	}
	return false
}

// write takes a key into the line.
func (d *desk) write(key rune) (quit bool) {
	switch {
	case key == keyEscape:
		d.writing = false
	case key == keyEnter || key == '\n':
		d.writing = false
		return d.do(string(d.line))
	case key == keyBackspace || key == keyDelete:
		if len(d.line) == 0 {
			d.writing = false
			break
		}
		d.line = d.line[:len(d.line)-1]
	case key == keyWipe:
		d.line = d.line[:0]
	case key > 0 && unicode.IsPrint(key) && len(d.line) < longestCommand:
		d.line = append(d.line, key)
	}
	return false
}

// do carries out a command and shows what it is about.
func (d *desk) do(line string) (quit bool) {
	answer, err := d.talk.Do(strings.TrimSpace(line))
	if err != nil {
		d.message = language.Error(d.talk.Language(), err)
		return false
	}
	d.message = answer.Message
	switch topics := answer.Topics; {
	case len(topics) == 0:
	case topics[len(topics)-1] != debugger.Here:
		d.show(topics[len(topics)-1])
	case slices.Contains([]debugger.Topic{debugger.Help, debugger.Differences}, d.panel):
		d.show(debugger.Waiting)
	default:
		d.show(d.panel)
	}
	return answer.Quit
}

// show turns the panel to a topic. Of the events the present one is shown.
func (d *desk) show(t debugger.Topic) {
	d.panel, d.scroll = t, 0
	if t == debugger.Events {
		d.scroll = max(d.talk.Place().Step-5, 0)
	}
}
