package procedure

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// A label stands at the start of a line, in one of the languages.
type label [language.Languages]string

var (
	performedBy = label{"Performed by:", "Utförs av:"}
	sourceLabel = label{"Source:", "Källa:"}
	noteLabel   = label{"Note:", "Anteckning:"}
)

// of is the language of the label that a line starts with.
func (w label) of(line string) (language.Language, bool) {
	for l, text := range w {
		if len(line) >= len(text) && strings.EqualFold(line[:len(text)], text) {
			return language.Language(l), true
		}
	}
	return 0, false
}

// on reports whether a line starts with the label.
func (w label) on(line string) bool {
	_, ok := w.of(line)
	return ok
}

// behind is what stands behind the label of a line.
func (w label) behind(line passage) passage {
	l, _ := w.of(line.text)
	return line.cut(len(w[l]), len(line.text))
}

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
	fmt.Fprintf(&b, "%s %s\n", performedBy[d.Language], performers[d.Language].Print(0, phrase.Arg{N: int(d.PerformedBy)}))
	for i, s := range d.Sources {
		if i == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s\n", sourceLabel[d.Language], s)
	}
	b.WriteByte('\n')
	for _, s := range d.Steps {
		s.markdown(&b, d)
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
	return unicode.IsLetter(first) && !performedBy.on(line) && !sourceLabel.on(line)
}

func (s Step) markdown(b *strings.Builder, d *Document) {
	number := fmt.Sprintf("%d.", s.Number)
	b.WriteString(number)
	for _, sentence := range s.Sentences {
		fmt.Fprintf(b, " %s.", sentence.words(d))
	}
	b.WriteByte('\n')
	for _, note := range s.Notes {
		fmt.Fprintf(b, "\n%*s%s %s\n", len(number)+1, "", noteLabel[d.Language], note)
	}
}

// words returns the author's words if they mean what the fields say, the
// vocabulary's otherwise.
func (s Sentence) words(d *Document) string {
	if s.Text != "" {
		if written, err := ParseSentence(d.Language, s.Text, d.PerformedBy); err == nil && written.meaning() == s.meaning() {
			return s.Text
		}
	}
	return s.PhraseIn(d.Language, d.PerformedBy)
}
