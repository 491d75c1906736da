package procedure

import (
	"strings"

	"ombud/sim/language"
	"ombud/sim/world"
)

// guess is the language of a procedure that does not say who performs it: that of
// the first label or sentence in it.
func (s source) guess() language.Language {
	for line := range strings.Lines(string(s.bytes)) {
		line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "0123456789.>"))
		for _, w := range []label{sourceLabel, noteLabel} {
			if l, ok := w.of(line); ok {
				return l
			}
		}
		for sentence := range strings.SplitSeq(line, ".") {
			for l := range language.Languages {
				if _, err := ParseSentence(l, strings.TrimSpace(sentence), world.Manager); err == nil {
					return l
				}
			}
		}
	}
	return language.English
}
