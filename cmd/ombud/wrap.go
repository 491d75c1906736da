package main

import (
	"strings"
	"unicode/utf8"
)

// columns is the width that texts are written for.
const columns = 80

// wrapped breaks a text between words into indented lines that fit.
func wrapped(text string, indent int) string {
	var b strings.Builder
	room := 0
	for _, word := range strings.Fields(text) {
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
