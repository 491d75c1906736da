package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/term"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// Escape sequences of the screen.
const (
	enterScreen = "\x1b[?1049h\x1b[?25l\x1b[2J"
	leaveScreen = "\x1b[?25h\x1b[?1049l"
	home        = "\x1b[H"
	eraseLine   = "\x1b[K"
	eraseBelow  = "\x1b[J"
	hideCursor  = "\x1b[?25l"
	showCursor  = "\x1b[?25h"
)

// stepOnScreen lets keys drive the time machine. The terminal is as it was
// when this returns, however it does: by a key, a signal or a panic.
func stepOnScreen(c *console, in, out *os.File, talk *debugger.Conversation) int {
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return stepByLines(c, in, talk)
	}
	fmt.Fprint(c.out, enterScreen)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, append(resizes, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)...)
	defer func() {
		signal.Stop(signals)
		fmt.Fprint(c.out, leaveScreen)
		term.Restore(int(in.Fd()), before)
		tellLeaving(c, talk)
	}()
	d := &desk{talk: talk, panel: debugger.Waiting}
	d.message = d.say("h shows all keys")
	keys := typed(in)
	for {
		width, height := measure(out)
		draw(c, d, width, height)
		select {
		case key, open := <-keys:
			if !open || d.press(key) {
				return exitExpected
			}
		case s := <-signals:
			if !isResize(s) {
				return exitInconclusive
			}
		}
	}
}

// tellLeaving says where the time machine was left, on the screen that was there
// before.
func tellLeaving(c *console, talk *debugger.Conversation) {
	for i, t := range talk.TellEvent() {
		if i == 0 {
			fmt.Fprintln(c.out, debugger.Neutral(t.Text))
		}
	}
	if talk.Unsaved() {
		fmt.Fprintln(c.out, language.Textf("the branch was not saved").In(talk.Language()))
	}
}

// typed are the keys that are pressed; the channel is closed when the terminal is
// gone.
func typed(in io.Reader) <-chan rune {
	keys := make(chan rune)
	go func() {
		defer close(keys)
		r := bufio.NewReader(in)
		for {
			key, err := readKey(r)
			if err != nil {
				return
			}
			keys <- key
		}
	}()
	return keys
}

// measure is the size of the terminal, 80×24 if it does not say.
func measure(out *os.File) (width, height int) {
	width, height, err := term.GetSize(int(out.Fd()))
	if err != nil || width < 1 || height < 1 {
		return columns, 24
	}
	return width, height
}

// draw writes the whole screen in one go. The cursor stands in the line that is
// being written, and nowhere else.
func draw(c *console, d *desk, width, height int) {
	var b strings.Builder
	b.WriteString(hideCursor + home)
	rows := d.frame(width, height)
	for i, r := range rows {
		b.WriteString(paint(c, r.mark, r.text) + eraseLine)
		if i < len(rows)-1 {
			b.WriteString("\r\n")
		}
	}
	b.WriteString(eraseBelow)
	if d.writing && height > 1 {
		fmt.Fprintf(&b, "\x1b[%d;%dH%s", height-1, min(len([]rune(d.prompt(width)))+1, width), showCursor)
	}
	io.WriteString(c.out, b.String())
}
