package procedure

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"ombud/sim/world"
)

// Labels at the start of a line.
const (
	performedBy = "Performed by:"
	sourceLabel = "Source:"
	noteLabel   = "Note:"
)

// lineLength is how many characters a line of a story has at most.
const lineLength = 80

// Markdown writes the procedure in the one layout that all procedures have;
// Parse reads it back as the same document, but for Line and Column. A sentence
// keeps its author's words while they still mean what its fields say.
func (d *Document) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", d.Title)
	if d.Story != "" {
		for paragraph := range strings.SplitSeq(d.Story, "\n\n") {
			fmt.Fprintf(&b, "%s\n\n", wrap(paragraph))
		}
	}
	fmt.Fprintf(&b, "%s %s\n", performedBy, d.PerformedBy)
	for i, s := range d.Sources {
		if i == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s\n", sourceLabel, s)
	}
	b.WriteByte('\n')
	for _, s := range d.Steps {
		s.markdown(&b, d.PerformedBy)
	}
	return b.String()
}

// wrap breaks a paragraph into lines of at most lineLength characters where it can.
// A line starts with a letter, so that Markdown reads it as nothing but text, and
// not with a label.
func wrap(paragraph string) string {
	var b strings.Builder
	words := strings.Fields(paragraph)
	length := 0
	for i, w := range words {
		size := utf8.RuneCountInString(w)
		switch {
		case i == 0:
		case length+1+size > lineLength && startsLine(words[i:]):
			b.WriteByte('\n')
			length = 0
		default:
			b.WriteByte(' ')
			length++
		}
		b.WriteString(w)
		length += size
	}
	return b.String()
}

// startsLine reports whether a line may start with these words.
func startsLine(words []string) bool {
	first, _ := utf8.DecodeRuneInString(words[0])
	line := strings.Join(words[:min(2, len(words))], " ")
	return unicode.IsLetter(first) && !labelled(line, performedBy) && !labelled(line, sourceLabel)
}

func (s Step) markdown(b *strings.Builder, performer world.User) {
	number := fmt.Sprintf("%d.", s.Number)
	b.WriteString(number)
	for _, sentence := range s.Sentences {
		fmt.Fprintf(b, " %s.", sentence.words(performer))
	}
	b.WriteByte('\n')
	for _, note := range s.Notes {
		fmt.Fprintf(b, "\n%*s%s %s\n", len(number)+1, "", noteLabel, note)
	}
}

// words returns the author's words if they mean what the fields say, the
// vocabulary's otherwise.
func (s Sentence) words(performer world.User) string {
	if s.Text != "" {
		if written, err := ParseSentence(s.Text, performer); err == nil && written.meaning() == s.meaning() {
			return s.Text
		}
	}
	return s.Phrase(performer)
}
