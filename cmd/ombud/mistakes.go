package main

import (
	"fmt"
	"io"
	"strings"

	"ombud/steps"
)

// mistakes tells everything that is wrong with the input, a line each with its
// place in front, and ends with what that means for the command.
func mistakes(w io.Writer, list []steps.Diagnostic) error {
	for _, d := range list {
		printMistake(w, d)
	}
	fmt.Fprintf(w, "%s; nothing was run.\n", counted(len(list), "mistake"))
	return outcome(exitBad)
}

// printMistake is one line, and below it the phrase that was probably meant,
// unless the line shows it.
func printMistake(w io.Writer, d steps.Diagnostic) {
	if d.Warning {
		d.Message = "warning: " + d.Message
	}
	line := d.String()
	if strings.HasPrefix(d.File, "--") { // In a file a mistake is one line, as editors read it.
		line = broken(line)
	}
	fmt.Fprintln(w, line)
	if len(d.Nearest) > 0 && !strings.Contains(d.Message, d.Nearest[0]) {
		fmt.Fprintf(w, "  the phrase is: %s\n", d.Nearest[0])
	}
}

// counted is a number with its noun: "1 mistake", "3 mistakes".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
