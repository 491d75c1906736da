package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"ombud/sim/diagnosis"
	"ombud/sim/language"
)

// An interview asks for symptoms, one by one: always the question that leaves the fewest causes.
type interview struct {
	c        *console
	universe *diagnosis.Universe
	margin   int // at least 1: what can be besides is worth a question
	heard    *interrupt
	lines    chan spoken
	terminal bool
	line     int // read so far
	skip     []diagnosis.Question
	code     int // exitBad once an answer from a pipe was none
}

// spoken is a line of input, or why there is none.
type spoken struct {
	text string
	err  error
}

func newInterview(c *console, in *os.File, u *diagnosis.Universe, margin int, i *interrupt) *interview {
	return &interview{
		c: c, universe: u, margin: max(margin, 1), heard: i, lines: hearLines(in), terminal: term.IsTerminal(int(in.Fd())), code: exitExpected,
	}
}

// hearLines reads lines for whoever wants them, so that waiting for one can be given up.
func hearLines(in io.Reader) chan spoken {
	out := make(chan spoken)
	go func() {
		r := bufio.NewReaderSize(in, longestCommand+1)
		for {
			text, err := readCommand(r)
			out <- spoken{text, err}
			if err == io.EOF {
				return
			}
		}
	}()
	return out
}

// hold asks until nothing is left to ask, nothing shows the symptoms, the input ends, or an interrupt is heard.
func (t *interview) hold(s diagnosis.Symptoms) diagnosis.Symptoms {
	for {
		d := t.universe.Diagnose(s, t.margin)
		if !d.Possible() {
			return s
		}
		q, _, ok := d.Best(t.skip)
		if !ok {
			return s
		}
		a, ok := t.ask(q, len(d.Causes))
		if !ok {
			return s
		}
		if a == diagnosis.Unknown {
			t.skip = append(t.skip, q)
		}
		s[q] = a
	}
}

// ask puts one question until it is answered. The second result is false if the interview is over.
func (t *interview) ask(q diagnosis.Question, causes int) (diagnosis.Answer, bool) {
	l := t.c.language()
	answers := language.Textf("answers: %s; empty if you don't know, q to stop", strings.Join(q.ValuesIn(l), ", "))
	fmt.Fprintf(t.c.out, "%s; %s, %s\n%s%s> ", language.Of(causes, "cause").In(l), q.Name(), q.Place().In(l), wrapped(t.universe.Ask(q).In(l), 2), wrapped(answers.In(l), 2))
	for {
		text, err := t.listen()
		switch {
		case err == io.EOF, strings.TrimSpace(text) == "q":
			fmt.Fprint(t.c.out, "\n\n")
			return diagnosis.Unknown, false
		case err == nil && strings.TrimSpace(text) == "":
			text = "unknown"
		}
		var a diagnosis.Answer
		if err == nil {
			a, err = q.Parse(text)
		}
		if err == nil {
			fmt.Fprintf(t.c.out, "%s\n\n", t.echo(q, a))
			return a, true
		}
		t.mistake(err)
	}
}

// echo is what a pipe is shown of the answer; a terminal shows what was typed.
func (t *interview) echo(q diagnosis.Question, a diagnosis.Answer) string {
	if t.terminal {
		return ""
	}
	return q.WordIn(t.c.language(), a)
}

// mistake tells of an answer that is none.
func (t *interview) mistake(err error) {
	if t.terminal {
		fmt.Fprintf(t.c.out, "%s\n> ", language.Error(t.c.language(), err))
		return
	}
	fmt.Fprintln(t.c.err, language.Textf("line %d: %s", t.line, err).In(t.c.language()))
	t.code = exitBad
}

// patience is how long an interrupt may go unheard.
const patience = 20 * time.Millisecond

// listen waits for a line. An interrupt ends the input.
func (t *interview) listen() (string, error) {
	for !t.heard.heard.Load() {
		select {
		case s := <-t.lines:
			t.line++
			return s.text, s.err
		case <-time.After(patience):
		}
	}
	return "", io.EOF
}
