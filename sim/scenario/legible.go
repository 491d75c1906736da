package scenario

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"ombud/sim/phrase"
)

// maxFile is the largest file that is read, in bytes: some hundred thousand
// happenings.
const maxFile = 16 << 20

// lines splits the bytes of a file into lines. A byte order mark and line ends
// of Windows are taken off. What is not text is one problem, at its place.
func lines(data []byte) ([]string, *Problem) {
	switch {
	case len(data) > maxFile:
		return nil, &Problem{Line: 1, Column: 1, Message: fmt.Sprintf(
			"the file has %d bytes; the largest scenario that is read has %d", len(data), maxFile)}
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		return nil, &Problem{Line: 1, Column: 1, Message: "the file is UTF-16; save it as UTF-8"}
	}
	text := string(bytes.TrimPrefix(data, []byte("\ufeff")))
	if strings.TrimSpace(text) == "" {
		return nil, &Problem{Line: 1, Column: 1, Message: "the file is empty; " +
			`write at least "given a manager and a delegate" and a happening such as "0:00:10  the manager exits Lync"`}
	}
	list := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i := range list {
		list[i] = strings.TrimSuffix(list[i], "\r")
		if at := illegible(list[i]); at >= 0 {
			return nil, &Problem{Line: i + 1, Column: width(list[i][:at]) + 1, Message: fmt.Sprintf(
				"byte %#02x is not text; a scenario is plain UTF-8 text", list[i][at])}
		}
	}
	return list, nil
}

// illegible returns where a line has a byte that is not text, or -1.
func illegible(line string) int {
	for i, c := range line {
		_, size := utf8.DecodeRuneInString(line[i:])
		if c == utf8.RuneError && size == 1 || c < ' ' && c != '\t' || c == 0x7f {
			return i
		}
	}
	return -1
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
		if c < ' ' || c == 0x7f {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "?"))
	return strings.Join(strings.Fields(text), " ")
}
