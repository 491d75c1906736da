package steps

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// writePretty tells the whole run: every step, and below a Then its verdict. At
// the end of several scenarios it lists those that want attention, which are
// far up by then.
func writePretty(w io.Writer, s *Summary, color bool) error {
	p := prettyPrinter{bufio.NewWriter(w), palette{color}}
	for i := range s.Features {
		if i > 0 {
			fmt.Fprintln(p.w)
		}
		p.feature(&s.Features[i])
	}
	p.attention(s)
	writeCounts(p.w, s, p.palette)
	return p.w.Flush()
}

// A prettyPrinter writes the parts of a pretty report. Errors of writing
// surface when it is flushed.
type prettyPrinter struct {
	w       *bufio.Writer
	palette palette
}

func (p prettyPrinter) line(indent int, text string) {
	fmt.Fprintf(p.w, "%s%s\n", strings.Repeat(" ", indent), text)
}

func (p prettyPrinter) tags(indent int, tags []string) {
	if len(tags) > 0 {
		p.line(indent, p.palette.paint(faint, strings.Join(tags, " ")))
	}
}

func (p prettyPrinter) feature(f *Feature) {
	p.tags(0, f.Tags)
	p.line(0, p.palette.paint(bold, f.Keyword+": "+f.Name)+p.palette.paint(faint, "  # "+f.Path))
	for text := range strings.Lines(f.Description) {
		if text = strings.TrimSpace(text); text != "" {
			p.line(2, text)
		}
	}
	fmt.Fprintln(p.w)
	rule := ""
	for i := range f.Scenarios {
		sc := &f.Scenarios[i]
		if sc.Rule != rule {
			rule = sc.Rule
			p.line(2, p.palette.paint(bold, "Rule: "+rule))
			fmt.Fprintln(p.w)
		}
		p.scenario(f, sc)
	}
}

func (p prettyPrinter) scenario(f *Feature, sc *Scenario) {
	p.tags(2, sc.Tags[min(len(f.Tags), len(sc.Tags)):])
	p.line(2, p.palette.paint(bold, sc.Keyword+": "+sc.Name)+p.palette.paint(faint, fmt.Sprintf("  # %s:%d", f.Path, sc.At())))
	for i := range sc.Steps {
		p.step(&sc.Steps[i])
	}
	if sc.Vacuous != "" {
		p.line(4, p.palette.paint(yellow, sc.Vacuous))
	}
	fmt.Fprintln(p.w)
}

// attention lists the scenarios that did not pass or are vacuous, each with the
// place that runs it alone.
func (p prettyPrinter) attention(s *Summary) {
	listed := false
	s.each(func(f *Feature, sc *Scenario) {
		word, color := sc.Status.String(), p.palette.of(sc.Status)
		switch {
		case s.Scenarios < 2, sc.Status == Passed && sc.Vacuous == "":
			return
		case sc.Status == Passed:
			word, color = "vacuous", yellow
		}
		if !listed {
			p.line(0, p.palette.paint(bold, "Look at"))
		}
		listed = true
		p.line(2, p.palette.paint(color, fmt.Sprintf("%-12s", word))+fmt.Sprintf("  %s:%d  %s", f.Path, sc.At(), sc.Name))
	})
	if listed {
		fmt.Fprintln(p.w)
	}
}

func (p prettyPrinter) step(st *Step) {
	color := p.palette.of(st.Status)
	p.line(4, p.palette.paint(color, st.Keyword+" "+st.Text)+p.unreached(st))
	for _, row := range alignedRows(st.Table) {
		p.line(6, p.palette.paint(color, row))
	}
	if st.Message == "" {
		if st.Verdict != "" {
			p.line(6, p.palette.paint(color, st.Verdict))
		}
		for _, saved := range []struct{ which, file string }{{"fastest", st.Fastest}, {"slowest", st.Slowest}} {
			if saved.file != "" {
				p.line(6, p.palette.paint(faint, "the "+saved.which+" run: ombud replay "+saved.file))
			}
		}
		return
	}
	for text := range strings.SplitSeq(strings.TrimPrefix(st.Message, st.Text+": "), "\n") {
		p.line(6, p.palette.paint(color, text))
	}
}

// unreached says behind a step that the scenario did not come so far.
func (p prettyPrinter) unreached(st *Step) string {
	if text := st.Unreached(); text != "" {
		return p.palette.paint(faint, "  # "+text)
	}
	return ""
}

// alignedRows writes a table with its columns below each other.
func alignedRows(table [][]string) []string {
	var widths []int
	for _, row := range table {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var out []string
	for _, row := range table {
		text := "|"
		for i, cell := range row {
			text += " " + cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)) + " |"
		}
		out = append(out, text)
	}
	return out
}

// writeCounts ends a report: how many scenarios and verdicts, and of what sort.
func writeCounts(w io.Writer, s *Summary, p palette) {
	fmt.Fprintf(w, "%s%s%s\n", count(s.Scenarios, "scenario"), parts(p,
		part{s.Passed, "passed", green}, part{s.Refuted, "refuted", red},
		part{s.Inconclusive, "inconclusive", yellow}, part{s.Failed, "failed", red}), s.left(p))
	fmt.Fprintf(w, "%s%s%s\n", count(s.Verdicts.total(), "verdict"), parts(p, s.Verdicts.parts()...), s.unjudged(p))
	if s.Vacuous > 0 {
		fmt.Fprintln(w, p.paint(yellow, count(s.Vacuous, "vacuous scenario")))
	}
}

// left ends the count of scenarios with those that an interrupt left over.
func (s *Summary) left(p palette) string {
	if s.Left == 0 {
		return ""
	}
	return "; " + p.paint(yellow, fmt.Sprintf("interrupted, %d more not begun", s.Left))
}

// unjudged ends the count of verdicts with the claims that have none.
func (s *Summary) unjudged(p palette) string {
	if s.Unjudged == 0 {
		return ""
	}
	return "; " + p.paint(yellow, count(s.Unjudged, "claim")+" not judged")
}

// A part is one sort in a count.
type part struct {
	n     int
	word  string
	color string
}

func parts(p palette, list ...part) string {
	var words []string
	for _, one := range list {
		if one.n > 0 {
			words = append(words, p.paint(one.color, fmt.Sprintf("%d %s", one.n, one.word)))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}
