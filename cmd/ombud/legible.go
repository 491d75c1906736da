package main

import (
	"path/filepath"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// longestArgument is how many bytes one argument may have.
const longestArgument = 64 << 10

// legible refuses arguments that are not there to be read. Much of what is
// written names an argument, and nothing of it may act on the terminal.
func legible(args []string) error {
	for i, arg := range args {
		if len(arg) > longestArgument {
			return &problem{language.Textf("argument %d has %d bytes", i+1, len(arg)), language.Textf("The longest that is read has %d.", longestArgument)}
		}
		if at, name := phrase.Illegible(arg); at >= 0 {
			return &problem{language.Textf("argument %d, %q, has the %s in it, which is not text", i+1, short(arg), name), language.Textf("Write plain text; a file whose name has it has to be renamed.")}
		}
	}
	return nil
}

// refuseName refuses the name of a file in a folder for the same reason.
func refuseName(file string, sign language.Text) error {
	return &problem{language.Textf("the file %q has the %s in its name, which is not text", filepath.ToSlash(file), sign), language.Textf("Rename it, or take it out of the folder.")}
}

// short is the beginning of a long argument.
func short(arg string) string {
	const longest = 100
	if len(arg) > longest {
		return arg[:longest]
	}
	return arg
}
