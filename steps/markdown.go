package steps

import (
	"fmt"
	"io"
	"strings"
)

// writeMarkdown writes a summary for a page of a build: a table of the features,
// then what did not pass, with the run that shows it.
func writeMarkdown(w io.Writer, s *Summary, _ bool) error {
	var b strings.Builder
	b.WriteString("# ombud\n\n")
	var counts strings.Builder
	writeCounts(&counts, s, palette{})
	for line := range strings.Lines(strings.TrimSpace(counts.String())) {
		b.WriteString(markdownText(strings.TrimSpace(line)) + "  \n")
	}
	if len(s.Features) > 0 {
		b.WriteString("\n| feature | scenarios | passed | refuted | inconclusive | failed | vacuous |\n|---|--:|--:|--:|--:|--:|--:|\n")
	}
	for i := range s.Features {
		f := &s.Features[i]
		var n Summary
		for k := range f.Scenarios {
			n.count(&f.Scenarios[k])
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d |\n", markdownText(f.Name), n.Scenarios, n.Passed, n.Refuted, n.Inconclusive, n.Failed, n.Vacuous)
	}
	s.each(func(f *Feature, sc *Scenario) {
		switch {
		case sc.Status != Passed:
			st := sc.decisive()
			markdownTrouble(&b, f, sc, sc.Status.String(), st.Line, st.Keyword+" "+st.Text+"\n"+st.Message)
		case sc.Vacuous != "":
			markdownTrouble(&b, f, sc, "vacuous", sc.At(), sc.Vacuous)
		}
	})
	_, err := io.WriteString(w, b.String())
	return err
}

func markdownTrouble(b *strings.Builder, f *Feature, sc *Scenario, word string, line int, text string) {
	fmt.Fprintf(b, "\n## %s: %s\n\n%s:%d\n\n", word, markdownText(sc.Name), markdownText(f.Path), line)
	for part := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		b.WriteString("    " + part + "\n") // An indented block: nothing in it is markup, whatever it holds.
	}
}

// markdownText is a text in which nothing is markup.
func markdownText(text string) string {
	var b strings.Builder
	for _, c := range text {
		switch {
		case c == '<':
			b.WriteString("&lt;")
			continue
		case c == '&':
			b.WriteString("&amp;")
			continue
		case strings.ContainsRune("\\`*_{}[]()#+!|~>", c):
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}
