package steps

import (
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
)

// writeCounts ends a report: how many scenarios and verdicts, and of what sort, in
// the language of the whole run.
func writeCounts(w io.Writer, s *Summary, p palette) {
	l := s.Language
	if s.Dry {
		fmt.Fprintf(w, "%s%s; %s\n", language.Of(s.Asked(), "scenario").In(l),
			parts(l, p, part{s.Left, "skipped", ""}, part{s.Undefined, "undefined", red}), language.Textf("nothing was decided").In(l))
		return
	}
	fmt.Fprintf(w, "%s%s%s\n", language.Of(s.Scenarios, "scenario").In(l), parts(l, p,
		part{s.Passed, "passed", green}, part{s.Refuted, "refuted", red},
		part{s.Inconclusive, "inconclusive", yellow}, part{s.Failed, "failed", red}), s.left(p))
	fmt.Fprintf(w, "%s%s%s\n", language.Of(s.Verdicts.total(), "verdict").In(l), parts(l, p, s.Verdicts.parts()...), s.unjudged(p))
	if s.Vacuous > 0 {
		fmt.Fprintln(w, p.paint(yellow, language.Of(s.Vacuous, "vacuous scenario").In(l)))
	}
}

// left ends the count of scenarios with those that were left over.
func (s *Summary) left(p palette) string {
	if s.Left == 0 {
		return ""
	}
	why := language.Textf("stopped at the first refuted, %d more not begun", s.Left)
	if s.Interrupted {
		why = language.Textf("interrupted, %d more not begun", s.Left)
	}
	return "; " + p.paint(yellow, why.In(s.Language))
}

// unjudged ends the count of verdicts with the claims that have none.
func (s *Summary) unjudged(p palette) string {
	if s.Unjudged == 0 {
		return ""
	}
	return "; " + p.paint(yellow, language.Count{N: s.Unjudged, One: "claim not judged", Many: "claims not judged"}.In(s.Language))
}

// A part is one sort in a count.
type part struct {
	n     int
	word  string
	color string
}

// counted are the sorts, each alone and as several, which other languages tell
// apart.
var _ = language.Keys(
	"1 passed", "%s passed", "1 refuted", "%s refuted", "1 inconclusive", "%s inconclusive", "1 failed", "%s failed",
	"1 skipped", "%s skipped", "1 undefined", "%s undefined",
	"1 proved", "%s proved", "1 possible", "%s possible", "1 held", "%s held", "1 share", "%s shares", "1 impossible", "%s impossible",
)

// In is the part in a language.
func (p part) In(l language.Language) string {
	if p.n == 1 {
		return language.Textf("1 " + p.word).In(l)
	}
	return language.Textf("%s "+p.word, language.Number(p.n)).In(l)
}

func parts(l language.Language, p palette, list ...part) string {
	var words []string
	for _, one := range list {
		if one.n > 0 {
			words = append(words, p.paint(one.color, one.In(l)))
		}
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}
