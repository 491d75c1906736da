package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"ombud/sim/language"
	"ombud/steps"
)

// writePhrases writes the phrases as a Markdown document, under their keyword and
// noun, each with its meaning and what is known of it.
func writePhrases(w io.Writer, l language.Language, entries []steps.Entry, uses bool) {
	head := language.Textf("Phrases\n\nWhat a feature may say: %s. Words in braces stand for what the last section lists.\n", language.Of(len(entries), "phrase"))
	fmt.Fprint(w, "# "+head.In(l))
	keyword, noun := "", ""
	for _, e := range entries {
		if e.Keyword != keyword {
			fmt.Fprintf(w, "\n## %s\n", e.Heading)
			keyword, noun = e.Keyword, ""
		}
		if e.Noun != noun {
			fmt.Fprintf(w, "\n### %s: %s\n\n", e.Heading, e.Noun)
			noun = e.Noun
		}
		writePhrase(w, l, e, uses)
	}
	fmt.Fprint(w, language.Textf("\n## Places\n\n| place | what may stand there |\n|---|---|\n").In(l))
	for _, p := range placeViews(l, entries) {
		text := cmp.Or(p.Meaning, strings.Join(p.Values, ", "))
		fmt.Fprintf(w, "| `{%s}` | %s |\n", p.Name, strings.ReplaceAll(text, "|", `\|`))
	}
}

func writePhrase(w io.Writer, l language.Language, e steps.Entry, uses bool) {
	fmt.Fprintf(w, "- `%s`  \n  %s", e.Template, e.Doc)
	if len(e.Sources) > 0 {
		fmt.Fprintf(w, " (%s)", strings.Join(e.Sources, ", "))
	}
	if uses {
		fmt.Fprintf(w, " · %s", usedIn(e.Uses).In(l))
	}
	fmt.Fprintln(w)
	for _, x := range e.Examples {
		if x != e.Template {
			fmt.Fprintf(w, "  - `%s`\n", x)
		}
	}
}
