package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// An emulator is a terminal of 80×24 as far as the time machine needs one: it
// understands the sequences that are used, and no others.
type emulator struct {
	rows [24][]rune
	y, x int
	rest string // of a sequence or character that is not complete yet
}

// take shows output.
func (e *emulator) take(output string) {
	output = e.rest + output
	for output != "" {
		n := e.one(output)
		if n == 0 {
			break
		}
		output = output[n:]
	}
	e.rest = output
}

// one shows what the output begins with and returns its length, 0 if it is not
// complete.
func (e *emulator) one(output string) int {
	if output[0] == '\x1b' {
		end := strings.IndexFunc(output, func(c rune) bool { return c >= 0x40 && c <= 0x7e && c != '[' })
		if end < 0 {
			return 0
		}
		e.sequence(strings.TrimPrefix(output[:end+1], "\x1b["))
		return end + 1
	}
	if !utf8.FullRuneInString(output) {
		return 0
	}
	c, n := utf8.DecodeRuneInString(output)
	e.character(c)
	return n
}

func (e *emulator) sequence(s string) {
	switch {
	case s == "H":
		e.y, e.x = 0, 0
	case strings.HasSuffix(s, "H"):
		fmt.Sscanf(s, "%d;%dH", &e.y, &e.x)
		e.y, e.x = e.y-1, e.x-1
	case s == "K":
		e.rows[e.y] = e.rows[e.y][:min(e.x, len(e.rows[e.y]))]
	case s == "J":
		for i := e.y + 1; i < len(e.rows); i++ {
			e.rows[i] = nil
		}
	case s == "2J", s == "?1049l":
		*e = emulator{}
	}
}

func (e *emulator) character(c rune) {
	switch c {
	case '\r':
		e.x = 0
	case '\n':
		e.y = min(e.y+1, len(e.rows)-1)
	default:
		for len(e.rows[e.y]) <= e.x {
			e.rows[e.y] = append(e.rows[e.y], ' ')
		}
		e.rows[e.y][e.x] = c
		e.x++
	}
}

// text is the screen, a line for each row.
func (e *emulator) text() string {
	var b strings.Builder
	for _, row := range e.rows {
		b.WriteString(string(row) + "\n")
	}
	return b.String()
}
