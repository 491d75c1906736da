package steps

import (
	"fmt"
	"io"
	"strings"
)

// writeGitHub writes a workflow command for each scenario that did not pass or is
// vacuous, which shows it beside its line, and the counts as a notice.
func writeGitHub(w io.Writer, s *Summary, _ bool) error {
	var b strings.Builder
	s.each(func(f *Feature, sc *Scenario) {
		st := sc.decisive()
		switch {
		case sc.Status == Passed && sc.Vacuous != "":
			annotation(&b, "warning", f.Path, sc.At(), sc.Name, sc.Vacuous)
		case sc.Status == Passed:
		case sc.Status == Inconclusive:
			annotation(&b, "warning", f.Path, st.Line, sc.Name, st.Message)
		default:
			annotation(&b, "error", f.Path, st.Line, sc.Name, st.Message)
		}
	})
	var counts strings.Builder
	writeCounts(&counts, s, palette{})
	fmt.Fprintf(&b, "::notice title=ombud::%s\n", commandText(strings.TrimSpace(counts.String())))
	_, err := io.WriteString(w, b.String())
	return err
}

func annotation(b *strings.Builder, level, file string, line int, title, text string) {
	fmt.Fprintf(b, "::%s file=%s,line=%d,title=%s::%s\n", level, commandValue(file), line, commandValue(title), commandText(text))
}

// commandText and commandValue escape what ends a workflow command or one of its
// values.
var (
	commandText  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace
	commandValue = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace
)
