package steps

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
)

// A step of a GitHub job may have a summary of 1 MiB; a longer one is dropped as a
// whole. largestMarkdown leaves room for what others write there; of it the table
// of features has its part, and the last line its reserve.
const (
	largestMarkdown = 1_000_000
	largestTable    = largestMarkdown / 4
	lastLine        = 200
)

// writeMarkdown writes a summary for a page of a build: a table of the features,
// then what did not pass, with the run that shows it. What makes it too long is
// left out, runs first, and counted.
func writeMarkdown(w io.Writer, s *Summary, _ bool) error {
	var b strings.Builder
	b.WriteString("# ombud\n\n")
	var counts strings.Builder
	writeCounts(&counts, s, palette{})
	for line := range strings.Lines(strings.TrimSpace(counts.String())) {
		b.WriteString(markdownText(strings.TrimSpace(line)) + "  \n")
	}
	markdownTable(&b, s.Language, s.Features)
	shortened, unnamed := 0, 0
	s.each(func(f *Feature, sc *Scenario) {
		heading, text := markdownTrouble(f, sc)
		switch room := largestMarkdown - lastLine - b.Len(); {
		case len(heading)+len(text) <= room:
			b.WriteString(heading + text)
		case len(heading) <= room:
			b.WriteString(heading)
			shortened++
		default:
			unnamed++
		}
	})
	if shortened+unnamed > 0 {
		b.WriteString(language.Textf("\nA summary has at most %d bytes: %d scenarios stand here without their runs, %d are left out.\n",
			largestMarkdown, shortened, unnamed).In(s.Language))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownTable is a row for every feature, as far as there is room.
func markdownTable(b *strings.Builder, l language.Language, features []Feature) {
	if len(features) > 0 {
		b.WriteString("\n" + language.Textf("| feature | scenarios | passed | refuted | inconclusive | failed | vacuous |").In(l) + "\n|---|--:|--:|--:|--:|--:|--:|\n")
	}
	for i := range features {
		f := &features[i]
		var n Summary
		for k := range f.Scenarios {
			n.count(&f.Scenarios[k])
		}
		row := fmt.Sprintf("| %s | %d | %d | %d | %d | %d | %d |\n", markdownText(f.Name), n.Asked(), n.Passed, n.Refuted, n.Inconclusive, n.Failed, n.Vacuous)
		if b.Len()+len(row) > largestTable {
			b.WriteString(language.Textf("\n%d more features are left out.\n", len(features)-i).In(l))
			return
		}
		b.WriteString(row)
	}
}

// markdownTrouble is the heading and the text of a scenario that did not pass or is
// vacuous; both are "" of any other.
func markdownTrouble(f *Feature, sc *Scenario) (heading, text string) {
	st := sc.decisive()
	word, line, told := language.Speaker(sc.Status), st.Line, st.Keyword+" "+st.Text+"\n"+st.Message
	switch {
	case sc.Status == Passed && sc.Vacuous == "", sc.Status == Skipped:
		return "", ""
	case sc.Status == Passed:
		word, line, told = language.Textf("vacuous"), sc.At(), sc.Warning()
	}
	var b strings.Builder
	for part := range strings.SplitSeq(strings.TrimRight(told, "\n"), "\n") {
		b.WriteString("    " + part + "\n") // An indented block: nothing in it is markup, whatever it holds.
	}
	return fmt.Sprintf("\n## %s: %s\n\n%s:%d\n", word.In(sc.said), markdownText(sc.Name), markdownText(f.Path), line), "\n" + b.String()
}

// markdownText is a text in which nothing is markup.
func markdownText(text string) string {
	var b strings.Builder
	number := true // whether all before c are digits, which a point makes a list
	for i, c := range text {
		switch {
		case c == '<':
			b.WriteString("&lt;")
			continue
		case c == '&':
			b.WriteString("&amp;")
			continue
		case strings.ContainsRune("\\`*_{}[]()#+!|~>", c), c == '-' && i == 0, c == '.' && number:
			b.WriteByte('\\')
		}
		number = number && '0' <= c && c <= '9'
		b.WriteRune(c)
	}
	return b.String()
}
