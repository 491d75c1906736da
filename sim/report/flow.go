package report

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// columns is the width that a report is written for.
const columns = 100

// flow breaks a text between words into lines of at most columns. The first begins with first, the others with as
// many spaces. Words that are longer than a line stay whole.
func flow(first, text string) string { return hangingFlow(first, utf8.RuneCountInString(first), text) }

// paragraph is a flow that begins with a head and goes on below it.
func paragraph(head, text string) string { return hangingFlow(head, 2, text) }

// hangingFlow breaks a text behind the beginning of its first line into lines with an indent.
func hangingFlow(first string, indent int, text string) string {
	var b strings.Builder
	b.WriteString(first)
	room, begun := columns-utf8.RuneCountInString(first), false
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if begun && n+1 > room {
			b.WriteString("\n" + strings.Repeat(" ", indent))
			room, begun = columns-indent, false
		}
		if begun {
			b.WriteString(" ")
			room--
		}
		b.WriteString(word)
		room, begun = room-n, true
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

// cells is a line of a table whose columns have these widths; the last is as wide as it likes.
func cells(widths []int, texts ...string) string {
	var b strings.Builder
	for i, t := range texts {
		b.WriteString(t)
		if i < len(texts)-1 {
			b.WriteString(strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(t), 1)))
		}
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

// padded is a text with spaces behind it up to a width.
func padded(text string, width int) string { return fmt.Sprintf("%-*s", width, text) }

// clip is a text that is cut off at a width.
func clip(text string, width int) string {
	if utf8.RuneCountInString(text) <= width {
		return text
	}
	return string([]rune(text)[:width-1]) + "…"
}
