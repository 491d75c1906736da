package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
	"ombud/steps"
)

// mistakes tells everything that is wrong with the input, a line each with its
// place in front, and ends with what that means for the command.
func mistakes(c *console, list []steps.Diagnostic) error {
	for _, d := range list {
		c.printMistake(c.err, d)
	}
	l := c.choice().For(languagesOf(list)...)
	fmt.Fprintln(c.err, language.Textf("%s; nothing was run.", language.Of(len(list), "mistake")).In(l))
	return outcome(exitBad)
}

// languagesOf are the languages in which mistakes are told.
func languagesOf(list []steps.Diagnostic) []language.Language {
	out := make([]language.Language, len(list))
	for i, d := range list {
		out[i] = d.Language
	}
	return out
}

// printMistake is one line, and below it the steps or the phrase that were probably
// meant, unless the line shows it.
func (c *console) printMistake(w io.Writer, d steps.Diagnostic) {
	l := c.choice().For(d.Language)
	if d.Warning {
		d.Message = language.Textf("warning: %s", d.Message)
	}
	line := d.In(l)
	if strings.HasPrefix(d.File, "--") { // In a file a mistake is one line, as editors read it.
		line = broken(line)
	}
	fmt.Fprintln(w, line)
	for i, step := range d.Paste {
		said := language.Textf("write: %s", step)
		if i > 0 {
			said = language.Textf("or: %s", step)
		}
		fmt.Fprintln(w, "  "+said.In(l))
	}
	if len(d.Nearest) > 0 && len(d.Paste) == 0 && !strings.Contains(d.Message.In(l), d.Nearest[0]) {
		fmt.Fprintln(w, language.Textf("  the phrase is: %s", d.Nearest[0]).In(l))
	}
}

// counted is a number with its noun: "1 mistake", "3 mistakes".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
