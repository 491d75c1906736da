package steps

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ombud/sim/language"
)

// writePretty tells the whole run: every step, and below a Then its verdict. At
// the end of several scenarios it lists those that want attention, which are
// far up by then.
func writePretty(w io.Writer, s *Summary, color bool) error {
	p := prettyPrinter{bufio.NewWriter(w), palette{color}, s.Dry}
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
	dry     bool // nothing was decided
}

func (p prettyPrinter) line(indent int, text string) {
	fmt.Fprintf(p.w, "%s%s\n", strings.Repeat(" ", indent), text)
}

func (p prettyPrinter) tags(indent int, tags []string) {
	if len(tags) > 0 {
		p.line(indent, p.palette.paint(faint, strings.Join(tags, " ")))
	}
}

// feature tells a file; of its scenarios that were not begun, how many they are.
func (p prettyPrinter) feature(f *Feature) {
	left := 0
	for i := range f.Scenarios {
		if f.Scenarios[i].Status == Skipped && !p.dry {
			left++
		}
	}
	p.tags(0, f.Tags)
	p.line(0, p.palette.paint(bold, f.Keyword+": "+f.Name)+p.palette.paint(faint, "  # "+f.Path))
	if left < len(f.Scenarios) {
		p.scenarios(f)
	}
	if left > 0 {
		notRun := language.Count{N: left, One: "scenario not run", Many: "scenarios not run"}
		p.line(2, p.palette.paint(faint, notRun.In(f.Scenarios[0].said)))
		fmt.Fprintln(p.w)
	}
}

// scenarios tells those scenarios of a file that were begun.
func (p prettyPrinter) scenarios(f *Feature) {
	for text := range strings.Lines(f.Description) {
		if text = strings.TrimSpace(text); text != "" {
			p.line(2, text)
		}
	}
	fmt.Fprintln(p.w)
	rule := ""
	for i := range f.Scenarios {
		sc := &f.Scenarios[i]
		if sc.Status == Skipped && !p.dry {
			continue
		}
		if sc.Rule != rule {
			rule = sc.Rule
			p.line(2, p.palette.paint(bold, cmp.Or(sc.ruled, "Rule")+": "+rule))
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
		p.line(4, p.palette.paint(yellow, sc.Warning()))
	}
	fmt.Fprintln(p.w)
}

// attention lists the scenarios that did not pass or are vacuous, each with the
// place that runs it alone.
func (p prettyPrinter) attention(s *Summary) {
	listed, width := false, widest(s.Language)
	s.each(func(f *Feature, sc *Scenario) {
		word, color := language.Speaker(sc.Status), p.palette.of(sc.Status)
		switch {
		case s.Asked() < 2, sc.Status == Skipped, sc.Status == Passed && sc.Vacuous == "":
			return
		case sc.Status == Passed:
			word, color = language.Textf("vacuous"), yellow
		}
		if !listed {
			p.line(0, p.palette.paint(bold, language.Textf("Look at").In(s.Language)))
		}
		listed = true
		p.line(2, p.palette.paint(color, fmt.Sprintf("%-*s", width, word.In(s.Language)))+fmt.Sprintf("  %s:%d  %s", f.Path, sc.At(), sc.Name))
	})
	if listed {
		fmt.Fprintln(p.w)
	}
}

// widest is how many characters the longest status has in a language.
func widest(l language.Language) int {
	width := 0
	for _, name := range statusNames {
		width = max(width, utf8.RuneCountInString(language.Textf(name).In(l)))
	}
	return width
}

func (p prettyPrinter) step(st *Step) {
	color := p.palette.of(st.Status)
	p.line(4, p.palette.paint(color, st.Keyword+" "+st.Text)+p.unreached(st))
	for _, row := range alignedRows(st.Table) {
		p.line(6, p.palette.paint(color, row))
	}
	if st.Status == Undefined {
		return // Why is told with the other mistakes.
	}
	if st.Message == "" {
		if st.Verdict != "" {
			p.line(6, p.palette.paint(color, st.Verdict))
		}
		if st.Fastest != "" {
			p.line(6, p.palette.paint(faint, language.Textf("the fastest run: ombud replay %s", st.Fastest).In(st.said)))
		}
		if st.Slowest != "" {
			p.line(6, p.palette.paint(faint, language.Textf("the slowest run: ombud replay %s", st.Slowest).In(st.said)))
		}
		return
	}
	for text := range strings.SplitSeq(strings.TrimPrefix(st.Message, st.Text+": "), "\n") {
		p.line(6, p.palette.paint(color, text))
	}
}

// unreached says behind a step that the scenario did not come so far.
func (p prettyPrinter) unreached(st *Step) string {
	if text := st.Unreached(); text != "" && (!p.dry || st.Status == Undefined) {
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
