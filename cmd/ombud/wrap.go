package main

import (
	"strings"
	"unicode/utf8"
)

// columns is the width that texts are written for.
const columns = 80

// errorColumns is the longest that a line of an error gets.
const errorColumns = 100

// broken breaks the lines of an error that are too long between words; what is
// carried over is indented. Words keep the spaces between them.
func broken(text string) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		for utf8.RuneCountInString(line) > errorColumns {
			runes := []rune(line)
			at := lastSpace(runes[:errorColumns+1])
			if at < 0 {
				break
			}
			out, line = append(out, string(runes[:at])), "  "+string(runes[at+1:])
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// lastSpace is the index of the last space behind a word, outside quotes if there is
// one; -1 if there is none at all.
func lastSpace(line []rune) int {
	last, within, worded := -1, -1, false
	quoted := false
	for i, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ' ' && worded && quoted:
			within = i
		case r == ' ' && worded:
			last = i
		}
		worded = worded || r != ' '
	}
	if last < 0 {
		return within
	}
	return last
}

// wrapped breaks a text between words into indented lines that fit. A space that does
// not break, as it stands inside a number, is part of a word.
func wrapped(text string, indent int) string {
	var b strings.Builder
	room := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		n := utf8.RuneCountInString(word)
		switch {
		case b.Len() == 0:
			b.WriteString(strings.Repeat(" ", indent))
			room = columns - indent
		case n+1 > room:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			room = columns - indent
		default:
			b.WriteString(" ")
			room--
		}
		b.WriteString(word)
		room -= n
	}
	b.WriteString("\n")
	return b.String()
}
