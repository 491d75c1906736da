package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ombud/sim/language"
)

// A bar is one line on a terminal that shows how far a run has come. The zero
// bar draws nothing.
type bar struct {
	w        io.Writer
	width    int // columns of the terminal
	language language.Language
}

// show draws the line anew: how many scenarios are done, and the last of them.
func (b *bar) show(done, total int, name string) {
	if b.w == nil || total == 0 {
		return
	}
	const cells = 20
	full := cells * done / total
	line := language.Textf("[%s%s] %d of %d  %s", strings.Repeat("#", full), strings.Repeat(".", cells-full), done, total, name).In(b.language)
	fmt.Fprint(b.w, "\r\x1b[K"+clip(line, b.width-1))
}

// erase takes the line away, so that the next output begins on a clean one.
func (b *bar) erase() {
	if b.w != nil {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}

// clip shortens a line to so many characters.
func clip(line string, width int) string {
	if utf8.RuneCountInString(line) <= width || width < 1 {
		return line
	}
	return string([]rune(line)[:width-1]) + "…"
}

// A curtain is a writer in front of a bar: the bar is gone before anything
// else is written to the same terminal.
type curtain struct {
	w   io.Writer
	bar *bar
}

// Write erases the bar and passes p on.
func (c curtain) Write(p []byte) (int, error) {
	c.bar.erase()
	return c.w.Write(p)
}
