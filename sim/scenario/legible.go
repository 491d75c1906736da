package scenario

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"ombud/sim/phrase"
)

// The limits of a file. A file beyond one of them is refused as a whole.
const (
	// MaxFile is the largest file that is read, in bytes.
	MaxFile = 16 << 20

	maxLines = 100_000
	maxFound = 200 // problems of a file; what stands behind them is not read
)

// lines splits the bytes of a file into lines. A byte order mark and line ends
// of Windows are taken off. What is not text is one problem, at its place.
func lines(data []byte) ([]string, *Problem) {
	switch {
	case len(data) > MaxFile:
		return nil, &Problem{Line: 1, Column: 1, Message: fmt.Sprintf(
			"the file has %d bytes; the largest scenario that is read has %d", len(data), MaxFile)}
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		return nil, &Problem{Line: 1, Column: 1, Message: "the file is UTF-16; save it as UTF-8"}
	}
	text := string(bytes.TrimPrefix(data, []byte("\ufeff")))
	if strings.TrimSpace(text) == "" {
		return nil, &Problem{Line: 1, Column: 1, Message: "the file is empty; " +
			`write at least "given a manager and a delegate" and a happening such as "0:00:10  the manager exits Lync"`}
	}
	list := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(list) > maxLines {
		return nil, &Problem{Line: maxLines + 1, Column: 1, Message: fmt.Sprintf(
			"the file has %d lines; the longest scenario that is read has %d", len(list), maxLines)}
	}
	for i := range list {
		list[i] = strings.TrimSuffix(list[i], "\r")
		if at, name := phrase.Illegible(list[i]); at >= 0 {
			return nil, &Problem{Line: i + 1, Column: width(list[i][:at]) + 1, Message: name.String() + " is not text; a scenario is plain UTF-8 text"}
		}
	}
	return list, nil
}

// tooLong is the problem of a line no sentence needs.
func tooLong(line string) *Problem {
	if len(line) <= phrase.MaxText {
		return nil
	}
	return &Problem{Column: phrase.MaxText + 1, Message: fmt.Sprintf(
		"the line has %d bytes; the longest that is read has %d", len(line), phrase.MaxText)}
}

// width is the number of characters of a text.
func width(text string) int { return utf8.RuneCountInString(text) }

// clean turns any text into one line that is legible.
func clean(text string) string {
	text = strings.Map(func(c rune) rune {
		if !phrase.Legible(c) {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "?"))
	return strings.Join(strings.Fields(text), " ")
}
