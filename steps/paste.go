package steps

import (
	"slices"
	"strings"

	"ombud/sim/language"
)

// mostPasted is how many lines are offered in the place of one that nobody
// understands.
const mostPasted = 2

// pasted are steps that an unknown one was probably meant to be, nearest first, in
// its own words as far as they are values, so that each can take its place. Only
// what is understood is offered.
func pasted(l language.Language, k Keyword, keyword, text string) (out []string) {
	front, rest := "", text
	if m, ok := modalityGrammars()[l].Try(text); k == Then && ok {
		rest = m.Args[len(m.Args)-1].Text
		front = text[:max(0, strings.LastIndex(text, rest))]
	}
	for _, sentence := range vocabularies()[l][k].grammar.Filled(rest, 2*mostPasted) {
		m, err := understand(l, k, front+sentence)
		if err != nil || registered(k, front+sentence, m) != nil {
			continue
		}
		if line := trimmed(keyword) + " " + front + sentence; len(out) < mostPasted && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}
