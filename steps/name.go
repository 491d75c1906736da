package steps

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"ombud/sim/language"
	"ombud/sim/phrase"
)

// patterns are regular expressions of which one has to fit somewhere in the name of a scenario;
// none asks for all scenarios.
type patterns []*regexp.Regexp

// What the parser of regular expressions says of one.
var _ = language.Keys(
	"regexp/syntax: internal error", "invalid character class", "invalid character class range", "invalid escape sequence", "invalid named capture",
	"invalid or unsupported Perl syntax", "invalid nested repetition operator", "invalid repeat count", "invalid UTF-8", "missing closing ]",
	"missing closing )", "missing argument to repetition operator", "trailing backslash at end of expression", "unexpected )",
	"expression nests too deeply", "expression too large",
)

// parseNames reads the patterns.
func parseNames(asked []string, found *findings) (out patterns) {
	for _, text := range asked {
		re, err := regexp.Compile(text)
		var bad *syntax.Error
		switch {
		case errors.As(err, &bad):
			found.report("--name", 0, 0, `%q is no regular expression: %s; a sign means itself behind a backslash, as in "\(" and "\."`, text, language.Textf(string(bad.Code)))
		case err == nil:
			out = append(out, re)
		}
	}
	return out
}

// selects reports whether one of the patterns fits a scenario: its name, or of a row
// of an outline also the name of the outline or of its examples.
func (p patterns) selects(sc *script) bool {
	if len(p) == 0 {
		return true
	}
	return slices.ContainsFunc(p, func(re *regexp.Regexp) bool { return slices.ContainsFunc(sc.called, re.MatchString) })
}

// nearest is the name that is most like one of the patterns, or has a part of as
// many words that is; "" if more than half of the letters are others.
func (p patterns) nearest(pool []*script) string {
	best, least := "", -1
	seen := map[string]bool{}
	for _, sc := range pool {
		for _, name := range sc.called {
			if name == "" || seen[name] {
				continue
			}
			seen[name] = true
			for _, re := range p {
				text := plainPattern(re.String())
				if d := unlike(text, name); 2*d <= len(text) && (least < 0 || d < least) {
					best, least = name, d
				}
			}
		}
	}
	return best
}

// fitNone reports that none of the scenarios has a name that fits.
func (p patterns) fitNone(pool []*script, found *findings) {
	count := language.Of(len(pool), "scenario")
	if near := p.nearest(pool); near != "" {
		found.report("--name", 0, 0, "none of %s has a name that fits %s; the nearest name is %q", count, p, near)
		return
	}
	found.report("--name", 0, 0, "none of %s has a name that fits %s, nor one like it; --dry-run without --name lists them", count, p)
}

// unlike is how many letters a text differs from the part of a name that is most
// like it, capitals aside.
func unlike(text, name string) int {
	words, wanted := strings.Fields(strings.ToLower(name)), strings.Fields(strings.ToLower(text))
	n := min(max(len(wanted), 1), len(words))
	least := len(text) + len(name)
	for i := 0; i+n <= len(words); i++ {
		least = min(least, phrase.Distance(strings.Join(wanted, " "), strings.Join(words[i:i+n], " ")))
	}
	return least
}

// plainPattern is a pattern without the signs that stand for something else.
func plainPattern(pattern string) string {
	return strings.Join(strings.FieldsFunc(pattern, func(c rune) bool { return strings.ContainsRune(`^$.*+?()[]{}|\ `, c) }), " ")
}

// String is the patterns as a message shows them.
func (p patterns) String() string {
	texts := make([]string, len(p))
	for i, re := range p {
		texts[i] = re.String()
	}
	return quoted(texts)
}
