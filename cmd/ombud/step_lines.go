package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"ombud/sim/debugger"
	"ombud/sim/language"
)

// longestCommand is the longest line that is read as a command, in bytes. Every
// sentence of the vocabulary is far shorter.
const longestCommand = 4096

// stepByLines carries out commands from a stream, one line each, until it ends or
// says q. Answers go to the output, mistakes to the error stream with the number
// of their line. The exit code tells whether there was one.
func stepByLines(c *console, in io.Reader, talk *debugger.Conversation) int {
	tell(c, talk, debugger.Here)
	code := exitExpected
	lines := bufio.NewReaderSize(in, longestCommand+1)
	for n := 1; c.out.failure() == nil; n++ {
		line, err := readCommand(lines)
		if err == io.EOF {
			break
		}
		var answer debugger.Answer
		if err == nil {
			answer, err = talk.Do(line)
		}
		if err != nil {
			message := debugger.Neutral(language.Error(talk.Language(), err))
			fmt.Fprintln(c.err, language.Textf("line %d: %s", n, message).In(talk.Language()))
			code = exitBad
			continue
		}
		if answer.Message != "" {
			fmt.Fprintln(c.out, debugger.Neutral(answer.Message))
		}
		tell(c, talk, answer.Topics...)
		if answer.Quit {
			break
		}
	}
	return code
}

// readCommand reads a line. One that is too long is skipped and an error; the
// end of the stream is io.EOF.
func readCommand(r *bufio.Reader) (string, error) {
	line, more, err := r.ReadLine()
	text := string(line)
	if err == nil && !more {
		return text, nil
	}
	for more && err == nil {
		_, more, err = r.ReadLine()
	}
	switch {
	case errors.Is(err, io.EOF) && text == "":
		return "", io.EOF
	case err != nil && !errors.Is(err, io.EOF):
		return "", io.EOF // The stream is gone; whoever wrote to it knows why.
	}
	return "", language.Errorf("a command of more than %d bytes; the longest is far shorter, and h shows them", longestCommand)
}

// tell prints topics, what the last event changed with a star in front.
func tell(c *console, talk *debugger.Conversation, topics ...debugger.Topic) {
	for _, topic := range topics {
		for _, t := range talk.Tell(topic) {
			fmt.Fprintln(c.out, paint(c, t.Mark, lead(t.Mark)+debugger.Neutral(t.Text)))
		}
	}
}

// lead is what stands in front of a line, so that nothing depends on colour.
func lead(m debugger.Mark) string {
	switch m {
	case debugger.Heading:
		return ""
	case debugger.Changed:
		return "* "
	}
	return "  "
}

// The escape sequences of the marks.
const (
	bold   = "\x1b[1m"
	yellow = "\x1b[33;1m"
	dim    = "\x1b[2m"
	normal = "\x1b[0m"
)

// paint colours a line on a terminal that wants colour.
func paint(c *console, m debugger.Mark, text string) string {
	if !c.colour || text == "" {
		return text
	}
	switch m {
	case debugger.Changed:
		return yellow + text + normal
	case debugger.Heading:
		return bold + text + normal
	case debugger.Faint:
		return dim + text + normal
	}
	return text
}
