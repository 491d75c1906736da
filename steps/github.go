package steps

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
)

// shownOfALevel is how many annotations of one level GitHub shows of a step; the
// others are in its log alone.
const shownOfALevel = 10

// writeGitHub writes a workflow command for each scenario that did not pass or is
// vacuous, which shows it beside its line, and the counts as a notice.
func writeGitHub(w io.Writer, s *Summary, _ bool) error {
	var a annotations
	s.each(func(f *Feature, sc *Scenario) {
		st := sc.decisive()
		switch {
		case sc.Status == Passed && sc.Vacuous != "":
			a.add(&a.warnings, "warning", f.Path, sc.At(), sc.Name, sc.Warning())
		case sc.Status == Passed, sc.Status == Skipped:
		case sc.Status == Inconclusive:
			a.add(&a.warnings, "warning", f.Path, st.Line, sc.Name, st.Message)
		default:
			a.add(&a.errors, "error", f.Path, st.Line, sc.Name, st.Message)
		}
	})
	var counts strings.Builder
	writeCounts(&counts, s, palette{})
	if a.errors > shownOfALevel || a.warnings > shownOfALevel {
		counts.WriteString(language.Textf("%d errors and %d warnings, and GitHub shows the first %d of each; --format markdown:FILE has all",
			a.errors, a.warnings, shownOfALevel).In(s.Language))
	}
	fmt.Fprintf(&a.out, "::notice title=ombud::%s\n", commandText(strings.TrimSpace(counts.String())))
	_, err := io.WriteString(w, a.out.String())
	return err
}

// annotations are workflow commands, and how many there are of each level.
type annotations struct {
	out              strings.Builder
	errors, warnings int
}

func (a *annotations) add(count *int, level, file string, line int, title, text string) {
	*count++
	fmt.Fprintf(&a.out, "::%s file=%s,line=%d,title=%s::%s\n", level, commandValue(file), line, commandValue(title), commandText(text))
}

// commandText and commandValue escape what ends a workflow command or one of its
// values.
var (
	commandText  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace
	commandValue = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace
)
